import { momentOf } from '../../draw/cast/timeline.ts'
import { pathAt } from '../../draw/cast/actor-path.ts'
import type { Moment } from '../../draw/figures/figure.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import { cueAt, unitOf } from '../../shot/scene.ts'
import type { Actor, MotionName, Scene } from '../../shot/scene.ts'
import { paceOfActor } from './gait.ts'
import { placeSounds } from './place-sounds.ts'

/** Where an actor is and what it does at any moment, as far as its sounds need to know. */
export type ActorTrack = {
  actor: Actor
  /** 0 to 1, its own, as its figure has it. */
  phase: number
  heightPixels: number
  momentAt(clock: number): Moment
  /** The motion with the most weight, and its own clock as its figure runs it. */
  motionAt(clock: number): { motion: MotionName; clock: number; weight: number }
  /** -1 left edge of the frame to 1 right edge. */
  panAt(clock: number): number
  /** 1 for one as tall as half the frame; smaller and farther ones are quieter. */
  nearness: number
}

export type TrackFrame = { width: number; height: number; seed: number }

/** Rough width of a figure, in its heights. */
const FIGURE_WIDTH = 0.9
/** How far to the sides sounds go: what stands at the edge is not in one ear alone. */
const WIDEST_PAN = 0.75
/** Seconds by which the clocks of two of a kind differ at most. */
const PHASE_SECONDS = 0.8

export function trackActor(actor: Actor, scene: Scene, frame: TrackFrame): ActorTrack {
  const heightPixels = actor.height * unitOf(frame)
  const phase = createRandom(seedFor(frame.seed, actor.id))()
  const paceOf = (motion: MotionName) => paceOfActor(motion) * heightPixels
  const momentAt = (clock: number) => momentOf(actor.actions, { paceOf }, clock, phase)
  const width = heightPixels * FIGURE_WIDTH
  const x = actor.x * frame.width
  const isOutdoors = placeSounds[scene.place].setting !== 'indoors'
  return {
    actor,
    phase,
    heightPixels,
    momentAt,
    motionAt(clock) {
      const main = momentAt(clock).actions.reduce((most, action) =>
        action.weight >= most.weight ? action : most,
      )
      return { ...main, clock: main.clock + phase * PHASE_SECONDS }
    },
    panAt(clock) {
      const isTracking = isOutdoors && cueAt(scene.cameras, clock).move === 'tracking'
      const pace = paceOf(cueAt(actor.actions, clock).motion)
      const { way } = momentAt(clock)
      const walker = { facing: actor.facing, way, pace }
      const gone = isTracking ? 0 : pathAt(walker, { x, width, frameWidth: frame.width }).x
      const at = ((x + gone) / frame.width) * 2 - 1
      return Math.max(-1, Math.min(1, at)) * WIDEST_PAN
    },
    nearness: Math.max(0.25, Math.min(1.25, (actor.height / 0.5) ** 0.8)),
  }
}
