/** When the camera goes along with the cast, and how far: it takes up the pace softly and lets go of it softly. */
import type { CameraCue } from '../../shot/scene.ts'

export type TrackedSpan = { from: number; to: number }

const TAKE_UP_SECONDS = 1

export function trackedSpans(cameras: readonly CameraCue[]): TrackedSpan[] {
  return cameras.flatMap(({ move, startSeconds }, number) =>
    move === 'tracking'
      ? [{ from: startSeconds, to: cameras[number + 1]?.startSeconds ?? Number.POSITIVE_INFINITY }]
      : [],
  )
}

/** What was gone of a way while the camera went along; `wayAt` by the scene's clock. */
export function trackedWay(
  spans: readonly TrackedSpan[],
  wayAt: (clock: number) => number,
  clock: number,
): number {
  return spans
    .filter(({ from }) => from < clock)
    .reduce((sum, span) => sum + wayAt(span.from + tracked(span, clock)) - wayAt(span.from), 0)
}

/** Seconds of the cast's way that the camera has made its own. A shot that begins with it is on its way. */
function tracked({ from, to }: TrackedSpan, clock: number): number {
  const during = Math.min(clock, to) - from
  const taken = from <= 0 ? during : takenUp(during)
  const after = Math.min(Math.max(0, clock - to), TAKE_UP_SECONDS)
  return taken + after - (after * after) / (2 * TAKE_UP_SECONDS)
}

/** The integral of a share that grows evenly from 0 to 1. */
function takenUp(seconds: number): number {
  const begun = Math.min(seconds, TAKE_UP_SECONDS)
  return (begun * begun) / (2 * TAKE_UP_SECONDS) + Math.max(0, seconds - TAKE_UP_SECONDS)
}
