import { createWorkerPool } from '../../../media/media-pool.ts'
import type { WorkerPool } from '../../../media/media-pool.ts'
import type { RenderTasks } from './render-tasks.ts'

/** Threads that run media tasks and render tasks. A server makes one and gives it to both users. */
export type RenderPool = WorkerPool<RenderTasks>

export function createRenderPool(options: { workers?: number; idleMs?: number } = {}): RenderPool {
  return createWorkerPool<RenderTasks>({
    ...options,
    workerUrl: new URL('./render-worker.ts', import.meta.url),
  })
}
