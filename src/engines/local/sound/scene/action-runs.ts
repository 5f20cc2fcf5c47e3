import type { MotionName } from '../../shot/scene.ts'
import type { ActorTrack } from './actor-track.ts'
import { phaseSeconds } from './gait.ts'
import type { ClockSpan } from './sound-events.ts'

/** A stretch in which an actor does one thing. */
export type ActionRun = ClockSpan & {
  motion: MotionName
  /** When the action began, on the scene's clock. */
  startSeconds: number
  /** The scene's clock at which the figure's own clock of this action is at zero. */
  zeroSeconds: number
}

/** What an actor does within a span, one after the other. */
export function actionRuns({ actor, actions, phase }: ActorTrack, span: ClockSpan): ActionRun[] {
  const early = phase * phaseSeconds(actor.picture)
  return actions.flatMap(({ motion, startSeconds }, number) => {
    const from = Math.max(span.from, startSeconds)
    const to = Math.min(span.to, actions[number + 1]?.startSeconds ?? Infinity)
    if (to <= from) return []
    return [{ motion, startSeconds, from, to, zeroSeconds: startSeconds - early }]
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
