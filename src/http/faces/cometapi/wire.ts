/** Answers as CometAPI documents them: fewer keys where a video is made than where it is retrieved. */
import { z } from 'zod'
import type { VideoSummary } from '../../../video/video.ts'
import { videoKeys, videoKeyTypes } from '../../videos-wire.ts'

const { id, object, model, status, progress, created_at, size, seconds } = videoKeyTypes
const { prompt, error, expires_at, completed_at, remixed_from_video_id } = videoKeyTypes
const made = { id, object, model, status, progress, created_at, size, seconds }

/** https://apidoc.cometapi.com/api/video/sora-2/official/create-video */
export const createdWire = z.strictObject(made)

/** Nine keys, all required: https://apidoc.cometapi.com/api/video/sora-2/official/remix-video */
export const remixedWire = z.strictObject({ ...made, remixed_from_video_id: z.string() })

/** https://apidoc.cometapi.com/api/video/sora-2/official/retrieve-video */
export const retrievedWire = z.strictObject({
  ...made,
  prompt,
  error,
  expires_at,
  completed_at,
  remixed_from_video_id,
})

export function toCreatedWire(video: VideoSummary) {
  const keys = videoKeys(video)
  return {
    id: keys.id,
    object: keys.object,
    model: keys.model,
    status: keys.status,
    progress: keys.progress,
    created_at: keys.created_at,
    size: keys.size,
    seconds: keys.seconds,
  }
}

/** An edit of an uploaded file has no source to name. */
export function toRemixedWire(video: VideoSummary) {
  return { ...toCreatedWire(video), remixed_from_video_id: video.remixedFromVideoId ?? '' }
}

export function toRetrievedWire(video: VideoSummary) {
  const keys = videoKeys(video)
  return {
    ...toCreatedWire(video),
    prompt: keys.prompt,
    error: keys.error,
    expires_at: keys.expires_at,
    completed_at: keys.completed_at,
    remixed_from_video_id: keys.remixed_from_video_id,
  }
}
