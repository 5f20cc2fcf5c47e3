/** Neon: two colours of light from two sides that breathe and wander slowly. */
import { copyPlanes } from '../../../../media/planes.ts'
import type { ActContext, FrameStage } from '../../frame/frame-stage.ts'
import { cellsOf } from '../../sky/cell-grid.ts'
import { contentMask } from '../../sky/content-box.ts'
import type { ContentBox } from '../../sky/content-box.ts'
import { createLightCells, createLighting } from '../../sky/light-cells.ts'
import type { LightCodes } from '../../sky/light-codes.ts'

export type NeonSpec = {
  kind: 'neon'
  left: LightCodes
  right: LightCodes
  strength: number
  content: ContentBox
}

/** Seconds of one breath of either side; they never fall into step. */
const BREATHS = [5.3, 7.1] as const

export function openNeon(spec: NeonSpec, act: ActContext): FrameStage {
  const { width, height, frameRate } = act.geometry
  const grid = cellsOf(act.geometry)
  const cells = createLightCells(grid)
  const lighting = createLighting(act.geometry, grid)
  const inside = contentMask(spec.content, grid)
  const aspect = width / height
  const phase = (act.seed % 628) / 100
  const { columns, rows } = grid
  const glow = (x: number, y: number, placeY: number) =>
    1 / (1 + ((x * aspect) / 0.5) ** 2 + ((y - placeY) / 0.62) ** 2)
  const fill = (seconds: number) => {
    const [one, other] = BREATHS.map((breath, side) =>
      Math.sin(phase + side * 2 + (2 * Math.PI * seconds) / breath),
    ) as [number, number]
    for (let row = 0, at = 0; row < rows; row++) {
      const y = (row + 0.5) / rows
      for (let column = 0; column < columns; column++, at++) {
        const x = (column + 0.5) / columns
        const scale = spec.strength * inside[at]!
        const left = scale * (0.95 + 0.13 * one) * glow(x + 0.05, y, 0.42 + 0.08 * other)
        const right = scale * (0.95 + 0.13 * other) * glow(1.05 - x, y, 0.55 + 0.08 * one)
        cells.light[at] = 0.55 * (left * spec.left.y + right * spec.right.y)
        cells.cb[at] = left * spec.left.cb + right * spec.right.cb
        cells.cr[at] = left * spec.left.cr + right * spec.right.cr
      }
    }
  }
  return {
    apply(input, output, frame) {
      fill((frame * frameRate.den) / frameRate.num)
      copyPlanes(input, output, width, height)
      lighting(output, cells)
    },
    close() {},
  }
}
