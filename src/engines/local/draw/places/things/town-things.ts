import { rgbOf } from '../../colour-mix.ts'
import type { Thing, ThingPen } from './thing.ts'
import { box, curve, ellipse, limb, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

const warm = rgbOf('#ffc878')

const lamp: Thing = {
  aspect: 0.4,
  sways: 0,
  paint: (pen) => {
    const iron = pen.ink('#3a4048')
    limb(pen, iron, [0, 0, 0, -0.84], [0.03, 0.018])
    box(pen, iron, [-0.04, -0.05, 0.08, 0.05])
    polygon(pen, iron, [
      [-0.05, -0.83],
      [0.05, -0.83],
      [0.035, -0.81],
      [-0.035, -0.81],
    ])
    polygon(pen, pen.ink('#f3ecd6'), [
      [-0.035, -0.83],
      [-0.055, -0.95],
      [0.055, -0.95],
      [0.035, -0.83],
    ])
    polygon(pen, iron, [
      [-0.065, -0.95],
      [0, -1],
      [0.065, -0.95],
    ])
    pen.lamp({ x: 0, y: -0.89, width: 0.075, height: 0.11, colour: warm })
  },
}

const bench: Thing = {
  aspect: 1.9,
  sways: 0,
  paint: (pen) => {
    const wood = pen.ink('#a0683f')
    const iron = pen.ink('#3a4048')
    for (const x of [-0.72, 0.72]) {
      limb(pen, iron, [x, 0, x, -0.5], [0.07, 0.06])
      limb(pen, iron, [x, -0.45, x + 0.05, -1], [0.05, 0.05])
    }
    for (const [y, tone] of [
      [-0.95, 0.2],
      [-0.76, 0.1],
      [-0.5, 0.3],
      [-0.42, 0],
    ] as const)
      box(pen, bright(pen, wood, tone), [-0.85, y, 1.7, 0.13])
    if (pen.climate.lying > 0.1) box(pen, [244, 247, 253], [-0.85, -0.56, 1.7, 0.1])
  },
}

const fence: Thing = {
  aspect: 3.4,
  sways: 0,
  paint: (pen) => {
    const wood = pen.ink('#c9b596')
    for (const y of [-0.72, -0.36]) box(pen, dark(pen, wood, 0.15), [-1.7, y, 3.4, 0.12])
    for (let post = 0; post < 7; post++) {
      const x = -1.55 + post * 0.51
      polygon(pen, post % 2 ? wood : bright(pen, wood, 0.2), [
        [x - 0.09, 0],
        [x - 0.09, -0.88],
        [x, -1],
        [x + 0.09, -0.88],
        [x + 0.09, 0],
      ])
      if (pen.climate.lying > 0.1) ellipse(pen, [246, 249, 255], [x, -0.95, 0.11, 0.07])
    }
  },
}

/** A washing line between two posts. */
const laundry: Thing = {
  aspect: 2.5,
  sways: 0.5,
  paint: (pen) => {
    const wood = pen.ink('#7d6a58')
    for (const x of [-1.2, 1.2]) {
      limb(pen, wood, [x, 0, x, -1], [0.035, 0.03])
      limb(pen, wood, [x - 0.12, -0.95, x + 0.12, -0.95], [0.03, 0.03])
    }
    const rope = pen.ink('#efe7d8')
    curve(pen, rope, [-1.2, -0.95, 0, -0.8, 1.2, -0.95], 0.012)
    const hues = ['#e8e4dc', '#c9503f', '#4f7fb5', '#f0c457', '#7fae8a', '#d98fae', '#ffffff']
    hues.forEach((hue, index) => {
      const x = -0.98 + index * 0.31
      const top = -0.945 + 0.075 * (1 - (x / 1.2) ** 2)
      const [wide, tall] = [0.12 + 0.1 * pen.random(), 0.26 + 0.22 * pen.random()]
      const cloth = pen.ink(hue)
      const bend = 0.05 * (pen.random() - 0.5)
      if (index % 3 === 1) {
        polygon(pen, cloth, [
          [x - wide * 0.5, top],
          [x + wide * 0.5, top],
          [x + wide * 0.86, top + 0.12],
          [x + wide * 0.56, top + 0.16],
          [x + wide * 0.5 + bend, top + tall],
          [x - wide * 0.5 + bend, top + tall],
          [x - wide * 0.56, top + 0.16],
          [x - wide * 0.86, top + 0.12],
        ])
      } else
        polygon(pen, cloth, [
          [x - wide, top],
          [x + wide, top],
          [x + wide + bend, top + tall],
          [x - wide + bend, top + tall * 0.96],
        ])
      polygon(
        pen,
        dark(pen, cloth, 0.4),
        [
          [x + wide * 0.1, top + 0.02],
          [x + wide * 0.24, top + 0.02],
          [x + wide * 0.3 + bend, top + tall],
          [x + bend, top + tall],
        ],
        0.3,
      )
    })
  },
}

const chimney: Thing = {
  aspect: 0.72,
  sways: 0,
  paint: (pen) => {
    const brick = pen.ink('#a2604a')
    box(pen, brick, [-0.26, -0.8, 0.52, 0.8])
    for (let course = 0; course < 11; course++)
      for (let stone = 0; stone < 4; stone++)
        box(
          pen,
          pen.random() > 0.5 ? bright(pen, brick, 0.2) : dark(pen, brick, 0.2),
          [-0.25 + stone * 0.13 + (course % 2) * 0.04, -0.79 + course * 0.072, 0.11, 0.055],
          0.6,
        )
    box(pen, dark(pen, brick, 0.3), [-0.31, -0.86, 0.62, 0.09])
    for (const x of [-0.14, 0.12]) {
      box(pen, pen.ink('#b5745a'), [x - 0.07, -1, 0.14, 0.15])
      box(pen, dark(pen, brick, 0.6), [x - 0.06, -1, 0.12, 0.03])
    }
    if (pen.climate.lying > 0.1) box(pen, [246, 249, 255], [-0.31, -0.89, 0.62, 0.05])
  },
}

/** A small house with a door, windows and a chimney. */
const cottage: Thing = {
  aspect: 1.35,
  sways: 0,
  paint: (pen) => {
    const wall = pen.ink('#f0e2c6')
    const tile = pen.ink('#b5573f')
    box(pen, dark(pen, tile, 0.2), [0.28, -0.98, 0.12, 0.36])
    box(pen, wall, [-0.52, -0.52, 1.04, 0.52])
    for (let stone = 0; stone < 26; stone++)
      box(pen, dark(pen, pen.ink('#9a948a'), 0.3 * pen.random()), [
        -0.52 + pen.random() * 0.98,
        -0.06 - 0.06 * pen.random(),
        0.07,
        0.05,
      ])
    polygon(pen, tile, [
      [-0.64, -0.47],
      [-0.34, -0.9],
      [0.34, -0.9],
      [0.64, -0.47],
    ])
    for (let course = 1; course < 7; course++) {
      const y = -0.9 + course * 0.066
      const half = 0.34 + 0.3 * (course / 6.5)
      for (let tileAt = 0; tileAt < 16; tileAt++)
        ellipse(
          pen,
          (tileAt + course) % 2 ? dark(pen, tile, 0.2) : bright(pen, tile, 0.15),
          [-half + ((tileAt + 0.5) * 2 * half) / 16, y, half / 15, 0.022],
          0.7,
        )
    }
    if (pen.climate.lying > 0.1)
      polygon(
        pen,
        [245, 248, 254],
        [
          [-0.63, -0.5],
          [-0.34, -0.93],
          [0.34, -0.93],
          [0.63, -0.5],
          [0.5, -0.53],
          [0.3, -0.6],
          [0.05, -0.56],
          [-0.2, -0.62],
          [-0.45, -0.53],
        ],
        0.5 + 0.5 * pen.climate.lying,
      )
    const door = pen.ink('#5f7f6a')
    box(pen, dark(pen, wall, 0.2), [-0.11, -0.36, 0.22, 0.36])
    box(pen, door, [-0.09, -0.34, 0.18, 0.34])
    ellipse(pen, warm, [0.05, -0.17, 0.014])
    for (const x of [-0.33, 0.33]) {
      box(pen, pen.ink('#fbf6ea'), [x - 0.115, -0.4, 0.23, 0.21])
      box(pen, dark(pen, pen.ink('#6f93a8'), 0.3), [x - 0.095, -0.38, 0.19, 0.17])
      pen.lamp({ x, y: -0.295, width: 0.19, height: 0.17 })
      for (const way of [-1, 1])
        box(pen, door, [x + way * 0.115 - (way < 0 ? 0.07 : 0), -0.4, 0.07, 0.21])
      box(pen, pen.ink('#fbf6ea'), [x - 0.006, -0.38, 0.012, 0.17])
      if (pen.climate.season !== 'winter')
        for (let bud = 0; bud < 8; bud++)
          ellipse(pen, pen.ink(bud % 2 ? '#e2556a' : '#6fa050'), [
            x - 0.1 + bud * 0.028,
            -0.185 - 0.012 * pen.random(),
            0.02,
          ])
    }
  },
}

const barn: Thing = {
  aspect: 1.5,
  sways: 0,
  paint: (pen) => {
    const red = pen.ink('#a5402f')
    polygon(pen, red, [
      [-0.62, 0],
      [-0.62, -0.52],
      [-0.46, -0.8],
      [0, -0.98],
      [0.46, -0.8],
      [0.62, -0.52],
      [0.62, 0],
    ])
    for (let plank = 0; plank < 18; plank++)
      box(pen, dark(pen, red, 0.35), [-0.6 + plank * 0.07, -0.52, 0.008, 0.52], 0.6)
    polygon(pen, pen.ink('#6f6660'), [
      [-0.7, -0.48],
      [-0.5, -0.84],
      [0, -1.02],
      [0, -0.95],
      [-0.46, -0.79],
      [-0.63, -0.48],
    ])
    polygon(pen, pen.ink('#857b74'), [
      [0.7, -0.48],
      [0.5, -0.84],
      [0, -1.02],
      [0, -0.95],
      [0.46, -0.79],
      [0.63, -0.48],
    ])
    if (pen.climate.lying > 0.1)
      polygon(
        pen,
        [246, 249, 255],
        [
          [-0.7, -0.5],
          [-0.5, -0.87],
          [0, -1.05],
          [0.5, -0.87],
          [0.7, -0.5],
          [0.48, -0.84],
          [0, -1],
          [-0.48, -0.84],
        ],
      )
    const white = pen.ink('#f3ece0')
    box(pen, dark(pen, red, 0.5), [-0.22, -0.44, 0.44, 0.44])
    for (const [x0, y0, x1, y1] of [
      [-0.22, 0, 0.22, -0.44],
      [0.22, 0, -0.22, -0.44],
      [-0.22, -0.44, 0.22, -0.44],
      [-0.22, 0, -0.22, -0.44],
      [0.22, 0, 0.22, -0.44],
      [0, 0, 0, -0.44],
    ] as const)
      limb(pen, white, [x0, y0, x1, y1], [0.025, 0.025])
    box(pen, white, [-0.1, -0.74, 0.2, 0.16])
    box(pen, dark(pen, red, 0.7), [-0.08, -0.72, 0.16, 0.12])
    pen.lamp({ x: 0, y: -0.66, width: 0.16, height: 0.12 })
  },
}

/** A windmill; its sails stand still. */
const windmill: Thing = {
  aspect: 1,
  sways: 0,
  paint: (pen) => {
    const white = pen.ink('#ece2cf')
    polygon(pen, white, [
      [-0.16, 0],
      [-0.09, -0.62],
      [0.09, -0.62],
      [0.16, 0],
    ])
    polygon(
      pen,
      dark(pen, white, 0.35),
      [
        [-pen.side * 0.16, 0],
        [-pen.side * 0.09, -0.62],
        [-pen.side * 0.02, -0.62],
        [-pen.side * 0.05, 0],
      ],
      0.6,
    )
    polygon(pen, pen.ink('#8a4f3c'), [
      [-0.11, -0.61],
      [0, -0.76],
      [0.11, -0.61],
    ])
    for (let sail = 0; sail < 4; sail++) {
      const turn = 0.5 + (sail * Math.PI) / 2
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
      const at = (along: number, off: number): [number, number] => [
        cos * along - sin * off,
        -0.64 + sin * along + cos * off,
      ]
      polygon(
        pen,
        pen.ink('#f5efe2'),
        [at(0.08, 0), at(0.36, 0), at(0.36, 0.085), at(0.08, 0.085)],
        0.9,
      )
      for (let slat = 0; slat < 6; slat++)
        polygon(pen, pen.ink('#9a8468'), [
          at(0.1 + slat * 0.045, 0),
          at(0.105 + slat * 0.045, 0),
          at(0.105 + slat * 0.045, 0.085),
          at(0.1 + slat * 0.045, 0.085),
        ])
      polygon(pen, pen.ink('#7d6146'), [
        at(0, -0.008),
        at(0.37, -0.008),
        at(0.37, 0.008),
        at(0, 0.008),
      ])
    }
    box(pen, pen.ink('#6b4a35'), [-0.035, -0.14, 0.07, 0.14])
    pen.lamp({ x: 0, y: -0.36, width: 0.045, height: 0.06 })
  },
}

const bale: Thing = {
  aspect: 1.3,
  sways: 0,
  paint: (pen) => {
    const straw = pen.ink('#d9b75f', 'grass')
    ellipse(pen, dark(pen, straw, 0.3), [0.1, -0.5, 0.5, 0.5])
    ellipse(pen, straw, [-0.1, -0.5, 0.46, 0.5])
    for (let ring = 4; ring > 0; ring--)
      ellipse(pen, ring % 2 ? bright(pen, straw, 0.25) : dark(pen, straw, 0.14), [
        -0.1,
        -0.5,
        0.1 * ring,
        0.11 * ring,
      ])
  },
}

const swing: Thing = {
  aspect: 1.5,
  sways: 0,
  paint: (pen) => {
    const red = pen.ink('#d0503f')
    for (const x of [-0.62, 0.62])
      for (const lean of [-0.12, 0.12]) limb(pen, red, [x + lean, 0, x, -0.97], [0.04, 0.04])
    limb(pen, bright(pen, red, 0.2), [-0.66, -0.96, 0.66, -0.96], [0.05, 0.05])
    for (const x of [-0.28, 0.26]) {
      for (const dx of [-0.09, 0.09])
        limb(pen, pen.ink('#6a6f78'), [x + dx, -0.95, x + dx, -0.26], [0.012, 0.012])
      box(pen, pen.ink('#3f7fc0'), [x - 0.13, -0.28, 0.26, 0.05])
    }
  },
}

const climber: Thing = {
  aspect: 1.3,
  sways: 0,
  paint: (pen) => {
    const blue = pen.ink('#3f86c9')
    const yellow = pen.ink('#f2c03f')
    const green = pen.ink('#57a85f')
    for (const x of [-0.3, 0.02]) limb(pen, blue, [x, 0, x, -0.72], [0.05, 0.05])
    box(pen, yellow, [-0.36, -0.46, 0.44, 0.05])
    polygon(pen, pen.ink('#d94f3f'), [
      [-0.42, -0.7],
      [-0.14, -0.98],
      [0.14, -0.7],
    ])
    polygon(
      pen,
      bright(pen, pen.ink('#d94f3f'), 0.3),
      [
        [-0.14, -0.98],
        [pen.side > 0 ? 0.14 : -0.42, -0.7],
        [-0.14 + pen.side * 0.06, -0.7],
      ],
      0.6,
    )
    curve(pen, green, [0.05, -0.46, 0.3, -0.44, 0.38, -0.16], 0.13)
    curve(pen, green, [0.38, -0.16, 0.42, -0.04, 0.6, -0.05], 0.13)
    curve(pen, bright(pen, green, 0.4), [0.05, -0.5, 0.32, -0.48, 0.41, -0.18], 0.025)
    for (let rung = 0; rung < 5; rung++)
      limb(
        pen,
        yellow,
        [-0.56 + rung * 0.045, -0.06 - rung * 0.09, -0.36, -0.06 - rung * 0.09],
        [0.025, 0.025],
      )
    limb(pen, blue, [-0.58, 0, -0.36, -0.48], [0.035, 0.035])
  },
}

const bollard: Thing = {
  aspect: 0.7,
  sways: 0,
  paint: (pen) => {
    const iron = pen.ink('#4a5058')
    polygon(pen, iron, [
      [-0.2, 0],
      [-0.17, -0.7],
      [0.17, -0.7],
      [0.2, 0],
    ])
    ellipse(pen, dark(pen, iron, 0.2), [0, -0.72, 0.28, 0.16])
    ellipse(pen, bright(pen, iron, 0.25), [0, -0.78, 0.26, 0.14])
    ellipse(pen, pen.ink('#c9b083'), [0, -0.3, 0.24, 0.08])
    ellipse(pen, pen.ink('#b59a6c'), [0, -0.4, 0.22, 0.07])
  },
}

const crate: Thing = {
  aspect: 1.1,
  sways: 0,
  paint: (pen) => {
    const wood = pen.ink('#b5854f')
    box(pen, wood, [-0.5, -1, 1, 1])
    for (let plank = 0; plank < 5; plank++)
      box(pen, plank % 2 ? bright(pen, wood, 0.16) : dark(pen, wood, 0.12), [
        -0.46,
        -0.96 + plank * 0.19,
        0.92,
        0.17,
      ])
    for (const [x, y, w, h] of [
      [-0.5, -1, 0.12, 1],
      [0.38, -1, 0.12, 1],
      [-0.5, -1, 1, 0.1],
      [-0.5, -0.1, 1, 0.1],
    ] as const)
      box(pen, dark(pen, wood, 0.25), [x, y, w, h])
  },
}

const steppedStone = (
  pen: ThingPen,
  hex: string,
  rows: readonly (readonly [number, number, number])[],
) => {
  const stone = pen.ink(hex, 'stone')
  rows.forEach(([y, half, tall], index) =>
    box(pen, index % 2 ? dark(pen, stone, 0.15) : stone, [-half, y - tall, half * 2, tall]),
  )
  return stone
}

/** A broken column of a temple. */
const column: Thing = {
  aspect: 0.46,
  sways: 0,
  paint: (pen) => {
    const stone = steppedStone(pen, '#cfc6b2', [
      [0, 0.2, 0.05],
      [-0.05, 0.17, 0.04],
    ])
    const top = -0.72 - 0.24 * pen.random()
    polygon(pen, stone, [
      [-0.13, -0.08],
      [-0.11, top + 0.04],
      [-0.03, top],
      [0.05, top + 0.07],
      [0.11, top + 0.02],
      [0.13, -0.08],
    ])
    for (let flute = 0; flute < 6; flute++)
      box(pen, dark(pen, stone, 0.4), [-0.1 + flute * 0.037, top + 0.08, 0.012, -top - 0.17], 0.5)
    for (let crack = 0; crack < 5; crack++)
      ellipse(
        pen,
        pen.ink('#6f8f4a', 'leaf'),
        [-0.12 + 0.24 * pen.random(), -0.08 - 0.2 * pen.random(), 0.04, 0.02],
        0.7,
      )
  },
}

export const townThings = {
  lamp,
  bench,
  fence,
  laundry,
  chimney,
  cottage,
  barn,
  windmill,
  bale,
  swing,
  climber,
  bollard,
  crate,
  column,
} satisfies Record<string, Thing>
