import { readFileSync } from 'node:fs'
import { copyPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { samplingWeights } from './sampling-weights.ts'

/**
 * Resamples 4:2:0 frames of one size at positions between pixels: bicubic, 1/64 pixel fine, exact on whole pixels.
 * Chroma lies where H.264 puts it, level with the left luma pixels of each block. Beyond the frame its edge is
 * repeated. Not thread-safe: one kernel a thread.
 */
export type WarpKernel = {
  /** Loads the picture that `warp` reads, or the later one of the two that `blend` reads. */
  load(picture: Planes, which?: 'before' | 'after'): void
  /** Writes every pixel of `output`: the one at (x, y), from the frame's centre, is the input's at `view` of it. */
  warp(output: Planes, view: Affine): void
  /** Writes the picture `part` of the way from before to after. */
  blend(output: Planes, field: MotionField, part: number): void
}

/** (x, y) -> (xx * x + xy * y + x0, yx * x + yy * y + y0), in pixels from the frame's centre. */
export type Affine = { xx: number; xy: number; yx: number; yy: number; x0: number; y0: number }

/** How the picture moves between two frames, as seen at one moment between them, on cells of `cellPixels`. */
export type MotionField = {
  columns: number
  rows: number
  cellPixels: number
  /** Motion from the frame before to the one after, in pixels, a cell each. */
  across: Float32Array
  down: Float32Array
  /** How much of the frame after is seen, 0 to 1. */
  share: Float32Array
}

type KernelExports = {
  warpPlane(...args: number[]): void
  blendPlane(...args: number[]): void
  fillBorder(plane: number, stride: number, width: number, height: number): void
}

/** As in the kernel. */
const PAD = 16
const FIXED_ONE = 65_536
const MOTION_ONE = 1024
const SHARE_ONE = 256
const WASM_PAGE_BYTES = 65_536
/** Neighbouring cells that move this much differently are two things, not one that stretches. */
const EDGE_PIXELS = 1.5
/** Motion beyond this is not followed, in pixels: the kernel's integers end there. */
const MOST_MOTION_PIXELS = 2000

let compiled: WebAssembly.Module | null = null
let weights: Int16Array | null = null

function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(
    readFileSync(new URL('./kernel/warp-kernel.wasm', import.meta.url)),
  )
  return compiled
}

const alignUp = (value: number, step: number) => Math.ceil(value / step) * step

type PlanePlace = { width: number; height: number; stride: number; at: number }
type PicturePlace = { y: PlanePlace; cb: PlanePlace; cr: PlanePlace }

function createLayout() {
  let end = 1024
  const take = (bytes: number): number => {
    const start = end
    end = alignUp(end + bytes, 64)
    return start
  }
  const plane = (width: number, height: number): PlanePlace => {
    const stride = alignUp(width + 2 * PAD, 16)
    const start = take(stride * (height + 2 * PAD))
    return { width, height, stride, at: start + PAD * stride + PAD }
  }
  const picture = (width: number, height: number): PicturePlace => ({
    y: plane(width, height),
    cb: plane(width / 2, height / 2),
    cr: plane(width / 2, height / 2),
  })
  return { take, picture, pages: () => Math.ceil((end + 64) / WASM_PAGE_BYTES) }
}

/** `cellPixels`: cells of the fields that `blend` is given; null where it is never called. */
export function createWarpKernel(
  width: number,
  height: number,
  cellPixels: number | null = null,
): WarpKernel {
  const layout = createLayout()
  const columns = cellPixels === null ? 0 : Math.ceil(width / cellPixels)
  const rows = cellPixels === null ? 0 : Math.ceil(height / cellPixels)
  const fieldStride = alignUp(columns + 2, 4)
  const fieldBytes = fieldStride * (rows + 2) * 4
  const places = {
    weights: layout.take(64 * 64 * 32),
    before: layout.picture(width, height),
    after: cellPixels === null ? null : layout.picture(width, height),
    output: layout.picture(width, height),
    across: layout.take(fieldBytes),
    down: layout.take(fieldBytes),
    share: layout.take(fieldBytes),
    edges: layout.take(fieldStride * (rows + 2)),
    scratch: layout.take(fieldStride * 3 * 4),
  }
  const memory = new WebAssembly.Memory({ initial: layout.pages() })
  const instance = new WebAssembly.Instance(kernelModule(), { env: { memory } })
  const kernel = instance.exports as unknown as KernelExports
  weights ??= samplingWeights()
  new Int16Array(memory.buffer, places.weights, weights.length).set(weights)
  const output = planesOf(memory, places.output)

  function setField(values: Float32Array, at: number, scale: number, most: number): void {
    const cells = new Int32Array(memory.buffer, at, fieldStride * (rows + 2))
    for (let row = 0; row < rows + 2; row++) {
      const from = Math.min(rows - 1, Math.max(0, row - 1)) * columns
      for (let cell = 0; cell < fieldStride; cell++) {
        const value = values[from + Math.min(columns - 1, Math.max(0, cell - 1))]!
        cells[row * fieldStride + cell] = Math.round(Math.max(-most, Math.min(most, value)) * scale)
      }
    }
  }

  function markEdges(): void {
    const cells = fieldStride * (rows + 2)
    const [across, down] = [places.across, places.down].map(
      (at) => new Int32Array(memory.buffer, at, cells),
    )
    const edges = new Uint8Array(memory.buffer, places.edges, cells)
    const apart = EDGE_PIXELS * MOTION_ONE
    const differs = (field: Int32Array, at: number) => {
      const [a, b, c, d] = [
        field[at]!,
        field[at + 1]!,
        field[at + fieldStride]!,
        field[at + fieldStride + 1]!,
      ]
      return Math.max(a, b, c, d) - Math.min(a, b, c, d) > apart
    }
    for (let at = 0; at + fieldStride + 1 < cells; at++) {
      edges[at] = differs(across!, at) || differs(down!, at) ? 1 : 0
    }
  }

  return {
    load(picture, which = 'before') {
      const place = which === 'before' ? places.before : places.after
      if (place === null) throw new Error('This kernel holds one picture.')
      const inside = planesOf(memory, place)
      copyPlanes(picture, inside, width, height)
      for (const { at, stride, width, height } of [place.y, place.cb, place.cr]) {
        kernel.fillBorder(at, stride, width, height)
      }
    },

    warp(target, view) {
      for (const name of ['y', 'cb', 'cr'] as const) {
        const from = places.before[name]
        const to = places.output[name]
        const { u0, v0, xx, xy, yx, yy } = inPlane(view, width, height, name)
        const affine = [u0, v0, xx, xy, yx, yy] as const
        const source = [from.at, from.stride, from.width, from.height] as const
        kernel.warpPlane(...source, to.at, to.stride, ...affine, places.weights)
      }
      copyPlanes(output, target, width, height)
    },

    blend(target, field, part) {
      const { after } = places
      if (after === null || cellPixels === null) throw new Error('This kernel holds one picture.')
      if (field.columns !== columns || field.rows !== rows || field.cellPixels !== cellPixels) {
        throw new RangeError(`The field is ${field.columns}x${field.rows}, not ${columns}x${rows}.`)
      }
      setField(field.across, places.across, MOTION_ONE, MOST_MOTION_PIXELS)
      setField(field.down, places.down, MOTION_ONE, MOST_MOTION_PIXELS)
      setField(field.share, places.share, SHARE_ONE, 1)
      markEdges()
      for (const name of ['y', 'cb', 'cr'] as const) {
        const before = places.before[name]
        const to = places.output[name]
        const isLuma = name === 'y'
        const cellShift = Math.log2(cellPixels) - (isLuma ? 0 : 1)
        kernel.blendPlane(
          before.at,
          after[name].at,
          before.stride,
          before.width,
          before.height,
          to.at,
          to.stride,
          places.across,
          places.down,
          places.share,
          places.edges,
          fieldStride,
          rows + 2,
          cellShift,
          isLuma ? 0 : 1,
          Math.round(part * FIXED_ONE),
          places.weights,
          places.scratch,
        )
      }
      copyPlanes(output, target, width, height)
    },
  }
}

function planesOf(memory: WebAssembly.Memory, { y, cb, cr }: PicturePlace): Planes {
  const view = ({ at, stride, height }: PlanePlace) =>
    new Uint8Array(memory.buffer, at, stride * height)
  return { y: view(y), cb: view(cb), cr: view(cr), yStride: y.stride, chromaStride: cb.stride }
}

/**
 * A view in a plane's own pixels: where its first pixel comes from, and the steps. Luma pixel i stands at i + 0.5;
 * chroma pixel i at 2 i + 0.5 across and 2 i + 1 down.
 */
function inPlane(view: Affine, width: number, height: number, name: 'y' | 'cb' | 'cr') {
  const side = name === 'y' ? 1 : 2
  const firstX = 0.5
  const firstY = name === 'y' ? 0.5 : 1
  const x = firstX - width / 2
  const y = firstY - height / 2
  const { xx, xy, yx, yy } = view
  return {
    u0: (xx * x + xy * y + view.x0 + width / 2 - firstX) / side,
    v0: (yx * x + yy * y + view.y0 + height / 2 - firstY) / side,
    xx,
    xy,
    yx,
    yy,
  }
}
