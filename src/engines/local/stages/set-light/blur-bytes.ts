/**
 * Blurs rows `top` to `bottom` of an 8-bit picture in place by a mean over `2 reach + 1` pixels across and down,
 * twice: nearly a Gaussian. `scratch` is as large as the picture. Edges repeat.
 */
export function blurBytes(
  picture: Uint8Array,
  { width, top, bottom }: { width: number; top: number; bottom: number },
  reach: number,
  scratch: Uint8Array,
): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let row = top; row <= bottom; row++) blurRow(picture, scratch, row * width, width, reach)
    blurColumns(scratch, picture, { width, top, bottom }, reach)
  }
}

function blurRow(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  width: number,
  reach: number,
): void {
  const scale = 65_536 / (2 * reach + 1)
  const last = width - 1
  let sum = from[start]! * (reach + 1)
  for (let x = 1; x <= reach; x++) sum += from[start + Math.min(x, last)]!
  for (let x = 0; x < width; x++) {
    to[start + x] = (sum * scale + 32_768) >> 16
    sum += from[start + Math.min(x + reach + 1, last)]! - from[start + Math.max(x - reach, 0)]!
  }
}

/** All columns at once, so that memory is read in order. */
function blurColumns(
  from: Uint8Array,
  to: Uint8Array,
  { width, top, bottom }: { width: number; top: number; bottom: number },
  reach: number,
): void {
  const scale = 65_536 / (2 * reach + 1)
  const sums = new Int32Array(width)
  const add = (row: number, sign: number) => {
    const start = Math.min(bottom, Math.max(top, row)) * width
    for (let x = 0; x < width; x++) sums[x]! += sign * from[start + x]!
  }
  for (let row = top - reach; row <= top + reach; row++) add(row, 1)
  for (let row = top; row <= bottom; row++) {
    const start = row * width
    for (let x = 0; x < width; x++) to[start + x] = (sums[x]! * scale + 32_768) >> 16
    add(row + reach + 1, 1)
    add(row - reach, -1)
  }
}
