import { setImmediate } from 'node:timers/promises'
import { SegmentEncoder } from '../../../media/segment-encoder.ts'
import { readSegment, writeSegment } from '../../../media/segment-file.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import type { SegmentTask } from './render-tasks.ts'
import { openDissolve } from './open-dissolve.ts'
import { openPipeline } from './open-pipeline.ts'
import type { FramePipeline } from './open-pipeline.ts'

type OpenAct = { key: string; frames: FramePipeline }

/**
 * What a worker thread keeps between segments: the open act, because the next segment usually goes on where the
 * last one ended. It ends with the thread.
 */
export class SegmentRenderer {
  #act: OpenAct | null = null

  /** Opens a segment's act, anew where it is open already. */
  async open(task: SegmentTask): Promise<void> {
    this.close()
    await this.#open(task)
  }

  /** Renders a segment to its part file, unless the finished one is there already. Throws when the task is stopped. */
  async render(task: SegmentTask, context: TaskContext): Promise<'written' | 'kept'> {
    const finished = readSegment(task.path)
    if (finished?.signature === task.signature && finished.frameCount === task.frameCount) {
      context.progress(task.frameCount)
      return 'kept'
    }
    const frames = await this.#open(task)
    try {
      await this.#encode(task, frames, context)
      return 'written'
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    this.#act?.frames.close()
    this.#act = null
  }

  async #open(task: SegmentTask): Promise<FramePipeline> {
    const key = task.outgoing === null ? task.groundKey : `${task.groundKey}-dissolve`
    if (this.#act?.key !== key) {
      this.close()
      const { outgoing, geometry } = task
      const frames =
        outgoing === null
          ? await openPipeline(task, geometry)
          : await openDissolve(task, outgoing, geometry)
      this.#act = { key, frames }
    }
    this.#act.frames.seek(task.firstFrame)
    return this.#act.frames
  }

  async #encode(task: SegmentTask, frames: FramePipeline, context: TaskContext): Promise<void> {
    const encoder = new SegmentEncoder(task.geometry)
    try {
      while (encoder.frameCount < task.frameCount) {
        context.throwIfStopped()
        if (!frames.next(encoder.nextPlanes()))
          throw new Error(`The ground ended at frame ${encoder.frameCount}.`)
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
