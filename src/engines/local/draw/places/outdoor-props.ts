import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { depthAt } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'
import { hazeAt } from './outdoor.ts'
import type { Growth, Scatter } from './outdoor-looks.ts'
import type { Prop } from './prop.ts'
import { createProp } from './prop.ts'
import { allThings } from './things/all-things.ts'
import { createThingSprite } from './things/thing-sprite.ts'

type Spot = { x: number; y: number; part: number; size: number; seed: number }

/** Everything that stands on the ground of a place; where it stands does not depend on climate or light. */
export function outdoorProps(outdoor: Outdoor): Prop[] {
  const { look } = outdoor
  return [
    ...look.scatter.flatMap((kind, index) => pictures(outdoor, kind, index)),
    ...look.growth.flatMap((kind, index) => growths(outdoor, kind, index)),
  ]
}

type Kind = Pick<Growth, 'height' | 'count' | 'from' | 'to' | 'at'>

function spotsFor(stage: Stage, kind: Kind, name: string): Spot[] {
  const random = createRandom(seedFor(stage.seed, name))
  const ground = stage.height - stage.horizon
  const offset = random()
  return Array.from({ length: kind.count }, (_, index) => {
    const part = (kind.from + (kind.to - kind.from) * random()) * 0.98
    const along = ((index + offset + (random() - 0.5) * 0.6) / kind.count) % 1
    const fixed = kind.at?.[index]
    const x = fixed === undefined ? along * stage.period - stage.margin : fixed * stage.width
    const grows = kind.to - kind.from > 0.3 ? 0.45 + 0.75 * part : 1
    const size = kind.height * stage.unit * (0.85 + 0.3 * random()) * grows
    return { x, y: stage.horizon + ground * part, part, size, seed: Math.floor(random() * 1e9) }
  })
}

function pictures({ stage, climate }: Outdoor, kind: Scatter, index: number): Prop[] {
  return spotsFor(stage, { ...kind, at: null }, `${kind.picture}${index}`).map(
    ({ x, y, part, size }) =>
      createProp(
        stage,
        kind.picture,
        { x, y },
        size,
        hazeAt(Math.max(0, 0.3 - part), climate),
        stage.light.ambient,
      ),
  )
}

function growths(outdoor: Outdoor, kind: Growth, index: number): Prop[] {
  const { stage } = outdoor
  const thing = allThings[kind.thing]
  return spotsFor(stage, kind, `${kind.thing}${index}`).map(({ x, y, part, size, seed }) => ({
    sprite: createThingSprite(outdoor, thing, {
      heightPixels: size,
      distance: Math.max(0, 0.16 + 0.16 * outdoor.climate.fog - part * 0.5),
      blurPixels: stage.unit * (0.0004 + 0.0022 * softness(part)),
      seed,
    }),
    x,
    y,
    depth: depthAt(stage, y),
    isOnWall: false,
    sways: thing.sways,
  }))
}

/** How far from the cast's own line, where the lens is sharp: 0 to 1. */
const softness = (part: number) =>
  Math.min(1, part < 0.55 ? Math.max(0, (0.5 - part) / 0.5) : Math.max(0, (part - 0.85) / 0.15))
