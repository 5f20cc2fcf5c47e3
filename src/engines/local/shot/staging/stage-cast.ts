/**
 * Composes a cast in the frame as a layout artist would: the lead off the middle where something balances
 * it, groups in rows that get smaller with depth, room ahead of those who travel, flyers in free sky.
 */
import { classOf } from '../picture-classes.ts'
import type { Named } from '../prompt/reading.ts'
import type { Actor, PlaceName } from '../scene.ts'
import { actorsOf } from './actors-of.ts'
import type { Cluster } from './cluster.ts'
import { clustersOf } from './cluster.ts'
import { turn } from './facing.ts'
import { placeFlyers } from './place-flyers.ts'
import { placeGrounded } from './place-grounded.ts'
import type { StageOptions } from './placed.ts'

export const MAX_CAST = 22

export type StagedCast = {
  actors: Actor[]
  unworn: Named[]
  /** Nouns that more were asked of than the frame holds. */
  crowdedOut: string[]
}

export function stageCast(named: readonly Named[], options: StageOptions): StagedCast {
  const { clusters, unworn } = clustersOf(named, options.place)
  const shown = clusters.slice(0, MAX_CAST)
  const crowdedOut = [...new Set(clusters.slice(MAX_CAST).map(({ base }) => base.named.noun))]
  const isFloating = options.place === 'underwater' || options.place === 'space'
  const isAfloat = ({ base: { motion } }: Cluster) => options.place === 'sea' && motion === 'swim'
  const flies = (cluster: Cluster) =>
    (cluster.role === 'flies' && !isAfloat(cluster)) ||
    (isFloating && isLoose(cluster, options.place))
  const grounded = shown.filter((cluster) => !flies(cluster))
  const placed = placeGrounded(grounded, options)
  const flown = placeFlyers(shown.filter(flies), placed, options)
  turn([...placed, ...flown])
  const inOrder = shown.map((cluster) =>
    [...placed, ...flown].find((one) => one.cluster === cluster)!,
  )
  return { actors: actorsOf(inOrder, options), unworn, crowdedOut }
}

/** Under water and in space what is no furniture or plant has no ground to stand on. */
function isLoose({ base }: Cluster, place: PlaceName): boolean {
  const kind = classOf(base.named.picture)
  if (
    /^(crab|lobster|coral|spiral-shell|turtle|snail|moai|anchor|money-bag)$/.test(
      base.named.picture,
    )
  )
    return false
  return (
    kind.motion !== 'sway' &&
    !(place === 'underwater' && kind.place === 'table') &&
    kind.motion !== 'still'
  )
}
