/** Pushes figures apart until nobody hides anybody's head and nobody leaves the frame. */

/** Fractions of the frame. `x` of the middle, `y` of the foot line. */
export type Spot = {
  x: number
  y: number
  width: number
  height: number
  /** Does not move: somebody asked for its place. */
  isFixed: boolean
  /** May be partly hidden: hills, houses, trees behind the others. */
  isBackdrop: boolean
}

const EDGE = 0.025
const ROUNDS = 80
/** Heads take about this part of a figure. */
const HEAD = 0.32
/** Rows closer than this stand in each other's way. */
const ROW = 0.045

/** How far apart the middles of two must be. */
export function apartness(a: Spot, b: Spot): number {
  const [near, far] = a.y >= b.y ? [a, b] : [b, a]
  if (far.isBackdrop) return near.isBackdrop ? (near.width + far.width) * 0.42 : 0
  if (near.isBackdrop) return (near.width + far.width) * 0.45
  const between = (near.width + far.width) / 2
  if (near.y - far.y < ROW) return between * 0.96
  const farHead = far.y - far.height * (1 - HEAD)
  const isOverlooked = farHead <= near.y - near.height
  return isOverlooked ? between * 0.35 : (near.width + far.width * 0.8) * 0.47
}

/** Spots moved sideways, in place; false where they do not all fit. */
export function spreadOut(spots: readonly Spot[]): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let i = 0; i < spots.length; i++)
      for (let j = i + 1; j < spots.length; j++) moved += pushApart(spots[i]!, spots[j]!)
    for (const spot of spots) keepInside(spot)
    if (moved < 1e-4) break
  }
  return spots.every((spot, at) =>
    spots.slice(at + 1).every((other) => missing(spot, other) < 0.012),
  )
}

const missing = (a: Spot, b: Spot) => Math.max(0, apartness(a, b) - Math.abs(a.x - b.x))

function pushApart(a: Spot, b: Spot): number {
  const gap = missing(a, b)
  if (gap <= 0) return 0
  const way = a.x === b.x ? (a.x < 0.5 ? 1 : -1) : Math.sign(b.x - a.x)
  const share = a.isFixed === b.isFixed ? 0.5 : a.isFixed ? 0 : 1
  a.x -= way * gap * share * 0.9
  b.x += way * gap * (1 - share) * 0.9
  return gap
}

export function keepInside(spot: Spot): void {
  const half = Math.min(0.5, spot.width / 2 + EDGE)
  spot.x = Math.min(1 - half, Math.max(half, spot.x))
}
