import { createRandom, seedFor } from '../../draw/random.ts'
import type { MotionName, PlaceName } from '../../shot/scene.ts'
import { actionRuns, everyPeriod } from './action-runs.ts'
import type { ActionRun } from './action-runs.ts'
import type { ActorTrack } from './actor-track.ts'
import type { CueDetail, CueName } from './cues/cue-table.ts'
import { feetOf, isPuppet, vehicleOf } from './gait.ts'
import type { ClockSpan, Cue } from './sound-events.ts'

type Hit = { seconds: number; sound: CueName; gain: number; detail?: Partial<CueDetail> }
type Doing = { place: PlaceName; picture: string; random: () => number }

/** Beats of a wing: a flap takes 2 * pi / 11 seconds. */
const FLAP_SECONDS = (2 * Math.PI) / 11
/** How often what is heard happens, and when first after the figure's clock is at zero. Seconds. */
type Times = Record<'read' | 'drink' | 'eat' | 'sleep' | 'cheer', readonly [number, number]>

/** Bodies with joints, and pictures that move as a whole, have clocks of their own. */
const times: Record<'joints' | 'whole', Times> = {
  joints: {
    read: [4.8, 3.85],
    drink: [5.2, 1.5],
    eat: [2.6, 0.85],
    sleep: [4.4, 0],
    cheer: [0.66, 0],
  },
  whole: {
    read: [3.8, 1.3],
    drink: [2.6, 0.75],
    eat: [2.6, 0.62],
    sleep: [4.2, 0],
    cheer: [0.31, 0.05],
  },
}

const timesOf = (picture: string) => times[isPuppet(picture) ? 'joints' : 'whole']
/** Seven steps of a scale that no two notes of are at odds: pentatonic, in semitones. */
const SONG = [0, 4, 7, 9, 7, 4, 2, 0]
const SONG_NOTE_SECONDS = 0.6

const hits: Partial<Record<MotionName, (run: ActionRun, doing: Doing) => Hit[]>> = {
  read: (run, { picture }) =>
    everyPeriod(run, ...timesOf(picture).read).map((seconds) => ({
      seconds,
      sound: 'page',
      gain: 0.5,
    })),
  drink: (run, { picture }) =>
    everyPeriod(run, ...timesOf(picture).drink).map((seconds) => ({
      seconds,
      sound: 'sip',
      gain: 0.5,
    })),
  eat: (run, { picture }) =>
    everyPeriod(run, ...timesOf(picture).eat).flatMap((start) =>
      [0, 0.48, 0.96].map((late): Hit => ({ seconds: start + late, sound: 'crunch', gain: 0.45 })),
    ),
  work: (run, { random }) =>
    everyPeriod(run, 1.9, 0.2).flatMap((start) =>
      Array.from({ length: 6 }, (_, number): Hit => ({
        seconds: start + 0.17 * number + 0.05 * random(),
        sound: 'key',
        gain: 0.25,
      })),
    ),
  sleep: (run, { picture }) =>
    everyPeriod(run, ...timesOf(picture).sleep).map((seconds) => ({
      seconds,
      sound: 'breath',
      gain: 0.4,
    })),
  sing: sung,
  cheer: (run, { picture }) =>
    (feetOf(picture) === 'two' ? everyPeriod(run, ...timesOf(picture).cheer) : []).map(
      (seconds) => ({ seconds, sound: 'clap', gain: 0.4 }),
    ),
  swim: (run, { place, random }) =>
    place === 'underwater'
      ? everyPeriod(run, 2.7, 0.3).map((at) => ({
          seconds: at + 1.2 * random(),
          sound: 'bubbles',
          gain: 0.3,
        }))
      : everyPeriod(run, 1.55, 0.35).map((seconds) => ({ seconds, sound: 'splash', gain: 0.5 })),
  fly: wingBeats,
  drive: (run, { picture }) =>
    vehicleOf(picture) === 'bicycle'
      ? everyPeriod(run, 7.3, 0.9).map((seconds) => ({ seconds, sound: 'bell', gain: 0.35 }))
      : [],
}

/** Beats down as the body is carried up. */
function wingBeats(run: ActionRun, { picture }: Doing): Hit[] {
  if (
    !/^(bird|blackbird|dove|eagle|owl|duck|swan|goose|parrot|bat|flamingo|dragon|wing|phoenix)$/.test(
      picture,
    )
  ) {
    return []
  }
  const hertz = /eagle|owl|swan|goose|dragon/.test(picture) ? 420 : 900
  return everyPeriod(run, FLAP_SECONDS, FLAP_SECONDS * 0.25).map((seconds) => ({
    seconds: Math.max(0, seconds - 0.08),
    sound: 'wing',
    gain: 0.35,
    detail: { hertz },
  }))
}

/** A tune of phrases with a breath between them: children sing higher. */
function sung(run: ActionRun, { picture, random }: Doing): Hit[] {
  const home = /boy|girl|child|baby/.test(picture)
    ? 392
    : /woman|princess/.test(picture)
      ? 330
      : 196
  const turn = Math.floor(random() * SONG.length)
  return everyPeriod(run, SONG_NOTE_SECONDS, 0.15).flatMap((seconds): Hit[] => {
    const count = Math.round((seconds - run.zeroSeconds) / SONG_NOTE_SECONDS)
    if (count % 8 === 7) return []
    const hertz = home * 2 ** (SONG[(count + turn) % SONG.length]! / 12)
    return [{ seconds, sound: 'la', gain: 0.75, detail: { hertz } }]
  })
}

const lively = new Set<MotionName>(['play', 'jump', 'cheer', 'dance'])
const callers: readonly (readonly [RegExp, CueName, number])[] = [
  [/^(dog|guide-dog|service-dog|wolf|fox)$/, 'bark', 470],
  [/^poodle$/, 'bark', 620],
  [/^(cat|black-cat)$/, 'meow', 560],
  [/^(bird|blackbird|baby-chick|dove|parrot)$/, 'chirp', 3000],
]

/** Animals say so when they are having a good time, each now and then. */
function calls(run: ActionRun, { picture, random }: Doing): Hit[] {
  const caller = lively.has(run.motion) ? callers.find(([names]) => names.test(picture)) : undefined
  if (caller === undefined) return []
  const [, sound, pitch] = caller
  const hertz = pitch * (0.9 + 0.2 * random())
  return everyPeriod(run, 3.4, 0.9).flatMap((at): Hit[] => {
    const seconds = at + 0.9 * random()
    const call = { sound, gain: 0.6, detail: { hertz } }
    const again = sound === 'bark' && random() < 0.6
    return again
      ? [
          { ...call, seconds },
          { ...call, seconds: seconds + 0.31 },
        ]
      : [{ ...call, seconds }]
  })
}

/** The sounds of what an actor does, other than with its feet. An audience is heard as one: see `crowd-beds.ts`. */
export function actionCues(
  track: ActorTrack,
  place: PlaceName,
  seed: number,
  span: ClockSpan,
): Cue[] {
  const { id, picture } = track.actor
  return actionRuns(track, span).flatMap((run) => {
    const random = createRandom(seedFor(seed, `sound ${id} ${run.motion} ${run.startSeconds}`))
    // All of the action, so that chance falls alike whichever part of it is asked for.
    const whole = { ...run, from: run.startSeconds }
    const doing = { place, picture, random }
    const made = [...(hits[run.motion]?.(whole, doing) ?? []), ...calls(whole, doing)]
    return made
      .filter(({ seconds }) => seconds >= run.from && seconds < run.to)
      .map(({ seconds, sound, gain, detail = {} }) => ({
        seconds,
        sound,
        gain: gain * track.nearness,
        pan: track.panAt(seconds),
        detail,
      }))
  })
}
