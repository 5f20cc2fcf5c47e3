const nine = new Float32Array(9)

/** The median of every 3x3, the edge repeated. */
export function median3(values: Float32Array, columns: number, rows: number): Float32Array {
  const result = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    const above = Math.max(0, row - 1) * columns
    const here = row * columns
    const below = Math.min(rows - 1, row + 1) * columns
    for (let column = 0; column < columns; column++) {
      const left = column > 0 ? column - 1 : 0
      const right = column < columns - 1 ? column + 1 : column
      nine[0] = values[above + left]!
      nine[1] = values[above + column]!
      nine[2] = values[above + right]!
      nine[3] = values[here + left]!
      nine[4] = values[here + column]!
      nine[5] = values[here + right]!
      nine[6] = values[below + left]!
      nine[7] = values[below + column]!
      nine[8] = values[below + right]!
      result[here + column] = middleOfNine()
    }
  }
  return result
}

/** Devillard's network of nineteen exchanges, on nine variables. */
function middleOfNine(): number {
  order(1, 2)
  order(4, 5)
  order(7, 8)
  order(0, 1)
  order(3, 4)
  order(6, 7)
  order(1, 2)
  order(4, 5)
  order(7, 8)
  order(0, 3)
  order(5, 8)
  order(4, 7)
  order(3, 6)
  order(1, 4)
  order(2, 5)
  order(4, 7)
  order(4, 2)
  order(6, 4)
  order(4, 2)
  return nine[4]!
}

function order(low: number, high: number): void {
  const one = nine[low]!
  const other = nine[high]!
  if (one <= other) return
  nine[low] = other
  nine[high] = one
}
