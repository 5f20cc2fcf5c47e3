import { closeSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const offsetsSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))
let offsets: Record<string, [number, number]> | null = null

/**
 * The SVG text of one picture of the set, `sizePixels` square (viewBox 0 0 32 32). Reads only its slice
 * of the 100 MB file, at the place the index names. Throws if the set has no such picture.
 */
export function readPicture(name: string, sizePixels: number): string {
  offsets ??= offsetsSchema.parse(require('./picture-offsets.json'))
  const place = offsets[name]
  if (!place) throw new Error(`The picture set has no picture named "${name}".`)
  const slice = Buffer.alloc(place[1])
  const file = openSync(require.resolve('@iconify-json/fluent-emoji/icons.json'), 'r')
  try {
    readSync(file, slice, 0, place[1], place[0])
  } finally {
    closeSync(file)
  }
  const body = z.string().parse(JSON.parse(slice.toString('utf8')))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${sizePixels}" height="${sizePixels}">${body}</svg>`
}

export function hasPicture(name: string): boolean {
  offsets ??= offsetsSchema.parse(require('./picture-offsets.json'))
  return Object.hasOwn(offsets, name)
}
