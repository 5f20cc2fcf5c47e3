/** Things of castles, caves, ships, stores, trains and tents. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../../brush.ts'
import type { Painter } from '../../../brush.ts'

export const column =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    box(
      brush,
      [aspect * 0.14, 0, aspect * 0.72, 1],
      round(brush, hex, aspect * 0.14, aspect * 0.86, 0.42),
    )
    for (let flute = 0; flute < 4; flute++)
      box(
        brush,
        [aspect * (0.26 + flute * 0.14), 0.09, aspect * 0.05, 0.8],
        tone(hex, -0.35, 0.35),
        0.01,
      )
    box(brush, [0, 0.94, aspect, 0.06], down(brush, hex, 0.92, 1.02, 0.4), 0.006)
    box(brush, [aspect * 0.07, 0.9, aspect * 0.86, 0.045], down(brush, hex, 0.9, 0.95, 0.4), 0.01)
    box(brush, [aspect * 0.07, 0.03, aspect * 0.86, 0.04], down(brush, hex, 0.02, 0.08, 0.4), 0.01)
    box(brush, [0, 0, aspect, 0.035], down(brush, hex, -0.02, 0.05, 0.4))
  }

export const banner =
  (hex: string): Painter =>
  (brush) => {
    const { aspect, context } = brush
    line(
      brush,
      [
        [0, 0.02],
        [aspect, 0.02],
      ],
      0.035,
      '#c79a3c',
    )
    const cloth = (inset: number, fill: string | ReturnType<typeof blend>) =>
      polygon(
        brush,
        [
          [inset, 0.03],
          [aspect - inset, 0.03],
          [aspect - inset, 0.82 - inset],
          [aspect / 2, 0.98 - inset * 1.6],
          [inset, 0.82 - inset],
        ],
        fill,
      )
    cloth(0.02, '#c79a3c')
    cloth(0.045, round(brush, hex, 0, aspect, 0.4))
    context.fillStyle = '#e6c35c'
    context.beginPath()
    const [x, y, size] = [aspect / 2, 0.4, aspect * 0.27]
    context.moveTo(x - size, y + size * 0.5)
    for (const [dx, dy] of [
      [-1, -0.6],
      [-0.5, 0],
      [0, -0.8],
      [0.5, 0],
      [1, -0.6],
      [1, 0.5],
    ] as const)
      context.lineTo(x + dx * size, y + dy * size)
    context.fill()
    box(brush, [x - size, y + size * 0.6, size * 2, size * 0.22], '#e6c35c')
  }

/** What holds a torch; its flame is a fire of the room. */
export const torch: Painter = (brush) => {
  const middle = brush.aspect / 2
  line(
    brush,
    [
      [middle, 0.4],
      [middle, 0.9],
    ],
    0.09,
    '#5a3a22',
  )
  polygon(
    brush,
    [
      [middle - 0.16, 0.2],
      [middle + 0.16, 0.2],
      [middle + 0.09, 0.48],
      [middle - 0.09, 0.48],
    ],
    round(brush, '#3a3440', middle - 0.16, middle + 0.16, 0.4),
  )
  oval(brush, [middle, 0.88, 0.08, 0.1], '#3a3440')
}

/** A cluster of crystals that glow. */
export const crystals =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    soften(brush, [aspect / 2, 0.7, aspect * 0.5, 0.5], 0.6, hex)
    for (const [x, wide, top, lean] of [
      [0.2, 0.09, 0.5, -0.12],
      [0.8, 0.1, 0.42, 0.14],
      [0.36, 0.12, 0.2, -0.06],
      [0.64, 0.11, 0.28, 0.07],
      [0.5, 0.14, 0.02, 0],
    ] as const) {
      const [left, right] = [(x - wide) * aspect, (x + wide) * aspect]
      const tip = (x + lean) * aspect
      polygon(
        brush,
        [
          [left, 1],
          [left + lean * aspect * 0.7, top + 0.16],
          [tip, top],
          [tip, 1],
        ],
        blend(brush, [0, top], [0, 1], [tone(hex, 0.65), tone(hex, 0.1)]),
      )
      polygon(
        brush,
        [
          [right, 1],
          [right + lean * aspect * 0.7, top + 0.2],
          [tip, top],
          [tip, 1],
        ],
        blend(brush, [0, top], [0, 1], [tone(hex, 0.3), tone(hex, -0.35)]),
      )
    }
  }

export const boulder =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    polygon(
      brush,
      [
        [0.02, 1],
        [0.06, 0.55],
        [aspect * 0.28, 0.12],
        [aspect * 0.6, 0.02],
        [aspect * 0.9, 0.36],
        [aspect, 1],
      ],
      blend(brush, [0, 0], [aspect * 0.4, 1], [tone(hex, 0.22), hex, tone(hex, -0.5)]),
    )
    polygon(
      brush,
      [
        [aspect * 0.28, 0.12],
        [aspect * 0.6, 0.02],
        [aspect * 0.52, 0.4],
        [aspect * 0.3, 0.5],
      ],
      tone(hex, 0.25, 0.7),
    )
    polygon(
      brush,
      [
        [aspect * 0.6, 0.02],
        [aspect * 0.9, 0.36],
        [aspect * 0.76, 0.6],
        [aspect * 0.52, 0.4],
      ],
      tone(hex, -0.25, 0.6),
    )
  }

/** Rock that hangs from above: a row of spikes. */
export const stalactites =
  (hex: string): Painter =>
  (brush) => {
    const { aspect, random } = brush
    for (let x = -0.1; x < aspect;) {
      const wide = 0.1 + 0.22 * random()
      const tall = 0.3 + 0.68 * random()
      polygon(
        brush,
        [
          [x, 0],
          [x + wide * 1.4, 0],
          [x + wide * 0.8, tall * 0.6],
          [x + wide * 0.7, tall],
        ],
        blend(
          brush,
          [x, 0],
          [x + wide * 1.4, 0],
          [tone(hex, 0.1), tone(hex, -0.2), tone(hex, -0.55)],
        ),
      )
      x += wide * 0.9
    }
  }

/** A ship's desk of switches and screens. */
export const controlDesk: Painter = (brush) => {
  const { aspect } = brush
  const hull = '#9aa4b8'
  polygon(
    brush,
    [
      [0.1, 0.3],
      [aspect - 0.1, 0.3],
      [aspect, 0.62],
      [0, 0.62],
    ],
    blend(brush, [0, 0.3], [0, 0.62], [tone(hull, -0.35), tone(hull, 0.1)]),
  )
  box(brush, [0, 0.6, aspect, 0.08], down(brush, hull, 0.58, 0.7, 0.4), 0.02)
  polygon(
    brush,
    [
      [0.06, 0.68],
      [aspect - 0.06, 0.68],
      [aspect - 0.16, 1],
      [0.16, 1],
    ],
    down(brush, hull, 0.5, 1, 0.4),
  )
  const count = Math.max(3, Math.round(aspect / 0.5))
  for (let at = 0; at < count; at++) {
    const x = 0.16 + at * ((aspect - 0.32) / count)
    const wide = (aspect - 0.32) / count - 0.05
    const glow = ['#5fe0e8', '#f0a85a', '#8f9cff', '#6ff0a8'][at % 4]!
    polygon(
      brush,
      [
        [x + 0.03, 0.03],
        [x + wide - 0.03, 0.03],
        [x + wide, 0.29],
        [x, 0.29],
      ],
      tone('#141a2c', 0),
    )
    polygon(
      brush,
      [
        [x + 0.05, 0.06],
        [x + wide - 0.05, 0.06],
        [x + wide - 0.025, 0.26],
        [x + 0.025, 0.26],
      ],
      blend(brush, [0, 0.06], [0, 0.26], [tone(glow, 0.1), tone(glow, -0.45)]),
    )
    for (let key = 0; key < 8; key++) {
      const dx = (wide / 4) * (key % 4) + wide * 0.06
      box(
        brush,
        [x + dx, key < 4 ? 0.38 : 0.48, wide * 0.14, 0.05],
        tone(['#f0605a', '#f5d76e', '#e6eef6', '#5fe0e8'][(key + at) % 4]!, 0),
        0.012,
      )
    }
  }
}

/** A rack of boxes, for stores. */
export const rack: Painter = (brush) => {
  const { aspect, random } = brush
  const steel = '#3f6fa8'
  const beam = '#e08a3a'
  box(brush, [0.02, 0, aspect - 0.04, 1], down(brush, '#544e5c', 0, 1, 0.3))
  for (const floor of [0.32, 0.64, 0.97]) {
    for (let x = 0.06; x < aspect - 0.12;) {
      const wide = 0.12 + 0.14 * random()
      const tall = 0.13 + 0.13 * random()
      if (x + wide > aspect - 0.05) break
      const hex = ['#c39359', '#b07f48', '#d0a56c', '#9fb0bd'][Math.floor(random() * 4)]!
      box(
        brush,
        [x, floor - tall, wide, tall],
        blend(brush, [x, floor - tall], [x + wide, floor], [tone(hex, 0.2), tone(hex, -0.22)]),
        0.005,
      )
      box(brush, [x + wide * 0.42, floor - tall, wide * 0.16, tall], 'rgba(240,222,180,0.6)')
      box(
        brush,
        [x + wide * 0.62, floor - tall * 0.4, wide * 0.26, tall * 0.2],
        'rgba(250,250,245,0.8)',
      )
      x += wide + 0.012
    }
    box(brush, [0, floor, aspect, 0.035], down(brush, beam, floor - 0.01, floor + 0.04, 0.4))
  }
  for (const x of [0, aspect - 0.045])
    box(brush, [x, 0, 0.045, 1], round(brush, steel, x, x + 0.045, 0.4))
}

/** Tools on a board with holes. */
export const toolWall: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], down(brush, '#c9a878', 0, 1, 0.16), 0.01)
  for (let x = 0.08; x < aspect; x += 0.1)
    for (let y = 0.08; y < 1; y += 0.1) oval(brush, [x, y, 0.008, 0.008], 'rgba(60,40,40,0.5)')
  const step = aspect / 7
  for (let at = 0; at < 7; at++) {
    const x = step * (at + 0.5)
    const handle = ['#c2384a', '#e0a03a', '#3f6fa8', '#5d8f4e'][at % 4]!
    if (at % 3 === 0) {
      line(
        brush,
        [
          [x, 0.3],
          [x, 0.78],
        ],
        0.05,
        handle,
      )
      box(brush, [x - 0.11, 0.2, 0.22, 0.11], '#6d7683', 0.02)
    } else if (at % 3 === 1) {
      line(
        brush,
        [
          [x, 0.2],
          [x, 0.5],
        ],
        0.03,
        '#aab3bf',
      )
      box(
        brush,
        [x - 0.035, 0.48, 0.07, 0.26],
        round(brush, handle, x - 0.035, x + 0.035, 0.4),
        0.03,
      )
    } else {
      line(
        brush,
        [
          [x, 0.32],
          [x, 0.8],
        ],
        0.055,
        '#aab3bf',
      )
      oval(brush, [x, 0.26, 0.08, 0.08], '#aab3bf')
      oval(brush, [x, 0.22, 0.04, 0.06], '#c9a878')
    }
  }
}

export const rollDoor: Painter = (brush) => {
  const { aspect } = brush
  box(brush, [0, 0, aspect, 1], '#6d7683', 0.01)
  const slats = 9
  for (let slat = 0; slat < slats; slat++) {
    const y = 0.04 + (0.96 * slat) / slats
    box(
      brush,
      [0.04, y, aspect - 0.08, 0.96 / slats - 0.006],
      down(brush, '#d3d8de', y, y + 0.96 / slats, 0.26),
    )
  }
  box(brush, [aspect / 2 - 0.12, 0.86, 0.24, 0.03], '#4a4f5c', 0.01)
}

export const tyres: Painter = (brush) => {
  const { aspect } = brush
  for (let tyre = 3; tyre >= 0; tyre--) {
    const y = 0.08 + tyre * 0.235
    box(brush, [0.02, y, aspect - 0.04, 0.23], round(brush, '#3a3742', 0, aspect, 0.45), 0.1)
    for (let x = 0.06; x < aspect - 0.06; x += 0.09)
      line(
        brush,
        [
          [x, y + 0.06],
          [x + 0.03, y + 0.17],
        ],
        0.012,
        'rgba(10,8,14,0.6)',
      )
  }
  oval(brush, [aspect / 2, 0.1, aspect / 2 - 0.03, 0.1], '#4a4652')
  oval(brush, [aspect / 2, 0.1, aspect / 4, 0.05], '#1a1820')
}

/** A stall: an awning in stripes over crates of fruit. */
export const stall =
  (hex: string): Painter =>
  (brush) => {
    const { aspect, context, random } = brush
    for (const x of [0.06, aspect - 0.1])
      box(brush, [x, 0.1, 0.04, 0.9], round(brush, '#8a5a34', x, x + 0.04, 0.4))
    box(brush, [0.08, 0.2, aspect - 0.16, 0.4], 'rgba(40,24,30,0.45)')
    box(brush, [0.02, 0.74, aspect - 0.04, 0.26], down(brush, '#a9743f', 0.7, 1.02, 0.34))
    const fruits = ['#d8452f', '#f0a02a', '#8fc04a', '#f5d23c', '#a03a6a', '#e8713a']
    const crates = Math.max(3, Math.round(aspect / 0.42))
    const wide = (aspect - 0.1) / crates
    for (const [row, y] of [
      [0, 0.52],
      [1, 0.7],
    ] as const)
      for (let at = 0; at < crates; at++) {
        const x = 0.05 + at * wide
        const fruit = fruits[(at * 2 + row * 3) % fruits.length]!
        for (let piece = 0; piece < 16; piece++) {
          const [px, py] = [x + wide * (0.12 + 0.76 * random()), y - 0.03 + 0.06 * random()]
          const size = 0.034 + 0.012 * random()
          oval(brush, [px, py, size, size], round(brush, fruit, px - size, px + size, 0.4))
        }
        box(
          brush,
          [x + 0.01, y + 0.02, wide - 0.02, 0.11],
          down(brush, '#c39359', y, y + 0.14, 0.34),
          0.008,
        )
        line(
          brush,
          [
            [x + 0.02, y + 0.075],
            [x + wide - 0.02, y + 0.075],
          ],
          0.01,
          tone('#c39359', -0.5, 0.5),
        )
      }
    const stripes = Math.round(aspect / 0.16)
    for (let stripe = 0; stripe < stripes; stripe++) {
      const x = (aspect * stripe) / stripes
      const each = aspect / stripes
      const fill = stripe % 2 === 0 ? hex : '#fbf4e6'
      context.fillStyle = blend(brush, [0, 0], [0, 0.3], [tone(fill, 0.15), fill, tone(fill, -0.3)])
      context.beginPath()
      context.moveTo(x * 0.94 + aspect * 0.03, 0)
      context.lineTo((x + each) * 0.94 + aspect * 0.03, 0)
      context.lineTo(x + each, 0.2)
      context.arc(x + each / 2, 0.2, each / 2, 0, Math.PI)
      context.fill()
    }
  }

/** Goods on shelves: tins, packets, jars in rows. */
export const goods =
  (hex: string, rows: number): Painter =>
  (brush) => {
    const { aspect, random } = brush
    box(brush, [0, 0, aspect, 1], tone(hex, -0.5))
    const hues = [
      '#d8573f',
      '#f0b23a',
      '#5f9fc0',
      '#7fb05a',
      '#b06fa8',
      '#f3ead8',
      '#e08a5a',
      '#4f7f78',
    ]
    const tall = 0.94 / rows
    for (let row = 0; row < rows; row++) {
      const floor = 0.03 + tall * (row + 1)
      for (let x = 0.04; x < aspect - 0.08;) {
        const fill = hues[Math.floor(random() * hues.length)]!
        const wide = tall * (0.2 + 0.22 * random())
        const high = tall * (0.5 + 0.3 * random())
        const many = 2 + Math.floor(random() * 3)
        for (let each = 0; each < many && x + wide < aspect - 0.04; each++, x += wide * 1.04) {
          box(
            brush,
            [x, floor - high - 0.012, wide, high],
            round(brush, fill, x, x + wide, 0.3),
            wide * 0.14,
          )
          box(
            brush,
            [x + wide * 0.12, floor - high * 0.66 - 0.012, wide * 0.76, high * 0.3],
            tone(fill, 0.6, 0.85),
            0.004,
          )
        }
        x += wide * 0.3
      }
      soften(brush, [aspect / 2, floor - tall + 0.02, aspect / 2, 0.03], 0.5)
      box(
        brush,
        [0, floor - 0.014, aspect, 0.03],
        down(brush, hex, floor - 0.02, floor + 0.02, 0.3),
      )
      for (let x = 0.1; x < aspect - 0.1; x += 0.3)
        box(brush, [x, floor - 0.01, 0.1, 0.02], '#fdf6dc')
    }
    for (const x of [0, aspect - 0.03])
      box(brush, [x, 0, 0.03, 1], round(brush, hex, x, x + 0.03, 0.4))
  }

/** A seat of a train. */
export const trainSeat =
  (hex: string): Painter =>
  (brush) => {
    const { aspect } = brush
    const each = aspect / 2
    for (let seat = 0; seat < 2; seat++) {
      const x = seat * each
      box(
        brush,
        [x + 0.02, 0.02, each - 0.04, 0.66],
        round(brush, hex, x, x + each, 0.26),
        [0.1, 0.1, 0.03, 0.03],
      )
      box(brush, [x + 0.08, 0.05, each - 0.16, 0.16], down(brush, '#f3ead8', 0.04, 0.22, 0.2), 0.05)
      line(
        brush,
        [
          [x + 0.1, 0.3],
          [x + each - 0.1, 0.3],
        ],
        0.012,
        tone(hex, -0.4, 0.5),
      )
      line(
        brush,
        [
          [x + 0.1, 0.44],
          [x + each - 0.1, 0.44],
        ],
        0.012,
        tone(hex, -0.4, 0.5),
      )
    }
    polygon(
      brush,
      [
        [0.02, 0.62],
        [aspect - 0.02, 0.62],
        [aspect, 0.74],
        [0, 0.74],
      ],
      blend(brush, [0, 0.62], [0, 0.74], [tone(hex, -0.2), tone(hex, 0.2)]),
    )
    box(brush, [0, 0.73, aspect, 0.12], down(brush, hex, 0.7, 0.86, 0.4), 0.03)
    box(brush, [0.06, 0.85, aspect - 0.12, 0.15], tone('#4a3a44', -0.2))
  }

/** A rack for bags over the windows of a train, with bags. */
export const luggage: Painter = (brush) => {
  const { aspect, random } = brush
  for (let x = 0.1; x < aspect - 0.5;) {
    const wide = 0.4 + 0.5 * random()
    const tall = 0.4 + 0.3 * random()
    const hex = ['#7a4a2a', '#3f5f7f', '#8f3a44', '#b58a4a', '#4f6f5a'][Math.floor(random() * 5)]!
    if (x + wide > aspect - 0.05) break
    box(brush, [x, 0.76 - tall, wide, tall], round(brush, hex, x, x + wide, 0.3), 0.06)
    for (const part of [0.24, 0.7])
      box(brush, [x + wide * part, 0.76 - tall, 0.05, tall], tone(hex, -0.4))
    box(brush, [x + wide * 0.4, 0.7 - tall, wide * 0.2, 0.06], tone(hex, -0.5), 0.03)
    x += wide + 0.08 + 0.3 * random()
  }
  for (const y of [0.76, 0.84, 0.92])
    line(
      brush,
      [
        [0.03, y],
        [aspect - 0.03, y],
      ],
      0.03,
      tone('#c79a5c', (0.84 - y) * 2),
    )
}

/** A lantern that stands or hangs. */
export const lantern: Painter = (brush) => {
  const { aspect, context } = brush
  const middle = aspect / 2
  context.strokeStyle = '#4a4048'
  context.lineWidth = 0.03
  context.beginPath()
  context.arc(middle, 0.2, middle * 0.6, Math.PI, Math.PI * 2)
  context.stroke()
  polygon(
    brush,
    [
      [middle - 0.14, 0.3],
      [middle + 0.14, 0.3],
      [middle + 0.2, 0.38],
      [middle - 0.2, 0.38],
    ],
    '#4a4048',
  )
  box(
    brush,
    [middle - 0.17, 0.38, 0.34, 0.46],
    blend(brush, [0, 0.38], [0, 0.84], ['#fff4c8', '#ffce6a', '#f0963a']),
    0.05,
  )
  for (const dx of [-0.17, -0.015, 0.14]) box(brush, [middle + dx, 0.38, 0.03, 0.46], '#4a4048')
  box(brush, [middle - 0.21, 0.83, 0.42, 0.13], down(brush, '#4a4048', 0.8, 1, 0.4), 0.02)
}
