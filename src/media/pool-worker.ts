import { Worker } from 'node:worker_threads'
import { reviveError } from './task-error.ts'
import type { PlainError } from './task-error.ts'

export type TaskShape = { input: unknown; output: unknown }

export type PendingTask = {
  name: string
  input: unknown
  affinity: string | null
  interactive: boolean
  deadlineMs: number
  signal: AbortSignal | null
  onProgress: ((value: number) => void) | null
  resolve: (output: unknown) => void
  reject: (reason: unknown) => void
}

/** Main thread -> worker. `stop` is a shared flag: 1 asks the task to end, even while it is busy. */
export type TaskRequest = { name: string; input: unknown; stop: Int32Array<SharedArrayBuffer> }

/** Worker -> main thread. */
export type TaskReply =
  | { kind: 'progress'; value: number }
  /** `last`: the thread is to end, because the task loaded what should not stay in memory. */
  | { kind: 'done'; output: unknown; last: boolean }
  | { kind: 'failed'; error: PlainError }

/** The worker that ran a task died or had to be ended: the task may be run again. */
export class WorkerLostError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WorkerLostError'
  }
}

/**
 * How long an aborted task may take to end by itself before its worker is ended. Frames end in milliseconds; but a
 * thread that still loads native modules must not be ended meanwhile, because they abort the process: its first
 * task has longer, enough for a machine that is busy with twenty others.
 */
const ABORT_GRACE_MS = { first: 20_000, later: 4000 }
const HEAP_LIMIT_MB = 512
/** Frames live outside of the heap: a larger nursery only delays their release. */
const YOUNG_LIMIT_MB = 6

type Running = PendingTask & {
  stop: Int32Array<SharedArrayBuffer>
  deadline: NodeJS.Timeout
  grace: NodeJS.Timeout | null
  onAbort: () => void
}

/** One thread and the task it runs. It starts with its first task and ends itself when idle. */
export class PoolWorker {
  affinity: string | null = null
  readonly #worker: Worker
  readonly #idleMs: number
  readonly #events: { onFree: () => void; onGone: (worker: PoolWorker) => void }
  #running: Running | null = null
  #onSettled: () => void = () => {}
  #idleTimer: NodeJS.Timeout | null = null
  #gone = false
  #hasLoaded = false

  constructor(
    url: URL,
    idleMs: number,
    events: { onFree: () => void; onGone: (worker: PoolWorker) => void },
  ) {
    this.#idleMs = idleMs
    this.#events = events
    this.#worker = new Worker(url, {
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: HEAP_LIMIT_MB,
        maxYoungGenerationSizeMb: YOUNG_LIMIT_MB,
      },
    })
    this.#worker.on('message', (reply: TaskReply) => this.#receive(reply))
    this.#worker.on('messageerror', (error) =>
      this.#lose('A worker sent an unreadable answer.', error),
    )
    this.#worker.on('error', (error) => this.#lose('A worker crashed.', error))
    this.#worker.on('exit', (code) => this.#lose(`A worker ended with code ${code}.`))
  }

  get free(): boolean {
    return this.#running === null && !this.#gone
  }

  run(task: PendingTask): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    this.#worker.ref()
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const onAbort = () => this.#abort()
    const deadline = setTimeout(() => {
      this.#lose(`The task ${task.name} took longer than ${task.deadlineMs} ms and was ended.`)
    }, task.deadlineMs)
    this.#running = { ...task, stop, deadline, grace: null, onAbort }
    this.affinity = task.affinity
    task.signal?.addEventListener('abort', onAbort, { once: true })
    const request: TaskRequest = { name: task.name, input: task.input, stop }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(request)
  }

  /** Asks the running task to end, and ends the thread when it has. */
  async close(): Promise<void> {
    if (this.#running !== null) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#onSettled = resolve
      this.#abort()
      await promise
    }
    this.#lose('The worker pool is closed.')
    await this.#worker.terminate()
  }

  #receive(reply: TaskReply): void {
    const running = this.#running
    if (running === null) return
    if (reply.kind === 'progress') {
      if (!running.signal?.aborted) running.onProgress?.(reply.value)
      return
    }
    this.#hasLoaded = true
    this.#settle()
    if (running.signal?.aborted) running.reject(running.signal.reason)
    else if (reply.kind === 'done') running.resolve(reply.output)
    else running.reject(reviveError(reply.error))
    if (reply.kind === 'done' && reply.last) return this.#retire()
    this.#worker.unref()
    this.#idleTimer = setTimeout(() => this.#retire(), this.#idleMs).unref()
    this.#events.onFree()
  }

  #abort(): void {
    const running = this.#running
    if (running === null) return
    Atomics.store(running.stop, 0, 1)
    const graceMs = this.#hasLoaded ? ABORT_GRACE_MS.later : ABORT_GRACE_MS.first
    running.grace ??= setTimeout(() => this.#lose('An aborted task did not end.'), graceMs)
  }

  /** Frees the slot, fails the running task if there is one, and ends the thread. */
  #lose(message: string, cause?: unknown): void {
    if (this.#gone) return
    this.#gone = true
    const running = this.#settle()
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    void this.#worker.terminate()
    this.#worker.unref()
    if (running?.signal?.aborted) running.reject(running.signal.reason)
    else running?.reject(new WorkerLostError(message, { cause }))
    this.#events.onGone(this)
  }

  #retire(): void {
    if (this.#running === null) this.#lose('Idle.')
  }

  #settle(): Running | null {
    const running = this.#running
    this.#running = null
    if (running === null) return null
    clearTimeout(running.deadline)
    if (running.grace) clearTimeout(running.grace)
    running.signal?.removeEventListener('abort', running.onAbort)
    this.#onSettled()
    return running
  }
}
