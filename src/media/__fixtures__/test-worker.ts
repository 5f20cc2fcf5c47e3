/** Worker entry for the pool's own tests: tasks that wait, fail, crash and hang. */
import { MediaError } from '../media-error.ts'
import { serveTasks } from '../serve-tasks.ts'

export type TestTasks = {
  echo: { input: unknown; output: unknown }
  thread: { input: null; output: number }
  refuse: { input: null; output: never }
  crash: { input: null; output: never }
  hang: { input: null; output: never }
  /** Works until it is stopped, telling how often it looked. */
  work: { input: { steps: number }; output: number }
}

let calls = 0

serveTasks<TestTasks>({
  echo: (input) => input,
  thread: () => ++calls,
  refuse: () => {
    throw new MediaError('odd-size', 'One side is odd.')
  },
  crash: () => process.exit(3),
  hang: () => {
    for (;;);
  },
  work: ({ steps }, context) => {
    for (let step = 1; step <= steps; step++) {
      context.throwIfStopped()
      context.progress(step)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
    return steps
  },
})
