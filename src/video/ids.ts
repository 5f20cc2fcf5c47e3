import { randomBytes } from 'node:crypto'

export type VideoId = `video_${string}`
export type CharacterId = `char_${string}`
export type FileId = `file-${string}`
export type ProjectId = `proj_${string}`
export type KeyId = `key_${string}`

/**
 * `video_` and 48 hex digits, the first eight of them the creation time in seconds: the form of the
 * ids that OpenAI gave out. Clients treat it as opaque, and so do we.
 */
export function newVideoId(nowMs: number): VideoId {
  return `video_${timeHex(nowMs)}${randomBytes(20).toString('hex')}`
}

export function isVideoId(value: string): value is VideoId {
  return /^video_[0-9a-f]{48}$/.test(value)
}

export function newCharacterId(nowMs: number): CharacterId {
  return `char_${timeHex(nowMs)}${randomBytes(12).toString('hex')}`
}

export function newFileId(): FileId {
  return `file-${randomBytes(12).toString('hex')}`
}

export function newEndpointId(): string {
  return `whe_${randomBytes(12).toString('hex')}`
}

export function newDeliveryId(): string {
  return `evt_${randomBytes(16).toString('hex')}`
}

export function newProjectId(): ProjectId {
  return `proj_${randomBytes(12).toString('hex')}`
}

export function newKeyId(): KeyId {
  return `key_${randomBytes(8).toString('hex')}`
}

function timeHex(nowMs: number): string {
  return Math.floor(nowMs / 1000)
    .toString(16)
    .padStart(8, '0')
}
