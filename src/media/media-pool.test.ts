import { afterEach, describe, expect, it } from 'vitest'
import type { TestTasks } from './__fixtures__/test-worker.ts'
import { MediaError } from './media-error.ts'
import { createWorkerPool } from './media-pool.ts'
import type { WorkerPool } from './media-pool.ts'
import { WorkerLostError } from './pool-worker.ts'

const workerUrl = new URL('./__fixtures__/test-worker.ts', import.meta.url)
const pools: WorkerPool<TestTasks>[] = []

function open(workers: number, idleMs?: number): WorkerPool<TestTasks> {
  const pool = createWorkerPool<TestTasks>({ workerUrl, workers, idleMs })
  pools.push(pool)
  return pool
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool[Symbol.asyncDispose]()))
})

describe('a worker pool', () => {
  it('runs a task in a thread and returns its answer', async () => {
    expect(await open(1).run('echo', { frames: [1, 2] })).toEqual({ frames: [1, 2] })
  })

  it('brings a MediaError back with its code', async () => {
    const refused = open(1).run('refuse', null)
    await expect(refused).rejects.toBeInstanceOf(MediaError)
    await expect(refused).rejects.toMatchObject({ code: 'odd-size', message: 'One side is odd.' })
  })

  it('fails only the task whose worker crashed', async () => {
    const pool = open(2)
    const [crashed, answered] = await Promise.allSettled([
      pool.run('crash', null),
      pool.run('work', { steps: 20 }),
    ])
    expect(crashed).toMatchObject({ status: 'rejected', reason: expect.any(WorkerLostError) })
    expect(answered).toEqual({ status: 'fulfilled', value: 20 })
    expect(await pool.run('echo', 'still here')).toBe('still here')
  })

  it('ends a worker that hangs past its deadline, and runs what waited behind it', async () => {
    const pool = open(1)
    const hung = pool.run('hang', null, { deadlineMs: 300 })
    const waited = pool.run('echo', 'next')
    await expect(hung).rejects.toThrow('took longer than 300 ms')
    expect(await waited).toBe('next')
  })

  it('ends a running task when its signal aborts, without losing the worker', async () => {
    const pool = open(1)
    expect(await pool.run('thread', null)).toBe(1)
    const abort = new AbortController()
    const stopped = pool.run(
      'work',
      { steps: 100_000 },
      { signal: abort.signal, onProgress: () => abort.abort(new Error('no longer needed')) },
    )
    await expect(stopped).rejects.toThrow('no longer needed')
    expect(await pool.run('thread', null)).toBe(2)
  })

  it('ends a task that does not look at its signal within seconds', async () => {
    const pool = open(1)
    await pool.run('echo', 'warm')
    const abort = new AbortController()
    const stopped = pool.run('hang', null, { signal: abort.signal })
    const start = performance.now()
    abort.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    expect(performance.now() - start).toBeLessThan(6000)
  }, 10_000)

  it('drops a waiting task whose signal aborts', async () => {
    const pool = open(1)
    const abort = new AbortController()
    const busy = pool.run('work', { steps: 30 })
    const waiting = pool.run('echo', 'never', { signal: abort.signal })
    abort.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
    expect(await busy).toBe(30)
  })

  it('refuses a task whose signal has aborted already', async () => {
    const run = open(1).run('echo', 1, { signal: AbortSignal.abort(new Error('late')) })
    await expect(run).rejects.toThrow('late')
  })

  it('runs interactive tasks before batch tasks that waited longer', async () => {
    const pool = open(1)
    const order: string[] = []
    const note = (name: string) => () => void order.push(name)
    await Promise.all([
      pool.run('work', { steps: 10 }, { priority: 'batch' }).then(note('running')),
      pool.run('echo', 1, { priority: 'batch' }).then(note('batch')),
      pool.run('echo', 2).then(note('interactive')),
    ])
    expect(order).toEqual(['running', 'interactive', 'batch'])
  })

  it('sends tasks of one affinity to the worker that ran the last', async () => {
    const pool = open(2)
    const first = (affinity: string) => pool.run('thread', null, { affinity })
    expect(await Promise.all([first('a'), first('b')])).toEqual([1, 1])
    expect([await first('b'), await first('b'), await first('a')]).toEqual([2, 3, 2])
  })

  it('closes an idle thread and starts a new one when asked again', async () => {
    const pool = open(1, 20)
    expect(await pool.run('thread', null)).toBe(1)
    await expect.poll(() => pool.run('echo', 1).then(() => 1), { timeout: 5000 }).toBe(1)
    await expect.poll(() => pool.run('thread', null), { interval: 200, timeout: 5000 }).toBe(1)
  })

  it('rejects what runs and what waits when it is closed', async () => {
    const pool = open(1)
    const both = Promise.allSettled([pool.run('work', { steps: 1000 }), pool.run('echo', 1)])
    await pool[Symbol.asyncDispose]()
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(pool.run('echo', 2)).rejects.toThrow('closed')
  })
})
