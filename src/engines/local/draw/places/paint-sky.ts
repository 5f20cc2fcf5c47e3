import type { SKRSContext2D } from '@napi-rs/canvas'
import type { PlaceName } from '../../shot/scene.ts'
import { css, mix, rgbOf } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'

/** Where the sun or moon stands, in pixels of the resting frame. */
export function sunOf(stage: Stage): { x: number; y: number; radius: number } {
  return {
    x: stage.width * (stage.light.keySide > 0 ? 0.77 : 0.23),
    y: stage.horizon * (1 - stage.light.elevation),
    radius: stage.unit * (stage.light.elevation < 0.3 ? 0.075 : 0.05),
  }
}

export function paintSky(stage: Stage, place: PlaceName): Layer {
  const { margin } = stage
  const [canvas, context] = newCanvas(stage.width + margin * 2, stage.horizon + margin * 2)
  context.translate(margin, margin)
  const gradient = context.createLinearGradient(0, -margin, 0, stage.horizon)
  const [top, middle, low] = skyColours(stage, place)
  gradient.addColorStop(0, css(top))
  gradient.addColorStop(0.58, css(middle))
  gradient.addColorStop(1, css(low))
  context.fillStyle = gradient
  context.fillRect(-margin, -margin, canvas.width, canvas.height)
  if (place === 'underwater') paintWaterLight(context, stage)
  else {
    if (place === 'space') paintNebula(context, stage)
    paintStars(context, stage, place === 'space' ? 1 : stage.light.stars)
    if (place !== 'space') paintSun(context, stage)
  }
  return { canvas, x: -margin, y: -margin, depth: 0.05, isRepeating: false }
}

function skyColours(stage: Stage, place: PlaceName) {
  if (place === 'space') return [rgbOf('#04040f'), rgbOf('#120f33'), rgbOf('#2b1f55')] as const
  if (place !== 'underwater') return stage.light.sky
  const { ambient } = stage.light
  const dark = 1 - (ambient[0] + ambient[1] + ambient[2]) / 765
  const deep = rgbOf('#03203c')
  return [
    mix(rgbOf('#6fd3e3'), deep, dark),
    mix(rgbOf('#2797bd'), deep, dark),
    mix(rgbOf('#146a92'), deep, dark),
  ] as const
}

function paintSun(context: SKRSContext2D, stage: Stage): void {
  const { x, y, radius } = sunOf(stage)
  const glow = context.createRadialGradient(x, y, radius * 0.6, x, y, radius * 7)
  glow.addColorStop(0, css(stage.light.key, 0.55))
  glow.addColorStop(0.3, css(stage.light.key, 0.2))
  glow.addColorStop(1, css(stage.light.key, 0))
  context.fillStyle = glow
  context.fillRect(x - radius * 7, y - radius * 7, radius * 14, radius * 14)
  const disc = context.createRadialGradient(x - radius * 0.3, y - radius * 0.3, 0, x, y, radius)
  const white = mix(stage.light.key, [255, 255, 255], 0.7)
  disc.addColorStop(0, css(white))
  disc.addColorStop(0.82, css(mix(stage.light.key, white, 0.5)))
  disc.addColorStop(1, css(stage.light.key, 0))
  context.fillStyle = disc
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  if (!stage.light.isMoon) return
  context.fillStyle = css(mix(stage.light.key, stage.light.sky[1], 0.35), 0.5)
  for (const [dx, dy, size] of [
    [-0.3, -0.2, 0.2],
    [0.25, 0.1, 0.15],
    [-0.05, 0.4, 0.18],
    [0.3, -0.4, 0.1],
  ] as const) {
    context.beginPath()
    context.arc(x + dx * radius, y + dy * radius, size * radius, 0, Math.PI * 2)
    context.fill()
  }
}

function paintStars(context: SKRSContext2D, stage: Stage, strength: number): void {
  if (strength <= 0) return
  const random = createRandom(seedFor(stage.seed, 'stars'))
  for (let star = 0; star < 190; star++) {
    const x = random() * (stage.width + stage.margin * 2) - stage.margin
    const y = random() ** 1.3 * stage.horizon - stage.margin * 0.5
    const size = stage.unit * (0.0009 + 0.0016 * random() ** 4)
    context.fillStyle = css([255, 255, 255], strength * (0.25 + 0.65 * random()))
    context.beginPath()
    context.arc(x, y, size, 0, Math.PI * 2)
    context.fill()
  }
}

function paintNebula(context: SKRSContext2D, stage: Stage): void {
  const random = createRandom(seedFor(stage.seed, 'nebula'))
  const colours = ['#6a3fb0', '#2f6fc0', '#c04f9a', '#3fb0b0'].map(rgbOf)
  context.globalCompositeOperation = 'screen'
  for (let cloud = 0; cloud < 14; cloud++) {
    const along = random()
    const x = along * stage.width
    const y = stage.horizon * (0.75 - along * 0.55) + (random() - 0.5) * stage.unit * 0.25
    const radius = stage.unit * (0.14 + random() * 0.22)
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
    gradient.addColorStop(0, css(colours[cloud % 4]!, 0.26))
    gradient.addColorStop(1, css(colours[cloud % 4]!, 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  context.globalCompositeOperation = 'source-over'
}

function paintWaterLight(context: SKRSContext2D, stage: Stage): void {
  const [rays, pen] = newCanvas(stage.width, stage.horizon)
  const random = createRandom(seedFor(stage.seed, 'rays'))
  for (let ray = 0; ray < 9; ray++) {
    const x = stage.width * (0.1 + 0.8 * random())
    const spread = stage.unit * (0.03 + 0.06 * random())
    const lean = (x - stage.width * 0.5) * 0.35
    const gradient = pen.createLinearGradient(0, 0, 0, stage.horizon)
    gradient.addColorStop(0, css(stage.light.key, 0.28))
    gradient.addColorStop(1, css(stage.light.key, 0))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(x - spread * 0.4, -10)
    pen.lineTo(x + spread * 0.4, -10)
    pen.lineTo(x + lean + spread * 1.6, stage.horizon)
    pen.lineTo(x + lean - spread * 1.6, stage.horizon)
    pen.fill()
  }
  context.filter = `blur(${stage.unit * 0.016}px)`
  context.globalCompositeOperation = 'screen'
  context.drawImage(rays, 0, 0)
  context.filter = 'none'
  context.globalCompositeOperation = 'source-over'
}
