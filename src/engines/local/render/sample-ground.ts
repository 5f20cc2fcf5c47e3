import { createPlanes } from '../../../media/planes.ts'
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import type { InputOf } from '../../../media/media-pool.ts'
import { turnRgb } from '../../../media/turn-picture.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import { toSmallRgb } from '../frame/small-rgb.ts'
import { openStageChain } from '../stages/stage-chain.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { openDrawing, openSource } from './open-source.ts'
import type { RenderTasks } from './render-tasks.ts'

const FOOTAGE_WIDTH_PIXELS = 112
/** Drawn samples are drawn at this part of the frame: line widths and blurs stay in proportion. */
const DRAWN_WIDTH_PIXELS = 320

type SampleInput = InputOf<RenderTasks['sample-ground']>

/** Small pictures of some of a ground's frames, to measure its colours from. Worker threads only. */
export async function sampleGround(input: SampleInput): Promise<RgbSample[]> {
  const { ground, stages } = input
  if (stages.length > 0) return sampleStaged(input)
  return ground.kind === 'plate' ? samplePlate(ground, input) : sampleDrawing(ground, input)
}

function samplePlate(
  { path, info }: Extract<Ground, { kind: 'plate' }>,
  { frames }: SampleInput,
): RgbSample[] {
  const decoded = decodeFramesRgb(path, { frames, width: FOOTAGE_WIDTH_PIXELS, info, rough: true })
  return [...decoded].map((frame) => turnRgb(frame, info.rotationDegrees))
}

async function sampleDrawing(
  ground: Exclude<Ground, { kind: 'plate' }>,
  { geometry, frames }: SampleInput,
): Promise<RgbSample[]> {
  const { width, height } = small(geometry)
  const drawing = await openDrawing(ground, { ...geometry, width, height })
  try {
    return frames.map((frame) => ({ width, height, rgb: withoutAlpha(drawing.frame(frame)) }))
  } finally {
    drawing[Symbol.dispose]()
  }
}

function small({ width, height }: FrameGeometry) {
  const scale = Math.min(1, DRAWN_WIDTH_PIXELS / width)
  const even = (side: number) => Math.max(2, Math.round((side * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

/** Whole frames through the stages, made small afterwards: what stages do depends on the frame's size. */
async function sampleStaged({
  ground,
  geometry,
  frames,
  stages,
}: SampleInput): Promise<RgbSample[]> {
  const { width, height } = geometry
  const source = await openSource(ground, geometry)
  try {
    const chain = await openStageChain(stages, geometry)
    try {
      const staged = createPlanes(width, height)
      return frames.flatMap((frame) => {
        source.seek(frame)
        const planes = source.next()
        if (planes === null) return []
        chain.apply(planes, staged, frame)
        return [toSmallRgb(staged, { width, height }, FOOTAGE_WIDTH_PIXELS)]
      })
    } finally {
      chain.close()
    }
  } finally {
    source.close()
  }
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!
    rgb[to + 1] = rgba[from + 1]!
    rgb[to + 2] = rgba[from + 2]!
  }
  return rgb
}
