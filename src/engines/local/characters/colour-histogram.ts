import type { LabPicture } from './plain-background.ts'

/** Cells of the histogram along OKLab's axes, and what each axis runs over. */
const CELLS = { light: 14, colour: 20 }
const COLOUR_RANGE = 0.36
/** Share of a colour that both sides have at least: nothing is impossible. */
const FLOOR = 1e-4

/** The histogram's cell of every pixel. */
export function cellsOf({ lab }: LabPicture): Uint16Array {
  const cell = (value: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(value * count)))
  return Uint16Array.from({ length: lab.length / 3 }, (_, at) => {
    const light = cell(lab[at * 3]!, CELLS.light)
    const a = cell(lab[at * 3 + 1]! / COLOUR_RANGE + 0.5, CELLS.colour)
    const b = cell(lab[at * 3 + 2]! / COLOUR_RANGE + 0.5, CELLS.colour)
    return (light * CELLS.colour + a) * CELLS.colour + b
  })
}

/** The share of each colour, spread to its neighbours, with a floor. */
export function histogram(cells: Uint16Array, weightAt: (at: number) => number): Float32Array {
  const { light, colour } = CELLS
  const counts = new Float32Array(light * colour * colour)
  let sum = 0
  for (let at = 0; at < cells.length; at++) {
    const weight = weightAt(at)
    counts[cells[at]!] = counts[cells[at]!]! + weight
    sum += weight
  }
  const spread = smoothed(smoothed(smoothed(counts, 1), colour), colour * colour)
  return spread.map((count) => count / Math.max(1, sum) + FLOOR)
}

function smoothed(counts: Float32Array, step: number): Float32Array {
  return counts.map((count, at) => {
    return 0.5 * count + 0.25 * ((counts[at - step] ?? 0) + (counts[at + step] ?? 0))
  })
}
