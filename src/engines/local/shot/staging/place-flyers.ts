import { createRandom, seedFor } from '../../draw/random.ts'
import type { Cluster } from './cluster.ts'
import { acrossFrame, downFrame, unitsDown } from './figure-size.ts'
import { rowsFor } from './place-grounded.ts'
import type { Placed, StageOptions } from './placed.ts'
import { keepInside } from './spread.ts'

/** Flyers and swimmers in the air of the frame, clear of the heads below. */
export function placeFlyers(
  clusters: readonly Cluster[],
  placed: readonly Placed[],
  options: StageOptions,
): Placed[] {
  const { frame, place, seed } = options
  const random = createRandom(seedFor(seed, 'flyers'))
  const ground = rowsFor(options)[0].y
  const isDeep = place === 'underwater' || place === 'space'
  const many = clusters.length
  const shrink = many > 8 ? 0.55 : many > 4 ? 0.68 : many > 2 ? 0.84 : 1
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
    const over = cluster.base.named.relation
    const under =
      over?.kind === 'over'
        ? placed.find(({ cluster: { base } }) => base.named === over.to)
        : undefined
    if (under) x = under.spot.x
    for (const { spot } of placed) {
      const meets = Math.abs(spot.x - x) < (spot.width + width) * 0.45
      if (meets && !spot.isBackdrop) bottom = Math.min(bottom, spot.y - spot.height - 0.02)
    }
    bottom = Math.min(ground - 0.03, Math.max(height + 0.04, bottom))
    const spot = { x, y: ground - line * 0.015, width, height, isFixed: false, isBackdrop: false }
    keepInside(spot)
    const lift = unitsDown(spot.y - bottom, frame)
    return { cluster, spot, scale, facing: 'left' as const, row: 0, lift }
  })
}

function freeX(placed: readonly Placed[]): number {
  const middle = placed.reduce((sum, { spot }) => sum + spot.x, 0) / placed.length
  return middle <= 0.5 ? 0.7 : 0.3
}
