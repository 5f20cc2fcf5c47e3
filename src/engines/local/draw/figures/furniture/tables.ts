/** What things stand on: table, desk, counter, shelf, piano. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../brush.ts'
import type { Brush } from '../../brush.ts'

/** A top in perspective from `back` to `front`, its edge `thick` high, narrower behind by `inset`. */
function top(
  brush: Brush,
  hex: string,
  { back, front, thick, inset }: { back: number; front: number; thick: number; inset: number },
): void {
  const { aspect, context } = brush
  polygon(
    brush,
    [
      [inset, back],
      [aspect - inset, back],
      [aspect, front],
      [0, front],
    ],
    blend(
      brush,
      [0, back],
      [aspect * 0.4, front],
      [tone(hex, -0.1), tone(hex, 0.24), tone(hex, 0.06)],
    ),
  )
  context.save()
  context.beginPath()
  context.rect(0, back, aspect, front - back)
  context.clip()
  for (let grain = 0; grain < 5; grain++) {
    const part = (grain + 0.5) / 5
    const y = back + (front - back) * part
    line(
      brush,
      [
        [inset * (1 - part), y],
        [aspect - inset * (1 - part), y + 0.004],
      ],
      0.006,
      tone(hex, -0.4, 0.22),
    )
  }
  context.restore()
  box(
    brush,
    [0, front, aspect, thick],
    down(brush, hex, front - 0.02, front + thick, 0.42),
    [0, 0, 0.02, 0.02],
  )
}

export function paintTable(brush: Brush, hex: string): void {
  const { aspect } = brush
  const leg = (x: number, wide: number, from: number, to: number, dark: number) =>
    polygon(
      brush,
      [
        [x - wide, from],
        [x + wide, from],
        [x + wide * 0.6, to],
        [x - wide * 0.6, to],
      ],
      round(brush, hex, x - wide, x + wide, 0.3 + dark),
    )
  leg(0.3, 0.05, 0.24, 0.9, 0.4)
  leg(aspect - 0.3, 0.05, 0.24, 0.9, 0.4)
  box(brush, [0.12, 0.25, aspect - 0.24, 0.13], down(brush, hex, 0.16, 0.4, 0.5))
  leg(0.15, 0.07, 0.24, 1, 0)
  leg(aspect - 0.15, 0.07, 0.24, 1, 0)
  soften(brush, [aspect / 2, 0.28, aspect * 0.46, 0.08], 0.4)
  top(brush, hex, { back: 0.04, front: 0.19, thick: 0.07, inset: 0.16 })
}

export function paintDesk(brush: Brush, hex: string): void {
  const { aspect } = brush
  box(brush, [0.1, 0.26, aspect - 0.2, 0.5], tone(hex, -0.5))
  for (const left of [0.06, aspect - 0.66]) {
    box(brush, [left, 0.25, 0.6, 0.75], down(brush, hex, 0.2, 1.1, 0.36), 0.02)
    for (const y of [0.31, 0.54, 0.77]) {
      box(brush, [left + 0.05, y, 0.5, 0.19], down(brush, hex, y - 0.06, y + 0.22, 0.2), 0.02)
      box(brush, [left + 0.05, y + 0.175, 0.5, 0.015], tone(hex, -0.5, 0.5))
      oval(brush, [left + 0.3, y + 0.095, 0.035, 0.022], '#d9b45c')
    }
  }
  soften(brush, [aspect / 2, 0.3, aspect * 0.3, 0.16], 0.5)
  top(brush, hex, { back: 0.03, front: 0.19, thick: 0.075, inset: 0.14 })
}

export function paintCounter(brush: Brush, hex: string): void {
  const { aspect } = brush
  const stone = '#e9e2d6'
  box(brush, [0.05, 0.2, aspect - 0.1, 0.8], down(brush, hex, 0.15, 1.05, 0.35))
  const panels = Math.max(2, Math.round(aspect / 0.55))
  const each = (aspect - 0.14) / panels
  for (let at = 0; at < panels; at++) {
    const x = 0.07 + at * each
    box(brush, [x + 0.02, 0.27, each - 0.04, 0.6], tone(hex, -0.22), 0.015)
    box(brush, [x + 0.04, 0.29, each - 0.08, 0.56], down(brush, hex, 0.22, 0.95, 0.24), 0.01)
  }
  box(brush, [0.05, 0.93, aspect - 0.1, 0.07], tone(hex, -0.6))
  soften(brush, [aspect / 2, 0.21, aspect * 0.5, 0.07], 0.4)
  polygon(
    brush,
    [
      [0.09, 0.03],
      [aspect - 0.09, 0.03],
      [aspect, 0.12],
      [0, 0.12],
    ],
    blend(brush, [0, 0.03], [aspect * 0.5, 0.13], [tone(stone, -0.12), tone(stone, 0.5)]),
  )
  box(brush, [0, 0.12, aspect, 0.06], down(brush, stone, 0.1, 0.19, 0.3), [0, 0, 0.02, 0.02])
}

const BOOKS = [
  '#b5413a',
  '#2f6d7e',
  '#d9a23f',
  '#5b7f4a',
  '#7b4a86',
  '#e2d3b0',
  '#35506f',
  '#c96f3e',
]

/** A row of books from `left` to `right` standing on `floor`, with a gap here and there. */
export function books(
  brush: Brush,
  [left, floor, right, tall]: readonly [number, number, number, number],
): void {
  let x = left
  while (x < right - tall * 0.12) {
    const chance = brush.random()
    const wide = tall * (0.11 + 0.15 * brush.random())
    const high = tall * (0.68 + 0.3 * brush.random())
    if (x + wide > right) break
    if (chance > 0.93) {
      x += wide * 1.3
      continue
    }
    const hex = BOOKS[Math.floor(brush.random() * BOOKS.length)]!
    box(
      brush,
      [x, floor - high, wide * 0.94, high],
      round(brush, hex, x, x + wide, 0.34),
      wide * 0.1,
    )
    if (brush.random() > 0.45)
      for (const y of [0.16, 0.78])
        box(brush, [x, floor - high * (1 - y), wide * 0.94, tall * 0.03], tone('#f2dfa8', 0, 0.7))
    x += wide
  }
}

export function paintShelf(brush: Brush, hex: string): void {
  const { aspect } = brush
  box(brush, [0, 0.02, aspect, 0.98], down(brush, hex, 0, 1, 0.3), 0.012)
  box(brush, [0.045, 0.06, aspect - 0.09, 0.88], tone(hex, -0.62))
  const rows = 4
  for (let row = 0; row < rows; row++) {
    const floor = 0.06 + (0.88 * (row + 1)) / rows
    books(brush, [0.055, floor - 0.012, aspect - 0.06, 0.17])
    soften(brush, [aspect / 2, floor - 0.2, aspect * 0.5, 0.045], 0.55)
    box(
      brush,
      [0.03, floor - 0.014, aspect - 0.06, 0.028],
      down(brush, hex, floor - 0.02, floor + 0.02, 0.3),
    )
  }
  polygon(
    brush,
    [
      [0.02, 0],
      [aspect - 0.02, 0],
      [aspect, 0.025],
      [0, 0.025],
    ],
    tone(hex, 0.25),
  )
  box(brush, [-0.0, 0.025, aspect, 0.022], down(brush, hex, 0.02, 0.05, 0.4))
}

/** A grand piano from the side of its keys: lid up behind, keyboard at the left. */
export function paintPiano(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  const gloss = (from: number, to: number) =>
    blend(
      brush,
      [0, from],
      [aspect * 0.5, to],
      [tone(hex, 0.05), tone(hex, 0.32), tone(hex, -0.1), tone(hex, -0.35)],
    )
  for (const [x, foot] of [
    [0.3, 0.3],
    [aspect - 0.2, aspect - 0.19],
    [0.74, 0.74],
  ] as const) {
    polygon(
      brush,
      [
        [x - 0.04, 0.66],
        [x + 0.04, 0.66],
        [foot + 0.022, 0.96],
        [foot - 0.022, 0.96],
      ],
      round(brush, hex, x - 0.04, x + 0.04, 0.4),
    )
    oval(brush, [foot, 0.975, 0.03, 0.022], '#c79a3c')
  }
  line(
    brush,
    [
      [0.62, 0.7],
      [0.6, 0.94],
    ],
    0.02,
    '#c79a3c',
  )
  line(
    brush,
    [
      [0.66, 0.7],
      [0.68, 0.94],
    ],
    0.02,
    '#c79a3c',
  )
  context.fillStyle = gloss(0, 0.5)
  context.beginPath()
  context.moveTo(0.36, 0.42)
  context.lineTo(0.5, 0.03)
  context.quadraticCurveTo(0.9, -0.01, aspect - 0.06, 0.1)
  context.lineTo(aspect - 0.03, 0.4)
  context.fill()
  line(
    brush,
    [
      [aspect - 0.36, 0.4],
      [aspect - 0.3, 0.12],
    ],
    0.012,
    '#d9b45c',
  )
  context.fillStyle = blend(brush, [0.3, 0.4], [aspect, 0.5], ['#7b5528', '#d9a95a', '#8d6430'])
  context.beginPath()
  context.moveTo(0.34, 0.36)
  context.lineTo(aspect - 0.1, 0.36)
  context.quadraticCurveTo(aspect, 0.4, aspect - 0.01, 0.48)
  context.lineTo(0.3, 0.48)
  context.fill()
  for (let string = 0; string < 14; string++) {
    const x = 0.4 + string * ((aspect - 0.6) / 14)
    line(
      brush,
      [
        [x, 0.37],
        [x + 0.05, 0.47],
      ],
      0.003,
      'rgba(255,240,200,0.5)',
    )
  }
  context.fillStyle = gloss(0.44, 0.7)
  context.beginPath()
  context.moveTo(0.2, 0.45)
  context.lineTo(aspect - 0.02, 0.45)
  context.quadraticCurveTo(aspect + 0.01, 0.52, aspect - 0.02, 0.66)
  context.quadraticCurveTo(aspect * 0.7, 0.7, 0.2, 0.68)
  context.fill()
  box(brush, [0.22, 0.455, aspect - 0.26, 0.012], 'rgba(255,255,255,0.35)', 0.006)
  box(brush, [0.02, 0.55, 0.32, 0.14], gloss(0.5, 0.7), 0.02)
  box(brush, [0.03, 0.535, 0.25, 0.032], '#f7f1e2', 0.006)
  for (let key = 0; key < 9; key++)
    box(brush, [0.045 + key * 0.026, 0.535, 0.011, 0.018], '#1c1622')
  polygon(
    brush,
    [
      [0.26, 0.44],
      [0.44, 0.44],
      [0.41, 0.3],
      [0.29, 0.3],
    ],
    gloss(0.3, 0.44),
  )
  polygon(
    brush,
    [
      [0.3, 0.42],
      [0.4, 0.42],
      [0.39, 0.315],
      [0.31, 0.315],
    ],
    '#f6efdd',
  )
  soften(brush, [aspect * 0.55, 0.67, aspect * 0.4, 0.04], 0.35)
}
