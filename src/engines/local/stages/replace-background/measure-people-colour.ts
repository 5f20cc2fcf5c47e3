import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
import type { PrepareContext } from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import { meanColour } from './match-light.ts'
import type { MeanColour } from './match-light.ts'

/** Frames that people's colour is measured in. */
const SAMPLES = 6
/** Where they are in none of these frames: skin and cloth in even light. */
const USUAL: MeanColour = { y: 110, cb: 128, cr: 128, tint: 12 }

/** The people's own mean colour, over frames spread over the act. */
export async function measurePeopleColour(act: PrepareContext, matte: Matte): Promise<MeanColour> {
  const { geometry, frameCount } = act
  const reader = openMatte(matte, geometry)
  const source = await act.openFrames()
  try {
    const total = { y: 0, cb: 0, cr: 0, tint: 0 }
    let pixels = 0
    for (const frame of evenlySpaced(frameCount, SAMPLES)) {
      act.throwIfStopped()
      source.seek(frame)
      const planes = source.next()
      if (planes === null) continue
      const mean = meanColour(planes, geometry, reader.alphaAt(frame, planes))
      total.y += mean.y * mean.count
      total.cb += mean.cb * mean.count
      total.cr += mean.cr * mean.count
      total.tint += mean.tint * mean.count
      pixels += mean.count
    }
    if (pixels === 0) return USUAL
    const { y, cb, cr, tint } = total
    return { y: y / pixels, cb: cb / pixels, cr: cr / pixels, tint: tint / pixels }
  } finally {
    source.close()
    reader.close()
  }
}
