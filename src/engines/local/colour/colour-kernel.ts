import { readFileSync } from 'node:fs'
import { copyPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { TABLE_NODES } from './grade.ts'
import type { Glow, Grade } from './grade.ts'

/**
 * Applies one grade to frames of one size. Not thread-safe: one kernel a thread.
 *
 * The table is looked up trilinearly at every luma code with the chroma of its 2x2 block; the block's
 * chroma is looked up at its mean luma (rounded). Arithmetic is exact to the table's own precision, the
 * result is rounded once: at most one code from a floating-point reference, none on an identity table.
 *
 * The glow, where the grade has one: with `field` and `bloom` on the grid of 8x8 blocks,
 *
 *     highlight = mean over the block of max(0, y - bloomThreshold) / (235 - bloomThreshold)
 *     bloom     = highlight convolved with a Gaussian of standard deviation bloomRadius / 2 cells
 *     light     = min(1, fieldStrength * field + bloomStrength * bloom)
 *     y         = 16 + (y - 16) * shade               c = 128 + (c - 128) * shade   for cb and cr
 *     y        += light * (tint.y / 219) * (235 - y)  c += light * tint.c
 *
 * where light and shade are bilinear between block centres, highlights are those of the graded luma before
 * the shade, and the sum is kept in 1/64 code until a fixed 8x8 ordered dither rounds it: no bands, nothing
 * that changes by itself.
 */
export type ColourKernel = {
  setGrade(grade: Grade): void
  /** Writes every pixel of `output`, which may not share memory with `input`. */
  apply(input: Planes, output: Planes): void
}

type KernelExports = {
  packTable(samples: number, luma: number, chroma: number): void
  fillWeights(weights: number): void
  applyTable(...args: number[]): void
  measureHighlights(...args: number[]): void
  blurAcross(...args: number[]): void
  blurDown(...args: number[]): void
  mixLight(...args: number[]): void
  glowLuma(...args: number[]): void
  glowChroma(...args: number[]): void
}

const TABLE_SAMPLES = TABLE_NODES ** 3 * 3
const CELL_COUNT = (TABLE_NODES - 1) ** 3
const WEIGHT_BYTES = 8 ** 3 * 16
const CODE_ONE = 64
const Q15_ONE = 32767
/** Widest bloom: beyond it the map itself is the limit. Cells. */
const MAX_BLUR_REACH = 48
const WASM_PAGE_BYTES = 65_536

let compiled: WebAssembly.Module | null = null

function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    readFileSync(new URL('./kernel/colour-kernel.wasm', import.meta.url)),
  )
  return compiled
}

/** Hands out 64-byte aligned addresses, one after the other. */
function createLayout() {
  let end = 1024
  return {
    take(bytes: number): number {
      const start = end
      end = (end + bytes + 63) & ~63
      return start
    },
    // Vector loads may read a few bytes past the last plane.
    pages: () => Math.ceil((end + 64) / WASM_PAGE_BYTES),
  }
}

const alignUp = (value: number, step: number) => Math.ceil(value / step) * step

/** Sizes of everything that depends on the frame size. */
function measure(width: number, height: number) {
  const columns = Math.ceil(width / 8)
  return {
    chromaWidth: width / 2,
    chromaHeight: height / 2,
    stride: alignUp(width, 64),
    chromaStride: alignUp(width / 2, 32),
    columns,
    rows: Math.ceil(height / 8),
    mapStride: alignUp(columns + 2 * MAX_BLUR_REACH + 4, 4),
    lightStride: alignUp(columns + 4, 8),
  }
}

type Sizes = ReturnType<typeof measure>

function layOut(sizes: Sizes, height: number) {
  const layout = createLayout()
  const cells = sizes.columns * sizes.rows
  const places = {
    weights: layout.take(WEIGHT_BYTES),
    luma: layout.take(CELL_COUNT * 16),
    chroma: layout.take(CELL_COUNT * 32),
    samples: layout.take(TABLE_SAMPLES * 2),
    dither: layout.take(128),
    taps: layout.take((2 * MAX_BLUR_REACH + 1) * 4),
    field: layout.take(cells * 4),
    mapA: layout.take(sizes.mapStride * sizes.rows * 4),
    mapB: layout.take(sizes.mapStride * sizes.rows * 4),
    lumaLight: layout.take(sizes.lightStride * sizes.rows * 2),
    cbLight: layout.take(sizes.lightStride * sizes.rows * 2),
    crLight: layout.take(sizes.lightStride * sizes.rows * 2),
    shade: layout.take(sizes.lightStride * sizes.rows * 2),
    scratch: layout.take(sizes.lightStride * 4 + 16),
    yIn: layout.take(sizes.stride * height),
    cbIn: layout.take(sizes.chromaStride * sizes.chromaHeight),
    crIn: layout.take(sizes.chromaStride * sizes.chromaHeight),
    yOut: layout.take(sizes.stride * height),
    cbOut: layout.take(sizes.chromaStride * sizes.chromaHeight),
    crOut: layout.take(sizes.chromaStride * sizes.chromaHeight),
  }
  return { ...places, pages: layout.pages() }
}

/** Creates a kernel for frames of this size; both sides are even. */
export function createColourKernel(width: number, height: number): ColourKernel {
  if (width % 2 !== 0 || height % 2 !== 0 || width <= 0 || height <= 0) {
    throw new RangeError(`A 4:2:0 frame has even sides, not ${width}x${height}.`)
  }
  const sizes = measure(width, height)
  const at = layOut(sizes, height)
  const memory = new WebAssembly.Memory({ initial: at.pages })
  const instance = new WebAssembly.Instance(kernelModule(), { env: { memory } })
  const kernel = instance.exports as unknown as KernelExports
  const inside = {
    input: planesAt(memory, sizes, [at.yIn, at.cbIn, at.crIn]),
    output: planesAt(memory, sizes, [at.yOut, at.cbOut, at.crOut]),
  }
  kernel.fillWeights(at.weights)
  new Int16Array(memory.buffer, at.dither, 64).set(orderedDither())

  let glow: PreparedGlow | null = null

  function applyTable(): void {
    const source = [at.yIn, sizes.stride, at.cbIn, at.crIn, sizes.chromaStride]
    const target = [at.yOut, sizes.stride, at.cbOut, at.crOut, sizes.chromaStride]
    kernel.applyTable(width, height, ...source, ...target, at.luma, at.chroma, at.weights)
  }

  function mixLight(prepared: PreparedGlow, bloomAt: number): void {
    const { bloomStrength, lumaScale, cbScale, crScale } = prepared
    const bloom = [bloomAt, sizes.mapStride, bloomStrength]
    const maps = [at.lumaLight, at.cbLight, at.crLight, sizes.lightStride]
    const scales = [lumaScale, cbScale, crScale]
    kernel.mixLight(sizes.columns, sizes.rows, at.field, ...bloom, ...scales, ...maps)
  }

  function measureBloom(prepared: PreparedGlow): void {
    const { mapStride, rows } = sizes
    const { threshold, tapCount } = prepared
    const pad = MAX_BLUR_REACH
    const luma = [width, height, at.yOut, sizes.stride] as const
    kernel.measureHighlights(...luma, threshold, at.mapA, mapStride, pad)
    kernel.blurAcross(at.mapA, at.mapB, mapStride, rows, at.taps, tapCount, pad)
    kernel.blurDown(at.mapB, at.mapA, mapStride, rows, at.taps, tapCount)
    mixLight(prepared, at.mapA + pad * 4)
  }

  function applyGlow(prepared: PreparedGlow): void {
    if (prepared.bloomStrength > 0) measureBloom(prepared)
    const shade = prepared.shaded ? at.shade : 0
    const grid = [sizes.lightStride, sizes.rows, at.dither, at.scratch, shade] as const
    const { chromaWidth, chromaHeight, chromaStride } = sizes
    kernel.glowLuma(width, height, at.yOut, sizes.stride, at.lumaLight, ...grid)
    kernel.glowChroma(chromaWidth, chromaHeight, at.cbOut, chromaStride, at.cbLight, ...grid)
    kernel.glowChroma(chromaWidth, chromaHeight, at.crOut, chromaStride, at.crLight, ...grid)
  }

  return {
    setGrade(grade) {
      new Int16Array(memory.buffer, at.samples, TABLE_SAMPLES).set(grade.table.samples)
      kernel.packTable(at.samples, at.luma, at.chroma)
      glow = grade.glow === null ? null : prepareGlow(grade.glow)
      if (grade.glow === null || glow === null) return
      checkGrid(grade.glow, sizes)
      const cells = new Float32Array(memory.buffer, at.field, sizes.columns * sizes.rows)
      const { fieldStrength } = grade.glow
      cells.set(grade.glow.field.map((light) => light * fieldStrength))
      new Float32Array(memory.buffer, at.taps, glow.tapCount).set(glow.taps)
      if (grade.glow.shade !== null) {
        const cells = sizes.lightStride * sizes.rows
        fillShade(grade.glow.shade, new Int16Array(memory.buffer, at.shade, cells), sizes)
      }
      if (glow.bloomStrength === 0) mixLight(glow, at.mapA)
    },

    apply(input, output) {
      copyPlanes(input, inside.input, width, height)
      applyTable()
      if (glow !== null) applyGlow(glow)
      copyPlanes(inside.output, output, width, height)
    },
  }
}

function planesAt(memory: WebAssembly.Memory, sizes: Sizes, at: [number, number, number]): Planes {
  const chromaBytes = sizes.chromaStride * sizes.chromaHeight
  return {
    y: new Uint8Array(memory.buffer, at[0], sizes.stride * sizes.chromaHeight * 2),
    cb: new Uint8Array(memory.buffer, at[1], chromaBytes),
    cr: new Uint8Array(memory.buffer, at[2], chromaBytes),
    yStride: sizes.stride,
    chromaStride: sizes.chromaStride,
  }
}

type PreparedGlow = {
  shaded: boolean
  threshold: number
  bloomStrength: number
  taps: Float32Array
  tapCount: number
  lumaScale: number
  cbScale: number
  crScale: number
}

function prepareGlow(glow: Glow): PreparedGlow {
  const taps = gaussianTaps(glow.bloomRadius / 2)
  const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))
  return {
    shaded: glow.shade !== null,
    threshold: Math.round(clamp(glow.bloomThreshold, 234)),
    bloomStrength: Math.max(0, glow.bloomStrength),
    taps,
    tapCount: taps.length,
    lumaScale: clamp(glow.tint.y / 219, 1) * Q15_ONE,
    cbScale: clamp(glow.tint.cb, 127) * CODE_ONE,
    crScale: clamp(glow.tint.cr, 127) * CODE_ONE,
  }
}

function checkGrid(glow: Glow, sizes: Sizes): void {
  const cells = sizes.columns * sizes.rows
  const fits = glow.columns === sizes.columns && glow.rows === sizes.rows
  if (fits && glow.field.length === cells && (glow.shade?.length ?? cells) === cells) return
  throw new RangeError(
    `The glow's grid is ${glow.columns}x${glow.rows}, the frame's ${sizes.columns}x${sizes.rows}.`,
  )
}

/** The shade as 16-bit integers, with one cell of repeated edge on the left and the rest on the right. */
function fillShade(shade: Float32Array, target: Int16Array, sizes: Sizes): void {
  const { columns, rows, lightStride } = sizes
  for (let row = 0; row < rows; row++) {
    for (let cell = 0; cell < lightStride; cell++) {
      const column = Math.min(columns - 1, Math.max(0, cell - 1))
      const kept = Math.min(1, Math.max(0, shade[row * columns + column]!))
      target[row * lightStride + cell] = Math.round(kept * Q15_ONE)
    }
  }
}

/** A normalised Gaussian out to three standard deviations (in cells); one tap for none. */
function gaussianTaps(deviation: number): Float32Array {
  const reach = Math.min(MAX_BLUR_REACH, Math.ceil(Math.max(0, deviation) * 3))
  const weights = Array.from({ length: 2 * reach + 1 }, (_, tap) =>
    reach === 0 ? 1 : Math.exp(-((tap - reach) ** 2) / (2 * deviation ** 2)),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float32Array.from(weights, (weight) => weight / total)
}

/** The classic 8x8 recursive threshold matrix, 0 to 63: one level each of 1/64 code. */
function orderedDither(): Int16Array {
  const matrix = new Int16Array(64)
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let level = 0
      for (let bit = 0; bit < 3; bit++) {
        const xBit = (x >> bit) & 1
        const yBit = (y >> bit) & 1
        level |= ((xBit ^ yBit) << (5 - 2 * bit)) | (yBit << (4 - 2 * bit))
      }
      matrix[y * 8 + x] = level
    }
  }
  return matrix
}
