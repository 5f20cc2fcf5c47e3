/** Several colour tables over one frame, each where its mask says. */
import { createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { createColourKernel } from '../colour/colour-kernel.ts'
import type { ColourTable } from '../colour/grade.ts'
import type { CellSize } from './cell-grid.ts'
import { createMaskBlend } from './mask-blend.ts'

/**
 * Writes `output` from `input` through the first table, then lays what each further table makes of `input`
 * over it. Borders that follow the picture's own edges belong into the tables, by colour: the masks are soft.
 */
export type LayeredTables = {
  /** One mask for each table but the first, 0 to 1 by cell; null: nowhere in this frame. */
  apply(input: Planes, output: Planes, masks: readonly (Float32Array | null)[]): void
}

export function createLayeredTables(
  [base, ...layers]: readonly [ColourTable, ...ColourTable[]],
  size: { width: number; height: number },
  cells: CellSize,
): LayeredTables {
  const kernelOf = (table: ColourTable) => {
    const kernel = createColourKernel(size.width, size.height)
    kernel.setGrade({ table, glow: null })
    return kernel
  }
  const ground = kernelOf(base)
  const others = layers.map(kernelOf)
  const layer = others.length === 0 ? null : createPlanes(size.width, size.height)
  const blend = createMaskBlend(size, cells)
  return {
    apply(input, output, masks) {
      ground.apply(input, output)
      others.forEach((kernel, index) => {
        const mask = masks[index] ?? null
        if (mask === null || layer === null) return
        kernel.apply(input, layer)
        blend(output, layer, mask)
      })
    },
  }
}
