import type { MatteGrid } from './matte-grid.ts'

export type Blob = {
  /** Cell numbers, rows first. */
  cells: Int32Array
  left: number
  top: number
  /** The last column and row that it reaches. */
  right: number
  bottom: number
}

/** Connected regions (side by side, not across corners) of the cells that `belongs` says, largest first. */
export function blobsOf({ columns, rows }: MatteGrid, belongs: (cell: number) => boolean): Blob[] {
  const seen = new Uint8Array(columns * rows)
  const stack = new Int32Array(columns * rows)
  const blobs: Blob[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !belongs(start)) continue
    seen[start] = 1
    stack[0] = start
    let count = 1
    // What was visited stays in the stack: it is the blob.
    for (let next = 0; next < count; next++) {
      const cell = stack[next]!
      const column = cell % columns
      const visit = (other: number) => {
        if (seen[other] === 1 || !belongs(other)) return
        seen[other] = 1
        stack[count++] = other
      }
      if (column > 0) visit(cell - 1)
      if (column < columns - 1) visit(cell + 1)
      if (cell >= columns) visit(cell - columns)
      if (cell < columns * (rows - 1)) visit(cell + columns)
    }
    blobs.push(measured(stack.slice(0, count), columns))
  }
  return blobs.sort((one, other) => other.cells.length - one.cells.length)
}

function measured(cells: Int32Array, columns: number): Blob {
  const blob = { cells, left: columns, top: Infinity, right: 0, bottom: 0 }
  for (const cell of cells) {
    const column = cell % columns
    const row = (cell - column) / columns
    if (column < blob.left) blob.left = column
    if (column > blob.right) blob.right = column
    if (row < blob.top) blob.top = row
    if (row > blob.bottom) blob.bottom = row
  }
  return blob
}
