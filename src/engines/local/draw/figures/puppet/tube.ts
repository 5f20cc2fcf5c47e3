import type { Path2D } from '@napi-rs/canvas'

/** A place on the picture, in pixels, y down, with the thickness there. */
export type Bead = {
  x: number
  y: number
  radius: number
  /** How far an end bulges, as a part of its radius; 1 is round. */
  bulge?: number
}

type Pen = Pick<Path2D, 'moveTo' | 'lineTo' | 'closePath' | 'ellipse'>

/** The outline of beads on a string, round at both ends. */
export function traceTube(pen: Pen, beads: readonly Bead[]): void {
  const last = beads.length - 1
  const normals = beads.map((_, at) => {
    const [from, to] = [beads[at === 0 ? 0 : at - 1]!, beads[at === last ? last : at + 1]!]
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const length = Math.hypot(dx, dy)
    return length < 1e-9 ? { x: 0, y: -1 } : { x: dy / length, y: -dx / length }
  })
  beads.forEach(({ x, y, radius }, at) => {
    const normal = normals[at]!
    const [px, py] = [x + normal.x * radius, y + normal.y * radius]
    if (at === 0) pen.moveTo(px, py)
    else pen.lineTo(px, py)
  })
  cap(pen, beads[last]!, normals[last]!, -Math.PI / 2)
  for (let at = last; at >= 0; at--) {
    const { x, y, radius } = beads[at]!
    const normal = normals[at]!
    pen.lineTo(x - normal.x * radius, y - normal.y * radius)
  }
  cap(pen, beads[0]!, normals[0]!, Math.PI / 2)
  pen.closePath()
}

/** Half an ellipse over an end, from one side of the string to the other. */
function cap(pen: Pen, { x, y, radius, bulge = 1 }: Bead, normal: Point, from: number): void {
  const angle = Math.atan2(normal.x, -normal.y)
  pen.ellipse(x, y, radius * bulge, radius, angle, from, from + Math.PI)
}

type Point = { x: number; y: number }
