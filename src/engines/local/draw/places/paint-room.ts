import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { css, lit, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import type { IndoorLook } from './indoor-looks.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'

type Pen = { context: SKRSContext2D; stage: Stage; look: IndoorLook; random: () => number }

/** The window's glass in pixels of the resting frame. */
export function windowOf(stage: Stage, look: IndoorLook) {
  if (!look.window) return null
  const width = Math.min(look.window.width * stage.unit, stage.width * 0.86)
  const height = look.window.height * stage.unit
  const x = Math.min(
    stage.width * 0.97 - width,
    Math.max(stage.width * 0.03, stage.width * look.window.x - width / 2),
  )
  return { x, y: stage.horizon - look.window.bottom * stage.unit - height, width, height }
}

/** Wall with its window; `view` is what lies outside. */
export function paintWall(stage: Stage, look: IndoorLook, view: Canvas): Layer {
  const { margin } = stage
  const [canvas, context] = newCanvas(stage.width + margin * 2, stage.horizon + margin)
  context.translate(margin, margin)
  const pen: Pen = { context, stage, look, random: createRandom(seedFor(stage.seed, 'wall')) }
  const gradient = context.createLinearGradient(0, 0, 0, stage.horizon)
  gradient.addColorStop(0, css(roomColour(stage, look.wall[0])))
  gradient.addColorStop(1, css(roomColour(stage, look.wall[1])))
  context.fillStyle = gradient
  context.fillRect(-margin, -margin, canvas.width, canvas.height)
  patterns[look.pattern](pen)
  const opening = windowOf(stage, look)
  if (opening) paintWindow(pen, opening, view)
  if (look.skirting) paintSkirting(pen, look.skirting)
  cornerShade(pen)
  return {
    canvas: blurred(canvas, stage.unit * 0.0026),
    x: -margin,
    y: -margin,
    depth: 0.22,
    isRepeating: false,
  }
}

const roomColour = (stage: Stage, hex: string): Rgb => lit(rgbOf(hex), stage.light.roomAmbient)

function paintSkirting(pen: Pen, hex: string): void {
  const { context, stage } = pen
  const tall = stage.unit * 0.026
  context.fillStyle = css(roomColour(stage, hex))
  context.fillRect(-stage.margin, stage.horizon - tall, stage.width + stage.margin * 2, tall)
  context.fillStyle = css(stage.light.shade, 0.3)
  context.fillRect(
    -stage.margin,
    stage.horizon - tall * 0.14,
    stage.width + stage.margin * 2,
    tall * 0.14,
  )
}

/** Walls darken toward the ceiling and the far corners. */
function cornerShade(pen: Pen): void {
  const { context, stage } = pen
  const gradient = context.createRadialGradient(
    stage.width * 0.5,
    stage.horizon * 0.7,
    stage.unit * 0.2,
    stage.width * 0.5,
    stage.horizon * 0.7,
    Math.hypot(stage.width, stage.horizon) * 0.62,
  )
  gradient.addColorStop(0, css(stage.light.shade, 0))
  gradient.addColorStop(1, css(stage.light.shade, 0.34))
  context.fillStyle = gradient
  context.fillRect(
    -stage.margin,
    -stage.margin,
    stage.width + stage.margin * 2,
    stage.horizon + stage.margin,
  )
}

type Opening = { x: number; y: number; width: number; height: number }

function paintWindow(pen: Pen, opening: Opening, view: Canvas): void {
  const { context, stage } = pen
  const { x, y, width, height } = opening
  const bar = stage.unit * 0.016
  const frame = roomColour(stage, '#fbf4e6')
  context.save()
  context.shadowColor = css(stage.light.shade, 0.4)
  context.shadowBlur = stage.unit * 0.03
  context.fillStyle = css(frame)
  context.fillRect(x - bar * 1.6, y - bar * 1.6, width + bar * 3.2, height + bar * 3.2)
  context.restore()
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.filter = `blur(${stage.unit * 0.005}px)`
  const scale = Math.max(width / view.width, height / view.height) * 1.04
  context.drawImage(
    view,
    x + width / 2 - (view.width * scale) / 2,
    y + height / 2 - (view.height * scale) / 2,
    view.width * scale,
    view.height * scale,
  )
  context.filter = 'none'
  const glass = context.createLinearGradient(x, y, x + width, y + height)
  glass.addColorStop(0, css(stage.light.key, 0.05))
  glass.addColorStop(0.5, css(stage.light.key, 0.3))
  glass.addColorStop(1, css(stage.light.key, 0.08))
  context.fillStyle = glass
  context.fillRect(x, y, width, height)
  context.restore()
  context.fillStyle = css(frame)
  const columns = width > stage.unit * 0.7 ? 3 : 2
  for (let column = 1; column < columns; column++)
    context.fillRect(x + (width * column) / columns - bar / 2, y, bar, height)
  context.fillRect(x, y + height * 0.46, width, bar)
  context.fillStyle = css(mix(frame, stage.light.shade, 0.14))
  context.fillRect(x - bar * 2.6, y + height + bar * 1.2, width + bar * 5.2, bar * 1.2)
}

function stripes({ context, stage }: Pen): void {
  const step = stage.unit * 0.055
  context.fillStyle = css(stage.light.shade, 0.055)
  for (let x = -stage.margin; x < stage.width + stage.margin; x += step * 2)
    context.fillRect(x, -stage.margin, step, stage.horizon + stage.margin)
}

function bricks({ context, stage, random }: Pen): void {
  const tall = stage.unit * 0.036
  const wide = tall * 2.4
  for (let row = 0, y = stage.horizon - tall; y > -stage.margin - tall; row++, y -= tall) {
    for (
      let x = -stage.margin - (row % 2) * wide * 0.5;
      x < stage.width + stage.margin;
      x += wide
    ) {
      context.fillStyle =
        random() > 0.5 ? css([255, 225, 190], random() * 0.09) : css([20, 5, 10], random() * 0.14)
      context.fillRect(x, y, wide - 2, tall - 2)
    }
  }
}

function tiles({ context, stage, random }: Pen): void {
  const size = stage.unit * 0.062
  for (let y = stage.horizon - size; y > stage.horizon - stage.unit * 0.42; y -= size) {
    for (let x = -stage.margin; x < stage.width + stage.margin; x += size) {
      context.fillStyle = css([255, 255, 255], 0.16 + random() * 0.14)
      context.fillRect(x + 1.5, y + 1.5, size - 3, size - 3)
    }
  }
}

function panels({ context, stage }: Pen): void {
  const step = stage.unit * 0.3
  context.fillStyle = css(stage.light.shade, 0.16)
  for (let x = -stage.margin; x < stage.width + stage.margin; x += step)
    context.fillRect(x, -stage.margin, stage.unit * 0.004, stage.horizon + stage.margin)
}

/** A theatre curtain: soft folds, a valance with scallops, a hem of gold. */
function curtain({ context, stage, random }: Pen): void {
  const left = -stage.margin
  const right = stage.width + stage.margin
  let x = left
  while (x < right) {
    const wide = stage.unit * (0.035 + 0.035 * random())
    const fold = context.createLinearGradient(x, 0, x + wide, 0)
    fold.addColorStop(0, css([25, 0, 8], 0.5))
    fold.addColorStop(0.45, css([255, 120, 110], 0.13))
    fold.addColorStop(1, css([25, 0, 8], 0.5))
    context.fillStyle = fold
    context.fillRect(x, -stage.margin, wide, stage.horizon + stage.margin)
    x += wide
  }
  const gold = roomColour(stage, '#d9a441')
  context.fillStyle = css(gold, 0.85)
  context.fillRect(left, stage.horizon - stage.unit * 0.026, right - left, stage.unit * 0.01)
  const drop = stage.unit * 0.13
  for (let at = left; at < right; at += drop * 1.5) {
    const swag = context.createRadialGradient(
      at + drop * 0.75,
      -drop * 0.4,
      0,
      at + drop * 0.75,
      0,
      drop * 1.1,
    )
    swag.addColorStop(0, css(roomColour(stage, '#a02a3c')))
    swag.addColorStop(1, css(roomColour(stage, '#4d0c1a')))
    context.fillStyle = swag
    context.beginPath()
    context.ellipse(at + drop * 0.75, -stage.margin * 0.2, drop * 0.8, drop, 0, 0, Math.PI * 2)
    context.fill()
    context.strokeStyle = css(gold)
    context.lineWidth = stage.unit * 0.006
    context.stroke()
  }
  context.fillStyle = css(roomColour(stage, '#5d1020'))
  context.fillRect(left, -stage.margin, right - left, stage.margin * 0.8)
}

const patterns: Record<IndoorLook['pattern'], (pen: Pen) => void> = {
  stripes,
  plain: () => {},
  bricks,
  tiles,
  panels,
  curtain,
}

/** The floor, in perspective toward the middle of the floor line. */
export function paintFloor(stage: Stage, look: IndoorLook): Layer {
  const { margin } = stage
  const depth = stage.height - stage.horizon + margin
  const [canvas, context] = newCanvas(stage.width + margin * 2, depth)
  context.translate(margin, 0)
  const base = roomColour(stage, look.floorColour)
  const gradient = context.createLinearGradient(0, 0, 0, depth)
  gradient.addColorStop(0, css(mix(base, stage.light.shade, 0.3)))
  gradient.addColorStop(0.25, css(mix(base, stage.light.key, 0.1)))
  gradient.addColorStop(1, css(mix(base, stage.light.shade, 0.16)))
  context.fillStyle = gradient
  context.fillRect(-margin, 0, canvas.width, depth)
  const pen: Pen = { context, stage, look, random: createRandom(seedFor(stage.seed, 'floor')) }
  if (look.floor === 'boards') boards(pen, depth)
  if (look.floor === 'tiles') checks(pen, depth)
  if (look.floor === 'sill') sill(pen, depth)
  if (look.rug) paintRug(pen, look.rug)
  const shade = context.createLinearGradient(0, 0, 0, stage.unit * 0.06)
  shade.addColorStop(0, css(stage.light.shade, 0.5))
  shade.addColorStop(1, css(stage.light.shade, 0))
  context.fillStyle = shade
  context.fillRect(-margin, 0, canvas.width, stage.unit * 0.06)
  return {
    canvas: blurred(canvas, stage.unit * 0.0016),
    x: -margin,
    y: stage.horizon,
    depth: 1,
    isRepeating: false,
  }
}

/** X at the floor line and at the near edge of the line number `index`: all run to one vanishing point. */
function floorLine(stage: Stage, index: number, spacing: number, depth: number): [number, number] {
  const above = stage.unit * 0.42
  const top = stage.width / 2 + index * spacing
  return [top, stage.width / 2 + (index * spacing * (above + depth)) / above]
}

function boards({ context, stage, random }: Pen, depth: number): void {
  const spacing = stage.unit * 0.075
  const count = Math.ceil((stage.width / 2 + stage.margin) / spacing) + 1
  for (let index = -count; index < count; index++) {
    const [a, d] = floorLine(stage, index, spacing, depth)
    const [b, c] = floorLine(stage, index + 1, spacing, depth)
    context.fillStyle =
      random() > 0.5 ? css([255, 235, 200], random() * 0.07) : css([20, 5, 0], random() * 0.12)
    context.beginPath()
    context.moveTo(a, 0)
    context.lineTo(b, 0)
    context.lineTo(c, depth)
    context.lineTo(d, depth)
    context.fill()
    context.strokeStyle = css([25, 10, 5], 0.3)
    context.lineWidth = Math.max(1, stage.unit * 0.002)
    context.beginPath()
    context.moveTo(a, 0)
    context.lineTo(d, depth)
    context.stroke()
  }
}

function checks({ context, stage }: Pen, depth: number): void {
  const spacing = stage.unit * 0.12
  const count = Math.ceil((stage.width / 2 + stage.margin) / spacing) + 1
  const rows = 7
  for (let row = 0; row < rows; row++) {
    const top = depth * (row / rows) ** 1.5
    const bottom = depth * ((row + 1) / rows) ** 1.5
    for (let index = -count; index < count; index++) {
      if ((index + row) % 2 !== 0) continue
      const [a0, a1] = floorLine(stage, index, spacing, depth)
      const [b0, b1] = floorLine(stage, index + 1, spacing, depth)
      const at = (from: number, to: number, y: number) => from + (to - from) * (y / depth)
      context.fillStyle = css([255, 255, 255], 0.2)
      context.beginPath()
      context.moveTo(at(a0, a1, top), top)
      context.lineTo(at(b0, b1, top), top)
      context.lineTo(at(b0, b1, bottom), bottom)
      context.lineTo(at(a0, a1, bottom), bottom)
      context.fill()
    }
  }
}

/** A sill: a bright board, its rounded front edge, and the dark under it. */
function sill({ context, stage }: Pen, depth: number): void {
  const edge = depth * 0.62
  const width = stage.width + stage.margin * 2
  const nose = context.createLinearGradient(
    0,
    edge - stage.unit * 0.02,
    0,
    edge + stage.unit * 0.05,
  )
  nose.addColorStop(0, css(stage.light.key, 0.25))
  nose.addColorStop(0.35, css(stage.light.key, 0.1))
  nose.addColorStop(1, css(stage.light.shade, 0.5))
  context.fillStyle = nose
  context.fillRect(-stage.margin, edge - stage.unit * 0.02, width, stage.unit * 0.07)
  const under = context.createLinearGradient(0, edge + stage.unit * 0.05, 0, depth)
  under.addColorStop(0, css(stage.light.shade, 0.62))
  under.addColorStop(1, css(stage.light.shade, 0.4))
  context.fillStyle = under
  context.fillRect(-stage.margin, edge + stage.unit * 0.05, width, depth)
}

function paintRug({ context, stage }: Pen, colours: readonly [string, string, string]): void {
  const floor = stage.height - stage.horizon
  const across = Math.min(stage.unit * 0.62, stage.width * 0.47)
  const shadow = context.createRadialGradient(0, 0, across * 0.8, 0, 0, across * 1.05)
  shadow.addColorStop(0, css(stage.light.shade, 0.4))
  shadow.addColorStop(1, css(stage.light.shade, 0))
  context.save()
  context.translate(stage.width / 2, floor * 0.55)
  context.scale(1, Math.min(0.27, (floor * 0.4) / across))
  context.fillStyle = shadow
  context.fillRect(-across * 1.1, -across * 1.1, across * 2.2, across * 2.2)
  colours.forEach((hex, ring) => {
    context.fillStyle = css(roomColour(stage, hex))
    context.beginPath()
    context.arc(0, 0, across * [1, 0.82, 0.73][ring]!, 0, Math.PI * 2)
    context.fill()
  })
  context.restore()
}
