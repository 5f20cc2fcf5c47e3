import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { openDrawing } from './open-source.ts'

const FOOTAGE_WIDTH_PIXELS = 112
/** Drawn samples are drawn at this part of the frame: line widths and blurs stay in proportion. */
const DRAWN_WIDTH_PIXELS = 320

/** Small pictures of some of a ground's frames, to measure its colours from. Worker threads only. */
export async function sampleGround(input: {
  ground: Ground
  geometry: FrameGeometry
  frames: number[]
}): Promise<RgbSample[]> {
  const { ground, geometry, frames } = input
  if (ground.kind === 'plate') {
    const { path, info } = ground
    return [...decodeFramesRgb(path, { frames, width: FOOTAGE_WIDTH_PIXELS, info, rough: true })]
  }
  const scale = Math.min(1, DRAWN_WIDTH_PIXELS / geometry.width)
  const width = Math.round((geometry.width * scale) / 2) * 2
  const height = Math.round((geometry.height * scale) / 2) * 2
  const drawing = await openDrawing(ground, { ...geometry, width, height })
  try {
    return frames.map((frame) => ({ width, height, rgb: withoutAlpha(drawing.frame(frame)) }))
  } finally {
    drawing[Symbol.dispose]()
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
