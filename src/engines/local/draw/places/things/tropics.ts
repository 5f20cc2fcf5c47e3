import { mix } from '../../colour-mix.ts'
import { createRandom } from '../../random.ts'
import type { Thing, ThingPen } from './thing.ts'
import { curve, ellipse, limb, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

/** One feathered frond from a point, hanging toward its tip. */
function frond(
  pen: ThingPen,
  [x, y]: readonly [number, number],
  turn: number,
  length: number,
  tone: number,
): void {
  const green = pen.ink('#4f9a48')
  const colour =
    tone < 0.5 ? dark(pen, green, 0.4 - tone * 0.5) : bright(pen, green, (tone - 0.5) * 0.5)
  const [tipX, tipY] = [
    x + Math.cos(turn) * length,
    y + Math.sin(turn) * length * 0.7 + length * 0.34,
  ]
  const [midX, midY] = [
    x + Math.cos(turn) * length * 0.55,
    y + Math.sin(turn) * length * 0.9 - length * 0.1,
  ]
  const at = (part: number) => {
    const rest = 1 - part
    return [
      rest * rest * x + 2 * rest * part * midX + part * part * tipX,
      rest * rest * y + 2 * rest * part * midY + part * part * tipY,
    ] as const
  }
  for (let leaf = 2; leaf <= 22; leaf++) {
    const [px, py] = at(leaf / 22)
    const reach = length * 0.26 * Math.sin((leaf / 23) * Math.PI) ** 0.7
    for (const way of [-1, 1]) {
      const lean = turn + way * 1.05
      curve(
        pen,
        way === pen.side ? bright(pen, colour, 0.14) : colour,
        [
          px,
          py,
          px + Math.cos(lean) * reach * 0.6,
          py + Math.sin(lean) * reach * 0.5,
          px + Math.cos(lean) * reach,
          py + Math.abs(Math.sin(lean)) * reach * 0.5 + reach * 0.5,
        ],
        length * 0.034,
      )
    }
  }
  curve(pen, bright(pen, colour, 0.2), [x, y, midX, midY, tipX, tipY], length * 0.022)
}

const palm: Thing = {
  aspect: 1.6,
  sways: 1.1,
  paint: (pen) => {
    const bark = pen.ink('#9a7350')
    const lean = (pen.random() - 0.5) * 0.34 + 0.1
    const at = (part: number) => [lean * part * part, -0.72 * part] as const
    for (let ring = 0; ring < 22; ring++) {
      const [[x0, y0], [x1, y1]] = [at(ring / 22), at((ring + 1) / 22)]
      const wide = 0.062 - 0.03 * (ring / 22)
      limb(
        pen,
        ring % 2 === 0 ? bark : dark(pen, bark, 0.2),
        [x0, y0, x1, y1 - 0.004],
        [wide * 1.1, wide * 0.92],
      )
    }
    const top = at(1)
    for (const [turn, length, tone] of [
      [-2.5, 0.4, 0.1],
      [-0.6, 0.4, 0.2],
      [-1.57, 0.3, 0.15],
      [-3.05, 0.42, 0.35],
      [-0.1, 0.42, 0.45],
      [-2.1, 0.36, 0.6],
      [-1.0, 0.36, 0.75],
      [-2.75, 0.34, 0.7],
      [-0.38, 0.34, 0.85],
      [0.35, 0.3, 0.5],
      [2.8, 0.3, 0.4],
    ] as const)
      frond(pen, top, turn + (pen.random() - 0.5) * 0.2, length, pen.side > 0 ? tone : 0.95 - tone)
    for (const dx of [-0.024, 0.016, 0])
      ellipse(pen, dark(pen, pen.ink('#8a5a32'), 0.1), [
        top[0] + dx,
        top[1] + 0.03 - Math.abs(dx) * 0.5,
        0.024,
      ])
  },
}

/** Flat-topped tree of the savanna. */
const acacia: Thing = {
  aspect: 1.5,
  sways: 0.5,
  paint: (pen) => {
    const bark = pen.ink('#6e5238')
    limb(pen, bark, [0, 0, -0.02, -0.42], [0.07, 0.045])
    for (const [x, y] of [
      [-0.42, -0.78],
      [-0.18, -0.86],
      [0.12, -0.84],
      [0.4, -0.74],
    ] as const)
      limb(pen, dark(pen, bark, 0.2), [-0.02, -0.4, x, y], [0.04, 0.014])
    const green = pen.ink('#7d9440', 'leaf')
    const random = createRandom(Math.floor(pen.random() * 1e9))
    for (let pad = 0; pad < 60; pad++) {
      const along = random() * 2 - 1
      const y = -0.8 - 0.14 * (1 - along * along) + random() * 0.11
      const glow = Math.max(0, Math.min(1, (-0.72 - y) * 4.5 + along * pen.side * 0.2))
      ellipse(pen, mix(dark(pen, green, 0.4), bright(pen, green, 0.26), glow), [
        along * 0.66,
        y,
        0.085 + 0.05 * random(),
        0.028 + 0.012 * random(),
      ])
    }
  },
}

/** A fern: arched stalks, each with leaflets that shorten to its tip. */
const fern: Thing = {
  aspect: 1.9,
  sways: 1.4,
  paint: (pen) => {
    const green = pen.ink('#5f9f48', 'grass')
    for (let stalk = 0; stalk < 9; stalk++) {
      const along = (((stalk * 5) % 9) / 8) * 2 - 1
      const reach = 0.5 + 0.3 * pen.random()
      const [tipX, tipY] = [
        along * reach * 1.15,
        -(1 - Math.abs(along) * 0.62) * (0.72 + 0.26 * pen.random()),
      ]
      const [midX, midY] = [along * reach * 0.4, tipY - 0.14]
      const tone = mix(dark(pen, green, 0.4), bright(pen, green, 0.3), stalk / 8)
      for (let leaf = 1; leaf <= 13; leaf++) {
        const part = leaf / 13
        const rest = 1 - part
        const x = 2 * rest * part * midX + part * part * tipX
        const y = 2 * rest * part * midY + part * part * tipY
        const long = 0.2 * Math.sin(Math.PI * (0.12 + 0.86 * part)) + 0.02
        for (const way of [-1, 1])
          curve(
            pen,
            way === pen.side ? bright(pen, tone, 0.16) : tone,
            [
              x,
              y,
              x + way * long * 0.5,
              y - long * 0.1,
              x + way * long * 0.8 + along * 0.05,
              y + long * 0.3,
            ],
            0.03,
          )
      }
      curve(pen, dark(pen, tone, 0.2), [0, 0, midX, midY, tipX, tipY], 0.016)
    }
  },
}

/** Big paddle leaves. */
const banana: Thing = {
  aspect: 1.2,
  sways: 1.2,
  paint: (pen) => {
    const green = pen.ink('#4f9a45')
    for (let leaf = 0; leaf < 9; leaf++) {
      const part = ((leaf * 4) % 9) / 8
      const turn = -Math.PI * (0.12 + 0.76 * part)
      const length = 0.62 + 0.3 * pen.random()
      const [x, y] = [Math.cos(turn) * length * 0.62, Math.sin(turn) * length + 0.02]
      const tone = mix(dark(pen, green, 0.4), bright(pen, green, 0.22), leaf / 8)
      curve(pen, dark(pen, green, 0.2), [0, 0, x * 0.2, y * 0.5, x * 0.5, y * 0.7], 0.02)
      pen.context.save()
      pen.context.translate(x * 0.62, y * 0.72)
      pen.context.rotate(Math.atan2(y, x))
      polygon(pen, tone, [
        [-0.26, 0],
        [-0.12, -0.085],
        [0.1, -0.09],
        [0.3, 0],
        [0.1, 0.08],
        [-0.12, 0.075],
      ])
      polygon(
        pen,
        bright(pen, tone, 0.2),
        [
          [-0.26, 0],
          [-0.12, -0.085],
          [0.1, -0.09],
          [0.3, 0],
        ],
        0.5,
      )
      curve(pen, bright(pen, tone, 0.4), [-0.26, 0, 0, -0.01, 0.3, 0], 0.008)
      pen.context.restore()
    }
  },
}

const saguaro: Thing = {
  aspect: 0.7,
  sways: 0,
  paint: (pen) => {
    const green = pen.ink('#5f8f4e')
    const column = (x: number, from: number, to: number, wide: number) => {
      pen.context.lineCap = 'round'
      curve(pen, green, [x, from, x, (from + to) / 2, x, to], wide)
      curve(
        pen,
        dark(pen, green, 0.4),
        [
          x - pen.side * wide * 0.26,
          from,
          x - pen.side * wide * 0.26,
          (from + to) / 2,
          x - pen.side * wide * 0.26,
          to,
        ],
        wide * 0.34,
        0.55,
      )
      for (const rib of [-0.25, 0, 0.25])
        curve(
          pen,
          bright(pen, green, 0.3),
          [x + rib * wide, from, x + rib * wide, (from + to) / 2, x + rib * wide, to + 0.01],
          wide * 0.05,
          0.5,
        )
    }
    const arm = (way: number, y: number, top: number) => {
      curve(pen, dark(pen, green, 0.1), [0, y, way * 0.2, y + 0.03, way * 0.23, y - 0.1], 0.1)
      column(way * 0.23, y - 0.08, top, 0.105)
    }
    arm(-1, -0.36, -0.68 - 0.1 * pen.random())
    arm(1, -0.48, -0.76 - 0.1 * pen.random())
    column(0, 0.02, -0.92, 0.15)
  },
}

export const tropics = { palm, acacia, fern, banana, saguaro } satisfies Record<string, Thing>
