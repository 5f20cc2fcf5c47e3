import type { Rgb } from '../../colour-mix.ts'
import { mix } from '../../colour-mix.ts'
import { createRandom } from '../../random.ts'
import type { Thing, ThingPen } from './thing.ts'
import { ellipse, limb, polygon } from '../marks.ts'
import { bright, dark } from './thing.ts'

type Crown = { x: number; y: number; width: number; height: number }

/** Boughs that fork five times; returns nothing, the same seed gives the same tree in every season. */
function boughs(pen: ThingPen, bark: Rgb, random: () => number, isSnowy: boolean): void {
  const grow = (
    x: number,
    y: number,
    turn: number,
    length: number,
    width: number,
    level: number,
  ) => {
    const [x1, y1] = [x + Math.cos(turn) * length, y + Math.sin(turn) * length]
    limb(pen, mix(bark, pen.shade, 0.12 * random()), [x, y, x1, y1], [width, width * 0.66])
    if (isSnowy && Math.abs(Math.cos(turn)) > 0.3)
      limb(
        pen,
        [246, 249, 255],
        [x, y - width * 0.4, x1, y1 - width * 0.3],
        [width * 0.5, width * 0.3],
      )
    if (level === 0) return
    const spread = 0.34 + 0.26 * random()
    const lean = (random() - 0.5) * 0.3
    grow(x1, y1, turn - spread + lean, length * (0.68 + 0.16 * random()), width * 0.62, level - 1)
    grow(x1, y1, turn + spread + lean, length * (0.68 + 0.16 * random()), width * 0.62, level - 1)
    if (random() < 0.35) grow(x1, y1, turn + lean, length * 0.62, width * 0.5, level - 1)
  }
  grow(0, -0.24, -Math.PI / 2, 0.16, 0.055, 5)
}

/** Leaves in clumps, dark ones behind and low, bright ones up and toward the light. */
function crown(
  pen: ThingPen,
  leaf: Rgb,
  { x, y, width, height }: Crown,
  random: () => number,
): void {
  const lobes = [random() * 6, random() * 6]
  const count = 54
  // The golden angle spreads clumps evenly, so that a crown has no holes.
  const clumps = Array.from({ length: count }, (_, index) => {
    const turn = index * 2.39996
    const bulge =
      0.86 + 0.1 * Math.sin(turn * 3 + lobes[0]!) + 0.07 * Math.sin(turn * 5 + lobes[1]!)
    const reach = Math.sqrt((index + 0.5) / count) * bulge
    return {
      x: x + (Math.cos(turn) * reach + (random() - 0.5) * 0.12) * width,
      y: y + (Math.sin(turn) * reach + (random() - 0.5) * 0.12) * height,
      size: (0.19 + 0.13 * random()) * Math.min(width, height),
    }
  }).sort((a, b) => b.y - a.y)
  const isBlooming = pen.climate.season === 'spring' && random() > 0.45
  const bloom = pen.ink('#fdeef2')
  for (const clump of clumps) {
    const up = (y + height - clump.y) / (2 * height)
    const toLight = ((clump.x - x) / width) * pen.side
    const glow = Math.max(0, Math.min(1, 0.2 + 0.5 * up + 0.32 * toLight))
    const base = mix(dark(pen, leaf, 0.5), bright(pen, leaf, 0.26), glow)
    ellipse(pen, base, [clump.x, clump.y, clump.size, clump.size * 0.92])
    for (let dab = 0; dab < 9; dab++) {
      const turn = random() * Math.PI * 2
      const away = clump.size * (0.45 + 0.6 * random())
      const lift = 0.5 - 0.5 * Math.sin(turn) + 0.25 * Math.cos(turn) * pen.side
      const size = clump.size * (0.14 + 0.2 * random())
      const colour = mix(
        dark(pen, base, 0.22),
        bright(pen, base, 0.38),
        Math.min(1, lift * 0.6 + glow * 0.4),
      )
      ellipse(pen, isBlooming && dab % 3 === 0 ? mix(colour, bloom, 0.75) : colour, [
        clump.x + Math.cos(turn) * away,
        clump.y + Math.sin(turn) * away * 0.92,
        size,
        size * 0.62,
        random() * Math.PI,
      ])
    }
  }
}

function trunk(pen: ThingPen, bark: Rgb, width: number): void {
  polygon(pen, bark, [
    [-width * 0.95, 0],
    [-width * 0.5, -0.06],
    [-width * 0.36, -0.36],
    [width * 0.36, -0.36],
    [width * 0.5, -0.06],
    [width * 0.95, 0],
  ])
  const shadow = -pen.side
  polygon(
    pen,
    dark(pen, bark, 0.5),
    [
      [shadow * width * 0.95, 0],
      [shadow * width * 0.5, -0.06],
      [shadow * width * 0.36, -0.36],
      [shadow * width * 0.02, -0.36],
      [shadow * width * 0.1, -0.05],
    ],
    0.7,
  )
}

/** A leafy tree: full in summer, burning in autumn, bare in winter. */
const leafy = (bark: string, leaf: string, shape: Crown, canBeBare = true): Thing => ({
  aspect: 1.02,
  sways: 1,
  paint: (pen) => {
    const wood = pen.ink(bark)
    const foliage = pen.ink(leaf, 'leaf')
    const growth = createRandom(Math.floor(pen.random() * 1e9))
    const leaves = createRandom(Math.floor(pen.random() * 1e9))
    trunk(pen, wood, 0.06)
    boughs(pen, wood, growth, pen.climate.lying > 0.3)
    if (pen.climate.season === 'winter' && canBeBare) return
    crown(pen, foliage, shape, leaves)
    if (pen.climate.lying > 0.1) snowPads(pen, shape, createRandom(17))
  },
})

function snowPads(pen: ThingPen, { x, y, width, height }: Crown, random: () => number): void {
  for (let pad = 0; pad < 12; pad++) {
    const turn = Math.PI * (1.1 + 0.8 * random())
    ellipse(
      pen,
      mix([246, 249, 255], pen.key, 0.12),
      [
        x + Math.cos(turn) * width * 0.85,
        y + Math.sin(turn) * height * 0.86,
        width * 0.2,
        height * 0.07,
      ],
      Math.min(1, pen.climate.lying + 0.2),
    )
  }
}

const blossom: Thing = {
  aspect: 1.24,
  sways: 0.8,
  paint: (pen) => {
    const wood = pen.ink('#5a3d3c')
    const growth = createRandom(Math.floor(pen.random() * 1e9))
    const leaves = createRandom(Math.floor(pen.random() * 1e9))
    trunk(pen, wood, 0.05)
    boughs(pen, wood, growth, pen.climate.lying > 0.3)
    if (pen.climate.season === 'winter') return
    const isPink = pen.climate.season === 'spring'
    const colour = isPink ? pen.ink('#f6b3c8') : pen.ink('#6fa64f', 'leaf')
    const tones = isPink ? { ...pen, shade: mix(pen.shade, [170, 70, 120], 0.55) } : pen
    crown(tones, colour, { x: -0.16, y: -0.58, width: 0.36, height: 0.24 }, leaves)
    crown(tones, colour, { x: 0.18, y: -0.66, width: 0.36, height: 0.28 }, leaves)
  },
}

/** A conifer of drooping tiers, each with a ragged edge. */
const fir: Thing = {
  aspect: 0.6,
  sways: 0.6,
  paint: (pen) => {
    limb(pen, pen.ink('#5b4332'), [0, 0, 0, -0.5], [0.05, 0.03])
    const green = pen.ink('#3f7d4f', 'fir')
    const tiers = 11
    for (let tier = 0; tier < tiers; tier++) {
      const part = tier / (tiers - 1)
      const top = -0.08 - 0.92 * (0.14 + 0.86 * part)
      const [half, tall] = [0.285 * (1 - part) ** 0.85 + 0.02, 0.2 - 0.07 * part]
      const points: [number, number][] = []
      const teeth = 8
      for (let tooth = 0; tooth <= teeth * 2; tooth++) {
        const along = tooth / teeth - 1
        const drop = (tooth % 2 === 0 ? 0.013 : -0.007) * (0.4 + 1.2 * pen.random())
        points.push([along * half, top + tall * (0.72 + 0.28 * (1 - along * along)) + drop])
      }
      const tone = mix(dark(pen, green, 0.34), bright(pen, green, 0.1), part * 0.7 + 0.15)
      polygon(pen, tone, [[0, top], ...points])
      polygon(
        pen,
        bright(pen, green, 0.24),
        [
          [0, top],
          ...points
            .filter(([x]) => x * pen.side > half * 0.12)
            .toSorted((a, b) => (a[0] - b[0]) * pen.side),
        ],
        0.34,
      )
      if (pen.climate.lying > 0.1)
        polygon(
          pen,
          mix([247, 250, 255], pen.key, 0.1),
          [
            [0, top - 0.006],
            ...points.map(([x, y]): [number, number] => [x * 0.86, top + (y - top) * 0.56]),
          ],
          0.35 + 0.6 * pen.climate.lying * (0.6 + 0.4 * pen.random()),
        )
    }
  },
}

export const trees = {
  oak: leafy('#6b4a35', '#5f9f45', { x: 0, y: -0.62, width: 0.46, height: 0.36 }),
  lime: leafy('#6f523b', '#79b24e', { x: 0, y: -0.58, width: 0.34, height: 0.4 }),
  birch: leafy('#d9d4c8', '#8fbf57', { x: 0, y: -0.6, width: 0.27, height: 0.38 }),
  blossom,
  fir,
} satisfies Record<string, Thing>
