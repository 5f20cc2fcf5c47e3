import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { MediaError } from './media-error.ts'
import type { VideoInfo } from './video-info.ts'

export type Container = VideoInfo['container']

const HEAD_BYTES = 1024
const TS_PACKET_BYTES = 188
const TS_SYNC = 0x47
/** Top-level boxes looked at before a file is called hostile. */
const MAX_TOP_LEVEL_BOXES = 100_000

/**
 * Names the container from the file's own bytes (never from its name), and checks that the parts its
 * structure declares are all there. Only four containers exist for us: a playlist, a script or a
 * manifest that points at other files is refused here, before FFmpeg sees it.
 */
export function sniffContainer(path: string): Container {
  const file = openFile(path)
  try {
    const sizeBytes = fstatSync(file).size
    if (sizeBytes === 0) throw new MediaError('empty', 'The file is empty. Send it again.')
    const head = readAt(file, 0, HEAD_BYTES)
    const container = containerOf(head)
    if (container === null) throw refusal(head)
    if (container === 'mp4') checkBoxes(file, sizeBytes)
    if (container === 'matroska') checkSegment(head, sizeBytes)
    if (container === 'avi') checkRiff(head, sizeBytes)
    return container
  } finally {
    closeSync(file)
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw new MediaError('unreadable', 'The file cannot be read.', { cause })
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, length, position))
  } catch (cause) {
    throw new MediaError('unreadable', 'The file cannot be read.', { cause })
  }
}

function containerOf(head: Buffer): Container | null {
  const type = head.toString('latin1', 4, 8)
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(type)) return 'mp4'
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return 'matroska'
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'AVI ') {
    return 'avi'
  }
  const sync = [0, 1, 2].map((packet) => head[packet * TS_PACKET_BYTES])
  return sync.every((byte) => byte === TS_SYNC) ? 'mpegts' : null
}

function refusal(head: Buffer): MediaError {
  const known = knownOtherMedia(head)
  return known === null
    ? new MediaError(
        'not-a-video',
        'The file is not a video. Send an MP4, MOV, WebM, MKV, AVI or MPEG-TS file.',
      )
    : new MediaError(
        'unsupported-container',
        `The file is ${known}, which is not accepted. Send an MP4, MOV, WebM, MKV, AVI or MPEG-TS file.`,
      )
}

function knownOtherMedia(head: Buffer): string | null {
  const text = head.toString('latin1')
  if (/^(\xef\xbb\xbf)?#EXTM3U/.test(text)) return 'a playlist'
  if (/^(\xef\xbb\xbf)?ffconcat/.test(text)) return 'an FFmpeg script'
  if (/<MPD[\s>]/.test(text)) return 'a DASH manifest'
  if (text.startsWith('FLV')) return 'an FLV video'
  if (text.startsWith('OggS')) return 'an Ogg file'
  if (text.startsWith('GIF8')) return 'a GIF image'
  if (head.length >= 4 && head.readUInt32BE(0) === 0x3026b275) return 'a Windows Media file'
  if (head.length >= 4 && head.readUInt32BE(0) === 0x000001ba) return 'an MPEG program stream'
  return null
}

const truncated = () =>
  new MediaError('truncated', 'The file is cut short: its end is missing. Send it again.')

/** Walks the top-level boxes (ISO/IEC 14496-12, 4.2): all must fit, and `moov` must be among them. */
function checkBoxes(file: number, sizeBytes: number): void {
  let position = 0
  let hasMovie = false
  for (let count = 0; position < sizeBytes; count++) {
    if (count > MAX_TOP_LEVEL_BOXES) {
      throw new MediaError('not-a-video', 'The file has too many parts to be a video.')
    }
    const header = readAt(file, position, 16)
    if (header.length < 8) {
      if (hasMovie) return
      throw truncated()
    }
    const type = header.toString('latin1', 4, 8)
    const boxBytes = boxSize(header, sizeBytes - position)
    if (boxBytes < 8) {
      if (hasMovie) return
      throw new MediaError('not-a-video', 'The file is damaged: a part has no valid length.')
    }
    if (type === 'moov') hasMovie = true
    if (position + boxBytes > sizeBytes) {
      if (hasMovie && !['mdat', 'moov', 'moof'].includes(type)) return
      throw truncated()
    }
    position += boxBytes
  }
  if (!hasMovie) throw truncated()
}

function boxSize(header: Buffer, restBytes: number): number {
  const size = header.readUInt32BE(0)
  if (size === 0) return restBytes
  if (size !== 1) return size
  return header.length < 16 ? 0 : Number(header.readBigUInt64BE(8))
}

/** The Segment's declared size (RFC 8794, 6.2) must fit in the file; "unknown" is allowed. */
function checkSegment(head: Buffer, sizeBytes: number): void {
  const header = readVint(head, 4)
  if (header === null) throw truncated()
  const segmentAt = 4 + header.length + header.value
  if (segmentAt + 4 > head.length || head.readUInt32BE(segmentAt) !== 0x18538067) return
  const size = readVint(head, segmentAt + 4)
  if (size === null || size.unknown) return
  if (segmentAt + 4 + size.length + size.value > sizeBytes) throw truncated()
}

function readVint(bytes: Buffer, at: number) {
  const first = bytes[at]
  if (first === undefined || first === 0) return null
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length) return null
  const mask = 2 ** (7 * length) - 1
  let value = first & (0xff >> length)
  for (let index = 1; index < length; index++) value = value * 256 + bytes[at + index]!
  return { length, value, unknown: value === mask }
}

/** The first RIFF chunk's size must fit; capture programs that leave 0 are let through. */
function checkRiff(head: Buffer, sizeBytes: number): void {
  const riffBytes = head.readUInt32LE(4)
  if (riffBytes > 0 && riffBytes !== 0xffffffff && riffBytes + 8 > sizeBytes + 1) throw truncated()
}
