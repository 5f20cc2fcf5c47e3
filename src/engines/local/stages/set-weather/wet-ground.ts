import type { LightGrid } from '../particles/light-grid.ts'
import { blurNodes } from '../particles/shrink-frame.ts'
import type { SmallFrame } from '../particles/shrink-frame.ts'

/** Where the ground starts, as a part of the frame's height: nothing tells, so as in most shots. */
export const groundTop = 0.64
const HIGHLIGHT_FROM = 120
const HIGHLIGHT_FULL = 225
const DARKER = 0.2
const MIRROR = 0.34

/** Wet ground: darker, and the bright parts above it mirrored in it, drawn out downwards. */
export function wetGround(grid: LightGrid, small: SmallFrame, intensity: number): void {
  const { columns, rows } = grid
  const edge = Math.round(groundTop * (rows - 1))
  const bright = small.y.map((code) =>
    Math.max(0, Math.min(1, (code - HIGHLIGHT_FROM) / (HIGHLIGHT_FULL - HIGHLIGHT_FROM))),
  )
  const lights = blurNodes(bright, grid, 1, Math.max(2, Math.round(rows * 0.07)))
  const blue = blurNodes(small.cb, grid, 2, 3, 1)
  const red = blurNodes(small.cr, grid, 2, 3, 1)
  for (let row = edge + 1; row < rows; row++) {
    const near = (row - edge) / (rows - 1 - edge)
    const wet = intensity * Math.min(1, near * 2.2)
    const mirrored = Math.max(0, edge - Math.round((row - edge) * 1.5)) * columns
    for (let column = 0; column < columns; column++) {
      const node = row * columns + column
      const from = mirrored + column
      grid.dim(node, 1 - DARKER * wet)
      const shine = { y: 225, cb: blue[from]!, cr: red[from]! }
      grid.mix(node, MIRROR * wet * lights[from]!, shine)
    }
  }
}
