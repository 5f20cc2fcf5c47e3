import type { Planes } from '../../../media/planes.ts'
import { openStageChain } from '../stages/stage-chain.ts'
import type { PreparedStage } from '../stages/open-stage.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { openSource } from './open-source.ts'

/** Finished frames of an act in order. Close it when done. */
export interface FramePipeline {
  /** Makes `frame` of the ground the next one. */
  seek(frame: number): void
  /** Writes the next frame; false after the last. */
  next(output: Planes): boolean
  close(): void
}

/** A ground's frames through its stages, in this worker thread. */
export async function openPipeline(
  { ground, stages }: { ground: Ground; stages: readonly PreparedStage[] },
  geometry: FrameGeometry,
): Promise<FramePipeline> {
  const source = await openSource(ground, geometry)
  try {
    const chain = await openStageChain(stages, geometry)
    let frame = 0
    return {
      seek(next) {
        frame = next
        source.seek(next)
      },
      next(output) {
        const planes = source.next()
        if (planes !== null) chain.apply(planes, output, frame++)
        return planes !== null
      },
      close() {
        chain.close()
        source.close()
      },
    }
  } catch (error) {
    source.close()
    throw error
  }
}
