/** Which way everybody looks. */
import { classOf } from '../picture-classes.ts'
import type { Actor } from '../scene.ts'
import type { Cluster } from './cluster.ts'
import type { Placed } from './placed.ts'

/** Which way those who travel go: vehicles to the left, as they are drawn; others to the right. */
export function headingOf(clusters: readonly Cluster[]): Actor['facing'] {
  const leader = clusters.find(({ isTraveller }) => isTraveller)
  return leader?.base.motion === 'drive' && leader.riders.length === 0 ? 'left' : 'right'
}

/** Those who travel look ahead, those who have to do with each other at each other, others into the frame. */
export function turn(placed: readonly Placed[]): void {
  const heading = headingOf(placed.map(({ cluster }) => cluster))
  const travellers = placed.filter(({ cluster }) => cluster.isTraveller)
  const living = placed.filter(
    ({ cluster, row }) => cluster.role !== 'backdrop' && row === 0 && isAlive(cluster),
  )
  for (const one of placed) {
    const other =
      partnerOf(one, placed) ??
      (living.length === 2 && living.includes(one) ? living.find((who) => who !== one) : undefined)
    const middle = other?.spot.x ?? 0.5
    one.facing =
      travellers.includes(one) && (travellers.length > 1 || !other || one.cluster.role === 'flies')
        ? heading
        : one.spot.x < middle - (other ? 0 : 0.05)
          ? 'right'
          : 'left'
    if (travellers.includes(one)) one.facing = heading
  }
}

const isAlive = ({ base, riders }: Cluster) =>
  [base, ...riders].some(({ named }) => classOf(named.picture).motion === 'idle')

function partnerOf({ cluster }: Placed, placed: readonly Placed[]): Placed | undefined {
  const { named } = cluster.base
  const { relation } = named
  const to = relation && /^(faces|beside|front)$/.test(relation.kind) ? relation.to : null
  return placed.find(
    ({ cluster: { base } }) =>
      base.named !== named &&
      (base.named === to ||
        (base.named.relation?.to === named && /^(faces|beside)$/.test(base.named.relation.kind))),
  )
}
