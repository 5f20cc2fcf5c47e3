import type { SKRSContext2D } from '@napi-rs/canvas'

/** A place on the picture, in pixels, y down, with the thickness there. */
export type Bead = {
  x: number
  y: number
  radius: number
  /** How far an end bulges, as a part of its radius; 1 is round. */
  bulge?: number
}

/** The outline of beads on a string, round at both ends. */
export function traceTube(
  context: Pick<SKRSContext2D, 'moveTo' | 'lineTo' | 'closePath'>,
  beads: readonly Bead[],
): void {
  const last = beads.length - 1
  const sides = beads.map((bead, at) => {
    const [from, to] = [beads[Math.max(0, at - 1)]!, beads[Math.min(last, at + 1)]!]
    const angle = Math.atan2(to.y - from.y, to.x - from.x)
    return { ...bead, angle }
  })
  let isFirst = true
  const point = ({ x, y, radius, angle }: (typeof sides)[number], turn: number) => {
    const [px, py] = [x + radius * Math.cos(angle + turn), y + radius * Math.sin(angle + turn)]
    if (isFirst) context.moveTo(px, py)
    else context.lineTo(px, py)
    isFirst = false
  }
  const cap = (at: number, from: number) => {
    const { x, y, radius, angle } = sides[at]!
    const bulge = radius * (beads[at]!.bulge ?? 1)
    const steps = radius < 14 ? 6 : 12
    for (let step = 1; step < steps; step++) {
      const turn = from + (Math.PI * step) / steps
      const [ahead, aside] = [bulge * Math.cos(turn), radius * Math.sin(turn)]
      context.lineTo(
        x + ahead * Math.cos(angle) - aside * Math.sin(angle),
        y + ahead * Math.sin(angle) + aside * Math.cos(angle),
      )
    }
  }
  for (const side of sides) point(side, -Math.PI / 2)
  cap(last, -Math.PI / 2)
  for (const side of sides.toReversed()) point(side, Math.PI / 2)
  cap(0, Math.PI / 2)
  context.closePath()
}
