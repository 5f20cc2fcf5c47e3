/** What is on the front of the trunk: collar, buttons, stripes, a belly; painted once, laid on each frame. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, lit, mix } from '../../colour-mix.ts'
import { newCanvas } from '../../stage.ts'
import type { BodyPlan } from './body-plan.ts'
import type { HeadPicture } from './head-picture.ts'
import type { FigureLight } from './light-part.ts'
import { ambientOf, lightPicture } from './light-part.ts'
import type { Front, Outfit } from './outfit.ts'
import { traceTube } from './tube.ts'

type Size = { width: number; height: number }
type Painter = (context: SKRSContext2D, size: Size, outfit: Outfit, head: HeadPicture) => void

const ellipse = (context: SKRSContext2D, x: number, y: number, rx: number, ry: number) => {
  context.beginPath()
  context.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
  context.fill()
}

const painters: Record<Exclude<Front, 'plain'>, Painter> = {
  belly(context, { width, height }, { trim }) {
    const gradient = context.createRadialGradient(
      width * 0.5,
      height * 0.5,
      0,
      width * 0.5,
      height * 0.5,
      width * 0.36,
    )
    gradient.addColorStop(0, css(trim))
    gradient.addColorStop(0.82, css(trim, 0.92))
    gradient.addColorStop(1, css(trim, 0))
    context.setTransform(1, 0, 0, 1.25, 0, -height * 0.06)
    context.fillStyle = gradient
    context.fillRect(0, 0, width, height * 1.2)
    context.resetTransform()
  },
  collar(context, { width, height }, { trim }, { skin }) {
    const [x, y] = [width / 2, height * 0.03]
    context.fillStyle = css(skin)
    context.beginPath()
    context.moveTo(x - width * 0.14, y)
    context.lineTo(x + width * 0.14, y)
    context.lineTo(x, y + height * 0.2)
    context.fill()
    context.fillStyle = css(trim)
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(x + side * width * 0.1, y - height * 0.02)
      context.lineTo(x + side * width * 0.24, y + height * 0.02)
      context.lineTo(x + side * width * 0.15, y + height * 0.19)
      context.lineTo(x, y + height * 0.16)
      context.closePath()
      context.fill()
    }
  },
  buttons(context, { width, height }, { top, trim }) {
    context.fillStyle = css(mix(top, [40, 10, 60], 0.16))
    context.fillRect(width * 0.49, height * 0.06, width * 0.02, height)
    context.fillStyle = css(trim)
    for (const row of [0.22, 0.42, 0.62])
      ellipse(context, width / 2, height * row, width * 0.035, width * 0.035)
  },
  stripes(context, { width, height }, { trim }) {
    context.fillStyle = css(trim, 0.9)
    for (const row of [0.26, 0.46, 0.66]) context.fillRect(0, height * row, width, height * 0.085)
  },
  pocket(context, { width, height }, { top }) {
    context.fillStyle = css(mix(top, [40, 10, 60], 0.14))
    context.beginPath()
    context.roundRect(width * 0.24, height * 0.56, width * 0.52, height * 0.3, width * 0.1)
    context.fill()
    context.fillStyle = css(mix(top, [255, 255, 255], 0.75))
    for (const side of [-1, 1]) {
      context.fillRect(
        width * (0.5 + side * 0.1) - width * 0.012,
        height * 0.06,
        width * 0.024,
        height * 0.2,
      )
    }
  },
  panel(context, { width, height }, { trim }) {
    context.fillStyle = css(trim)
    context.beginPath()
    context.roundRect(width * 0.24, height * 0.24, width * 0.52, height * 0.36, width * 0.08)
    context.fill()
    const lamps = ['#ff5d6c', '#ffd23f', '#4fe0a0']
    lamps.forEach((lamp, at) => {
      context.fillStyle = lamp
      ellipse(context, width * (0.36 + at * 0.14), height * 0.36, width * 0.045, width * 0.045)
    })
    context.fillStyle = '#57c8ff'
    context.fillRect(width * 0.31, height * 0.47, width * 0.38, height * 0.06)
  },
  bust(context, { width, height }, _outfit, { chest }) {
    if (chest === null) return
    context.drawImage(chest, 0, 0, width, height * CHEST_PART)
  },
}

/** How far down the trunk the clothes of a bust reach. */
const CHEST_PART = 0.66

/** Its lower edge goes over into the coat. */
function faded(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d')
  const [from, to] = [canvas.height * CHEST_PART * 0.78, canvas.height * CHEST_PART]
  const fade = context.createLinearGradient(0, from, 0, to)
  fade.addColorStop(0, 'rgba(0,0,0,0)')
  fade.addColorStop(1, 'rgba(0,0,0,1)')
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = fade
  context.fillRect(0, from, canvas.width, canvas.height)
  context.globalCompositeOperation = 'source-over'
  return canvas
}

/** Null where there is nothing. The canvas covers the trunk from neck to seat, in its full width. */
export function paintFront(
  size: Size,
  plan: BodyPlan,
  { outfit, head, light }: { outfit: Outfit; head: HeadPicture; light: FigureLight },
): Canvas | null {
  if (outfit.front === 'plain') return null
  const [canvas, context] = newCanvas(size.width, size.height)
  const tint = ambientOf(light)
  const inLight: Outfit = { ...outfit, trim: lit(outfit.trim, tint), top: lit(outfit.top, tint) }
  const isBust = outfit.front === 'bust'
  painters[outfit.front](context, canvas, isBust ? outfit : inLight, {
    ...head,
    skin: lit(head.skin, tint),
  })
  return cutToTrunk(isBust ? faded(lightPicture(canvas, light)) : canvas, plan)
}

/** What would stand out over the trunk of one that looks at the viewer goes. */
function cutToTrunk(canvas: Canvas, { neck, hip, trunk, legRadius }: BodyPlan): Canvas {
  const context = canvas.getContext('2d')
  const scale = canvas.width / (trunk[2] * 2)
  const tall = (neck - hip) * scale
  const bead = (part: number, half: number) => ({
    x: canvas.width / 2,
    y: tall * part,
    radius: half * scale * 0.985,
  })
  const [seat, belly, breast, shoulder] = trunk
  context.globalCompositeOperation = 'destination-in'
  context.fillStyle = '#000'
  context.beginPath()
  traceTube(context, [
    { ...bead(0, shoulder), y: shoulder * 0.72 * scale },
    bead(0.275, breast),
    bead(0.5, belly),
    bead(0.72, seat * 0.4 + belly * 0.6),
    { ...bead(1, seat), y: tall - legRadius * 0.1 * scale, bulge: 0.28 },
  ])
  context.fill()
  context.globalCompositeOperation = 'source-over'
  return canvas
}
