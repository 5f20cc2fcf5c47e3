/** Answers as gpt.ge (V-API) documents them. */
import { z } from 'zod'
import type { VideoSummary } from '../../../video/video.ts'
import type { ContentAddress } from '../../content-addresses.ts'
import { videoKeys, videoKeyTypes } from '../../videos-wire.ts'

const { prompt: _prompt, ...keyTypes } = videoKeyTypes

/** Twelve keys, nulls included: https://gpt.morphogen.top/en/video/sora/query-status.html */
export const videoWire = z.strictObject(keyTypes)

export function toVideoWire(video: VideoSummary): z.infer<typeof videoWire> {
  const { prompt: _own, ...keys } = videoKeys(video)
  return keys
}

/** https://gpt.morphogen.top/en/video/sora/get-video-url.html */
export const contentWire = z.strictObject({
  id: z.string(),
  url: z.url(),
  expires_at: z.int(),
  status: z.literal('ready'),
})

export function toContentWire(
  video: VideoSummary,
  address: ContentAddress,
): z.infer<typeof contentWire> {
  return { id: video.id, url: address.url, expires_at: address.expiresAtSeconds, status: 'ready' }
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/**
 * The documents of its remix name a key `01K7P7689TQP1E80YN3Q7G4AR4`, a slip of the tool that wrote them: clients send
 * the source under it, or anything. Its value, where there is exactly one such key.
 */
export function straySourceId(body: unknown): string | null {
  const stray = Object.entries(body as Record<string, unknown>).filter(([key]) => ULID.test(key))
  const [only] = stray
  return stray.length === 1 && typeof only?.[1] === 'string' ? only[1] : null
}
