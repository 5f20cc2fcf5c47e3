import type { ActFacts, FactName } from '../frame/frame-stage.ts'
import { measureMotion } from '../motion/measure-motion.ts'
import { measurePeople } from '../people/measure-people.ts'
import type { ActToPrepare } from './prepare-act.ts'
import type { RenderPool } from './render-pool.ts'
import { sampleColours } from './sample-colours.ts'

/** Measures what the stages of an act ask for, once for all of them. */
export async function measureFacts(
  act: ActToPrepare,
  needed: ReadonlySet<FactName>,
  run: { pool: RenderPool; signal?: AbortSignal },
): Promise<ActFacts> {
  const { ground, geometry, frameCount } = act
  const samples = needed.has('samples')
    ? await sampleColours({ ground, geometry, stages: [] }, run)
    : []
  const motion = needed.has('motion')
    ? await measureMotion({ ground, geometry, frameCount }, run)
    : null
  const matte = needed.has('matte') ? await measurePeople(act, run) : null
  return { samples, motion, matte }
}
