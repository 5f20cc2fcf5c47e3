import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'
import { zoomAt } from '../camera.ts'
import type { Rgb } from '../colour-mix.ts'
import { css, mix } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import { painted } from '../paintings.ts'
import type { Layer } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import { softDot } from '../air/weather/falling.ts'
import type { Outdoor } from './outdoor.ts'
import { toned } from './outdoor.ts'

const DEPTH = 0.21

export type Falls = {
  cliff: Layer
  draw(context: SKRSContext2D, camera: CameraState, clock: number): void
}

/** A cliff with water falling over it, in the middle of the frame, and the mist at its foot. */
export function createFalls(outdoor: Outdoor): Falls {
  const { stage } = outdoor
  const tall = stage.unit * 0.42
  const wide = stage.unit * 0.13
  const x = stage.width * 0.54
  const cliff = painted(() => paintCliff(outdoor, { x, tall, wide }))
  const sheet = painted(() => paintSheet(outdoor, wide, tall))
  const dot = softDot(mix([255, 255, 255], stage.light.haze, 0.4), 0.05)
  return {
    cliff,
    draw: (context, camera, clock) => {
      const zoom = zoomAt(camera, DEPTH)
      const left =
        stage.width / 2 + (x - wide / 2 - camera.pan * stage.width * DEPTH - stage.width / 2) * zoom
      const top = stage.horizon - camera.tilt * stage.height - tall * zoom
      for (const [pace, alpha, shift] of [
        [0.34, 1, 0],
        [0.52, 0.6, 0.37],
      ] as const) {
        const gone = ((clock * pace * stage.unit + shift * tall) % tall) / tall
        context.globalAlpha = alpha
        const cut = gone * tall
        context.drawImage(sheet, 0, tall - cut, wide, cut, left, top, wide * zoom, cut * zoom)
        context.drawImage(
          sheet,
          0,
          0,
          wide,
          tall - cut,
          left,
          top + cut * zoom,
          wide * zoom,
          (tall - cut) * zoom,
        )
      }
      for (let puff = 0; puff < 22; puff++) {
        const beats = clock * 0.45 + puff * 0.618034
        const age = beats % 1
        const random = createRandom(seedFor(stage.seed, `mist ${puff} ${Math.floor(beats)}`))
        const radius = stage.unit * (0.02 + 0.07 * age) * zoom
        context.globalAlpha = 0.42 * Math.sin(age * Math.PI)
        const px =
          left + wide * zoom * (random() * 1.3 - 0.15) + (random() - 0.5) * stage.unit * 0.12 * age
        const py = top + tall * zoom - stage.unit * 0.075 * age + stage.unit * 0.012
        context.drawImage(dot, px - radius, py - radius * 0.8, radius * 2, radius * 1.6)
      }
      context.globalAlpha = 1
    },
  }
}

type Cliff = { x: number; tall: number; wide: number }

function paintCliff(outdoor: Outdoor, { x, tall, wide }: Cliff): Layer {
  const { stage } = outdoor
  const [canvas, context] = newCanvas(stage.period, tall * 1.4 + 4)
  const random = createRandom(seedFor(stage.seed, 'cliff'))
  const stone = toned(outdoor, '#8a8378', { material: 'stone', distance: 0.3 })
  const base = tall * 1.4
  for (const way of [-1, 1])
    for (let rock = 0; rock < 90; rock++) {
      const part = 1 - rock / 90
      const away = wide * 0.4 + part ** 0.8 * stage.unit * 0.46
      const top = tall * (1.04 - 0.8 * part ** 1.7)
      paintRock(
        outdoor,
        context,
        {
          x: x + stage.margin + way * (away + (random() - 0.5) * stage.unit * 0.05),
          y: base - top * random() ** 0.6,
          size: stage.unit * (0.03 + 0.035 * random()),
        },
        random,
      )
      if (rock % 2 === 0)
        paintShrub(
          outdoor,
          context,
          {
            x: x + stage.margin + way * away,
            y: base - top * (0.97 + 0.08 * random()),
            size: stage.unit * (0.016 + 0.022 * random()),
          },
          random,
        )
    }
  context.fillStyle = css(mix(stone, stage.light.shade, 0.5))
  context.fillRect(x + stage.margin - wide * 0.52, base - tall * 0.99, wide * 1.04, tall)
  return {
    canvas: blurred(canvas, stage.unit * 0.0012),
    x: -stage.margin,
    y: stage.horizon - base,
    depth: DEPTH,
    isRepeating: true,
  }
}

type Lump = { x: number; y: number; size: number }

/** A block of rock that reaches down to the water: one lit face, one in shade. */
function paintRock(
  outdoor: Outdoor,
  context: SKRSContext2D,
  { x, y, size }: Lump,
  random: () => number,
): void {
  const { light } = outdoor.stage
  const stone = toned(outdoor, random() > 0.5 ? '#8f877b' : '#7f7a72', {
    material: 'stone',
    distance: 0.3,
  })
  const corners = [-1, -0.62, 0.1, 0.7, 1].map(
    (along) =>
      [x + along * size, y - size * (0.5 + 0.4 * random()) * (1 - along * along * 0.7)] as const,
  )
  const foot = y + size * 2.4
  const face = (from: number, to: number, colour: Rgb) => {
    context.fillStyle = css(colour)
    context.beginPath()
    context.moveTo(corners[from]![0], foot)
    for (let corner = from; corner <= to; corner++)
      context.lineTo(corners[corner]![0], corners[corner]![1])
    context.lineTo(corners[to]![0], foot)
    context.fill()
  }
  const [bright, dark] = [
    mix(stone, light.key, 0.22 + 0.14 * random()),
    mix(stone, light.shade, 0.3 + 0.2 * random()),
  ]
  const ridge = random() > 0.5 ? 2 : 3
  face(0, ridge, light.keySide < 0 ? bright : dark)
  face(ridge, 4, light.keySide < 0 ? dark : bright)
}

/** A tuft of leaves in the rock. */
function paintShrub(
  outdoor: Outdoor,
  context: SKRSContext2D,
  { x, y, size }: Lump,
  random: () => number,
): void {
  const leaf = toned(outdoor, '#5f9248', { material: 'leaf', distance: 0.3, pick: random() })
  const { light } = outdoor.stage
  for (let dab = 0; dab < 14; dab++) {
    const [along, up] = [random() * 2 - 1, random()]
    const glow = up * 0.7 + along * light.keySide * 0.2
    context.fillStyle = css(mix(mix(leaf, light.shade, 0.4), mix(leaf, light.key, 0.3), glow))
    context.beginPath()
    context.ellipse(
      x + along * size * 1.5,
      y - up * size * (1 - along * along * 0.6),
      size * 0.45,
      size * 0.36,
      0,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}

/** Falling water as streaks that repeat downward. */
function paintSheet(outdoor: Outdoor, wide: number, tall: number): Canvas {
  const { stage } = outdoor
  const [canvas, context] = newCanvas(wide, tall)
  const random = createRandom(seedFor(stage.seed, 'sheet'))
  const water = toned(outdoor, '#cfe9ef', { distance: 0.2 })
  for (let streak = 0; streak < 260; streak++) {
    const along = random() + random() - 1
    const x = wide * (0.5 + 0.46 * along)
    const [y, long] = [random() * tall, tall * (0.12 + 0.4 * random())]
    context.strokeStyle = css(
      random() > 0.35 ? mix(water, [255, 255, 255], 0.7) : mix(water, stage.light.shade, 0.25),
      0.2 + 0.3 * random(),
    )
    context.lineWidth = wide * (0.01 + 0.04 * random())
    for (const shift of [-tall, 0]) {
      context.beginPath()
      context.moveTo(x, y + shift)
      context.lineTo(x, y + shift + long)
      context.stroke()
    }
  }
  return canvas
}
