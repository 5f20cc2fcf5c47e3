import { mix } from '../../colour-mix.ts'
import type { Thing } from './thing.ts'
import { curve, ellipse, limb, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

const kelp: Thing = {
  aspect: 0.5,
  sways: 3.4,
  paint: (pen) => {
    const green = pen.ink('#5a9a58')
    for (let ribbon = 0; ribbon < 6; ribbon++) {
      const x = ((ribbon * 5) % 6) * 0.055 - 0.14
      const tall = 0.55 + 0.42 * pen.random()
      const [phase, curl] = [pen.random() * 6, 0.035 + 0.03 * pen.random()]
      const edge = (way: number) =>
        Array.from({ length: 19 }, (_, i): [number, number] => {
          const part = i / 18
          const wide =
            0.03 *
            Math.sin(Math.PI * Math.min(0.97, 0.12 + part * 0.85)) *
            (1 + 0.25 * Math.sin(part * 40 + phase + way))
          return [x + curl * part * 1.6 * Math.sin(part * 7 + phase) + way * wide, -tall * part]
        })
      const tone = mix(dark(pen, green, 0.4), bright(pen, green, 0.35), ribbon / 5)
      polygon(pen, tone, [...edge(-1), ...edge(1).toReversed()])
      const spine = edge(0)
      spine
        .slice(1)
        .forEach(([px, py], i) =>
          limb(pen, bright(pen, tone, 0.3), [spine[i]![0], spine[i]![1], px, py], [0.007, 0.007]),
        )
    }
  },
}

const weed: Thing = {
  aspect: 1.1,
  sways: 4,
  paint: (pen) => {
    const green = pen.ink('#6fb06a')
    for (let blade = 0; blade < 15; blade++) {
      const along = blade / 7 - 1
      const tall = 0.5 + 0.45 * pen.random()
      curve(
        pen,
        mix(dark(pen, green, 0.35), bright(pen, green, 0.2), pen.random()),
        [along * 0.28, 0, along * 0.2, -tall * 0.5, along * 0.46, -tall],
        0.045,
      )
    }
  },
}

const branching = (hex: string): Thing => ({
  aspect: 1.2,
  sways: 0.6,
  paint: (pen) => {
    const coral = pen.ink(hex)
    const grow = (
      x: number,
      y: number,
      turn: number,
      length: number,
      width: number,
      level: number,
    ) => {
      const [x1, y1] = [x + Math.cos(turn) * length, y + Math.sin(turn) * length]
      pen.context.lineCap = 'round'
      curve(
        pen,
        mix(dark(pen, coral, 0.3), bright(pen, coral, 0.3), 1 - level / 5),
        [x, y, (x + x1) / 2, (y + y1) / 2, x1, y1],
        width,
      )
      if (level === 0) return ellipse(pen, bright(pen, coral, 0.5), [x1, y1, width * 0.55])
      for (const spread of [-0.48, 0.42])
        grow(
          x1,
          y1,
          turn + spread + (pen.random() - 0.5) * 0.4,
          length * 0.76,
          width * 0.76,
          level - 1,
        )
    }
    for (const lean of [-0.5, 0, 0.5]) grow(lean * 0.16, 0, -Math.PI / 2 + lean, 0.25, 0.085, 4)
  },
})

/** A net of veins in a fan. */
const seaFan: Thing = {
  aspect: 1.2,
  sways: 1.2,
  paint: (pen) => {
    const violet = pen.ink('#a86fc0')
    for (let vein = 0; vein < 46; vein++) {
      const turn = -Math.PI * (0.08 + (0.84 * vein) / 45)
      const long = 0.78 + 0.18 * pen.random()
      curve(
        pen,
        mix(dark(pen, violet, 0.3), bright(pen, violet, 0.3), pen.random()),
        [
          0,
          0,
          Math.cos(turn) * long * 0.3,
          Math.sin(turn) * long * 0.6,
          Math.cos(turn) * long * 0.6,
          Math.sin(turn) * long,
        ],
        0.02,
      )
    }
    for (let ring = 2; ring < 9; ring++) {
      pen.context.beginPath()
      pen.context.ellipse(0, 0, ring * 0.065, ring * 0.108, 0, -Math.PI * 0.92, -Math.PI * 0.08)
      pen.context.lineWidth = 0.008
      pen.context.stroke()
    }
  },
}

const tubes: Thing = {
  aspect: 1,
  sways: 0,
  paint: (pen) => {
    for (let tube = 0; tube < 7; tube++) {
      const hue = pen.ink(['#e0a050', '#d98a5f', '#c9b060'][tube % 3]!)
      const x = (tube - 3) * 0.12
      const tall = 0.4 + 0.5 * pen.random()
      limb(pen, tube % 2 ? dark(pen, hue, 0.15) : hue, [x * 0.7, 0, x, -tall], [0.1, 0.14])
      ellipse(pen, bright(pen, hue, 0.35), [x, -tall, 0.072, 0.035])
      ellipse(pen, dark(pen, hue, 0.6), [x, -tall, 0.045, 0.02])
    }
  },
}

const anemone: Thing = {
  aspect: 1.5,
  sways: 2.5,
  paint: (pen) => {
    const pink = pen.ink('#e88aa0')
    polygon(pen, dark(pen, pink, 0.4), [
      [-0.3, 0],
      [-0.24, -0.4],
      [0.24, -0.4],
      [0.3, 0],
    ])
    for (let arm = 0; arm < 30; arm++) {
      const turn = -Math.PI * (0.04 + (0.92 * ((arm * 11) % 30)) / 29)
      const long = 0.42 + 0.16 * pen.random()
      const [x, y] = [Math.cos(turn) * long * 1.15, -0.4 + Math.sin(turn) * long]
      curve(
        pen,
        mix(dark(pen, pink, 0.3), bright(pen, pink, 0.3), arm / 30),
        [Math.cos(turn) * 0.2, -0.36, x * 0.6, y - 0.1, x, y],
        0.05,
      )
      ellipse(pen, bright(pen, pink, 0.6), [x, y, 0.035])
    }
  },
}

/** A striped parasol over a towel. */
const parasol: Thing = {
  aspect: 1.25,
  sways: 0.3,
  paint: (pen) => {
    polygon(pen, pen.ink('#4fa3c9'), [
      [-0.1, 0.02],
      [0.52, 0.02],
      [0.42, -0.07],
      [-0.06, -0.07],
    ])
    polygon(pen, pen.ink('#f4efe2'), [
      [0.06, 0.02],
      [0.16, 0.02],
      [0.14, -0.07],
      [0.06, -0.07],
    ])
    limb(pen, pen.ink('#efe4cf'), [-0.02, 0.01, 0.05, -0.95], [0.022, 0.022])
    const hues = ['#e2483c', '#fbf3e4', '#e2483c', '#fbf3e4', '#e2483c', '#fbf3e4', '#e2483c']
    const at = (part: number): [number, number] => [
      -0.54 + part * 1.16,
      -0.56 - 0.1 * part + 0.035 * Math.cos(part * Math.PI * 14),
    ]
    const rib = (part: number): [number, number] => [
      0.06 + (part - 0.5) * 0.52,
      -0.9 + 0.06 * (Math.abs(part - 0.5) * 2) ** 2,
    ]
    hues.forEach((hue, panel) => {
      const [from, to] = [panel / 7, (panel + 1) / 7]
      const cloth = pen.ink(hue)
      const glow = pen.side > 0 ? from : 1 - to
      polygon(pen, mix(dark(pen, cloth, 0.3), bright(pen, cloth, 0.12), glow), [
        at(from),
        rib(from),
        [0.06, -0.98],
        rib(to),
        at(to),
        [(at(from)[0] + at(to)[0]) / 2, at(from)[1] - 0.03],
      ])
    })
    ellipse(pen, pen.ink('#efe4cf'), [0.06, -0.985, 0.016])
  },
}

export const seaThings = {
  kelp,
  weed,
  'red-coral': branching('#e0685a'),
  'gold-coral': branching('#e8b04f'),
  'sea-fan': seaFan,
  tubes,
  anemone,
  parasol,
} satisfies Record<string, Thing>
