import { ownValue } from '../../../../lib/own-value.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import type { EditOf } from '../../shot/edit.ts'
import { findMotion } from '../../shot/motion-words.ts'
import { classOf } from '../../shot/picture-classes.ts'
import { pictureForPhrase } from '../../shot/picture-for.ts'
import { actorOf } from '../../shot/actor-of.ts'
import type { MotionName } from '../../shot/scene.ts'
import { colourWords } from '../../shot/subject-words.ts'
import { stagingOf } from './actor-words.ts'
import type { Staging } from './actor-words.ts'

type AddActor = EditOf<'add-actor'>

export const MAX_ACTORS = 12

/** One actor before it has a place. `height` in the scene's units, as if it stood in front alone. */
export type CastActor = {
  picture: string
  colour: string | null
  motion: MotionName
  height: number
  isAirborne: boolean
  /** Second of its motion that the act begins at: several do not move in step. */
  phaseSeconds: number
}

export type Cast = { noun: string; actors: CastActor[]; staging: Staging }

/** The actors that an addition asks for; null where the picture set has none for the noun. */
export function castOf(edit: AddActor, seed: number): Cast | null {
  const found = pictureForPhrase(edit.noun)
  if (found === null) return null
  const staging = stagingOf(edit.where)
  const kind = classOf(found.picture)
  const said = edit.action === null ? null : findMotion(edit.action)
  const wanted = said ?? kind.motion
  const words = edit.noun.toLowerCase().split(' ')
  const colour = words.map((word) => ownValue(colourWords, word)).find(Boolean) ?? null
  const random = createRandom(seedFor(seed, `cast ${edit.noun}`))
  const actors = Array.from({ length: Math.min(edit.count, MAX_ACTORS) }, () => {
    const subject = { noun: found.noun, picture: found.picture, count: 1, colour, motion: wanted }
    const place = staging.level === 'water' || wanted === 'swim' ? 'sea' : 'meadow'
    const spot = { id: 'actor', place, x: 0.5, y: 0.87, height: kind.height } as const
    const actor = actorOf(subject, { ...spot, pick: random() })
    const { motion } = actor.actions[0]!
    const isAirborne = isAloft(motion, kind.lift, staging)
    return {
      picture: actor.picture,
      colour,
      motion: isAirborne && motion === 'idle' ? ('float' as const) : motion,
      height: kind.height * (0.94 + 0.12 * random()),
      isAirborne,
      phaseSeconds: random() * 2.4,
    }
  })
  return { noun: found.noun, actors, staging }
}

function isAloft(motion: MotionName, lift: number, staging: Staging): boolean {
  if (staging.level !== 'ground') return staging.level === 'air'
  return motion === 'fly' || lift >= 0.2
}
