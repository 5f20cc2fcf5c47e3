import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../colour-mix.ts'
import { css, mix } from '../colour-mix.ts'
import type { CameraState } from '../camera.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import type { Climate } from './climate.ts'
import { wrap } from '../easing.ts'

export type Clouds = { draw(context: SKRSContext2D, camera: CameraState, clock: number): void }

type Drifter = { x: number; y: number; pace: number; canvas: Canvas }

/** Clouds of a fair sky that may join it as it covers. */
const MOST_EXTRA_CLOUDS = 9
const DECK_SHRINK = 5

/** Heaps of cloud that drift over the sky, the nearer ones larger, higher and faster; a deck as it covers. */
export function createClouds(stage: Stage, count: number, climate: Climate): Clouds {
  if (count === 0) return { draw: () => {} }
  const extra = Math.round(MOST_EXTRA_CLOUDS * climate.cover)
  const all = [
    ...Array.from({ length: count }, (_, index) => drifter(stage, climate, index, count)),
    ...Array.from({ length: extra }, (_, index) =>
      drifter(stage, climate, index + 100, MOST_EXTRA_CLOUDS),
    ),
  ].sort((a, b) => b.y - a.y)
  const deck = climate.cover > 0.3 ? paintDeck(stage, climate) : null
  return {
    draw: (context, camera, clock) => {
      const wind = 0.5 + 2 * climate.wind
      if (deck)
        drawDeck(context, stage, camera, deck, {
          shift: clock * stage.unit * 0.006 * wind,
          alpha: Math.min(1, climate.cover * 1.15 - 0.2),
        })
      for (const { x, y, pace, canvas } of all) {
        const span = stage.width * 1.15 + canvas.width * 2
        const way = x * span + clock * pace * wind * stage.unit - camera.pan * stage.width * 0.08
        const left = wrap(way, span) - canvas.width
        if (left > stage.width) continue
        context.drawImage(
          canvas,
          Math.round(left * 4) / 4,
          Math.round(y - camera.tilt * stage.height),
        )
      }
    },
  }
}

function drifter(stage: Stage, climate: Climate, index: number, count: number): Drifter {
  const random = createRandom(seedFor(stage.seed, `cloud ${index}`))
  const height = random()
  const size = stage.unit * (0.055 + 0.15 * height * (0.6 + 0.4 * random()))
  return {
    x: ((index % 100) + random() * 0.8) / count,
    pace: 0.004 + 0.009 * height,
    y: stage.horizon * (0.8 - 0.82 * height) - size * 0.6,
    canvas: paintCloud(stage, climate, size, random),
  }
}

/** The colours of a cloud: its lit crown and its base, which a low sun lights from beneath. */
function tonesOf({ light }: Stage, { cover, thunder }: Climate): { crown: Rgb; base: Rgb } {
  const isLow = light.elevation < 0.3
  const white: Rgb = [255, 255, 255]
  const crown = light.isMoon
    ? mix(light.sky[1], light.key, 0.34)
    : isLow
      ? mix(mix(light.sky[1], light.key, 0.5), white, 0.16)
      : mix(white, light.key, 0.12)
  const base = isLow
    ? mix(mix(light.sky[0], light.sky[1], 0.45), light.key, 0.3)
    : mix(light.sky[1], mix(light.sky[0], light.haze, 0.6), 0.5)
  const storm = mix(light.sky[0], light.shade, 0.3 + 0.35 * thunder)
  return {
    crown: mix(crown, light.haze, 0.55 * cover * (light.isMoon ? 0.4 : 1)),
    base: mix(base, storm, 0.55 * cover),
  }
}

type Puff = { x: number; y: number; radius: number }

function puffsOf(size: number, random: () => number): Puff[] {
  const count = 3 + Math.floor(random() * 2)
  const lobes = Array.from({ length: count }, (_, index) => ({
    at: (index + 0.5) / count + (random() - 0.5) * 0.2,
    tall: 0.45 + 0.55 * random(),
  }))
  return Array.from({ length: 54 }, (_, index) => {
    const along = (index * 0.618034) % 1
    const swell = Math.max(
      ...lobes.map(({ at, tall }) => tall * Math.exp(-(((along - at) / 0.17) ** 2))),
    )
    const edge = Math.sin(along * Math.PI) ** 0.6
    const up = random() * swell * edge
    return {
      x: size * (0.45 + 2.7 * along),
      y: size * (1.18 - 0.78 * up),
      radius: size * (0.1 + 0.25 * edge * (0.35 + 0.65 * random()) * (1 - 0.3 * up)),
    }
  })
}

function paintCloud(stage: Stage, climate: Climate, size: number, random: () => number): Canvas {
  const [canvas, context] = newCanvas(size * 3.6, size * 1.7)
  const { crown, base } = tonesOf(stage, climate)
  const puffs = puffsOf(size, random).sort((a, b) => a.y - b.y)
  const side = stage.light.keySide
  for (const { x, y, radius } of puffs) {
    const low = Math.max(0, Math.min(1, (y / size - 0.45) / 0.85))
    const gradient = context.createRadialGradient(
      x + side * radius * 0.42,
      y - radius * 0.5,
      radius * 0.05,
      x,
      y,
      radius,
    )
    const tone = mix(crown, base, low * 0.72)
    gradient.addColorStop(0, css(mix(tone, crown, 0.6), 0.9))
    gradient.addColorStop(0.5, css(mix(tone, base, 0.05), 0.72))
    gradient.addColorStop(0.8, css(mix(tone, base, 0.14), 0.3))
    gradient.addColorStop(1, css(mix(tone, base, 0.2), 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  fadeFoot(context, canvas, size)
  return blurred(canvas, stage.unit * 0.0012)
}

/** Clouds have flat feet that dissolve. */
function fadeFoot(context: SKRSContext2D, canvas: Canvas, size: number): void {
  const fade = context.createLinearGradient(0, size * 1.14, 0, size * 1.42)
  fade.addColorStop(0, 'rgba(0,0,0,0)')
  fade.addColorStop(1, 'rgba(0,0,0,1)')
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = fade
  context.fillRect(0, size * 1.14, canvas.width, canvas.height)
  context.globalCompositeOperation = 'source-over'
}

/** A ceiling of cloud: dark rolls with lighter gaps, painted small. It repeats sideways. */
function paintDeck(stage: Stage, climate: Climate): Canvas {
  const [canvas, context] = newCanvas(
    stage.period / DECK_SHRINK,
    (stage.horizon + stage.margin) / DECK_SHRINK,
  )
  const { crown, base } = tonesOf(stage, climate)
  const random = createRandom(seedFor(stage.seed, 'deck'))
  const ceiling = context.createLinearGradient(0, 0, 0, canvas.height)
  ceiling.addColorStop(0, css(mix(base, stage.light.shade, 0.12 + 0.3 * climate.thunder), 0.95))
  ceiling.addColorStop(0.6, css(mix(base, crown, 0.35), 0.7))
  ceiling.addColorStop(1, css(mix(base, stage.light.haze, 0.7), 0))
  context.fillStyle = ceiling
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (let roll = 0; roll < 130; roll++) {
    const part = roll / 130
    const y = canvas.height * (0.02 + 0.86 * part ** 0.8 + 0.05 * random())
    const x = random() * canvas.width
    const radius = canvas.height * (0.17 - 0.12 * part) * (0.6 + 0.7 * random())
    const colour = mix(
      mix(base, stage.light.shade, 0.35 * climate.thunder + 0.1),
      crown,
      random() * 0.75,
    )
    for (const turn of [-canvas.width, 0, canvas.width]) {
      context.save()
      context.translate(x + turn, y)
      context.scale(2.6, 0.8)
      const gradient = context.createRadialGradient(0, -radius * 0.3, 0, 0, 0, radius)
      gradient.addColorStop(0, css(colour, 0.5))
      gradient.addColorStop(1, css(colour, 0))
      context.fillStyle = gradient
      context.fillRect(-radius, -radius, radius * 2, radius * 2)
      context.restore()
    }
  }
  const [deck, pen] = newCanvas(stage.period, stage.horizon + stage.margin)
  pen.drawImage(blurred(canvas, 1.2), 0, 0, deck.width, deck.height)
  return deck
}

function drawDeck(
  context: SKRSContext2D,
  stage: Stage,
  camera: CameraState,
  deck: Canvas,
  { shift, alpha }: { shift: number; alpha: number },
): void {
  const period = deck.width
  const way = shift - camera.pan * stage.width * 0.06
  const start = Math.round(wrap(way, period) - period)
  const top = Math.round(-stage.margin * 0.5 - camera.tilt * stage.height)
  context.globalAlpha = Math.max(0, alpha)
  for (const turn of [0, 1])
    if (start + turn * period < stage.width) context.drawImage(deck, start + turn * period, top)
  context.globalAlpha = 1
}
