import { availableParallelism } from 'node:os'
import { PoolWorker } from './pool-worker.ts'
import type { PendingTask, TaskShape } from './pool-worker.ts'

/** Interactive tasks (somebody waits for the answer) run before batch tasks (segments of a render). */
export type TaskPriority = 'interactive' | 'batch'

export type RunOptions = {
  signal?: AbortSignal
  /** Default: interactive. */
  priority?: TaskPriority
  /** A running task that takes longer is ended together with its worker. Default: 5 minutes. */
  deadlineMs?: number
  /** Called with the task's own figure while it runs. Example: frames written so far. */
  onProgress?: (value: number) => void
  /** Tasks with the same key prefer the worker that ran the last of them, which may have files open. */
  affinity?: string
}

/**
 * Threads that run named tasks; `Tasks` maps each name to `{ input, output }`. A rejected run carries the
 * task's own error, the signal's reason, or a `WorkerLostError`.
 */
export interface WorkerPool<Tasks> extends AsyncDisposable {
  /** Threads at most. */
  readonly workers: number
  run<Name extends keyof Tasks & string>(
    name: Name,
    input: InputOf<Tasks[Name]>,
    options?: RunOptions,
  ): Promise<OutputOf<Tasks[Name]>>
}

export type InputOf<Task> = Task extends { input: infer Input } ? Input : never
export type OutputOf<Task> = Task extends { output: infer Output } ? Output : never

export type WorkerPoolOptions = {
  /** Module that calls `serveTasks`. */
  workerUrl: URL
  /** Threads at most. Default: one for each processor. */
  workers?: number
  /** A thread without work is closed after this long. Default: 20 seconds. */
  idleMs?: number
}

const DEFAULT_DEADLINE_MS = 300_000
const DEFAULT_IDLE_MS = 20_000
/** Tasks that may wait; beyond it something upstream has lost its own limit. */
const MAX_WAITING = 10_000

/** Creates a pool. Threads start with the first task, and nothing of it keeps the process alive. */
export function createWorkerPool<Tasks extends Record<keyof Tasks, TaskShape>>(
  options: WorkerPoolOptions,
): WorkerPool<Tasks> {
  return new TaskQueue(options) as WorkerPool<Tasks>
}

class TaskQueue {
  readonly workers: number
  readonly #options: WorkerPoolOptions
  readonly #waiting: PendingTask[] = []
  #threads: PoolWorker[] = []
  #disposed = false

  constructor(options: WorkerPoolOptions) {
    this.#options = options
    this.workers = Math.max(1, options.workers ?? availableParallelism())
  }

  run(name: string, input: unknown, options: RunOptions = {}): Promise<unknown> {
    const { signal } = options
    return new Promise((resolve, reject) => {
      if (this.#disposed) throw new Error('The worker pool is closed.')
      signal?.throwIfAborted()
      if (this.#waiting.length >= MAX_WAITING) throw new Error('Too many tasks are waiting.')
      const task: PendingTask = {
        name,
        input,
        affinity: options.affinity ?? null,
        interactive: options.priority !== 'batch',
        deadlineMs: options.deadlineMs ?? DEFAULT_DEADLINE_MS,
        signal: signal ?? null,
        onProgress: options.onProgress ?? null,
        resolve,
        reject,
      }
      signal?.addEventListener('abort', () => this.#dropWaiting(task), { once: true })
      this.#waiting.push(task)
      this.#dispatch()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true
    for (const task of this.#waiting.splice(0)) task.reject(new Error('The worker pool is closed.'))
    await Promise.all(this.#threads.map((thread) => thread.close()))
    this.#threads = []
  }

  #dropWaiting(task: PendingTask): void {
    const position = this.#waiting.indexOf(task)
    if (position < 0) return
    this.#waiting.splice(position, 1)
    task.reject(task.signal?.reason)
  }

  #dispatch(): void {
    if (this.#disposed) return
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread()
      if (thread === null) return
      thread.run(this.#nextFor(thread))
    }
  }

  /** A free thread: one that a waiting task prefers, else any, else a new one while there is room. */
  #freeThread(): PoolWorker | null {
    const free = this.#threads.filter((thread) => thread.free)
    const next = this.#waiting.find((task) => task.interactive) ?? this.#waiting[0]
    const preferred = free.find((thread) => thread.affinity === next?.affinity)
    if (preferred) return preferred
    if (free.length > 0) return free[0]!
    if (this.#threads.length >= this.workers) return null
    const thread = new PoolWorker(
      this.#options.workerUrl,
      this.#options.idleMs ?? DEFAULT_IDLE_MS,
      {
        onFree: () => this.#dispatch(),
        onGone: (gone) => {
          this.#threads = this.#threads.filter((other) => other !== gone)
          this.#dispatch()
        },
      },
    )
    this.#threads.push(thread)
    return thread
  }

  /** The task this thread should run: by priority, then the one it is warm for, then the oldest. */
  #nextFor(thread: PoolWorker): PendingTask {
    const interactive = this.#waiting.some((task) => task.interactive)
    const candidates = this.#waiting.filter((task) => task.interactive === interactive)
    const chosen =
      candidates.find((task) => task.affinity !== null && task.affinity === thread.affinity) ??
      candidates[0]!
    this.#waiting.splice(this.#waiting.indexOf(chosen), 1)
    return chosen
  }
}
