import { mix } from '../../colour-mix.ts'
import type { Thing, ThingPen } from './thing.ts'
import { curve, ellipse, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

/** Blades from one root, fanning out; `tips` paints what they bear. */
function blades(
  pen: ThingPen,
  hex: string,
  count: number,
  spread: number,
  width: number,
  tips?: (x: number, y: number, blade: number) => void,
): void {
  const green = pen.ink(hex, 'grass')
  for (let blade = 0; blade < count; blade++) {
    const along = (blade + 0.5) / count - 0.5 + (pen.random() - 0.5) * 0.16
    const tall = 0.55 + 0.42 * pen.random()
    const [x, y] = [along * spread * 2 * (0.6 + 0.4 * tall), -tall]
    const tone = mix(dark(pen, green, 0.3), bright(pen, green, 0.24), pen.random())
    curve(pen, tone, [along * spread * 0.5, 0, along * spread * 0.6, y * 0.6, x, y], width)
    tips?.(x, y, blade)
  }
}

const flower = (hexes: readonly string[], size: number): Thing => ({
  aspect: 1,
  sways: 1.6,
  paint: (pen) => {
    if (pen.climate.season === 'winter') return blades(pen, '#7fa65a', 7, 0.3, 0.03)
    const isGone = pen.climate.season === 'autumn'
    blades(pen, '#6da14c', 5, 0.32, 0.03)
    blades(pen, '#5f9444', 3, 0.3, 0.035, (x, y) => {
      const petal = mix(
        pen.ink(hexes[Math.floor(pen.random() * hexes.length)]!),
        pen.ink('#a07a4a'),
        isGone ? 0.5 : 0,
      )
      for (let leaf = 0; leaf < 6; leaf++) {
        const turn = (leaf / 6) * Math.PI * 2
        ellipse(pen, leaf < 3 ? petal : bright(pen, petal, 0.2), [
          x + Math.cos(turn) * size * 0.62,
          y + Math.sin(turn) * size * 0.5,
          size * 0.46,
          size * 0.36,
          turn,
        ])
      }
      ellipse(pen, pen.ink('#f6c94a'), [x, y, size * 0.34, size * 0.3])
    })
  },
})

const bush: Thing = {
  aspect: 1.7,
  sways: 0.6,
  paint: (pen) => {
    const leaf = pen.ink('#5a9648', 'leaf')
    const isBare = pen.climate.season === 'winter'
    for (let clump = 0; clump < 70; clump++) {
      const along = pen.random() * 2 - 1
      const up = pen.random()
      const y = -up * 0.8 * Math.sqrt(Math.max(0, 1 - along * along)) - 0.08
      const size = 0.09 + 0.08 * pen.random()
      const glow = Math.max(0, Math.min(1, up * 0.7 + along * pen.side * 0.3))
      ellipse(
        pen,
        mix(dark(pen, leaf, 0.42), bright(pen, leaf, 0.2), glow),
        [along * 0.72, y, size, size * 0.8, pen.random()],
        isBare ? 0.85 : 1,
      )
    }
  },
}

const boulder: Thing = {
  aspect: 1.5,
  sways: 0,
  paint: (pen) => {
    const stone = pen.ink('#8f8d8a', 'stone')
    const points = Array.from({ length: 11 }, (_, index): [number, number] => {
      const turn = Math.PI * (1 + index / 10)
      const reach = 0.82 + 0.18 * pen.random()
      return [Math.cos(turn) * 0.7 * reach, Math.sin(turn) * 0.94 * reach]
    })
    polygon(pen, dark(pen, stone, 0.26), [[0.66, 0.02], [-0.66, 0.02], ...points])
    const middle: [number, number] = [-pen.side * 0.08, -0.5]
    points.slice(1).forEach((point, index) => {
      const facing = ((point[0] + points[index]![0]) / 2) * pen.side
      const up = -(point[1] + points[index]![1]) / 2
      const glow = Math.max(0, Math.min(1, 0.3 * up + 0.55 * facing + 0.25))
      polygon(pen, mix(dark(pen, stone, 0.4), bright(pen, stone, 0.34), glow), [
        points[index]!,
        point,
        middle,
      ])
    })
  },
}

const toadstool: Thing = {
  aspect: 1,
  sways: 0,
  paint: (pen) => {
    ellipse(pen, pen.ink('#efe6d2'), [0, -0.26, 0.13, 0.28])
    const cap = pen.ink('#c8402f')
    polygon(
      pen,
      cap,
      Array.from({ length: 17 }, (_, i): [number, number] => [
        Math.cos(Math.PI * (1 + i / 16)) * 0.44,
        -0.46 + Math.sin(Math.PI * (1 + i / 16)) * 0.46,
      ]),
    )
    ellipse(pen, dark(pen, cap, 0.4), [0, -0.46, 0.44, 0.09])
    for (const [x, y, size] of [
      [-0.2, -0.66, 0.06],
      [0.06, -0.8, 0.07],
      [0.24, -0.62, 0.05],
    ] as const)
      ellipse(pen, pen.ink('#fbf6ea'), [x, y, size, size * 0.8])
  },
}

export const plants = {
  tuft: { aspect: 1.3, sways: 2, paint: (pen) => blades(pen, '#6fa850', 13, 0.5, 0.045) },
  'dry-tuft': { aspect: 1.3, sways: 2, paint: (pen) => blades(pen, '#c9ad62', 15, 0.5, 0.032) },
  reed: {
    aspect: 0.8,
    sways: 2,
    paint: (pen) =>
      blades(pen, '#7f9a52', 11, 0.26, 0.022, (x, y, blade) => {
        if (blade % 3 === 0) ellipse(pen, pen.ink('#7a5334'), [x, y - 0.01, 0.02, 0.07])
      }),
  },
  wheat: {
    aspect: 1.2,
    sways: 2,
    paint: (pen) =>
      blades(pen, '#d9b554', 15, 0.42, 0.022, (x, y) =>
        ellipse(pen, pen.ink('#e6c566'), [x, y, 0.022, 0.075, x * 0.5]),
      ),
  },
  daisies: flower(['#ffffff', '#fff6e0'], 0.17),
  poppies: flower(['#e2452f', '#d93a3a'], 0.2),
  lupins: flower(['#8f6fd0', '#b06fc9', '#6f83d9'], 0.17),
  tulips: flower(['#e8556d', '#f2b13f', '#f7e6e6'], 0.19),
  bush,
  boulder,
  toadstool,
} satisfies Record<string, Thing>
