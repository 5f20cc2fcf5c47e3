import type { SKRSContext2D } from '@napi-rs/canvas'

/** A place on the picture, in pixels, y down, with the thickness there. */
export type Bead = { x: number; y: number; radius: number }

/** The outline of beads on a string, round at both ends; `grow` scales every radius. */
export function traceTube(
  context: Pick<SKRSContext2D, 'moveTo' | 'lineTo' | 'closePath'>,
  beads: readonly Bead[],
  grow = 1,
  dx = 0,
  dy = 0,
): void {
  const last = beads.length - 1
  const sides = beads.map((bead, at) => {
    const [from, to] = [beads[Math.max(0, at - 1)]!, beads[Math.min(last, at + 1)]!]
    const angle = Math.atan2(to.y - from.y, to.x - from.x)
    return { x: bead.x + dx, y: bead.y + dy, radius: bead.radius * grow, angle }
  })
  let isFirst = true
  const point = ({ x, y, radius, angle }: (typeof sides)[number], turn: number) => {
    const [px, py] = [x + radius * Math.cos(angle + turn), y + radius * Math.sin(angle + turn)]
    if (isFirst) context.moveTo(px, py)
    else context.lineTo(px, py)
    isFirst = false
  }
  for (const side of sides) point(side, -Math.PI / 2)
  const steps = 6
  for (let step = 1; step < steps; step++)
    point(sides[last]!, -Math.PI / 2 + (Math.PI * step) / steps)
  for (const side of sides.toReversed()) point(side, Math.PI / 2)
  for (let step = 1; step < steps; step++) point(sides[0]!, Math.PI / 2 + (Math.PI * step) / steps)
  context.closePath()
}
