import type { BodyPlan } from './body-plan.ts'

/** What a pose hangs on besides its motion. */
export type MotionInput = {
  /** Seconds since it began. */
  clock: number
  /** Leg lengths gone since the scene began. */
  way: number
  /** 0 to 1, the figure's own. */
  phase: number
  plan: BodyPlan
}
