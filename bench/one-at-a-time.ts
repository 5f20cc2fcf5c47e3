import type { RenderPool } from '../src/engines/local/render/render-pool.ts'

/** The same threads, used one at a time: what one worker would do. */
export function oneAtATime(pool: RenderPool): RenderPool {
  let last: Promise<unknown> = Promise.resolve()
  return {
    workers: 1,
    run(name, input, options) {
      const task = last.then(() => pool.run(name, input, options))
      last = task.catch(() => null)
      return task
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
}
