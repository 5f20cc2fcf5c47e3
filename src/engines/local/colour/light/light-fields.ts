/** Shapes of light over the frame, on the grid of `Glow`. Positions are fractions of width and height. */
import { clamp, smoothstep } from '../curves.ts'
import type { LightGrid } from '../graded-look.ts'

/** 0 to 1 at a place of the frame; `aspect` is width / height. */
export type FieldShape = (x: number, y: number, aspect: number) => number

export type Place = { x: number; y: number }

export function drawField(grid: LightGrid, shape: FieldShape): Float32Array {
  const cells = new Float32Array(grid.columns * grid.rows)
  const aspect = grid.columns / grid.rows
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const x = (column + 0.5) / grid.columns
      const y = (row + 0.5) / grid.rows
      cells[row * grid.columns + column] = clamp(shape(x, y, aspect), 0, 1)
    }
  }
  return cells
}

/** Distance in frame heights, so that circles are round. */
function distance(x: number, y: number, to: Place, aspect: number): number {
  return Math.hypot((x - to.x) * aspect, y - to.y)
}

/** A soft ball of light: full at its place, about a third at `radius` frame heights. */
export function ballAt(place: Place, radius: number): FieldShape {
  return (x, y, aspect) => Math.exp(-((distance(x, y, place, aspect) / radius) ** 2))
}

/** A lamp with a hot middle and a wide, thin haze. */
export function hazeFrom(place: Place, radius: number): FieldShape {
  const core = ballAt(place, radius * 0.55)
  return (x, y, aspect) =>
    0.6 * core(x, y, aspect) + 0.4 / (1 + (distance(x, y, place, aspect) / radius) ** 2)
}

/** Light that falls off evenly away from a place outside the frame. */
export function washFrom(place: Place, reach: number): FieldShape {
  return (x, y, aspect) => smoothstep(reach, 0, distance(x, y, place, aspect)) ** 1.5
}

/** 1 inside an upright ellipse, falling softly to 0 at half as far again. */
export function poolAt(place: Place, radius: number): FieldShape {
  return (x, y, aspect) =>
    smoothstep(
      1.6,
      0.5,
      Math.hypot(((x - place.x) * aspect) / radius, (y - place.y) / (radius * 1.25)),
    )
}

/** 1 in the middle, 0 in the corners, following the frame's own shape. */
export function lensFalloff(): FieldShape {
  return (x, y) => {
    const away = Math.hypot(x - 0.5, y - 0.5) / Math.SQRT1_2
    return smoothstep(1.1, 0.35, away)
  }
}

export function fullFrame(): FieldShape {
  return () => 1
}

export function strongerOf(one: FieldShape, other: FieldShape): FieldShape {
  return (x, y, aspect) => Math.max(one(x, y, aspect), other(x, y, aspect))
}
