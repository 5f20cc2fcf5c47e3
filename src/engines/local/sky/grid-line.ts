/** A line of a grid between two of its rows, with a cell of repeated edge on either side. */
export function fillLine(
  grid: Float32Array,
  position: number,
  columns: number,
  rows: number,
  line: Float32Array,
): void {
  const above = Math.max(0, Math.floor(position))
  const below = Math.min(rows - 1, above + 1)
  const share = Math.min(1, Math.max(0, position - above))
  for (let column = 0; column < columns; column++) {
    const from = grid[above * columns + column]!
    line[column + 1] = from + (grid[below * columns + column]! - from) * share
  }
  line[0] = line[1]!
  line[columns + 1] = line[columns]!
}
