/** Light and shade that may change with every frame, on cells of 8x8 pixels, bilinear between their centres. */
import type { Planes } from '../../../media/planes.ts'
import { CELL_PIXELS } from './cell-grid.ts'
import type { CellSize } from './cell-grid.ts'
import { fillLine } from './grid-line.ts'

/**
 * With s the shade, l the light and C a chroma code of a cell:
 *   Y' <- 16 + (Y' - 16) s, then Y' <- Y' + l (235 - Y') / 219       (screened: never clips)
 *   C <- 128 + (C - 128) s + c
 */
export type LightCells = CellSize & {
  /** 0 black .. 1 unchanged; a little more than 1 brightens. */
  shade: Float32Array
  /** Codes added on black, 0 to 219. */
  light: Float32Array
  /** Codes added to chroma. */
  cb: Float32Array
  cr: Float32Array
}

export function createLightCells({ columns, rows }: CellSize): LightCells {
  const plane = () => new Float32Array(columns * rows)
  return { columns, rows, shade: plane().fill(1), light: plane(), cb: plane(), cr: plane() }
}

/** No light, no shade. */
export function clearLight({ shade, light, cb, cr }: LightCells): void {
  shade.fill(1)
  light.fill(0)
  cb.fill(0)
  cr.fill(0)
}

/** Lights a frame of this size in place. An ordered 8x8 dither rounds, so that slow falloffs show no bands. */
export function createLighting(
  { width, height }: { width: number; height: number },
  { columns, rows }: CellSize,
): (frame: Planes, cells: LightCells) => void {
  const shadeLine = new Float32Array(columns + 2)
  const lightLine = new Float32Array(columns + 2)
  return (frame, cells) => {
    for (let row = 0; row < height; row++) {
      const position = (row + 0.5) / CELL_PIXELS - 0.5
      fillLine(cells.shade, position, columns, rows, shadeLine)
      fillLine(cells.light, position, columns, rows, lightLine)
      lightRow(frame.y, row * frame.yStride, width, row, shadeLine, lightLine)
    }
    const half = CELL_PIXELS / 2
    for (const [plane, added] of [
      [frame.cb, cells.cb],
      [frame.cr, cells.cr],
    ] as const) {
      for (let row = 0; row < height / 2; row++) {
        const position = (row + 0.5) / half - 0.5
        fillLine(cells.shade, position, columns, rows, shadeLine)
        fillLine(added, position, columns, rows, lightLine)
        tintRow(plane, row * frame.chromaStride, width / 2, row, shadeLine, lightLine)
      }
    }
  }
}

function lightRow(
  plane: Uint8Array,
  start: number,
  across: number,
  row: number,
  shades: Float32Array,
  lights: Float32Array,
): void {
  const threshold = (row & 7) << 3
  for (let cell = 0, left = -CELL_PIXELS / 2; left < across; cell++, left += CELL_PIXELS) {
    const shadeStep = (shades[cell + 1]! - shades[cell]!) / CELL_PIXELS
    const lightStep = (lights[cell + 1]! - lights[cell]!) / CELL_PIXELS / 219
    if (shades[cell] === 1 && shadeStep === 0 && lights[cell] === 0 && lightStep === 0) continue
    const first = Math.max(0, left)
    const end = Math.min(across, left + CELL_PIXELS)
    let shade = shades[cell]! + shadeStep * (first - left + 0.5)
    let light = lights[cell]! / 219 + lightStep * (first - left + 0.5)
    for (let x = first; x < end; x++, shade += shadeStep, light += lightStep) {
      const shaded = (plane[start + x]! - 16) * shade
      const lit = 16 + shaded + light * (219 - shaded) + dither[threshold + (x & 7)]!
      plane[start + x] = lit > 235 ? 235 : lit < 16 ? 16 : lit
    }
  }
}

function tintRow(
  plane: Uint8Array,
  start: number,
  across: number,
  row: number,
  shades: Float32Array,
  adds: Float32Array,
): void {
  const side = CELL_PIXELS / 2
  const threshold = (row & 7) << 3
  for (let cell = 0, left = -side / 2; left < across; cell++, left += side) {
    const shadeStep = (shades[cell + 1]! - shades[cell]!) / side
    const addStep = (adds[cell + 1]! - adds[cell]!) / side
    if (shades[cell] === 1 && shadeStep === 0 && adds[cell] === 0 && addStep === 0) continue
    const first = Math.max(0, left)
    const end = Math.min(across, left + side)
    let shade = shades[cell]! + shadeStep * (first - left + 0.5)
    let add = adds[cell]! + addStep * (first - left + 0.5)
    for (let x = first; x < end; x++, shade += shadeStep, add += addStep) {
      const tinted = 128 + (plane[start + x]! - 128) * shade + add + dither[threshold + (x & 7)]!
      plane[start + x] = tinted > 240 ? 240 : tinted < 16 ? 16 : tinted
    }
  }
}

/** The recursive 8x8 threshold matrix (Bayer 1973) as (level + 0.5) / 64. */
const dither = Float32Array.from({ length: 64 }, (_, at) => {
  const x = at & 7
  const y = at >> 3
  let level = 0
  for (let bit = 0; bit < 3; bit++) {
    const xBit = (x >> bit) & 1
    const yBit = (y >> bit) & 1
    level |= ((xBit ^ yBit) << (5 - 2 * bit)) | (yBit << (4 - 2 * bit))
  }
  return (level + 0.5) / 64
})
