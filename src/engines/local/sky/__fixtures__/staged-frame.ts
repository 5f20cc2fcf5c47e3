/** Painted frames, and stages applied to them as a render applies them. */
import { tmpdir } from 'node:os'
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { rgbToOklab } from '../../colour/oklab.ts'
import type { Lab } from '../../colour/oklab.ts'
import { outputEncoding, rgbToYcbcr, ycbcrToRgb } from '../../colour/ycbcr.ts'
import type { ActFacts, FrameStage, PrepareContext, StageModule } from '../../frame/frame-stage.ts'
import { toSmallRgb } from '../../frame/small-rgb.ts'
import type { Edit } from '../../shot/edit.ts'

export const frameSize = { width: 256, height: 144 }

/** "#rrggbb" at fractions of the frame. */
export function paintFrame(colourAt: (x: number, y: number) => string): Planes {
  const { width, height } = frameSize
  const planes = createPlanes(width, height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = Number.parseInt(colourAt(column / width, row / height).slice(1), 16)
      const rgb = [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255] as const
      const [y, cb, cr] = rgbToYcbcr(rgb, outputEncoding)
      planes.y[row * width + column] = Math.round(y)
      const chroma = (row >> 1) * planes.chromaStride + (column >> 1)
      planes.cb[chroma] = Math.round(cb)
      planes.cr[chroma] = Math.round(cr)
    }
  }
  return planes
}

export function colourOf(planes: Planes, x: number, y: number): Lab {
  const column = Math.floor(x * frameSize.width)
  const row = Math.floor(y * frameSize.height)
  const chroma = (row >> 1) * planes.chromaStride + (column >> 1)
  const codes = [
    planes.y[row * planes.yStride + column]!,
    planes.cb[chroma]!,
    planes.cr[chroma]!,
  ] as const
  return rgbToOklab(ycbcrToRgb(codes, outputEncoding))
}

/** Colours on a grid over the whole frame. */
export function coloursOf(planes: Planes): Lab[] {
  return Array.from({ length: 32 * 18 }, (_, at) =>
    colourOf(planes, ((at % 32) + 0.5) / 32, (Math.floor(at / 32) + 0.5) / 18),
  )
}

/** Null where the stage has nothing to do on this footage. */
export async function openOn<E extends Edit, Spec>(
  module: StageModule<E, Spec>,
  edit: E,
  footage: Planes,
  facts: Partial<ActFacts> = {},
): Promise<FrameStage | null> {
  const act: PrepareContext = {
    geometry: { ...frameSize, frameRate: { num: 24, den: 1 } },
    pixelAspect: 1,
    frameCount: 48,
    seed: 5,
    folder: tmpdir(),
    imagePath: null,
    ground: { kind: 'still', path: '', frameCount: 48 },
    facts: {
      samples: [toSmallRgb(footage, frameSize, 128)],
      motion: null,
      matte: null,
      ...facts,
    },
    openFrames: () => Promise.reject(new Error('These stages read no frames.')),
    throwIfStopped() {},
  }
  const spec = await module.prepare(edit, act)
  // What a render sends to its threads.
  return spec === null ? null : module.open(structuredClone(spec), act)
}

export function applied(stage: FrameStage | null, input: Planes, frame = 0): Planes {
  if (stage === null) throw new Error('The stage has nothing to do.')
  const output = createPlanes(frameSize.width, frameSize.height)
  stage.apply(input, output, frame)
  return output
}

/** A blue sky over grass, with a dark tree in front of both. */
export const landscape = paintFrame((x, y) => {
  if (x > 0.45 && x < 0.55 && y > 0.2) return '#2c3a1e'
  return y < 0.45 ? '#6fa3dc' : '#6f8f3c'
})

/** A white wall over a wooden floor. */
export const room = paintFrame((_, y) => (y < 0.6 ? '#e4e8ef' : '#a5673a'))
