import { css, mix } from '../../colour-mix.ts'
import type { GroundPen } from './ground-pen.ts'
import { patches, scatterMarks, shady, sunny } from './ground-pen.ts'
import { polygon } from '../marks.ts'
import { grass } from './wild-grounds.ts'

type Slabs = { rows: number; columns: number; isBonded: boolean; contrast: number }

/** Slabs in rows that widen toward the camera, whose joints run to the vanishing point. */
function slabs(pen: GroundPen, { rows, columns, isBonded, contrast }: Slabs): void {
  const { context, stage, width, depth } = pen
  const joint = shady(pen, pen.near, 0.55)
  const spread = 3.4
  const at = (part: number, y: number) =>
    width / 2 + (part - 0.5) * width * (1 + (spread - 1) * (y / depth))
  for (let row = 0; row < rows; row++) {
    const top = depth * (row / rows) ** 1.9
    const bottom = depth * ((row + 1) / rows) ** 1.9
    const shift = isBonded ? (row % 2) * 0.5 : 0
    for (let column = -1; column <= columns; column++) {
      const [from, to] = [(column + shift) / columns, (column + 1 + shift) / columns]
      const tone = pen.random()
      polygon(
        pen,
        tone > 0.5 ? sunny(pen, pen.near, 0.7) : joint,
        [
          [at(from, top), top],
          [at(to, top), top],
          [at(to, bottom), bottom],
          [at(from, bottom), bottom],
        ],
        Math.abs(tone - 0.5) * contrast,
      )
      context.strokeStyle = css(joint, 0.34)
      context.lineWidth = Math.max(0.7, stage.unit * (0.0007 + 0.0022 * (row / rows)))
      context.beginPath()
      context.moveTo(at(from, top), top)
      context.lineTo(at(from, bottom), bottom)
      context.stroke()
    }
    context.beginPath()
    context.moveTo(0, top)
    context.lineTo(width, top)
    context.stroke()
  }
  patches(pen, sunny(pen, pen.near, 0.5), { count: 40, flatness: 0.18, alpha: 0.24 })
  patches(pen, joint, { count: 30, flatness: 0.16, alpha: 0.16 })
}

export const paving = (pen: GroundPen) =>
  slabs(pen, { rows: 17, columns: 20, isBonded: true, contrast: 0.22 })
export const marble = (pen: GroundPen) =>
  slabs(pen, { rows: 13, columns: 13, isBonded: false, contrast: 0.2 })

/** Rounded stones in offset rows. */
export function cobbles(pen: GroundPen): void {
  const { context, width, depth, stage } = pen
  const rows = 46
  for (let row = 0; row < rows; row++) {
    const y = depth * ((row + 0.5) / rows) ** 1.7
    const tall = depth * (((row + 1) / rows) ** 1.7 - (row / rows) ** 1.7)
    const wide = tall * 2.1 + stage.unit * 0.004
    const count = Math.ceil(width / wide)
    for (let stone = 0; stone < count; stone++) {
      const tone = pen.random()
      const x = ((stone + (row % 2) * 0.5) / count) * width
      const colour =
        tone > 0.5
          ? sunny(pen, pen.near, (tone - 0.5) * 0.6)
          : shady(pen, pen.near, (0.5 - tone) * 0.6)
      context.fillStyle = css(colour, 0.5)
      context.beginPath()
      context.ellipse(x, y, wide * 0.46, tall * 0.44, 0, 0, Math.PI * 2)
      context.fill()
    }
  }
  patches(pen, sunny(pen, pen.near, 0.5), { count: 40, flatness: 0.18, alpha: 0.26 })
}

/** A wide street: asphalt with lane lines that run to the vanishing point, pavements at its sides. */
export function street(pen: GroundPen): void {
  const { width, depth, stage } = pen
  const middle = stage.margin + stage.width / 2
  const at = (x: number, y: number) => middle + x * stage.unit * (0.16 + 1.5 * (y / depth))
  const lane = (from: number, to: number, top: number, bottom: number, hex: string, alpha = 1) =>
    polygon(
      pen,
      pen.ink(hex),
      [
        [at(from, top), top],
        [at(to, top), top],
        [at(to, bottom), bottom],
        [at(from, bottom), bottom],
      ],
      alpha,
    )
  patches(pen, shady(pen, pen.near, 0.4), { count: 50, flatness: 0.14, alpha: 0.25 })
  polygon(pen, mix(pen.near, pen.ink('#b5b0ab'), 0.6), [
    [0, 0],
    [at(-0.75, 0), 0],
    [at(-0.75, depth), depth],
    [0, depth],
  ])
  polygon(pen, mix(pen.near, pen.ink('#b5b0ab'), 0.6), [
    [width, 0],
    [at(0.75, 0), 0],
    [at(0.75, depth), depth],
    [width, depth],
  ])
  lane(-0.75, -0.73, 0, depth, '#d8d4cc')
  lane(0.73, 0.75, 0, depth, '#d8d4cc')
  for (const x of [-0.26, 0.26])
    for (let dash = 0; dash < 9; dash++)
      lane(
        x - 0.008,
        x + 0.008,
        depth * (dash / 9) ** 1.7,
        depth * ((dash + 0.55) / 9) ** 1.7,
        '#f0eee8',
        0.85,
      )
  for (let bar = 0; bar < 12; bar++)
    lane(-0.7 + bar * 0.118, -0.64 + bar * 0.118, depth * 0.32, depth * 0.47, '#f4f2ec', 0.85)
}

/** A mown pitch, striped, with its lines. */
export function pitch(pen: GroundPen): void {
  grass(pen)
  const { width, depth, stage, context } = pen
  const stripes = 11
  for (let stripe = 0; stripe < stripes; stripe += 2) {
    const [top, bottom] = [
      depth * (stripe / stripes) ** 1.6,
      depth * ((stripe + 1) / stripes) ** 1.6,
    ]
    context.fillStyle = css(sunny(pen, pen.near, 0.5), 0.24)
    context.fillRect(0, top, width, bottom - top)
  }
  context.strokeStyle = css(mix([255, 255, 255], pen.near, 0.12), 0.9)
  context.lineWidth = stage.unit * 0.005
  const middle = stage.margin + stage.width / 2
  context.beginPath()
  context.ellipse(middle, depth * 0.42, stage.unit * 0.36, depth * 0.17, 0, 0, Math.PI * 2)
  context.moveTo(0, depth * 0.07)
  context.lineTo(width, depth * 0.07)
  context.moveTo(middle, depth * 0.07)
  context.lineTo(middle, depth)
  context.stroke()
}

/** A flat roof: felt in strips, a parapet at its far edge. */
export function flatRoof(pen: GroundPen): void {
  const { width, depth, stage, context } = pen
  const wall = pen.ink('#a0705c')
  const tall = depth * 0.12
  const parapet = context.createLinearGradient(0, 0, 0, tall)
  parapet.addColorStop(0, css(sunny(pen, wall, 0.3)))
  parapet.addColorStop(1, css(shady(pen, wall, 0.4)))
  slabs(pen, { rows: 9, columns: 9, isBonded: false, contrast: 0.14 })
  context.fillStyle = parapet
  context.fillRect(0, tall * 0.2, width, tall)
  for (let brick = 0; brick < 260; brick++) {
    const row = brick % 4
    context.fillStyle = css(
      pen.random() > 0.5 ? sunny(pen, wall, 0.3) : shady(pen, wall, 0.4),
      0.25,
    )
    context.fillRect(
      ((Math.floor(brick / 4) + (row % 2) * 0.5) / 65) * width,
      tall * (0.36 + row * 0.2),
      width / 68,
      tall * 0.17,
    )
  }
  context.fillStyle = css(
    pen.outdoor.climate.lying > 0.1 ? pen.ink('#f4f7fd') : sunny(pen, pen.ink('#cfc6bb'), 0.3),
  )
  context.fillRect(0, 0, width, tall * 0.32)
  const shade = context.createLinearGradient(0, tall * 1.2, 0, tall * 2)
  shade.addColorStop(0, css(stage.light.shade, 0.4))
  shade.addColorStop(1, css(stage.light.shade, 0))
  context.fillStyle = shade
  context.fillRect(0, tall * 1.2, width, tall)
}

/** A road across the picture, at the feet of the cast. */
export function crossRoad(pen: GroundPen): void {
  const { context, stage, width, depth } = pen
  const top = depth * 0.3
  const bottom = depth * 0.86
  const asphalt = mix(pen.ink('#5b5c66'), pen.ink('#eef2f8'), 0.35 * pen.outdoor.climate.lying)
  const gradient = context.createLinearGradient(0, top, 0, bottom)
  gradient.addColorStop(0, css(mix(asphalt, stage.light.haze, 0.3)))
  gradient.addColorStop(1, css(asphalt))
  context.fillStyle = css(shady(pen, pen.near, 0.3), 0.6)
  context.fillRect(0, top - depth * 0.02, width, bottom - top + depth * 0.05)
  context.fillStyle = gradient
  context.fillRect(0, top, width, bottom - top)
  scatterMarks(pen, 500, (x, y, size) => {
    if (y < top || y > bottom) return
    context.fillStyle = css(
      pen.random() > 0.5 ? shady(pen, asphalt, 0.4) : sunny(pen, asphalt, 0.3),
      0.35,
    )
    context.fillRect(x, y, size * 0.3, Math.max(0.7, size * 0.06))
  })
  context.fillStyle = css(mix(pen.ink('#ebebe6'), asphalt, 0.25))
  context.fillRect(0, top + depth * 0.02, width, depth * 0.008)
  context.fillRect(0, bottom - depth * 0.035, width, depth * 0.014)
  context.fillStyle = css(pen.ink('#f2c14a'))
  const dashes = 8
  for (let dash = 0; dash < dashes; dash++)
    context.fillRect((dash / dashes) * width, depth * 0.53, (width / dashes) * 0.5, depth * 0.016)
}
