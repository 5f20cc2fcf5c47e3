import { evenlySpaced } from '../../../media/evenly-spaced.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import type { PreparedStage } from '../stages/open-stage.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import type { RenderPool } from './render-pool.ts'

/** Frames that a ground's colours are measured from. */
const FOOTAGE_SAMPLES = 16
const SCENE_SAMPLES = 6
/** Parts of the sample that are taken at once: fixed, so that the colours never depend on the machine. */
const SAMPLE_PARTS = 2

/** Small pictures spread over a ground, as its frames are after `stages`. */
export async function sampleColours(
  {
    ground,
    geometry,
    stages,
    from = 0,
  }: {
    ground: Ground
    geometry: FrameGeometry
    stages: PreparedStage[]
    /** The first of the ground's frames that the stages are there for. */
    from?: number
  },
  { pool, signal }: { pool: RenderPool; signal?: AbortSignal },
): Promise<RgbSample[]> {
  const frames = sampledFrames(ground, geometry, from)
  const half = Math.ceil(frames.length / SAMPLE_PARTS)
  const parts = [frames.slice(0, half), frames.slice(half)].filter((part) => part.length > 0)
  const samples = await Promise.all(
    parts.map((part) => {
      const input = { ground, geometry, frames: part, stages }
      return pool.run('sample-ground', input, { signal, priority: 'batch' })
    }),
  )
  return samples.flat()
}

function sampledFrames(ground: Ground, { frameRate }: FrameGeometry, from: number): number[] {
  switch (ground.kind) {
    case 'plate': {
      const length = (ground.clock?.positions.length ?? ground.info.frameCount) - from
      return from === 0 && length >= ground.info.frameCount
        ? spreadFrames(ground.info)
        : evenlySpaced(length, Math.min(length, FOOTAGE_SAMPLES)).map((frame) => from + frame)
    }
    case 'still':
      return [from]
    case 'scene':
      // A second apart: a scene has no length of its own.
      return Array.from(
        { length: SCENE_SAMPLES },
        (_, second) => from + Math.round((second * frameRate.num) / frameRate.den),
      )
  }
}

/**
 * A frame of every equal share of the video, where decoding is cheap: its keyframe, else the one of a
 * share beside it, else the frame in the middle, decoded from far away.
 */
function spreadFrames({ frameCount, keyframes }: VideoInfo): number[] {
  const middles = evenlySpaced(frameCount, FOOTAGE_SAMPLES)
  const shareOf = (frame: number) => Math.floor((frame * middles.length) / frameCount)
  // Not the first: many videos start in black.
  const keyframeIn = (share: number) =>
    keyframes.find((frame) => frame > 0 && shareOf(frame) === share)
  const chosen = middles.map(
    (middle, share) =>
      keyframeIn(share) ?? keyframeIn(share - 1) ?? keyframeIn(share + 1) ?? middle,
  )
  return [...new Set(chosen)]
}
