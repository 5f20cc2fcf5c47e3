/**
 * How footage can go on after its end, from small pictures of it: whether there is a place that its end leads into,
 * and whether it looks much the same all the time. Worker threads only.
 */
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { Moment } from './source-positions.ts'

const WIDTH_PIXELS = 64
/** What came before so many seconds is not looked at. */
const LOOKED_AT_SECONDS = 20
/** Frames that are compared one by one: they say where things are and which way they move. */
const COMPARED_FRAMES = 4
const SHORTEST_LOOP_SECONDS = 1.2
/** The end of a loop may differ from where it goes on by so many times what neighbours differ by. */
const SEAMLESS = 1.25
const CLOSE = 2.5
/** Pixels of a small picture that the camera may have gone over the compared frames. */
const MOST_SHIFT = 8
/** Noise: mean difference of codes. */
const NOISE = 0.2
/** What a second makes of the picture, in parts of what a quarter of a second does. */
const STEADY_GROWTH = 1.25
/** Neighbours that differ by less show motion that can as well be seen backward. */
const GENTLE_STEP = 2.5

export type Ending = {
  /** The best frame to go on from, in frames of the timeline, and how unlike the end it is. */
  loop: { fromFrame: number; unlike: number } | null
  /** Mean differences of codes: of neighbours, and of frames a quarter of a second and a second apart. */
  step: number
  quarter: number
  second: number
  /** How far the whole picture moves in a frame at the end, in widths. */
  pace: number
}

type Clip = { path: string; info: VideoInfo; timeline: readonly Moment[]; framesPerSecond: number }

export function measureEnding({ path, info, timeline, framesPerSecond }: Clip): Ending {
  const first = Math.max(0, timeline.length - Math.round(LOOKED_AT_SECONDS * framesPerSecond))
  const numbers = timeline
    .slice(first)
    .map(({ at }) => Math.min(info.frameCount - 1, Math.round(at)))
  const pictures = smallPictures(path, info, numbers)
  const shown = numbers.map((number) => pictures.get(number)!)
  const shortest = Math.round(SHORTEST_LOOP_SECONDS * framesPerSecond)
  let loop: Ending['loop'] = null
  for (let from = COMPARED_FRAMES; from <= shown.length - shortest; from++) {
    const unlike = endUnlike(shown, from)
    if (loop === null || unlike < loop.unlike) loop = { fromFrame: first + from, unlike }
  }
  const quarterFrames = Math.max(1, Math.round(framesPerSecond / 4))
  return {
    loop,
    step: apartBy(shown, 1),
    quarter: apartBy(shown, quarterFrames),
    second: apartBy(shown, 4 * quarterFrames),
    pace: paceAtEnd(shown),
  }
}

/** The camera's way over the last frames: the shift at which two small pictures look most alike. */
function paceAtEnd(shown: readonly Uint8Array[]): number {
  const [one, other] = [shown.at(-1), shown.at(-1 - COMPARED_FRAMES)]
  if (one === undefined || other === undefined) return 0
  let best = { unlike: Number.POSITIVE_INFINITY, way: 0 }
  for (let down = -MOST_SHIFT; down <= MOST_SHIFT; down++) {
    for (let across = -MOST_SHIFT; across <= MOST_SHIFT; across++) {
      const unlike = shiftedDifference(one, other, across, down)
      if (unlike < best.unlike) best = { unlike, way: Math.hypot(across, down) }
    }
  }
  return best.way / WIDTH_PIXELS / COMPARED_FRAMES
}

/** Of the green of what both show, away from the edges. */
function shiftedDifference(
  one: Uint8Array,
  other: Uint8Array,
  across: number,
  down: number,
): number {
  const rows = one.length / 3 / WIDTH_PIXELS
  let sum = 0
  let count = 0
  for (let y = MOST_SHIFT; y < rows - MOST_SHIFT; y++) {
    for (let x = MOST_SHIFT; x < WIDTH_PIXELS - MOST_SHIFT; x++) {
      const here = one[(y * WIDTH_PIXELS + x) * 3 + 1]!
      sum += Math.abs(here - other[((y + down) * WIDTH_PIXELS + x + across) * 3 + 1]!)
      count++
    }
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count
}

export type Playable = 'seamless loop' | 'dissolved loop' | 'whole loop' | 'return' | 'rest'

/** The best that can be made of it. */
export function playableFrom({ loop, step, quarter, second }: Ending): Playable {
  const floor = step + NOISE
  if (loop !== null && loop.unlike <= SEAMLESS * floor) return 'seamless loop'
  if (loop !== null && loop.unlike <= CLOSE * floor) return 'dissolved loop'
  const isSteady = second <= STEADY_GROWTH * (quarter + NOISE)
  if (loop !== null && isSteady && loop.unlike <= quarter + NOISE) return 'dissolved loop'
  return step <= GENTLE_STEP ? 'return' : 'rest'
}

function smallPictures(
  path: string,
  info: VideoInfo,
  numbers: readonly number[],
): Map<number, Uint8Array> {
  const frames = [...new Set(numbers)].toSorted((one, other) => one - other)
  const options = { frames, width: WIDTH_PIXELS, info, rough: true }
  const pictures = new Map<number, Uint8Array>()
  let at = 0
  for (const { rgb } of decodeFramesRgb(path, options)) pictures.set(frames[at++]!, rgb.slice())
  // A damaged file may hold fewer than it says.
  for (const frame of frames) {
    if (!pictures.has(frame)) pictures.set(frame, pictures.get(frames[at - 1]!)!)
  }
  return pictures
}

/** How unlike the last frames those before `from` are. */
function endUnlike(shown: readonly Uint8Array[], from: number): number {
  let sum = 0
  for (let back = 1; back <= COMPARED_FRAMES; back++) {
    sum += difference(shown[shown.length - back]!, shown[from - back]!)
  }
  return sum / COMPARED_FRAMES
}

/** Of frames so far apart, over the last seconds. */
function apartBy(shown: readonly Uint8Array[], frames: number): number {
  const count = Math.min(shown.length - frames, 48)
  if (count <= 0) return 0
  let sum = 0
  for (let at = 0; at < count; at++) {
    const later = shown.length - 1 - at
    sum += difference(shown[later]!, shown[later - frames]!)
  }
  return sum / count
}

function difference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += Math.abs(one[at]! - other[at]!)
  return sum / one.length
}
