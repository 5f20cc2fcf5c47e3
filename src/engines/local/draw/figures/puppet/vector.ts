/** A point or direction: x to the right of the picture, y up, z towards the viewer. */
export type Vector = readonly [number, number, number]

export const add = (a: Vector, b: Vector, scale = 1): Vector => [
  a[0] + b[0] * scale,
  a[1] + b[1] * scale,
  a[2] + b[2] * scale,
]

export const between = (a: Vector, b: Vector, part: number): Vector => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
]

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const lengthOf = (a: Vector) => Math.hypot(a[0], a[1], a[2])

export function unit(a: Vector): Vector {
  const length = lengthOf(a)
  return length < 1e-9 ? [0, -1, 0] : [a[0] / length, a[1] / length, a[2] / length]
}

/** Axes of a part of the body: to its own left (the viewer's right when it looks at us), up, and ahead. */
export type Axes = { side: Vector; up: Vector; front: Vector }

export const worldAxes: Axes = { side: [1, 0, 0], up: [0, 1, 0], front: [0, 0, 1] }

const turned = (a: Vector, b: Vector, angle: number): [Vector, Vector] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const blend = (p: Vector, q: Vector, k: number, m: number): Vector => [
    p[0] * k + q[0] * m,
    p[1] * k + q[1] * m,
    p[2] * k + q[2] * m,
  ]
  return [blend(a, b, c, s), blend(b, a, c, -s)]
}

/** Turned about its own up axis: positive from the viewer to the right. */
export function yawed(axes: Axes, angle: number): Axes {
  const [front, side] = turned(axes.front, axes.side, angle)
  return { ...axes, front, side }
}

/** Bent ahead about its own side axis. */
export function pitched(axes: Axes, angle: number): Axes {
  const [up, front] = turned(axes.up, axes.front, angle)
  return { ...axes, up, front }
}

/** Leant over to its own positive side about its front axis. */
export function rolled(axes: Axes, angle: number): Axes {
  const [up, side] = turned(axes.up, axes.side, angle)
  return { ...axes, up, side }
}

/** A point given in a part's own axes. */
export const along = (axes: Axes, side: number, up: number, front: number): Vector => [
  axes.side[0] * side + axes.up[0] * up + axes.front[0] * front,
  axes.side[1] * side + axes.up[1] * up + axes.front[1] * front,
  axes.side[2] * side + axes.up[2] * up + axes.front[2] * front,
]
