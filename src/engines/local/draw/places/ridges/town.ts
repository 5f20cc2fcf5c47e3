import type { Rgb } from '../../colour-mix.ts'
import { css, mix, rgbOf } from '../../colour-mix.ts'
import type { RidgePainter, RidgePen } from './ridge-pen.ts'
import { box, ellipse, polygon } from '../marks.ts'
import { fillLine, lightWindow, row, toKey, toShade } from './ridge-pen.ts'

const windowHues = ['#ffcf7a', '#ffdf9f', '#ffbe6a', '#cfe4ff'].map(rgbOf)

/** A wall with one lit and one shaded face, as seen a little from the side. */
function tower(pen: RidgePen, wall: Rgb, [x, wide, tall]: readonly [number, number, number]): void {
  const { context, stage } = pen
  const gradient = context.createLinearGradient(x, 0, x + wide, 0)
  const [lit, away] = stage.light.keySide > 0 ? [1, 0] : [0, 1]
  gradient.addColorStop(lit, css(toKey(pen, wall, 0.3)))
  gradient.addColorStop(away, css(toShade(pen, wall, 0.3)))
  context.fillStyle = gradient
  context.fillRect(x, -tall, wide, tall + stage.margin)
}

type Panes = { x: number; top: number; wide: number; tall: number; pane: number }

/** Rows of windows; after dark about half are lit. */
function windows(
  pen: RidgePen,
  wall: Rgb,
  { x, top, wide, tall, pane }: Panes,
  random: () => number,
): void {
  const { light } = pen.stage
  const glass = mix(toShade(pen, wall, 0.25), light.sky[1], 0.3)
  const [stepX, stepY] = [pane * 2.1, pane * 2.5]
  for (let y = top + pane * 1.4; y < top + tall - pane * 2; y += stepY) {
    for (let at = x + pane * 0.8; at < x + wide - pane * 1.5; at += stepX) {
      const [chance, hue, phase] = [random(), random(), random()]
      const isLit = chance > 0.52
      box(pen, glass, [at, y, pane, pane * 1.4], 0.8)
      if (!isLit || light.lamps < 0.05) continue
      const colour = mix(
        windowHues[Math.floor(hue * windowHues.length)]!,
        light.haze,
        0.35 * pen.distance,
      )
      box(pen, colour, [at, y, pane, pane * 1.4], light.lamps * (0.55 + 0.45 * phase))
      if (chance > 0.93) lightWindow(pen, [at, y, pane, pane * 1.4], colour, phase)
    }
  }
}

/** Towers of many heights with setbacks, masts and tanks on top. */
const skyline: RidgePainter = (pen) => {
  const { stage, height } = pen
  fillLine(pen, toShade(pen, pen.ink(pen.hue), 0.1), () => height * 0.1)
  const step = stage.unit * (0.13 - 0.05 * pen.distance)
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0.3 }, (random) => {
    const wide = step * (0.82 + 0.3 * random())
    const tall = height * (0.36 + 0.64 * random() ** 1.5)
    const wall = mix(
      pen.ink(pen.hue),
      pen.ink(['#c9a58a', '#8fa3b8', '#b8b0a4', '#9a8f9f'][Math.floor(random() * 4)]!),
      0.3,
    )
    const pane = stage.unit * (0.012 - 0.004 * pen.distance)
    const crownKind = random()
    tower(pen, wall, [-wide / 2, wide, tall])
    windows(pen, wall, { x: -wide / 2, top: -tall, wide, tall, pane }, random)
    if (crownKind < 0.4) {
      const narrow = wide * 0.6
      tower(pen, wall, [-narrow / 2, narrow, tall * 1.14])
      windows(
        pen,
        wall,
        { x: -narrow / 2, top: -tall * 1.14, wide: narrow, tall: tall * 0.14, pane },
        random,
      )
    }
    if (crownKind < 0.2)
      polygon(pen, toShade(pen, wall, 0.3), [
        [-wide * 0.03, -tall * 1.14],
        [0, -tall * 1.38],
        [wide * 0.03, -tall * 1.14],
      ])
    else if (crownKind > 0.8) {
      box(pen, toShade(pen, wall, 0.4), [wide * 0.06, -tall - wide * 0.26, wide * 0.26, wide * 0.2])
      polygon(pen, toShade(pen, wall, 0.5), [
        [wide * 0.04, -tall - wide * 0.26],
        [wide * 0.19, -tall - wide * 0.36],
        [wide * 0.34, -tall - wide * 0.26],
      ])
    }
    if (pen.outdoor.climate.lying > 0.1)
      box(pen, pen.ink('#f2f6fc'), [-wide / 2, -tall - 1, wide, Math.max(1.5, wide * 0.04)], 0.9)
  })
}

const neonHues = ['#ff4fa0', '#3fd8ff', '#ffd23f', '#7fff8f', '#ff7a3f', '#b07fff'].map(rgbOf)

/** Towers hung with screens and lettering. */
const neon: RidgePainter = (pen) => {
  const { stage, height } = pen
  const step = stage.unit * (0.34 - 0.1 * pen.distance)
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0.12 }, (random, index) => {
    const wide = step * (0.94 + 0.1 * random())
    const tall = height * (0.55 + 0.45 * random())
    const wall = mix(pen.ink(pen.hue), pen.ink(['#8a6f66', '#66728a', '#7d7a80'][index % 3]!), 0.4)
    tower(pen, wall, [-wide / 2, wide, tall])
    windows(pen, wall, { x: -wide / 2, top: -tall, wide, tall, pane: stage.unit * 0.015 }, random)
    screens(pen, { wide, tall }, index, random)
  })
}

function screens(
  pen: RidgePen,
  { wide, tall }: { wide: number; tall: number },
  index: number,
  random: () => number,
): void {
  const { context, stage } = pen
  const glow = 0.6 + 0.4 * stage.light.lamps
  for (let sign = 0; sign < 3; sign++) {
    const hue = mix(
      neonHues[(index * 2 + sign * 3 + Math.floor(random() * 2)) % neonHues.length]!,
      stage.light.haze,
      0.3 * pen.distance,
    )
    const isTall = (index + sign) % 2 === 0
    const [w, h] = isTall
      ? [wide * 0.22, tall * (0.2 + 0.12 * random())]
      : [wide * (0.56 + 0.2 * random()), tall * (0.08 + 0.08 * random())]
    const x =
      (isTall ? (random() > 0.5 ? 0.32 : -0.42) * wide : -w / 2) + (random() - 0.5) * wide * 0.1
    const y = -tall * (0.14 + 0.27 * sign + 0.08 * random()) - h
    box(pen, rgbOf('#17141f'), [x - 2, y - 2, w + 4, h + 4], 0.9)
    const gradient = context.createLinearGradient(x, y, x + w, y + h)
    gradient.addColorStop(0, css(hue, glow))
    gradient.addColorStop(1, css(neonHues[(index + sign) % neonHues.length]!, glow * 0.85))
    context.fillStyle = gradient
    context.fillRect(x, y, w, h)
    const marks = isTall ? 5 : 7
    for (let mark = 0; mark < marks; mark++) {
      const part = (mark + 0.25) / marks
      const [mw, mh] = isTall
        ? [w * 0.56, (h / marks) * 0.5]
        : [(w / marks) * 0.5, h * (0.3 + 0.35 * random())]
      box(
        pen,
        [255, 250, 240],
        isTall ? [x + w * 0.22, y + h * part, mw, mh] : [x + w * part, y + (h - mh) / 2, mw, mh],
        0.75,
      )
    }
    if (stage.light.lamps < 0.2) continue
    const reach = Math.max(w, h) * 1.4
    const halo = context.createRadialGradient(x + w / 2, y + h / 2, 0, x + w / 2, y + h / 2, reach)
    halo.addColorStop(0, css(hue, 0.4 * stage.light.lamps))
    halo.addColorStop(1, css(hue, 0))
    context.globalCompositeOperation = 'screen'
    context.fillStyle = halo
    context.fillRect(x + w / 2 - reach, y + h / 2 - reach, reach * 2, reach * 2)
    context.globalCompositeOperation = 'source-over'
    lightWindow(pen, [x, y, w, h], hue, random())
  }
}

type House = { wide: number; tall: number; roof: number; wall: Rgb; tile: Rgb }

function gabled(
  pen: RidgePen,
  { wide, tall, roof, wall, tile }: House,
  random: () => number,
): void {
  const { light } = pen.stage
  tower(pen, wall, [-wide / 2, wide, tall])
  const chimney = (random() > 0.5 ? 1 : -1) * wide * 0.24
  box(pen, toShade(pen, tile, 0.3), [
    chimney - wide * 0.05,
    -tall - roof * 0.95,
    wide * 0.1,
    roof * 0.7,
  ])
  box(pen, toShade(pen, tile, 0.45), [
    chimney - wide * 0.065,
    -tall - roof * 0.98,
    wide * 0.13,
    roof * 0.1,
  ])
  polygon(pen, tile, [
    [-wide * 0.57, -tall + roof * 0.04],
    [0, -tall - roof],
    [wide * 0.57, -tall + roof * 0.04],
  ])
  polygon(
    pen,
    toKey(pen, tile, 0.35),
    [
      [0, -tall - roof],
      [light.keySide * wide * 0.57, -tall + roof * 0.04],
      [light.keySide * wide * 0.12, -tall + roof * 0.04],
    ],
    0.6,
  )
  if (pen.outdoor.climate.lying > 0.1)
    polygon(
      pen,
      pen.ink('#f4f7fd'),
      [
        [-wide * 0.55, -tall],
        [0, -tall - roof * 1.04],
        [wide * 0.55, -tall],
        [wide * 0.48, -tall],
        [0, -tall - roof * 0.72],
        [-wide * 0.48, -tall],
      ],
      0.95,
    )
  for (const x of [-0.3, 0, 0.3]) {
    const isDoor = x === 0 && random() > 0.4
    const [w, h] = [wide * 0.15, isDoor ? tall * 0.5 : tall * 0.28]
    const y = isDoor ? -h : -tall * 0.72
    const phase = random()
    box(pen, isDoor ? toShade(pen, pen.ink('#6b452f'), 0.1) : toShade(pen, wall, 0.5), [
      wide * x - w / 2,
      y,
      w,
      h,
    ])
    if (isDoor || light.lamps < 0.05) continue
    box(pen, rgbOf('#ffcf7a'), [wide * x - w / 2, y, w, h], light.lamps)
    if (phase > 0.4) lightWindow(pen, [wide * x - w / 2, y, w, h], rgbOf('#ffcf7a'), phase)
    box(pen, toShade(pen, wall, 0.2), [wide * x - w * 0.04, y, w * 0.08, h])
  }
}

const plasters = ['#ecd9b6', '#e6c9a0', '#d9b99a', '#efe5cf', '#cfd3c0', '#e2b8a0']

const roofs: RidgePainter = (pen) => {
  fillLine(pen, toShade(pen, pen.ink(pen.hue), 0.2), () => pen.height * 0.2)
  const step = pen.height * 0.72
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0.4 }, (random) =>
    gabled(
      pen,
      {
        wide: step * (0.9 + 0.35 * random()),
        tall: pen.height * (0.34 + 0.2 * random()),
        roof: pen.height * (0.24 + 0.2 * random()),
        wall: pen.ink(plasters[Math.floor(random() * plasters.length)]!),
        tile: mix(pen.ink(pen.hue), pen.ink('#a5523c'), random() * 0.5),
      },
      random,
    ),
  )
}

/** Roof tops of a town from among them: ridges, chimneys, aerials. */
const chimneys: RidgePainter = (pen) => {
  const step = pen.height * 1.3
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0.3 }, (random) => {
    const tile = mix(pen.ink(pen.hue), pen.ink('#7d4a3c'), random() * 0.6)
    const [wide, tall] = [step * (1.1 + 0.3 * random()), pen.height * (0.4 + 0.3 * random())]
    polygon(pen, tile, [
      [-wide / 2, 4],
      [-wide * 0.32, -tall],
      [wide * 0.32, -tall],
      [wide / 2, 4],
    ])
    for (let course = 1; course < 7; course++)
      box(
        pen,
        toShade(pen, tile, 0.4),
        [-wide * 0.45, -tall * (course / 7), wide * 0.9, Math.max(1, tall * 0.018)],
        0.35,
      )
    const side = pen.stage.light.keySide
    polygon(
      pen,
      toKey(pen, tile, 0.4),
      [
        [(side * wide) / 2, 4],
        [side * wide * 0.32, -tall],
        [side * wide * 0.1, -tall],
        [side * wide * 0.2, 4],
      ],
      0.35,
    )
    if (pen.outdoor.climate.lying > 0.1)
      polygon(
        pen,
        pen.ink('#f4f7fd'),
        [
          [-wide / 2, 4],
          [-wide * 0.32, -tall * 1.03],
          [wide * 0.32, -tall * 1.03],
          [wide / 2, 4],
          [wide * 0.3, -tall * 0.4],
          [-wide * 0.3, -tall * 0.4],
        ],
        0.8,
      )
    for (const x of [-0.2 - 0.08 * random(), 0.16 + 0.1 * random()]) {
      const brick = pen.ink('#9a5a48')
      const [w, h] = [wide * 0.085, tall * (0.4 + 0.3 * random())]
      box(pen, toShade(pen, brick, 0.1), [wide * x, -tall - h, w, h + tall * 0.2])
      box(
        pen,
        toKey(pen, brick, 0.4),
        [wide * x + (side > 0 ? w * 0.7 : 0), -tall - h, w * 0.3, h + tall * 0.1],
        0.6,
      )
      box(pen, toShade(pen, brick, 0.4), [
        wide * x - w * 0.15,
        -tall - h - w * 0.2,
        w * 1.3,
        w * 0.26,
      ])
    }
    const [lit, phase] = [random(), random()]
    polygon(pen, toShade(pen, tile, 0.5), [
      [-wide * 0.07, -tall * 0.3],
      [-wide * 0.07, -tall * 0.6],
      [0, -tall * 0.78],
      [wide * 0.07, -tall * 0.6],
      [wide * 0.07, -tall * 0.3],
    ])
    if (lit > 0.35 && pen.stage.light.lamps > 0.05) {
      box(
        pen,
        rgbOf('#ffcf7a'),
        [-wide * 0.045, -tall * 0.56, wide * 0.09, tall * 0.24],
        pen.stage.light.lamps,
      )
      lightWindow(
        pen,
        [-wide * 0.045, -tall * 0.56, wide * 0.09, tall * 0.24],
        rgbOf('#ffcf7a'),
        phase,
      )
    }
  })
}

/** Narrow houses in a row along a canal, with stepped and curved gables. */
const facades: RidgePainter = (pen) => {
  const step = pen.height * 0.4
  const hues = [
    '#b5563f',
    '#d9a35c',
    '#7f8f9a',
    '#c9c0ae',
    '#8a4438',
    '#6f8f7f',
    '#dfc89a',
    '#a06a52',
  ]
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0 }, (random, index) => {
    const wall = pen.ink(hues[(index * 5 + Math.floor(random() * 2)) % hues.length]!)
    const [wide, tall] = [step * 1.02, pen.height * (0.62 + 0.2 * random())]
    tower(pen, wall, [-wide / 2, wide, tall])
    const gable = pen.height * (0.14 + 0.06 * random())
    const steps = random() > 0.5
    const points: [number, number][] = [[-wide / 2, -tall + 1]]
    for (let at = 0; at <= 4; at++) {
      const part = at / 4
      points.push([-wide * (0.5 - 0.4 * part), -tall - gable * part])
      if (steps) points.push([-wide * (0.5 - 0.4 * Math.min(1, part + 0.25)), -tall - gable * part])
    }
    const mirror = points.toReversed().map(([x, y]): [number, number] => [-x, y])
    polygon(pen, toKey(pen, wall, 0.1), [...points, ...mirror])
    box(pen, toShade(pen, wall, 0.4), [-wide / 2, -tall, wide * 0.03, tall], 0.5)
    if (pen.outdoor.climate.lying > 0.1)
      polygon(
        pen,
        pen.ink('#f4f7fd'),
        [...points.slice(1), ...mirror.slice(0, -1), [0, -tall - gable * 0.82]],
        0.9,
      )
    paneled(pen, { wall, wide, tall }, random)
  })
}

function paneled(
  pen: RidgePen,
  { wall, wide, tall }: { wall: Rgb; wide: number; tall: number },
  random: () => number,
): void {
  for (let floor = 0; floor < 4; floor++)
    for (const x of [-0.3, 0, 0.3]) {
      const [w, h] = [wide * 0.17, tall * 0.14]
      const y = -tall * (0.92 - floor * 0.23)
      const [chance, phase] = [random(), random()]
      box(pen, pen.ink('#f4ecdd'), [wide * x - w * 0.6, y - h * 0.06, w * 1.2, h * 1.12])
      box(pen, mix(toShade(pen, wall, 0.6), pen.stage.light.sky[1], 0.25), [
        wide * x - w / 2,
        y,
        w,
        h,
      ])
      if (chance > 0.4 && pen.stage.light.lamps > 0.05) {
        box(pen, rgbOf('#ffcf7a'), [wide * x - w / 2, y, w, h], pen.stage.light.lamps * 0.95)
        if (chance > 0.8) lightWindow(pen, [wide * x - w / 2, y, w, h], rgbOf('#ffcf7a'), phase)
      }
      box(pen, pen.ink('#f4ecdd'), [wide * x - w * 0.05, y, w * 0.1, h])
    }
}

/** Sheds, cranes and masts of a port. */
const docks: RidgePainter = (pen) => {
  fillLine(pen, toShade(pen, pen.ink('#8a8f96'), 0.1), () => pen.height * 0.12)
  const step = pen.height * 0.9
  row(pen, { count: Math.round(pen.width / step), reach: step, jitter: 0.4 }, (random, index) => {
    if (index % 3 === 0) return crane(pen, random)
    const wall = pen.ink(['#a5563f', '#7f8fa0', '#b59a6a', '#5f7f8f'][index % 4]!)
    gabled(
      pen,
      {
        wide: step * 0.9,
        tall: pen.height * (0.24 + 0.12 * random()),
        roof: pen.height * 0.14,
        wall,
        tile: toShade(pen, pen.ink('#5f5a60'), 0.1),
      },
      random,
    )
  })
}

function crane(pen: RidgePen, random: () => number): void {
  const steel = toShade(pen, pen.ink(random() > 0.5 ? '#d0603a' : '#3f7fa0'), 0.1)
  const tall = pen.height * (0.72 + 0.25 * random())
  const thin = pen.height * 0.02
  const way = random() > 0.5 ? 1 : -1
  for (const x of [-0.12, 0.12])
    polygon(pen, steel, [
      [pen.height * x * 1.3 - thin, 0],
      [pen.height * x * 0.6 - thin / 2, -tall * 0.8],
      [pen.height * x * 0.6 + thin / 2, -tall * 0.8],
      [pen.height * x * 1.3 + thin, 0],
    ])
  box(pen, steel, [-pen.height * 0.1, -tall * 0.82, pen.height * 0.2, pen.height * 0.09])
  polygon(pen, steel, [
    [0, -tall * 0.8],
    [way * pen.height * 0.62, -tall * 1.12],
    [way * pen.height * 0.62, -tall * 1.15],
    [0, -tall * 0.9],
  ])
  box(pen, toShade(pen, steel, 0.3), [
    way * pen.height * 0.58,
    -tall * 1.12,
    thin * 0.5,
    tall * 0.4,
  ])
  if (pen.stage.light.lamps > 0.1)
    lightWindow(
      pen,
      [way * pen.height * 0.6, -tall * 1.15, thin * 1.6, thin * 1.6],
      rgbOf('#ff5a4a'),
      random(),
    )
}

/** A hall with two sweeping roofs of golden tiles on terraces of marble, and its long galleries. */
const palace: RidgePainter = (pen) => {
  const { stage, height } = pen
  fillLine(pen, pen.ink('#c9b8a0'), () => height * 0.08)
  const { context } = pen
  context.save()
  context.translate(stage.margin + stage.width * 0.5, pen.base)
  const marble = pen.ink('#eee6d8', 'stone')
  for (let terrace = 0; terrace < 3; terrace++) {
    const [wide, y] = [height * (2.3 - terrace * 0.24), -height * 0.085 * terrace]
    box(pen, toShade(pen, marble, 0.14 - 0.04 * terrace), [
      -wide / 2,
      y - height * 0.085,
      wide,
      height * 0.09,
    ])
    box(pen, toKey(pen, marble, 0.3), [-wide / 2, y - height * 0.1, wide, height * 0.022])
    for (let post = 0; post < 44; post++)
      box(
        pen,
        toShade(pen, marble, 0.3),
        [-wide / 2 + (wide * post) / 44, y - height * 0.075, wide * 0.007, height * 0.05],
        0.5,
      )
  }
  polygon(pen, toShade(pen, marble, 0.2), [
    [-height * 0.2, 0],
    [-height * 0.14, -height * 0.26],
    [height * 0.14, -height * 0.26],
    [height * 0.2, 0],
  ])
  for (let stair = 0; stair < 9; stair++)
    box(
      pen,
      toKey(pen, marble, 0.3),
      [
        -height * (0.19 - stair * 0.006),
        -height * 0.028 * (stair + 1),
        height * (0.38 - stair * 0.012),
        height * 0.008,
      ],
      0.7,
    )
  for (const way of [-1, 1])
    pavilion(pen, [way * height * 1.62, -height * 0.02, height * 0.62, height * 0.4])
  pavilion(pen, [0, -height * 0.255, height * 1.56, height * 0.74])
  context.restore()
}

/** A red hall under swept roofs, its foot at x, y. */
function pavilion(
  pen: RidgePen,
  [x, y, wide, tall]: readonly [number, number, number, number],
): void {
  const red = pen.ink('#a83a2c')
  const gold = pen.ink('#dca23c', 'stone')
  const wallTall = tall * 0.36
  box(pen, toShade(pen, red, 0.3), [x - wide * 0.4, y - wallTall, wide * 0.8, wallTall])
  for (let column = 0; column < 11; column++) {
    const at = x - wide * 0.39 + (wide * 0.78 * column) / 10
    if (pen.stage.light.lamps > 0.05 && column < 10) {
      box(
        pen,
        rgbOf('#ffb45a'),
        [at + wide * 0.018, y - wallTall * 0.7, wide * 0.042, wallTall * 0.6],
        pen.stage.light.lamps * 0.85,
      )
      if (column % 3 === 1)
        lightWindow(
          pen,
          [at + wide * 0.018, y - wallTall * 0.7, wide * 0.042, wallTall * 0.6],
          rgbOf('#ffb45a'),
          (column * 0.37) % 1,
        )
    }
    box(pen, toKey(pen, red, 0.25), [at - wide * 0.008, y - wallTall, wide * 0.017, wallTall])
  }
  box(pen, pen.ink('#2f6f7f'), [x - wide * 0.41, y - wallTall * 1.1, wide * 0.82, wallTall * 0.16])
  sweptRoof(pen, gold, [x, y - wallTall * 1.06, wide, tall * 0.2])
  box(pen, toShade(pen, red, 0.2), [x - wide * 0.31, y - tall * 0.68, wide * 0.62, tall * 0.1])
  sweptRoof(pen, gold, [x, y - tall * 0.66, wide * 0.8, tall * 0.34])
}

/** A roof whose eaves turn up at the corners; x, y: the middle of its eaves. */
export function sweptRoof(
  pen: RidgePen,
  gold: Rgb,
  [x, y, wide, tall]: readonly [number, number, number, number],
): void {
  const { context, stage } = pen
  const path = () => {
    context.beginPath()
    context.moveTo(x - wide * 0.54, y - tall * 0.16)
    context.quadraticCurveTo(x - wide * 0.36, y - tall * 0.28, x - wide * 0.28, y - tall)
    context.lineTo(x + wide * 0.28, y - tall)
    context.quadraticCurveTo(x + wide * 0.36, y - tall * 0.28, x + wide * 0.54, y - tall * 0.16)
    context.quadraticCurveTo(x + wide * 0.44, y + tall * 0.06, x, y + tall * 0.06)
    context.quadraticCurveTo(x - wide * 0.44, y + tall * 0.06, x - wide * 0.54, y - tall * 0.16)
    context.closePath()
  }
  const gradient = context.createLinearGradient(0, y - tall, 0, y)
  gradient.addColorStop(0, css(toKey(pen, gold, 0.35)))
  gradient.addColorStop(1, css(toShade(pen, gold, 0.3)))
  context.save()
  path()
  context.fillStyle = gradient
  context.fill()
  context.clip()
  for (let tile = 0; tile < 40; tile++) {
    const part = tile / 39 - 0.5
    polygon(
      pen,
      toShade(pen, gold, 0.5),
      [
        [x + part * wide * 0.56, y - tall],
        [x + part * wide * 0.56 + wide * 0.003, y - tall],
        [x + part * wide * 1.06 + wide * 0.005, y + tall * 0.1],
        [x + part * wide * 1.06, y + tall * 0.1],
      ],
      0.4,
    )
  }
  if (pen.outdoor.climate.lying > 0.1)
    box(
      pen,
      pen.ink('#f6f8fd'),
      [x - wide, y - tall, wide * 2, tall * 0.66],
      0.7 * pen.outdoor.climate.lying,
    )
  context.restore()
  box(pen, toKey(pen, gold, 0.5), [x - wide * 0.29, y - tall * 1.06, wide * 0.58, tall * 0.09])
  for (const way of [-1, 1])
    ellipse(pen, toShade(pen, gold, 0.1), [
      x + way * wide * 0.29,
      y - tall * 1.06,
      wide * 0.012,
      tall * 0.12,
    ])
  if (stage.light.lamps > 0.1)
    box(
      pen,
      rgbOf('#ffb45a'),
      [x - wide * 0.4, y + tall * 0.02, wide * 0.8, Math.max(1, tall * 0.04)],
      0.35 * stage.light.lamps,
    )
}

/** A castle on its rock: curtain wall, towers with pointed roofs, banners. */
const castle: RidgePainter = (pen) => {
  const { stage, height, context } = pen
  const stone = pen.ink(pen.hue, 'stone')
  fillLine(pen, pen.ink('#7f9a62', 'grass'), () => height * 0.12)
  context.save()
  context.translate(stage.margin + stage.width * 0.44, pen.base)
  polygon(pen, pen.ink('#7f9a62', 'grass'), [
    [-height * 2, 4],
    [-height * 1.1, -height * 0.2],
    [-height * 0.6, -height * 0.28],
    [height * 0.6, -height * 0.28],
    [height * 1.2, -height * 0.18],
    [height * 2.1, 4],
  ])
  context.translate(0, -height * 0.24)
  const wall = (x: number, wide: number, tall: number) => {
    context.save()
    context.translate(x, 0)
    tower(pen, stone, [-wide / 2, wide, tall])
    for (let tooth = 0; tooth * 2 < wide / (height * 0.022); tooth++)
      box(pen, stone, [
        -wide / 2 + tooth * height * 0.044,
        -tall - height * 0.03,
        height * 0.024,
        height * 0.034,
      ])
    context.restore()
  }
  const spire = (x: number, wide: number, tall: number, roof: number) => {
    wall(x, wide, tall)
    const slate = pen.ink('#4f6488', 'stone')
    polygon(pen, slate, [
      [x - wide * 0.64, -tall],
      [x, -tall - roof],
      [x + wide * 0.64, -tall],
    ])
    polygon(
      pen,
      toKey(pen, slate, 0.4),
      [
        [x, -tall - roof],
        [x + stage.light.keySide * wide * 0.64, -tall],
        [x + stage.light.keySide * wide * 0.14, -tall],
      ],
      0.6,
    )
    if (pen.outdoor.climate.lying > 0.1)
      polygon(
        pen,
        pen.ink('#f4f7fd'),
        [
          [x - wide * 0.4, -tall - roof * 0.36],
          [x, -tall - roof],
          [x + wide * 0.4, -tall - roof * 0.36],
          [x, -tall - roof * 0.5],
        ],
        0.9,
      )
    polygon(pen, pen.ink('#c8402f'), [
      [x, -tall - roof * 1.24],
      [x + wide * 0.6, -tall - roof * 1.17],
      [x, -tall - roof * 1.1],
    ])
    box(pen, toShade(pen, stone, 0.4), [
      x - height * 0.004,
      -tall - roof * 1.25,
      height * 0.008,
      roof * 0.28,
    ])
    for (const y of [0.82, 0.5]) {
      box(pen, toShade(pen, stone, 0.7), [x - wide * 0.09, -tall * y, wide * 0.18, height * 0.055])
      if (stage.light.lamps < 0.05) continue
      box(
        pen,
        rgbOf('#ffc46a'),
        [x - wide * 0.09, -tall * y, wide * 0.18, height * 0.055],
        stage.light.lamps,
      )
      lightWindow(
        pen,
        [x - wide * 0.09, -tall * y, wide * 0.18, height * 0.055],
        rgbOf('#ffc46a'),
        (x * 0.13 + y) % 1,
      )
    }
  }
  spire(-height * 0.16, height * 0.16, height * 0.56, height * 0.26)
  spire(height * 0.2, height * 0.13, height * 0.48, height * 0.22)
  wall(0, height * 0.72, height * 0.34)
  wall(-height * 0.5, height * 0.5, height * 0.2)
  wall(height * 0.52, height * 0.5, height * 0.2)
  spire(-height * 0.4, height * 0.15, height * 0.4, height * 0.2)
  spire(height * 0.42, height * 0.15, height * 0.42, height * 0.2)
  spire(-height * 0.78, height * 0.12, height * 0.28, height * 0.16)
  spire(height * 0.78, height * 0.12, height * 0.27, height * 0.16)
  ellipse(pen, toShade(pen, stone, 0.75), [0, -height * 0.1, height * 0.06, height * 0.07])
  box(pen, toShade(pen, stone, 0.75), [-height * 0.06, -height * 0.1, height * 0.12, height * 0.12])
  context.restore()
}

/** Tiers full of people under floodlights. */
const stands: RidgePainter = (pen) => {
  const { height, width, context, base, stage } = pen
  fillLine(pen, pen.ink('#5f6a80'), () => height * 0.78)
  const crowd = [
    '#e05a4a',
    '#f2f2f2',
    '#f2c14a',
    '#4a7fd0',
    '#3f9a6a',
    '#e88aa0',
    '#2f3a55',
    '#d9a07a',
  ]
  const seats = Math.round(width / (stage.unit * 0.0125))
  const rows = 15
  for (let tier = 0; tier < rows; tier++) {
    const y = base - height * (0.12 + 0.62 * (tier / rows))
    box(pen, toShade(pen, pen.ink('#6f7a92'), 0.2 + 0.2 * (tier % 2)), [
      0,
      y,
      width,
      height * 0.045,
    ])
    for (let seat = 0; seat < seats; seat++) {
      const hue = pen.ink(crowd[Math.floor(pen.random() * crowd.length)]!)
      const x = ((seat + (tier % 2) * 0.5) / seats) * width
      if (pen.random() < 0.1) continue
      ellipse(pen, toShade(pen, hue, 0.1 + 0.25 * pen.random()), [
        x,
        y + height * 0.012,
        stage.unit * 0.0042,
        stage.unit * 0.0062,
      ])
      ellipse(pen, toShade(pen, pen.ink('#d9a582'), 0.25 * pen.random()), [
        x,
        y - height * 0.008,
        stage.unit * 0.0028,
        stage.unit * 0.0034,
      ])
    }
  }
  box(pen, pen.ink('#e8ecf2'), [0, base - height * 0.11, width, height * 0.1])
  const banners = ['#d0503f', '#3f6fc0', '#f2b93f', '#2f8f6a', '#f2f2f2']
  for (let banner = 0; banner < 22; banner++)
    box(pen, pen.ink(banners[banner % 5]!), [
      (banner / 22) * width,
      base - height * 0.1,
      width / 23,
      height * 0.075,
    ])
  roofOf(pen, base, height)
  row(pen, { count: 5, reach: height * 0.4, jitter: 0 }, () => {
    box(pen, toShade(pen, pen.ink('#8a93a5'), 0.2), [
      -height * 0.014,
      -height * 1.42,
      height * 0.028,
      height * 1.3,
    ])
    box(pen, toShade(pen, pen.ink('#5f6880'), 0.2), [
      -height * 0.17,
      -height * 1.5,
      height * 0.34,
      height * 0.14,
    ])
    for (let lamp = 0; lamp < 8; lamp++) {
      const at: [number, number, number, number] = [
        -height * 0.15 + (lamp % 4) * height * 0.085,
        -height * (1.48 - 0.06 * Math.floor(lamp / 4)),
        height * 0.045,
        height * 0.045,
      ]
      box(pen, [255, 252, 238], at, 0.4 + 0.6 * stage.light.lamps)
      if (lamp === 2 && stage.light.lamps > 0.1) lightWindow(pen, at, rgbOf('#fff6d8'), 0.2)
    }
    if (stage.light.lamps < 0.1) return
    const glow = context.createRadialGradient(0, -height * 1.44, 0, 0, -height * 1.44, height * 0.9)
    glow.addColorStop(0, css([255, 248, 224], 0.5 * stage.light.lamps))
    glow.addColorStop(1, css([255, 248, 224], 0))
    context.fillStyle = glow
    context.globalCompositeOperation = 'screen'
    context.fillRect(-height, -height * 2.3, height * 2, height * 1.8)
    context.globalCompositeOperation = 'source-over'
  })
}

function roofOf(pen: RidgePen, base: number, height: number): void {
  const { context, width } = pen
  const steel = pen.ink('#dfe5ee')
  const shadow = context.createLinearGradient(0, base - height * 0.86, 0, base - height * 0.6)
  shadow.addColorStop(0, css(pen.stage.light.shade, 0.55))
  shadow.addColorStop(1, css(pen.stage.light.shade, 0))
  context.fillStyle = shadow
  context.fillRect(0, base - height * 0.86, width, height * 0.26)
  box(pen, toShade(pen, steel, 0.14), [0, base - height * 0.98, width, height * 0.13])
  box(pen, toKey(pen, steel, 0.5), [0, base - height, width, height * 0.03])
  for (let beam = 0; beam < 40; beam++)
    box(pen, toShade(pen, steel, 0.4), [
      (beam / 40) * width,
      base - height * 0.96,
      width * 0.0016,
      height * 0.11,
    ])
}

export const townRidges = {
  skyline,
  neon,
  roofs,
  chimneys,
  facades,
  docks,
  palace,
  castle,
  stands,
} satisfies Record<string, RidgePainter>
