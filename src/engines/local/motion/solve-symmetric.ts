/**
 * Solves a small positive definite system by Cholesky's method. `matrix` holds the upper triangle, rows first;
 * null where it is singular.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length
  const factor = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = matrix[column * size + row]!
      for (let k = 0; k < column; k++) sum -= factor[row * size + k]! * factor[column * size + k]!
      if (row > column) factor[row * size + column] = sum / factor[column * size + column]!
      else if (sum > 1e-9 * (1 + matrix[column * size + column]!))
        factor[row * size + row] = Math.sqrt(sum)
      else return null
    }
  }
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= factor[row * size + k]! * solution[k]!
    solution[row]! /= factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= factor[k * size + row]! * solution[k]!
    solution[row]! /= factor[row * size + row]!
  }
  return solution
}
