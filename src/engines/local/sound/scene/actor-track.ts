import { momentOf } from '../../draw/cast/timeline.ts'
import { pathAt } from '../../draw/cast/actor-path.ts'
import { ownWay, passagesOf, passingPath, presenceAt } from '../../draw/cast/passage.ts'
import { trackedSpans, trackedWay } from '../../draw/cast/tracking.ts'
import { isVehiclePicture } from '../../draw/figures/cutout/vehicle.ts'
import type { Moment } from '../../draw/figures/figure.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import { unitOf } from '../../shot/scene.ts'
import type { Action, Actor, MotionName, Scene } from '../../shot/scene.ts'
import { paceOfPicture, phaseSeconds } from './gait.ts'
import { placeSounds } from './place-sounds.ts'

/** Where an actor is and what it does at any moment, as far as its sounds need to know. */
export type ActorTrack = {
  actor: Actor
  /** What it does, with its coming and going. */
  actions: readonly Action[]
  /** 0 to 1, its own, as its figure has it. */
  phase: number
  heightPixels: number
  momentAt(clock: number): Moment
  /** The motion with the most weight, and its own clock as its figure runs it. */
  motionAt(clock: number): { motion: MotionName; clock: number; weight: number }
  /** -1 left edge of the frame to 1 right edge. */
  panAt(clock: number): number
  /** Whether it is there: who has not come yet, or is gone, is not heard. */
  isThere(clock: number): boolean
  /** 1 for one as tall as half the frame; smaller and farther ones are quieter. */
  nearness: number
}

export type TrackFrame = { width: number; height: number; seed: number }

/** Rough width of a figure, in its heights. */
const FIGURE_WIDTH = 0.9
/** How far to the sides sounds go: what stands at the edge is not in one ear alone. */
const WIDEST_PAN = 0.75
/** How far beside the frame somebody is still heard, in its widths. */
const EARSHOT = 0.12

export function trackActor(actor: Actor, scene: Scene, frame: TrackFrame): ActorTrack {
  const heightPixels = actor.height * unitOf(frame)
  const phase = createRandom(seedFor(frame.seed, actor.id))()
  const paceOf = (motion: MotionName) => paceOfPicture(actor.picture, motion) * heightPixels
  const width = heightPixels * FIGURE_WIDTH
  const x = actor.x * frame.width
  const passages = passagesOf({ actor, figure: { width, paceOf }, x, stage: frame })
  const { actions } = passages
  const momentAt = (clock: number) => momentOf(actions, { paceOf }, clock, phase)
  const isOutdoors = placeSounds[scene.place].setting !== 'indoors'
  const crossing = isVehiclePicture(actor.picture) ? 'passes' : 'turns'
  const room = { x, width, frameWidth: frame.width, crossing } as const
  const spans = isOutdoors ? trackedSpans(scene.cameras) : []
  const wayAt = (clock: number) => ownWay(passages, momentAt(clock).way)
  const pace = Math.max(...actions.map(({ motion }) => paceOf(motion)))
  const sideAt = (clock: number) => {
    const { facing } = actor
    const tracked = trackedWay(spans, wayAt, clock)
    const along = (way: number) => pathAt({ facing, way: way - tracked, pace }, room)
    const path = passingPath(passages, { facing, way: momentAt(clock).way }, along, room)
    return (x + path.x) / frame.width
  }
  const height = heightPixels
  return {
    actor,
    actions,
    phase,
    heightPixels,
    momentAt,
    motionAt(clock) {
      const main = momentAt(clock).actions.reduce((most, action) =>
        action.weight >= most.weight ? action : most,
      )
      return { ...main, clock: main.clock + phase * phaseSeconds(actor.picture) }
    },
    panAt: (clock) => Math.max(-1, Math.min(1, sideAt(clock) * 2 - 1)) * WIDEST_PAN,
    isThere(clock) {
      const { alpha, down } = presenceAt(passages, clock, { height })
      const side = sideAt(clock)
      return alpha > 0.5 && down < height && side > -EARSHOT && side < 1 + EARSHOT
    },
    nearness: Math.max(0.25, Math.min(1.25, (actor.height / 0.5) ** 0.8)),
  }
}
