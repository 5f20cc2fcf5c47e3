import type { Canvas } from '@napi-rs/canvas'
import type { Leg } from '../rig.ts'
import { legsOf, rasterise } from '../sprite.ts'
import { aircraftFor } from './aircraft.ts'
import { boatFor } from './boat.ts'
import { crawlingFor } from './crawling.ts'
import { createField } from './field.ts'
import { flyingFor } from './flying.ts'
import { createFourLegged } from './four-legged.ts'
import type { FourLeggedRig, LegPlace } from './four-legged-rigs.ts'
import { fourLeggedRigs } from './four-legged-rigs.ts'
import { growingFor } from './growing.ts'
import type { Rigging } from './rigging.ts'
import { createStanding } from './standing.ts'
import { standingRigs } from './standing-rigs.ts'
import { swimmingFor } from './swimming.ts'
import { thingFor } from './things.ts'
import { vehicleFor } from './vehicle.ts'

type Kind = (picture: string, aspect: number) => Rigging | null

const kinds: readonly Kind[] = [
  (picture, aspect) => {
    const rig = fourLeggedRigs[picture]
    return rig === undefined ? null : createFourLegged(rig, aspect)
  },
  (picture, aspect) => {
    const rig = standingRigs[picture]
    return rig === undefined ? null : createStanding(rig, aspect)
  },
  flyingFor,
  swimmingFor,
  crawlingFor,
  vehicleFor,
  boatFor,
  aircraftFor,
  growingFor,
  thingFor,
  (picture) => leggedFor(rasterise(picture, OUTLINE_PIXELS)),
]

const OUTLINE_PIXELS = 160

/** How the body in a picture moves, by what kind of body it is. */
export function riggingFor(picture: string, aspect: number): Rigging {
  for (const kind of kinds) {
    const rigging = kind(picture, aspect)
    if (rigging !== null) return rigging
  }
  return stiff()
}

/** How a body that nobody measured moves: on the legs that its outline shows. */
export const riggingByOutline = (cutout: Canvas): Rigging => leggedFor(cutout) ?? stiff()

const stiff = () => createField({ move: (point) => point, motions: {} })

function leggedFor(cutout: Canvas): Rigging | null {
  const legs = legsOf(cutout)
  const { width, height } = cutout
  const aspect = width / height
  if (legs.length === 2 && aspect < 1.15) {
    const legTop = Math.max(...legs.map(({ hip }) => hip)) / height
    return createStanding({ legTop, split: legs[1]!.from / width, head: null }, aspect)
  }
  return legs.length < 3 ? null : createFourLegged(rigFrom(legs, width, height), aspect)
}

function rigFrom(legs: readonly Leg[], width: number, height: number): FourLeggedRig {
  const place = ({ from, to, hip }: Leg): LegPlace => {
    const x = (from + to) / 2 / width
    const top = Math.max(0.4, hip / height - 0.06)
    const radius = Math.min(0.1, ((to - from) / height) * 0.4)
    return [[x, top], [x, (top + 0.96) / 2], [x, 0.96], radius]
  }
  const last = legs.length - 1
  return {
    neck: [0.3, 0.44],
    face: [0.12, 0.3],
    tail: null,
    nearFront: place(legs[0]!),
    nearHind: place(legs[last]!),
    farFront: place(legs[1]!),
    farHind: legs.length > 3 ? place(legs[last - 1]!) : null,
  }
}
