import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type OpenAI from 'openai'
import { APIError, BadRequestError, InternalServerError, RateLimitError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMediaPool } from '../src/media/media-tasks.ts'
import { makeClip } from './make-clip.ts'
import { kill, serveTests } from './serve-tests.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'
import { waitUntil } from './wait-until.ts'
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts'

let server: TestServer
let client: OpenAI
let receiver: WebhookReceiver
const pool = createMediaPool({ workers: 1 })

beforeAll(async () => {
  server = await startTestServer({
    REPRISE_ALLOWED_NETWORKS: '127.0.0.1',
    REPRISE_API_KEY_ALLOWS_TESTS: '1',
  })
  client = server.client
  receiver = await startReceiver()
  await post('/reprise/v1/webhooks', { url: receiver.url })
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await receiver?.[Symbol.asyncDispose]()
  await pool[Symbol.asyncDispose]()
})

function post(path: string, body: unknown, key = server.key): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  return fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Prompts are unlike one another, so that no request is a repeat of one before. */
const create = (prompt: string, rest: object = {}, by = client) =>
  by.videos.create({
    prompt: `${prompt} ${randomUUID()}`,
    model: 'reprise-test',
    size: '1280x720',
    ...rest,
  })

async function failure(request: Promise<unknown>): Promise<APIError> {
  try {
    await request
  } catch (error) {
    if (error instanceof APIError) return error
  }
  throw new Error('The request did not fail as an API error.')
}

/** What the webhook's receiver was told of this video. */
const told = (id: string) =>
  waitUntil(`the webhook of ${id}`, () => {
    const events = receiver.received.map(
      ({ body }) => JSON.parse(body) as { type: string; data: { id: string } },
    )
    return events.find(({ data }) => data.id === id)?.type ?? null
  })

async function probe(id: string, by = server) {
  const content = await by.client.videos.downloadContent(id)
  const path = join(by.dataDir, `${id}.probe`)
  await writeFile(path, Buffer.from(await content.arrayBuffer()))
  return pool.run('probe', { path })
}

describe('the model reprise-test', () => {
  test.each([
    ['720x1280', '4'],
    ['1920x1080', '20'],
    ['1024x1792', '12'],
  ] as const)(
    'makes a real video of %s and %s s at once, with its assets',
    async (size, seconds) => {
      const { id } = await create('A calm lake', { size, seconds })
      const video = await waitUntilDone(client, id)
      expect(video).toMatchObject({ status: 'completed', model: 'reprise-test', size, seconds })
      const info = await probe(id)
      expect({ size: `${info.width}x${info.height}`, seconds: info.durationSeconds }).toEqual({
        size,
        seconds: Number(seconds),
      })
      expect(info).toMatchObject({ frameCount: Number(seconds) * 30, codec: 'h264' })
      for (const variant of ['thumbnail', 'spritesheet'] as const) {
        const asset = await client.videos.downloadContent(id, { variant })
        expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(100)
      }
      expect(await told(id)).toBe('video.completed')
    },
  )

  test('can be remixed, edited and extended, and stays the model of what comes of it', async () => {
    const { id } = await create('A calm lake')
    await waitUntilDone(client, id)
    const remix = await client.videos.remix(id, { prompt: 'Make it warmer.' })
    const edit = await client.videos.edit({ video: { id }, prompt: 'Make it colder.' })
    const extension = await client.videos.extend({ video: { id }, prompt: 'On', seconds: '8' })
    for (const made of [remix, edit, extension]) {
      const done = await waitUntilDone(client, made.id)
      expect(done).toMatchObject({ status: 'completed', model: 'reprise-test' })
      const expected = made === extension ? 12 : 4
      expect((await probe(made.id)).frameCount).toBe(expected * 30)
    }
    expect(remix.remixed_from_video_id).toBe(id)
  })

  test('is taken for the edit of an upload', async () => {
    await using clip = await makeClip()
    const form = new FormData()
    form.set('video', new File([new Uint8Array(clip.bytes)], 'clip.mp4', { type: 'video/mp4' }))
    form.set('prompt', `Warmer ${randomUUID()}`)
    form.set('model', 'reprise-test')
    const answer = await server.request('/v1/videos/edits', { method: 'POST', body: form })
    const { id } = (await answer.json()) as { id: string }
    const video = await waitUntilDone(client, id)
    expect(video).toMatchObject({ status: 'completed', model: 'reprise-test', size: '320x180' })
  })

  test.each([
    '/v1/videos',
    '/openai/v1/videos',
    '/cometapi/v1/videos',
    '/vapi/v1/videos',
    '/toapis/v1/videos/generations',
  ])('is taken at %s', async (path) => {
    const answer = await post(path, { prompt: `A lake ${randomUUID()}`, model: 'reprise-test' })
    expect(answer.status).toBe(200)
    const { id } = (await answer.json()) as { id: string }
    const done = await waitUntilDone(client, id.replace('task_', 'video_'))
    expect(done).toMatchObject({ status: 'completed', model: 'reprise-test' })
  })

  test('is listed for keys that allow tests, and for no others', async () => {
    const ids = async (by: OpenAI) => (await by.models.list()).data.map(({ id }) => id)
    expect(await ids(client)).toContain('reprise-test')
    expect(await ids(await server.foreignClient())).not.toContain('reprise-test')
  })
})

describe('without the permission', () => {
  test('the model is refused by name, and says how', async () => {
    const key = await server.createKey({})
    for (const path of ['/v1/videos', '/toapis/v1/videos/generations']) {
      const answer = await post(path, { prompt: 'A lake', model: 'reprise-test' }, key)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('reprise keys create --allow-tests')
    }
    const answer = await post('/v1/videos', { prompt: 'A lake', model: 'reprise-test' }, key)
    expect(await answer.json()).toMatchObject({ error: { param: 'model', code: 'invalid_value' } })
  })

  test.each(['test:429', 'test:http-500-once', 'test:moderation_blocked', 'test:nothing'])(
    '%s is a prompt like all others',
    async (prompt) => {
      const key = await server.createKey({})
      const answer = await post('/v1/videos', { prompt, model: 'sora-2' }, key)
      expect(answer.status).toBe(200)
      const { id } = (await answer.json()) as { id: string }
      const view = await server.request(`/reprise/v1/videos/${id}`)
      expect(await view.json()).toMatchObject({ engine: 'local' })
      await client.videos.delete(id)
    },
  )
})

describe('a prompt that begins with test:', () => {
  test.each(['sora-2', 'reprise-test'])('costs no render with %s', async (model) => {
    const { id } = await create('test:slow-1s', { model })
    const video = await waitUntilDone(client, id)
    expect(video).toMatchObject({ status: 'completed', model })
    const view = await server.request(`/reprise/v1/videos/${id}`)
    expect(await view.json()).toMatchObject({ engine: 'emulator' })
  })

  test('moderation_blocked: the job fails as the service blocks one', async () => {
    const { id } = await create('test:moderation_blocked')
    expect(await waitUntilDone(client, id)).toMatchObject({
      status: 'failed',
      error: {
        code: 'moderation_blocked',
        message: 'Your request was blocked by our moderation system.',
      },
    })
    expect(await told(id)).toBe('video.failed')
  })

  test('fail-at-40: progress is seen at 40, and then it fails', async () => {
    const { id } = await create('test:fail-at-40')
    const seen = new Set<number>()
    const failed = await waitUntil('the failure', async () => {
      const video = await client.videos.retrieve(id)
      if (video.status === 'in_progress') seen.add(video.progress)
      return video.status === 'failed' && video
    })
    expect([...seen].at(-1)).toBe(40)
    expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other))
    expect(failed).toMatchObject({ progress: 40, error: { code: 'video_generation_failed' } })
    expect(await told(id)).toBe('video.failed')
  })

  test('slow: completes after that long, with rising progress', async () => {
    const startedAt = Date.now()
    const { id } = await create('test:slow-2s')
    const seen = new Set<number>()
    await waitUntil('the end', async () => {
      const { status, progress } = await client.videos.retrieve(id)
      seen.add(progress)
      return status === 'completed'
    })
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(2000)
    expect(seen.size).toBeGreaterThan(4)
    expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other))
    expect(await told(id)).toBe('video.completed')
  })

  test('http-500-once: the first try fails and makes nothing, and the retry succeeds', async () => {
    const prompt = `test:http-500-once ${randomUUID()}`
    const params = { prompt, model: 'reprise-test' as const }
    const error = await failure(client.videos.create(params))
    expect(error).toBeInstanceOf(InternalServerError)
    expect(error.status).toBe(500)
    const page = await client.videos.list({ limit: 100 })
    expect(page.data.some((video) => video.prompt === prompt)).toBe(false)
    const { id } = await client.videos.create(params)
    expect((await waitUntilDone(client, id)).status).toBe('completed')
  })

  test('http-500-once: the retries of the SDK get over it by themselves', async () => {
    const retrying = client.withOptions({ maxRetries: 2 })
    const { id } = await create('test:http-500-once', {}, retrying)
    expect((await waitUntilDone(client, id)).status).toBe('completed')
    expect(await told(id)).toBe('video.completed')
  })

  test('429: says when to come back, each time', async () => {
    const error = await failure(create('test:429'))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ status: 429, code: 'rate_limit_exceeded', type: 'requests' })
    expect(error.headers?.get('retry-after')).toBe('1')
    expect(await failure(create('test:429'))).toBeInstanceOf(RateLimitError)
    // A template literal begins on a line of its own.
    expect(await failure(create('\n  test:429'))).toBeInstanceOf(RateLimitError)
  })

  test('expired: completes, and its content is gone', async () => {
    const { id } = await create('test:expired')
    const video = await waitUntilDone(client, id)
    expect(video.status).toBe('completed')
    expect(video.expires_at).toBe(video.completed_at)
    expect(await failure(client.videos.downloadContent(id))).toMatchObject({
      status: 404,
      code: 'video_expired',
    })
    const remix = failure(client.videos.remix(id, { prompt: 'Make it warmer.' }))
    expect(await remix).toMatchObject({ status: 400, code: 'video_expired' })
    expect(await told(id)).toBe('video.completed')
  })

  test('stuck: stays in progress, keeps no other waiting, and goes when it is deleted', async () => {
    const stuck = await Promise.all(Array.from({ length: 6 }, () => create('test:stuck')))
    for (const { id } of stuck) {
      await waitUntil('progress', async () => (await client.videos.retrieve(id)).progress === 50)
    }
    const { id } = await create('A calm lake')
    expect((await waitUntilDone(client, id)).status).toBe('completed')
    for (const video of stuck) {
      expect((await client.videos.retrieve(video.id)).status).toBe('in_progress')
      await client.videos.delete(video.id)
      expect(await failure(client.videos.retrieve(video.id))).toMatchObject({ status: 404 })
    }
    await waitUntil('the jobs to go', async () =>
      (await server.storedFiles()).every((path) => stuck.every((own) => !path.includes(own.id))),
    )
  })

  test('asks of remixes too', async () => {
    const { id } = await create('A calm lake')
    await waitUntilDone(client, id)
    const remix = await client.videos.remix(id, { prompt: 'test:moderation_blocked' })
    const done = await waitUntilDone(client, remix.id)
    expect(done).toMatchObject({ status: 'failed', error: { code: 'moderation_blocked' } })
  })

  test.each(['test:', 'test:nothing', 'test:slow-0s', 'test:slow-601s', 'test:constructor'])(
    '%s is refused, with the list of those there are',
    async (prompt) => {
      const error = await failure(client.videos.create({ prompt, model: 'reprise-test' }))
      expect(error).toBeInstanceOf(BadRequestError)
      expect(error.param).toBe('prompt')
      expect(error.message).toContain('test:fail-at-40')
    },
  )

  test('goes on as asked after the server was killed', async () => {
    await using first = await serveTests()
    const slow = await create('test:slow-3s', {}, first.client)
    const stuck = await create('test:stuck', {}, first.client)
    for (const { id } of [slow, stuck]) {
      const retrieve = () => first.client.videos.retrieve(id)
      await waitUntil('progress', async () => (await retrieve()).progress > 0)
    }
    const again = await kill(first)
    const done = await waitUntilDone(again.client, slow.id, 90_000)
    expect(done.status).toBe('completed')
    const still = await again.client.videos.retrieve(stuck.id)
    expect(still).toMatchObject({ status: 'in_progress', progress: 50 })
    await again.client.videos.delete(stuck.id)
  }, 150_000)
})
