import { createPlanes } from '../../../../../media/planes.ts'
import type { Planes } from '../../../../../media/planes.ts'
import { createRandom } from '../../../draw/random.ts'
import type { CameraMotion } from '../../../frame/camera-motion.ts'
import type { FrameStage, PrepareContext, StageModule } from '../../../frame/frame-stage.ts'
import { toSmallRgb } from '../../../frame/small-rgb.ts'
import type { Edit } from '../../../shot/edit.ts'

type Size = { width: number; height: number }

/** A frame with a light upper part, texture, colours, and two small lamps. */
export function texturedFrame({ width, height }: Size): Planes {
  const frame = createPlanes(width, height)
  const random = createRandom(5)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const checks = ((column >> 2) + (row >> 2)) % 2 === 0 ? 24 : -24
      frame.y[row * width + column] = 140 - (70 * row) / height + checks + random() * 8
    }
  }
  const left = Math.floor(width * 0.7)
  for (let row = 4; row < 12; row++) frame.y.fill(235, row * width + left, row * width + left + 8)
  for (const [at] of frame.cb.entries()) {
    frame.cb[at] = 108 + (at % 40)
    frame.cr[at] = 142 - (at % 30)
  }
  return frame
}

export function flatFrame({ width, height }: Size, luma: number): Planes {
  const frame = createPlanes(width, height)
  frame.y.fill(luma)
  frame.cb.fill(118)
  frame.cr.fill(136)
  return frame
}

export function prepareContext(
  size: Size,
  {
    picture = texturedFrame(size),
    frameRate = 24,
    frameCount = 72,
    motion = null,
  }: {
    picture?: Planes
    frameRate?: number
    frameCount?: number
    motion?: CameraMotion | null
  } = {},
): PrepareContext {
  return {
    geometry: { ...size, frameRate: { num: frameRate, den: 1 } },
    pixelAspect: 1,
    frameCount,
    seed: 20,
    folder: '',
    imagePath: null,
    ground: { kind: 'still', path: '', frameCount },
    facts: { samples: [toSmallRgb(picture, size, 112)], motion, matte: null },
    openFrames: () => Promise.reject(new Error('These stages read no frames while preparing.')),
    throwIfStopped: () => {},
  }
}

export async function openPrepared<E extends Edit, Spec>(
  module: StageModule<E, Spec>,
  edit: E,
  act: PrepareContext,
): Promise<FrameStage> {
  const spec = await module.prepare(edit, act)
  if (spec === null) throw new Error('There is nothing to do.')
  // As it travels to the threads that render.
  return module.open(structuredClone(spec), act)
}

export function staged(stage: FrameStage, input: Planes, size: Size, frame: number): Planes {
  const output = createPlanes(size.width, size.height)
  stage.apply(input, output, frame)
  return output
}

export const samePlanes = (one: Planes, other: Planes) =>
  [one.y, one.cb, one.cr].every((plane, at) =>
    Buffer.from(plane).equals(Buffer.from([other.y, other.cb, other.cr][at]!)),
  )

/** Mean luma of some rows. */
export function meanLuma({ y }: Planes, { width }: Size, top: number, bottom: number): number {
  const rows = y.subarray(top * width, bottom * width)
  return rows.reduce((sum, code) => sum + code, 0) / rows.length
}

/** Standard deviation of the luma of some rows. */
export function contrast(frame: Planes, size: Size, top: number, bottom: number): number {
  const mean = meanLuma(frame, size, top, bottom)
  const rows = frame.y.subarray(top * size.width, bottom * size.width)
  return Math.sqrt(rows.reduce((sum, code) => sum + (code - mean) ** 2, 0) / rows.length)
}

export const lumaRange = ({ y }: Planes) =>
  y.reduce(
    (range, code) => ({ low: Math.min(range.low, code), high: Math.max(range.high, code) }),
    { low: 255, high: 0 },
  )

export const chromaRange = ({ cb, cr }: Planes) => ({
  low: Math.min(...cb, ...cr),
  high: Math.max(...cb, ...cr),
})
