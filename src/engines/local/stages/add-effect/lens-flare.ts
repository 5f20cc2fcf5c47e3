import type { Planes } from '../../../../media/planes.ts'
import { copyPlanes } from '../../../../media/planes.ts'
import { motionAt } from '../../frame/camera-motion.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { lightPaint } from '../particles/paint.ts'
import { paintMask } from '../particles/paint-mask.ts'
import type { Size } from '../particles/paint-mask.ts'
import type { ShapeName } from '../particles/shapes.ts'
import { maskOf } from '../particles/shapes.ts'
import { pointOf } from './effect-place.ts'
import type { EffectSpec, OpenEffect } from './effect-spec.ts'

type Rgb = readonly [number, number, number]

/** Reflections between the lens's glasses: where on the line from the light (1) through the centre (0). */
const ghosts: readonly {
  along: number
  size: number
  alpha: number
  colour: Rgb
  shape: ShapeName
}[] = [
  { along: 0.55, size: 0.022, alpha: 0.42, colour: [255, 190, 120], shape: 'bokeh' },
  { along: 0.3, size: 0.045, alpha: 0.3, colour: [120, 220, 190], shape: 'ring' },
  { along: -0.22, size: 0.018, alpha: 0.45, colour: [140, 180, 255], shape: 'bokeh' },
  { along: -0.45, size: 0.06, alpha: 0.2, colour: [170, 130, 255], shape: 'bokeh' },
  { along: -0.7, size: 0.034, alpha: 0.3, colour: [255, 170, 110], shape: 'bokeh' },
  { along: -1.15, size: 0.12, alpha: 0.22, colour: [110, 190, 255], shape: 'ring' },
]

/** Least light, in codes, that a frame's source is followed by. */
const SOURCE_FROM = 190
/** How far, in heights, the source may be from where it was expected. */
const REACH = 0.16

/** A light in the lens: veil, star and streak on the source, ghosts on the line through the centre. */
export const openLensFlare: OpenEffect = (spec, act) => {
  const { width, height } = act.geometry
  return (input, output, frame) => {
    copyPlanes(input, output, width, height)
    const source = sourceAt(spec, act, input, frame)
    paintSource(output, act.geometry, source)
    for (const { along, size, alpha, colour, shape } of ghosts) {
      const x = width / 2 + (source.x - width / 2) * along
      const y = height / 2 + (source.y - height / 2) * along
      paintLight(
        output,
        act.geometry,
        shape,
        { x, y },
        size * height,
        alpha * source.strength,
        colour,
      )
    }
  }
}

function sourceAt(spec: EffectSpec, act: ActContext, input: Planes, frame: number) {
  const { width, height } = act.geometry
  const { place, hotSpot } = spec
  const isPlaced = place.across !== null || place.down !== null
  const expected = pointOf(place, hotSpot ?? { x: 0.84, y: 0.12 })
  const x = expected.x * width
  const y = expected.y * height
  if (hotSpot !== null && !isPlaced) return follow(input, act.geometry, { x, y }, hotSpot.strength)
  // Nothing shines there: a sun of its own, as far away as the background.
  const moved = motionAt(spec.motion, frame)
  return {
    x: moved.a * (x - width / 2) - moved.b * (y - height / 2) + moved.x + width / 2,
    y: moved.b * (x - width / 2) + moved.a * (y - height / 2) + moved.y + height / 2,
    strength: 0.85,
  }
}

/** The middle of what is bright around a point: where a lamp moves or is covered, its flare does the same. */
function follow(
  { y: luma, yStride }: Planes,
  { width, height }: Size,
  expected: { x: number; y: number },
  strength: number,
) {
  const reach = REACH * height
  const step = Math.max(1, Math.round(height / 180))
  let sum = 0
  let across = 0
  let down = 0
  let near = 0
  const top = Math.max(0, Math.round(expected.y - reach * 2))
  const left = Math.max(0, Math.round(expected.x - reach * 2))
  for (let row = top; row < Math.min(height, expected.y + reach * 2); row += step) {
    for (let column = left; column < Math.min(width, expected.x + reach * 2); column += step) {
      const over = luma[row * yStride + column]! - SOURCE_FROM
      if (over <= 0) continue
      const away = ((column - expected.x) ** 2 + (row - expected.y) ** 2) / reach ** 2
      const weight = over * over * Math.exp(-away * 2)
      sum += weight
      across += weight * column
      down += weight * row
      near += (over / 45) * Math.exp(-away * 8)
    }
  }
  if (sum < 1) return { ...expected, strength: strength * 0.35 }
  const seen = Math.min(1, (near * step * step) / (reach * reach * 0.02))
  return { x: across / sum, y: down / sum, strength: strength * (0.35 + 0.65 * seen) }
}

function paintSource(
  planes: Planes,
  size: Size,
  { x, y, strength }: { x: number; y: number; strength: number },
): void {
  const { width, height } = size
  const at = { x, y }
  paintLight(planes, size, 'glow', at, height * 0.62, 0.5 * strength, [255, 196, 140])
  paintLight(planes, size, 'glow', at, height * 0.2, 0.8 * strength, [255, 236, 210])
  const blue = lightPaint([120, 170, 255])
  const white = lightPaint([225, 238, 255])
  const streak = (half: number, thick: number, alpha: number, paint: typeof blue) =>
    paintMask(
      planes,
      size,
      maskOf('beam'),
      { x, y, ax: half, ay: 0, bx: 0, by: thick },
      paint,
      alpha * strength * paint.luma,
    )
  streak(width * 0.95, height * 0.02, 0.75, blue)
  streak(width * 0.55, height * 0.0075, 0.95, white)
  paintLight(planes, size, 'sparkle', at, height * 0.16, 0.55 * strength, [255, 240, 220])
}

function paintLight(
  planes: Planes,
  size: Size,
  shape: ShapeName,
  { x, y }: { x: number; y: number },
  half: number,
  alpha: number,
  colour: Rgb,
): void {
  const paint = lightPaint(colour)
  const place = { x, y, ax: half, ay: 0, bx: 0, by: half }
  paintMask(planes, size, maskOf(shape), place, paint, alpha * paint.luma)
}
