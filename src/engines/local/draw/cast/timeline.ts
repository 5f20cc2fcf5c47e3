/** What an actor does, and how far it has gone, at any moment: both follow from its actions alone. */
import type { Action } from '../../shot/scene.ts'
import { clamp01 } from '../easing.ts'
import type { Figure, Moment } from '../figures/figure.ts'

/** Seconds in which one action gives way to the next. */
const CHANGE_SECONDS = 0.4

/** The moment of an actor at `clock` of the scene. `phase` is its own. */
export function momentOf(
  actions: readonly Action[],
  figure: Pick<Figure, 'paceOf'>,
  clock: number,
  phase: number,
): Moment {
  return {
    actions: activeAt(actions, clock),
    way: wayAt(actions, figure, clock),
    phase,
  }
}

/** Before the first action it idles; a change takes `CHANGE_SECONDS`. Those from the start were always on. */
function activeAt(actions: readonly Action[], clock: number): Moment['actions'] {
  const first = actions[0]!
  const idle: Action = { motion: first.motion === 'still' ? 'still' : 'idle', startSeconds: 0 }
  const all = first.startSeconds > 0 ? [idle, ...actions] : actions
  const now = all.findLastIndex((action) => action.startSeconds <= clock)
  const [present, before] = [all[Math.max(0, now)]!, all[now - 1]]
  const come = smoothly((clock - present.startSeconds) / CHANGE_SECONDS)
  const at = ({ motion, startSeconds }: Action, weight: number) => ({
    motion,
    clock: clock - startSeconds,
    weight,
  })
  if (before === undefined || come >= 1) return [at(present, 1)]
  return [at(before, 1 - come), at(present, come)]
}

/** Pixels gone: the integral of a pace that changes smoothly from each action's to the next one's. */
function wayAt(actions: readonly Action[], figure: Pick<Figure, 'paceOf'>, clock: number): number {
  let way = 0
  let pace = actions[0]!.startSeconds > 0 ? 0 : figure.paceOf(actions[0]!.motion)
  actions.forEach((action, number) => {
    const end = Math.min(clock, actions[number + 1]?.startSeconds ?? Infinity)
    const seconds = end - action.startSeconds
    if (seconds <= 0) return
    const next = figure.paceOf(action.motion)
    way += pace * seconds + (next - pace) * smoothlyGone(seconds)
    pace = next
  })
  return way
}

/** 0 to 1 with zero slope at both ends. */
function smoothly(part: number): number {
  const p = clamp01(part)
  return p * p * (3 - 2 * p)
}

/** The integral of `smoothly(t / CHANGE_SECONDS)` from 0 to `seconds`. */
function smoothlyGone(seconds: number): number {
  const p = clamp01(seconds / CHANGE_SECONDS)
  return CHANGE_SECONDS * (p ** 3 - p ** 4 / 2) + Math.max(0, seconds - CHANGE_SECONDS)
}
