/**
 * A picture bent by a grid: each cell is two triangles, filled row by row with bilinear samples. Half-open
 * rows and spans share no pixel between neighbours, so bent pictures show no seams.
 */
import type { Canvas } from '@napi-rs/canvas'
import { pixelsOf } from '../../stage.ts'

/** Premultiplied RGBA, one number a pixel as canvases keep it (red lowest). */
export type Texture = { pixels: Uint32Array; width: number; height: number }

export type Mesh = {
  texture: Texture
  columns: number
  rows: number
  /** x, y of each corner of the grid in the texture, row by row. */
  corners: Float32Array
  /** Cells with anything in them: the corner at their top left. */
  cells: Uint32Array
  /** The corners of those cells: no others need to be placed. */
  used: Uint32Array
}

export type Raster = { pixels: Uint32Array; width: number; height: number }

export function textureOf(canvas: Canvas): Texture {
  const { width, height } = canvas
  return { pixels: new Uint32Array(pixelsOf(canvas).buffer), width, height }
}

export function meshOf(texture: Texture, cellPixels: number): Mesh {
  const columns = Math.max(2, Math.ceil(texture.width / cellPixels) + 1)
  const rows = Math.max(2, Math.ceil(texture.height / cellPixels) + 1)
  const corners = new Float32Array(columns * rows * 2)
  for (let at = 0; at < columns * rows; at++) {
    corners[at * 2] = ((at % columns) / (columns - 1)) * texture.width
    corners[at * 2 + 1] = (Math.floor(at / columns) / (rows - 1)) * texture.height
  }
  const cells: number[] = []
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column
      const next = (at + columns + 1) * 2
      if (
        hasInk(texture, corners[at * 2]!, corners[at * 2 + 1]!, corners[next]!, corners[next + 1]!)
      )
        cells.push(at)
    }
  const used = new Set(cells.flatMap((at) => [at, at + 1, at + columns, at + columns + 1]))
  return {
    texture,
    columns,
    rows,
    corners,
    cells: Uint32Array.from(cells),
    used: Uint32Array.from([...used].sort((a, b) => a - b)),
  }
}

function hasInk(texture: Texture, left: number, top: number, right: number, bottom: number) {
  const { pixels, width, height } = texture
  const lastX = Math.min(width - 1, Math.ceil(right) + 1)
  const lastY = Math.min(height - 1, Math.ceil(bottom) + 1)
  for (let y = Math.max(0, Math.floor(top) - 1); y <= lastY; y++)
    for (let x = Math.max(0, Math.floor(left) - 1); x <= lastX; x++)
      if (pixels[y * width + x] !== 0) return true
  return false
}

/** Draws the mesh with its corners at `places` (x, y of the raster). */
export function fillMesh(raster: Raster, mesh: Mesh, places: Float32Array): void {
  const { columns, corners, cells } = mesh
  for (const at of cells) {
    fillTriangle(raster, mesh.texture, corners, places, at, at + 1, at + columns)
    fillTriangle(raster, mesh.texture, corners, places, at + columns + 1, at + columns, at + 1)
  }
}

function fillTriangle(
  raster: Raster,
  texture: Texture,
  from: Float32Array,
  to: Float32Array,
  a: number,
  b: number,
  c: number,
): void {
  const ax = to[a * 2]!
  const ay = to[a * 2 + 1]!
  const bx = to[b * 2]!
  const by = to[b * 2 + 1]!
  const cx = to[c * 2]!
  const cy = to[c * 2 + 1]!
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (area > -1e-6 && area < 1e-6) return
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
  const bottom = Math.min(raster.height, Math.ceil(Math.max(ay, by, cy) - 0.5))
  if (top >= bottom) return
  const au = from[a * 2]!
  const av = from[a * 2 + 1]!
  const u1 = from[b * 2]! - au
  const v1 = from[b * 2 + 1]! - av
  const u2 = from[c * 2]! - au
  const v2 = from[c * 2 + 1]! - av
  const ux = (u1 * (cy - ay) - u2 * (by - ay)) / area
  const uy = (u2 * (bx - ax) - u1 * (cx - ax)) / area
  const vx = (v1 * (cy - ay) - v2 * (by - ay)) / area
  const vy = (v2 * (bx - ax) - v1 * (cx - ax)) / area
  const [du, dv] = [fixed(ux), fixed(vx)]
  // Where each side crosses a row; sides that do not reach the row are left out.
  const ab = (bx - ax) / (by - ay)
  const bc = (cx - bx) / (cy - by)
  const ca = (ax - cx) / (ay - cy)
  for (let y = top; y < bottom; y++) {
    const middle = y + 0.5
    const isPastA = ay <= middle
    const isPastB = by <= middle
    const isPastC = cy <= middle
    let left = Infinity
    let right = -Infinity
    if (isPastA !== isPastB) left = right = ax + (middle - ay) * ab
    if (isPastB !== isPastC) {
      const x = bx + (middle - by) * bc
      if (x < left) left = x
      if (x > right) right = x
    }
    if (isPastC !== isPastA) {
      const x = cx + (middle - cy) * ca
      if (x < left) left = x
      if (x > right) right = x
    }
    const first = Math.max(0, Math.ceil(left - 0.5))
    const last = Math.min(raster.width, Math.ceil(right - 0.5))
    if (first >= last) continue
    const dx = first + 0.5 - ax
    const u = fixed(au + ux * dx + uy * (middle - ay) - 0.5)
    const v = fixed(av + vx * dx + vy * (middle - ay) - 0.5)
    fillSpan(raster.pixels, y * raster.width + first, last - first, texture, u, v, du, dv)
  }
}

/** Fixed point with 16 bits of fraction: whole numbers, which are passed on without allocating them. */
const fixed = (value: number) => Math.round(value * 65536) | 0

/** Texture places in fixed point; two channels at a time. */
function fillSpan(
  out: Uint32Array,
  start: number,
  count: number,
  { pixels, width, height }: Texture,
  u: number,
  v: number,
  du: number,
  dv: number,
): void {
  let [x, y] = [u, v]
  for (let at = start; at < start + count; at++, x += du, y += dv) {
    const column = x >> 16
    const row = y >> 16
    if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) continue
    const i = row * width + column
    const p00 = pixels[i]!
    const p10 = pixels[i + 1]!
    const p01 = pixels[i + width]!
    const p11 = pixels[i + width + 1]!
    if ((p00 | p10 | p01 | p11) === 0) continue
    const s = (x >> 8) & 255
    const t = (y >> 8) & 255
    const low = between(
      between(p00 & 0xff00ff, p10 & 0xff00ff, s),
      between(p01 & 0xff00ff, p11 & 0xff00ff, s),
      t,
    )
    const high = between(
      between((p00 >>> 8) & 0xff00ff, (p10 >>> 8) & 0xff00ff, s),
      between((p01 >>> 8) & 0xff00ff, (p11 >>> 8) & 0xff00ff, s),
      t,
    )
    const alpha = high >>> 16
    const under = out[at]!
    if (alpha >= 254 || under === 0) {
      out[at] = (low | (high << 8)) >>> 0
      continue
    }
    if (alpha === 0) continue
    const rest = 256 - alpha - (alpha >> 7)
    const lowUnder = (Math.imul(under & 0xff00ff, rest) >>> 8) & 0xff00ff
    const highUnder = (Math.imul((under >>> 8) & 0xff00ff, rest) >>> 8) & 0xff00ff
    out[at] = ((low + lowUnder) | ((high + highUnder) << 8)) >>> 0
  }
}

const between = (from: number, to: number, part: number) =>
  ((Math.imul(from, 256 - part) + Math.imul(to, part)) >>> 8) & 0xff00ff

/** Premultiplied to plain, in place, of the first `count` pixels. */
export function unmultiply(pixels: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const pixel = pixels[i]!
    const alpha = pixel >>> 24
    if (alpha === 0 || alpha === 255) continue
    const scale = 255 / alpha
    const red = Math.min(255, Math.round((pixel & 255) * scale))
    const green = Math.min(255, Math.round(((pixel >> 8) & 255) * scale))
    const blue = Math.min(255, Math.round(((pixel >> 16) & 255) * scale))
    pixels[i] = (red | (green << 8) | (blue << 16) | (alpha << 24)) >>> 0
  }
}
