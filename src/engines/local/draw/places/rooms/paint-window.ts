import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, lit, mix, rgbOf } from '../../colour-mix.ts'
import type { Stage } from '../../stage.ts'
import type { IndoorLook, RoomWindow } from './room.ts'
import { isDark } from './room-light.ts'
import type { Glass } from './room-spots.ts'
import { windowIn } from './room-spots.ts'

/** The mouth of a cave: parts of its width and height. */
const MOUTH = [
  [0, 0],
  [0.04, 0.34],
  [0.16, 0.5],
  [0.2, 0.76],
  [0.38, 0.86],
  [0.5, 1],
  [0.68, 0.92],
  [0.8, 0.72],
  [0.92, 0.54],
  [0.95, 0.24],
  [1, 0],
] as const

const framed = new Set<RoomWindow['style']>(['sash', 'arch', 'wide'])

/** The outline of a window's glass. */
export function traceGlass(
  context: SKRSContext2D,
  { x, y, width, height }: Glass,
  style: RoomWindow['style'],
): void {
  context.beginPath()
  if (style === 'flap') {
    context.moveTo(x + width / 2, y)
    context.quadraticCurveTo(x + width * 0.6, y + height * 0.7, x + width, y + height)
    context.lineTo(x, y + height)
    context.quadraticCurveTo(x + width * 0.4, y + height * 0.7, x + width / 2, y)
  } else if (style === 'rough') {
    for (const [part, up] of MOUTH) context.lineTo(x + width * part, y + height * (1 - up))
    context.closePath()
  } else if (style === 'arch') {
    const arc = Math.min(width / 2, height)
    context.moveTo(x, y + height)
    context.lineTo(x, y + arc)
    context.ellipse(x + width / 2, y + arc, width / 2, arc, 0, Math.PI, Math.PI * 2)
    context.lineTo(x + width, y + height)
    context.closePath()
  } else context.roundRect(x, y, width, height, style === 'wide' ? height * 0.1 : 0)
}

/** A window with what lies behind it, frame, sill and curtains. `view` is lit already. */
export function paintWindow(
  context: SKRSContext2D,
  stage: Stage,
  look: IndoorLook,
  opening: RoomWindow,
  view: Canvas,
): void {
  const glass = windowIn(stage, opening)
  if (glass === null) return
  const { unit } = stage
  const frame = lit(rgbOf(look.skirting ?? '#e9e2d6'), stage.light.roomAmbient)
  if (framed.has(opening.style)) {
    context.save()
    context.shadowColor = css(stage.light.shade, 0.5)
    context.shadowBlur = unit * 0.03
    context.lineWidth = unit * 0.045
    context.strokeStyle = css(frame)
    traceGlass(context, glass, opening.style)
    context.stroke()
    context.restore()
  }
  context.save()
  traceGlass(context, glass, opening.style)
  context.clip()
  paintView(context, glass, view)
  if (framed.has(opening.style)) paintPane(context, stage, glass)
  else paintReveal(context, stage, glass, opening.style)
  context.restore()
  paintBars(context, stage, opening, glass)
  if (opening.style === 'sash' || opening.style === 'arch') {
    context.fillStyle = css(mix(frame, stage.light.shade, 0.16))
    context.fillRect(
      glass.x - unit * 0.05,
      glass.y + glass.height + unit * 0.02,
      glass.width + unit * 0.1,
      unit * 0.024,
    )
    context.fillStyle = css(stage.light.shade, 0.3)
    context.fillRect(
      glass.x - unit * 0.04,
      glass.y + glass.height + unit * 0.044,
      glass.width + unit * 0.08,
      unit * 0.014,
    )
  }
  if (opening.curtain !== null) paintCurtains(context, stage, glass, opening.curtain)
}

/** The thickness of what an opening without a frame was cut into. */
function paintReveal(
  context: SKRSContext2D,
  stage: Stage,
  glass: Glass,
  style: RoomWindow['style'],
): void {
  context.strokeStyle = css(mix(stage.light.shade, [0, 0, 0], 0.3), 0.4)
  for (const wide of [0.05, 0.03, 0.014]) {
    context.lineWidth = stage.unit * wide
    traceGlass(context, glass, style)
    context.stroke()
  }
}

export function paintView(context: SKRSContext2D, glass: Glass, view: Canvas): void {
  const { x, y, width, height } = glass
  const scale = Math.max(width / view.width, height / view.height) * 1.04
  const [wide, tall] = [view.width * scale, view.height * scale]
  context.drawImage(view, x + (width - wide) / 2, y + height * 0.98 - tall, wide, tall)
}

function paintPane(context: SKRSContext2D, { light }: Stage, { x, y, width, height }: Glass): void {
  const gleam = context.createLinearGradient(x, y, x + width, y + height)
  const part = isDark(light) ? 0.25 : 1
  for (const [stop, alpha] of [
    [0, 0.04],
    [0.3, 0.1],
    [0.42, 0.3],
    [0.47, 0.08],
    [0.55, 0.22],
    [0.6, 0.05],
    [1, 0.08],
  ] as const)
    gleam.addColorStop(stop, css([255, 255, 255], alpha * part))
  context.fillStyle = gleam
  context.fillRect(x, y, width, height)
}

export function paintBars(
  context: SKRSContext2D,
  stage: Stage,
  { style, width }: RoomWindow,
  glass: Glass,
): void {
  if (style !== 'sash' && style !== 'arch') return
  const { unit } = stage
  const bar = unit * 0.014
  const columns = width > 0.6 ? 3 : 2
  context.save()
  traceGlass(context, glass, style)
  context.clip()
  const colour = lit(rgbOf('#fbf4e6'), stage.light.roomAmbient)
  const bars = (dx: number, fill: string) => {
    context.fillStyle = fill
    for (let column = 1; column < columns; column++)
      context.fillRect(
        glass.x + (glass.width * column) / columns - bar / 2 + dx,
        glass.y,
        bar,
        glass.height,
      )
    context.fillRect(glass.x, glass.y + glass.height * 0.46 + dx, glass.width, bar)
  }
  bars(bar * 0.3, css(stage.light.shade, 0.35))
  bars(0, css(colour))
  context.restore()
}

/** Two curtains drawn aside under a rod. */
function paintCurtains(
  context: SKRSContext2D,
  stage: Stage,
  { x, y, width, height }: Glass,
  hex: string,
): void {
  const { unit, light } = stage
  const colour = lit(rgbOf(hex), light.roomAmbient)
  const top = y - unit * 0.06
  const bottom = y + height + unit * 0.09
  for (const side of [-1, 1]) {
    const outer = side < 0 ? x - unit * 0.09 : x + width + unit * 0.09
    const inner = side < 0 ? x + width * 0.1 : x + width * 0.9
    const waist = y + height * 0.66
    context.save()
    context.beginPath()
    context.moveTo(outer, top)
    context.lineTo(inner + side * -unit * 0.04, top)
    context.quadraticCurveTo(inner, y + height * 0.4, outer - side * unit * 0.07, waist)
    context.quadraticCurveTo(
      outer - side * unit * 0.1,
      bottom - unit * 0.05,
      outer - side * unit * 0.11,
      bottom,
    )
    context.lineTo(outer, bottom)
    context.closePath()
    context.shadowColor = css(light.shade, 0.4)
    context.shadowBlur = unit * 0.02
    context.fillStyle = css(colour)
    context.fill()
    context.restore()
    context.save()
    context.clip()
    const folds = 6
    for (let fold = 0; fold < folds; fold++) {
      const from = outer - (side * unit * 0.2 * fold) / folds
      const gradient = context.createLinearGradient(from, 0, from - (side * unit * 0.2) / folds, 0)
      gradient.addColorStop(0, css(light.shade, 0.32))
      gradient.addColorStop(0.5, css(light.key, 0.16))
      gradient.addColorStop(1, css(light.shade, 0.26))
      context.fillStyle = gradient
      const wide = (unit * 0.2) / folds
      context.fillRect(side < 0 ? from : from - wide, top, wide, bottom - top)
    }
    context.restore()
    context.fillStyle = css(mix(colour, light.shade, 0.35))
    context.fillRect(
      side < 0 ? outer - unit * 0.004 : outer - unit * 0.08,
      waist - unit * 0.008,
      unit * 0.084,
      unit * 0.018,
    )
  }
  const rod = lit(rgbOf('#8a6238'), light.roomAmbient)
  context.strokeStyle = css(rod)
  context.lineWidth = unit * 0.014
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x - unit * 0.12, top)
  context.lineTo(x + width + unit * 0.12, top)
  context.stroke()
}
