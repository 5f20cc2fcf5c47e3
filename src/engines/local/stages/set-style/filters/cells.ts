import { createRandom } from '../../../draw/random.ts'
import type { WorkFrame } from './work-frame.ts'

type Size = { width: number; height: number }

/** A frame cut once into cells: which cell each pixel is in, and how far it is from its border. */
export type Cells = {
  count: number
  labels: Int32Array
  /** Pixels to the nearest border, at most 63, in quarters. */
  borders: Uint8Array
  /** Which side of its cell a pixel lies on: -127 upper left to 127 lower right. */
  sides: Int8Array
}

/**
 * Nearest of the points of a jittered grid. `jitter` 0 squares to 1 irregular; `roundness` 2 gives straight
 * borders at every angle, 4 and more cells that stay nearly square.
 */
export function cutCells(
  { width, height }: Size,
  {
    seed,
    cell,
    jitter,
    roundness,
  }: { seed: number; cell: number; jitter: number; roundness: number },
): Cells {
  const random = createRandom(seed)
  const columns = Math.ceil(width / cell) + 2
  const rows = Math.ceil(height / cell) + 2
  const points = Float32Array.from(
    { length: columns * rows * 2 },
    () => 0.5 + (random() - 0.5) * jitter,
  )
  const count = width * height
  const cells: Cells = {
    count: columns * rows,
    labels: new Int32Array(count),
    borders: new Uint8Array(count),
    sides: new Int8Array(count),
  }
  const square = roundness === 2
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / cell) + 1
    for (let x = 0; x < width; x++, at++) {
      const column = Math.floor(x / cell) + 1
      let least = Infinity
      let second = Infinity
      let label = 0
      for (let r = row - 1; r <= row + 1; r++) {
        if (r < 0 || r >= rows) continue
        for (let c = column - 1; c <= column + 1; c++) {
          if (c < 0 || c >= columns) continue
          const point = r * columns + c
          const dx = (x + 0.5) / cell + 1 - c - points[point * 2]!
          const dy = (y + 0.5) / cell + 1 - r - points[point * 2 + 1]!
          const far = square ? dx * dx + dy * dy : (dx * dx) ** 2 + (dy * dy) ** 2
          if (far < least) {
            second = least
            least = far
            label = point
            cells.sides[at] = Math.max(-127, Math.min(127, (dx + dy) * 127))
          } else if (far < second) second = far
        }
      }
      cells.labels[at] = label
      cells.borders[at] = Math.min(252, (rootOf(second, square) - rootOf(least, square)) * cell * 2)
    }
  }
  return cells
}

function rootOf(far: number, square: boolean): number {
  const root = Math.sqrt(far)
  return square ? root : Math.sqrt(root)
}

/** Mean colour of every cell on a work frame: luma 0 to 1, chroma -0.5 to 0.5. */
export class CellColours {
  readonly luma: Float32Array
  readonly cb: Float32Array
  readonly cr: Float32Array
  readonly #counts: Float32Array
  readonly #labels: Int32Array
  readonly #work: WorkFrame

  constructor(work: WorkFrame, cells: Cells, { width, height }: Size) {
    this.#work = work
    this.luma = new Float32Array(cells.count)
    this.cb = new Float32Array(cells.count)
    this.cr = new Float32Array(cells.count)
    this.#counts = new Float32Array(cells.count)
    this.#labels = new Int32Array(work.width * work.height)
    for (let y = 0, at = 0; y < work.height; y++) {
      const row = Math.min(height - 1, Math.floor(((y + 0.5) * height) / work.height))
      for (let x = 0; x < work.width; x++, at++) {
        const column = Math.min(width - 1, Math.floor(((x + 0.5) * width) / work.width))
        this.#labels[at] = cells.labels[row * width + column]!
      }
    }
    for (const label of this.#labels) this.#counts[label] = this.#counts[label]! + 1
  }

  measure(): void {
    for (const plane of ['luma', 'cb', 'cr'] as const) {
      const sums = this[plane].fill(0)
      const source = this.#work[plane]
      for (let at = 0; at < source.length; at++) {
        const label = this.#labels[at]!
        sums[label] = sums[label]! + source[at]!
      }
      for (let cell = 0; cell < sums.length; cell++) {
        sums[cell] = sums[cell]! / Math.max(1, this.#counts[cell]!)
      }
    }
  }
}
