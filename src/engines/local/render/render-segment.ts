import { setImmediate } from 'node:timers/promises'
import { SegmentEncoder } from '../../../media/segment-encoder.ts'
import { readSegment, writeSegment } from '../../../media/segment-file.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import type { FrameStage } from '../frame/frame-stage.ts'
import { openStageChain } from '../stages/stage-chain.ts'
import type { FrameSource } from './frame-source.ts'
import type { SegmentTask } from './render-tasks.ts'
import { openSource } from './open-source.ts'

type OpenAct = { key: string; source: FrameSource; stages: FrameStage }

/**
 * What a worker thread keeps between segments: the open act, because the next segment usually goes on where the
 * last one ended. It ends with the thread.
 */
export class SegmentRenderer {
  #act: OpenAct | null = null

  /** Renders a segment to its part file, unless the finished one is there already. Throws when the task is stopped. */
  async render(task: SegmentTask, context: TaskContext): Promise<'written' | 'kept'> {
    const finished = readSegment(task.path)
    if (finished?.signature === task.signature && finished.frameCount === task.frameCount) {
      context.progress(task.frameCount)
      return 'kept'
    }
    const act = await this.#open(task)
    try {
      await this.#encode(task, act, context)
      return 'written'
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    this.#act?.stages.close()
    this.#act?.source.close()
    this.#act = null
  }

  async #open(task: SegmentTask): Promise<OpenAct> {
    if (this.#act?.key !== task.groundKey) {
      this.close()
      const source = await openSource(task.ground, task.geometry)
      try {
        const stages = await openStageChain(task.stages, task.geometry)
        this.#act = { key: task.groundKey, source, stages }
      } catch (error) {
        source.close()
        throw error
      }
    }
    this.#act.source.seek(task.firstFrame)
    return this.#act
  }

  async #encode(task: SegmentTask, act: OpenAct, context: TaskContext): Promise<void> {
    const encoder = new SegmentEncoder(task.geometry)
    try {
      while (encoder.frameCount < task.frameCount) {
        context.throwIfStopped()
        const planes = act.source.next()
        if (planes === null) throw new Error(`The ground ended at frame ${encoder.frameCount}.`)
        act.stages.apply(planes, encoder.nextPlanes(), task.firstFrame + encoder.frameCount)
        encoder.encode()
        context.progress(encoder.frameCount)
        // Drawn frames hold native memory that is only freed when the event loop turns.
        await setImmediate()
      }
      const { signature, frameCount, partPath } = task
      writeSegment(partPath, { signature, frameCount, ...encoder.finish() })
    } finally {
      encoder.close()
    }
  }
}
