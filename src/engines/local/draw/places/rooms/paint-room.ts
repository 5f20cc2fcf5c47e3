import type { Canvas } from '@napi-rs/canvas'
import { paintPiece } from '../../brush.ts'
import { css, mix, rgbOf } from '../../colour-mix.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Layer, Stage } from '../../stage.ts'
import { blurred, newCanvas } from '../../stage.ts'
import { paintWindow } from './paint-window.ts'
import type { HungPiece, IndoorLook, WideBrush, WidePainter } from './room.ts'
import { lightSurface } from './room-light.ts'
import { spotX } from './room-spots.ts'

type Context = ReturnType<Canvas['getContext']>

/** Wall with what hangs on it and its windows; `view` is what lies outside. */
export function paintWall(stage: Stage, look: IndoorLook, view: Canvas): Layer {
  const { margin, horizon } = stage
  // It reaches under the floor, whose upper edge is soft.
  const under = Math.ceil(stage.unit * 0.02)
  const [canvas, context] = newCanvas(stage.width + margin * 2, horizon + margin + under)
  const area = { x: -margin, y: -margin, width: canvas.width, height: canvas.height }
  context.translate(margin, margin)
  const gradient = context.createLinearGradient(0, 0, 0, horizon)
  gradient.addColorStop(0, css(rgbOf(look.wall[0])))
  gradient.addColorStop(1, css(rgbOf(look.wall[1])))
  context.fillStyle = gradient
  context.fillRect(area.x, area.y, area.width, area.height)
  paintWide(context, stage, look.onWall, horizon + margin, 'wall')
  for (const [index, piece] of look.hung.entries()) hang(context, stage, piece, index)
  if (look.skirting !== null) paintSkirting(context, stage, look.skirting)
  cornerShade(context, stage)
  lightSurface(context, stage, look, area, false)
  for (const opening of look.windows) paintWindow(context, stage, look, opening, view)
  return {
    canvas: blurred(canvas, stage.unit * 0.0018),
    x: -margin,
    y: -margin,
    depth: 0.22,
    isRepeating: false,
  }
}

function paintWide(
  context: Context,
  stage: Stage,
  painters: readonly WidePainter[],
  tallPixels: number,
  name: string,
): void {
  painters.forEach((paint, index) => {
    context.save()
    context.translate(stage.width / 2, name === 'wall' ? stage.horizon : 0)
    context.scale(stage.unit, stage.unit)
    const half = (stage.width / 2 + stage.margin) / stage.unit
    const brush: WideBrush = {
      context,
      aspect: half * 2,
      half,
      tall: tallPixels / stage.unit,
      random: createRandom(seedFor(stage.seed, `${name}${index}`)),
    }
    paint(brush)
    context.restore()
  })
}

/** A piece on the wall, with the shadow it throws there. */
function hang(context: Context, stage: Stage, piece: HungPiece, index: number): void {
  const x = spotX(stage, piece)
  if (x === null) return
  const heightPixels = piece.height * stage.unit
  const random = createRandom(seedFor(stage.seed, `hung${index}`))
  const canvas = paintPiece(piece.paint, { aspect: piece.aspect, heightPixels, random })
  const left = x - canvas.width / 2
  const top = stage.horizon - (piece.bottom + piece.height) * stage.unit
  context.save()
  context.shadowColor = 'rgba(30,16,44,0.42)'
  context.shadowBlur = stage.unit * 0.022
  context.shadowOffsetX = -stage.light.keySide * stage.unit * 0.008
  context.shadowOffsetY = stage.unit * 0.008
  context.drawImage(canvas, left, top)
  context.restore()
}

function paintSkirting(context: Context, stage: Stage, hex: string): void {
  const { unit, margin, horizon } = stage
  const tall = unit * 0.03
  const wide = stage.width + margin * 2
  const gradient = context.createLinearGradient(0, horizon - tall, 0, horizon)
  gradient.addColorStop(0, css(mix(rgbOf(hex), [255, 255, 255], 0.25)))
  gradient.addColorStop(0.3, css(rgbOf(hex)))
  gradient.addColorStop(1, css(mix(rgbOf(hex), [40, 24, 50], 0.3)))
  context.fillStyle = 'rgba(30,16,44,0.22)'
  context.fillRect(-margin, horizon - tall - unit * 0.008, wide, unit * 0.008)
  context.fillStyle = gradient
  context.fillRect(-margin, horizon - tall, wide, tall)
}

/** Walls darken toward the ceiling and the far corners. */
function cornerShade(context: Context, stage: Stage): void {
  const { width, horizon, unit, margin } = stage
  const [x, y] = [width * 0.5, horizon * 0.7]
  const gradient = context.createRadialGradient(
    x,
    y,
    unit * 0.2,
    x,
    y,
    Math.hypot(width, horizon) * 0.62,
  )
  gradient.addColorStop(0, css(stage.light.shade, 0))
  gradient.addColorStop(1, css(stage.light.shade, 0.3))
  context.fillStyle = gradient
  context.fillRect(-margin, -margin, width + margin * 2, horizon + margin)
}

/** The floor, in perspective toward the middle of the floor line; `wall` is mirrored in it. */
export function paintFloor(stage: Stage, look: IndoorLook, wall: Layer): Layer {
  const { margin, unit, horizon } = stage
  const depth = stage.height - horizon + margin
  const [canvas, context] = newCanvas(stage.width + margin * 2, depth)
  const area = { x: -margin, y: horizon, width: canvas.width, height: canvas.height }
  context.translate(margin, 0)
  const base = rgbOf(look.floor)
  const gradient = context.createLinearGradient(0, 0, 0, depth)
  gradient.addColorStop(0, css(mix(base, [24, 14, 40], 0.26)))
  gradient.addColorStop(0.25, css(mix(base, [255, 240, 210], 0.06)))
  gradient.addColorStop(1, css(mix(base, [24, 14, 40], 0.14)))
  context.fillStyle = gradient
  context.fillRect(-margin, 0, canvas.width, depth)
  paintWide(context, stage, look.onFloor, depth, 'floor')
  context.translate(0, -horizon)
  lightSurface(context, stage, look, area, true)
  if (look.gloss > 0) mirror(context, stage, look.gloss, wall)
  const shade = context.createLinearGradient(0, horizon, 0, horizon + unit * 0.07)
  shade.addColorStop(0, css(stage.light.shade, 0.55))
  shade.addColorStop(1, css(stage.light.shade, 0))
  context.fillStyle = shade
  context.fillRect(-margin, horizon, canvas.width, unit * 0.07)
  return {
    canvas: blurred(canvas, unit * 0.0012),
    x: -margin,
    y: horizon,
    depth: 1,
    isRepeating: false,
  }
}

/** A polished floor shows the wall upside down, softer and weaker with the way. */
function mirror(context: Context, stage: Stage, gloss: number, wall: Layer): void {
  const { unit, horizon, margin } = stage
  const tall = unit * 0.34
  const [image, pen] = newCanvas(wall.canvas.width / 4, tall / 4)
  pen.scale(0.25, -0.25)
  pen.drawImage(wall.canvas, 0, -(horizon + margin))
  pen.resetTransform()
  pen.globalCompositeOperation = 'destination-in'
  const fade = pen.createLinearGradient(0, 0, 0, image.height)
  fade.addColorStop(0, 'rgba(0,0,0,1)')
  fade.addColorStop(0.5, 'rgba(0,0,0,0.4)')
  fade.addColorStop(1, 'rgba(0,0,0,0)')
  pen.fillStyle = fade
  pen.fillRect(0, 0, image.width, image.height)
  context.save()
  context.globalAlpha = gloss
  context.filter = `blur(${unit * 0.006}px)`
  context.drawImage(image, -margin, horizon, wall.canvas.width, tall)
  context.restore()
  context.filter = 'none'
}
