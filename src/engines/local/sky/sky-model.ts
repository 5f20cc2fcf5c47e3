/** What a shot's sky looks like, fitted once from a few small frames of it. */
import type { RgbSample } from '../colour/analyse-plate.ts'
import { smoothstep } from '../colour/curves.ts'
import { rgbToOklab } from '../colour/oklab.ts'
import { outputEncoding, rgbToYcbcr } from '../colour/ycbcr.ts'
import { createCellGrid } from './cell-grid.ts'
import type { CellGrid } from './cell-grid.ts'
import { foliageLikeness } from './sky-likeness.ts'
import type { SkyModel } from './sky-likeness.ts'
import { createSkyFinder } from './sky-mask.ts'

/** Parts of the frame: less sky than this is none; green that makes a place outdoors. */
const SMALLEST_SKY = 0.04
const OUTDOOR_GREEN = 0.015

/** Null where no sky is found in the samples: indoors, or looking down. */
export function fitSky(samples: readonly RgbSample[]): SkyModel | null {
  const frames = samples.map(gridOfSample)
  const blue = measure(frames, { pale: false, darkest: 0.5 })
  // White above a place without any green is far more often a wall.
  const outdoors = blue.share >= SMALLEST_SKY || greenShare(samples) >= OUTDOOR_GREEN
  const found = outdoors ? measure(frames, { pale: true, darkest: 0.62 }) : blue
  if (found.share < SMALLEST_SKY) return null
  return {
    pale: outdoors,
    lightness: found.lightness,
    darkest: Math.max(0.42, found.lightness - 0.3),
    bottom: found.bottom,
    clear: smoothstep(0.25, 0.7, blue.share / found.share),
  }
}

function measure(frames: readonly CellGrid[], kind: Pick<SkyModel, 'pale' | 'darkest'>) {
  const rowShares = new Map<number, number>()
  let total = 0
  let cells = 0
  let lightness = 0
  for (const frame of frames) {
    const mask = createSkyFinder(kind, frame)(frame)
    cells += mask.length
    mask.forEach((part, at) => {
      if (part < 0.3) return
      const row = Math.floor((at / mask.length) * 100)
      total += part
      rowShares.set(row, (rowShares.get(row) ?? 0) + part)
      lightness += part * ((frame.y[at]! - 16) / 219)
    })
  }
  let above = 0
  const bottom = Array.from({ length: 100 }, (_, row) => row).find((row) => {
    above += rowShares.get(row) ?? 0
    return above >= 0.95 * total
  })
  // Luma of greys and OKLab lightness differ by little in the upper half.
  return { share: total / cells, lightness: lightness / total || 0, bottom: (bottom ?? 0) / 100 }
}

/** Part of the frames that looks like leaves or grass, 0 to 1. */
export function greenShare(samples: readonly RgbSample[]): number {
  let green = 0
  let pixels = 0
  for (const { rgb } of samples) {
    for (let at = 0; at < rgb.length; at += 9) {
      green += foliageLikeness(rgbToOklab([rgb[at]! / 255, rgb[at + 1]! / 255, rgb[at + 2]! / 255]))
      pixels++
    }
  }
  return green / Math.max(1, pixels)
}

function gridOfSample({ width, height, rgb }: RgbSample): CellGrid {
  const grid = createCellGrid({ columns: width, rows: height })
  for (let cell = 0, at = 0; at < rgb.length; cell++, at += 3) {
    const colour = [rgb[at]! / 255, rgb[at + 1]! / 255, rgb[at + 2]! / 255] as const
    const [y, cb, cr] = rgbToYcbcr(colour, outputEncoding)
    grid.y[cell] = y
    grid.cb[cell] = cb
    grid.cr[cell] = cr
  }
  return grid
}
