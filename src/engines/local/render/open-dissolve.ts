import { createPlanes } from '../../../media/planes.ts'
import { mixFrames } from '../clock/mix-frames.ts'
import { smooth } from '../draw/easing.ts'
import type { FrameGeometry } from './frame-source.ts'
import { openPipeline } from './open-pipeline.ts'
import type { FramePipeline } from './open-pipeline.ts'
import type { Outgoing, SegmentTask } from './render-tasks.ts'

/** The frames of an act with those of the act before laid over them while they go out. */
export async function openDissolve(
  incoming: Pick<SegmentTask, 'ground' | 'stages'>,
  outgoing: Outgoing,
  geometry: FrameGeometry,
): Promise<FramePipeline> {
  const frames = await openPipeline(incoming, geometry)
  try {
    const others = await openPipeline(outgoing, geometry)
    const { width, height } = geometry
    const [old, made] = [createPlanes(width, height), createPlanes(width, height)]
    let frame = 0
    return {
      seek(next) {
        frame = next
        frames.seek(next)
        others.seek(next)
      },
      next(output) {
        const share = outgoingShare(frame++ - outgoing.firstFrame, outgoing.frameCount)
        if (share <= 0) return frames.next(output)
        if (!frames.next(made) || !others.next(old)) return false
        mixFrames(made, old, share, output, { width, height })
        return true
      },
      close() {
        frames.close()
        others.close()
      },
    }
  } catch (error) {
    frames.close()
    throw error
  }
}

/** 1 before the dissolve, 0 from its end on. */
export function outgoingShare(since: number, frameCount: number): number {
  return 1 - smooth((since + 1) / (frameCount + 1))
}
