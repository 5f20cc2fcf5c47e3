/** Means over squares of `2 * radius + 1` cells, smaller at the edges, in time that does not grow with the radius. */
export class BoxMean {
  readonly #radius: number
  readonly #across: Float32Array
  readonly #sums: Float32Array

  /** For pictures of up to so many columns and cells. */
  constructor(radius: number, columns: number, cells: number) {
    this.#radius = radius
    this.#across = new Float32Array(cells)
    this.#sums = new Float32Array(columns)
  }

  /** In place. */
  apply(picture: Float32Array, columns: number, rows: number): void {
    this.#sumRows(picture, columns, rows)
    this.#sumColumns(picture, columns, rows)
  }

  #sumRows(picture: Float32Array, columns: number, rows: number): void {
    const across = this.#across
    const radius = this.#radius
    for (let row = 0; row < rows; row++) {
      const start = row * columns
      let sum = 0
      const head = Math.min(columns, radius)
      for (let column = 0; column < head; column++) sum += picture[start + column]!
      for (let column = 0; column < columns; column++) {
        if (column + radius < columns) sum += picture[start + column + radius]!
        if (column > radius) sum -= picture[start + column - radius - 1]!
        const first = column > radius ? column - radius : 0
        const last = column + radius < columns ? column + radius : columns - 1
        across[start + column] = sum / (last - first + 1)
      }
    }
  }

  #sumColumns(picture: Float32Array, columns: number, rows: number): void {
    const across = this.#across
    const sums = this.#sums.fill(0)
    const radius = this.#radius
    const add = (row: number, sign: number) => {
      const start = row * columns
      for (let column = 0; column < columns; column++) {
        sums[column] = sums[column]! + sign * across[start + column]!
      }
    }
    for (let row = 0; row < Math.min(rows, radius); row++) add(row, 1)
    for (let row = 0; row < rows; row++) {
      if (row + radius < rows) add(row + radius, 1)
      if (row > radius) add(row - radius - 1, -1)
      const part = 1 / (Math.min(rows - 1, row + radius) - Math.max(0, row - radius) + 1)
      const start = row * columns
      for (let column = 0; column < columns; column++)
        picture[start + column] = sums[column]! * part
    }
  }
}
