// AssemblyScript, compiled by scripts/build-kernel.ts to colour-kernel.wasm. Not part of the TypeScript
// program. All memory is laid out by the loader, ../colour-kernel.ts; every function takes addresses.

/** Cells of the table along each axis; the table has one node more. */
const CELLS: i32 = 32
const NODES: i32 = 33

/**
 * Repacks a table for the lookup: the eight corners of every cell side by side, so that one load and one
 * dot product make a trilinear interpolation. Lane (dr * 2 + db) * 2 + dy is the corner at cr + dr,
 * cb + db, y + dy. Luma: 16 bytes a cell. Chroma: 32 bytes a cell, Cb then Cr.
 */
export function packTable(samples: usize, luma: usize, chroma: usize): void {
  for (let cr = 0; cr < CELLS; cr++) {
    for (let cb = 0; cb < CELLS; cb++) {
      for (let y = 0; y < CELLS; y++) {
        for (let corner = 0; corner < 8; corner++) {
          const node =
            ((cr + (corner >> 2)) * NODES + cb + ((corner >> 1) & 1)) * NODES + y + (corner & 1)
          const from = samples + ((node * 3) << 1)
          const lane = corner << 1
          store<i16>(luma + lane, load<i16>(from))
          store<i16>(chroma + lane, load<i16>(from, 2))
          store<i16>(chroma + lane, load<i16>(from, 4), 16)
        }
        luma += 16
        chroma += 32
      }
    }
  }
}

/** Corner weights by the low three bits of (cr, cb, y): products of eighths, sum 512. 8 KiB. */
export function fillWeights(weights: usize): void {
  for (let fr = 0; fr < 8; fr++) {
    for (let fb = 0; fb < 8; fb++) {
      for (let fy = 0; fy < 8; fy++) {
        for (let corner = 0; corner < 8; corner++) {
          const r = corner >> 2 ? fr : 8 - fr
          const b = (corner >> 1) & 1 ? fb : 8 - fb
          const y = corner & 1 ? fy : 8 - fy
          store<i16>(weights + (corner << 1), <i16>(r * b * y))
        }
        weights += 16
      }
    }
  }
}

/** Four vectors of four addends each -> their four sums. */
// @ts-ignore: decorator
@inline
function sumLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(
    v128.shuffle<i32>(a, b, 0, 4, 1, 5),
    v128.shuffle<i32>(a, b, 2, 6, 3, 7),
  )
  const cd = i32x4.add(
    v128.shuffle<i32>(c, d, 0, 4, 1, 5),
    v128.shuffle<i32>(c, d, 2, 6, 3, 7),
  )
  return i32x4.add(
    v128.shuffle<i32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<i32>(ab, cd, 2, 3, 6, 7),
  )
}

/** Sums in units of 1 / 65536 code (128 sample units x 512 weight units) -> codes, rounded. */
// @ts-ignore: decorator
@inline
function toCodes(sums: v128): v128 {
  return i32x4.shr_s(i32x4.add(sums, i32x4.splat(32768)), 16)
}

/** Address of the corner weights of a chroma pair, for luma fraction 0. */
// @ts-ignore: decorator
@inline
function weightsOf(weights: usize, cb: u32, cr: u32): usize {
  return weights + ((cr & 7) << 10) + ((cb & 7) << 7)
}

// @ts-ignore: decorator
@inline
function lookUpLuma(cell: usize, weights: usize, code: u32): v128 {
  return i32x4.dot_i16x8_s(
    v128.load(cell + ((code & 0xf8) << 1)),
    v128.load(weights + ((code & 7) << 4)),
  )
}

/** The four graded lumas of the 2x2 block at `y`. */
// @ts-ignore: decorator
@inline
function gradeLumas(y: usize, stride: usize, luma: usize, weights: usize, cb: u32, cr: u32): v128 {
  const cell = luma + ((cr & 0xf8) << 11) + ((cb & 0xf8) << 6)
  const pair = weightsOf(weights, cb, cr)
  return toCodes(
    sumLanes(
      lookUpLuma(cell, pair, <u32>load<u8>(y)),
      lookUpLuma(cell, pair, <u32>load<u8>(y, 1)),
      lookUpLuma(cell, pair, <u32>load<u8>(y + stride)),
      lookUpLuma(cell, pair, <u32>load<u8>(y + stride, 1)),
    ),
  )
}

/** Mean luma of the 2x2 block at `y`, rounded. */
// @ts-ignore: decorator
@inline
function meanLuma(y: usize, stride: usize): u32 {
  const above = <u32>load<u8>(y) + <u32>load<u8>(y, 1)
  const below = <u32>load<u8>(y + stride) + <u32>load<u8>(y + stride, 1)
  return (above + below + 2) >> 2
}

/** The block's chroma at its mean luma, `channel` 0 for Cb and 16 for Cr, as four addends. */
// @ts-ignore: decorator
@inline
function lookUpChroma(
  mean: u32,
  chroma: usize,
  weights: usize,
  cb: u32,
  cr: u32,
  channel: usize,
): v128 {
  const cell = chroma + ((cr & 0xf8) << 12) + ((cb & 0xf8) << 7) + ((mean & 0xf8) << 2)
  return i32x4.dot_i16x8_s(
    v128.load(cell + channel),
    v128.load(weightsOf(weights, cb, cr) + ((mean & 7) << 4)),
  )
}

/**
 * Applies the packed table to a 4:2:0 frame. Trilinear in (y, cb, cr) for each luma code with the chroma
 * codes of its 2x2 block; the block's chroma comes from one lookup at its mean luma. Width and height
 * are even. Touches nothing outside the picture.
 */
export function applyTable(
  width: i32,
  height: i32,
  yIn: usize,
  yInStride: usize,
  cbIn: usize,
  crIn: usize,
  chromaInStride: usize,
  yOut: usize,
  yOutStride: usize,
  cbOut: usize,
  crOut: usize,
  chromaOutStride: usize,
  luma: usize,
  chroma: usize,
  weights: usize,
): void {
  const blocks = width >> 1
  for (let row = 0; row < height; row += 2) {
    let block = 0
    for (; block + 4 <= blocks; block += 4) {
      const y = yIn + (block << 1)
      const cb0 = <u32>load<u8>(cbIn + block)
      const cb1 = <u32>load<u8>(cbIn + block, 1)
      const cb2 = <u32>load<u8>(cbIn + block, 2)
      const cb3 = <u32>load<u8>(cbIn + block, 3)
      const cr0 = <u32>load<u8>(crIn + block)
      const cr1 = <u32>load<u8>(crIn + block, 1)
      const cr2 = <u32>load<u8>(crIn + block, 2)
      const cr3 = <u32>load<u8>(crIn + block, 3)
      const lumas = i8x16.narrow_i16x8_u(
        i16x8.narrow_i32x4_s(
          gradeLumas(y, yInStride, luma, weights, cb0, cr0),
          gradeLumas(y + 2, yInStride, luma, weights, cb1, cr1),
        ),
        i16x8.narrow_i32x4_s(
          gradeLumas(y + 4, yInStride, luma, weights, cb2, cr2),
          gradeLumas(y + 6, yInStride, luma, weights, cb3, cr3),
        ),
      )
      const rows = v128.shuffle<i8>(
        lumas, lumas, 0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15,
      )
      const target = yOut + (block << 1)
      v128.store64_lane(target, rows, 0)
      v128.store64_lane(target + yOutStride, rows, 1)
      const m0 = meanLuma(y, yInStride)
      const m1 = meanLuma(y + 2, yInStride)
      const m2 = meanLuma(y + 4, yInStride)
      const m3 = meanLuma(y + 6, yInStride)
      const cbs = sumLanes(
        lookUpChroma(m0, chroma, weights, cb0, cr0, 0),
        lookUpChroma(m1, chroma, weights, cb1, cr1, 0),
        lookUpChroma(m2, chroma, weights, cb2, cr2, 0),
        lookUpChroma(m3, chroma, weights, cb3, cr3, 0),
      )
      const crs = sumLanes(
        lookUpChroma(m0, chroma, weights, cb0, cr0, 16),
        lookUpChroma(m1, chroma, weights, cb1, cr1, 16),
        lookUpChroma(m2, chroma, weights, cb2, cr2, 16),
        lookUpChroma(m3, chroma, weights, cb3, cr3, 16),
      )
      const chromas = i16x8.narrow_i32x4_s(toCodes(cbs), toCodes(crs))
      const packed = i8x16.narrow_i16x8_u(chromas, chromas)
      v128.store32_lane(cbOut + block, packed, 0)
      v128.store32_lane(crOut + block, packed, 1)
    }
    for (; block < blocks; block++) {
      const y = yIn + (block << 1)
      const cb = <u32>load<u8>(cbIn + block)
      const cr = <u32>load<u8>(crIn + block)
      const mean = meanLuma(y, yInStride)
      const newCb = lookUpChroma(mean, chroma, weights, cb, cr, 0)
      const newCr = lookUpChroma(mean, chroma, weights, cb, cr, 16)
      const words = i16x8.narrow_i32x4_s(
        gradeLumas(y, yInStride, luma, weights, cb, cr),
        toCodes(sumLanes(newCb, newCr, newCb, newCr)),
      )
      const bytes = i8x16.narrow_i16x8_u(words, words)
      const target = yOut + (block << 1)
      v128.store16_lane(target, bytes, 0)
      v128.store16_lane(target + yOutStride, bytes, 1)
      v128.store8_lane(cbOut + block, bytes, 4)
      v128.store8_lane(crOut + block, bytes, 5)
    }
    yIn += yInStride << 1
    yOut += yOutStride << 1
    cbIn += chromaInStride
    crIn += chromaInStride
    cbOut += chromaOutStride
    crOut += chromaOutStride
  }
}

/** Sum over a block of max(0, luma - threshold). */
// @ts-ignore: decorator
@inline
function excessOf(y: usize, stride: usize, across: i32, down: i32, threshold: i32): i32 {
  let sum: i32 = 0
  if (across == 8) {
    let words = i16x8.splat(0)
    const least = i8x16.splat(<i8>threshold)
    for (let row = 0; row < down; row++) {
      const over = i8x16.sub_sat_u(v128.load64_zero(y), least)
      words = i16x8.add(words, i16x8.extend_low_i8x16_u(over))
      y += stride
    }
    const longs = i32x4.extadd_pairwise_i16x8_u(words)
    return (
      i32x4.extract_lane(longs, 0) +
      i32x4.extract_lane(longs, 1) +
      i32x4.extract_lane(longs, 2) +
      i32x4.extract_lane(longs, 3)
    )
  }
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const over = <i32>load<u8>(y + column) - threshold
      if (over > 0) sum += over
    }
    y += stride
  }
  return sum
}

/**
 * Mean highlight of every 8x8 block: mean of max(0, luma - threshold) / (235 - threshold), into a map of
 * floats with `pad` cells of repeated edge on the left and right of each row.
 */
export function measureHighlights(
  width: i32,
  height: i32,
  y: usize,
  stride: usize,
  threshold: i32,
  map: usize,
  mapStride: i32,
  pad: i32,
): void {
  const columns = (width + 7) >> 3
  const scale: f32 = 1 / <f32>max(1, 235 - threshold)
  for (let top = 0; top < height; top += 8) {
    const down = min(8, height - top)
    for (let left = 0; left < width; left += 8) {
      const across = min(8, width - left)
      const sum = excessOf(y + <usize>top * stride + left, stride, across, down, threshold)
      const value = (<f32>sum * scale) / <f32>(across * down)
      store<f32>(map + ((pad + (left >> 3)) << 2), value)
    }
    const first = load<f32>(map + (pad << 2))
    const last = load<f32>(map + ((pad + columns - 1) << 2))
    for (let cell = 0; cell < pad; cell++) store<f32>(map + (cell << 2), first)
    for (let cell = pad + columns; cell < mapStride; cell++) store<f32>(map + (cell << 2), last)
    map += mapStride << 2
  }
}

/** One row of a convolution: out[x] = sum of taps[k] * in[x + k], four cells at a time. */
export function blurAcross(
  input: usize,
  output: usize,
  mapStride: i32,
  rows: i32,
  taps: usize,
  tapCount: i32,
  pad: i32,
): void {
  const reach = tapCount >> 1
  for (let row = 0; row < rows; row++) {
    for (let x = pad; x + 4 + reach <= mapStride; x += 4) {
      let sum = f32x4.splat(0)
      for (let tap = 0; tap < tapCount; tap++) {
        const cells = v128.load(input + ((x + tap - reach) << 2))
        sum = f32x4.add(sum, f32x4.mul(cells, v128.load32_splat(taps + (tap << 2))))
      }
      v128.store(output + (x << 2), sum)
    }
    input += mapStride << 2
    output += mapStride << 2
  }
}

/** The same down the columns, with the first and last row repeated beyond the edge. */
export function blurDown(
  input: usize,
  output: usize,
  mapStride: i32,
  rows: i32,
  taps: usize,
  tapCount: i32,
): void {
  const reach = tapCount >> 1
  for (let row = 0; row < rows; row++) {
    for (let x = 0; x + 4 <= mapStride; x += 4) {
      let sum = f32x4.splat(0)
      for (let tap = 0; tap < tapCount; tap++) {
        const from = min(rows - 1, max(0, row + tap - reach))
        const cells = v128.load(input + ((from * mapStride + x) << 2))
        sum = f32x4.add(sum, f32x4.mul(cells, v128.load32_splat(taps + (tap << 2))))
      }
      v128.store(output + ((row * mapStride + x) << 2), sum)
    }
  }
}

/**
 * light = min(1, field + bloomStrength * bloom) for every cell, then times `scale` into 16-bit integers
 * (three maps: luma, Cb, Cr). The integer maps have one cell of repeated edge on the left and at least two
 * on the right; `lightStride` counts cells.
 */
export function mixLight(
  columns: i32,
  rows: i32,
  field: usize,
  bloom: usize,
  bloomStride: i32,
  bloomStrength: f32,
  lumaScale: f32,
  cbScale: f32,
  crScale: f32,
  lumaLight: usize,
  cbLight: usize,
  crLight: usize,
  lightStride: i32,
): void {
  for (let row = 0; row < rows; row++) {
    for (let cell = 0; cell < lightStride; cell++) {
      const column = min(columns - 1, max(0, cell - 1))
      let light = load<f32>(field + (column << 2))
      if (bloomStrength > 0) light += bloomStrength * load<f32>(bloom + (column << 2))
      light = min<f32>(1, max<f32>(0, light))
      store<i16>(lumaLight + (cell << 1), <i16>nearest(light * lumaScale))
      store<i16>(cbLight + (cell << 1), <i16>nearest(light * cbScale))
      store<i16>(crLight + (cell << 1), <i16>nearest(light * crScale))
    }
    field += columns << 2
    bloom += bloomStride << 2
    lumaLight += lightStride << 1
    cbLight += lightStride << 1
    crLight += lightStride << 1
  }
}

/** One row of light between two rows of cells: near + (far - near) * fraction / 32768. */
// @ts-ignore: decorator
@inline
function mixRows(near: usize, far: usize, fraction: i16, output: usize, cells: i32): void {
  const weight = i16x8.splat(fraction)
  for (let cell = 0; cell < cells; cell += 8) {
    const from = v128.load(near + (cell << 1))
    const to = v128.load(far + (cell << 1))
    const step = i16x8.q15mulr_sat_s(i16x8.sub(to, from), weight)
    v128.store(output + (cell << 1), i16x8.add(from, step))
  }
}

/** Row of cells beside `row` that a pixel row leans to. */
// @ts-ignore: decorator
@inline
function neighbour(row: i32, before: bool, rows: i32): i32 {
  return before ? max(0, row - 1) : min(rows - 1, row + 1)
}

// @ts-ignore: decorator
@inline
function storePart(target: usize, bytes: v128, count: i32): void {
  if (count >= 8) {
    v128.store64_lane(target, bytes, 0)
    return
  }
  let rest = i64x2.extract_lane(bytes, 0)
  for (let index = 0; index < count; index++) {
    store<u8>(target + index, <u8>rest)
    rest >>= 8
  }
}

/** Eight pixels between the centres of three neighbour cells, the first of them at `cell`. */
// @ts-ignore: decorator
@inline
function acrossLuma(cell: usize): v128 {
  const ramp = i16x8(14336, 10240, 6144, 2048, 2048, 6144, 10240, 14336)
  const here = v128.load16_splat(cell, 2)
  const sides = v128.shuffle<i16>(
    v128.load16_splat(cell), v128.load16_splat(cell, 4), 0, 0, 0, 0, 8, 8, 8, 8,
  )
  return i16x8.add(here, i16x8.q15mulr_sat_s(i16x8.sub(sides, here), ramp))
}

/** Eight chroma pixels over two cells, between the centres of four neighbours. */
// @ts-ignore: decorator
@inline
function acrossChroma(cell: usize): v128 {
  const ramp = i16x8(12288, 4096, 4096, 12288, 12288, 4096, 4096, 12288)
  const cells = v128.load64_zero(cell)
  const here = v128.shuffle<i16>(cells, cells, 1, 1, 1, 1, 2, 2, 2, 2)
  const sides = v128.shuffle<i16>(cells, cells, 0, 0, 2, 2, 1, 1, 3, 3)
  return i16x8.add(here, i16x8.q15mulr_sat_s(i16x8.sub(sides, here), ramp))
}

/** The row of cells, bilinear, that pixel row `row` lies in; a cell is 1 << `shift` pixels high. */
// @ts-ignore: decorator
@inline
function cellsAt(map: usize, stride: i32, rows: i32, row: i32, shift: i32, output: usize): void {
  const size = 1 << shift
  const cellRow = row >> shift
  const within = row & (size - 1)
  const before = within < size >> 1
  const near = map + ((cellRow * stride) << 1)
  const far = map + ((neighbour(cellRow, before, rows) * stride) << 1)
  const parts = before ? size - 1 - 2 * within : 2 * within - size + 1
  mixRows(near, far, <i16>(parts << (14 - shift)), output, stride)
}

/**
 * Shades a luma plane and screens light over it, in place: y = 16 + (y - 16) * shade, then
 * y += light * (235 - y), both in 1/32768 from maps of 8x8 blocks, bilinear between block centres. Kept in
 * 1/64 code until an ordered 8x8 dither rounds it. `shade` 0: none. `scratch` holds two rows of cells.
 */
export function glowLuma(
  width: i32,
  height: i32,
  y: usize,
  stride: usize,
  light: usize,
  lightStride: i32,
  rows: i32,
  dither: usize,
  scratch: usize,
  shade: usize,
): void {
  const black = i16x8.splat(16 << 6)
  const white = i16x8.splat(235 << 6)
  const shadeRow = scratch + (lightStride << 1)
  for (let row = 0; row < height; row++) {
    cellsAt(light, lightStride, rows, row, 3, scratch)
    if (shade) cellsAt(shade, lightStride, rows, row, 3, shadeRow)
    const noise = v128.load(dither + ((row & 7) << 4))
    for (let x = 0; x < width; x += 8) {
      const cell = (x >> 3) << 1
      let code = i16x8.shl(i16x8.extend_low_i8x16_u(v128.load64_zero(y + x)), 6)
      if (shade) {
        const kept = i16x8.q15mulr_sat_s(i16x8.sub(code, black), acrossLuma(shadeRow + cell))
        code = i16x8.add(black, kept)
      }
      const added = i16x8.q15mulr_sat_s(i16x8.sub(white, code), acrossLuma(scratch + cell))
      const lit = i16x8.shr_s(i16x8.add(i16x8.add(code, added), noise), 6)
      storePart(y + x, i8x16.narrow_i16x8_u(lit, lit), width - x)
    }
    y += stride
  }
}

/**
 * Shades a chroma plane and adds light, in place: c = 128 + (c - 128) * shade, then the offsets in 1/64
 * code of the light map, bilinear between the centres of 4x4 chroma blocks, rounded by the same dither.
 */
export function glowChroma(
  width: i32,
  height: i32,
  plane: usize,
  stride: usize,
  light: usize,
  lightStride: i32,
  rows: i32,
  dither: usize,
  scratch: usize,
  shade: usize,
): void {
  const grey = i16x8.splat(128 << 6)
  const shadeRow = scratch + (lightStride << 1)
  for (let row = 0; row < height; row++) {
    cellsAt(light, lightStride, rows, row, 2, scratch)
    if (shade) cellsAt(shade, lightStride, rows, row, 2, shadeRow)
    const noise = v128.load(dither + ((row & 7) << 4))
    for (let x = 0; x < width; x += 8) {
      const cell = (x >> 2) << 1
      let code = i16x8.shl(i16x8.extend_low_i8x16_u(v128.load64_zero(plane + x)), 6)
      if (shade) {
        const kept = i16x8.q15mulr_sat_s(i16x8.sub(code, grey), acrossChroma(shadeRow + cell))
        code = i16x8.add(grey, kept)
      }
      const added = i16x8.add(acrossChroma(scratch + cell), noise)
      const lit = i16x8.shr_s(i16x8.add(code, added), 6)
      storePart(plane + x, i8x16.narrow_i16x8_u(lit, lit), width - x)
    }
    plane += stride
  }
}
