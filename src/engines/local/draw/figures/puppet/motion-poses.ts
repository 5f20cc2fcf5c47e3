import type { MotionName } from '../../../shot/scene.ts'
import type { Moment } from '../figure.ts'
import { gaitOf, gaitPace, steppingPose } from './gait.ts'
import { idlePose } from './idle-pose.ts'
import type { JointPose } from './joint-pose.ts'
import { mixPoses, restPose } from './joint-pose.ts'
import type { HeldThing } from './held-thing.ts'
import { holding } from './held-thing.ts'
import type { BodyPlan } from './body-plan.ts'
import type { MotionInput } from './motion-input.ts'
import { drive, float, fly, sail, sit, sleep, swim } from './motions-afloat.ts'
import { drink, eat, read, sing, work } from './motions-hands.ts'
import { dance, jump, play, spin } from './motions-lively.ts'
import { bow, cheer, look, nod, stretch, sway, wave } from './motions-standing.ts'

type Motion = (input: MotionInput) => JointPose

/** Some start with the other foot; the sound of steps holds for both. */
const stepping =
  (motion: 'walk' | 'run'): Motion =>
  ({ way, phase, plan }) =>
    steppingPose(gaitOf(plan.kind, motion), way, phase < 0.5 ? 0 : 0.5)

const motions: Record<MotionName, Motion> = {
  idle: idlePose,
  still: () => restPose,
  walk: stepping('walk'),
  run: stepping('run'),
  jump,
  play,
  dance,
  bow,
  wave,
  cheer,
  nod,
  eat,
  drink,
  read,
  sit,
  sing,
  work,
  look,
  fly,
  swim,
  drive,
  sail,
  spin,
  float,
  sleep,
  sway,
  stretch,
}

/** Figure heights a second of what goes on without legs. */
const cruising: Partial<Record<MotionName, number>> = { fly: 0.42, swim: 0.3, sail: 0.07 }

/** Figure heights a second that a motion takes a body over the ground. */
export function bodyPace(plan: BodyPlan, motion: MotionName): number {
  if (motion === 'walk' || motion === 'run') return gaitPace(gaitOf(plan.kind, motion)) * plan.hip
  return cruising[motion] ?? 0
}

/** `moment.way` in figure heights. `held`: what its hands are busy with all the time. */
export function poseAt(moment: Moment, plan: BodyPlan, held: HeldThing | null): JointPose {
  const { actions, phase } = moment
  const way = moment.way / plan.hip
  const posed = (motion: MotionName, clock: number) => {
    const pose = motions[motion]({ clock, way, phase, plan })
    return held === null ? pose : holding(pose, motion, held)
  }
  const first = actions[0]!
  let mixed = posed(first.motion, first.clock)
  let share = first.weight
  for (const { motion, clock, weight } of actions.slice(1)) {
    share += weight
    // A turn that the one before has begun goes on to its end, instead of unwinding.
    const begun = posed(first.motion, first.clock - clock).spin
    const turns = Math.PI * 2 * Math.round(begun / (Math.PI * 2))
    const pose = posed(motion, clock)
    mixed = mixPoses(mixed, { ...pose, spin: pose.spin + turns }, weight / share)
  }
  return mixed
}
