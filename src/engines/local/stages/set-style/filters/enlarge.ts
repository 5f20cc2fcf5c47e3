/** Makes planes of floats larger, bilinear, one row at a time. */
export class Enlarger {
  readonly #from: { width: number; height: number }
  readonly #to: { width: number; height: number }
  readonly #columns: Int32Array
  readonly #fractions: Float32Array
  readonly #mixed: Float32Array

  constructor(from: { width: number; height: number }, to: { width: number; height: number }) {
    this.#from = { width: from.width, height: from.height }
    this.#to = { width: to.width, height: to.height }
    this.#columns = new Int32Array(to.width)
    this.#fractions = new Float32Array(to.width)
    this.#mixed = new Float32Array(from.width + 1)
    for (let x = 0; x < to.width; x++) {
      const at = ((x + 0.5) * from.width) / to.width - 0.5
      const left = Math.max(0, Math.min(from.width - 1, Math.floor(at)))
      this.#columns[x] = left
      this.#fractions[x] = Math.max(0, Math.min(1, at - left))
    }
  }

  /** Row `y` of the large picture. */
  row(source: Float32Array, y: number, target: Float32Array): void {
    const { width, height } = this.#from
    const at = Math.max(0, Math.min(height - 1, ((y + 0.5) * height) / this.#to.height - 0.5))
    const top = Math.floor(at)
    const near = top * width
    const far = Math.min(height - 1, top + 1) * width
    const down = at - top
    const mixed = this.#mixed
    for (let x = 0; x < width; x++) {
      const value = source[near + x]!
      mixed[x] = value + (source[far + x]! - value) * down
    }
    mixed[width] = mixed[width - 1]!
    const columns = this.#columns
    const fractions = this.#fractions
    for (let x = 0; x < columns.length; x++) {
      const left = columns[x]!
      const value = mixed[left]!
      target[x] = value + (mixed[left + 1]! - value) * fractions[x]!
    }
  }

  /** The whole picture. */
  fill(source: Float32Array, target: Float32Array): void {
    const { width, height } = this.#to
    for (let y = 0; y < height; y++)
      this.row(source, y, target.subarray(y * width, (y + 1) * width))
  }
}
