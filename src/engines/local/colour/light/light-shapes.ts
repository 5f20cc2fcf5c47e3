/** Where a light stands and what shape it draws, from what was said and where the ground is bright. */
import type { DirectionOf } from '../../../../video/direction.ts'
import { assertNever } from '../../../../lib/assert-never.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'
import { fullFrame, hazeFrom, lensFalloff, poolAt, strongerOf, washFrom } from './light-fields.ts'
import type { FieldShape, Place } from './light-fields.ts'
import type { LightShape } from './light-styles.ts'

type LightLook = DirectionOf<'set-light'>

/** The middle of the bright strips, 0 to 1, weighted by how far they are above the darkest. */
function brightMiddle(strips: readonly number[]): number {
  const darkest = Math.min(...strips)
  let weights = 1e-6
  let sum = 0.5e-6
  strips.forEach((lightness, index) => {
    const weight = (lightness - darkest) ** 2
    weights += weight
    sum += (weight * (index + 0.5)) / strips.length
  })
  return sum / weights
}

/** A little outside the frame, so that the light comes from somewhere and is not a thing in it. */
export function placeOfLight(look: LightLook, shape: LightShape, analysis: PlateAnalysis): Place {
  const bright = brightMiddle(analysis.columnLightness)
  switch (look.from) {
    case 'left':
      return { x: -0.06, y: 0.3 }
    case 'right':
      return { x: 1.06, y: 0.3 }
    case 'above':
      return shape === 'pool' ? { x: 0.5, y: 0.48 } : { x: bright, y: -0.1 }
    case 'below':
      return { x: bright, y: 1.1 }
    case 'front':
      return { x: 0.5, y: 0.5 }
    case 'behind':
    case 'unspecified':
      if (shape === 'pool') return { x: 0.5, y: 0.5 }
      if (shape === 'wash') return { x: bright < 0.5 ? -0.06 : 1.06, y: 0.2 }
      // Off the middle, where a low sun stands: light straight above reads as a lamp.
      return { x: 0.5 + (bright - 0.5) * 1.6, y: -0.06 }
    default:
      return assertNever(look.from)
  }
}

export function shapeOfLight(shape: LightShape, place: Place, from: LightLook['from']): FieldShape {
  switch (shape) {
    case 'haze':
      return hazeFrom(place, 0.75)
    case 'wash':
      return washFrom(place, 1.9)
    case 'edges':
      if (from === 'left' || from === 'right') return washFrom(place, 0.8)
      return strongerOf(washFrom({ x: -0.05, y: 0.3 }, 0.7), washFrom({ x: 1.05, y: 0.3 }, 0.7))
    case 'sides':
      return strongerOf(washFrom({ x: -0.05, y: 0.4 }, 1.1), washFrom({ x: 1.05, y: 0.6 }, 1.1))
    case 'pool':
      return poolAt(place, 0.42)
    case 'lens':
      return lensFalloff()
    case 'even':
      return fullFrame()
    default:
      return assertNever(shape)
  }
}
