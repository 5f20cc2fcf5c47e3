/** The wire of Azure OpenAI v1: https://learn.microsoft.com/en-us/azure/foundry/reference/rest/video-generation-get-video */
import { z } from 'zod'
import type { VideoSummary } from '../../../video/video.ts'
import { lenientBody } from '../../lenient-wire.ts'
import { toSeconds, videoKeys, videoKeysWire } from '../../videos-wire.ts'

export const lengths = ['4', '8', '12'] as const

/** A number for `seconds` is refused, in the words that Azure has for it. */
export const azureBody = lenientBody.extend({ seconds: z.enum(lengths).optional() })

export const videoWire = videoKeysWire

/** It says from the start when a video will expire. */
export function toVideoWire(video: VideoSummary): z.infer<typeof videoWire> {
  const keys = videoKeys(video)
  const { expiresAfterSeconds, createdAtMs } = video
  const planned = expiresAfterSeconds === null ? null : toSeconds(createdAtMs) + expiresAfterSeconds
  return { ...keys, expires_at: keys.expires_at ?? planned }
}
