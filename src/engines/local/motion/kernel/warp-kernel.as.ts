// AssemblyScript, compiled by scripts/build-kernel.ts to warp-kernel.wasm. Not part of the TypeScript
// program. All memory is laid out by the loaders (../warp-kernel.ts); every function takes addresses.
//
// Positions are 16.16 fixed point. Pictures have a border of repeated pixels, so that the sixteen
// neighbours of any position from -PAD to the size + PAD - 1 can be read. Weights: for each of 64 x 64 phases
// (down, across) sixteen taps, rows first, that add up to 16384.

/** Pixels of border on every side. */
const PAD: i32 = 16

/** Sixteen taps at a position -> four addends. */
// @ts-ignore: decorator
@inline
function sampleAt(picture: usize, stride: usize, u: i32, v: i32, weights: usize): v128 {
  const from = picture + <usize>((v >> 16) - 1) * stride + <usize>((u >> 16) - 1)
  const taps = weights + <usize>((((v >> 10) & 63) << 11) + (((u >> 10) & 63) << 5))
  const below = from + (stride << 1)
  const upper = i16x8.extend_low_i8x16_u(v128.load32_lane(from + stride, v128.load32_zero(from), 1))
  const lower = i16x8.extend_low_i8x16_u(
    v128.load32_lane(below + stride, v128.load32_zero(below), 1),
  )
  return i32x4.add(
    i32x4.dot_i16x8_s(upper, v128.load(taps)),
    i32x4.dot_i16x8_s(lower, v128.load(taps, 16)),
  )
}

/** Four vectors of four addends each -> their four sums. */
// @ts-ignore: decorator
@inline
function sumLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7))
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7))
  return i32x4.add(
    v128.shuffle<i32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<i32>(ab, cd, 2, 3, 6, 7),
  )
}

// @ts-ignore: decorator
@inline
function clampTo(value: i32, least: i32, most: i32): i32 {
  return value < least ? least : value > most ? most : value
}

/** Four sums in units of 1 / 16384 code -> four bytes in the low lanes. */
// @ts-ignore: decorator
@inline
function toBytes(sums: v128): v128 {
  const codes = i32x4.shr_s(i32x4.add(sums, i32x4.splat(8192)), 14)
  const words = i16x8.narrow_i32x4_s(codes, codes)
  return i8x16.narrow_i16x8_u(words, words)
}

/**
 * Resamples one plane: the pixel (x, y) of the output is the input at (u0 + x * ux + y * uy, v0 + x * vx + y * vy).
 * The output's width may be padded up to a multiple of four.
 */
export function warpPlane(
  input: usize,
  inputStride: usize,
  width: i32,
  height: i32,
  output: usize,
  outputStride: usize,
  u0: f64,
  v0: f64,
  ux: f64,
  uy: f64,
  vx: f64,
  vy: f64,
  weights: usize,
): void {
  const leastPosition = (2 - PAD) << 16
  const mostU = (width + PAD - 4) << 16
  const mostV = (height + PAD - 4) << 16
  const stepU = <i32>nearest(ux * 65536)
  const stepV = <i32>nearest(vx * 65536)
  for (let row = 0; row < height; row++) {
    // Half a phase more, so that phases are rounded and not cut off.
    let u = <i32>nearest((u0 + <f64>row * uy) * 65536) + 512
    let v = <i32>nearest((v0 + <f64>row * vy) * 65536) + 512
    for (let column = 0; column < width; column += 4) {
      const a = sampleAt(
        input, inputStride,
        clampTo(u, leastPosition, mostU), clampTo(v, leastPosition, mostV), weights,
      )
      u += stepU
      v += stepV
      const b = sampleAt(
        input, inputStride,
        clampTo(u, leastPosition, mostU), clampTo(v, leastPosition, mostV), weights,
      )
      u += stepU
      v += stepV
      const c = sampleAt(
        input, inputStride,
        clampTo(u, leastPosition, mostU), clampTo(v, leastPosition, mostV), weights,
      )
      u += stepU
      v += stepV
      const d = sampleAt(
        input, inputStride,
        clampTo(u, leastPosition, mostU), clampTo(v, leastPosition, mostV), weights,
      )
      u += stepU
      v += stepV
      v128.store32_lane(output + column, toBytes(sumLanes(a, b, c, d)), 0)
    }
    output += outputStride
  }
}

/** One row of a field between two rows of cells, `part` of 256 on the way from one to the other. */
// @ts-ignore: decorator
@inline
function mixRows(one: usize, other: usize, part: i32, output: usize, cells: i32): void {
  for (let cell = 0; cell < cells; cell += 4) {
    const from = v128.load(one + (cell << 2))
    const step = i32x4.sub(v128.load(other + (cell << 2)), from)
    const mixed = i32x4.add(from, i32x4.shr_s(i32x4.mul(step, i32x4.splat(part)), 8))
    v128.store(output + (cell << 2), mixed)
  }
}

/** A pixel of both pictures along a motion (16.16 pixels of the plane), in 1 / (16384 * 256) codes. */
// @ts-ignore: decorator
@inline
function blendAt(
  before: usize,
  after: usize,
  stride: usize,
  u0: i32,
  v0: i32,
  moveAcross: i32,
  moveDown: i32,
  shared: i32,
  part: i32,
  mostU: i32,
  mostV: i32,
  weights: usize,
): i32 {
  const leastPosition = (2 - PAD) << 16
  const backAcross = <i32>((<i64>moveAcross * part) >> 16)
  const backDown = <i32>((<i64>moveDown * part) >> 16)
  let sums = i32x4.splat(0)
  if (shared < 256) {
    const u = clampTo(u0 - backAcross, leastPosition, mostU)
    const v = clampTo(v0 - backDown, leastPosition, mostV)
    sums = i32x4.mul(sampleAt(before, stride, u, v, weights), i32x4.splat(256 - shared))
  }
  if (shared > 0) {
    const u = clampTo(u0 + moveAcross - backAcross, leastPosition, mostU)
    const v = clampTo(v0 + moveDown - backDown, leastPosition, mostV)
    const seen = i32x4.mul(sampleAt(after, stride, u, v, weights), i32x4.splat(shared))
    sums = i32x4.add(sums, seen)
  }
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  )
}

/**
 * One plane of the picture `part` (16.16) of the way from `before` to `after`. Fields are 32-bit integers on cells of
 * 2^cellShift pixels, with one cell of repeated edge around (`fieldStride` counts cells, a multiple of four):
 * `across` and `down`, the motion from before to after in 1/1024 luma pixel, at most 2000 pixels; `share`, how much
 * of the picture after is seen, 0 to 256. `motionShift`: 1 for planes of half the size. `edges`: a byte a cell, 1
 * where it and the next ones to the right and below move differently: there the pictures that each of the four
 * makes are mixed, not the motions. `scratch`: three rows of `fieldStride` cells.
 */
export function blendPlane(
  before: usize,
  after: usize,
  stride: usize,
  width: i32,
  height: i32,
  output: usize,
  outputStride: usize,
  across: usize,
  down: usize,
  share: usize,
  edges: usize,
  fieldStride: i32,
  fieldRows: i32,
  cellShift: i32,
  motionShift: i32,
  part: i32,
  weights: usize,
  scratch: usize,
): void {
  const mostU = (width + PAD - 4) << 16
  const mostV = (height + PAD - 4) << 16
  const rowBytes = <usize>fieldStride << 2
  const acrossRow = scratch
  const downRow = scratch + rowBytes
  const shareRow = downRow + rowBytes
  // With cells of one pixel, the first stands for the pixel itself.
  const half = cellShift == 0 ? 1 : (1 << cellShift) >> 1
  const mask = (1 << cellShift) - 1
  const fine = 8 - cellShift
  for (let row = 0; row < height; row++) {
    // Cell centres lie half a cell in; the field starts one cell outside.
    const place = row + half
    const cell = min(fieldRows - 2, place >> cellShift)
    const partDown = cellShift == 0 ? 0 : (((place & mask) << 1) + 1) << (fine - 1)
    const at = <usize>cell * rowBytes
    mixRows(across + at, across + at + rowBytes, partDown, acrossRow, fieldStride)
    mixRows(down + at, down + at + rowBytes, partDown, downRow, fieldStride)
    mixRows(share + at, share + at + rowBytes, partDown, shareRow, fieldStride)
    const v0 = (row << 16) + 512
    for (let column = 0; column < width; column++) {
      const placeAcross = column + half
      const cellAcross = min(fieldStride - 2, placeAcross >> cellShift)
      const partAcross = cellShift == 0 ? 0 : (((placeAcross & mask) << 1) + 1) << (fine - 1)
      const u0 = (column << 16) + 512
      if (load<u8>(edges + <usize>(cell * fieldStride + cellAcross))) {
        let mixed: f32 = 0
        for (let corner = 0; corner < 4; corner++) {
          const right = corner & 1
          const below = corner >> 1
          const weight =
            (right ? partAcross : 256 - partAcross) * (below ? partDown : 256 - partDown)
          if (weight == 0) continue
          const from = at + <usize>below * rowBytes + (<usize>(cellAcross + right) << 2)
          const total = blendAt(
            before, after, stride, u0, v0,
            (load<i32>(across + from) << 6) >> motionShift,
            (load<i32>(down + from) << 6) >> motionShift,
            load<i32>(share + from), part, mostU, mostV, weights,
          )
          mixed += <f32>total * <f32>weight
        }
        const code = <i32>nearest<f32>(mixed / (<f32>4194304 * <f32>65536))
        store<u8>(output + column, <u8>clampTo(code, 0, 255))
        continue
      }
      const from = <usize>cellAcross << 2
      const a0 = load<i32>(acrossRow + from)
      const d0 = load<i32>(downRow + from)
      const s0 = load<i32>(shareRow + from)
      const total = blendAt(
        before, after, stride, u0, v0,
        ((a0 + (((load<i32>(acrossRow + from, 4) - a0) * partAcross) >> 8)) << 6) >> motionShift,
        ((d0 + (((load<i32>(downRow + from, 4) - d0) * partAcross) >> 8)) << 6) >> motionShift,
        s0 + (((load<i32>(shareRow + from, 4) - s0) * partAcross) >> 8),
        part, mostU, mostV, weights,
      )
      store<u8>(output + column, <u8>clampTo((total + (1 << 21)) >> 22, 0, 255))
    }
    output += outputStride
  }
}

/** Repeats a plane's edge into its border. */
export function fillBorder(plane: usize, stride: usize, width: i32, height: i32): void {
  for (let row = 0; row < height; row++) {
    const first = plane + <usize>row * stride
    const last = first + width - 1
    memory.fill(first - PAD, load<u8>(first), PAD)
    memory.fill(last + 1, load<u8>(last), PAD)
  }
  const bytes = width + 2 * PAD
  const top = plane - PAD
  const bottom = top + <usize>(height - 1) * stride
  for (let row: usize = 1; row <= <usize>PAD; row++) {
    memory.copy(top - row * stride, top, bytes)
    memory.copy(bottom + row * stride, bottom, bytes)
  }
}
