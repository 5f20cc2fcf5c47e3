import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import type { RidgePainter, RidgePen } from './ridge-pen.ts'
import { ellipse, polygon } from '../marks.ts'
import { fillLine, row, toKey, toShade, wave } from './ridge-pen.ts'

/** One crown of leaves, lit from a side, its foot on the line. */
function crown(
  pen: RidgePen,
  leaf: Rgb,
  [x, top, radius]: readonly [number, number, number],
  random: () => number,
): void {
  const side = pen.stage.light.keySide
  const dabs = Math.round(10 + Math.min(26, radius * 0.7))
  ellipse(pen, toShade(pen, leaf, 0.3), [x, top + radius, radius * 0.92, radius])
  for (let dab = 0; dab < dabs; dab++) {
    const part = dab / dabs
    const turn = random() * Math.PI * 2
    const reach = Math.sqrt(random())
    const [dx, dy] = [Math.cos(turn) * reach, Math.sin(turn) * reach]
    const glow = Math.max(0, Math.min(1, 0.35 - 0.45 * dy + 0.3 * dx * side + 0.2 * (part - 0.5)))
    const size = radius * (0.2 + 0.16 * random())
    ellipse(pen, mix(toShade(pen, leaf, 0.34), toKey(pen, leaf, 0.3), glow), [
      x + dx * radius * 0.86,
      top + radius + dy * radius * 0.9,
      size,
      size * 0.8,
    ])
  }
}

const trees: RidgePainter = (pen) => {
  fillLine(pen, toShade(pen, pen.ink(pen.hue, 'leaf'), 0.24), () => pen.height * 0.3)
  const isBare = pen.outdoor.climate.season === 'winter'
  const count = Math.round((pen.width / pen.height) * 2.6)
  row(pen, { count, reach: pen.height }, (random) => {
    const leaf = pen.ink(pen.hue, 'leaf', random())
    const size = pen.height * (0.55 + 0.45 * random())
    const radius = size * (0.3 + 0.1 * random())
    polygon(pen, toShade(pen, pen.ink('#5c4634'), 0.2), [
      [-radius * 0.1, 0],
      [-radius * 0.06, -size * 0.6],
      [radius * 0.06, -size * 0.6],
      [radius * 0.1, 0],
    ])
    if (isBare) return twigs(pen, size, random)
    crown(pen, leaf, [0, -size, radius], random)
    crown(pen, leaf, [-radius * 0.7, -size * 0.76, radius * 0.66], random)
    crown(pen, leaf, [radius * 0.7, -size * 0.72, radius * 0.66], random)
  })
}

/** A bare crown: a fan of twigs. */
function twigs(pen: RidgePen, size: number, random: () => number): void {
  const { context } = pen
  context.strokeStyle = css(pen.ink('#75675c', 'leaf'), 0.75)
  for (let twig = 0; twig < 26; twig++) {
    const turn = -Math.PI / 2 + (random() - 0.5) * 2.1
    const long = size * (0.22 + 0.26 * random())
    context.lineWidth = Math.max(0.6, size * 0.012 * random())
    context.beginPath()
    context.moveTo(0, -size * (0.4 + 0.2 * random()))
    context.quadraticCurveTo(
      Math.cos(turn) * long * 0.4,
      -size * 0.62,
      Math.cos(turn) * long,
      -size * 0.55 + Math.sin(turn) * long,
    )
    context.stroke()
  }
  ellipse(pen, pen.ink('#a39a93', 'leaf'), [0, -size * 0.68, size * 0.3, size * 0.32], 0.22)
}

const firs: RidgePainter = (pen) => {
  fillLine(pen, toShade(pen, pen.ink(pen.hue, 'fir'), 0.2), () => pen.height * 0.16)
  const count = Math.round((pen.width / pen.height) * 3.6)
  row(pen, { count, reach: pen.height * 0.4 }, (random) => {
    const green = toShade(pen, pen.ink(pen.hue, 'fir'), 0.16 * random())
    const size = pen.height * (0.5 + 0.5 * random() ** 1.3)
    const half = size * (0.14 + 0.05 * random())
    const tiers = 7
    for (let tier = 0; tier < tiers; tier++) {
      const part = tier / (tiers - 1)
      const [top, wide] = [-size * (0.3 + 0.7 * part), half * (1.05 - 0.95 * part) + size * 0.012]
      const drop = size * (0.24 - 0.1 * part)
      const tilt = (random() - 0.5) * drop * 0.2
      const points: [number, number][] = [
        [0, top],
        [wide, top + drop + tilt],
        [wide * 0.5, top + drop * 0.86],
        [0, top + drop * 1.05],
        [-wide * 0.5, top + drop * 0.86],
        [-wide, top + drop - tilt],
      ]
      polygon(pen, mix(toShade(pen, green, 0.28), green, part * 0.8 + 0.2), points)
      const side = pen.stage.light.keySide
      polygon(
        pen,
        toKey(pen, green, 0.3),
        [
          [0, top],
          [side * wide, top + drop + tilt * side],
          [side * wide * 0.4, top + drop * 0.86],
        ],
        0.5,
      )
      if (pen.outdoor.climate.lying > 0.1)
        polygon(
          pen,
          pen.ink('#f4f7fd'),
          [
            [0, top],
            [wide * 0.8, top + drop * 0.72],
            [0, top + drop * 0.55],
            [-wide * 0.8, top + drop * 0.72],
          ],
          0.3 + 0.6 * pen.outdoor.climate.lying,
        )
    }
    polygon(pen, toShade(pen, pen.ink('#55402f'), 0.2), [
      [-size * 0.012, 0],
      [-size * 0.01, -size * 0.14],
      [size * 0.01, -size * 0.14],
      [size * 0.012, 0],
    ])
  })
}

/** Tall trunks whose crowns are out of sight: inside a wood. */
const trunks: RidgePainter = (pen) => {
  fillLine(pen, toShade(pen, pen.ink(pen.hue, 'leaf'), 0.1), () => pen.height * 0.1)
  const count = Math.round(pen.width / (pen.stage.unit * (0.16 - 0.06 * pen.distance)))
  row(pen, { count, reach: pen.height * 0.5 }, (random) => {
    const bark = pen.ink('#6b503c')
    const wide = pen.stage.unit * (0.016 + 0.02 * random()) * (1.25 - 0.6 * pen.distance)
    const [tall, lean] = [pen.height * (1 + 0.3 * random()), (random() - 0.5) * wide * 2]
    polygon(pen, bark, [
      [-wide * 1.5, 2],
      [-wide * 0.8, -tall * 0.08],
      [lean - wide * 0.55, -tall],
      [lean + wide * 0.55, -tall],
      [wide * 0.8, -tall * 0.08],
      [wide * 1.5, 2],
    ])
    const side = pen.stage.light.keySide
    polygon(
      pen,
      toKey(pen, bark, 0.4),
      [
        [side * wide * 1.5, 2],
        [side * wide * 0.8, -tall * 0.08],
        [lean + side * wide * 0.55, -tall],
        [lean + side * wide * 0.2, -tall],
        [side * wide * 0.4, -tall * 0.06],
      ],
      0.7,
    )
    polygon(
      pen,
      toShade(pen, bark, 0.6),
      [
        [-side * wide * 1.5, 2],
        [-side * wide * 0.8, -tall * 0.08],
        [lean - side * wide * 0.55, -tall],
        [lean - side * wide * 0.15, -tall],
        [-side * wide * 0.2, -tall * 0.06],
      ],
      0.5,
    )
  })
  canopy(pen)
}

/** Hanging leaves over the trunks. */
function canopy(pen: RidgePen): void {
  if (pen.outdoor.climate.season === 'winter') return
  row(
    pen,
    { count: Math.round((pen.width / pen.height) * 5), reach: pen.height * 0.4 },
    (random) => {
      const leaf = pen.ink(pen.hue, 'leaf', random())
      const radius = pen.height * (0.1 + 0.08 * random())
      crown(pen, leaf, [0, -pen.height * (0.86 + 0.3 * random()), radius], random)
      crown(pen, leaf, [radius * 0.8, -pen.height * (1.0 + 0.2 * random()), radius * 1.2], random)
    },
  )
}

/** Rain forest: crowns upon crowns, palms that look out, vines. */
const jungle: RidgePainter = (pen) => {
  const line = wave(pen.random, 3, 3)
  fillLine(
    pen,
    toShade(pen, pen.ink(pen.hue, 'leaf'), 0.34),
    (part) => pen.height * (0.62 + 0.12 * line(part)),
  )
  const { context } = pen
  row(pen, { count: Math.round((pen.width / pen.height) * 1.5), reach: pen.height }, (random) => {
    const tall = pen.height * (0.7 + 0.22 * random())
    context.strokeStyle = css(toShade(pen, pen.ink('#7a6a4c'), 0.2))
    context.lineWidth = pen.height * 0.018
    context.beginPath()
    context.moveTo(0, 0)
    context.quadraticCurveTo(tall * 0.05, -tall * 0.6, tall * 0.1, -tall)
    context.stroke()
    const green = pen.ink(pen.hue, 'leaf', random())
    for (let frond = 0; frond < 9; frond++) {
      const turn = -Math.PI * (-0.12 + (1.24 * frond) / 8)
      const long = tall * 0.24
      context.strokeStyle = css(mix(toShade(pen, green, 0.3), toKey(pen, green, 0.3), frond / 8))
      context.lineWidth = pen.height * 0.03
      context.lineCap = 'round'
      context.beginPath()
      context.moveTo(tall * 0.1, -tall)
      context.quadraticCurveTo(
        tall * 0.1 + Math.cos(turn) * long * 0.6,
        -tall + Math.sin(turn) * long,
        tall * 0.1 + Math.cos(turn) * long,
        -tall + Math.sin(turn) * long * 0.5 + long * 0.3,
      )
      context.stroke()
    }
  })
  row(
    pen,
    { count: Math.round((pen.width / pen.height) * 6), reach: pen.height * 0.4 },
    (random) => {
      const leaf = pen.ink(pen.hue, 'leaf', random())
      const radius = pen.height * (0.1 + 0.1 * random())
      crown(
        pen,
        random() > 0.6 ? mix(leaf, pen.ink('#c7cf5a', 'leaf'), 0.3) : leaf,
        [0, -pen.height * (0.32 + 0.46 * random()), radius],
        random,
      )
    },
  )
}

/** Acacias on a plain. */
const acacias: RidgePainter = (pen) => {
  fillLine(pen, pen.ink('#c9a95e', 'grass'), () => pen.height * 0.1)
  row(pen, { count: 11, reach: pen.height }, (random) => {
    const [tall, wide] = [pen.height * (0.5 + 0.5 * random()), pen.height * (0.45 + 0.4 * random())]
    const bark = toShade(pen, pen.ink('#6e5238'), 0.1)
    polygon(pen, bark, [
      [-tall * 0.03, 0],
      [-tall * 0.02, -tall * 0.5],
      [-wide * 0.5, -tall * 0.8],
      [0, -tall * 0.56],
      [wide * 0.5, -tall * 0.82],
      [tall * 0.02, -tall * 0.5],
      [tall * 0.03, 0],
    ])
    const leaf = pen.ink(pen.hue, 'leaf', random())
    for (let pad = 0; pad < 22; pad++) {
      const along = random() * 2 - 1
      const y = -tall * (0.8 + 0.16 * (1 - along * along) * random())
      ellipse(pen, mix(toShade(pen, leaf, 0.35), toKey(pen, leaf, 0.25), random()), [
        along * wide * 0.86,
        y,
        wide * 0.2,
        tall * 0.045,
      ])
    }
  })
}

/** Rocks, table corals and weed in the blue. */
const reef: RidgePainter = (pen) => {
  const line = wave(pen.random, 3, 4)
  const stone = pen.ink(pen.hue)
  fillLine(pen, stone, (part) => pen.height * (0.35 + 0.4 * Math.abs(line(part)) ** 0.6))
  const hues = ['#e07a6a', '#d9a05a', '#b86fae', '#5fae9a']
  row(
    pen,
    { count: Math.round((pen.width / pen.height) * 3), reach: pen.height },
    (random, index) => {
      const coral = mix(pen.ink(hues[index % 4]!), stone, 0.45)
      const [x0, y0, size] = [
        0,
        -pen.height * (0.25 + 0.25 * random()),
        pen.height * (0.14 + 0.2 * random()),
      ]
      if (index % 3 === 0) {
        polygon(pen, toShade(pen, coral, 0.25), [
          [-size * 0.16, 0],
          [-size * 0.3, y0],
          [size * 0.3, y0],
          [size * 0.16, 0],
        ])
        for (let shelf = 0; shelf < 3; shelf++)
          ellipse(pen, shelf === 2 ? toKey(pen, coral, 0.3) : toShade(pen, coral, 0.2), [
            x0 + (random() - 0.5) * size * 0.4,
            y0 - shelf * size * 0.35,
            size * (1 - shelf * 0.2),
            size * 0.16,
          ])
        return
      }
      for (let twig = 0; twig < 9; twig++) {
        const turn = -Math.PI / 2 + (random() - 0.5) * 1.7
        const long = size * (0.7 + 0.8 * random())
        pen.context.strokeStyle = css(
          mix(toShade(pen, coral, 0.2), toKey(pen, coral, 0.3), random()),
        )
        pen.context.lineWidth = size * 0.12
        pen.context.lineCap = 'round'
        pen.context.beginPath()
        pen.context.moveTo(x0, 0)
        pen.context.quadraticCurveTo(x0, y0, x0 + Math.cos(turn) * long, y0 + Math.sin(turn) * long)
        pen.context.stroke()
      }
    },
  )
}

export const woodRidges = { trees, firs, trunks, jungle, acacias, reef } satisfies Record<
  string,
  RidgePainter
>
