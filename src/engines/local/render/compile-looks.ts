import { analysePlate } from '../colour/analyse-plate.ts'
import { compileGrade } from '../colour/compile-grade.ts'
import type { Grade } from '../colour/grade.ts'
import type { InputOf } from '../../../media/media-pool.ts'
import type { RenderTasks } from './render-tasks.ts'

/** Without looks nothing is measured: only the encoding is converted. */
const onePixel = { width: 1, height: 1, rgb: new Uint8Array(3) }

export function compileLooks(input: InputOf<RenderTasks['compile-looks']>): Grade | null {
  const { looks, samples, geometry, encoding } = input
  const analysis = analysePlate(samples.length === 0 ? [onePixel] : samples)
  return compileGrade(looks, analysis, geometry, encoding)
}
