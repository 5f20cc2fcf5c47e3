/** What is on walls: paper, boards, bricks, tiles, logs, stones. */
import { blend, box, down, line, oval, polygon, soften, tone } from '../../brush.ts'
import type { WideBrush, WidePainter } from './room.ts'

/** Calls `paint` for each step across the wall, from its left to its right. */
function across(
  { half }: WideBrush,
  step: number,
  paint: (x: number, index: number) => void,
): void {
  const count = Math.ceil(half / step)
  for (let index = -count; index <= count; index++) paint(index * step, index)
}

export const stripes =
  (hex: string, step = 0.1): WidePainter =>
  (brush) =>
    across(brush, step, (x) => {
      box(brush, [x, -brush.tall, step * 0.5, brush.tall], tone(hex, 0, 0.16))
      box(brush, [x + step * 0.18, -brush.tall, step * 0.02, brush.tall], tone(hex, -0.3, 0.2))
    })

/** Small flowers in rows. */
export const florals =
  (hex: string): WidePainter =>
  (brush) =>
    across(brush, 0.09, (x, column) => {
      for (let y = -0.06; y > -brush.tall; y -= 0.09) {
        const at = y - (column % 2) * 0.045
        for (let petal = 0; petal < 5; petal++) {
          const angle = (petal / 5) * Math.PI * 2
          oval(
            brush,
            [x + Math.cos(angle) * 0.008, at + Math.sin(angle) * 0.008, 0.006, 0.006],
            tone(hex, 0.2, 0.5),
          )
        }
        oval(brush, [x, at, 0.004, 0.004], tone('#f3d58a', 0, 0.7))
        line(
          brush,
          [
            [x, at + 0.014],
            [x + 0.006, at + 0.03],
          ],
          0.003,
          tone('#6f8a5a', 0, 0.4),
        )
      }
    })

/** Panelling up to `high`, with a rail on top. */
export const wainscot =
  (hex: string, high = 0.2): WidePainter =>
  (brush) => {
    box(brush, [-brush.half, -high, brush.half * 2, high], down(brush, hex, -high, 0, 0.14))
    across(brush, 0.2, (x) => {
      box(brush, [x + 0.02, -high + 0.035, 0.16, high - 0.085], tone(hex, -0.2), 0.006)
      box(
        brush,
        [x + 0.026, -high + 0.042, 0.148, high - 0.098],
        down(brush, hex, -high, 0, 0.1),
        0.004,
      )
    })
    box(
      brush,
      [-brush.half, -high - 0.012, brush.half * 2, 0.022],
      down(brush, hex, -high - 0.012, -high + 0.01, 0.3),
    )
    box(brush, [-brush.half, -high + 0.01, brush.half * 2, 0.012], tone(hex, -0.5, 0.3))
  }

/** A cornice and a ceiling from `up` on: seen where the frame is tall. */
export const ceiling =
  (hex: string, up = 0.8): WidePainter =>
  (brush) => {
    if (brush.tall <= up) return
    box(
      brush,
      [-brush.half, -brush.tall, brush.half * 2, brush.tall - up],
      down(brush, hex, -brush.tall, -up, 0.2),
    )
    box(
      brush,
      [-brush.half, -up - 0.02, brush.half * 2, 0.035],
      down(brush, hex, -up - 0.02, -up + 0.015, 0.4),
    )
    box(brush, [-brush.half, -up + 0.015, brush.half * 2, 0.02], tone(hex, -0.6, 0.22))
  }

export const bricks =
  (hex: string, high = 0.036): WidePainter =>
  (brush) => {
    const wide = high * 2.5
    for (let row = 0, y = -high; y > -brush.tall - high; row++, y -= high)
      for (let x = -brush.half - (row % 2) * wide * 0.5; x < brush.half; x += wide) {
        const chance = brush.random()
        const part = (chance - 0.5) * 0.34
        box(brush, [x, y, wide - 0.005, high - 0.005], tone(hex, part), 0.003)
        box(brush, [x, y, wide - 0.005, 0.003], tone(hex, 0.4, 0.35))
      }
  }

export const tiles =
  (hex: string, size = 0.06, high = 9): WidePainter =>
  (brush) => {
    for (let y = -size; y > -Math.min(brush.tall, high) - size; y -= size)
      across(brush, size, (x) => {
        const part = 0.08 + brush.random() * 0.2
        box(brush, [x, y, size - 0.004, size - 0.004], tone(hex, part), 0.004)
        box(brush, [x + 0.003, y + 0.003, size - 0.012, 0.004], 'rgba(255,255,255,0.5)', 0.002)
      })
  }

export const boarding =
  (hex: string, step = 0.09): WidePainter =>
  (brush) =>
    across(brush, step, (x) => {
      const part = (brush.random() - 0.5) * 0.16
      box(
        brush,
        [x, -brush.tall, step, brush.tall],
        blend(
          brush,
          [x, 0],
          [x + step, 0],
          [tone(hex, part + 0.1), tone(hex, part), tone(hex, part - 0.16)],
        ),
      )
      box(brush, [x, -brush.tall, 0.004, brush.tall], tone(hex, -0.7, 0.5))
    })

/** Round logs one on the other. */
export const logs =
  (hex: string, high = 0.085): WidePainter =>
  (brush) => {
    for (let y = -high; y > -brush.tall - high; y -= high) {
      const part = (brush.random() - 0.5) * 0.14
      box(
        brush,
        [-brush.half, y, brush.half * 2, high],
        blend(
          brush,
          [0, y],
          [0, y + high],
          [tone(hex, part - 0.32), tone(hex, part + 0.24), tone(hex, part), tone(hex, part - 0.5)],
        ),
      )
      for (let knot = 0; knot < 4; knot++) {
        const x = (brush.random() * 2 - 1) * brush.half
        oval(
          brush,
          [x, y + high * (0.35 + 0.3 * brush.random()), 0.014, 0.008],
          tone(hex, -0.45, 0.6),
        )
        line(
          brush,
          [
            [x + 0.06, y + high * 0.5],
            [x + 0.26, y + high * 0.48],
          ],
          0.003,
          tone(hex, -0.5, 0.35),
        )
      }
    }
  }

export const stones =
  (hex: string, high = 0.1): WidePainter =>
  (brush) => {
    for (let y = -high; y > -brush.tall - high; y -= high)
      for (let x = -brush.half - brush.random() * 0.1; x < brush.half;) {
        const wide = high * (1.3 + 1.1 * brush.random())
        const part = (brush.random() - 0.5) * 0.2
        box(
          brush,
          [x, y, wide - 0.007, high - 0.007],
          blend(
            brush,
            [x, y],
            [x + wide, y + high],
            [tone(hex, part + 0.14), tone(hex, part), tone(hex, part - 0.18)],
          ),
          0.012,
        )
        x += wide
      }
  }

/** Plates with seams and rivets. */
export const plates =
  (hex: string, step = 0.34): WidePainter =>
  (brush) => {
    for (let y = -step * 0.62; y > -brush.tall - step; y -= step * 0.62)
      across(brush, step, (x) => {
        box(
          brush,
          [x + 0.005, y + 0.005, step - 0.01, step * 0.62 - 0.01],
          blend(
            brush,
            [x, y],
            [x, y + step * 0.62],
            [tone(hex, 0.16), tone(hex, -0.02), tone(hex, -0.2)],
          ),
          0.02,
        )
        for (const dx of [0.025, step - 0.025])
          oval(brush, [x + dx, y + 0.025, 0.005, 0.005], tone(hex, -0.4, 0.6))
      })
  }

/** Rough rock: overlapping facets, darker away from the middle. */
export const rock =
  (hex: string): WidePainter =>
  (brush) => {
    for (let facet = 0; facet < 150; facet++) {
      const x = (brush.random() * 2 - 1) * brush.half
      const y = -brush.random() * brush.tall
      const size = 0.05 + 0.14 * brush.random()
      const part = (brush.random() - 0.55) * 0.36
      const points = Array.from({ length: 7 }, (_, corner) => {
        const angle = (corner / 7) * Math.PI * 2
        const away = size * (0.6 + 0.5 * brush.random())
        return [x + Math.cos(angle) * away * 1.3, y + Math.sin(angle) * away] as const
      })
      polygon(
        brush,
        points,
        blend(
          brush,
          [x, y - size],
          [x, y + size],
          [tone(hex, part + 0.12), tone(hex, part - 0.22)],
        ),
      )
    }
  }

/** A theatre curtain at rest, in folds. */
export const curtain =
  (hex: string): WidePainter =>
  (brush) => {
    for (let x = -brush.half; x < brush.half;) {
      const wide = 0.04 + 0.04 * brush.random()
      box(
        brush,
        [x, -brush.tall, wide + 0.002, brush.tall],
        blend(
          brush,
          [x, 0],
          [x + wide, 0],
          [tone(hex, -0.6), tone(hex, 0.06), tone(hex, 0.14), tone(hex, -0.35), tone(hex, -0.66)],
        ),
      )
      x += wide
    }
    box(
      brush,
      [-brush.half, -0.05, brush.half * 2, 0.016],
      down(brush, '#d9a441', -0.05, -0.034, 0.4),
    )
    soften(brush, [0, 0, brush.half, 0.1], 0.5)
  }
