/**
 * What `set-speed` does to the clock of footage: which moment of the source every frame of the result shows.
 *
 * The length stays: as many frames, shown at the same times. Each direction maps the timeline that the ones
 * before it leave, in the order said:
 *
 * - slow: the first part is shown slower, 0.5 unless said; the rest does not fit.
 * - fast, timelapse, hyperlapse: the whole is shown faster, 2, 4 and 4 unless said, and repeats until the
 *   length is filled; where it starts again, a short dissolve.
 * - reverse: from the last frame to the first.
 * - boomerang: forward to the end and back to the start, each in half the time.
 * - freeze: plays up to the middle and comes to a soft stop. Where the last frame is asked for: the whole is
 *   shown in the first four fifths, then its last frame is held. Where the first is asked for: it is held for a
 *   fifth, then the clip plays and its last fifth does not fit.
 * - loop: plays as it is; the end dissolves into the beginning, so that it can be repeated without a cut.
 */
import type { Fraction } from '../../../media/video-info.ts'
import { smooth } from '../draw/easing.ts'
import type { EditOf } from '../shot/edit.ts'
import { speedFactor } from './speed-factor.ts'

export type ClipLength = { frameCount: number; frameRate: Fraction }

/** For every frame of the result, what of the source it shows. */
export type SourceClock = {
  /** In frames of the source, 0 to its last; fractional between two frames. */
  positions: Float64Array
  /** A second picture laid over where the clip starts again; null where nothing does. */
  dissolve: {
    positions: Float64Array
    /** 0 not seen .. 1 alone. */
    shares: Float32Array
  } | null
  /** Frames of the source, where positions may lie past its last: what moved there moves on a little. */
  sourceFrames?: number
  /** Whose sound is heard, where that is not what is seen. */
  heard?: Float64Array
}

/** For each frame of the result the position in the source; null where the clip plays as it is. */
export function sourcePositions(
  edits: readonly EditOf<'set-speed'>[],
  clip: ClipLength,
): Float64Array | null {
  return sourceClock(edits, clip)?.positions ?? null
}

/** The same with what is dissolved into it. */
export function sourceClock(
  edits: readonly EditOf<'set-speed'>[],
  clip: ClipLength,
): SourceClock | null {
  if (edits.length === 0 || clip.frameCount < 2) return null
  return toClock(retimed(asItIs(clip.frameCount), edits, clip.frameRate))
}

/** What a frame shows: a moment, and perhaps another laid over it. */
export type Moment = { at: number; over?: { at: number; share: number } }

/** A clip at its own speed. */
export const asItIs = (frameCount: number): Moment[] =>
  Array.from({ length: frameCount }, (_, frame) => ({ at: frame }))

/** A timeline at other speeds, as long as it was. */
export function retimed(
  timeline: Moment[],
  edits: readonly EditOf<'set-speed'>[],
  frameRate: Fraction,
): Moment[] {
  const frameCount = timeline.length
  if (frameCount < 2) return timeline
  return edits.reduce((before, edit) => {
    return momentsOf(edit, { frameCount, frameRate }).map((moment) => through(before, moment))
  }, timeline)
}

/** Length of the dissolve where a sped-up clip starts again, and where a loop closes. */
const RESTART_SECONDS = 0.25
const LOOP_SECONDS = 0.8
/** Parts of the clip. */
const HELD_SHARE = 0.2
const STOP_SECONDS = 0.6

function momentsOf(edit: EditOf<'set-speed'>, clip: ClipLength): Moment[] {
  const last = clip.frameCount - 1
  const rate = clip.frameRate.num / clip.frameRate.den
  const each = (moment: (frame: number) => Moment) =>
    Array.from({ length: clip.frameCount }, (_, frame) => moment(frame))
  const factor = speedFactor(edit)
  switch (edit.operation) {
    case 'slow':
      return each((frame) => ({ at: frame * factor }))
    case 'fast':
    case 'timelapse':
    case 'hyperlapse':
      return each(repeated(clip.frameCount, factor, RESTART_SECONDS * rate))
    case 'reverse':
      return each((frame) => ({ at: last - frame }))
    case 'boomerang':
      return each((frame) => ({ at: Math.min(2 * frame, Math.max(0, 2 * (last - frame))) }))
    case 'freeze':
      return each((frame) => ({ at: frozenAt(edit, frame, last, rate) }))
    case 'loop':
      return each(closed(last, Math.min(LOOP_SECONDS * rate, clip.frameCount / 4)))
  }
}

/** Pass after pass at `factor`; the last frame of each goes out over `dissolveFrames` of the next. */
function repeated(frameCount: number, factor: number, dissolveFrames: number) {
  const pass = frameCount / factor
  const dissolve = Math.min(dissolveFrames, pass / 4)
  return (frame: number): Moment => {
    const number = Math.floor(frame / pass + 1e-9)
    const since = frame - number * pass
    const at = Math.max(0, Math.min(frameCount - 1, since * factor))
    if (number === 0 || since >= dissolve) return { at }
    return { at, over: { at: frameCount - 1, share: 1 - smooth((since + 0.5) / dissolve) } }
  }
}

/** The last frames dissolve into the first ones, seen backwards: the end meets the start, and nothing stands. */
function closed(last: number, dissolveFrames: number) {
  return (frame: number): Moment => {
    const left = last + 1 - frame
    if (left > dissolveFrames) return { at: frame }
    return {
      at: frame,
      over: { at: Math.min(left, last), share: smooth(1 - left / dissolveFrames) },
    }
  }
}

export type FreezeEnd = 'first' | 'last' | 'middle'

/** Which frame is held, from the words. */
export function freezeEndOf({ evidence }: Pick<EditOf<'set-speed'>, 'evidence'>): FreezeEnd {
  if (/\b(last|final|end|ending|ends)\b/i.test(evidence)) return 'last'
  if (/\b(first|start|beginning|opening)\b/i.test(evidence)) return 'first'
  return 'middle'
}

function frozenAt(edit: EditOf<'set-speed'>, frame: number, last: number, rate: number): number {
  switch (freezeEndOf(edit)) {
    case 'last':
      return Math.min(last, frame / (1 - HELD_SHARE))
    case 'first':
      return Math.max(0, frame - Math.round(last * HELD_SHARE))
    case 'middle':
      return stopped(frame, Math.round(last / 2), Math.min(STOP_SECONDS * rate, last / 4))
  }
}

/** Plays at its own speed, then slows evenly to a stop over `stopFrames` frames, at `held`. */
function stopped(frame: number, held: number, stopFrames: number): number {
  // Slowing evenly covers half the way in the same time.
  const brakeAt = held - stopFrames / 2
  if (frame <= brakeAt) return frame
  const part = Math.min(1, (frame - brakeAt) / stopFrames)
  return brakeAt + stopFrames * (part - (part * part) / 2)
}

/** A moment of a timeline, which itself shows other moments. */
export function through(timeline: readonly Moment[], { at, over }: Moment): Moment {
  const nearest = Math.min(timeline.length - 1, Math.round(at))
  const shown = { ...timeline[nearest]!, at: between(timeline, at) }
  // One dissolve at a time: the later direction's.
  return over === undefined
    ? shown
    : { at: shown.at, over: { ...over, at: between(timeline, over.at) } }
}

/** Faster than this from one frame to the next is a jump, which has nothing in between. Frames. */
const JUMP = 24

function between(timeline: readonly Moment[], at: number): number {
  const last = timeline.length - 1
  if (at > last) return beyond(timeline, at - last)
  const low = Math.floor(at)
  const one = timeline[low]!.at
  const other = timeline[Math.min(low + 1, timeline.length - 1)]!.at
  if (Math.abs(other - one) > JUMP) return at - low < 0.5 ? one : other
  return one + (other - one) * (at - low)
}

/** Faster than this, in frames a frame, nothing is carried on past the end. */
const SLOW_ENOUGH = 1.2

/** Past the end of a timeline it goes on as it went, where it went slowly. */
function beyond(timeline: readonly Moment[], frames: number): number {
  const [before, last] = [timeline.at(-2), timeline.at(-1)!]
  const step = before === undefined ? 0 : last.at - before.at
  return Math.abs(step) > SLOW_ENOUGH ? last.at : Math.max(0, last.at + frames * step)
}

/** Positions this near to a frame are that frame. */
const SAME_FRAME = 1e-6

export function toClock(timeline: readonly Moment[]): SourceClock {
  const exact = (at: number) => (Math.abs(at - Math.round(at)) < SAME_FRAME ? Math.round(at) : at)
  const positions = Float64Array.from(timeline, ({ at }) => exact(at))
  const dissolves = timeline.some(({ over }) => over !== undefined && over.share > 0)
  if (!dissolves) return { positions, dissolve: null }
  return {
    positions,
    dissolve: {
      positions: Float64Array.from(timeline, ({ over }) => exact(over?.at ?? 0)),
      shares: Float32Array.from(timeline, ({ over }) => over?.share ?? 0),
    },
  }
}
