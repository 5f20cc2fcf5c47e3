import { createRandom, seedFor } from '../../draw/random.ts'
import type { Cluster } from './cluster.ts'
import { acrossFrame, downFrame, unitsDown } from './figure-size.ts'
import type { Box } from './keep-apart.ts'
import { keepApart } from './keep-apart.ts'
import { rowsFor } from './place-grounded.ts'
import type { Placed, StageOptions } from './placed.ts'
import { keepInside } from './spread.ts'

const TOP = 0.04
const SMALLEST = 0.4

/** Flyers and swimmers in the air of the frame, clear of the heads below and of each other. */
export function placeFlyers(
  clusters: readonly Cluster[],
  placed: readonly Placed[],
  options: StageOptions,
): Placed[] {
  const many = clusters.length
  const usual = many > 8 ? 0.55 : many > 4 ? 0.68 : many > 2 ? 0.84 : 1
  for (let shrink = usual; ; shrink *= 0.92) {
    const flown = layOut(clusters, placed, shrink, options)
    const band = { top: TOP, low: lowestFor(placed, options) }
    const boxes = flown.map(({ box }) => box)
    if (keepApart(boxes, band) || shrink < SMALLEST)
      return flown.map((one) => inTheAir(one, options))
  }
}

type Flown = { cluster: Cluster; box: Box; scale: number; line: number }

/** Under water and in space down to the ground; in the air where nobody stands, to the middle. */
function lowestFor(placed: readonly Placed[], options: StageOptions): number {
  const isDeep = options.place === 'underwater' || options.place === 'space'
  const ground = rowsFor(options)[0].y
  if (isDeep) return ground - 0.03
  return placed.length > 0 ? 0.55 : 0.66
}

function layOut(
  clusters: readonly Cluster[],
  placed: readonly Placed[],
  shrink: number,
  { frame, place, seed }: StageOptions,
): Flown[] {
  const random = createRandom(seedFor(seed, 'flyers'))
  const isDeep = place === 'underwater' || place === 'space'
  const many = clusters.length
  const columns = Math.ceil(Math.sqrt(many * (frame.width / frame.height) * 0.8))
  const lines = Math.ceil(many / columns)
  return clusters.map((cluster, at) => {
    const scale = shrink * (cluster.base.named.where === 'far' ? 0.6 : 1)
    const width = acrossFrame(cluster.width * scale, frame)
    const height = downFrame(cluster.height * scale, frame)
    const line = Math.floor(at / columns)
    const inLine = Math.min(columns, many - line * columns)
    const column = at % columns
    const low = isDeep ? 0.72 : placed.length > 0 ? 0.36 : 0.55
    const part = lines === 1 ? 0.45 : line / (lines - 1)
    const wave = ((column % 2) - 0.5) * 0.07
    let bottom = 0.14 + height + (low - 0.14 - height) * part + (random() - 0.5) * 0.04 + wave
    let x = (column + 0.5 + (line % 2) * 0.3) / (inLine + (lines > 1 ? 0.3 : 0))
    if (many === 1) x = placed.length > 0 ? freeX(placed) : cluster.isTraveller ? 0.42 : 0.5
    x += many > 2 ? (random() - 0.5) * 0.05 : 0
    x = overWhom(cluster, placed)?.spot.x ?? x
    for (const { spot } of placed) {
      // Who goes through the frame comes over everybody's head.
      const meets =
        (cluster.isTraveller && many > 1) || Math.abs(spot.x - x) < (spot.width + width) * 0.45
      if (meets && !spot.isBackdrop) bottom = Math.min(bottom, spot.y - spot.height - 0.02)
    }
    const box = { x, bottom: Math.max(height + TOP, bottom), width, height }
    return { cluster, box, scale, line }
  })
}

/** Whom it is said to be over. */
function overWhom({ base }: Cluster, placed: readonly Placed[]): Placed | undefined {
  const { relation } = base.named
  if (relation?.kind !== 'over') return undefined
  return placed.find(({ cluster }) => cluster.base.named === relation.to)
}

function inTheAir({ cluster, box, scale, line }: Flown, options: StageOptions): Placed {
  const ground = rowsFor(options)[0].y
  const { x, width, height } = box
  const bottom = Math.min(ground - 0.03, box.bottom)
  const spot = { x, y: ground - line * 0.015, width, height, isFixed: false, isBackdrop: false }
  keepInside(spot)
  const lift = unitsDown(spot.y - bottom, options.frame)
  return { cluster, spot, scale, facing: 'left' as const, row: 0, lift }
}

function freeX(placed: readonly Placed[]): number {
  const middle = placed.reduce((sum, { spot }) => sum + spot.x, 0) / placed.length
  return middle <= 0.5 ? 0.7 : 0.3
}
