/** Sofa, armchair, chair, bench, stool and throne, seen from the front and a little from above. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../brush.ts'
import type { Brush } from '../../brush.ts'

const WOOD = '#7a4a2a'

/** A stuffed block: lit on its top edge, with a seam. */
function cushion(
  brush: Brush,
  area: readonly [number, number, number, number],
  hex: string,
  radius: number,
): void {
  const [x, y, width, height] = area
  box(brush, area, down(brush, hex, y, y + height, 0.26), radius)
  const { context } = brush
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.clip()
  soften(brush, [x + width * 0.42, y + height * 0.18, width * 0.5, height * 0.4], 0.22, '#fff3dc')
  soften(brush, [x + width, y + height * 0.6, width * 0.2, height * 0.7], 0.2)
  soften(brush, [x, y + height * 0.7, width * 0.14, height * 0.6], 0.16)
  context.restore()
  context.strokeStyle = tone(hex, -0.4, 0.4)
  context.lineWidth = 0.008
  context.beginPath()
  context.roundRect(x + 0.004, y + 0.004, width - 0.008, height - 0.008, radius)
  context.stroke()
}

function feet(brush: Brush, xs: readonly number[], top: number): void {
  for (const x of xs)
    polygon(
      brush,
      [
        [x - 0.03, top],
        [x + 0.03, top],
        [x + 0.018, 1],
        [x - 0.018, 1],
      ],
      round(brush, '#4a2c1a', x - 0.03, x + 0.03),
    )
}

/** A stuffed seat with a back and arms, `count` cushions wide. */
function upholstered(brush: Brush, hex: string, count: number, arm: number): void {
  const { aspect } = brush
  const inside = aspect - arm * 2
  const each = inside / count
  feet(brush, [arm * 0.5, aspect - arm * 0.5], 0.88)
  box(brush, [arm * 0.45, 0.02, aspect - arm * 0.9, 0.8], down(brush, hex, 0, 0.7, 0.3), 0.1)
  for (let at = 0; at < count; at++)
    cushion(brush, [arm + each * at + 0.012, 0.05, each - 0.024, 0.52], tintOf(hex), 0.09)
  polygon(
    brush,
    [
      [arm + 0.01, 0.5],
      [aspect - arm - 0.01, 0.5],
      [aspect - arm + 0.03, 0.64],
      [arm - 0.03, 0.64],
    ],
    blend(brush, [0, 0.5], [0, 0.64], [tone(hex, -0.34), tone(hex, 0.16)]),
  )
  box(brush, [arm * 0.5, 0.74, aspect - arm, 0.17], down(brush, hex, 0.68, 0.92, 0.42), 0.04)
  for (let at = 0; at < count; at++)
    cushion(brush, [arm + each * at + 0.004, 0.6, each - 0.008, 0.18], tintOf(hex), 0.06)
  soften(brush, [aspect / 2, 0.79, inside * 0.55, 0.03], 0.4)
  for (const left of [0, aspect - arm]) {
    box(
      brush,
      [left, 0.3, arm, 0.61],
      round(brush, hex, left, left + arm, 0.3),
      [0.12, 0.12, 0.04, 0.04],
    )
    soften(brush, [left + arm / 2, 0.34, arm * 0.42, 0.1], 0.28, '#fff3dc')
    box(
      brush,
      [left + arm * 0.14, 0.4, arm * 0.72, 0.48],
      down(brush, hex, 0.36, 0.92, 0.2),
      [0.09, 0.09, 0.03, 0.03],
    )
  }
}

const tintOf = (hex: string) => hex

export const paintSofa = (brush: Brush, hex: string) =>
  upholstered(brush, hex, brush.aspect > 1.8 ? 3 : 2, 0.27)

export const paintArmchair = (brush: Brush, hex: string) => upholstered(brush, hex, 1, 0.22)

export function paintChair(brush: Brush, hex: string): void {
  const { aspect } = brush
  const leg = (x: number, top: number, bottom: number) =>
    box(brush, [x, top, 0.06, bottom - top], round(brush, WOOD, x, x + 0.06), 0.02)
  leg(0.09, 0.02, 0.94)
  leg(aspect - 0.15, 0.02, 0.94)
  for (const y of [0.05, 0.19, 0.33])
    box(brush, [0.1, y, aspect - 0.2, 0.085], down(brush, WOOD, y, y + 0.085, 0.3), 0.03)
  polygon(
    brush,
    [
      [0.07, 0.51],
      [aspect - 0.07, 0.51],
      [aspect - 0.01, 0.62],
      [0.01, 0.62],
    ],
    blend(brush, [0, 0.51], [0, 0.62], [tone(hex, -0.2), tone(hex, 0.2)]),
  )
  box(brush, [0.01, 0.6, aspect - 0.02, 0.06], down(brush, hex, 0.58, 0.68, 0.4), 0.03)
  leg(0.02, 0.65, 1)
  leg(aspect - 0.08, 0.65, 1)
  box(brush, [0.07, 0.8, aspect - 0.14, 0.035], tone(WOOD, -0.2), 0.01)
}

export function paintBench(brush: Brush, hex: string): void {
  const { aspect } = brush
  const iron = '#2f2b3a'
  for (const x of [0.16, aspect - 0.22]) {
    box(brush, [x, 0.04, 0.06, 0.92], round(brush, iron, x, x + 0.06), 0.02)
    box(brush, [x - 0.07, 0.95, 0.2, 0.05], iron, 0.02)
  }
  for (const y of [0.03, 0.16, 0.29])
    box(brush, [0.03, y, aspect - 0.06, 0.1], down(brush, hex, y, y + 0.1, 0.3), 0.03)
  for (const [y, out] of [
    [0.47, 0.04],
    [0.53, 0.02],
    [0.59, 0],
  ] as const)
    box(brush, [out, y, aspect - out * 2, 0.056], down(brush, hex, y, y + 0.06, 0.22), 0.015)
  box(brush, [0, 0.64, aspect, 0.055], down(brush, hex, 0.62, 0.7, 0.5), 0.015)
  for (const x of [0.1, aspect - 0.16]) {
    box(brush, [x, 0.69, 0.06, 0.31], round(brush, iron, x, x + 0.06), 0.02)
    line(
      brush,
      [
        [x + 0.03, 0.4],
        [x - 0.02, 0.42],
        [x - 0.02, 0.62],
      ],
      0.035,
      iron,
    )
  }
}

export function paintStool(brush: Brush, hex: string): void {
  const { aspect } = brush
  const middle = aspect / 2
  for (const [top, foot] of [
    [0.2, 0.08],
    [aspect - 0.2, aspect - 0.08],
    [0.34, 0.3],
    [aspect - 0.34, aspect - 0.3],
  ] as const)
    line(
      brush,
      [
        [top, 0.2],
        [foot, 0.97],
      ],
      0.075,
      tone(WOOD, top === 0.34 || top === aspect - 0.34 ? -0.35 : 0),
    )
  line(
    brush,
    [
      [0.15, 0.68],
      [aspect - 0.15, 0.68],
    ],
    0.05,
    tone(WOOD, -0.15),
  )
  box(brush, [0.02, 0.1, aspect - 0.04, 0.16], round(brush, hex, 0, aspect, 0.35), 0.08)
  oval(
    brush,
    [middle, 0.1, middle - 0.02, 0.095],
    blend(brush, [0, 0], [aspect, 0.2], [tone(hex, 0.1), tone(hex, 0.3)]),
  )
}

export function paintThrone(brush: Brush, hex: string): void {
  const { aspect } = brush
  const gold = '#d8a63c'
  const middle = aspect / 2
  const { context } = brush
  context.fillStyle = blend(
    brush,
    [0, 0],
    [aspect, 0.6],
    [tone(gold, 0.35), gold, tone(gold, -0.4)],
  )
  context.beginPath()
  context.moveTo(0.1, 0.8)
  context.lineTo(0.1, 0.16)
  context.quadraticCurveTo(0.13, 0.09, 0.2, 0.1)
  context.quadraticCurveTo(0.26, 0.02, middle, 0.01)
  context.quadraticCurveTo(aspect - 0.26, 0.02, aspect - 0.2, 0.1)
  context.quadraticCurveTo(aspect - 0.13, 0.09, aspect - 0.1, 0.16)
  context.lineTo(aspect - 0.1, 0.8)
  context.fill()
  box(brush, [0.15, 0.13, aspect - 0.3, 0.56], down(brush, hex, 0.1, 0.7, 0.34), [0.16, 0.16, 0, 0])
  for (const [x, y] of [
    [0.26, 0.28],
    [0.42, 0.28],
    [0.34, 0.4],
    [0.26, 0.52],
    [0.42, 0.52],
  ] as const)
    oval(brush, [x, y, 0.011, 0.011], tone(gold, 0.3))
  oval(brush, [middle, 0.065, 0.035, 0.035], '#c2284b')
  oval(brush, [middle - 0.01, 0.055, 0.012, 0.012], '#ffb3c4')
  polygon(
    brush,
    [
      [0.13, 0.65],
      [aspect - 0.13, 0.65],
      [aspect - 0.06, 0.75],
      [0.06, 0.75],
    ],
    blend(brush, [0, 0.65], [0, 0.75], [tone(hex, -0.3), tone(hex, 0.18)]),
  )
  box(brush, [0.05, 0.74, aspect - 0.1, 0.06], down(brush, hex, 0.72, 0.82, 0.4), 0.02)
  box(brush, [0.05, 0.79, aspect - 0.1, 0.12], down(brush, gold, 0.76, 0.94, 0.4), 0.01)
  for (const x of [0.01, aspect - 0.1]) {
    box(brush, [x, 0.5, 0.09, 0.42], round(brush, gold, x, x + 0.09, 0.4), 0.02)
    oval(
      brush,
      [x + 0.045, 0.5, 0.055, 0.04],
      blend(brush, [x, 0.46], [x, 0.54], [tone(gold, 0.5), gold]),
    )
  }
  box(brush, [0, 0.9, aspect, 0.1], down(brush, tone(gold, 0) && '#9c6d22', 0.9, 1, 0.3), 0.02)
}
