/** The light of another time of day that does not change within a shot: a low sun, haze, darker corners. */
import { clamp, smoothstep } from '../../colour/curves.ts'
import { codesOfHex } from '../../sky/light-codes.ts'
import { contentMask } from '../../sky/content-box.ts'
import type { ContentBox } from '../../sky/content-box.ts'
import { createLightCells } from '../../sky/light-cells.ts'
import type { LightCells } from '../../sky/light-cells.ts'
import type { CellSize } from '../../sky/cell-grid.ts'
import type { TimeStyle } from './time-styles.ts'

/**
 * `sunSide` is where the light comes from, 0 left .. 1 right; `horizon` a fraction of the height from the top,
 * null where no sky was found: then the light comes from beyond the frame's edge alone.
 */
export function timeLight(
  style: TimeStyle,
  size: CellSize,
  { sunSide, horizon, content }: { sunSide: number; horizon: number | null; content: ContentBox },
): LightCells | null {
  const { sun, vignette } = style
  if (sun.side === 0 && sun.haze === 0 && sun.shade === 0 && vignette === 0) return null
  const cells = createLightCells(size)
  const codes = codesOfHex(sun.colour)
  const inside = contentMask(content, size)
  const { columns, rows } = size
  const aspect = columns / rows
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const x = (column + 0.5) / columns
      const y = (row + 0.5) / rows
      // 1 on the sun's side, 0 on the other, turning softly and a little downwards.
      const near = smoothstep(1, 0, Math.abs(x - sunSide) + 0.18 * y)
      const level = horizon ?? 0.34
      const haze = Math.exp(-((((x - sunSide) * aspect) / 0.95) ** 2) - ((y - level) / 0.34) ** 2)
      const light = inside[at]! * clamp(sun.side * 0.4 * near * near + sun.haze * 0.5 * haze, 0, 1)
      const corner = smoothstep(0.45, 1.15, Math.hypot(x - 0.5, y - 0.5) / Math.SQRT1_2)
      cells.light[at] = light * codes.y
      cells.cb[at] = light * codes.cb
      cells.cr[at] = light * codes.cr
      cells.shade[at] = (1 - sun.shade * (1 - near) ** 1.5) * (1 - vignette * corner)
    }
  }
  return cells
}
