/** Carries out `set-style` by drawing every frame anew in a medium. */
import type { Planes } from '../../../../media/planes.ts'
import type { StageModule } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import { styleLoaders } from './style-loaders.ts'
import type { StyleName } from './style-loaders.ts'
import type { StyleContext, StyleRenderer } from './style-renderer.ts'
import { findStyle } from './style-table.ts'
import { explainUnreachable } from './unreachable-styles.ts'

export type StyleSpec = {
  style: StyleName
  /** 0 the footage to 1 the style alone. */
  opacity: number
  /** See `StyleContext`. */
  boldness: number
}

/** Amounts from here on show the style alone: an unspecified one is 0.6, "slightly" 0.25. */
const FULL_STRENGTH = 0.5

export const setStyleStage: StageModule<EditOf<'set-style'>, StyleSpec> = {
  judge({ medium }) {
    const row = findStyle(medium)
    if (row === null) return { kind: 'cannot', reason: explainUnreachable(medium) }
    return { kind: 'can', notes: row.note === null ? [] : [row.note] }
  },

  prepare({ medium, strength }) {
    const row = findStyle(medium)
    if (row === null || strength === 0) return null
    const opacity = Math.min(1, strength / FULL_STRENGTH)
    return { style: row.style, opacity, boldness: 1 + Math.max(0, strength - 0.6) * 0.75 }
  },

  async open({ style, opacity, boldness }, { geometry, seed }) {
    const { width, height, frameRate } = geometry
    const framesPerSecond = frameRate.num / frameRate.den
    const context = { width, height, seed, framesPerSecond, boldness }
    const renderer = await rendererOf(style, context)
    return {
      apply(input, output, frame) {
        renderer.render(input, output, frame)
        if (opacity < 1) mixBack(input, output, Math.round((1 - opacity) * 256), { width, height })
      },
      close() {},
    }
  },
}

/** The renderer this thread used last: a thread opens the stage anew for every segment of an act. */
let latest: { key: string; renderer: StyleRenderer } | null = null

/** Renderers keep nothing from frame to frame, so stages of one thread may share them. */
async function rendererOf(style: StyleName, context: StyleContext): Promise<StyleRenderer> {
  const key = JSON.stringify([style, context])
  if (latest?.key === key) return latest.renderer
  latest = null
  const create = await styleLoaders[style]()
  const renderer = create(context)
  latest = { key, renderer }
  return renderer
}

/** Lays `part` / 256 of the input over the output. */
function mixBack(
  input: Planes,
  output: Planes,
  part: number,
  { width, height }: { width: number; height: number },
): void {
  const chroma = [input.chromaStride, output.chromaStride, width / 2, height / 2] as const
  mixPlane(input.y, output.y, part, input.yStride, output.yStride, width, height)
  mixPlane(input.cb, output.cb, part, ...chroma)
  mixPlane(input.cr, output.cr, part, ...chroma)
}

function mixPlane(
  source: Uint8Array,
  target: Uint8Array,
  part: number,
  sourceStride: number,
  targetStride: number,
  width: number,
  height: number,
): void {
  for (let row = 0; row < height; row++) {
    const from = row * sourceStride
    const to = row * targetStride
    for (let x = 0; x < width; x++) {
      const drawn = target[to + x]!
      target[to + x] = drawn + (((source[from + x]! - drawn) * part + 128) >> 8)
    }
  }
}
