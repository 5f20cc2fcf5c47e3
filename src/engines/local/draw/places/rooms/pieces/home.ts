/** Things of homes: pictures, lamps, shelves, mirrors, kitchen and bathroom. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../../brush.ts'
import type { Brush, Painter } from '../../../brush.ts'
import { books } from '../../../figures/furniture/tables.ts'

/** A framed picture: a land with a sun in three colours. */
export const picture =
  (sky: string, land: string, sun: string, frame = '#6b4226'): Painter =>
  (brush) => {
    const { aspect } = brush
    box(
      brush,
      [0, 0, aspect, 1],
      blend(brush, [0, 0], [aspect, 1], [tone(frame, 0.3), frame, tone(frame, -0.4)]),
      0.02,
    )
    box(brush, [0.06, 0.06, aspect - 0.12, 0.88], '#f3ead8')
    const [x, y, wide, tall] = [0.14, 0.14, aspect - 0.28, 0.72]
    const { context } = brush
    context.save()
    context.beginPath()
    context.rect(x, y, wide, tall)
    context.clip()
    box(
      brush,
      [x, y, wide, tall],
      blend(brush, [0, y], [0, y + tall], [tone(sky, -0.1), tone(sky, 0.35)]),
    )
    oval(brush, [x + wide * 0.64, y + tall * 0.34, tall * 0.13, tall * 0.13], sun)
    polygon(
      brush,
      [
        [x, 0.9],
        [x, 0.56],
        [x + wide * 0.3, 0.36],
        [x + wide * 0.62, 0.9],
      ],
      tone(land, 0.2),
    )
    polygon(
      brush,
      [
        [x + wide * 0.2, 0.9],
        [x + wide * 0.66, 0.46],
        [x + wide, 0.7],
        [x + wide, 0.9],
      ],
      land,
    )
    polygon(
      brush,
      [
        [x, 0.9],
        [x, 0.74],
        [x + wide * 0.5, 0.68],
        [x + wide, 0.8],
        [x + wide, 0.9],
      ],
      tone(land, -0.3),
    )
    context.restore()
    polygon(
      brush,
      [
        [0.14, 0.14],
        [0.14 + wide * 0.3, 0.14],
        [0.14, 0.14 + tall * 0.5],
      ],
      'rgba(255,255,255,0.14)',
    )
  }

/** A framed picture of bold shapes. */
export const abstract =
  (ground: string, one: string, other: string, frame = '#d9b45c'): Painter =>
  (brush) => {
    const { aspect } = brush
    box(
      brush,
      [0, 0, aspect, 1],
      blend(brush, [0, 0], [aspect, 1], [tone(frame, 0.4), frame, tone(frame, -0.45)]),
      0.015,
    )
    box(brush, [0.05, 0.05, aspect - 0.1, 0.9], tone(frame, -0.55))
    const { context } = brush
    context.save()
    context.beginPath()
    context.rect(0.07, 0.07, aspect - 0.14, 0.86)
    context.clip()
    box(brush, [0, 0, aspect, 1], down(brush, ground, 0, 1, 0.2))
    oval(brush, [aspect * 0.36, 0.4, 0.24, 0.24], one)
    polygon(
      brush,
      [
        [aspect * 0.4, 0.95],
        [aspect * 0.9, 0.95],
        [aspect * 0.72, 0.36],
      ],
      other,
    )
    line(
      brush,
      [
        [0.1, 0.8],
        [aspect * 0.5, 0.62],
        [aspect - 0.1, 0.74],
      ],
      0.05,
      tone(one, -0.4),
    )
    oval(brush, [aspect * 0.7, 0.26, 0.08, 0.08], tone(other, 0.4))
    context.restore()
  }

/** The bust of somebody in a dark frame of gold. */
export const portrait =
  (cloth: string, ground: string): Painter =>
  (brush) => {
    const { aspect } = brush
    const gold = '#c79a3c'
    box(
      brush,
      [0, 0, aspect, 1],
      blend(brush, [0, 0], [aspect, 1], [tone(gold, 0.5), gold, tone(gold, -0.5)]),
      0.02,
    )
    box(brush, [0.08, 0.08, aspect - 0.16, 0.84], down(brush, ground, 0, 1, 0.35))
    const middle = aspect / 2
    const { context } = brush
    context.save()
    context.beginPath()
    context.rect(0.08, 0.08, aspect - 0.16, 0.84)
    context.clip()
    oval(brush, [middle, 0.98, 0.3, 0.32], round(brush, cloth, middle - 0.3, middle + 0.3, 0.3))
    oval(brush, [middle, 0.46, 0.15, 0.19], '#4a2f26')
    box(brush, [middle - 0.05, 0.55, 0.1, 0.16], '#c99a7c')
    oval(
      brush,
      [middle, 0.48, 0.115, 0.145],
      round(brush, '#e3b795', middle - 0.11, middle + 0.11, 0.24),
    )
    oval(brush, [middle, 0.36, 0.13, 0.07], '#4a2f26')
    context.restore()
  }

export const floorLamp =
  (hex: string): Painter =>
  (brush) => {
    const middle = brush.aspect / 2
    box(
      brush,
      [middle - 0.012, 0.2, 0.024, 0.77],
      round(brush, '#8d7a5c', middle - 0.012, middle + 0.012, 0.5),
    )
    oval(brush, [middle, 0.975, 0.1, 0.022], down(brush, '#8d7a5c', 0.95, 1, 0.5))
    polygon(
      brush,
      [
        [middle - 0.09, 0.02],
        [middle + 0.09, 0.02],
        [middle + 0.15, 0.24],
        [middle - 0.15, 0.24],
      ],
      round(brush, hex, middle - 0.15, middle + 0.15, 0.3),
    )
    oval(brush, [middle, 0.24, 0.15, 0.018], tone(hex, 0.5))
  }

export const bedsideTable =
  (hex: string, lamp: string): Painter =>
  (brush) => {
    const { aspect } = brush
    const middle = aspect / 2
    box(brush, [middle - 0.02, 0.26, 0.04, 0.2], '#8d7a5c')
    oval(
      brush,
      [middle, 0.36, 0.07, 0.1],
      round(brush, '#c9c2b4', middle - 0.07, middle + 0.07, 0.4),
    )
    polygon(
      brush,
      [
        [middle - 0.09, 0.02],
        [middle + 0.09, 0.02],
        [middle + 0.15, 0.26],
        [middle - 0.15, 0.26],
      ],
      round(brush, lamp, middle - 0.15, middle + 0.15, 0.26),
    )
    polygon(
      brush,
      [
        [0.06, 0.44],
        [aspect - 0.06, 0.44],
        [aspect, 0.5],
        [0, 0.5],
      ],
      tone(hex, 0.25),
    )
    box(brush, [0.02, 0.5, aspect - 0.04, 0.42], down(brush, hex, 0.48, 0.94, 0.3))
    for (const y of [0.55, 0.74]) {
      box(brush, [0.07, y, aspect - 0.14, 0.15], down(brush, hex, y - 0.03, y + 0.18, 0.2), 0.02)
      oval(brush, [middle, y + 0.075, 0.025, 0.02], '#d9b45c')
    }
    for (const x of [0.04, aspect - 0.1]) box(brush, [x, 0.92, 0.06, 0.08], tone(hex, -0.4))
  }

export const pendant =
  (hex: string): Painter =>
  (brush) => {
    const middle = brush.aspect / 2
    box(brush, [middle - 0.006, 0, 0.012, 0.72], '#2c2430')
    const { context } = brush
    context.fillStyle = round(brush, hex, 0, brush.aspect, 0.4)
    context.beginPath()
    context.ellipse(middle, 0.93, middle, 0.23, 0, Math.PI, Math.PI * 2)
    context.fill()
    oval(brush, [middle, 0.93, middle, 0.03], '#fff2cf')
    oval(brush, [middle, 0.945, middle * 0.42, 0.045], '#fffbe8')
  }

/** A board on the wall with books and pots. */
export const wallShelf =
  (hex: string): Painter =>
  (brush) => {
    const { aspect, random } = brush
    books(brush, [0.06, 0.82, aspect * 0.42, 0.6])
    const pots = ['#c9694f', '#4f8a86', '#d9b45c', '#7b6a9c']
    for (let x = aspect * 0.54; x < aspect - 0.24; x += 0.34) {
      const pot = pots[Math.floor(random() * pots.length)]!
      if (random() > 0.45) {
        for (let leaf = -2; leaf <= 2; leaf++)
          line(
            brush,
            [
              [x + 0.1, 0.6],
              [x + 0.1 + leaf * 0.055, 0.34 + Math.abs(leaf) * 0.06],
            ],
            0.04,
            tone('#5d8f4e', leaf * 0.07),
          )
        polygon(
          brush,
          [
            [x, 0.58],
            [x + 0.2, 0.58],
            [x + 0.17, 0.82],
            [x + 0.03, 0.82],
          ],
          round(brush, pot, x, x + 0.2),
        )
      } else oval(brush, [x + 0.1, 0.68, 0.09, 0.14], round(brush, pot, x, x + 0.2, 0.36))
    }
    box(brush, [0, 0.82, aspect, 0.1], down(brush, hex, 0.8, 0.93, 0.4), 0.02)
    for (const x of [aspect * 0.14, aspect * 0.86])
      line(
        brush,
        [
          [x, 0.92],
          [x, 1],
        ],
        0.04,
        tone(hex, -0.4),
      )
  }

export const clock: Painter = (brush) => {
  oval(brush, [0.5, 0.5, 0.5, 0.5], blend(brush, [0, 0], [1, 1], ['#8a6238', '#4a2f1c']))
  oval(brush, [0.5, 0.5, 0.42, 0.42], blend(brush, [0, 0], [1, 1], ['#fffdf4', '#e8dfcc']))
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * Math.PI * 2
    oval(brush, [0.5 + Math.cos(angle) * 0.34, 0.5 + Math.sin(angle) * 0.34, 0.02, 0.02], '#3a2f3c')
  }
  line(
    brush,
    [
      [0.5, 0.5],
      [0.66, 0.36],
    ],
    0.04,
    '#2c2430',
  )
  line(
    brush,
    [
      [0.5, 0.5],
      [0.36, 0.24],
    ],
    0.028,
    '#2c2430',
  )
}

export const mirror =
  (frame: string): Painter =>
  (brush) => {
    const { aspect } = brush
    box(
      brush,
      [0, 0, aspect, 1],
      blend(brush, [0, 0], [aspect, 1], [tone(frame, 0.4), tone(frame, -0.3)]),
      0.08,
    )
    box(
      brush,
      [0.05, 0.05, aspect - 0.1, 0.9],
      blend(brush, [0, 0], [aspect, 1], ['#dcebf2', '#a9c4d2', '#c9dee8', '#8fb0c2']),
      0.05,
    )
    polygon(
      brush,
      [
        [aspect * 0.2, 0.95],
        [aspect * 0.62, 0.05],
        [aspect * 0.76, 0.05],
        [aspect * 0.34, 0.95],
      ],
      'rgba(255,255,255,0.28)',
    )
  }

/** Cupboards over a worktop, with an oven, a sink and what stands about: one run along the wall. */
export const kitchenRun =
  (front: string, top: string): Painter =>
  (brush) => {
    const { aspect } = brush
    const count = Math.round(aspect / 0.72)
    const each = aspect / count
    box(brush, [0, 0.14, aspect, 0.86], down(brush, front, 0, 1, 0.3))
    for (let at = 0; at < count; at++) {
      const x = at * each
      if (at === 1) {
        box(brush, [x + 0.02, 0.2, each - 0.04, 0.7], down(brush, '#5d6470', 0.2, 0.9, 0.4), 0.02)
        box(
          brush,
          [x + 0.08, 0.36, each - 0.16, 0.42],
          blend(brush, [0, 0.36], [0, 0.78], ['#20222c', '#4a3430']),
          0.03,
        )
        box(brush, [x + 0.08, 0.3, each - 0.16, 0.03], '#d7dbe2', 0.015)
        for (let knob = 0; knob < 4; knob++)
          oval(brush, [x + 0.14 + knob * ((each - 0.28) / 3), 0.25, 0.025, 0.025], '#e6e9ee')
        continue
      }
      box(brush, [x + 0.03, 0.24, each - 0.06, 0.64], tone(front, -0.26), 0.02)
      box(brush, [x + 0.045, 0.255, each - 0.09, 0.61], down(brush, front, 0.2, 0.9, 0.2), 0.015)
      box(brush, [x + each * 0.4, 0.3, each * 0.2, 0.025], '#d9b45c', 0.012)
    }
    box(brush, [0, 0.93, aspect, 0.07], tone(front, -0.65))
    box(brush, [-0.02, 0.09, aspect + 0.04, 0.1], down(brush, top, 0.07, 0.2, 0.34), 0.02)
    box(brush, [0, 0.09, aspect, 0.03], tone(top, 0.5))
    const hob = each * 1.5
    for (const dx of [-0.18, 0.18]) oval(brush, [hob + dx, 0.105, 0.12, 0.016], '#2c2a33')
    polygon(
      brush,
      [
        [hob - 0.3, 0.0],
        [hob - 0.06, 0.0],
        [hob - 0.08, 0.1],
        [hob - 0.28, 0.1],
      ],
      round(brush, '#c2563f', hob - 0.3, hob - 0.06, 0.4),
    )
    box(brush, [hob - 0.32, -0.01, 0.28, 0.025], tone('#c2563f', 0.2), 0.01)
  }

export const cupboards =
  (front: string, count: number): Painter =>
  (brush) => {
    const { aspect } = brush
    const each = aspect / count
    box(brush, [0, 0, aspect, 1], tone(front, -0.2), 0.02)
    for (let at = 0; at < count; at++) {
      const x = at * each
      box(brush, [x + 0.03, 0.04, each - 0.06, 0.9], tone(front, -0.3), 0.02)
      box(brush, [x + 0.045, 0.055, each - 0.09, 0.87], down(brush, front, 0, 1, 0.2), 0.015)
      oval(brush, [x + (at % 2 === 0 ? each - 0.12 : 0.12), 0.8, 0.03, 0.03], '#d9b45c')
    }
    soften(brush, [aspect / 2, 1, aspect / 2, 0.08], 0.4)
  }

export const hood: Painter = (brush) => {
  const { aspect } = brush
  const steel = ['#eef1f5', '#b7bfca', '#8d96a4']
  box(
    brush,
    [aspect / 2 - 0.17, 0, 0.34, 0.7],
    blend(brush, [aspect / 2 - 0.17, 0], [aspect / 2 + 0.17, 0], steel),
  )
  polygon(
    brush,
    [
      [aspect / 2 - 0.17, 0.55],
      [aspect / 2 + 0.17, 0.55],
      [aspect, 0.88],
      [0, 0.88],
    ],
    blend(brush, [0, 0], [aspect, 0], steel),
  )
  box(brush, [0, 0.86, aspect, 0.14], blend(brush, [0, 0.86], [0, 1], ['#cfd5dd', '#7d8694']), 0.02)
}

/** Pans and spoons on a rail. */
export const rail: Painter = (brush) => {
  const { aspect } = brush
  line(
    brush,
    [
      [0.05, 0.08],
      [aspect - 0.05, 0.08],
    ],
    0.05,
    '#c79a5c',
  )
  const hues = ['#c2563f', '#4a4f5c', '#b87942', '#5d7f86', '#4a4f5c']
  hues.forEach((hex, at) => {
    const x = 0.3 + at * ((aspect - 0.6) / 4)
    line(
      brush,
      [
        [x, 0.08],
        [x, 0.5],
      ],
      0.05,
      '#6a6470',
    )
    const size = at % 2 === 0 ? 0.21 : 0.15
    oval(brush, [x, 0.5 + size, size, size], round(brush, hex, x - size, x + size, 0.4))
    oval(brush, [x, 0.5 + size, size * 0.74, size * 0.74], tone(hex, -0.25))
  })
}

export const fridge =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    box(brush, [0, 0, aspect, 0.98], round(brush, hex, 0, aspect, 0.2), 0.06)
    box(brush, [0, 0.35, aspect, 0.014], tone(hex, -0.5))
    for (const [y, tall] of [
      [0.18, 0.13],
      [0.4, 0.2],
    ] as const)
      box(brush, [0.05, y, 0.03, tall], '#f6f7f9', 0.015)
    for (const [x, y, note] of [
      [0.26, 0.12, '#f5d76e'],
      [0.34, 0.2, '#f1a7b5'],
      [0.24, 0.5, '#a7d8c9'],
    ] as const)
      box(brush, [x, y, 0.09, 0.07], note)
    box(brush, [0.04, 0.97, aspect - 0.08, 0.03], '#33303c')
  }

export const washbasin: Painter = (brush) => {
  const { aspect } = brush
  const white = '#f6f6f4'
  polygon(
    brush,
    [
      [aspect / 2 - 0.1, 0.4],
      [aspect / 2 + 0.1, 0.4],
      [aspect / 2 + 0.15, 1],
      [aspect / 2 - 0.15, 1],
    ],
    round(brush, white, aspect / 2 - 0.15, aspect / 2 + 0.15, 0.3),
  )
  line(
    brush,
    [
      [aspect / 2, 0.22],
      [aspect / 2, 0.04],
      [aspect / 2 + 0.1, 0.05],
      [aspect / 2 + 0.1, 0.1],
    ],
    0.045,
    '#b9c1cc',
  )
  polygon(
    brush,
    [
      [0.02, 0.22],
      [aspect - 0.02, 0.22],
      [aspect - 0.14, 0.48],
      [0.14, 0.48],
    ],
    down(brush, white, 0.2, 0.5, 0.3),
  )
  oval(brush, [aspect / 2, 0.22, aspect / 2, 0.07], white)
  oval(brush, [aspect / 2, 0.23, aspect / 2 - 0.07, 0.045], '#bfd0d8')
}

export const towelRail =
  (one: string, other: string): Painter =>
  (brush) => {
    const { aspect } = brush
    line(
      brush,
      [
        [0.03, 0.05],
        [aspect - 0.03, 0.05],
      ],
      0.05,
      '#b9c1cc',
    )
    for (const [x, hex, tall] of [
      [0.1, one, 0.86],
      [aspect * 0.54, other, 0.7],
    ] as const) {
      box(
        brush,
        [x, 0.02, aspect * 0.36, tall],
        round(brush, hex, x, x + aspect * 0.36, 0.26),
        0.03,
      )
      box(brush, [x, tall - 0.14, aspect * 0.36, 0.05], tone(hex, 0.4))
    }
  }

export const door =
  (hex: string): Painter =>
  (brush: Brush) => {
    const { aspect } = brush
    box(brush, [0, 0, aspect, 1], tone(hex, 0.35))
    box(brush, [0.035, 0.03, aspect - 0.07, 0.97], down(brush, hex, 0, 1, 0.2))
    for (const [y, tall] of [
      [0.08, 0.36],
      [0.52, 0.4],
    ] as const)
      for (const x of [0.075, aspect / 2 + 0.015]) {
        box(brush, [x, y, aspect / 2 - 0.09, tall], tone(hex, -0.28), 0.008)
        box(
          brush,
          [x + 0.01, y + 0.01, aspect / 2 - 0.11, tall - 0.02],
          down(brush, hex, y - 0.1, y + tall, 0.18),
          0.006,
        )
      }
    oval(brush, [aspect - 0.075, 0.53, 0.018, 0.018], '#d9b45c')
  }
