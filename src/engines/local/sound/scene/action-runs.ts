import type { MotionName } from '../../shot/scene.ts'
import type { ActorTrack } from './actor-track.ts'
import type { ClockSpan } from './sound-events.ts'

/** Seconds by which the clocks of two of a kind differ at most; of those that a figure shifts so. */
const PHASE_SECONDS = 0.8

/** A stretch in which an actor does one thing. */
export type ActionRun = ClockSpan & {
  motion: MotionName
  /** When the action began, on the scene's clock. */
  startSeconds: number
  /** The scene's clock at which the figure's own clock of this action is at zero. */
  zeroSeconds: number
}

/** What an actor does within a span, one after the other. */
export function actionRuns({ actor, phase }: ActorTrack, span: ClockSpan): ActionRun[] {
  return actor.actions.flatMap(({ motion, startSeconds }, number) => {
    const from = Math.max(span.from, startSeconds)
    const to = Math.min(span.to, actor.actions[number + 1]?.startSeconds ?? Infinity)
    if (to <= from) return []
    return [{ motion, startSeconds, from, to, zeroSeconds: startSeconds - phase * PHASE_SECONDS }]
  })
}

/** Moments of a run that come back every `period` seconds, `at` seconds after the figure's clock is at zero. */
export function everyPeriod(run: ActionRun, period: number, at: number): number[] {
  const first = Math.ceil((run.from - run.zeroSeconds - at) / period)
  const moments: number[] = []
  for (let count = Math.max(0, first); ; count++) {
    const moment = run.zeroSeconds + at + count * period
    if (moment >= run.to) return moments
    moments.push(moment)
  }
}
