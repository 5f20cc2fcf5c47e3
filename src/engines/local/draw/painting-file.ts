/**
 * Paintings on disk, where threads share them through the page cache: memory that threads share is only freed when
 * the garbage collector of each has run. For each thing: the length of its plain data, that data as V8 writes it,
 * then the bytes of its canvases and numbers in order. Only the process that wrote it reads it.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { Canvas, ImageData } from '@napi-rs/canvas'
import type { Paintings } from './paintings.ts'
import { newCanvas } from './stage.ts'

/** Rows of a canvas that are copied at once. */
const BAND_ROWS = 64

export type PaintingFile = Paintings & Disposable

type Heavy = Canvas | Uint32Array<ArrayBuffer>
/** What stands in plain data for what is heavy. */
type Place =
  { place: 'canvas'; width: number; height: number } | { place: 'numbers'; count: number }

/** Keeps what is painted in a new file. */
export function writePaintings(path: string): PaintingFile {
  const file = openSync(path, 'w')
  return {
    kind: 'kept',
    keep(thing) {
      const heavy: Heavy[] = []
      const plain = serialize(
        replaced(thing, isHeavy, (part) => {
          heavy.push(part)
          return placeOf(part)
        }),
      )
      writeAll(file, new Uint8Array(Uint32Array.of(plain.length).buffer))
      writeAll(file, plain)
      for (const part of heavy) writeHeavy(file, part)
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}

/** Gives what a file holds, thing by thing. */
export function readPaintings(path: string): PaintingFile {
  const file = openSync(path, 'r')
  return {
    kind: 'given',
    next() {
      const length = new Uint32Array(1)
      readAll(file, new Uint8Array(length.buffer))
      const plain = readAll(file, new Uint8Array(length[0]!))
      return replaced(deserialize(plain), isPlace, (place) => readHeavy(file, place))
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}

/** A copy of plain data with other parts in the place of some. */
function replaced<Part extends object>(
  value: unknown,
  isPart: (value: object) => value is Part,
  replace: (part: Part) => unknown,
): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isPart(value)) return replace(value)
  if (Array.isArray(value)) return value.map((part) => replaced(part, isPart, replace))
  const parts = Object.entries(value)
  return Object.fromEntries(parts.map(([name, part]) => [name, replaced(part, isPart, replace)]))
}

const isHeavy = (value: object): value is Heavy =>
  value instanceof Canvas || value instanceof Uint32Array

const isPlace = (value: object): value is Place => 'place' in value

function placeOf(part: Heavy): Place {
  if (part instanceof Uint32Array) return { place: 'numbers', count: part.length }
  return { place: 'canvas', width: part.width, height: part.height }
}

function writeHeavy(file: number, part: Heavy): void {
  if (part instanceof Uint32Array) return writeAll(file, new Uint8Array(part.buffer))
  const context = part.getContext('2d')
  for (const { top, rows } of bandsOf(part.height)) {
    const image = context.getImageData(0, top, part.width, rows)
    writeAll(file, bytesOf(image))
    freePixels(image)
  }
}

/** The very pixels: from premultiplied to plain and back, all 32 896 pairs of a channel and an alpha stay as they are. */
function readHeavy(file: number, place: Place): Heavy {
  if (place.place === 'numbers') {
    const numbers = new Uint32Array(place.count)
    readAll(file, new Uint8Array(numbers.buffer))
    return numbers
  }
  const [canvas, context] = newCanvas(place.width, place.height)
  for (const { top, rows } of bandsOf(place.height)) {
    const image = new ImageData(place.width, rows)
    readAll(file, bytesOf(image))
    context.putImageData(image, 0, top)
    freePixels(image)
  }
  return canvas
}

const bytesOf = ({ data }: ImageData) => new Uint8Array(data.buffer, data.byteOffset, data.length)

/** Memory outside of the heap counts as garbage to come: a few megabytes at once, and the heap is marked. */
function bandsOf(height: number): { top: number; rows: number }[] {
  return Array.from({ length: Math.ceil(height / BAND_ROWS) }, (_, band) => {
    const top = band * BAND_ROWS
    return { top, rows: Math.min(BAND_ROWS, height - top) }
  })
}

/** By hand, for the same reason. */
function freePixels({ data }: ImageData): void {
  const { buffer } = data as Uint8ClampedArray<ArrayBuffer>
  buffer.transfer(0)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function readAll(file: number, bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(file, bytes, at, bytes.length - at, null)
    if (count === 0) throw new Error('The paintings end too early.')
    at += count
  }
  return bytes
}
