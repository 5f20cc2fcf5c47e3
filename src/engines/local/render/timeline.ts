import type { Fraction, VideoInfo } from '../../../media/video-info.ts'
import { startOf } from '../../../media/video-start.ts'
import type { Ground } from './frame-source.ts'

/** When the frames of a shot are shown. */
export type Timeline = {
  timeBase: Fraction
  /** Presentation time of every frame, ascending, and one more for the end, in `timeBase` units. */
  timestamps: number[]
}

type TimedAct = { ground: Ground; frameCount: number }

/**
 * Footage keeps its own timestamps, moved so that the video starts at zero; everything else, and footage that
 * goes on in another act, is shown at the shot's frame rate. Acts follow each other.
 */
export function timelineOf(acts: readonly TimedAct[], frameRate: Fraction): Timeline {
  const plate = acts.find(({ ground }) => ground.kind === 'plate')?.ground
  const timeBase =
    plate?.kind === 'plate' ? plate.info.timeBase : { num: frameRate.den, den: frameRate.num }
  const timestamps: number[] = []
  let start = 0
  for (const [number, { ground, frameCount }] of acts.entries()) {
    const times =
      ground.kind === 'plate' && number === 0
        ? plateTimes(ground.info, frameCount)
        : evenTimes(frameCount, frameRate, timeBase)
    const end = times.pop() ?? 0
    timestamps.push(...times.map((time) => start + time))
    start += end
  }
  return { timeBase, timestamps: [...timestamps, start] }
}

function plateTimes(info: VideoInfo, frameCount: number): number[] {
  const units = (seconds: number) => Math.round((seconds * info.timeBase.den) / info.timeBase.num)
  const first = info.timestamps[0]!
  const end = first + units(info.durationSeconds)
  const zero = units(startOf(info))
  return [...info.timestamps, end].slice(0, frameCount + 1).map((time) => time - zero)
}

function evenTimes(frameCount: number, frameRate: Fraction, timeBase: Fraction): number[] {
  const step = (frameRate.den * timeBase.den) / (frameRate.num * timeBase.num)
  return Array.from({ length: frameCount + 1 }, (_, frame) => Math.round(frame * step))
}
