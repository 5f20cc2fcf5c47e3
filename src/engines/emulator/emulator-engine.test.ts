import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMediaPool } from '../../media/media-tasks.ts'
import type { RenderRequest } from '../engine.ts'
import { EmulatorEngine } from './emulator-engine.ts'

const pool = createMediaPool({ workers: 1 })
let folder: string
let nowMs: number
let logged: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-emulator-'))
})
afterAll(async () => {
  await pool[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  nowMs = 1_700_000_000_000
  logged = []
})

function openEngine(): EmulatorEngine {
  const log = (message: string) => void logged.push(message)
  return new EmulatorEngine({ folder, pool, now: () => nowMs, log })
}

function request(prompt: string, size = { width: 320, height: 180 }): RenderRequest {
  return {
    videoId: 'video_1',
    operation: 'create',
    model: 'reprise-test',
    prompt,
    size,
    seconds: 1.5,
    seed: 7,
    source: null,
    inputReferencePath: null,
    characters: [],
    shot: null,
  }
}

test('a job goes on in another process where it was, and ends at its time', async () => {
  await using first = openEngine()
  await first.submit(request('test:slow-100s'), 'slow')
  nowMs += 40_000
  await using second = openEngine()
  const handle = (await second.recover('slow'))!
  expect(await second.poll(handle)).toEqual({ kind: 'running', progress: 0.4 })
  nowMs += 60_000
  const done = await second.poll(handle)
  expect(done).toMatchObject({ kind: 'succeeded', output: { location: 'slow' } })
  await second.cancel(handle)
  expect(await second.poll(handle)).toEqual({ kind: 'gone' })
})

test('a failure is never seen before the progress that it comes after', async () => {
  await using engine = openEngine()
  await engine.submit(request('test:fail-at-40'), 'fails')
  nowMs += 60_000
  expect(await engine.poll({ job: 'fails' })).toEqual({ kind: 'running', progress: 0.4 })
  expect(await engine.poll({ job: 'fails' })).toMatchObject({ kind: 'failed' })
})

test('an odd size becomes the even one below, and a length of no whole loop is exact', async () => {
  await using engine = openEngine()
  await engine.submit(request('A lake', { width: 321, height: 181 }), 'odd')
  const done = await engine.poll({ job: 'odd' })
  if (done.kind !== 'succeeded') throw new Error(`It is ${done.kind}.`)
  const fetched = await engine.fetch(done.output)
  const info = await pool.run('probe', { path: fetched.videoPath })
  expect(info).toMatchObject({ width: 320, height: 180, frameCount: 45, durationSeconds: 1.5 })
  await fetched.dispose()
})

test('a picture that cannot be made fails the job, and the log says why', async () => {
  await using engine = openEngine()
  await engine.submit(request('A lake', { width: 2 ** 20, height: 2 ** 20 }), 'huge')
  expect(await engine.poll({ job: 'huge' })).toMatchObject({
    kind: 'failed',
    error: { code: 'video_generation_failed' },
  })
  expect(logged).toEqual(['Making the test picture of huge failed'])
})
