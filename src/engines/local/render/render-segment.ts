import { setImmediate } from 'node:timers/promises'
import { SegmentEncoder } from '../../../media/segment-encoder.ts'
import { readSegment, writeSegment } from '../../../media/segment-file.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { copyPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { createColourKernel } from '../colour/colour-kernel.ts'
import type { ColourKernel } from '../colour/colour-kernel.ts'
import type { FrameSource } from './frame-source.ts'
import type { SegmentTask } from './render-tasks.ts'
import { openSource } from './open-source.ts'

/**
 * What a worker thread keeps between segments: the open ground, because the next segment usually goes on
 * where the last one ended, and the kernel, because it is large. Both end with the thread.
 */
export class SegmentRenderer {
  #source: { key: string; source: FrameSource } | null = null
  #kernel: { size: string; kernel: ColourKernel } | null = null

  /** Renders a segment to its part file, unless the finished one is there already. Throws when the task is stopped. */
  async render(task: SegmentTask, context: TaskContext): Promise<'written' | 'kept'> {
    const finished = readSegment(task.path)
    if (finished?.signature === task.signature && finished.frameCount === task.frameCount) {
      context.progress(task.frameCount)
      return 'kept'
    }
    const source = await this.#open(task)
    try {
      await this.#encode(task, source, context)
      return 'written'
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    this.#source?.source.close()
    this.#source = null
  }

  async #open(task: SegmentTask): Promise<FrameSource> {
    if (this.#source?.key !== task.groundKey) {
      this.close()
      const source = await openSource(task.ground, task.geometry)
      this.#source = { key: task.groundKey, source }
    }
    this.#source.source.seek(task.firstFrame)
    return this.#source.source
  }

  async #encode(task: SegmentTask, source: FrameSource, context: TaskContext): Promise<void> {
    const write = this.#writer(task)
    const encoder = new SegmentEncoder(task.geometry)
    try {
      while (encoder.frameCount < task.frameCount) {
        context.throwIfStopped()
        const planes = source.next()
        if (planes === null) throw new Error(`The ground ended at frame ${encoder.frameCount}.`)
        write(planes, encoder.nextPlanes())
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

  #writer({ grade, geometry }: SegmentTask): (input: Planes, output: Planes) => void {
    const { width, height } = geometry
    if (grade === null) return (input, output) => copyPlanes(input, output, width, height)
    const size = `${width}x${height}`
    if (this.#kernel?.size !== size) {
      this.#kernel = { size, kernel: createColourKernel(width, height) }
    }
    const { kernel } = this.#kernel
    kernel.setGrade(grade)
    return (input, output) => kernel.apply(input, output)
  }
}
