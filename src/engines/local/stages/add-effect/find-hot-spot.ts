import type { RgbSample } from '../../colour/analyse-plate.ts'

/** A lamp, the sun or a bright sky: parts of the frame, and how much it stands out, 0 to 1. */
export type HotSpot = { x: number; y: number; strength: number }

/** Light, 0 to 1, that something is at least as bright as to be a source. */
const SOURCE_FROM = 0.8
/** A bright part larger than this is a wall or a whole sky, not a lamp. */
const LARGEST_SHARE = 0.18

/** The place that is brightest on most of the samples, upper ones first. */
export function findHotSpot(samples: readonly RgbSample[]): HotSpot | null {
  const first = samples[0]
  if (first === undefined) return null
  const { width, height } = first
  const heat = new Float64Array(width * height)
  for (const sample of samples) {
    if (sample.width !== width || sample.height !== height) continue
    for (let cell = 0, at = 0; cell < heat.length; cell++, at += 3) {
      const { rgb } = sample
      const light = (0.2126 * rgb[at]! + 0.7152 * rgb[at + 1]! + 0.0722 * rgb[at + 2]!) / 255
      const over = Math.max(0, light - SOURCE_FROM) / (1 - SOURCE_FROM)
      heat[cell]! += over ** 2 / samples.length
    }
  }
  const share = heat.filter((value) => value > 0.02).length / heat.length
  let best = { score: 0, cell: -1 }
  for (let cell = 0; cell < heat.length; cell++) {
    // Shirts and paper lie low, lamps and the sun do not.
    const upper = Math.min(1, Math.max(0, 2.3 - (3.3 * Math.floor(cell / width)) / height))
    const score = around(heat, cell, width, height) * upper
    if (score > best.score) best = { score, cell }
  }
  if (best.cell < 0 || best.score < 0.08 || share > LARGEST_SHARE) return null
  return {
    x: ((best.cell % width) + 0.5) / width,
    y: (Math.floor(best.cell / width) + 0.5) / height,
    strength: Math.min(1, 0.5 + best.score),
  }
}

function around(heat: Float64Array, cell: number, width: number, height: number): number {
  const column = cell % width
  const row = Math.floor(cell / width)
  let sum = 0
  for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
      sum += heat[y * width + x]!
    }
  }
  return sum / 9
}
