import { copyPlanes } from '../../../../media/planes.ts'
import { smooth } from '../../draw/easing.ts'
import type { StageModule } from '../../frame/frame-stage.ts'
import type { FrameGeometry } from '../../render/frame-source.ts'
import { uprightPixel } from '../../render/upright-pixel.ts'
import type { EditOf } from '../../shot/edit.ts'
import { layOutCaption } from './caption-layout.ts'
import type { CaptionLayout } from './caption-layout.ts'
import { captionPlace, captionRole } from './caption-place.ts'
import { drawnText, undrawable } from './caption-text.ts'
import { captionTime } from './caption-time.ts'
import type { CaptionTime } from './caption-time.ts'
import { drawCaption, layCaption } from './draw-caption.ts'
import { applyScrim, createScrim } from './scrim.ts'
import type { Scrim } from './scrim.ts'

type AddCaption = EditOf<'add-caption'>

export type CaptionSpec = { layout: CaptionLayout; time: CaptionTime }

type Clip = {
  geometry: FrameGeometry
  frameCount: number
  askedFrames?: number
  pixelAspect: number
}

const FADE_SECONDS = 0.3
/** Around the letters at full strength, and the way to nothing, in parts of their size. */
const SCRIM_PAD = 0.2
const SCRIM_SOFT = { across: 4.6, down: 2.9 }

/** A title or subtitle, word for word, in the built-in font. */
export const addCaptionStage: StageModule<AddCaption, CaptionSpec> = {
  judge(edit, { ground, geometry, frameCount }) {
    const { num, den } = ground.kind === 'plate' ? uprightPixel(ground.info) : { num: 1, den: 1 }
    const planned = planCaption(edit, { geometry, frameCount, pixelAspect: num / den })
    return 'reason' in planned
      ? { kind: 'cannot', reason: planned.reason }
      : { kind: 'can', notes: planned.notes }
  },

  prepare(edit, act) {
    const planned = planCaption(edit, act)
    if ('reason' in planned) throw new Error(`The caption was judged and cannot: ${planned.reason}`)
    return planned.spec
  },

  open({ layout, time }, { geometry, pixelAspect, frameCount }) {
    const { width, height } = geometry
    const frame = { width, height, pixelAspect }
    const letters = drawCaption(layout, frame)
    const scrim = scrimBehind(layout, frame)
    const opacityOf = fade(time, frameCount, geometry)
    return {
      apply(input, output, number) {
        copyPlanes(input, output, width, height)
        const opacity = opacityOf(number)
        if (opacity === 0) return
        applyScrim(scrim, output, opacity)
        layCaption(letters, output, opacity)
      },
      close() {},
    }
  },
}

function scrimBehind(
  { block, sizePixels }: CaptionLayout,
  frame: { width: number; height: number; pixelAspect: number },
): Scrim {
  const { pixelAspect } = frame
  const pad = sizePixels * SCRIM_PAD
  const around = {
    left: (block.left - pad) / pixelAspect,
    right: (block.right + pad) / pixelAspect,
    top: block.top - pad,
    bottom: block.bottom + pad,
  }
  const soft = {
    x: (sizePixels * SCRIM_SOFT.across) / pixelAspect,
    y: sizePixels * SCRIM_SOFT.down,
  }
  return createScrim(around, soft, frame, sizePixels)
}

type Planned = { spec: CaptionSpec; notes: string[] } | { reason: string }

/** Everything about a caption that does not depend on the pictures. */
export function planCaption(edit: AddCaption, clip: Clip): Planned {
  const reason = undrawable(edit.text)
  if (reason !== null) return { reason }
  const { num, den } = clip.geometry.frameRate
  const framesPerSecond = num / den
  const { askedFrames = clip.frameCount } = clip
  const said = saidTime(edit)
  // Without a time it stays: also where an extension goes on.
  const frameCount = said === null ? clip.frameCount : askedFrames
  const time = captionTime(said, { frameCount, framesPerSecond })
  if (time === 'outside') {
    const length = (askedFrames / framesPerSecond).toFixed(1)
    return {
      reason: `The caption is asked for "${edit.when}", and the video is only ${length} seconds long. Name a time inside it.`,
    }
  }
  const { width, height } = clip.geometry
  const place = captionPlace(edit) ?? { across: 'centre', down: 'bottom' }
  const role = captionRole(edit, place)
  const shown = { width: width * clip.pixelAspect, height }
  const layout = layOutCaption(drawnText(edit.text), role, place, shown)
  if (layout === null) {
    return {
      reason: `The caption would be too small to read in a frame of ${width}x${height} pixels. Shorten it, or use a larger video.`,
    }
  }
  const always = { firstFrame: 0, lastFrame: clip.frameCount - 1 }
  return {
    spec: { layout, time: time === 'unknown' ? always : time },
    notes: notesOf(edit, time === 'unknown'),
  }
}

function notesOf(edit: AddCaption, isTimeUnknown: boolean): string[] {
  const notes: string[] = []
  if (isTimeUnknown) {
    notes.push(
      `The caption shows all the time: when "${edit.when}" is cannot be told. Give the seconds, as in "from 2 to 4 seconds".`,
    )
  }
  if (captionPlace(edit) === null) {
    notes.push(
      `The caption lies flat at the bottom of the frame: "${edit.where}" is no place on the screen.`,
    )
  }
  const look = lookSaid(edit)
  if (look !== null) {
    notes.push(`The caption is white, in the built-in font, so that it can be read: not "${look}".`)
  }
  return notes
}

const lookWords =
  /\b(?:in|using|with) (?:an? |the )?(?:[\p{L}-]+ ){0,3}?(?:letters|lettering|font|typeface|script|handwriting|serif|calligraphy|neon|red|yellow|gold|golden|blue|pink|green|orange|purple|black|silver|rainbow)\b(?: (?:letters|lettering|text|type|font|script))?/iu

/** How the letters are to look, as said; null where nothing is said, or what is done anyway. */
function lookSaid({ evidence, text }: AddCaption): string | null {
  const said = lookWords.exec(evidence.replace(text, ' '))?.[0] ?? null
  return said === null || /white|sans/i.test(said) ? null : said
}

/** The words about time with those that follow them: a parser may have stopped at the first. */
function saidTime({ when, evidence }: AddCaption): string | null {
  if (when === null) return null
  const at = evidence.lastIndexOf(when)
  const isCut = /^(from|between) [^ ]*\d[^ ]*$/i.test(when)
  return at < 0 || !isCut ? when : evidence.slice(at, at + when.length + 24)
}

/** 0 to 1: on from the act's first frame and to its last without a fade. */
function fade(
  { firstFrame, lastFrame }: CaptionTime,
  frameCount: number,
  { frameRate }: FrameGeometry,
) {
  const shown = lastFrame - firstFrame + 1
  const wanted = (FADE_SECONDS * frameRate.num) / frameRate.den
  const frames = Math.max(1, Math.min(wanted, shown / 3))
  return (frame: number) => {
    if (frame < firstFrame || frame > lastFrame) return 0
    const rise = firstFrame === 0 ? 1 : smooth((frame - firstFrame + 1) / (frames + 1))
    const fall = lastFrame === frameCount - 1 ? 1 : smooth((lastFrame - frame + 1) / (frames + 1))
    return Math.min(rise, fall)
  }
}
