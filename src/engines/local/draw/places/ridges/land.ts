import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import { createRandom } from '../../random.ts'
import type { RidgePainter, RidgePen } from './ridge-pen.ts'
import { ellipse, polygon } from '../marks.ts'
import { fillLine, row, toKey, toShade, wave } from './ridge-pen.ts'
import { wrap } from '../../easing.ts'

/** Rolling hills with copses and patches of light. */
const hills: RidgePainter = (pen) => {
  const line = wave(pen.random, 2, 3)
  const heightAt = (part: number) => pen.height * (0.62 + 0.38 * line(part))
  fillLine(pen, pen.ink(pen.hue, 'grass'), heightAt)
  slopes(pen, heightAt)
}

function slopes(pen: RidgePen, heightAt: (part: number) => number): void {
  const random = createRandom(Math.floor(pen.random() * 1e9))
  const { context, width, base, height } = pen
  context.save()
  context.globalCompositeOperation = 'source-atop'
  for (let patch = 0; patch < 34; patch++) {
    const part = random()
    const top = heightAt(part)
    const y = base - top * (0.15 + 0.85 * random())
    const reach = height * (0.3 + 0.6 * random())
    const colour = pen.ink(pen.hue, 'grass')
    const tone = random() > 0.5 ? toKey(pen, colour, 0.5) : toShade(pen, colour, 0.45)
    for (const shift of [-width, 0, width])
      ellipse(pen, tone, [part * width + shift, y, reach, reach * 0.14], 0.2)
  }
  context.restore()
  const copses = Array.from({ length: 13 }, () => [random(), random() ** 2] as const)
  for (let tree = 0; tree < 110; tree++) {
    const [middle, low] = copses[Math.floor(random() * copses.length)]!
    const part = wrap(middle + (random() + random() - 1) * 0.022, 1)
    const size = height * (0.02 + 0.035 * random())
    const down = Math.max(0, low + (random() - 0.5) * 0.08)
    const y = base - heightAt(part) * (1 - 0.6 * down)
    const leaf = pen.ink('#4f8247', 'leaf', random())
    ellipse(pen, toShade(pen, leaf, 0.3), [part * width, y - size * 0.5, size * 1.1, size])
    ellipse(pen, toKey(pen, leaf, 0.12), [
      part * width + pen.stage.light.keySide * size * 0.25,
      y - size * 0.75,
      size * 0.7,
      size * 0.65,
    ])
  }
}

/** Fields in stripes over low hills. */
const fields: RidgePainter = (pen) => {
  const line = wave(pen.random, 2, 2)
  const heightAt = (part: number) => pen.height * (0.6 + 0.4 * line(part))
  fillLine(pen, pen.ink(pen.hue, 'grass'), heightAt)
  const crops = ['#d9bf5f', '#8fb552', '#b9c765', '#c9a55a', '#74a04a']
  pen.context.save()
  pen.context.globalCompositeOperation = 'source-atop'
  row(pen, { count: 16, reach: pen.height * 2 }, (random, index) => {
    const colour = pen.ink(crops[index % crops.length]!, 'grass')
    const [wide, lean] = [pen.height * (0.7 + 0.6 * random()), pen.height * (random() - 0.5) * 1.2]
    const [top, bottom] = [-pen.height * (0.55 + 0.4 * random()), -pen.height * 0.2 * random()]
    polygon(
      pen,
      colour,
      [
        [-wide * 0.4 + lean, top],
        [wide * 0.4 + lean, top],
        [wide, bottom],
        [-wide, bottom],
      ],
      0.85,
    )
    for (let furrow = 0; furrow < 9; furrow++) {
      const along = furrow / 4 - 1
      polygon(
        pen,
        toShade(pen, colour, 0.4),
        [
          [along * wide * 0.4 + lean, top],
          [along * wide * 0.4 + lean + 1, top],
          [along * wide + 3, bottom],
          [along * wide, bottom],
        ],
        0.3,
      )
    }
  })
  pen.context.restore()
  slopes(pen, heightAt)
}

/** Jagged mountains: a spine parts the lit from the shaded face, snow lies on top. */
const peaks: RidgePainter = (pen) => {
  const stone = pen.ink(pen.hue, 'plain')
  const snow = mix(mix([255, 255, 255], pen.stage.light.key, 0.2), stone, 0.12 + 0.3 * pen.distance)
  const white: Rgb = mix(snow, pen.stage.light.haze, 0.15)
  fillLine(pen, stone, () => pen.height * 0.14)
  const isHigh = pen.height > pen.stage.unit * 0.18
  row(pen, { count: 9, reach: pen.height * 1.7 }, (random) => {
    const top = pen.height * (0.5 + 0.5 * random())
    const half = top * (0.8 + 0.55 * random())
    mountain(
      pen,
      {
        top,
        half,
        stone,
        snow: white,
        snowLine: isHigh ? 0.6 + 0.1 * random() - 0.4 * pen.outdoor.climate.lying : 1.1,
      },
      random,
    )
  })
}

type Mountain = { top: number; half: number; stone: Rgb; snow: Rgb; snowLine: number }

function mountain(
  pen: RidgePen,
  { top, half, stone, snow, snowLine }: Mountain,
  random: () => number,
): void {
  const side = (way: number) =>
    Array.from({ length: 9 }, (_, i): [number, number] => {
      const part = (i + 1) / 9
      return [
        way * half * (part + (i < 8 ? (random() - 0.5) * 0.09 : 0)),
        -top * (1 - part) ** 1.12 + (i < 8 ? (random() - 0.5) * top * 0.06 : 0),
      ]
    })
  const [left, right] = [side(-1), side(1)]
  const spine = Array.from({ length: 8 }, (_, i): [number, number] => [
    (random() - 0.5) * half * 0.22 * (1 + i * 0.2),
    -top * (1 - (i + 1) / 8),
  ])
  const summit: [number, number] = [0, -top]
  const keySide = pen.stage.light.keySide
  const face = (edge: [number, number][], isLit: boolean) => {
    const rock = isLit ? toKey(pen, stone, 0.28) : toShade(pen, stone, 0.3)
    polygon(pen, rock, [summit, ...edge, ...spine.toReversed()])
    for (let rib = 1; rib < 8; rib++) {
      const [ex, ey] = edge[rib]!
      const [sx, sy] = spine[Math.max(0, rib - 2)]!
      polygon(
        pen,
        isLit ? toShade(pen, rock, 0.34) : toKey(pen, rock, 0.12),
        [
          [sx, sy],
          [sx + (ex - sx) * 0.55, sy + (ey - sy) * 0.72],
          [sx + (ex - sx) * 0.2, ey],
        ],
        0.55,
      )
    }
    if (snowLine > 1) return
    const low = -top * snowLine
    const rim = edge.filter(([, y]) => y < low)
    const jag = Array.from({ length: 7 }, (_, i): [number, number] => {
      const part = i / 6
      const from = rim.at(-1) ?? edge[0]!
      return [
        from[0] * (1 - part),
        Math.min(from[1], low) * (1 - part) +
          low * part +
          (i % 2 ? -1 : 1) * top * 0.05 * (0.4 + random()),
      ]
    })
    polygon(pen, isLit ? snow : mix(snow, toShade(pen, stone, 0.1), 0.45), [summit, ...rim, ...jag])
  }
  face(left, keySide < 0)
  face(right, keySide > 0)
}

/** Table mountains in layers. */
const mesas: RidgePainter = (pen) => {
  const stone = pen.ink(pen.hue, 'earth')
  fillLine(pen, stone, () => pen.height * 0.1)
  row(pen, { count: 6, reach: pen.height * 2 }, (random) => {
    const [tall, wide] = [pen.height * (0.4 + 0.6 * random()), pen.height * (0.5 + 0.9 * random())]
    const foot = wide * 1.35
    polygon(pen, toShade(pen, stone, 0.05), [
      [-foot, 0],
      [-wide * 1.02, -tall * 0.42],
      [-wide, -tall],
      [wide, -tall * (0.97 + 0.03 * random())],
      [wide * 1.02, -tall * 0.42],
      [foot, 0],
    ])
    for (let band = 0; band < 5; band++) {
      const y = -tall * (0.94 - band * 0.13)
      polygon(
        pen,
        band % 2 === 0 ? toKey(pen, stone, 0.35) : toShade(pen, stone, 0.25),
        [
          [-wide, y],
          [wide, y],
          [wide * 1.01, y + tall * 0.06],
          [-wide * 1.01, y + tall * 0.06],
        ],
        0.5,
      )
    }
    const away = -pen.stage.light.keySide
    polygon(
      pen,
      toShade(pen, stone, 0.6),
      [
        [away * wide, -tall],
        [away * wide * 0.45, -tall],
        [away * wide * 0.6, -tall * 0.4],
        [away * wide * 0.5, 0],
        [away * foot, 0],
        [away * wide * 1.02, -tall * 0.42],
      ],
      0.55,
    )
    for (let crack = 0; crack < 9; crack++) {
      const x = (random() * 2 - 1) * wide
      polygon(
        pen,
        toShade(pen, stone, 0.6),
        [
          [x, -tall],
          [x + wide * 0.02, -tall],
          [x + wide * 0.03, -tall * 0.45],
          [x - wide * 0.01, -tall * 0.5],
        ],
        0.35,
      )
    }
  })
}

/** Dunes: a sharp crest, the lee side in shadow. */
const dunes: RidgePainter = (pen) => {
  const sand = pen.ink(pen.hue, 'earth')
  fillLine(pen, sand, () => pen.height * 0.25)
  row(pen, { count: 7, reach: pen.height * 6 }, (random) => {
    const [tall, wide] = [pen.height * (0.5 + 0.5 * random()), pen.height * (2.4 + 2.6 * random())]
    const lean = (random() - 0.5) * wide * 0.5
    const { context } = pen
    const slope = (way: number, colour: Rgb) => {
      context.fillStyle = css(colour)
      context.beginPath()
      context.moveTo(lean, -tall)
      context.bezierCurveTo(
        lean + way * wide * 0.3,
        -tall * 0.92,
        way * wide * 0.6,
        -tall * 0.1,
        way * wide,
        2,
      )
      context.lineTo(lean * 0.2 - way * wide * 0.1, 2)
      context.bezierCurveTo(
        lean + way * wide * 0.12,
        -tall * 0.3,
        lean - way * wide * 0.06,
        -tall * 0.6,
        lean,
        -tall,
      )
      context.fill()
    }
    const { keySide } = pen.stage.light
    slope(keySide, toKey(pen, sand, 0.42))
    slope(-keySide, toShade(pen, sand, 0.26))
  })
}

/** A great cone with a burning crater, smoke-stained shoulders and streams of lava. */
const volcano: RidgePainter = (pen) => {
  const stone = pen.ink(pen.hue)
  fillLine(pen, stone, () => pen.height * 0.1)
  const { context, height, stage } = pen
  context.save()
  context.translate((stage.margin + stage.width * 0.4) % pen.width, pen.base)
  const half = height * 1.15
  const mouth = height * 0.13
  const cone = (way: number, colour: Rgb) => {
    context.fillStyle = css(colour)
    context.beginPath()
    context.moveTo(0, -height * 0.96)
    context.lineTo(way * mouth, -height)
    context.bezierCurveTo(
      way * half * 0.3,
      -height * 0.55,
      way * half * 0.5,
      -height * 0.16,
      way * half,
      2,
    )
    context.lineTo(0, 2)
    context.fill()
  }
  cone(stage.light.keySide, toKey(pen, stone, 0.14))
  cone(-stage.light.keySide, toShade(pen, stone, 0.34))
  const random = createRandom(Math.floor(pen.random() * 1e9))
  context.globalCompositeOperation = 'source-atop'
  for (let rib = 0; rib < 16; rib++) {
    const lean = (rib / 15) * 2 - 1
    polygon(
      pen,
      toShade(pen, stone, 0.6),
      [
        [lean * mouth, -height * 0.97],
        [lean * mouth + 3, -height * 0.97],
        [lean * half * 0.9, -height * 0.02],
        [lean * half * 0.82, 0],
      ],
      0.12 + 0.16 * random(),
    )
  }
  context.globalCompositeOperation = 'source-over'
  for (const [lean, long] of [
    [-0.5, 0.62],
    [0.12, 0.88],
    [0.62, 0.5],
  ] as const)
    lava(pen, lean * mouth, lean * half * 0.62, long, random)
  ellipse(pen, [255, 210, 120], [0, -height * 0.985, mouth * 0.95, height * 0.02])
  context.restore()
}

function lava(pen: RidgePen, from: number, to: number, long: number, random: () => number): void {
  const { context, height } = pen
  const points = Array.from({ length: 9 }, (_, i) => {
    const part = (i / 8) * long
    return [
      from + (to - from) * part ** 1.3 + (random() - 0.5) * height * 0.02,
      -height * 0.98 * (1 - part) ** 1.25,
    ] as const
  })
  for (const [colour, width] of [
    [[255, 90, 30], 0.028],
    [[255, 170, 60], 0.014],
    [[255, 236, 170], 0.006],
  ] as const) {
    context.strokeStyle = css(colour, 0.85)
    context.lineWidth = height * width
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.beginPath()
    points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
    context.stroke()
  }
}

/** Crater walls of an airless world. */
const craters: RidgePainter = (pen) => {
  const stone = pen.ink(pen.hue)
  const line = wave(pen.random, 3, 5)
  fillLine(
    pen,
    stone,
    (part) => pen.height * (0.5 + 0.3 * line(part) + 0.14 * Math.abs(line(part * 3))),
  )
  row(pen, { count: 10, reach: pen.height * 2 }, (random) => {
    const [tall, half] = [pen.height * (0.4 + 0.6 * random()), pen.height * (0.8 + 1.2 * random())]
    const side = pen.stage.light.keySide
    polygon(pen, toKey(pen, stone, 0.3), [
      [-half, 4],
      [-half * 0.3, -tall * 0.9],
      [0, -tall],
      [half * 0.35, -tall * 0.86],
      [half, 4],
    ])
    polygon(
      pen,
      toShade(pen, stone, 0.6),
      [
        [-side * half, 4],
        [-side * half * 0.3, -tall * 0.9],
        [0, -tall],
        [side * half * 0.1, -tall * 0.4],
        [-side * half * 0.1, 4],
      ],
      0.8,
    )
  })
}

/** Tops of clouds from above. */
const billows: RidgePainter = (pen) => {
  const { light } = pen.stage
  const isLow = light.elevation < 0.3
  const crown = light.isMoon
    ? mix(light.sky[1], light.key, 0.4)
    : mix([255, 255, 255], light.key, isLow ? 0.5 : 0.12)
  const base = mix(mix(light.sky[0], light.sky[1], 0.7), light.haze, 0.25)
  row(pen, { count: 34, reach: pen.height * 1.6 }, (random) => {
    const size = pen.height * (0.4 + 0.6 * random())
    for (let puff = 0; puff < 16; puff++) {
      const along = random() * 2 - 1
      const radius = size * (0.2 + 0.26 * random()) * (1 - 0.4 * Math.abs(along))
      const [x, y] = [
        along * size * 1.3,
        -size * 0.62 * (1 - along * along) * random() + size * 0.1,
      ]
      const gradient = pen.context.createRadialGradient(
        x + light.keySide * radius * 0.4,
        y - radius * 0.5,
        0,
        x,
        y,
        radius,
      )
      const far = (colour: Rgb) => mix(colour, light.haze, pen.distance * 0.55)
      gradient.addColorStop(0, css(far(crown)))
      gradient.addColorStop(0.6, css(far(mix(crown, base, 0.3))))
      gradient.addColorStop(1, css(far(mix(crown, base, 0.75)), 0))
      pen.context.fillStyle = gradient
      pen.context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
    }
  })
}

export const landRidges = {
  hills,
  fields,
  peaks,
  mesas,
  dunes,
  volcano,
  craters,
  billows,
} satisfies Record<string, RidgePainter>
