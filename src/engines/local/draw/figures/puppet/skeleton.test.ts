import { describe, expect, it } from 'vitest'
import type { MotionName } from '../../../shot/scene.ts'
import { motionNames } from '../../../shot/scene.ts'
import type { Moment } from '../figure.ts'
import { bodyPlanOf } from './body-plan.ts'
import { grounded, lowestOf } from './ground-skeleton.ts'
import { bodyPace, poseAt } from './motion-poses.ts'
import { poseSkeleton } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'

const bodies = ['man-light', 'girl-dark', 'baby-medium', 'panda', 'astronaut'] as const
const FRAME_SECONDS = 1 / 30
/** Figure heights a frame: a hand thrown up in a leap. What jumps instead of moving goes farther. */
const FAST = 0.18

function skeletonOf(picture: string, moment: Moment, facing = 1): Skeleton {
  const plan = bodyPlanOf(picture, picture === 'astronaut')
  return grounded(plan, poseSkeleton(plan, poseAt(moment, plan, null), facing))
}

function momentAt(picture: string, motion: MotionName, clock: number): Moment {
  const way = bodyPace(bodyPlanOf(picture, picture === 'astronaut'), motion) * clock
  return { actions: [{ motion, clock, weight: 1 }], way, phase: 0.37 }
}

const jointsOf = ({ pelvis, waist, neck, arms, legs, feet }: Skeleton) => [
  pelvis,
  waist,
  neck,
  ...arms.flatMap(({ root, joint, end }) => [root, joint, end]),
  ...legs.flatMap(({ root, joint, end }) => [root, joint, end]),
  ...feet.flatMap(({ heel, toe }) => [heel, toe]),
]

/** The farthest that any joint goes from one skeleton to the other, in figure heights. */
function farthest(from: Skeleton, to: Skeleton): number {
  const after = jointsOf(to)
  return Math.max(
    ...jointsOf(from).map((joint, at) =>
      Math.hypot(...joint.map((value, axis) => value - after[at]![axis]!)),
    ),
  )
}

describe('a walking or running puppet', () => {
  const cases = bodies.flatMap((picture) =>
    (['walk', 'run'] as const).flatMap((motion) =>
      [1, -1].map((facing) => ({ picture, motion, facing })),
    ),
  )
  it.each(cases)(
    'keeps a standing foot where it is: $picture $motion $facing',
    ({ picture, motion, facing }) => {
      const plan = bodyPlanOf(picture, picture === 'astronaut')
      let stood = 0
      let before: { x: number; y: number }[] = []
      for (let frame = 0; frame < 60; frame++) {
        const moment = momentAt(picture, motion, frame * FRAME_SECONDS)
        const { feet } = skeletonOf(picture, moment, facing)
        const soles = feet.flatMap(({ heel, toe }) =>
          [heel, toe].map(([x, y]) => ({ x: x + facing * moment.way, y: y - plan.ankle / 2 })),
        )
        before.forEach((was, at) => {
          const now = soles[at]!
          if (was.y > 1e-3 || now.y > 1e-3) return
          stood++
          expect(Math.abs(now.x - was.x)).toBeLessThan(0.01)
        })
        before = soles
      }
      expect(stood).toBeGreaterThan(20)
    },
  )
})

describe.each(bodies)('every motion of %s', (picture) => {
  it('moves no joint far in one frame, for ten seconds', () => {
    const jumps: string[] = []
    for (const motion of motionNames) {
      let before = skeletonOf(picture, momentAt(picture, motion, 0))
      for (let frame = 1; frame < 300; frame++) {
        const now = skeletonOf(picture, momentAt(picture, motion, frame * FRAME_SECONDS))
        if (farthest(before, now) > FAST) jumps.push(`${motion} at frame ${frame}`)
        before = now
      }
    }
    expect(jumps).toEqual([])
  })

  it('stays over the ground', () => {
    const plan = bodyPlanOf(picture, picture === 'astronaut')
    const sunk: string[] = []
    for (const motion of motionNames)
      for (let clock = 0; clock < 10; clock += 0.1) {
        const lowest = lowestOf(plan, skeletonOf(picture, momentAt(picture, motion, clock)))
        if (lowest < -2e-3) sunk.push(`${motion} at ${clock}`)
      }
    expect(sunk).toEqual([])
  })
})

describe('a change of action', () => {
  // From swimming to standing a whole body turns in 0.4 s.
  it('moves no joint far in one frame, whatever follows on what', () => {
    const jumps: string[] = []
    const smoothly = (part: number) => part * part * (3 - 2 * part)
    for (const from of motionNames)
      for (const to of motionNames) {
        const at = (seconds: number): Skeleton => {
          const come = smoothly(Math.min(1, Math.max(0, seconds / 0.4)))
          const way = 0.31 + bodyPace(bodyPlanOf('woman-light', false), from) * seconds * (1 - come)
          return skeletonOf('woman-light', {
            actions:
              come >= 1
                ? [{ motion: to, clock: seconds, weight: 1 }]
                : [
                    { motion: from, clock: 3.3 + seconds, weight: 1 - come },
                    { motion: to, clock: seconds, weight: come },
                  ],
            way,
            phase: 0.37,
          })
        }
        for (let frame = 0; frame < 14; frame++) {
          const moved = farthest(at(frame * FRAME_SECONDS), at((frame + 1) * FRAME_SECONDS))
          if (moved > FAST * 1.5) jumps.push(`${from} to ${to} at frame ${frame}`)
        }
      }
    expect(jumps).toEqual([])
  })
})
