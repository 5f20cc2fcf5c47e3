import { createRandom } from '../../draw/random.ts'

const SIDE = 64

/** Value noise, 0 to 1, smooth in all three, repeating every 64: its own for every seed. */
export function createSmoothNoise(seed: number): (x: number, y: number, z: number) => number {
  const random = createRandom(seed)
  const values = Float32Array.from({ length: SIDE * SIDE }, random)
  const shuffle = Uint16Array.from({ length: SIDE }, () => random() * SIDE * SIDE)
  const plane = (x: number, y: number, start: number) => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const right = ease(x - column)
    const down = ease(y - row)
    const at = (c: number, r: number) =>
      values[((r & (SIDE - 1)) * SIDE + (c & (SIDE - 1)) + start) & (SIDE * SIDE - 1)]!
    const upper = at(column, row) + (at(column + 1, row) - at(column, row)) * right
    const lower = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * right
    return upper + (lower - upper) * down
  }
  return (x, y, z) => {
    const before = Math.floor(z)
    const first = plane(x, y, shuffle[before & (SIDE - 1)]!)
    const second = plane(x, y, shuffle[(before + 1) & (SIDE - 1)]!)
    return first + (second - first) * ease(z - before)
  }
}

const ease = (part: number) => part * part * (3 - 2 * part)
