/** An 8-bit 4:2:0 picture. Strides are bytes from one row to the next, at least the row's width. */
export type Planes = {
  y: Uint8Array
  cb: Uint8Array
  cr: Uint8Array
  yStride: number
  chromaStride: number
}

/** Copies a plane row by row, or at once where the rows lie alike. */
export function copyPlane(
  source: Uint8Array,
  sourceStride: number,
  target: Uint8Array,
  targetStride: number,
  width: number,
  height: number,
): void {
  if (sourceStride === targetStride) {
    target.set(source.subarray(0, sourceStride * (height - 1) + width))
    return
  }
  for (let row = 0; row < height; row++) {
    const from = row * sourceStride
    target.set(source.subarray(from, from + width), row * targetStride)
  }
}

/** Copies a picture of this size. */
export function copyPlanes(source: Planes, target: Planes, width: number, height: number): void {
  copyPlane(source.y, source.yStride, target.y, target.yStride, width, height)
  const chroma = [target.chromaStride, width / 2, height / 2] as const
  copyPlane(source.cb, source.chromaStride, target.cb, ...chroma)
  copyPlane(source.cr, source.chromaStride, target.cr, ...chroma)
}

/** An empty picture of this size without padding; both sides even. */
export function createPlanes(width: number, height: number): Planes {
  const chromaBytes = (width / 2) * (height / 2)
  return {
    y: new Uint8Array(width * height),
    cb: new Uint8Array(chromaBytes),
    cr: new Uint8Array(chromaBytes),
    yStride: width,
    chromaStride: width / 2,
  }
}
