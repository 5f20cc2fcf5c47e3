/** Those on the ground: in rows that get smaller with depth, room ahead of those who travel. */
import { createRandom, seedFor } from '../../draw/random.ts'
import type { Cluster } from './cluster.ts'
import { headingOf } from './facing.ts'
import { acrossFrame, downFrame, unitsDown } from './figure-size.ts'
import type { Placed, StageOptions } from './placed.ts'
import type { Spot } from './spread.ts'
import { keepInside, spreadOut } from './spread.ts'

/** Foot lines of the three rows, from near to far, and how large things are in them. */
export function rowsFor({ place, frame, hasCaption }: StageOptions) {
  const isPortrait = frame.height > frame.width
  const front =
    place === 'windowsill' ? 0.86 : place === 'underwater' ? 0.92 : isPortrait ? 0.84 : 0.88
  const near = front - (hasCaption ? 0.07 : 0)
  const step = isPortrait ? 0.05 : 0.075
  return [
    { y: near, scale: 1 },
    { y: near - step, scale: 0.82 },
    { y: near - step * 1.9, scale: 0.66 },
    { y: near - step * 2.6, scale: 0.54 },
  ] as const
}

const WIDEST_ROW = 0.88

export function placeGrounded(clusters: readonly Cluster[], options: StageOptions): Placed[] {
  const rows = rowsOf(clusters, options)
  for (let shrink = 1; ; shrink *= 0.93) {
    const placed = layOut(clusters, rows, shrink, options)
    if (spreadOut(placed.map(({ spot }) => spot)) || shrink < 0.35) return placed
  }
}

/** The row of each cluster: leads in front, the many behind, hills and houses at the back. */
function rowsOf(clusters: readonly Cluster[], { frame, place }: StageOptions): number[] {
  const widths = clusters.map((cluster) => acrossFrame(cluster.width, frame) + 0.03)
  const standing = clusters.filter(({ role }) => role === 'stands')
  const total = clusters.reduce(
    (sum, { role }, at) => sum + (role === 'stands' ? widths[at]! : 0),
    0,
  )
  const perRow = total <= WIDEST_ROW && standing.length <= 4 ? 99 : rowCapacity(standing.length)
  let inRow = 0
  let row = 0
  let used = 0
  return clusters.map((cluster, at) => {
    const { where, relation } = cluster.base.named
    if (where === 'far') return 3
    if (cluster.role === 'backdrop') return clusters.length === 1 ? 0 : place === 'table' ? 1 : 2
    if (relation?.kind === 'behind')
      return cluster.base.named.count > 3 ? 1 + (cluster.base.number % 2) : 1
    if (where === 'near' || relation?.kind === 'front') return 0
    const width = widths[at]! * (1 - row * 0.18)
    if (row < 2 && (inRow >= perRow || used + width > WIDEST_ROW)) {
      row++
      inRow = 0
      used = 0
    }
    inRow++
    used += width
    return row
  })
}

const rowCapacity = (count: number) => (count <= 4 ? 2 : count <= 6 ? 3 : count <= 9 ? 4 : 5)

function layOut(
  clusters: readonly Cluster[],
  rows: readonly number[],
  shrink: number,
  options: StageOptions,
): Placed[] {
  const { frame, seed } = options
  const random = createRandom(seedFor(seed, 'staging'))
  const levels = rowsFor(options)
  const xs = xsOf(clusters, rows, options)
  return clusters.map((cluster, at) => {
    const level = levels[rows[at]!]!
    const isBackdrop = cluster.role === 'backdrop'
    const scale = shrink * (isBackdrop ? Math.max(0.85, level.scale) : level.scale)
    const highest = unitsDown(level.y - 0.05, frame)
    const fitted = Math.min(scale, highest / cluster.height)
    const spot: Spot = {
      x: xs[at]!,
      y:
        level.y +
        (random() - 0.5) * 0.012 -
        (cluster.how === null && rows[at] === 0 && at % 2 ? 0.012 : 0),
      width: acrossFrame(cluster.width * fitted, frame),
      height: downFrame(cluster.height * fitted, frame),
      isFixed: cluster.base.named.where === 'left' || cluster.base.named.where === 'right',
      isBackdrop,
    }
    keepInside(spot)
    return { cluster, spot, scale: fitted, facing: 'left' as const, row: rows[at]! }
  })
}

/** Where each would stand if nobody were in its way. */
function xsOf(
  clusters: readonly Cluster[],
  rows: readonly number[],
  { frame }: StageOptions,
): number[] {
  const hasBackdrop = clusters.some(({ role }) => role === 'backdrop')
  const wide = frame.width > frame.height
  const travels = clusters.some(({ isTraveller }) => isTraveller)
  const ahead = headingOf(clusters) === 'right' ? -1 : 1
  const inRow = (row: number) =>
    clusters.filter(({ role }, at) => rows[at] === row && role !== 'backdrop')
  const sheltered = new Map(clusters.map((cluster) => [shelterOf(cluster), cluster]))
  return clusters.map((cluster, at) => {
    const { where } = cluster.base.named
    if (where === 'left') return 0.22
    if (where === 'right') return 0.78
    if (cluster.role === 'backdrop') {
      const backdrops = clusters.filter(({ role }) => role === 'backdrop')
      const number = backdrops.indexOf(cluster)
      if (sheltered.has(cluster.base.named)) return wide ? 0.47 : 0.6
      if (clusters.length === backdrops.length) return slot(number, backdrops.length, 0.26)
      return backdrops.length === 1 ? 0.68 : slot(number, backdrops.length, 0.3)
    }
    const mates = inRow(rows[at]!)
    const number = mates.indexOf(cluster)
    if (mates.length === 1 && rows[at] === 0)
      return hasBackdrop
        ? 0.36
        : travels
          ? 0.5 + ahead * 0.1
          : wide && clusters.length > 1
            ? 0.36
            : 0.47
    const step = Math.min(wide ? 0.3 : 0.4, 0.8 / mates.length)
    const shift = rows[at]! % 2 === 1 ? step * 0.45 * (hasBackdrop ? -1 : 1) : 0
    const middle = hasBackdrop ? 0.44 : 0.5
    const order = ordered(mates)
    return middle + (order.indexOf(cluster) - (mates.length - 1) / 2) * step + shift + number * 0
  })
}

/** What somebody is under: it stands over them. */
const shelterOf = ({ base: { named } }: Cluster) =>
  named.relation?.kind === 'under' ? named.relation.to : null

const slot = (number: number, count: number, step: number) =>
  0.5 + (number - (count - 1) / 2) * step

/** Its keys are on the right. */
const isAtPiano = ({ base: { named } }: Cluster) => named.playsPiano

/** Who chases comes behind whom it chases, seen in the way they go. */
function ordered(clusters: readonly Cluster[]): Cluster[] {
  const heading = headingOf(clusters)
  const order = [...clusters].sort((a, b) => Number(isAtPiano(a)) - Number(isAtPiano(b)))
  for (const cluster of clusters) {
    const { relation } = cluster.base.named
    if (relation?.kind !== 'follows') continue
    const led = order.findIndex(({ base }) => base.named === relation.to)
    const at = order.indexOf(cluster)
    const isBehind = heading === 'right' ? at < led : at > led
    if (led < 0 || isBehind) continue
    order.splice(at, 1)
    const to = order.findIndex(({ base }) => base.named === relation.to)
    order.splice(heading === 'right' ? to : to + 1, 0, cluster)
  }
  return order
}
