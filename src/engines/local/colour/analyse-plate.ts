/** Measures the colours of a ground from a few frames of it. */
import { rgbToOklab } from './oklab.ts'
import type { Lab } from './oklab.ts'
import type { ColourPoint, PlateAnalysis } from './plate-analysis.ts'

/** One decoded frame: gamma-encoded RGB, 8 bits each, rows first, no padding. */
export type RgbSample = { width: number; height: number; rgb: Uint8Array }

/** Strips across and down in which the brightness is kept. */
const STRIPS = 16
/** Cells of the histogram for one unit of lightness, and for one unit of a or b. */
const LIGHTNESS_CELLS = 32
const CHROMA_CELLS = 50

type Cell = { lightness: number; a: number; b: number; count: number }

class Histogram {
  readonly #cells = new Map<number, Cell>()
  #count = 0

  add([lightness, a, b]: Lab): void {
    const key =
      (Math.floor(lightness * LIGHTNESS_CELLS) * 64 + Math.round(a * CHROMA_CELLS) + 32) * 64 +
      Math.round(b * CHROMA_CELLS) +
      32
    const cell = this.#cells.get(key)
    if (cell === undefined) {
      this.#cells.set(key, { lightness, a, b, count: 1 })
    } else {
      cell.lightness += lightness
      cell.a += a
      cell.b += b
      cell.count++
    }
    this.#count++
  }

  points(): ColourPoint[] {
    return [...this.#cells.values()].map(({ lightness, a, b, count }) => ({
      colour: [lightness / count, a / count, b / count],
      share: count / this.#count,
    }))
  }
}

class Strips {
  readonly #sums = new Float64Array(STRIPS)
  readonly #counts = new Float64Array(STRIPS)

  add(position: number, length: number, lightness: number): void {
    const strip = Math.floor((position * STRIPS) / length)
    this.#sums[strip]! += lightness
    this.#counts[strip]! += 1
  }

  means(): number[] {
    return Array.from(this.#sums, (sum, strip) => sum / Math.max(1, this.#counts[strip]!))
  }
}

/** A gamma-encoded 8-bit value to linear light is the costly part, so RGB colours are remembered. */
function rememberedOklab(): (red: number, green: number, blue: number) => Lab {
  const known = new Map<number, Lab>()
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue
    let colour = known.get(key)
    if (colour === undefined) {
      colour = rgbToOklab([red / 255, green / 255, blue / 255])
      known.set(key, colour)
    }
    return colour
  }
}

/**
 * `samples` are frames spread evenly over the ground, small (160 pixels wide is plenty): about 24 for
 * footage, one for a still. At least one pixel is needed. Same samples, same analysis.
 */
export function analysePlate(samples: readonly RgbSample[]): PlateAnalysis {
  const histogram = new Histogram()
  const columns = new Strips()
  const rows = new Strips()
  const toOklab = rememberedOklab()
  for (const { width, height, rgb } of samples) {
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at += 3) {
        const colour = toOklab(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!)
        histogram.add(colour)
        columns.add(x, width, colour[0])
        rows.add(y, height, colour[0])
      }
    }
  }
  const points = histogram.points()
  if (points.length === 0) throw new RangeError('analysePlate needs at least one pixel')
  return { points, columnLightness: columns.means(), rowLightness: rows.means() }
}
