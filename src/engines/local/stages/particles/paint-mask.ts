import type { Planes } from '../../../../media/planes.ts'
import type { Mask } from './mask.ts'
import type { Paint } from './paint.ts'

export type Size = { width: number; height: number }

/**
 * Where a mask lies, in pixels: its centre and the vectors from the centre to the middle of its right side
 * (`ax`, `ay`) and of its lower side (`bx`, `by`).
 */
export type Placement = { x: number; y: number; ax: number; ay: number; bx: number; by: number }

/** Thinner shapes would fall between pixels and flicker: they are drawn this wide, and as much fainter. */
const THINNEST = 0.8
/** A cell of a mask in fixed point: fine enough to be right at the far end of the longest streak. */
const CELL_ONE = 1 << 16

/** Moves the pixels under a mask towards `paint` by its coverage times `alpha` (0 to 1), bilinearly sampled. */
export function paintMask(
  planes: Planes,
  { width, height }: Size,
  mask: Mask,
  placement: Placement,
  paint: Paint,
  alpha: number,
): void {
  const { place, kept } = widened(placement)
  const strength = Math.round(Math.min(1, alpha * kept) * 256)
  if (strength < 1) return
  const thin = Math.min(Math.hypot(place.ax, place.ay), Math.hypot(place.bx, place.by))
  const level = levelFor(mask, thin * 2)
  paintPlane(planes.y, planes.yStride, width, height, level, place, Math.round(paint.y), strength)
  const half = halfPlacement(place)
  const chroma = levelFor(mask, thin)
  const { cb, cr, chromaStride } = planes
  const columns = width / 2
  const rows = height / 2
  paintPlane(cb, chromaStride, columns, rows, chroma, half, Math.round(paint.cb), strength)
  paintPlane(cr, chromaStride, columns, rows, chroma, half, Math.round(paint.cr), strength)
}

function widened(place: Placement): { place: Placement; kept: number } {
  const a = Math.hypot(place.ax, place.ay)
  const b = Math.hypot(place.bx, place.by)
  if (a >= THINNEST && b >= THINNEST) return { place, kept: 1 }
  const growA = a < THINNEST ? THINNEST / Math.max(a, 1e-3) : 1
  const growB = b < THINNEST ? THINNEST / Math.max(b, 1e-3) : 1
  const wide = {
    ...place,
    ax: place.ax * growA,
    ay: place.ay * growA,
    bx: place.bx * growB,
    by: place.by * growB,
  }
  return { place: wide, kept: 1 / (growA * growB) }
}

/** The coarsest level that still has a cell a pixel. */
function levelFor({ levels }: Mask, pixels: number) {
  let level = levels[0]!
  for (const coarser of levels) if (coarser.side >= pixels) level = coarser
  return level
}

const halfPlacement = ({ x, y, ax, ay, bx, by }: Placement): Placement => ({
  x: x / 2,
  y: y / 2,
  ax: ax / 2,
  ay: ay / 2,
  bx: bx / 2,
  by: by / 2,
})

function paintPlane(
  plane: Uint8Array,
  stride: number,
  width: number,
  height: number,
  { side, alpha }: Mask['levels'][number],
  { x, y, ax, ay, bx, by }: Placement,
  value: number,
  strength: number,
): void {
  const area = ax * by - ay * bx
  if (Math.abs(area) < 1e-6) return
  const reachDown = Math.abs(ay) + Math.abs(by)
  const top = Math.max(0, Math.ceil(y - reachDown - 0.5))
  const bottom = Math.min(height - 1, Math.floor(y + reachDown - 0.5))
  // Cells of the mask a pixel to the right, and the cell of the pixel's middle.
  const half = side / 2
  const uStep = (by / area) * half
  const vStep = (-ay / area) * half
  for (let row = top; row <= bottom; row++) {
    const down = row + 0.5 - y
    const u0 = half + ((-x + 0.5) * by - down * bx) * (half / area) - 0.5
    const v0 = half + (down * ax - (-x + 0.5) * ay) * (half / area) - 0.5
    findSpan(u0, uStep, v0, vStep, side - 1, width)
    const { from, to } = span
    let u = Math.round((u0 + uStep * from) * CELL_ONE)
    let v = Math.round((v0 + vStep * from) * CELL_ONE)
    const du = Math.round(uStep * CELL_ONE)
    const dv = Math.round(vStep * CELL_ONE)
    const end = row * stride + to
    for (let at = row * stride + from; at <= end; at++, u += du, v += dv) {
      const column = u >> 16
      const line = v >> 16
      if (column < 0 || line < 0 || column >= side - 1 || line >= side - 1) continue
      const cell = line * side + column
      const right = (u >> 8) & 255
      const below = (v >> 8) & 255
      const upper = alpha[cell]! * (256 - right) + alpha[cell + 1]! * right
      const lower = alpha[cell + side]! * (256 - right) + alpha[cell + side + 1]! * right
      const coverage = (upper * (256 - below) + lower * below) >> 16
      if (coverage === 0) continue
      const old = plane[at]!
      plane[at] = old + (((value - old) * coverage * strength + 32640) >> 16)
    }
  }
}

/** First and last column of a row whose cell lies in the mask: one for all rows, which are many. */
const span = { from: 0, to: 0 }

function findSpan(
  u0: number,
  uStep: number,
  v0: number,
  vStep: number,
  last: number,
  width: number,
): void {
  span.from = 0
  span.to = width - 1
  narrowSpan(u0, uStep, last)
  narrowSpan(v0, vStep, last)
}

function narrowSpan(start: number, step: number, last: number): void {
  if (Math.abs(step) < 1e-9) {
    if (start < 0 || start > last) span.to = -1
    return
  }
  const one = -start / step
  const other = (last - start) / step
  span.from = Math.max(span.from, Math.ceil(Math.min(one, other)))
  span.to = Math.min(span.to, Math.floor(Math.max(one, other)))
}
