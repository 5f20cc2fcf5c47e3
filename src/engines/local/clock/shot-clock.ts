/**
 * Which moments of its footage every frame of a shot shows, where acts follow the first. They play on what was
 * shown so far:
 *
 * - loop: from a frame that goes well with the last one to the end, again and again; where it starts again, a
 *   short dissolve unless none is needed.
 * - return: backward to the start, forward to the end, and so on, slowing down where it turns.
 * - rest: comes to a soft stop and stands.
 *
 * Past the last frame there is nothing to slow down in: what moves is carried on by its own motion for a
 * few frames, ever slower.
 */
import type { Fraction } from '../../../media/video-info.ts'
import { smooth } from '../draw/easing.ts'
import type { EditOf } from '../shot/edit.ts'
import type { Act, GoesOn } from '../shot/shot.ts'
import { spansOf, startOfAct } from '../shot/span.ts'
import { asItIs, retimed, through, toClock } from './source-positions.ts'
import type { Moment, SourceClock } from './source-positions.ts'

/** Half the time in which playing slows down to nothing. */
const HALF_STOP_SECONDS = 0.13
/** What was carried on past the last frame settles back on it in so many times the time of the stop. */
const SETTLE_STOPS = 4
/** Sound that has nothing to go on with: backward and fading over this time. */
export const SOUND_TAIL_SECONDS = 0.6

/** An act that plays the whole footage again. */
const FROM_START: GoesOn = { way: 'loop', fromFrame: 0, dissolveFrames: 0 }

type TimedAct = Pick<Act, 'frameCount' | 'ground' | 'edits' | 'spans' | 'looks'>

/**
 * The clock of a shot up to the end of its last act; null where its footage plays as it is. `frameCount` of the
 * first act is at most the footage's.
 */
export function shotClock(acts: readonly TimedAct[], frameRate: Fraction): SourceClock | null {
  const [first] = acts
  const timeline = shotTimeline(acts, frameRate)
  const isPlain = timeline.every(({ at, over }, frame) => at === frame && over === undefined)
  if (isPlain || first === undefined) return null
  const heard = Float64Array.from(shotTimeline(acts, frameRate, 'heard'), ({ at }) => at)
  return { ...toClock(timeline), sourceFrames: first.frameCount, heard }
}

/** Sound turns at once and stops at once: there is no slowing down in what is heard. */
type Sense = 'seen' | 'heard'

export function shotTimeline(
  acts: readonly TimedAct[],
  frameRate: Fraction,
  sense: Sense = 'seen',
): Moment[] {
  let timeline: Moment[] = []
  /** The clip that acts play on, how, and for how many frames they have so far. */
  let playing: { clip: Moment[]; goesOn: GoesOn; frames: number } | null = null
  for (const [number, { frameCount, ground }] of acts.entries()) {
    if (number === 0) timeline = asItIs(frameCount)
    else {
      const goesOn = (ground.kind === 'plate' ? ground.goesOn : undefined) ?? FROM_START
      if (playing === null || !isSame(playing.goesOn, goesOn)) {
        playing = { clip: timeline, goesOn, frames: 0 }
      }
      const frames: number = playing.frames + frameCount
      const { clip } = playing
      const on = momentsOn(clip.length, { goesOn, sense }, frames, frameRate).slice(-frameCount)
      timeline = [...timeline, ...on.map((moment) => through(clip, moment))]
      playing = { ...playing, frames }
    }
    const speeds = speedsUpTo(acts, number)
    if (speeds.length === 0) continue
    timeline = retimed(timeline, speeds, frameRate)
    playing = null
  }
  return timeline
}

/** Changes of speed that were asked for what there was up to the end of an act. */
function speedsUpTo(acts: readonly TimedAct[], number: number): EditOf<'set-speed'>[] {
  const start = startOfAct(acts, number)
  const end = number === acts.length - 1 ? Number.POSITIVE_INFINITY : startOfAct(acts, number + 1)
  const spans = spansOf({ acts: [...acts] }, 0)
  return (acts[0]?.edits ?? []).filter((edit, at): edit is EditOf<'set-speed'> => {
    const asked = spans[at]!.frameCount
    return edit.kind === 'set-speed' && asked > start && asked <= end
  })
}

function isSame(one: GoesOn, other: GoesOn): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The moments after the last of a clip, in its frames. */
function momentsOn(
  clipFrames: number,
  { goesOn, sense }: { goesOn: GoesOn; sense: Sense },
  frames: number,
  { num, den }: Fraction,
): Moment[] {
  const last = clipFrames - 1
  const longest = Math.max(1, Math.round((HALF_STOP_SECONDS * num) / den))
  const halfStop = Math.min(longest, goesOn.carriedFrames ?? longest)
  const tail = Math.round((SOUND_TAIL_SECONDS * num) / den)
  switch (goesOn.way) {
    case 'loop':
      return looped(clipFrames, goesOn, frames, halfStop)
    case 'return':
      return taken(sense === 'seen' ? returned(last, halfStop) : turned(last), frames)
    case 'rest':
      return taken(sense === 'seen' ? rested(last, halfStop) : stopped(last, tail), frames)
  }
}

function looped(
  clipFrames: number,
  { fromFrame, dissolveFrames }: Extract<GoesOn, { way: 'loop' }>,
  frames: number,
  halfStop: number,
): Moment[] {
  const from = Math.min(fromFrame, clipFrames - 1)
  const pass = clipFrames - from
  const dissolve = Math.min(dissolveFrames, pass >> 1)
  return Array.from({ length: frames }, (_, frame): Moment => {
    const since = frame % pass
    const at = from + since
    if (since >= dissolve) return { at }
    const gone = clipFrames - 1 + stopping(since + 1, halfStop)
    return { at, over: { at: gone, share: 1 - smooth((since + 1) / (dissolve + 1)) } }
  })
}

function taken(positions: Iterator<number, never>, frames: number): Moment[] {
  return Array.from({ length: frames }, () => ({ at: positions.next().value }))
}

/** Frames gone after `frames` of slowing down evenly from one frame a frame to nothing. */
function stopping(frames: number, halfStop: number): number {
  const part = Math.min(1, frames / (2 * halfStop))
  return 2 * halfStop * (part - (part * part) / 2)
}

/** A stop a little past the end, from which it settles on the last frame: a real one stands. */
function* rested(last: number, halfStop: number): Generator<number, never> {
  const stop = 2 * halfStop
  for (let frame = 1; frame <= stop; frame++) yield last + stopping(frame, halfStop)
  const settle = SETTLE_STOPS * stop
  for (let frame = 1; ; frame++) yield last + halfStop * (1 - smooth(frame / settle))
}

function* stopped(last: number, tail: number): Generator<number, never> {
  for (let frame = 1; ; frame++) yield Math.max(0, last - Math.min(frame, tail))
}

function* turned(last: number): Generator<number, never> {
  for (let frame = 1; ; frame++) {
    const at = last === 0 ? 0 : frame % (2 * last)
    yield Math.abs(last - at)
  }
}

/** To and fro. Slowing down takes `2 * halfStop` frames and covers half as many: whole frames again after it. */
function* returned(last: number, halfStop: number): Generator<number, never> {
  const stop = 2 * halfStop
  if (last <= stop) return yield* rested(last, halfStop)
  for (let frame = 1; frame <= stop; frame++) yield last + stopping(frame, halfStop)
  for (let frame = stop - 1; frame >= 0; frame--) yield last + stopping(frame, halfStop)
  let at = last
  for (let direction = -1; ; direction = -direction) {
    const end = direction < 0 ? 0 : last
    const brake = end - direction * halfStop
    while (at !== brake) yield (at += direction)
    for (let frame = 1; frame <= stop; frame++) yield brake + direction * stopping(frame, halfStop)
    for (let frame = stop - 1; frame >= 0; frame--) {
      yield brake + direction * stopping(frame, halfStop)
    }
  }
}
