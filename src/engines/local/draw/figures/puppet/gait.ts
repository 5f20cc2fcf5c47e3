/** Steps that hold the ground: everything follows from the way gone, so that a standing foot stays put. */
import { smooth } from '../../easing.ts'
import type { BodyKind } from './body-plan.ts'
import type { JointPose, LegPose } from './joint-pose.ts'
import { changed, restPose } from './joint-pose.ts'

export type Gait = {
  /** Way of two steps, in leg lengths. */
  stride: number
  seconds: number
  /** Part of the cycle that a foot stands. */
  stance: number
  raise: number
  /** Up and down of the pelvis, and how much lower it is carried; leg lengths. */
  bob: number
  sink: number
  lean: number
  arm: number
  elbow: number
  isRun: boolean
}

const walk: Gait = {
  stride: 1.5,
  seconds: 1.04,
  stance: 0.6,
  raise: 0.17,
  bob: 0.035,
  sink: 0.085,
  lean: 0.05,
  arm: 0.55,
  elbow: 0.4,
  isRun: false,
}
const run: Gait = {
  stride: 2.25,
  seconds: 0.62,
  stance: 0.36,
  raise: 0.3,
  bob: 0.075,
  sink: 0.12,
  lean: 0.26,
  arm: 0.85,
  elbow: 1.5,
  isRun: true,
}

const gaits: Record<BodyKind, { walk: Gait; run: Gait }> = {
  adult: { walk, run },
  child: {
    walk: { ...walk, seconds: 0.84, stride: 1.55, raise: 0.24, bob: 0.05, arm: 0.7 },
    run: { ...run, seconds: 0.52, raise: 0.25, arm: 1 },
  },
  baby: {
    walk: { ...walk, seconds: 0.72, stride: 1.25, raise: 0.18, bob: 0.06, arm: 0.3, elbow: 1.2 },
    run: { ...run, seconds: 0.48, stride: 1.7, raise: 0.16, arm: 0.5 },
  },
  creature: {
    walk: { ...walk, seconds: 0.92, stride: 1.5, raise: 0.19, bob: 0.06, arm: 0.6 },
    run: { ...run, seconds: 0.54, raise: 0.19 },
  },
}

export const gaitOf = (kind: BodyKind, motion: 'walk' | 'run'): Gait => gaits[kind][motion]

/** Leg lengths a second. */
export const gaitPace = (gait: Gait) => gait.stride / gait.seconds

const wave = (turns: number) => Math.sin(turns * Math.PI * 2)

/** `way` in leg lengths; `phase`: where in its cycle it was at the start, 0 to 1. */
export function steppingPose(gait: Gait, way: number, phase: number): JointPose {
  const cycle = way / gait.stride + phase
  const step = cycle * 2
  const [legs, swing] = [[0, 0.5].map((lag) => legAt(gait, cycle + lag)), wave(cycle + 0.25)]
  // The body is lowest just after a foot lands, highest over the standing foot; of a run in the air.
  const lowest = gait.isRun ? gait.stance * 0.5 : 0.06
  const bounce = -Math.cos((step - lowest * 2) * Math.PI * 2)
  const arm = (side: 1 | -1, lag: number) => {
    const back = -side * wave(cycle + 0.25 - lag)
    return {
      swing: gait.arm * back + (gait.isRun ? 0.1 : 0.06),
      raise: gait.isRun ? 0.3 : 0.17,
      bend: gait.elbow + gait.arm * 0.42 * (side * -wave(cycle + 0.16 - lag) + 0.4),
      roll: gait.isRun ? 0.5 : 0.2,
    }
  }
  return changed(restPose, {
    turn: gait.isRun ? 1.12 : 1.02,
    rise: -gait.sink + gait.bob * bounce,
    air: flightAt(gait, step - Math.floor(step)),
    stretch: (gait.isRun ? 0.018 : 0.008) * bounce,
    hipTwist: 0.16 * swing,
    twist: -(gait.isRun ? 0.24 : 0.15) * swing,
    hipRoll: 0.045 * wave(cycle + 0.06),
    lean: -0.03 * wave(cycle + 0.06),
    shift: -0.03 * wave(cycle - 0.05),
    bend: gait.lean + 0.02 * wave(step - 0.1),
    nod: -gait.lean * 0.75 - 0.03 * wave(step - 0.22),
    tilt: 0.03 * wave(cycle - 0.1),
    arms: [arm(1, 0.03), arm(-1, 0.03)],
    legs: [legs[0]!, legs[1]!],
  })
}

/** How far off the ground both feet are between two steps, in figure heights. */
function flightAt({ stance }: Gait, part: number): number {
  if (stance >= 0.5) return 0
  const flown = (part - stance * 2) / (1 - stance * 2)
  return flown > 0 ? 0.03 * Math.sin(flown * Math.PI) ** 2 : 0
}

function legAt({ stride, stance, raise, isRun }: Gait, turns: number): Partial<LegPose> {
  const part = turns - Math.floor(turns)
  const reach = (stride * stance) / 2
  if (part < stance) {
    const stood = part / stance
    const strike = isRun ? -0.1 : -0.32
    const off = isRun ? 0.75 : 0.62
    return {
      along: reach - 2 * reach * stood,
      out: -0.02,
      pitch: strike * (1 - smooth(stood / 0.22)) + off * smooth((stood - 0.58) / 0.42),
    }
  }
  const flown = (part - stance) / (1 - stance)
  // Hermite: leaves and lands with the speed of the ground, so that no joint jerks.
  const ground = (-2 * reach * (1 - stance)) / stance
  const [f, g] = [flown, 1 - flown]
  const along =
    -reach * (1 + 2 * f) * g * g + reach * f * f * (3 - 2 * f) + ground * (f * g * g - f * f * g)
  const up = 16 * (f * g) ** 2 * (isRun ? 1 : 0.9)
  const strike = isRun ? -0.1 : -0.32
  const off = isRun ? 0.75 : 0.62
  return {
    along,
    out: -0.02,
    up: raise * up * (1.35 - 0.7 * f),
    pitch: off + (strike - off) * smooth(f) + (isRun ? 0.5 : 0.25) * Math.sin(f * Math.PI) * g,
  }
}
