import type { Planes } from '../../../../../media/planes.ts'
import type { CellColours, Cells } from './cells.ts'
import type { Pigment } from './pigment.ts'
import { clampChroma } from './pigment.ts'

export type CellFinish = {
  /** Codes of luma added to a pixel of a cell. */
  shade: Int8Array
  /** 0 cell to 255 joint. */
  joint: Uint8Array
  jointColour: Pigment
  saturation: number
  /** Codes for luma of 0 to 1. */
  tone: (luma: number) => number
  /** Codes by which each cell strays, none where absent. */
  strays?: Float32Array
}

/** Fills every cell with its colour, its shading and its joints. */
export function paintCells(
  cells: Cells,
  colours: CellColours,
  finish: CellFinish,
  output: Planes,
  { width, height }: { width: number; height: number },
): void {
  const { shade, joint, jointColour, saturation, strays } = finish
  const codes = colours.luma.map((luma, cell) => finish.tone(luma) + (strays?.[cell] ?? 0))
  const cbs = colours.cb.map((cb) => 128.5 + 224 * saturation * cb)
  const crs = colours.cr.map((cr) => 128.5 + 224 * saturation * cr)
  const { y, cb, cr, yStride, chromaStride } = output
  for (let row = 0, at = 0; row < height; row++) {
    const to = row * yStride
    for (let x = 0; x < width; x++, at++) {
      const part = joint[at]! / 255
      const code = codes[cells.labels[at]!]! + shade[at]!
      const mixed = code + (jointColour.y - code) * part + 0.5
      y[to + x] = mixed < 16 ? 16 : mixed > 235 ? 235 : mixed
    }
  }
  for (let row = 0; row < height / 2; row++) {
    const to = row * chromaStride
    for (let x = 0; x < width / 2; x++) {
      const from = row * 2 * width + x * 2
      const label = cells.labels[from]!
      const part = (joint[from]! + joint[from + width + 1]!) / 510
      const [blue, red] = [cbs[label]!, crs[label]!]
      cb[to + x] = clampChroma(blue + (jointColour.cb - blue) * part)
      cr[to + x] = clampChroma(red + (jointColour.cr - red) * part)
    }
  }
}
