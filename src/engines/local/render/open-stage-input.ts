import { createPlanes } from '../../../media/planes.ts'
import { bakeConversion } from '../colour/bake-table.ts'
import type { Grade } from '../colour/grade.ts'
import { outputEncoding, sameEncoding } from '../colour/ycbcr.ts'
import { openGradeStage } from '../stages/grade-stage.ts'
import type { FrameGeometry, FrameSource, Ground } from './frame-source.ts'
import { openSource } from './open-source.ts'

/** What turns a ground's frames into bt709 limited; null where they are that already. */
export function conversionOf(ground: Ground): Grade | null {
  if (ground.kind !== 'plate' || sameEncoding(ground.info.encoding, outputEncoding)) return null
  return { table: bakeConversion(ground.info.encoding), glow: null }
}

/** A ground's frames in bt709 limited, as stages are given them. Worker threads only. */
export async function openStageInput(
  ground: Ground,
  geometry: FrameGeometry,
): Promise<FrameSource> {
  const source = await openSource(ground, geometry)
  const grade = conversionOf(ground)
  if (grade === null) return source
  const conversion = openGradeStage(grade, geometry)
  const converted = createPlanes(geometry.width, geometry.height)
  return {
    seek: (frame) => source.seek(frame),
    next() {
      const planes = source.next()
      if (planes === null) return null
      conversion.apply(planes, converted, 0)
      return converted
    },
    close() {
      conversion.close()
      source.close()
    },
  }
}
