import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix, rgbOf } from '../colour-mix.ts'
import { sunOf } from '../places/paint-sky.ts'
import type { OutdoorLook } from '../places/outdoor-looks.ts'
import type { PlaceLook } from '../places/place-looks.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import { createGlow, layGlow, SHRINK } from './glow.ts'

/** Light in the air of an outdoor place: the sun's bloom and the beams of a low one. */
export function paintGlow(stage: Stage, look: OutdoorLook): Canvas {
  return createGlow(stage, (context) => paintSunGlow(context, stage, look))
}

function paintSunGlow(context: SKRSContext2D, stage: Stage, look: OutdoorLook): void {
  const { light } = stage
  const bloom = (x: number, y: number, radius: number, strength: number) => {
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
    gradient.addColorStop(0, css(light.key, strength))
    gradient.addColorStop(0.35, css(light.key, strength * 0.4))
    gradient.addColorStop(1, css(light.key, 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  const sun = sunOf(stage)
  const isSunless = look.air !== 'open'
  const strength = light.bloom * (0.25 + 0.75 * light.sun)
  bloom(sun.x, isSunless ? 0 : sun.y, stage.unit * 0.95, strength * (isSunless ? 0.4 : 0.45))
  if (!isSunless) bloom(sun.x, sun.y, stage.unit * 0.22, strength * light.sun)
  if (!isSunless && light.elevation < 0.3 && light.sun > 0.3) paintRays(stage, context)
}

const lampHues = ['#ffb45e', '#ff8f6b', '#ffd58a', '#7fd4ff', '#ff7fb4'].map(rgbOf)

/** Far lamps out of focus: soft discs of light behind the cast of a town after dark; null elsewhere. */
export function paintBokeh(stage: Stage, isTown: boolean): Layer | null {
  if (!isTown || stage.light.lamps < 0.3) return null
  const room = stage.unit * 0.26
  const [canvas, context] = newCanvas(stage.period, room)
  const random = createRandom(seedFor(stage.seed, 'lamps'))
  context.globalCompositeOperation = 'lighter'
  for (let lamp = 0; lamp < 34; lamp++) {
    const radius = stage.unit * (0.01 + 0.024 * random())
    const x = radius + random() * (stage.period - radius * 2)
    const y = room - radius - stage.unit * 0.17 * random() ** 2
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
    const hue = lampHues[Math.floor(random() * lampHues.length)]!
    gradient.addColorStop(0, css(hue, 0.42 * stage.light.lamps))
    gradient.addColorStop(0.82, css(hue, 0.34 * stage.light.lamps))
    gradient.addColorStop(1, css(hue, 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  return { canvas, x: -stage.margin, y: stage.horizon - room, depth: 0.18, isRepeating: true }
}

/** Beams of a low sun, fanning out through the haze. */
function paintRays(stage: Stage, context: SKRSContext2D): void {
  const { x, y } = sunOf(stage)
  const { margin } = stage
  const shrink = 4
  const [rays, pen] = newCanvas(
    (stage.width + margin * 2) / shrink,
    (stage.height + margin * 2) / shrink,
  )
  pen.scale(1 / shrink, 1 / shrink)
  pen.translate(margin, margin)
  const random = createRandom(seedFor(stage.seed, 'rays'))
  const reach = stage.unit * 1.25
  const fade = pen.createRadialGradient(x, y, stage.unit * 0.06, x, y, reach)
  fade.addColorStop(0, css(stage.light.key, 0.24 * stage.light.sun))
  fade.addColorStop(1, css(stage.light.key, 0))
  pen.fillStyle = fade
  for (let ray = 0; ray < 15; ray++) {
    const turn = (ray / 15) * Math.PI * 2 + random() * 0.3
    const half = 0.02 + 0.05 * random()
    pen.globalAlpha = 0.3 + 0.6 * random()
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + Math.cos(turn - half) * reach, y + Math.sin(turn - half) * reach)
    pen.lineTo(x + Math.cos(turn + half) * reach, y + Math.sin(turn + half) * reach)
    pen.fill()
  }
  const soft = blurred(rays, (stage.unit * 0.012) / shrink)
  context.drawImage(soft, -margin, -margin, rays.width * shrink, rays.height * shrink)
}

/** After dark a town has lamps: warm pools on its ground. */
export function layLampPools(stage: Stage, ground: Layer, isWhole: boolean): void {
  if (stage.light.lamps < 0.3) return
  layGlow(
    stage,
    ground,
    createGlow(stage, (context) => paintLampPools(context, stage)),
    isWhole,
  )
}

function paintLampPools(context: SKRSContext2D, stage: Stage): void {
  for (const x of [0.18, 0.55, 0.88]) {
    const radius = stage.unit * 0.42
    context.save()
    context.translate(stage.width * x, stage.horizon + (stage.height - stage.horizon) * 0.52)
    context.scale(1, 0.3)
    const pool = context.createRadialGradient(0, 0, 0, 0, 0, radius)
    pool.addColorStop(0, css(lampHues[0]!, 0.55 * stage.light.lamps))
    pool.addColorStop(0.5, css(lampHues[0]!, 0.2 * stage.light.lamps))
    pool.addColorStop(1, css(lampHues[0]!, 0))
    context.fillStyle = pool
    context.fillRect(-radius, -radius, radius * 2, radius * 2)
    context.restore()
  }
}

/** The scene's shadow colour and a vignette, to be drawn in `multiply`; `SHRINK` times smaller. */
export function paintShade(stage: Stage, look: PlaceLook): Canvas {
  const [canvas, context] = newCanvas(stage.width / SHRINK, stage.height / SHRINK)
  const { light } = stage
  const strength =
    light.shadeStrength + (look.kind === 'indoor' && look.cones.length > 0 ? 0.14 : 0)
  context.fillStyle = css(mix([255, 255, 255], light.shade, strength * 0.75))
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(1 / SHRINK, 1 / SHRINK)
  context.translate(stage.width / 2, stage.height * 0.5)
  context.scale(stage.width / stage.height, 1)
  const radius = stage.height * 0.78
  const vignette = context.createRadialGradient(0, 0, stage.height * 0.3, 0, 0, radius)
  vignette.addColorStop(0, css(light.shade, 0))
  vignette.addColorStop(0.5, css(light.shade, 0.12))
  vignette.addColorStop(1, css(light.shade, 0.4 + strength * 0.4))
  context.fillStyle = vignette
  context.fillRect(-stage.height, -stage.height, stage.height * 2, stage.height * 2)
  return canvas
}
