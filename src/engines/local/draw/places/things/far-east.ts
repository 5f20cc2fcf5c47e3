import type { Rgb } from '../../colour-mix.ts'
import { rgbOf } from '../../colour-mix.ts'
import type { Thing, ThingPen } from './thing.ts'
import { box, ellipse, limb, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

const warm = rgbOf('#ffbf6a')

/** A gate of two posts and two beams. */
const torii: Thing = {
  aspect: 1.25,
  sways: 0,
  paint: (pen) => {
    const red = pen.ink('#cf4a32')
    for (const x of [-0.38, 0.38]) {
      limb(pen, red, [x * 1.08, 0, x, -0.86], [0.085, 0.07])
      limb(
        pen,
        bright(pen, red, 0.35),
        [x * 1.08 + pen.side * 0.02, 0, x + pen.side * 0.018, -0.86],
        [0.02, 0.016],
      )
      box(pen, pen.ink('#2f2a2c'), [x * 1.08 - 0.06, -0.08, 0.12, 0.08])
    }
    box(pen, dark(pen, red, 0.1), [-0.5, -0.7, 1, 0.065])
    box(pen, red, [-0.045, -0.84, 0.09, 0.16])
    polygon(pen, dark(pen, red, 0.08), [
      [-0.56, -0.87],
      [0.56, -0.87],
      [0.56, -0.82],
      [-0.56, -0.82],
    ])
    polygon(pen, pen.ink('#3a3034'), [
      [-0.62, -0.98],
      [-0.3, -0.93],
      [0.3, -0.93],
      [0.62, -0.98],
      [0.6, -0.89],
      [0.3, -0.86],
      [-0.3, -0.86],
      [-0.6, -0.89],
    ])
    if (pen.climate.lying > 0.1)
      polygon(
        pen,
        [246, 249, 255],
        [
          [-0.62, -1],
          [-0.3, -0.95],
          [0.3, -0.95],
          [0.62, -1],
          [0.6, -0.96],
          [0.3, -0.92],
          [-0.3, -0.92],
          [-0.6, -0.96],
        ],
      )
  },
}

function eaves(
  pen: ThingPen,
  slate: Rgb,
  [y, half, tall]: readonly [number, number, number],
): void {
  polygon(pen, slate, [
    [-half, y - tall * 0.2],
    [-half * 0.62, y - tall * 0.45],
    [-half * 0.4, y - tall],
    [half * 0.4, y - tall],
    [half * 0.62, y - tall * 0.45],
    [half, y - tall * 0.2],
    [half * 0.84, y + tall * 0.05],
    [-half * 0.84, y + tall * 0.05],
  ])
  polygon(
    pen,
    bright(pen, slate, 0.3),
    [
      [pen.side * half, y - tall * 0.2],
      [pen.side * half * 0.62, y - tall * 0.45],
      [pen.side * half * 0.4, y - tall],
      [pen.side * half * 0.1, y - tall],
      [pen.side * half * 0.3, y],
    ],
    0.5,
  )
  if (pen.climate.lying > 0.1)
    polygon(
      pen,
      [245, 248, 254],
      [
        [-half * 0.8, y - tall * 0.4],
        [-half * 0.4, y - tall * 1.1],
        [half * 0.4, y - tall * 1.1],
        [half * 0.8, y - tall * 0.4],
        [half * 0.3, y - tall * 0.6],
        [-half * 0.3, y - tall * 0.6],
      ],
      0.9,
    )
  for (const way of [-1, 1])
    ellipse(pen, pen.ink('#c9a24a'), [way * half * 0.97, y - tall * 0.12, 0.008])
}

/** A tower of five roofs. */
const pagoda: Thing = {
  aspect: 0.62,
  sways: 0,
  paint: (pen) => {
    const red = pen.ink('#b5442f')
    const slate = pen.ink('#4a5560')
    box(pen, pen.ink('#b5ada0', 'stone'), [-0.2, -0.05, 0.4, 0.05])
    for (let storey = 0; storey < 5; storey++) {
      const y = -0.05 - storey * 0.16
      const half = 0.145 - storey * 0.016
      box(pen, dark(pen, red, 0.15), [-half, y - 0.12, half * 2, 0.12])
      for (let post = 0; post < 5; post++)
        box(pen, bright(pen, red, 0.15), [
          -half + (post * half * 2) / 4 - 0.006,
          y - 0.12,
          0.012,
          0.12,
        ])
      for (const x of [-0.5, 0.5]) {
        box(pen, pen.ink('#efe3c8'), [x * half - half * 0.2, y - 0.095, half * 0.4, 0.06])
        pen.lamp({ x: x * half, y: y - 0.065, width: half * 0.4, height: 0.06, colour: warm })
      }
      eaves(pen, slate, [y - 0.11, half + 0.13, 0.075])
    }
    limb(pen, pen.ink('#c9a24a'), [0, -0.84, 0, -1], [0.02, 0.006])
    for (let ring = 0; ring < 5; ring++)
      ellipse(pen, pen.ink('#c9a24a'), [0, -0.88 - ring * 0.02, 0.02 - ring * 0.002, 0.006])
  },
}

const stoneLantern: Thing = {
  aspect: 0.62,
  sways: 0,
  paint: (pen) => {
    const stone = pen.ink('#a5a298', 'stone')
    polygon(pen, dark(pen, stone, 0.15), [
      [-0.22, 0],
      [-0.18, -0.1],
      [0.18, -0.1],
      [0.22, 0],
    ])
    box(pen, stone, [-0.08, -0.5, 0.16, 0.42])
    polygon(pen, bright(pen, stone, 0.1), [
      [-0.2, -0.56],
      [-0.12, -0.48],
      [0.12, -0.48],
      [0.2, -0.56],
    ])
    box(pen, stone, [-0.14, -0.76, 0.28, 0.2])
    box(pen, dark(pen, stone, 0.6), [-0.08, -0.73, 0.16, 0.14])
    pen.lamp({ x: 0, y: -0.66, width: 0.16, height: 0.14, colour: warm })
    polygon(pen, dark(pen, stone, 0.1), [
      [-0.28, -0.75],
      [-0.1, -0.9],
      [0.1, -0.9],
      [0.28, -0.75],
    ])
    if (pen.climate.lying > 0.1)
      polygon(
        pen,
        [246, 249, 255],
        [
          [-0.26, -0.77],
          [-0.1, -0.92],
          [0.1, -0.92],
          [0.26, -0.77],
          [0, -0.82],
        ],
      )
    ellipse(pen, stone, [0, -0.94, 0.05, 0.06])
  },
}

/** A bow of red wood over a pond or path. */
const bowBridge: Thing = {
  aspect: 2.2,
  sways: 0,
  paint: (pen) => {
    const red = pen.ink('#c04a35')
    const at = (part: number, lift: number): [number, number] => [
      -1 + part * 2,
      -lift - 0.5 * Math.sin(part * Math.PI),
    ]
    const steps = Array.from({ length: 25 }, (_, i) => i / 24)
    polygon(pen, dark(pen, red, 0.3), [
      ...steps.map((part) => at(part, 0.12)),
      ...steps.toReversed().map((part) => at(part, 0)),
    ])
    for (const part of steps.filter((_, i) => i % 3 === 0)) {
      const [x, y] = at(part, 0.08)
      limb(pen, red, [x, y, x, y - 0.36], [0.04, 0.035])
      ellipse(pen, pen.ink('#c9a24a'), [x, y - 0.38, 0.028, 0.04])
    }
    for (const lift of [0.26, 0.4])
      polygon(pen, bright(pen, red, 0.15), [
        ...steps.map((part) => at(part, lift + 0.04)),
        ...steps.toReversed().map((part) => at(part, lift)),
      ])
  },
}

/** A lion of stone on its base. */
const urn: Thing = {
  aspect: 0.9,
  sways: 0,
  paint: (pen) => {
    const bronze = pen.ink('#8a6f3f')
    box(pen, pen.ink('#d9d0c0', 'stone'), [-0.36, -0.16, 0.72, 0.16])
    for (const x of [-0.22, 0.22]) limb(pen, bronze, [x, -0.15, x * 0.8, -0.34], [0.07, 0.09])
    ellipse(pen, bronze, [0, -0.52, 0.34, 0.24])
    box(pen, bright(pen, bronze, 0.2), [-0.36, -0.72, 0.72, 0.08])
    ellipse(pen, bright(pen, bronze, 0.35), [pen.side * 0.13, -0.56, 0.08, 0.12], 0.6)
    for (const x of [-0.36, 0.36]) limb(pen, bronze, [x, -0.7, x * 1.1, -0.92], [0.05, 0.06])
  },
}

export const farEast = {
  torii,
  pagoda,
  'stone-lantern': stoneLantern,
  'bow-bridge': bowBridge,
  urn,
} satisfies Record<string, Thing>
