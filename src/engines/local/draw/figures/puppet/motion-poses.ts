import type { MotionName } from '../../../shot/scene.ts'
import type { Moment } from '../figure.ts'
import { gaitOf, gaitPace, steppingPose } from './gait.ts'
import { idlePose } from './idle-pose.ts'
import type { JointPose } from './joint-pose.ts'
import { changed, mixPoses, restPose } from './joint-pose.ts'
import type { BodyPlan } from './body-plan.ts'
import type { MotionInput } from './motion-input.ts'
import { drive, float, fly, sail, sit, sleep, swim } from './motions-afloat.ts'
import { drink, eat, read, sing, work } from './motions-hands.ts'
import { dance, jump, play, spin } from './motions-lively.ts'
import { bow, cheer, look, nod, stretch, sway, wave } from './motions-standing.ts'

type Motion = (input: MotionInput) => JointPose

const stepping =
  (motion: 'walk' | 'run'): Motion =>
  ({ way, kind }) =>
    steppingPose(gaitOf(kind, motion), way)

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

export type PoseOptions = { plan: BodyPlan; isHolding: boolean }

/** `moment.way` in figure heights. */
export function poseAt(moment: Moment, { plan, isHolding }: PoseOptions): JointPose {
  const { actions, phase } = moment
  const way = moment.way / plan.hip
  const posed = actions.map(({ motion, clock, weight }) => ({
    pose: motions[motion]({ clock, way, phase, kind: plan.kind, isHolding }),
    clock,
    weight,
    motion,
  }))
  const [first, ...others] = posed
  let share = first!.weight
  return others.reduce((mixed, { pose, weight, clock, motion }) => {
    share += weight
    // A turn that the one before has begun goes on to its end, instead of unwinding.
    const before = motions[first!.motion]({
      clock: first!.clock - clock,
      way,
      phase,
      kind: plan.kind,
      isHolding,
    })
    const turns = Math.PI * 2 * Math.round(before.spin / (Math.PI * 2))
    void motion
    return mixPoses(mixed, changed(pose, { spin: pose.spin + turns }), weight / share)
  }, first!.pose)
}
