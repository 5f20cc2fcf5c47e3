import { window01 } from '../../easing.ts'
import type { JointPose } from './joint-pose.ts'
import { changed, restPose } from './joint-pose.ts'
import type { MotionInput } from './motion-input.ts'

export const cycle = (clock: number, seconds: number, lag = 0) =>
  Math.sin((clock / seconds - lag) * Math.PI * 2)

/** 1 during a part of every period, easing in and out. */
export const pulse = (clock: number, period: number, from: number, to: number, ramp = 0.4) =>
  window01(clock - Math.floor(clock / period) * period, from, to, ramp)

/** Breath, weight from foot to foot, a glance now and then. */
export function idlePose({ clock, phase }: MotionInput): JointPose {
  const t = clock + phase * 11
  const breath = cycle(t, 3.1)
  const weight = Math.tanh(2.2 * cycle(t, 8.3))
  const glance = pulse(t, 7.3, 1.2, 3, 0.5) - pulse(t, 11.9, 6, 7.6, 0.5)
  return changed(restPose, {
    rise: -0.02 + 0.008 * breath - 0.012 * (1 - weight * weight),
    stretch: 0.005 * breath,
    shift: 0.075 * weight,
    hipRoll: -0.055 * weight,
    lean: 0.045 * weight,
    bend: 0.012 * breath,
    nod: -0.02 * cycle(t, 3.1, 0.12) + 0.04 * glance,
    tilt: -0.05 * weight + 0.03 * cycle(t, 5.3) + 0.03 * glance,
    look: 0.3 * glance,
    twist: 0.05 * glance,
    arms: [
      {
        swing: 0.05 + 0.035 * cycle(t, 3.1, 0.15),
        raise: 0.2 + 0.025 * breath - 0.03 * weight,
        bend: 0.3 + 0.05 * cycle(t, 4.1, 0.2),
      },
      {
        swing: 0.03 + 0.035 * cycle(t, 3.1, 0.22),
        raise: 0.2 + 0.025 * breath + 0.03 * weight,
        bend: 0.26 + 0.05 * cycle(t, 4.7, 0.3),
      },
    ],
    legs: [
      { out: 0.06, ahead: 0.01 },
      { out: 0.08, ahead: 0.03 },
    ],
  })
}
