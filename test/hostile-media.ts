/** Video files that try something. */

type Box = { type: string; start: number; end: number }

function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = start; at + 8 <= end;) {
    const size = bytes.readUInt32BE(at)
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, end: at + size })
    at += Math.max(8, size)
  }
  return boxes
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/**
 * The clip with its samples said to be in another file (ISO/IEC 14496-12, 8.7.2; QuickTime's alias record):
 * a reader that follows the reference plays that file instead.
 */
export function withExternalData(clip: Buffer, path: string): Buffer {
  const trail: Box[] = []
  let inside = boxesIn(clip, 0, clip.length)
  for (const type of ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref']) {
    const found = inside.find((candidate) => candidate.type === type)
    if (found === undefined) throw new Error(`The clip has no ${type} box`)
    trail.push(found)
    inside = boxesIn(clip, found.start + 8 + (type === 'dref' ? 8 : 0), found.end)
  }
  const entry = inside[0]
  if (entry === undefined) throw new Error('The clip has no data reference')
  const alias = aliasRecord(path)
  const result = Buffer.concat([clip.subarray(0, entry.start), alias, clip.subarray(entry.end)])
  const growth = alias.length - (entry.end - entry.start)
  for (const { start } of trail) result.writeUInt32BE(result.readUInt32BE(start) + growth, start)
  return result
}

function aliasRecord(path: string): Buffer {
  const name = Buffer.from(path)
  const record = Buffer.alloc(146)
  record.writeUInt8(1, 10)
  record.writeUInt8(Math.min(63, name.length), 50)
  name.copy(record, 51, 0, Math.min(63, name.length))
  const tagged = (type: number, value: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt16BE(type, 0)
    head.writeUInt16BE(value.length, 2)
    return Buffer.concat([head, value, Buffer.alloc(value.length % 2)])
  }
  const end = Buffer.from([0xff, 0xff, 0, 0])
  return box('alis', Buffer.alloc(4), record, tagged(2, name), tagged(18, name), end)
}

/** A QuickTime reference movie: no samples, only the address of another movie. */
export function referenceMovie(url: string): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(url.length + 1)
  const reference = box('rdrf', Buffer.alloc(4), Buffer.from('url '), size, Buffer.from(`${url}\0`))
  return Buffer.concat([
    box('ftyp', Buffer.from('qt  \0\0\0\0qt  ')),
    box('moov', box('rmra', box('rmda', reference))),
  ])
}

/** A playlist behind the head of an MP4. */
export function playlistInMp4(url: string): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    Buffer.from(`#EXTM3U\n#EXTINF:1,\n${url}\n#EXT-X-ENDLIST\n`),
  ])
}
