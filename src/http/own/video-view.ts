import type { VideoService } from '../../video/video-service.ts'
import type { Video } from '../../video/video.ts'

/** The own view of a video, snake_case as the rest of the API. Times are Unix seconds with fractions. */
export async function openVideoView(videos: VideoService, projectId: string, id: string) {
  const video = await videos.get(projectId, id)
  return { ...toVideoView(video), children: await videos.children(projectId, video.id) }
}

function toVideoView(video: Video) {
  const report = 'report' in video ? video.report : null
  return {
    id: video.id,
    object: 'reprise.video',
    operation: video.operation,
    engine: video.engine,
    status: video.status,
    progress: video.progress,
    model: video.model,
    prompt: video.prompt,
    size: `${video.size.width}x${video.size.height}`,
    seconds: video.seconds,
    seed: video.seed,
    error: video.status === 'failed' ? video.error : null,
    directions: report?.applied ?? [],
    unapplied: report?.unapplied ?? [],
    unparsed: report?.unparsed ?? [],
    notes: report?.notes ?? video.notes,
    parent: video.parentId,
    source: toFactsView(video.sourceFacts),
    output: toFactsView(video.status === 'completed' ? video.facts : null),
    assets: video.status === 'completed' ? toAssetsView(video.assets) : null,
    timings: toTimingsView(video),
  }
}

function toFactsView(facts: Video['sourceFacts']) {
  if (facts === null) return null
  const { num, den } = facts.frameRate
  return {
    width: facts.width,
    height: facts.height,
    frame_rate: den === 1 ? `${num}` : `${num}/${den}`,
    frame_count: facts.frameCount,
    duration_seconds: facts.durationSeconds,
    codec: facts.codec,
    audio:
      facts.audio === null
        ? null
        : {
            codec: facts.audio.codec,
            sample_rate: facts.audio.sampleRateHz,
            channels: facts.audio.channels,
          },
  }
}

function toAssetsView(assets: Extract<Video, { status: 'completed' }>['assets']) {
  return Object.fromEntries(
    Object.entries(assets).map(([variant, asset]) => [variant, { bytes: asset.sizeBytes }]),
  )
}

function toTimingsView(video: Video) {
  const renderedAtMs = 'renderedAtMs' in video ? video.renderedAtMs : null
  const completedAtMs = video.status === 'completed' ? video.completedAtMs : null
  return {
    created_at: video.createdAtMs / 1000,
    started_at: toSeconds(video.startedAtMs),
    rendered_at: toSeconds(renderedAtMs),
    completed_at: toSeconds(completedAtMs),
    expires_at: video.status === 'completed' ? toSeconds(video.expiresAtMs) : null,
    queued_seconds: toSpan(video.createdAtMs, video.startedAtMs),
    rendering_seconds: toSpan(video.startedAtMs, renderedAtMs),
    storing_seconds: toSpan(renderedAtMs, completedAtMs),
  }
}

function toSeconds(timeMs: number | null): number | null {
  return timeMs === null ? null : timeMs / 1000
}

function toSpan(fromMs: number | null, toMs: number | null): number | null {
  return fromMs === null || toMs === null ? null : (toMs - fromMs) / 1000
}
