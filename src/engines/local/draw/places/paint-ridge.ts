import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, lit, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import type { Ridge, RidgeKind } from './outdoor-looks.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'

type Pen = {
  context: SKRSContext2D
  stage: Stage
  width: number
  base: number
  height: number
  colour: Rgb
  random: () => number
}

/** Paints one band of far land; it repeats every `stage.period` pixels. */
export function paintRidge(stage: Stage, ridge: Ridge, index: number): Layer {
  const height = ridge.height * stage.unit
  const room = height * 1.5 + stage.unit * 0.1
  const [canvas, context] = newCanvas(stage.period, room + stage.margin)
  const colour = mix(
    lit(rgbOf(ridge.colour), stage.light.ambient),
    stage.light.haze,
    ridge.distance * 0.72,
  )
  const random = createRandom(seedFor(stage.seed, `ridge${index}`))
  painters[ridge.kind]({ context, stage, width: stage.period, base: room, height, colour, random })
  hazeFoot(context, stage, canvas.width, room, height, ridge.distance)
  const soft = blurred(canvas, stage.unit * (0.0012 + 0.0022 * ridge.distance))
  return {
    canvas: soft,
    x: -stage.margin,
    y: stage.horizon - room,
    depth: 0.22 - 0.15 * ridge.distance,
    isRepeating: true,
  }
}

/** Haze gathers where the land meets the horizon. */
function hazeFoot(
  context: SKRSContext2D,
  stage: Stage,
  width: number,
  base: number,
  height: number,
  distance: number,
): void {
  const gradient = context.createLinearGradient(0, base - height, 0, base)
  gradient.addColorStop(0, css(stage.light.haze, 0))
  gradient.addColorStop(1, css(stage.light.haze, 0.22 + 0.4 * distance))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = gradient
  context.fillRect(0, 0, width, base + stage.margin)
  context.globalCompositeOperation = 'source-over'
}

/** A smooth line that repeats over the width: a few sines with whole numbers of waves. */
function wave(random: () => number, lowest: number, count: number): (part: number) => number {
  const terms = Array.from({ length: count }, (_, i) => ({
    waves: lowest + i * 2 + Math.floor(random() * 2),
    phase: random() * Math.PI * 2,
    gain: 1 / (1.4 + i),
  }))
  const total = terms.reduce((sum, term) => sum + term.gain, 0)
  return (part) =>
    terms.reduce(
      (sum, term) => sum + term.gain * Math.sin(part * Math.PI * 2 * term.waves + term.phase),
      0,
    ) / total
}

function fillLine(pen: Pen, heightAt: (part: number) => number, shade = 0.78): void {
  const { context, width, base, height, colour } = pen
  const gradient = context.createLinearGradient(0, base - height, 0, base)
  gradient.addColorStop(0, css(mix(colour, pen.stage.light.key, 0.18)))
  gradient.addColorStop(1, css(mix(colour, [20, 30, 50], 1 - shade)))
  context.fillStyle = gradient
  context.beginPath()
  context.moveTo(0, base + pen.stage.margin)
  for (let x = 0; x <= width; x += 2) context.lineTo(x, base - heightAt(x / width))
  context.lineTo(width, base + pen.stage.margin)
  context.fill()
}

function hills(pen: Pen): void {
  const line = wave(pen.random, 2, 3)
  fillLine(pen, (part) => pen.height * (0.62 + 0.38 * line(part)))
}

function dunes(pen: Pen): void {
  const line = wave(pen.random, 2, 2)
  fillLine(pen, (part) => pen.height * (0.3 + 0.7 * Math.abs(line(part))))
}

function peaks(pen: Pen): void {
  const { context, width, base, height, colour, random, stage } = pen
  const count = 9
  const snow = mix(mix([255, 255, 255], stage.light.key, 0.25), stage.light.haze, 0.2)
  fillLine(pen, () => height * 0.16)
  for (let peak = 0; peak < count; peak++) {
    const middle = ((peak + 0.25 + random() * 0.5) / count) * width
    const top = height * (0.55 + 0.45 * random())
    const half = top * (0.85 + random() * 0.5)
    const bend = (random() - 0.5) * 0.3
    for (const shift of [-width, 0, width]) {
      const x = middle + shift
      if (x + half < 0 || x - half > width) continue
      const face = (from: number, to: number, fill: Rgb, low: number) => {
        context.fillStyle = css(fill)
        context.beginPath()
        context.moveTo(x, base - top)
        context.lineTo(x + half * from, base - top * low)
        if (low > 0) {
          context.lineTo(x + half * (from * 0.55 + bend * 0.2), base - top * (low + 0.1))
          context.lineTo(x + half * (to + from) * 0.5, base - top * (low - 0.04))
        }
        context.lineTo(x + half * to, base - top * low)
        context.fill()
      }
      const toLight = stage.light.keySide
      const bright = mix(colour, stage.light.key, 0.3)
      const dark = mix(colour, stage.light.shade, 0.28)
      face(-1, bend, toLight < 0 ? bright : dark, 0)
      face(bend, 1, toLight > 0 ? bright : dark, 0)
      if (height < stage.unit * 0.3) continue
      face(-0.32, bend * 0.3, toLight < 0 ? snow : mix(snow, colour, 0.4), 0.68)
      face(bend * 0.3, 0.32, toLight > 0 ? snow : mix(snow, colour, 0.4), 0.68)
    }
  }
}

/** Round crowns or pointed firs, side by side over a low bank. */
function crowns(pen: Pen, shape: (x: number, size: number, shade: Rgb) => void, count: number) {
  fillLine(pen, () => pen.height * 0.32)
  for (let tree = 0; tree < count; tree++) {
    const x = ((tree + pen.random()) / count) * pen.width
    const size = pen.height * (0.55 + 0.45 * pen.random())
    const toLight = mix(pen.colour, pen.stage.light.key, 0.05 + 0.16 * pen.random())
    for (const shift of [-pen.width, 0, pen.width]) shape(x + shift, size, toLight)
  }
}

function trees(pen: Pen): void {
  const { context, base, stage } = pen
  const count = Math.round((pen.width / pen.height) * 3.2)
  crowns(
    pen,
    (x, size, colour) => {
      const radius = size * 0.36
      const y = base - size + radius
      const gradient = context.createRadialGradient(
        x + stage.light.keySide * radius * 0.5,
        y - radius * 0.5,
        0,
        x,
        y,
        radius * 1.3,
      )
      gradient.addColorStop(0, css(mix(colour, stage.light.key, 0.22)))
      gradient.addColorStop(1, css(mix(colour, stage.light.shade, 0.25)))
      context.fillStyle = gradient
      context.beginPath()
      context.ellipse(x, y, radius, radius * 1.15, 0, 0, Math.PI * 2)
      context.fill()
      context.fillRect(x - radius * 0.8, y, radius * 1.6, size)
    },
    count,
  )
}

function firs(pen: Pen): void {
  const { context, base, stage } = pen
  const count = Math.round((pen.width / pen.height) * 4)
  crowns(
    pen,
    (x, size, colour) => {
      for (const part of [0, 0.28, 0.54]) {
        const top = base - size * (1 - part * 0.75)
        const half = size * (0.1 + part * 0.26)
        const gradient = context.createLinearGradient(x - half, 0, x + half, 0)
        const bright = css(mix(colour, stage.light.key, 0.14))
        const dark = css(mix(colour, stage.light.shade, 0.22))
        gradient.addColorStop(0, stage.light.keySide < 0 ? bright : dark)
        gradient.addColorStop(1, stage.light.keySide < 0 ? dark : bright)
        context.fillStyle = gradient
        context.beginPath()
        context.moveTo(x, top)
        context.lineTo(x + half, top + size * 0.5)
        context.lineTo(x - half, top + size * 0.5)
        context.fill()
      }
    },
    count,
  )
}

function skyline(pen: Pen): void {
  const { context, width, base, height, colour, random, stage } = pen
  const step = stage.unit * 0.1
  const isDark = stage.light.stars > 0.05
  const count = Math.round(width / step)
  for (let house = 0; house < count; house++) {
    const x = (house / count) * width
    const wide = (width / count) * (0.86 + 0.14 * random())
    const tall = height * (0.42 + 0.58 * random() ** 1.4)
    const face = mix(colour, stage.light.key, random() * 0.16)
    const gradient = context.createLinearGradient(x, 0, x + wide, 0)
    gradient.addColorStop(stage.light.keySide > 0 ? 1 : 0, css(mix(face, stage.light.key, 0.16)))
    gradient.addColorStop(stage.light.keySide > 0 ? 0 : 1, css(mix(face, stage.light.shade, 0.2)))
    context.fillStyle = gradient
    context.fillRect(x, base - tall, wide, tall + stage.margin)
    if (random() < 0.3) context.fillRect(x + wide * 0.2, base - tall * 1.07, wide * 0.5, tall * 0.1)
    const pane = stage.unit * 0.011
    for (let y = base - tall + pane * 2; y < base - pane; y += pane * 2.3) {
      for (let at = x + pane; at < x + wide - pane * 1.6; at += pane * 2.1) {
        const glow = random()
        context.fillStyle =
          isDark && glow > 0.5
            ? css(mix(rgbOf('#ffcf7a'), face, 0.15 + 0.4 * random()), 0.95)
            : css(mix(face, stage.light.sky[1], 0.3), 0.7)
        context.fillRect(at, y, pane, pane * 1.35)
      }
    }
  }
}

function roofs(pen: Pen): void {
  const { context, width, base, height, colour, random, stage } = pen
  const count = Math.round(width / (height * 0.85))
  const isDark = stage.light.stars > 0.05
  for (let house = 0; house < count; house++) {
    const x = (house / count) * width
    const wide = (width / count) * 1.02
    const tall = height * (0.42 + 0.25 * random())
    const wall = lit(mix(rgbOf('#e9d7b8'), colour, 0.25 + random() * 0.4), stage.light.ambient)
    context.fillStyle = css(wall)
    context.fillRect(x, base - tall, wide, tall + stage.margin)
    context.fillStyle = css(mix(colour, stage.light.key, random() * 0.2))
    context.beginPath()
    context.moveTo(x - wide * 0.06, base - tall)
    context.lineTo(x + wide / 2, base - tall - height * (0.28 + 0.2 * random()))
    context.lineTo(x + wide * 1.06, base - tall)
    context.fill()
    for (const at of [0.2, 0.6]) {
      context.fillStyle = isDark ? '#ffcf7a' : css(mix(wall, stage.light.shade, 0.45))
      context.fillRect(x + wide * at, base - tall * 0.72, wide * 0.17, tall * 0.32)
    }
  }
}

function reef(pen: Pen): void {
  const line = wave(pen.random, 3, 4)
  fillLine(pen, (part) => pen.height * (0.45 + 0.5 * Math.abs(line(part)) ** 0.6), 0.6)
}

const painters: Record<RidgeKind, (pen: Pen) => void> = {
  hills,
  peaks,
  dunes,
  trees,
  firs,
  skyline,
  roofs,
  reef,
}
