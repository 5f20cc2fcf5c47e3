import type { ActFacts, FactName } from '../frame/frame-stage.ts'
import type { ActToPrepare } from './prepare-act.ts'
import type { RenderPool } from './render-pool.ts'
import { sampleColours } from './sample-colours.ts'

/** Measures what the stages of an act ask for, once for all of them. */
export async function measureFacts(
  { ground, geometry }: ActToPrepare,
  needed: ReadonlySet<FactName>,
  run: { pool: RenderPool; signal?: AbortSignal },
): Promise<ActFacts> {
  const samples = needed.has('samples')
    ? await sampleColours({ ground, geometry, stages: [] }, run)
    : []
  return { samples, motion: null, matte: null }
}
