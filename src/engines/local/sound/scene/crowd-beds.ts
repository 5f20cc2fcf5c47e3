import type { Scene } from '../../shot/scene.ts'
import { actionRuns } from './action-runs.ts'
import type { ActorTrack } from './actor-track.ts'
import type { Bed, ClockSpan, SoundPoint } from './sound-events.ts'

/** When, after a bow began, people see it, are all clapping, begin to stop and have stopped. Seconds. */
const APPLAUSE = { seen: 0.55, full: 1.7, sinking: 4.6, over: 8.5 }
const BOW_GAIN = 2.6
/** An audience that cheers all the time leaves room for what it sees. */
const CHEER_GAIN = 0.8

const isAudience = ({ actor }: ActorTrack) => actor.noun === 'audience'

/** Applause for those who bow, where somebody can see them, and an audience that cheers. */
export function crowdBeds(tracks: readonly ActorTrack[], scene: Scene, span: ClockSpan): Bed[] {
  const audience = tracks.filter(isAudience)
  const performers = tracks.filter((track) => !isAudience(track))
  const isSeen = audience.length > 0 || scene.place === 'stage'
  const bows = isSeen ? performers.flatMap((track) => startsOf(track, 'bow', span)) : []
  const cheers = audience.some(({ actor }) =>
    actor.actions.some(({ motion }) => motion === 'cheer'),
  )
  const beds: Bed[] = []
  if (cheers) beds.push(swelling('cheering', audienceStart(audience), CHEER_GAIN, bows, 1.2))
  if (bows.length > 0) beds.push(swelling('applause', null, 0, bows, BOW_GAIN))
  return beds
}

function audienceStart(audience: readonly ActorTrack[]): number {
  const starts = audience.flatMap(({ actor }) =>
    actor.actions.filter(({ motion }) => motion === 'cheer').map((action) => action.startSeconds),
  )
  return Math.min(...starts)
}

function startsOf(track: ActorTrack, motion: string, span: ClockSpan): number[] {
  const before = { from: Math.max(0, span.from - APPLAUSE.over), to: span.to }
  return actionRuns(track, before)
    .filter((run) => run.motion === motion)
    .map(({ startSeconds }) => startSeconds)
}

/** A level that lies at `gain` from `start` on and swells by `swell` after each bow. */
function swelling(
  sound: 'applause' | 'cheering',
  start: number | null,
  gain: number,
  bows: readonly number[],
  swell: number,
): Bed {
  const base = (seconds: number) => (start !== null && seconds >= start ? gain : 0)
  const more = (seconds: number) => Math.max(0, ...bows.map((bow) => swell * shape(seconds - bow)))
  const moments = [
    0,
    ...(start === null || start === 0 ? [] : [start, start + 0.8]),
    ...bows.flatMap((bow) => Object.values(APPLAUSE).map((after) => bow + after)),
    ...bows.flatMap((bow) => [bow + 0.9, bow + 1.2, bow + 5.6, bow + 7]),
  ].toSorted((one, other) => one - other)
  const points = moments.map((seconds): SoundPoint => ({
    seconds,
    gain: base(seconds - 0.8) + more(seconds),
    pan: 0,
    drive: 0,
  }))
  if (start === 0) points.forEach((point) => (point.gain = gain + more(point.seconds)))
  return { id: sound, sound, points }
}

function shape(since: number): number {
  const { seen, full, sinking, over } = APPLAUSE
  if (since <= seen || since >= over) return 0
  if (since < full) return ((since - seen) / (full - seen)) ** 1.5
  if (since < sinking) return 1
  return ((over - since) / (over - sinking)) ** 2
}
