import { createColourKernel } from '../colour/colour-kernel.ts'
import type { ColourKernel } from '../colour/colour-kernel.ts'
import type { Grade } from '../colour/grade.ts'
import type { FrameStage } from '../frame/frame-stage.ts'

/** Kernels of this thread that no stage uses: each holds the frames and tables of one size. */
const idleKernels = new Map<string, ColourKernel[]>()
const MAX_IDLE = 2

/** Palette, colour and light in one pass. Its kernel is kept for the thread's next stage of that size. */
export function openGradeStage(
  grade: Grade,
  { width, height }: { width: number; height: number },
): FrameStage {
  const size = `${width}x${height}`
  const kernel = idleKernels.get(size)?.pop() ?? createColourKernel(width, height)
  kernel.setGrade(grade)
  return {
    apply: (input, output) => kernel.apply(input, output),
    close() {
      const idle = idleKernels.get(size) ?? []
      if (idle.length >= MAX_IDLE) return
      // Of one size only: a thread that sees many would keep them all.
      idleKernels.clear()
      idleKernels.set(size, [...idle, kernel])
    },
  }
}
