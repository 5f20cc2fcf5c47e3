/**
 * A rendered segment on disk: the encoder's packets, before they are joined into a video. One file:
 * magic, length of the header, header as JSON, then the packets' bytes one after the other.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { systemErrorCode } from '../lib/node-error.ts'

const MAGIC = Buffer.from('REPSEG01')
const PREFIX_BYTES = MAGIC.length + 4

export type SegmentPacket = {
  /** Frame number in the segment, in presentation order. */
  frame: number
  key: boolean
  data: Uint8Array
}

export type Segment = {
  /** Identifies everything the packets were made from; a segment with another one is not reused. */
  signature: string
  frameCount: number
  /** Parameter sets (Annex B): the same for every segment of one render. */
  extradata: Uint8Array
  /** In decoding order. */
  packets: SegmentPacket[]
}

type Header = {
  signature: string
  frameCount: number
  extradata: string
  packets: { frame: number; key: boolean; size: number }[]
}

/** Writes in place: the caller publishes the file under the name it is looked for. */
export function writeSegment(path: string, segment: Segment): void {
  const header: Header = {
    signature: segment.signature,
    frameCount: segment.frameCount,
    extradata: Buffer.from(segment.extradata).toString('base64'),
    packets: segment.packets.map(({ frame, key, data }) => ({ frame, key, size: data.length })),
  }
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  const packets = segment.packets.map(({ data }) => data)
  writeFileSync(path, Buffer.concat([MAGIC, length, json, ...packets]))
}

/** Null where there is no such file, or it is not a whole segment. */
export function readSegment(path: string): Segment | null {
  const bytes = readIfThere(path)
  if (bytes === null || bytes.length < PREFIX_BYTES) return null
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null
  const dataAt = PREFIX_BYTES + bytes.readUInt32LE(MAGIC.length)
  if (dataAt > bytes.length) return null
  const header = JSON.parse(bytes.toString('utf8', PREFIX_BYTES, dataAt)) as Header
  const total = header.packets.reduce((sum, { size }) => sum + size, dataAt)
  if (total !== bytes.length || header.packets.length !== header.frameCount) return null
  let at = dataAt
  const packets = header.packets.map(({ frame, key, size }) => {
    at += size
    return { frame, key, data: bytes.subarray(at - size, at) }
  })
  const extradata = Buffer.from(header.extradata, 'base64')
  return { signature: header.signature, frameCount: header.frameCount, extradata, packets }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
