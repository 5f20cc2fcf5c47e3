import { inflateSync } from 'node:zlib'

/**
 * The code points that a WOFF 1.0 font has glyphs for, from its character map (formats 4 and 12 of OpenType's
 * `cmap`). Throws when the file is no such font.
 */
export function codePointsOf(woff: Buffer): Set<number> {
  const map = tableOf(woff, 'cmap')
  const points = new Set<number>()
  for (let record = 0; record < map.readUInt16BE(2); record++) {
    const subtable = map.subarray(map.readUInt32BE(4 + record * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, points)
    if (format === 12) readGroups(subtable, points)
  }
  return points
}

/** WOFF File Format 1.0, section 4: the directory starts at byte 44, 20 bytes an entry. */
function tableOf(woff: Buffer, tag: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The file is no WOFF 1.0 font.')
  for (let entry = 0; entry < woff.readUInt16BE(12); entry++) {
    const at = 44 + entry * 20
    if (woff.toString('latin1', at, at + 4) !== tag) continue
    const [offset, storedBytes] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8)]
    const stored = woff.subarray(offset, offset + storedBytes)
    return storedBytes < woff.readUInt32BE(at + 12) ? inflateSync(stored) : stored
  }
  throw new Error(`The font has no table '${tag}'.`)
}

function readSegments(table: Buffer, points: Set<number>): void {
  const bytes = table.readUInt16BE(6)
  const ends = 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const offsets = deltas + bytes
  for (let at = 0; at < bytes; at += 2) {
    const start = table.readUInt16BE(starts + at)
    const end = table.readUInt16BE(ends + at)
    const delta = table.readUInt16BE(deltas + at)
    const offset = table.readUInt16BE(offsets + at)
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph =
        offset === 0
          ? (point + delta) & 0xffff
          : table.readUInt16BE(offsets + at + offset + (point - start) * 2)
      if (glyph !== 0) points.add(point)
    }
  }
}

function readGroups(table: Buffer, points: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    const [start, end] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
    for (let point = start; point <= end; point++) points.add(point)
  }
}
