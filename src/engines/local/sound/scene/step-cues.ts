import type { MotionName } from '../../shot/scene.ts'
import type { ActorTrack } from './actor-track.ts'
import { feetOf, gaitOf, hopHeight } from './gait.ts'
import type { Feet, Gait } from './gait.ts'
import type { Surface } from './cues/steps.ts'
import type { ClockSpan, Cue } from './sound-events.ts'

/** How finely the clock is searched for feet that come down. Seconds. */
const SCAN_SECONDS = 1 / 120

/** Gains of one step; paws are soft. */
const stepGain: Record<Exclude<Feet, 'none'>, number> = { two: 0.65, paws: 0.4, hooves: 0.6 }
const runGain = 1.4
const LANDING_GAIN = 0.75
/** Over this many own heights a body has left the ground. */
const LEFT_GROUND = 0.03
const TOUCHES_GROUND = 0.006

/** Every foot that comes down as an actor walks and runs, and every landing of a hop. */
export function stepCues(track: ActorTrack, surface: Surface, span: ClockSpan): Cue[] {
  const feet = feetOf(track.actor.picture)
  const { lift, on } = track.actor
  const isGrounded = lift < 0.03 && on === null && track.actor.y <= 1
  if (feet === 'none' || !isGrounded || track.actions.every(({ motion }) => !moves.has(motion)))
    return []
  return [...footfalls(track, feet, surface, span), ...landings(track, feet, surface, span)]
}

const hops: readonly MotionName[] = ['jump', 'play', 'cheer', 'spin', 'dance']
const moves = new Set<MotionName>(['walk', 'run', ...hops])

function footfalls(
  track: ActorTrack,
  feet: Exclude<Feet, 'none'>,
  surface: Surface,
  span: ClockSpan,
): Cue[] {
  const cues: Cue[] = []
  let before = strideAt(track, span.from)
  for (let clock = span.from; clock < span.to; clock += SCAN_SECONDS) {
    const now = strideAt(track, clock + SCAN_SECONDS)
    if (now !== null && before !== null && now.gait === before.gait) {
      for (const part of beatsBetween(before.strides, now.strides, now.gait)) {
        const seconds = clock + part * SCAN_SECONDS
        const gain = stepGain[feet] * (now.isRun ? runGain : 1) * track.nearness
        const sound = feet === 'hooves' ? 'hoof' : 'step'
        cues.push({ seconds, sound, gain, pan: track.panAt(seconds), detail: { surface } })
      }
    }
    before = now
  }
  return cues
}

type Stride = { strides: number; gait: Gait; isRun: boolean }

const gaits = new Map<string, Gait | null>()

function strideAt(track: ActorTrack, clock: number): Stride | null {
  const { motion } = track.motionAt(clock)
  const key = `${track.actor.picture} ${motion}`
  if (!gaits.has(key)) gaits.set(key, gaitOf(track.actor.picture, motion))
  const gait = gaits.get(key) ?? null
  if (gait === null) return null
  const strides = track.momentAt(clock).way / (gait.stride * track.heightPixels)
  return { strides, gait, isRun: motion === 'run' }
}

/** Where between two counts of strides feet come down, as parts of the way from one to the other. */
function beatsBetween(from: number, to: number, { beats }: Gait): number[] {
  if (to <= from) return []
  const parts: number[] = []
  for (let whole = Math.floor(from); whole <= to; whole++) {
    for (const beat of beats) {
      const at = whole + beat
      if (at >= from && at < to) parts.push((at - from) / (to - from))
    }
  }
  return parts
}

/** Moments at which a hopping body comes back to the ground. */
function landings(
  track: ActorTrack,
  feet: Exclude<Feet, 'none'>,
  surface: Surface,
  span: ClockSpan,
): Cue[] {
  const cues: Cue[] = []
  let highest = 0
  for (let clock = span.from - 1; clock < span.to; clock += SCAN_SECONDS) {
    const { motion, clock: own, weight } = track.motionAt(clock)
    const height =
      hops.includes(motion) && own >= 0 ? weight * hopHeight(track.actor.picture, motion, own) : 0
    highest = Math.max(highest, height)
    if (highest < LEFT_GROUND || height > TOUCHES_GROUND) continue
    // From two own heights down to the ground: higher leaps land harder.
    const force = Math.min(1, 0.35 + 2 * highest)
    const gain = LANDING_GAIN * force * track.nearness * (feet === 'paws' ? 0.6 : 1)
    if (clock >= span.from)
      cues.push({
        seconds: clock,
        sound: 'landing',
        gain,
        pan: track.panAt(clock),
        detail: { surface },
      })
    highest = 0
  }
  return cues
}
