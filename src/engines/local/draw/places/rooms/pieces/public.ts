/** Things of public rooms: boards, counters, cases, desks, instruments, machines. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../../brush.ts'
import type { Painter } from '../../../brush.ts'
import { books } from '../../../figures/furniture/tables.ts'

/** A wall of books, `rows` high. */
export const bookWall =
  (hex: string, rows: number): Painter =>
  (brush) => {
    const { aspect } = brush
    box(brush, [0, 0, aspect, 1], tone(hex, -0.62))
    const tall = 0.9 / rows
    for (let row = 0; row < rows; row++) {
      const floor = 0.05 + tall * (row + 1)
      books(brush, [0.03, floor - 0.012, aspect - 0.03, tall - 0.03])
      soften(brush, [aspect / 2, floor - tall + 0.01, aspect * 0.5, 0.035], 0.6)
      box(
        brush,
        [0, floor - 0.014, aspect, 0.02],
        down(brush, hex, floor - 0.02, floor + 0.01, 0.4),
      )
    }
    for (const x of [0, aspect - 0.035])
      box(brush, [x, 0, 0.035, 1], round(brush, hex, x, x + 0.035, 0.4))
    box(brush, [-0.02, 0, aspect + 0.04, 0.045], down(brush, hex, 0, 0.05, 0.5))
    box(brush, [-0.01, 0.95, aspect + 0.02, 0.05], down(brush, hex, 0.95, 1, 0.4))
  }

export const ladder: Painter = (brush) => {
  const { aspect } = brush
  const wood = '#a9743f'
  for (let rung = 0; rung < 9; rung++) {
    const part = (rung + 0.6) / 9
    const left = 0.16 - 0.14 * part
    line(
      brush,
      [
        [left + 0.02, part],
        [aspect - 0.02 - (0.16 - 0.14 * part), part],
      ],
      0.016,
      tone(wood, -0.15),
    )
  }
  line(
    brush,
    [
      [0.17, 0.01],
      [0.02, 0.99],
    ],
    0.022,
    wood,
  )
  line(
    brush,
    [
      [aspect - 0.17, 0.01],
      [aspect - 0.02, 0.99],
    ],
    0.022,
    tone(wood, 0.1),
  )
}

/** A blackboard with a lesson in chalk. */
export const blackboard: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 0.95], blend(brush, [0, 0], [0, 1], ['#b07a45', '#7a4e2a']), 0.02)
  box(
    brush,
    [0.05, 0.05, aspect - 0.1, 0.85],
    blend(brush, [0, 0], [aspect, 0.9], ['#2f5a48', '#24483a', '#2c5544']),
  )
  for (let smear = 0; smear < 9; smear++)
    soften(
      brush,
      [aspect * brush.random(), 0.15 + 0.65 * brush.random(), 0.4, 0.1],
      0.07,
      '#e8efe8',
    )
  const chalk = 'rgba(248,250,240,0.85)'
  const write = (points: readonly (readonly [number, number])[]) =>
    line(brush, points, 0.016, chalk)
  for (const [x, y, wide] of [
    [0.2, 0.2, 0.9],
    [0.2, 0.33, 0.7],
    [0.2, 0.46, 0.8],
  ] as const) {
    const points = Array.from(
      { length: 18 },
      (_, at) =>
        [x + (wide * at) / 17, y + 0.03 * Math.sin(at * 2.1) * (at % 3 === 0 ? 0.2 : 1)] as const,
    )
    write(points)
  }
  const right = aspect - 0.75
  write([
    [right, 0.7],
    [right + 0.55, 0.7],
    [right, 0.25],
    [right, 0.7],
  ])
  write([
    [right, 0.64],
    [right + 0.06, 0.64],
    [right + 0.06, 0.7],
  ])
  write([
    [aspect * 0.46, 0.66],
    [aspect * 0.46 + 0.3, 0.66],
  ])
  write([
    [aspect * 0.46, 0.74],
    [aspect * 0.46 + 0.3, 0.74],
  ])
  const { context } = brush
  context.strokeStyle = chalk
  context.lineWidth = 0.016
  context.beginPath()
  context.arc(aspect * 0.52, 0.36, 0.14, 0, Math.PI * 2)
  context.moveTo(aspect * 0.52, 0.36)
  context.lineTo(aspect * 0.52 + 0.1, 0.27)
  context.stroke()
  box(brush, [0.1, 0.93, aspect - 0.2, 0.05], down(brush, '#b07a45', 0.92, 1, 0.4), 0.01)
  box(brush, [aspect * 0.3, 0.9, 0.16, 0.04], '#e9e2d2', 0.01)
}

export const whiteboard: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], '#b9c1cc', 0.03)
  box(
    brush,
    [0.04, 0.04, aspect - 0.08, 0.92],
    blend(brush, [0, 0], [aspect, 1], ['#ffffff', '#eef2f6']),
  )
  const bars = [0.3, 0.46, 0.38, 0.6]
  bars.forEach((tall, at) =>
    box(
      brush,
      [0.16 + at * 0.14, 0.82 - tall, 0.09, tall],
      ['#4f8fc9', '#e0885a', '#6fb07a', '#c95f7a'][at]!,
    ),
  )
  line(
    brush,
    [
      [0.12, 0.83],
      [0.76, 0.83],
    ],
    0.014,
    '#5d6470',
  )
  line(
    brush,
    [
      [0.95, 0.7],
      [1.1, 0.5],
      [1.26, 0.58],
      [aspect - 0.2, 0.24],
    ],
    0.02,
    '#c2563f',
  )
  for (const [x, y, note] of [
    [aspect - 0.5, 0.5, '#f5d76e'],
    [aspect - 0.32, 0.6, '#a7d8c9'],
    [aspect - 0.5, 0.7, '#f1a7b5'],
  ] as const)
    box(brush, [x, y, 0.14, 0.14], note)
}

/** A world map, roughly. */
export const map: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], '#b07a45', 0.02)
  box(brush, [0.03, 0.04, aspect - 0.06, 0.92], down(brush, '#bfdbe3', 0, 1, 0.1))
  const land = '#a8b86a'
  for (const [x, y, across, high] of [
    [0.22, 0.34, 0.17, 0.17],
    [0.32, 0.66, 0.09, 0.2],
    [0.5, 0.3, 0.1, 0.11],
    [0.54, 0.58, 0.1, 0.2],
    [0.74, 0.34, 0.19, 0.19],
    [0.86, 0.72, 0.09, 0.09],
  ] as const)
    oval(brush, [x * aspect, y, (across * aspect) / 1.7, high], tone(land, (x - 0.5) * 0.4))
}

/** A cafe's counter with its machine, cups and cakes. */
export const cafeCounter: Painter = (brush) => {
  const { aspect } = brush
  const wood = '#6d4226'
  box(brush, [0.04, 0.34, aspect - 0.08, 0.66], down(brush, wood, 0.3, 1, 0.3))
  for (let x = 0.07; x < aspect - 0.1; x += 0.13)
    box(brush, [x, 0.42, 0.115, 0.52], round(brush, wood, x, x + 0.12, 0.26), 0.008)
  box(brush, [0, 0.3, aspect, 0.075], down(brush, '#d9c3a0', 0.29, 0.38, 0.34), 0.02)
  box(brush, [aspect * 0.56, 0.08, aspect * 0.36, 0.22], 'rgba(226,240,246,0.35)', 0.02)
  for (const y of [0.2, 0.295]) {
    line(
      brush,
      [
        [aspect * 0.57, y],
        [aspect * 0.91, y],
      ],
      0.008,
      'rgba(255,255,255,0.8)',
    )
    for (let at = 0; at < 4; at++) {
      const x = aspect * (0.6 + at * 0.085)
      oval(brush, [x, y - 0.022, 0.055, 0.03], ['#c98a4a', '#7a4630', '#e6b7a0', '#d9a23f'][at]!)
      oval(brush, [x, y - 0.045, 0.03, 0.018], ['#f6e3c4', '#f3d0d6', '#c2384a', '#fff2d8'][at]!)
    }
  }
  const machine = aspect * 0.12
  box(
    brush,
    [machine, 0.02, 0.46, 0.28],
    blend(brush, [0, 0], [0, 0.3], ['#eef1f5', '#aab3bf', '#6d7683']),
    0.03,
  )
  box(brush, [machine + 0.04, 0.14, 0.38, 0.12], '#2c2a33', 0.015)
  for (const dx of [0.14, 0.32]) {
    box(brush, [machine + dx - 0.03, 0.14, 0.06, 0.035], '#c2c9d2')
    box(brush, [machine + dx - 0.03, 0.215, 0.06, 0.05], '#fdfaf2', 0.01)
  }
  for (let cup = 0; cup < 4; cup++)
    box(brush, [machine + 0.06 + cup * 0.09, -0.02, 0.06, 0.045], '#fdfaf2', 0.01)
  for (let stack = 0; stack < 3; stack++)
    box(
      brush,
      [aspect * 0.44, 0.26 - stack * 0.035, 0.09, 0.035],
      tone('#f3ead8', -stack * 0.04),
      0.01,
    )
}

/** The menu of a cafe, in chalk. */
export const menu: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], '#8a5a34', 0.02)
  box(brush, [0.05, 0.05, aspect - 0.1, 0.9], '#2a2629')
  const chalk = 'rgba(246,238,220,0.85)'
  line(
    brush,
    [
      [aspect * 0.25, 0.17],
      [aspect * 0.75, 0.17],
    ],
    0.05,
    '#f0c987',
  )
  for (let row = 0; row < 5; row++) {
    const y = 0.32 + row * 0.12
    line(
      brush,
      [
        [0.14, y],
        [0.14 + (aspect - 0.5) * (0.6 + 0.3 * brush.random()), y],
      ],
      0.025,
      chalk,
    )
    line(
      brush,
      [
        [aspect - 0.22, y],
        [aspect - 0.14, y],
      ],
      0.025,
      '#f0c987',
    )
  }
}

/** Bottles and jars on boards. */
export const bottles =
  (wood: string, rows: number): Painter =>
  (brush) => {
    const { aspect, random } = brush
    const hues = ['#6f9f6a', '#a8513c', '#d9a23f', '#5d86a8', '#8a5f9c', '#e6d8b8', '#4f7f78']
    for (let row = 0; row < rows; row++) {
      const floor = (row + 1) / rows - 0.03
      const tall = 0.78 / rows
      for (let x = 0.06; x < aspect - 0.1;) {
        const wide = tall * (0.24 + 0.26 * random())
        const high = tall * (0.6 + 0.4 * random())
        const hex = hues[Math.floor(random() * hues.length)]!
        const isBottle = random() > 0.5
        box(
          brush,
          [x, floor - high * (isBottle ? 0.66 : 0.8), wide, high * (isBottle ? 0.66 : 0.8)],
          round(brush, hex, x, x + wide, 0.4),
          wide * 0.22,
        )
        if (isBottle)
          box(
            brush,
            [x + wide * 0.34, floor - high, wide * 0.32, high * 0.4],
            round(brush, hex, x + wide * 0.3, x + wide * 0.7, 0.4),
            0.006,
          )
        else
          box(
            brush,
            [x - wide * 0.04, floor - high * 0.88, wide * 1.08, high * 0.12],
            '#d8c7a2',
            0.008,
          )
        box(
          brush,
          [x + wide * 0.12, floor - high * 0.42, wide * 0.76, high * 0.2],
          'rgba(250,244,228,0.75)',
        )
        x += wide * 1.24
      }
      box(
        brush,
        [0, floor, aspect, 0.035],
        down(brush, wood, floor - 0.01, floor + 0.04, 0.4),
        0.006,
      )
      soften(brush, [aspect / 2, floor + 0.05, aspect / 2, 0.03], 0.35)
    }
  }

/** A desk with a screen, keys and a mug. */
export const workplace =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    const screen = [aspect * 0.3, 0.02, aspect * 0.4, 0.36] as const
    box(brush, [aspect * 0.48, 0.36, aspect * 0.04, 0.1], '#8d96a4')
    box(brush, [...screen], '#2a2c36', 0.02)
    box(
      brush,
      [screen[0] + 0.02, 0.04, screen[2] - 0.04, 0.31],
      blend(brush, [0, 0], [aspect, 0.4], ['#5fa8d8', '#3f6fb0', '#6a5fb8']),
      0.01,
    )
    for (let row = 0; row < 4; row++)
      box(
        brush,
        [screen[0] + 0.06, 0.09 + row * 0.06, screen[2] * (0.3 + 0.12 * (row % 3)), 0.02],
        'rgba(255,255,255,0.7)',
        0.01,
      )
    polygon(
      brush,
      [
        [0.1, 0.42],
        [aspect - 0.1, 0.42],
        [aspect, 0.5],
        [0, 0.5],
      ],
      blend(brush, [0, 0.42], [0, 0.5], [tone(hex, 0.05), tone(hex, 0.35)]),
    )
    box(brush, [0, 0.5, aspect, 0.05], down(brush, hex, 0.49, 0.56, 0.4), 0.01)
    polygon(
      brush,
      [
        [aspect * 0.34, 0.44],
        [aspect * 0.6, 0.44],
        [aspect * 0.63, 0.48],
        [aspect * 0.32, 0.48],
      ],
      '#e6e9ee',
    )
    box(
      brush,
      [aspect * 0.76, 0.37, 0.09, 0.1],
      round(brush, '#c2563f', aspect * 0.76, aspect * 0.76 + 0.09, 0.4),
      0.015,
    )
    for (let sheet = 0; sheet < 4; sheet++)
      box(brush, [aspect * 0.12, 0.46 - sheet * 0.015, 0.24, 0.02], tone('#fdfaf2', -sheet * 0.04))
    box(brush, [0.08, 0.55, 0.05, 0.45], '#8d96a4')
    box(brush, [aspect - 0.48, 0.55, 0.4, 0.42], down(brush, hex, 0.5, 1, 0.4), 0.01)
    for (const y of [0.58, 0.72, 0.86])
      box(brush, [aspect - 0.45, y, 0.34, 0.1], tone(hex, 0.12), 0.01)
    box(brush, [0.12, 0.62, aspect - 0.6, 0.2], tone(hex, -0.5, 0.55))
  }

/** A pupil's desk with its chair. */
export const schoolDesk: Painter = (brush) => {
  const { aspect } = brush
  const wood = '#c98f52'
  const steel = '#5d6470'
  for (const x of [0.14, aspect - 0.18])
    line(
      brush,
      [
        [x + 0.02, 0.3],
        [x, 0.98],
      ],
      0.045,
      steel,
    )
  line(
    brush,
    [
      [0.16, 0.7],
      [aspect - 0.16, 0.7],
    ],
    0.035,
    tone(steel, -0.2),
  )
  box(brush, [0.12, 0.3, aspect - 0.24, 0.16], down(brush, wood, 0.2, 0.5, 0.5))
  polygon(
    brush,
    [
      [0.12, 0.12],
      [aspect - 0.12, 0.12],
      [aspect, 0.28],
      [0, 0.28],
    ],
    blend(brush, [0, 0.12], [0, 0.28], [tone(wood, 0), tone(wood, 0.3)]),
  )
  box(brush, [0, 0.28, aspect, 0.06], down(brush, wood, 0.27, 0.35, 0.4), 0.01)
  polygon(
    brush,
    [
      [0.3, 0.15],
      [0.62, 0.15],
      [0.6, 0.23],
      [0.24, 0.23],
    ],
    '#fdfaf2',
  )
  box(brush, [aspect - 0.5, 0.06, 0.2, 0.1], '#c2563f', 0.01)
  box(brush, [aspect - 0.48, 0.02, 0.17, 0.05], '#4f7fa8', 0.01)
}

/** A rack of dumbbells. */
export const dumbbells: Painter = (brush) => {
  const { aspect } = brush
  const steel = '#4a4f5c'
  for (const x of [0.05, aspect - 0.11])
    box(brush, [x, 0.04, 0.06, 0.96], round(brush, steel, x, x + 0.06, 0.4), 0.01)
  for (const y of [0.3, 0.62, 0.92]) {
    box(brush, [0.03, y, aspect - 0.06, 0.045], down(brush, steel, y, y + 0.05, 0.4))
    const count = Math.round((aspect - 0.2) / 0.26)
    for (let at = 0; at < count; at++) {
      const x = 0.13 + at * 0.26
      const size = 0.13 - 0.012 * at * (y > 0.5 ? -0.4 : 0.6)
      box(brush, [x + 0.03, y - 0.11, 0.14, 0.035], '#c2c9d2')
      const hex = ['#33303c', '#8f2f3c', '#2f4f7a', '#33303c'][at % 4]!
      for (const dx of [0, 0.13])
        box(
          brush,
          [x + dx, y - size - 0.02, 0.07, size],
          round(brush, hex, x + dx, x + dx + 0.07, 0.5),
          0.02,
        )
    }
  }
}

export const punchingBag: Painter = (brush) => {
  const middle = brush.aspect / 2
  line(
    brush,
    [
      [middle, 0],
      [middle, 0.3],
    ],
    0.02,
    '#6d7683',
  )
  line(
    brush,
    [
      [middle, 0.22],
      [middle - 0.09, 0.36],
    ],
    0.012,
    '#6d7683',
  )
  line(
    brush,
    [
      [middle, 0.22],
      [middle + 0.09, 0.36],
    ],
    0.012,
    '#6d7683',
  )
  box(brush, [0, 0.35, brush.aspect, 0.63], round(brush, '#a02f3a', 0, brush.aspect, 0.45), 0.06)
  for (const y of [0.43, 0.86])
    box(brush, [0, y, brush.aspect, 0.04], round(brush, '#2a2430', 0, brush.aspect, 0.4))
}

/** A running machine from the side. */
export const treadmill: Painter = (brush) => {
  const { aspect } = brush
  polygon(
    brush,
    [
      [0.05, 0.86],
      [aspect - 0.05, 0.8],
      [aspect - 0.02, 0.94],
      [0.02, 0.98],
    ],
    down(brush, '#33303c', 0.78, 1, 0.4),
  )
  polygon(
    brush,
    [
      [0.1, 0.86],
      [aspect - 0.2, 0.81],
      [aspect - 0.2, 0.85],
      [0.1, 0.9],
    ],
    '#5d6470',
  )
  line(
    brush,
    [
      [aspect - 0.24, 0.82],
      [aspect - 0.4, 0.14],
    ],
    0.07,
    '#6d7683',
  )
  line(
    brush,
    [
      [aspect - 0.4, 0.3],
      [aspect - 0.85, 0.36],
    ],
    0.05,
    '#6d7683',
  )
  box(
    brush,
    [aspect - 0.62, 0.03, 0.34, 0.16],
    round(brush, '#2a2c36', aspect - 0.62, aspect - 0.28, 0.4),
    0.03,
  )
  box(brush, [aspect - 0.58, 0.06, 0.26, 0.09], '#5fd0c8', 0.01)
}

/** A statue's bust on a plinth. */
export const bust: Painter = (brush) => {
  const { aspect } = brush
  const stone = '#ece8e0'
  const middle = aspect / 2
  box(brush, [0.06, 0.52, aspect - 0.12, 0.46], round(brush, stone, 0, aspect, 0.34))
  box(brush, [0.01, 0.49, aspect - 0.02, 0.05], down(brush, stone, 0.48, 0.55, 0.3), 0.01)
  box(brush, [0, 0.95, aspect, 0.05], down(brush, stone, 0.94, 1, 0.4), 0.01)
  const { context } = brush
  context.fillStyle = round(brush, '#f6f3ec', middle - 0.2, middle + 0.2, 0.4)
  context.beginPath()
  context.moveTo(middle - 0.06, 0.47)
  context.bezierCurveTo(middle - 0.2, 0.4, middle - 0.2, 0.32, middle - 0.05, 0.29)
  context.lineTo(middle - 0.05, 0.24)
  context.bezierCurveTo(middle - 0.13, 0.16, middle - 0.1, 0.03, middle, 0.03)
  context.bezierCurveTo(middle + 0.1, 0.03, middle + 0.13, 0.16, middle + 0.05, 0.24)
  context.lineTo(middle + 0.05, 0.29)
  context.bezierCurveTo(middle + 0.2, 0.32, middle + 0.2, 0.4, middle + 0.06, 0.47)
  context.fill()
  oval(brush, [middle, 0.48, 0.07, 0.025], tone(stone, -0.2))
  for (const dx of [-0.035, 0.035])
    oval(brush, [middle + dx, 0.135, 0.014, 0.008], tone(stone, -0.4))
  line(
    brush,
    [
      [middle, 0.14],
      [middle + 0.012, 0.185],
      [middle - 0.006, 0.19],
    ],
    0.008,
    tone(stone, -0.35),
  )
  for (let curl = -3; curl <= 3; curl++)
    oval(
      brush,
      [middle + curl * 0.032, 0.055 + Math.abs(curl) * 0.014, 0.026, 0.028],
      tone('#f6f3ec', -0.06 * Math.abs(curl)),
    )
}

/** A bench of a laboratory with glass on it. */
export const labBench: Painter = (brush) => {
  const { aspect, context } = brush
  const white = '#eef1f4'
  box(brush, [0.03, 0.42, aspect - 0.06, 0.55], down(brush, white, 0.4, 1, 0.24))
  const count = Math.round(aspect / 0.5)
  for (let at = 0; at < count; at++) {
    const x = 0.06 + at * ((aspect - 0.12) / count)
    const wide = (aspect - 0.12) / count
    box(
      brush,
      [x + 0.015, 0.48, wide - 0.03, 0.44],
      tone(at % 2 === 0 ? '#8fc0c8' : white, -0.08),
      0.015,
    )
    box(brush, [x + wide * 0.3, 0.52, wide * 0.4, 0.022], '#8d96a4', 0.01)
  }
  box(brush, [0, 0.37, aspect, 0.065], down(brush, '#4a5260', 0.36, 0.44, 0.4), 0.01)
  const glass = (x: number, wide: number, tall: number, hex: string, neck: number) => {
    context.fillStyle = 'rgba(226,242,250,0.55)'
    context.beginPath()
    context.moveTo(x - neck, 0.37 - tall)
    context.lineTo(x - neck, 0.37 - tall * 0.6)
    context.lineTo(x - wide, 0.37)
    context.lineTo(x + wide, 0.37)
    context.lineTo(x + neck, 0.37 - tall * 0.6)
    context.lineTo(x + neck, 0.37 - tall)
    context.fill()
    context.fillStyle = blend(brush, [0, 0.37 - tall * 0.4], [0, 0.37], [tone(hex, 0.3), hex])
    context.beginPath()
    context.moveTo(x - wide * 0.62, 0.37 - tall * 0.32)
    context.lineTo(x - wide * 0.94, 0.36)
    context.lineTo(x + wide * 0.94, 0.36)
    context.lineTo(x + wide * 0.62, 0.37 - tall * 0.32)
    context.fill()
    line(
      brush,
      [
        [x - neck * 1.5, 0.37 - tall],
        [x + neck * 1.5, 0.37 - tall],
      ],
      0.012,
      'rgba(255,255,255,0.9)',
    )
  }
  glass(aspect * 0.12, 0.1, 0.26, '#5fd08a', 0.03)
  glass(aspect * 0.24, 0.07, 0.2, '#d86fc0', 0.025)
  for (let tube = 0; tube < 5; tube++) {
    const x = aspect * 0.36 + tube * 0.06
    box(brush, [x, 0.16, 0.034, 0.19], 'rgba(226,242,250,0.7)', 0.016)
    box(
      brush,
      [x + 0.003, 0.24, 0.028, 0.11],
      ['#f0a83c', '#5fb0e0', '#e0605a', '#7fd0a0', '#a07fe0'][tube]!,
      0.013,
    )
  }
  box(brush, [aspect * 0.355, 0.27, 0.32, 0.03], '#b07a45', 0.008)
  const scope = aspect * 0.66
  line(
    brush,
    [
      [scope, 0.36],
      [scope + 0.13, 0.36],
    ],
    0.04,
    '#33303c',
  )
  line(
    brush,
    [
      [scope + 0.11, 0.35],
      [scope + 0.12, 0.16],
      [scope + 0.04, 0.12],
    ],
    0.045,
    '#e6e9ee',
  )
  line(
    brush,
    [
      [scope + 0.07, 0.05],
      [scope + 0.0, 0.26],
    ],
    0.05,
    '#4a4f5c',
  )
  glass(aspect * 0.82, 0.09, 0.24, '#5fb0e0', 0.028)
  glass(aspect * 0.93, 0.06, 0.16, '#f0c23c', 0.022)
}

/** A display on the wall with curves. */
export const display: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], '#2a2c36', 0.05)
  box(
    brush,
    [0.05, 0.06, aspect - 0.1, 0.88],
    blend(brush, [0, 0], [aspect, 1], ['#12364a', '#0e2438']),
    0.03,
  )
  for (let y = 0.2; y < 0.9; y += 0.17)
    line(
      brush,
      [
        [0.08, y],
        [aspect - 0.08, y],
      ],
      0.006,
      'rgba(120,220,230,0.3)',
    )
  const wave = (hex: string, base: number, size: number, pace: number) =>
    line(
      brush,
      Array.from(
        { length: 40 },
        (_, at) =>
          [
            0.1 + ((aspect - 0.2) * at) / 39,
            base - size * Math.sin(at * pace) * Math.exp(-(((at - 22) / 12) ** 2)),
          ] as const,
      ),
      0.018,
      hex,
    )
  wave('#6ff0d8', 0.45, 0.28, 0.9)
  wave('#f0c25a', 0.68, 0.16, 0.6)
}

/** Speakers one on the other. */
export const speakers: Painter = (brush) => {
  const { aspect } = brush
  for (const y of [0, 0.335, 0.67]) {
    box(brush, [0, y, aspect, 0.325], round(brush, '#2a2633', 0, aspect, 0.3), 0.02)
    oval(
      brush,
      [aspect / 2, y + 0.19, aspect * 0.36, aspect * 0.36 > 0.11 ? 0.11 : aspect * 0.36],
      '#4a4454',
    )
    oval(brush, [aspect / 2, y + 0.19, aspect * 0.28, 0.086], '#1a1722')
    oval(brush, [aspect / 2, y + 0.185, aspect * 0.1, 0.03], '#5d5668')
    oval(brush, [aspect / 2, y + 0.05, aspect * 0.12, 0.03], '#4a4454')
  }
}

/** Pipes of an organ, rising to the middle. */
export const organ: Painter = (brush) => {
  const { aspect } = brush
  const gold = '#d8ae56'
  const count = 25
  box(brush, [0, 0.66, aspect, 0.34], down(brush, '#7a4a2a', 0.6, 1, 0.3))
  for (let pipe = 0; pipe < count; pipe++) {
    const part = Math.abs((pipe - (count - 1) / 2) / ((count - 1) / 2))
    const wave = 0.5 + 0.5 * Math.cos(part * Math.PI * 3)
    const top = 0.03 + 0.3 * part * 0.7 + 0.16 * (1 - wave)
    const wide = aspect / count
    const x = pipe * wide
    box(
      brush,
      [x + wide * 0.06, top, wide * 0.88, 0.72 - top],
      round(brush, gold, x, x + wide, 0.5),
      wide * 0.2,
    )
    polygon(
      brush,
      [
        [x + wide * 0.3, 0.6],
        [x + wide * 0.7, 0.6],
        [x + wide * 0.62, 0.64],
        [x + wide * 0.38, 0.64],
      ],
      tone(gold, -0.7),
    )
  }
  box(brush, [0, 0.69, aspect, 0.04], down(brush, '#9c6438', 0.68, 0.74, 0.4))
  for (let x = 0.05; x < aspect - 0.1; x += 0.24)
    box(brush, [x, 0.76, 0.19, 0.19], down(brush, '#8a5632', 0.7, 0.98, 0.24), 0.01)
}

/** A lamp of a photographer on its stand. */
export const softbox =
  (turned: 1 | -1): Painter =>
  (brush) => {
    const { aspect, context } = brush
    const middle = aspect / 2
    for (const foot of [0.02, aspect - 0.02, middle])
      line(
        brush,
        [
          [middle, 0.78],
          [foot, 0.98],
        ],
        0.014,
        '#33303c',
      )
    line(
      brush,
      [
        [middle, 0.28],
        [middle, 0.9],
      ],
      0.018,
      '#4a4f5c',
    )
    context.save()
    context.translate(middle, 0.2)
    context.rotate(turned * 0.3)
    box(brush, [-0.2, -0.17, 0.4, 0.34], '#2a2633', 0.02)
    box(
      brush,
      [-0.18, -0.15, 0.36, 0.3],
      blend(brush, [-0.18, -0.15], [0.18, 0.15], ['#ffffff', '#fff6e2', '#e9e2d2']),
      0.015,
    )
    context.restore()
  }

/** A large painting of a night over a village. */
export const nightPainting: Painter = (brush) => {
  const { aspect, context } = brush
  const gold = '#c79a3c'
  box(
    brush,
    [0, 0, aspect, 1],
    blend(brush, [0, 0], [aspect, 1], [tone(gold, 0.5), gold, tone(gold, -0.5)]),
    0.015,
  )
  box(brush, [0.05, 0.05, aspect - 0.1, 0.9], tone(gold, -0.5))
  context.save()
  context.beginPath()
  context.rect(0.07, 0.07, aspect - 0.14, 0.86)
  context.clip()
  box(brush, [0, 0, aspect, 1], blend(brush, [0, 0], [0, 1], ['#1d2f6b', '#3f6aa8', '#8fb8c8']))
  for (let ring = 0; ring < 26; ring++) {
    const [x, y] = [aspect * brush.random(), 0.1 + 0.45 * brush.random()]
    const wide = 0.1 + 0.2 * brush.random()
    line(
      brush,
      [
        [x, y],
        [x + wide * 0.5, y - 0.03],
        [x + wide, y + 0.01],
      ],
      0.016,
      tone('#9fc6e0', brush.random() * 0.4, 0.5),
    )
  }
  for (const [x, y, size] of [
    [0.2, 0.22, 0.05],
    [0.42, 0.16, 0.035],
    [0.62, 0.3, 0.03],
    [0.86, 0.22, 0.08],
  ] as const) {
    soften(brush, [x * aspect, y, size * 2.6, size * 2.6], 0.7, '#f5e08a')
    oval(brush, [x * aspect, y, size, size], '#fff0b4')
  }
  polygon(
    brush,
    [
      [0, 1],
      [0, 0.72],
      [aspect * 0.3, 0.6],
      [aspect * 0.62, 0.7],
      [aspect, 0.58],
      [aspect, 1],
    ],
    '#24406b',
  )
  for (let house = 0; house < 8; house++) {
    const x = aspect * (0.18 + 0.1 * house)
    const y = 0.74 + 0.05 * (house % 3)
    box(brush, [x, y, 0.08, 0.1], '#33507a')
    polygon(
      brush,
      [
        [x - 0.012, y],
        [x + 0.092, y],
        [x + 0.04, y - 0.06],
      ],
      '#5f3f4a',
    )
    box(brush, [x + 0.03, y + 0.035, 0.025, 0.03], '#ffd66e')
  }
  polygon(
    brush,
    [
      [0.1, 1],
      [0.14, 0.5],
      [0.2, 0.16],
      [0.24, 0.5],
      [0.3, 1],
    ],
    '#1c3038',
  )
  context.restore()
}

/** A wall of light behind a band. */
export const screenWall: Painter = (brush) => {
  const { aspect, random } = brush
  box(brush, [0, 0, aspect, 1], '#0c0a18', 0.02)
  const [columns, rows] = [36, 15]
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const [x, y] = [(column + 0.5) / columns - 0.5, (row + 0.5) / rows - 0.5]
      const burst = 0.5 + 0.5 * Math.sin(Math.atan2(y, x) * 9 + Math.hypot(x, y) * 7)
      const hex = ['#ff4fa8', '#7a5cff', '#36b8ff', '#ffb03a'][Math.floor((x + 0.5) * 3.99)]!
      const part = burst * (0.45 + 0.4 * random()) * (1 - 0.7 * Math.hypot(x, y))
      oval(
        brush,
        [((column + 0.5) / columns) * aspect, (row + 0.5) / rows, 0.024, 0.024],
        tone(hex, part > 0.5 ? 0.3 : -0.75 + part),
      )
    }
}

/** A lamp on a wall, its shade open above. */
export const sconce: Painter = (brush) => {
  const middle = brush.aspect / 2
  box(
    brush,
    [middle - 0.04, 0.5, 0.08, 0.46],
    round(brush, '#c79a3c', middle - 0.04, middle + 0.04, 0.4),
    0.03,
  )
  oval(brush, [middle, 0.94, 0.1, 0.06], '#c79a3c')
  polygon(
    brush,
    [
      [middle - 0.26, 0.05],
      [middle + 0.26, 0.05],
      [middle + 0.14, 0.56],
      [middle - 0.14, 0.56],
    ],
    blend(brush, [0, 0.05], [0, 0.56], ['#fffbe6', '#ffdf9a', '#e0a85a']),
  )
}
