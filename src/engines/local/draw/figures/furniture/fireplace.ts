/** A fireplace of stone with a mantel, and the fire in it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../brush.ts'
import type { Brush } from '../../brush.ts'

/** The fire's bed in the fireplace, as parts of its width and height: middle, foot, width, tallest flame. */
export const HEARTH = { x: 0.5, y: 0.885, width: 0.4, height: 0.44 }

export function paintFireplace(brush: Brush, hex: string): void {
  const { aspect, context, random } = brush
  const open = { left: aspect * 0.25, right: aspect * 0.75, top: 0.4, bottom: 0.93 }
  box(brush, [0.05, 0.12, aspect - 0.1, 0.84], down(brush, hex, 0, 1, 0.3))
  const tall = 0.085
  for (let row = 0, y = 0.12; y < 0.92; row++, y += tall) {
    for (let x = 0.05 - (row % 2) * 0.1; x < aspect - 0.05;) {
      const wide = 0.15 + 0.1 * random()
      const left = Math.max(0.05, x)
      const right = Math.min(aspect - 0.05, x + wide)
      const shade = (random() - 0.5) * 0.3
      if (right - left > 0.02)
        box(
          brush,
          [left + 0.006, y + 0.006, right - left - 0.012, tall - 0.012],
          down(brush, mixed(hex, shade), y - 0.02, y + tall, 0.2),
          0.02,
        )
      x += wide
    }
  }
  context.save()
  context.beginPath()
  context.moveTo(open.left, open.bottom)
  context.lineTo(open.left, open.top + 0.12)
  context.quadraticCurveTo(aspect / 2, open.top - 0.06, open.right, open.top + 0.12)
  context.lineTo(open.right, open.bottom)
  context.closePath()
  context.lineWidth = 0.06
  context.strokeStyle = tone(hex, 0.22)
  context.stroke()
  context.clip()
  context.fillStyle = blend(
    brush,
    [0, open.top],
    [0, open.bottom],
    ['#120a10', '#2a1410', '#4a2412'],
  )
  context.fillRect(0, 0, aspect, 1)
  soften(brush, [aspect / 2, open.bottom, aspect * 0.3, 0.3], 0.8, '#a8481a')
  context.restore()
  for (const [from, to, y] of [
    [0.33, 0.62, 0.885],
    [0.4, 0.68, 0.9],
    [0.36, 0.6, 0.845],
  ] as const) {
    line(
      brush,
      [
        [aspect * from, y],
        [aspect * to, y - 0.02],
      ],
      0.055,
      '#4c2b1a',
    )
    line(
      brush,
      [
        [aspect * from, y - 0.014],
        [aspect * to, y - 0.034],
      ],
      0.014,
      '#8a5230',
    )
    oval(brush, [aspect * from, y, 0.022, 0.026], '#c08a58')
  }
  box(brush, [0, 0.93, aspect, 0.07], down(brush, hex, 0.9, 1.02, 0.3), 0.015)
  soften(brush, [aspect / 2, 0.95, aspect * 0.32, 0.03], 0.5, '#ff9a3c')
  box(brush, [0, 0.06, aspect, 0.075], down(brush, '#6d4226', 0.04, 0.15, 0.4), 0.015)
  polygon(
    brush,
    [
      [0.03, 0.03],
      [aspect - 0.03, 0.03],
      [aspect, 0.065],
      [0, 0.065],
    ],
    tone('#6d4226', 0.25),
  )
  for (const x of [0.09, aspect - 0.17])
    box(
      brush,
      [x, 0.135, 0.08, 0.09],
      round(brush, '#6d4226', x, x + 0.08, 0.4),
      [0, 0, 0.04, 0.04],
    )
  soften(brush, [aspect / 2, 0.15, aspect * 0.46, 0.05], 0.5)
}

const mixed = (hex: string, shade: number) => {
  const value = Number.parseInt(hex.slice(1), 16)
  const channel = (shift: number) =>
    Math.round(Math.min(255, Math.max(0, ((value >> shift) & 255) * (1 + shade))))
  return `#${[16, 8, 0].map((shift) => channel(shift).toString(16).padStart(2, '0')).join('')}`
}

const LAYERS = [
  { colour: 'rgba(214,58,22,0.62)', size: 1, count: 6 },
  { colour: 'rgba(255,128,28,0.72)', size: 0.8, count: 6 },
  { colour: 'rgba(255,196,72,0.82)', size: 0.58, count: 5 },
  { colour: 'rgba(255,244,190,0.9)', size: 0.34, count: 4 },
] as const

/** How bright a fire is, 0 to 1, about 0.75 on average: a few slow waves that never meet. */
export const flickerAt = (clock: number, phase = 0) =>
  0.75 +
  0.1 * Math.sin(clock * 6.1 + phase) +
  0.07 * Math.sin(clock * 10.7 + phase * 2.3 + 1) +
  0.05 * Math.sin(clock * 17.9 + phase * 1.7 + 2)

/** Flames over the foot line `y` about `x`, in the context's own units. */
export function drawFlames(
  context: SKRSContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  clock: number,
): void {
  for (const { colour, size, count } of LAYERS) {
    context.fillStyle = colour
    context.beginPath()
    for (let tongue = 0; tongue < count; tongue++) {
      const along = (tongue + 0.5) / count - 0.5
      const seed = tongue * 2.4 + size * 7
      const middle = 1 - 3 * along * along
      const tall =
        height *
        size *
        middle *
        (0.72 +
          0.18 * Math.sin(clock * (5.3 + (tongue % 3)) + seed) +
          0.1 * Math.sin(clock * 11.3 + seed * 2))
      const sway =
        width * 0.07 * (Math.sin(clock * 3.7 + seed) + 0.6 * Math.sin(clock * 8.1 + seed * 1.3))
      const foot = x + along * width * size * 0.86
      const half = (width * size * 0.86) / count
      context.moveTo(foot - half, y)
      context.bezierCurveTo(
        foot - half * 1.5,
        y - tall * 0.4,
        foot + sway * 0.2 - half * 0.5,
        y - tall * 0.62,
        foot + sway,
        y - tall,
      )
      context.bezierCurveTo(
        foot + sway * 0.2 + half * 0.7,
        y - tall * 0.58,
        foot + half * 1.5,
        y - tall * 0.36,
        foot + half,
        y,
      )
      context.closePath()
    }
    context.fill()
  }
  sparks(context, { x, y, width, height }, clock)
}

function sparks(
  context: SKRSContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  clock: number,
): void {
  for (let spark = 0; spark < 7; spark++) {
    const life = (clock * (0.45 + 0.07 * (spark % 4)) + spark * 0.37) % 1
    const size = width * 0.012 * (1 - life)
    context.fillStyle = `rgba(255,214,120,${0.9 * (1 - life)})`
    context.beginPath()
    context.arc(
      x + width * (0.34 * Math.sin(spark * 2.1) + 0.1 * Math.sin(clock * 2.3 + spark)),
      y - height * (0.25 + 0.95 * life),
      size,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}
