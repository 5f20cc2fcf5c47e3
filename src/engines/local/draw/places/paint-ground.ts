import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, lit, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import type { OutdoorLook } from './outdoor-looks.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'

type Pen = {
  context: SKRSContext2D
  stage: Stage
  look: OutdoorLook
  width: number
  depth: number
  near: Rgb
  far: Rgb
  random: () => number
}

/** Paints the ground from the horizon down past the frame; it repeats every `stage.period` pixels. */
export function paintGround(stage: Stage, look: OutdoorLook, isMoving: boolean): Layer {
  const depth = stage.height - stage.horizon + stage.margin
  const [canvas, context] = newCanvas(stage.period, depth)
  const far = mix(lit(rgbOf(look.ground[0]), stage.light.ambient), stage.light.haze, 0.3)
  const near = lit(rgbOf(look.ground[1]), stage.light.ambient)
  const gradient = context.createLinearGradient(0, 0, 0, depth)
  gradient.addColorStop(0, css(mix(far, stage.light.haze, 0.35)))
  gradient.addColorStop(0.12, css(far))
  gradient.addColorStop(1, css(near))
  context.fillStyle = gradient
  context.fillRect(0, 0, canvas.width, canvas.height)
  const random = createRandom(seedFor(stage.seed, 'ground'))
  const pen: Pen = { context, stage, look, width: stage.period, depth, near, far, random }
  textures[look.texture](pen)
  if (look.road) road(pen)
  const soft = isMoving ? smeared(canvas, stage) : blurred(canvas, stage.unit * 0.0016)
  return { canvas: soft, x: -stage.margin, y: stage.horizon, depth: 1, isRepeating: true }
}

/** Motion blur along the direction of travel, for a ground that races by. */
function smeared(canvas: Layer['canvas'], stage: Stage): Layer['canvas'] {
  const [copy, context] = newCanvas(canvas.width, canvas.height)
  const taps = 16
  for (let tap = 0; tap < taps; tap++) {
    const shift = (tap / taps - 0.5) * stage.unit * 0.2
    context.globalAlpha = 1 / (tap + 1)
    for (const turn of [-canvas.width, 0, canvas.width]) context.drawImage(canvas, shift + turn, 0)
  }
  return copy
}

/** Calls `draw` for marks that are small and dense far away, large and sparse near, and wrap around. */
function scatterMarks(
  pen: Pen,
  count: number,
  draw: (x: number, y: number, size: number) => void,
): void {
  for (let mark = 0; mark < count; mark++) {
    const nearness = pen.random() ** 1.7
    const x = pen.random() * pen.width
    const y = nearness * pen.depth
    const size = pen.stage.unit * (0.004 + 0.03 * nearness)
    draw(x, y, size)
    if (x < size * 4) draw(x + pen.width, y, size)
    if (x > pen.width - size * 4) draw(x - pen.width, y, size)
  }
}

function patches(pen: Pen, colour: Rgb, count: number, flatness: number, alpha: number): void {
  const { context } = pen
  scatterMarks(pen, count, (x, y, size) => {
    const radius = size * 5
    context.save()
    context.translate(x, y)
    context.scale(1, flatness)
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
    gradient.addColorStop(0, css(colour, alpha))
    gradient.addColorStop(1, css(colour, 0))
    context.fillStyle = gradient
    context.fillRect(-radius, -radius, radius * 2, radius * 2)
    context.restore()
  })
}

function grass(pen: Pen): void {
  const { context, stage } = pen
  patches(pen, mix(pen.near, stage.light.key, 0.5), 70, 0.22, 0.22)
  patches(pen, mix(pen.near, stage.light.shade, 0.6), 60, 0.2, 0.2)
  context.lineCap = 'round'
  scatterMarks(pen, 900, (x, y, size) => {
    const isBright = pen.random() > 0.45
    const colour = isBright
      ? mix(pen.near, stage.light.key, 0.32)
      : mix(pen.near, stage.light.shade, 0.3)
    context.strokeStyle = css(colour, 0.38)
    context.lineWidth = Math.max(0.7, size * 0.09)
    context.beginPath()
    for (const lean of [-0.4, 0, 0.35]) {
      context.moveTo(x + lean * size * 0.4, y)
      context.quadraticCurveTo(
        x + lean * size * 0.5,
        y - size * 0.5,
        x + lean * size,
        y - size * 0.8,
      )
    }
    context.stroke()
  })
}

function sand(pen: Pen): void {
  const { context, stage } = pen
  patches(pen, mix(pen.near, stage.light.key, 0.55), 60, 0.2, 0.24)
  patches(pen, mix(pen.near, stage.light.shade, 0.5), 50, 0.16, 0.16)
  scatterMarks(pen, 260, (x, y, size) => {
    context.strokeStyle = css(mix(pen.near, stage.light.shade, 0.4), 0.16)
    context.lineWidth = Math.max(0.7, size * 0.1)
    context.beginPath()
    context.moveTo(x - size * 2, y)
    context.quadraticCurveTo(x, y - size * 0.35, x + size * 2, y)
    context.stroke()
  })
}

function snow(pen: Pen): void {
  patches(pen, mix([255, 255, 255], pen.stage.light.key, 0.3), 90, 0.25, 0.4)
  patches(pen, lit(rgbOf('#9fb7dd'), pen.stage.light.ambient), 60, 0.16, 0.26)
}

function water(pen: Pen): void {
  const { context, stage } = pen
  const bright = mix(pen.far, stage.light.sky[2], 0.55)
  scatterMarks(pen, 420, (x, y, size) => {
    const isBright = pen.random() > 0.5
    context.fillStyle = css(isBright ? bright : mix(pen.near, [6, 30, 60], 0.4), 0.2)
    context.beginPath()
    context.ellipse(x, y, size * 2.6, size * 0.26, 0, 0, Math.PI * 2)
    context.fill()
  })
}

/** Slabs laid in perspective: rows that widen toward the camera, joints that run to the vanishing point. */
function paving(pen: Pen): void {
  const { context, stage, width, depth } = pen
  context.strokeStyle = css(mix(pen.near, stage.light.shade, 0.5), 0.34)
  context.lineWidth = Math.max(1, stage.unit * 0.0022)
  for (let row = 1; row < 12; row++) {
    const y = depth * (row / 12) ** 2
    context.beginPath()
    context.moveTo(0, y)
    context.lineTo(width, y)
    context.stroke()
  }
  const columns = 24
  for (let row = 0; row < 12; row++) {
    const top = depth * (row / 12) ** 2
    const bottom = depth * ((row + 1) / 12) ** 2
    for (let column = 0; column < columns; column++) {
      const x = ((column + (row % 2) * 0.5) / columns) * width
      context.beginPath()
      context.moveTo(x, top)
      context.lineTo(x, bottom)
      context.stroke()
      context.fillStyle = css(
        pen.random() > 0.5 ? [255, 255, 255] : stage.light.shade,
        pen.random() * 0.05,
      )
      context.fillRect(x, top, width / columns, bottom - top)
    }
  }
  patches(pen, mix(pen.near, stage.light.key, 0.4), 30, 0.2, 0.2)
}

function soil(pen: Pen): void {
  patches(pen, mix(pen.near, pen.stage.light.key, 0.35), 60, 0.22, 0.25)
  patches(pen, mix(pen.near, pen.stage.light.shade, 0.5), 80, 0.2, 0.22)
}

function moon(pen: Pen): void {
  soil(pen)
  scatterMarks(pen, 26, (x, y, size) => {
    const { context } = pen
    context.fillStyle = css(mix(pen.near, [15, 12, 35], 0.45), 0.5)
    context.beginPath()
    context.ellipse(x, y, size * 2.2, size * 0.6, 0, 0, Math.PI * 2)
    context.fill()
    context.strokeStyle = css(mix(pen.near, [255, 255, 255], 0.5), 0.5)
    context.lineWidth = Math.max(1, size * 0.12)
    context.beginPath()
    context.ellipse(x, y + size * 0.08, size * 2.2, size * 0.6, 0, 0.15, Math.PI - 0.15)
    context.stroke()
  })
}

function seabed(pen: Pen): void {
  sand(pen)
  pen.context.fillStyle = css(pen.stage.light.sky[0], 0.12)
  pen.context.fillRect(0, 0, pen.width, pen.depth)
}

/** A road across the picture, at the feet of the cast. */
function road(pen: Pen): void {
  const { context, stage, width, depth } = pen
  const top = depth * 0.3
  const bottom = depth * 0.86
  const asphalt = lit(rgbOf('#5b5c66'), stage.light.ambient)
  const gradient = context.createLinearGradient(0, top, 0, bottom)
  gradient.addColorStop(0, css(mix(asphalt, stage.light.haze, 0.3)))
  gradient.addColorStop(1, css(asphalt))
  context.fillStyle = gradient
  context.fillRect(0, top, width, bottom - top)
  context.fillStyle = css(mix([235, 235, 230], asphalt, 0.25))
  context.fillRect(0, top + depth * 0.02, width, depth * 0.008)
  context.fillRect(0, bottom - depth * 0.035, width, depth * 0.014)
  context.fillStyle = css(lit(rgbOf('#f2c14a'), stage.light.ambient))
  const dashes = 8
  for (let dash = 0; dash < dashes; dash++) {
    const x = (dash / dashes) * width
    context.fillRect(x, depth * 0.53, (width / dashes) * 0.5, depth * 0.016)
  }
}

/** Sand, and beyond it the sea up to the horizon, with a line of foam between. */
function shore(pen: Pen): void {
  sand(pen)
  const { context, stage, width, depth } = pen
  const edge = depth * 0.3
  const line = (x: number) =>
    edge +
    depth * 0.012 * Math.sin((x / width) * Math.PI * 8) +
    depth * 0.008 * Math.sin((x / width) * Math.PI * 22 + 1)
  const trace = (lift: number) => {
    context.beginPath()
    context.moveTo(0, 0)
    for (let x = 0; x <= width; x += 4) context.lineTo(x, line(x) + lift)
    context.lineTo(width, 0)
    context.fill()
  }
  context.fillStyle = css(mix(pen.near, stage.light.shade, 0.35), 0.5)
  trace(depth * 0.05)
  const sea = context.createLinearGradient(0, 0, 0, edge)
  sea.addColorStop(0, css(mix(lit(rgbOf('#2f8fb8'), stage.light.ambient), stage.light.haze, 0.35)))
  sea.addColorStop(0.7, css(lit(rgbOf('#3fa9c4'), stage.light.ambient)))
  sea.addColorStop(1, css(lit(rgbOf('#9fdcdc'), stage.light.ambient)))
  context.fillStyle = css(mix([255, 255, 255], stage.light.key, 0.3), 0.85)
  trace(depth * 0.012)
  context.fillStyle = sea
  trace(0)
  context.fillStyle = css(mix([255, 255, 255], stage.light.key, 0.4), 0.3)
  for (let streak = 0; streak < 60; streak++) {
    const y = edge * pen.random() * 0.9
    context.fillRect(
      pen.random() * width,
      y,
      stage.unit * (0.02 + 0.09 * pen.random()),
      Math.max(1, depth * 0.003 * (0.4 + y / edge)),
    )
  }
}

const textures: Record<OutdoorLook['texture'], (pen: Pen) => void> = {
  grass,
  sand,
  shore,
  snow,
  water,
  paving,
  soil,
  moon,
  seabed,
}
