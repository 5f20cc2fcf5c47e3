import { copyPlanes, createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import type { FrameStage } from '../frame/frame-stage.ts'
import { openStage } from './open-stage.ts'
import type { PreparedStage } from './open-stage.ts'

/** Stages one after the other; none copies. */
export async function openStageChain(
  prepared: readonly PreparedStage[],
  { width, height }: { width: number; height: number },
): Promise<FrameStage> {
  const stages: FrameStage[] = []
  const close = () => {
    for (const stage of stages.splice(0)) stage.close()
  }
  try {
    // One at a time: stages share what a thread loads.
    for (const stage of prepared) stages.push(await openStage(stage, { width, height }))
  } catch (error) {
    close()
    throw error
  }
  const firstFrames = prepared.map((stage) => (stage.kind === 'edit' ? (stage.firstFrame ?? 0) : 0))
  const between = stages.slice(1, 3).map(() => createPlanes(width, height))
  return {
    apply(input, output, frame) {
      if (stages.length === 0) copyPlanes(input, output, width, height)
      let from: Planes = input
      for (const [position, stage] of stages.entries()) {
        const isLast = position === stages.length - 1
        const to = isLast ? output : between[position % 2]!
        stage.apply(from, to, frame - firstFrames[position]!)
        from = to
      }
    },
    close,
  }
}
