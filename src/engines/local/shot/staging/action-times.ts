import type { Deed } from '../prompt/reading.ts'
import type { Action, MotionName } from '../scene.ts'

const MAX_ACTIONS = 6
/** The shortest time in which a deed can be understood. */
const SHORTEST_SECONDS = 1

/**
 * Deeds one after the other, spread over the length of the shot. What is done at the same time as another
 * thing gives way to it, but for standing and sitting, which everything else is done from.
 */
export function actionsOf(deeds: readonly Deed[], resting: MotionName, seconds: number): Action[] {
  const steps: { motion: MotionName; isFinal: boolean }[] = []
  for (const { motion, isNext, isFinal } of deeds) {
    const last = steps.at(-1)
    if (last && !isNext) {
      if (isPosture(last.motion) || (!isPosture(motion) && isFinal))
        last.motion = isPosture(motion) ? last.motion : motion
      continue
    }
    if (last?.motion !== motion) steps.push({ motion, isFinal })
  }
  if (steps.length === 0) return [{ motion: resting, startSeconds: 0 }]
  const most = Math.max(1, Math.min(MAX_ACTIONS, Math.floor(seconds / SHORTEST_SECONDS)))
  const shown = steps.length > most ? [...steps.slice(0, most - 1), steps.at(-1)] : steps
  const share = seconds / shown.length
  return shown.map(({ motion, isFinal }, at) => {
    const isLast = at === shown.length - 1
    const start =
      isFinal && isLast && at > 0 ? seconds - 1 : at * share * (isLast && at > 0 ? 0.92 : 1)
    return { motion, startSeconds: Math.round(Math.max(0, start) * 100) / 100 }
  })
}

const isPosture = (motion: MotionName) => motion === 'idle' || motion === 'sit' || motion === 'look'
