/** Coverage of a shape, 0 to 255, at several sizes: `levels[0]` is the finest, each next one half as fine. */
export type Mask = { levels: { side: number; alpha: Uint8Array }[] }

const FINEST = 64
const COARSEST = 4
/** Points a side that each cell of the finest level is measured at. */
const POINTS = 2

/** A shape as coverage 0 to 1 at u, v of -1 to 1, u to the right and v down; 0 at the border. */
export type Shape = (u: number, v: number) => number

export function createMask(shape: Shape): Mask {
  const levels = [{ side: FINEST, alpha: measured(shape) }]
  while (levels.at(-1).side > COARSEST) levels.push(halved(levels.at(-1)))
  return { levels }
}

function measured(shape: Shape): Uint8Array {
  const alpha = new Uint8Array(FINEST * FINEST)
  const at = (cell: number, point: number) => ((cell + (point + 0.5) / POINTS) / FINEST) * 2 - 1
  for (let row = 0; row < FINEST; row++) {
    for (let column = 0; column < FINEST; column++) {
      let sum = 0
      for (let point = 0; point < POINTS * POINTS; point++) {
        const coverage = shape(at(column, point % POINTS), at(row, Math.floor(point / POINTS)))
        sum += Math.max(0, Math.min(1, coverage))
      }
      alpha[row * FINEST + column] = (sum / POINTS ** 2) * 255 + 0.5
    }
  }
  return alpha
}

function halved({ side, alpha }: { side: number; alpha: Uint8Array }) {
  const half = side / 2
  const smaller = new Uint8Array(half * half)
  for (let row = 0; row < half; row++) {
    for (let column = 0; column < half; column++) {
      const from = row * 2 * side + column * 2
      const sum = alpha[from]! + alpha[from + 1]! + alpha[from + side]! + alpha[from + side + 1]!
      smaller[row * half + column] = (sum + 2) >> 2
    }
  }
  return { side: half, alpha: smaller }
}
