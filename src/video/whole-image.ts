import { readFile } from 'node:fs/promises'

/**
 * Whether a JPEG, PNG or WebP file goes on to its end. Decoders draw what there is of one that is cut off, and
 * leave the rest grey, so it is looked at before it becomes a first frame.
 */
export async function isWholeImage(path: string): Promise<boolean> {
  const bytes = await readFile(path)
  if (bytes.readUInt16BE(0) === 0xffd8) return hasJpegEnd(bytes)
  // https://developers.google.com/speed/webp/docs/riff_container: the size counts from the ninth byte.
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return bytes.readUInt32LE(4) + 8 <= bytes.length
  return hasPngEnd(bytes)
}

/** Walks the segments (ITU-T T.81, B.1.1) to the first scan: a thumbnail before it has an end of its own. */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) !== -1
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

/** Walks the chunks (https://www.w3.org/TR/png-3/#5Chunk-layout) to IEND. */
function hasPngEnd(bytes: Buffer): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at += 12 + bytes.readUInt32BE(at)
  }
  return false
}
