import { decodeFramesRgb, evenlySpaced } from '../../../media/decode-frames.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import { analysePlate } from '../colour/analyse-plate.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import { compileGrade } from '../colour/compile-grade.ts'
import type { PixelEncoding } from '../colour/grade.ts'
import { outputEncoding } from '../colour/ycbcr.ts'
import type { Look } from '../shot/shot.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { openDrawing } from './open-source.ts'
import type { PreparedAct, UnopenedGround } from './render-tasks.ts'

/** Frames that a ground's colours are measured from, and their width in pixels. */
const FOOTAGE_SAMPLES = 16
const SCENE_SAMPLES = 6
const SAMPLE_WIDTH_PIXELS = 112
/** Drawn samples are drawn at this part of the frame: line widths and blurs stay in proportion. */
const DRAWN_SAMPLE_WIDTH_PIXELS = 320

/** Opens a ground, measures its colours where looks need it, and compiles them. */
export async function prepareAct(act: {
  ground: UnopenedGround
  geometry: FrameGeometry
  looks: Look[]
}): Promise<PreparedAct> {
  const { looks, geometry } = act
  const ground = openGround(act.ground)
  const input: PixelEncoding = ground.kind === 'plate' ? ground.info.encoding : outputEncoding
  const samples = looks.length === 0 ? [onePixel] : await sample(ground, geometry)
  return { ground, grade: compileGrade(looks, analysePlate(samples), geometry, input) }
}

/** Without looks nothing is measured: only the encoding is converted. */
const onePixel: RgbSample = { width: 1, height: 1, rgb: new Uint8Array(3) }

function openGround(ground: UnopenedGround): Ground {
  return ground.kind === 'plate' ? { ...ground, info: probeVideo(ground.path) } : ground
}

async function sample(ground: Ground, geometry: FrameGeometry): Promise<RgbSample[]> {
  if (ground.kind === 'plate') {
    const { path, info } = ground
    const frames = spreadFrames(info)
    const options = { frames, width: SAMPLE_WIDTH_PIXELS, info, rough: true }
    return [...decodeFramesRgb(path, options)]
  }
  const scale = Math.min(1, DRAWN_SAMPLE_WIDTH_PIXELS / geometry.width)
  const width = Math.round((geometry.width * scale) / 2) * 2
  const height = Math.round((geometry.height * scale) / 2) * 2
  const drawing = await openDrawing(ground, { ...geometry, width, height })
  try {
    return sampledFrames(ground, geometry).map((frame) => ({
      width,
      height,
      rgb: withoutAlpha(drawing.frame(frame)),
    }))
  } finally {
    drawing[Symbol.dispose]()
  }
}

/** A frame of every equal share of the video: one that decoding can start at, where the share has one. */
function spreadFrames({ frameCount, keyframes }: VideoInfo): number[] {
  return evenlySpaced(frameCount, FOOTAGE_SAMPLES).map((middle, share) => {
    const start = (share * frameCount) / FOOTAGE_SAMPLES
    const end = ((share + 1) * frameCount) / FOOTAGE_SAMPLES
    const keyframe = keyframes.find(({ frame }) => frame > 0 && frame >= start && frame < end)
    return keyframe?.frame ?? middle
  })
}

/** A second apart: a scene has no length of its own. */
function sampledFrames(ground: Ground, { frameRate }: FrameGeometry): number[] {
  if (ground.kind === 'still') return [0]
  const step = Math.round(frameRate.num / frameRate.den)
  return Array.from({ length: SCENE_SAMPLES }, (_, position) => position * step)
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
