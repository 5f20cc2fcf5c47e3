import { parentPort } from 'node:worker_threads'
import type { InputOf, OutputOf } from './media-pool.ts'
import type { TaskReply, TaskRequest } from './pool-worker.ts'
import { flattenError } from './task-error.ts'

/** What a task may ask and tell while it runs. */
export type TaskContext = {
  /** Throws when the task has been aborted. Call it once a frame. */
  throwIfStopped(): void
  progress(value: number): void
  /** Ends this thread when the task is done: for a task that loads more than should stay in memory. */
  endThread(): void
}

export type TaskHandlers<Tasks> = {
  [Name in keyof Tasks]: (
    input: InputOf<Tasks[Name]>,
    context: TaskContext,
  ) => OutputOf<Tasks[Name]> | Promise<OutputOf<Tasks[Name]>>
}

type AnyHandler = (input: unknown, context: TaskContext) => unknown

/** Answers a pool's tasks in this worker thread, one at a time. */
export function serveTasks<Tasks>(handlers: TaskHandlers<Tasks>): void {
  const port = parentPort
  if (port === null) throw new Error('Tasks are served in a worker thread.')
  const byName = new Map(Object.entries(handlers) as [string, AnyHandler][])
  const reply = (message: TaskReply) => port.postMessage(message)
  port.on('message', (request: TaskRequest) => {
    let last = false
    const context: TaskContext = {
      endThread: () => {
        last = true
      },
      throwIfStopped() {
        if (Atomics.load(request.stop, 0) === 1) throw new Error('The task was stopped.')
      },
      progress: (value) => reply({ kind: 'progress', value }),
    }
    void answer(byName.get(request.name), request, context).then((answered) =>
      reply(answered.kind === 'done' ? { ...answered, last } : answered),
    )
  })
}

type Answer = { kind: 'done'; output: unknown } | Extract<TaskReply, { kind: 'failed' }>

async function answer(
  handler: AnyHandler | undefined,
  request: TaskRequest,
  context: TaskContext,
): Promise<Answer> {
  try {
    if (handler === undefined) throw new Error(`No task is called ${request.name}.`)
    return { kind: 'done', output: await handler(request.input, context) }
  } catch (error) {
    return { kind: 'failed', error: flattenError(error) }
  }
}
