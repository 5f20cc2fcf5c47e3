/** What is on floors, in perspective: every line runs to one point over the middle of the floor line. */
import { blend, box, down, line, polygon, soften, tone } from '../../brush.ts'
import type { Point } from '../../brush.ts'
import type { WideBrush, WidePainter } from './room.ts'

/** Height of the eye over the floor line. */
const EYE = 0.42

/** Where the point `x` of the floor line comes to at `y` under it. */
export const floorX = (x: number, y: number) => (x * (EYE + y)) / EYE

/** Rows of even depth as they are seen: y of row `row` when `first` is the height of the first. */
const rowY = (row: number, first: number) =>
  (EYE * row * first) / (EYE - Math.min(row * first, EYE * 0.86))

export const boards =
  (hex: string, step = 0.075): WidePainter =>
  (brush) => {
    const { half, tall, random } = brush
    const count = Math.ceil(half / step) + 1
    for (let index = -count; index < count; index++) {
      const [a, b] = [index * step, (index + 1) * step]
      const part = (random() - 0.5) * 0.2
      polygon(brush, plank(a, b, 0, tall), tone(hex, part, 0.6))
      // Ends of boards, here and there.
      const y = rowY(1 + Math.floor(random() * 7), 0.045)
      polygon(brush, plank(a, b, y, tall), tone(hex, (random() - 0.5) * 0.16, 0.5))
      line(
        brush,
        [
          [floorX(a, y), y],
          [floorX(b, y), y],
        ],
        0.003,
        tone(hex, -0.75, 0.5),
      )
      line(
        brush,
        [
          [a, 0],
          [floorX(a, tall), tall],
        ],
        0.0032,
        tone(hex, -0.75, 0.45),
      )
    }
  }

const plank = (a: number, b: number, from: number, to: number): Point[] => [
  [floorX(a, from), from],
  [floorX(b, from), from],
  [floorX(b, to), to],
  [floorX(a, to), to],
]

export const checks =
  (one: string, other: string, step = 0.13): WidePainter =>
  (brush) => {
    const count = Math.ceil(brush.half / step) + 1
    for (let row = 0; row < 9; row++) {
      const [from, to] = [rowY(row, 0.055), rowY(row + 1, 0.055)]
      for (let index = -count; index < count; index++)
        polygon(
          brush,
          plank(index * step, (index + 1) * step, from, to),
          tone((index + row) % 2 === 0 ? one : other, 0),
        )
    }
    seams(brush, one, step)
  }

function seams(brush: WideBrush, hex: string, step: number): void {
  const count = Math.ceil(brush.half / step) + 1
  for (let index = -count; index <= count; index++)
    line(
      brush,
      [
        [index * step, 0],
        [floorX(index * step, brush.tall), brush.tall],
      ],
      0.0025,
      tone(hex, -0.6, 0.3),
    )
  for (let row = 1; row < 9; row++) {
    const y = rowY(row, 0.055)
    line(
      brush,
      [
        [-brush.half * 3, y],
        [brush.half * 3, y],
      ],
      0.0025,
      tone(hex, -0.6, 0.3),
    )
  }
}

export const flags =
  (hex: string, step = 0.16): WidePainter =>
  (brush) => {
    const count = Math.ceil(brush.half / step) + 1
    for (let row = 0; row < 9; row++) {
      const [from, to] = [rowY(row, 0.055), rowY(row + 1, 0.055)]
      for (let index = -count; index < count; index++) {
        const x = index * step + (row % 2) * step * 0.5
        polygon(
          brush,
          plank(x + 0.003, x + step - 0.003, from + 0.002, to - 0.002),
          tone(hex, (brush.random() - 0.5) * 0.24),
        )
      }
    }
  }

export const speckle =
  (hex: string): WidePainter =>
  (brush) => {
    for (let spot = 0; spot < 420; spot++) {
      const y = brush.tall * brush.random() ** 1.5
      const size = 0.002 + 0.006 * y
      box(
        brush,
        [(brush.random() * 2 - 1) * brush.half, y, size * 2.4, size],
        tone(hex, brush.random() > 0.5 ? 0.2 : -0.3, 0.3),
        size,
      )
    }
  }

/** A round rug with rings and petals, in the middle of the floor. */
export const rug =
  (colours: readonly [string, string, string], across = 0.62, middle = 0.22): WidePainter =>
  (brush) => {
    const { context } = brush
    const wide = Math.min(across, brush.half * 0.83)
    context.save()
    context.translate(0, middle)
    soften(brush, [0, 0.012, wide * 1.07, wide * 0.29], 0.55)
    context.scale(wide, wide * 0.27)
    const disc = (radius: number, hex: string, part = 0) => {
      context.fillStyle = blend(
        brush,
        [0, -radius],
        [0, radius],
        [tone(hex, part - 0.12), tone(hex, part + 0.08)],
      )
      context.beginPath()
      context.arc(0, 0, radius, 0, Math.PI * 2)
      context.fill()
    }
    disc(1, colours[0])
    disc(0.94, colours[0], 0.14)
    disc(0.83, colours[1])
    disc(0.76, colours[2])
    for (let petal = 0; petal < 28; petal++) {
      context.save()
      context.rotate((petal / 28) * Math.PI * 2)
      context.fillStyle = tone(colours[1], 0, 0.9)
      context.beginPath()
      context.ellipse(0.885, 0, 0.03, 0.045, 0, 0, Math.PI * 2)
      context.fill()
      context.fillStyle = tone(colours[2], 0.22, 0.8)
      context.beginPath()
      context.ellipse(0.55, 0, 0.12, 0.035, 0, 0, Math.PI * 2)
      context.fill()
      context.restore()
    }
    disc(0.38, colours[0])
    disc(0.33, colours[1])
    disc(0.28, colours[2], 0.1)
    context.restore()
  }

/** A runner toward the wall, with borders. */
export const runner =
  (hex: string, border: string, half = 0.16): WidePainter =>
  (brush) => {
    polygon(brush, plank(-half - 0.012, half + 0.012, 0, brush.tall), tone('#120a18', 0, 0.3))
    polygon(
      brush,
      plank(-half, half, 0, brush.tall),
      blend(brush, [0, 0], [0, brush.tall], [tone(hex, -0.2), tone(hex, 0.08)]),
    )
    for (const side of [-1, 1])
      polygon(brush, plank(side * half * 0.92, side * half * 0.82, 0, brush.tall), tone(border, 0))
  }

/** A board as seen from near: bright top, rounded front edge, the dark under it. */
export const sill =
  (hex: string, edge = 0.16): WidePainter =>
  (brush) => {
    const { half } = brush
    box(
      brush,
      [-half, 0, half * 2, edge],
      blend(brush, [0, 0], [0, edge], [tone(hex, -0.1), tone(hex, 0.3)]),
    )
    for (let grain = 0; grain < 7; grain++) {
      const y = edge * ((grain + 0.5) / 7) ** 1.3
      line(
        brush,
        [
          [-half, y],
          [half, y + 0.004 * (brush.random() - 0.5)],
        ],
        0.002,
        tone(hex, -0.4, 0.16),
      )
    }
    box(
      brush,
      [-half, edge, half * 2, 0.05],
      blend(brush, [0, edge], [0, edge + 0.05], [tone(hex, 0.5), tone(hex, 0.1), tone(hex, -0.4)]),
    )
    box(
      brush,
      [-half, edge + 0.05, half * 2, brush.tall],
      down(brush, tone(hex, 0) && hex, edge - 0.1, brush.tall + 0.2, 0.7),
    )
    box(
      brush,
      [-half, edge + 0.05, half * 2, 0.05],
      blend(brush, [0, edge + 0.05], [0, edge + 0.1], ['rgba(24,14,40,0.45)', 'rgba(24,14,40,0)']),
    )
  }

/** Where the photographer's paper lies on the floor. */
export const sweepFloor =
  (hex: string, wide = 0.62): WidePainter =>
  (brush) => {
    const half = Math.min(wide, brush.half * 0.72)
    polygon(brush, plank(-half - 0.02, half + 0.02, 0, brush.tall), 'rgba(20,12,34,0.25)')
    polygon(
      brush,
      plank(-half, half, 0, brush.tall),
      blend(brush, [0, 0], [0, brush.tall], [tone(hex, 0.1), tone(hex, 0.34), tone(hex, 0.05)]),
    )
  }
