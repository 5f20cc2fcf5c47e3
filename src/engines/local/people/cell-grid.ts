/** Squares of pixels that slow colours and soft edges are worked out on: about 320 along the longer side. */
export type CellGrid = {
  /** Pixels of a cell's side, even. */
  step: number
  columns: number
  rows: number
}

export function cellGridOf({ width, height }: { width: number; height: number }): CellGrid {
  const step = Math.max(2, 2 * Math.round(Math.max(width, height) / 320 / 2))
  return { step, columns: Math.ceil(width / step), rows: Math.ceil(height / step) }
}

/** One side of a bilinear look-up: the cells around each pixel (or each second one) and the second's share. */
export type Lookup = { first: Int32Array; second: Int32Array; part: Float32Array }

/** For pixels of `pixelSize` 1 (luma) or 2 (chroma). */
export function lookupOf(pixels: number, cells: number, step: number, pixelSize: 1 | 2): Lookup {
  const count = pixels / pixelSize
  const lookup = {
    first: new Int32Array(count),
    second: new Int32Array(count),
    part: new Float32Array(count),
  }
  for (let pixel = 0; pixel < count; pixel++) {
    const at = Math.min(cells - 1, Math.max(0, ((pixel + 0.5) * pixelSize) / step - 0.5))
    const first = Math.floor(at)
    lookup.first[pixel] = first
    lookup.second[pixel] = Math.min(cells - 1, first + 1)
    lookup.part[pixel] = at - first
  }
  return lookup
}
