import { createRandom } from '../../../draw/random.ts'
import type { WorkFrame } from './work-frame.ts'
import { Gaussian } from './gaussian.ts'

/**
 * A mesh of triangles whose corners have fixed homes and lean towards the edges near them: each by the
 * edges' own centre of weight, so that it moves as smoothly as they do. In work pixels.
 */
export class Mesh {
  readonly columns: number
  readonly rows: number
  readonly x: Float32Array
  readonly y: Float32Array
  readonly #homeX: Float32Array
  readonly #homeY: Float32Array
  readonly #spacing: number
  readonly #work: WorkFrame
  readonly #energy: Float32Array
  readonly #gaussian: Gaussian

  constructor(work: WorkFrame, { seed, spacing }: { seed: number; spacing: number }) {
    this.#work = work
    this.#gaussian = new Gaussian(work)
    this.#energy = work.plane()
    this.#spacing = spacing
    this.columns = Math.ceil(work.width / spacing) + 1
    this.rows = Math.ceil(work.height / spacing) + 1
    const random = createRandom(seed)
    const count = this.columns * this.rows
    this.#homeX = new Float32Array(count)
    this.#homeY = new Float32Array(count)
    for (let point = 0; point < count; point++) {
      const column = point % this.columns
      const row = Math.floor(point / this.columns)
      const shift = row & 1 ? 0.25 : -0.25
      const atSide = column === 0 || column === this.columns - 1
      const atEnd = row === 0 || row === this.rows - 1
      const jitter = (random() - 0.5) * 0.5
      this.#homeX[point] = (column + (atSide ? 0 : jitter + shift)) * spacing
      this.#homeY[point] = (row + (atEnd ? 0 : (random() - 0.5) * 0.5)) * spacing
    }
    this.x = Float32Array.from(this.#homeX)
    this.y = Float32Array.from(this.#homeY)
  }

  settle(luma: Float32Array): void {
    this.#measureEdges(luma)
    const { width, height } = this.#work
    const reach = this.#spacing * 0.75
    for (let point = 0; point < this.x.length; point++) {
      const column = point % this.columns
      const row = Math.floor(point / this.columns)
      const [homeX, homeY] = [this.#homeX[point]!, this.#homeY[point]!]
      let [weights, towardsX, towardsY] = [0.12, 0, 0]
      const bottom = Math.min(height - 1, Math.floor(homeY + reach))
      const right = Math.min(width - 1, Math.floor(homeX + reach))
      for (let y = Math.max(0, Math.ceil(homeY - reach)); y <= bottom; y++) {
        for (let x = Math.max(0, Math.ceil(homeX - reach)); x <= right; x++) {
          const [dx, dy] = [x - homeX, y - homeY]
          const near = 1 - (dx * dx + dy * dy) / (reach * reach)
          if (near <= 0) continue
          const weight = this.#energy[y * width + x]! * near
          weights += weight
          towardsX += weight * dx
          towardsY += weight * dy
        }
      }
      const atSide = column === 0 || column === this.columns - 1
      const atEnd = row === 0 || row === this.rows - 1
      this.x[point] = homeX + (atSide ? 0 : towardsX / weights)
      this.y[point] = homeY + (atEnd ? 0 : towardsY / weights)
    }
  }

  #measureEdges(luma: Float32Array): void {
    const { width } = this.#work
    const energy = this.#energy
    for (let at = 0; at < energy.length - width - 1; at++) {
      const across = luma[at + 1]! - luma[at]!
      const down = luma[at + width]! - luma[at]!
      energy[at] = (across * across + down * down) * 60
    }
    energy.fill(0, energy.length - width - 1)
    this.#gaussian.blur(energy, energy, 1.5)
  }
}

/** Calls `span` with every run of pixels of a triangle: row, first column, the column after the last. */
export function scanTriangle(
  corners: readonly [number, number, number, number, number, number],
  { width, height }: { width: number; height: number },
  span: (row: number, from: number, to: number) => void,
): void {
  const [ax, ay, bx, by, cx, cy] = corners
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy) - 0.5) - 1)
  for (let row = top; row <= bottom; row++) {
    const y = row + 0.5
    let left = Infinity
    let right = -Infinity
    const cross = (x0: number, y0: number, x1: number, y1: number) => {
      if (y < Math.min(y0, y1) || y >= Math.max(y0, y1)) return
      const x = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)
      if (x < left) left = x
      if (x > right) right = x
    }
    cross(ax, ay, bx, by)
    cross(bx, by, cx, cy)
    cross(cx, cy, ax, ay)
    const from = Math.max(0, Math.ceil(left - 0.5))
    const to = Math.min(width, Math.ceil(right - 0.5))
    if (to > from) span(row, from, to)
  }
}
