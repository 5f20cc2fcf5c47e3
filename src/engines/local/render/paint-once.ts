import type { SegmentTask } from './render-tasks.ts'

type Prepare = (task: SegmentTask, lane: number) => Promise<SegmentTask>

/**
 * Has each act's scene painted once for all lanes: the first of its segments has the act opened by `open`, which leaves
 * what is painted in the ground's file, and all of them find it there. Gives a segment's task as it is to be run.
 */
export function createPaintOnce(open: (task: SegmentTask, lane: number) => Promise<void>): Prepare {
  const opened = new Map<string, Promise<void>>()
  return async (task, lane) => {
    const { ground, groundKey, outgoing } = task
    if (ground.kind !== 'scene' || ground.paintings === undefined || outgoing !== null) return task
    const painting = opened.get(groundKey) ?? open(task, lane)
    opened.set(groundKey, painting)
    await painting
    return { ...task, ground: { ...ground, paintings: { ...ground.paintings, isThere: true } } }
  }
}
