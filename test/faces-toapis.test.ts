import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provesFor } from './conformance/rows.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip, makeImage } from './make-clip.ts'
import { makeDrawing } from './make-drawing.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { vendorClient, type VendorClient } from './vendor-client.ts'
import { startReceiver } from './webhook-receiver.ts'

type Task = { id: string } & Record<string, unknown>

let server: TestServer
let clip: Clip
let footage: string
let drawing: string
let toapis: VendorClient
beforeAll(async () => {
  server = await startTestServer({ REPRISE_ALLOWED_NETWORKS: '127.0.0.1' })
  clip = await makeClip()
  footage = await importClip(server, clip.bytes)
  drawing = await makeDrawing(server)
  toapis = vendorClient(server, '/toapis/v1')
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

/** What is queued and not looked at again would only keep the machine busy. */
async function made(path: string, body: object): Promise<Task> {
  const answer = await toapis.post(path, body)
  expect(answer.body).toMatchObject({ id: expect.stringMatching(/^video_/) as string })
  const task = answer.body as Task
  await server.client.videos.delete(task.id)
  return task
}

async function ended(id: string): Promise<Task> {
  const read = async () => (await toapis.get(`/videos/generations/${id}`)).body as Task
  await expect
    .poll(async () => (await read())['status'], { timeout: 30_000 })
    .toMatch(/completed|failed/)
  return read()
}

describe('a task', () => {
  test.each([
    [{}, 'sora-2', '1280x720', '10'],
    [{ model: 'sora-2', duration: 15, aspect_ratio: '1:1' }, 'sora-2', '720x720', '15'],
    [{ model: 'sora-2-pro', aspect_ratio: '9:16' }, 'sora-2-pro', '720x1280', '15'],
    [{ model: 'sora-2-pro', duration: '25' }, 'sora-2-pro', '1280x720', '25'],
    [{ model: 'sora-2-vvip', duration: 8 }, 'sora-2-vvip', '1280x720', '8'],
  ])(
    'of %j is queued as documented',
    provesFor('toapis', 'create-defaults'),
    async (asked, model, size, seconds) => {
      const { body } = await toapis.post('/videos/generations', { prompt: 'A calm lake', ...asked })
      const task = body as Task
      expect(task).toEqual({
        id: expect.stringMatching(/^video_/) as string,
        object: 'generation.task',
        model,
        status: 'queued',
        progress: 0,
        created_at: expect.any(Number) as number,
        metadata: { size },
      })
      expect((await server.client.videos.retrieve(task.id)).seconds).toBe(seconds)
      await server.client.videos.delete(task.id)
    },
  )

  test(
    'of the official model says its seconds, portrait by default',
    provesFor('toapis', 'official', 'create-defaults'),
    async () => {
      const task = await made('/videos/generations', { model: 'sora-2-official', prompt: 'A lake' })
      expect(task).toMatchObject({
        object: 'generation.task',
        metadata: { size: '720x1280', seconds: '4' },
      })
    },
  )

  test.each([
    [{ duration: 12 }, /'12'.*'10', and '15'/],
    [{ model: 'sora-2-official', duration: 10 }, /'10'.*'4', '8', and '12'/],
    [{ model: 'sora-2-vvip', aspect_ratio: '1:1' }, /'1:1'.*'16:9', and '9:16'/],
    [{ model: 'sora-3' }, /'sora-2-official'/],
  ])(
    'of %j is refused with a numeric code',
    provesFor('toapis', 'errors'),
    async (asked, message) => {
      const answer = await toapis.post('/videos/generations', { prompt: 'A lake', ...asked })
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual({
        error: {
          code: 400,
          message: expect.stringMatching(message) as string,
          type: 'invalid_request',
        },
      })
    },
  )

  test(
    'is found by its id with either prefix, and by the name that the client gave it',
    provesFor('toapis', 'client-id'),
    async () => {
      const name = `order ${randomUUID()}`
      const { body } = await toapis.post('/videos/generations', {
        prompt: 'A calm lake',
        metadata: { client_business_id: name },
      })
      const { id } = body as Task
      for (const by of [id, id.replace('video_', 'task_'), encodeURIComponent(name)]) {
        const found = await toapis.get(`/videos/generations/${by}`)
        expect(found.body).toMatchObject({ id, client_business_id: name })
      }
      await server.client.videos.delete(id)
    },
  )

  test(
    'asked for again under the same name of the client is the same task',
    provesFor('toapis', 'client-id'),
    async () => {
      const clientId = randomUUID()
      const ask = (prompt: string) =>
        toapis.post('/videos/generations', { prompt, client_business_id: clientId })
      const answers = await Promise.all([ask('A lake'), ask('A lake'), ask('Another lake')])
      const ids = new Set(answers.map(({ body }) => (body as Task).id))
      expect(ids.size).toBe(1)
      for (const id of ids) await server.client.videos.delete(id)
    },
  )

  test(
    'takes the first of its image_urls as its first frame',
    provesFor('toapis', 'create-defaults'),
    async () => {
      const image = `data:image/png;base64,${(await makeImage(1280, 720)).toString('base64')}`
      await made('/videos/generations', { prompt: 'A lake', image_urls: [image, 'http://nothing'] })
      const inside = { prompt: 'A lake', image_urls: ['http://10.0.0.1/a.png'] }
      const answer = await toapis.post('/videos/generations', inside)
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining("'image_urls'") as string } },
      })
    },
  )

  test(
    'cuts an image of another shape to fit, but for the official model, which documents one size',
    provesFor('toapis', 'create-defaults'),
    async () => {
      const image = `data:image/png;base64,${(await makeImage(400, 400)).toString('base64')}`
      const body = { prompt: 'A lake', image_urls: [image] }
      await made('/videos/generations', { ...body, model: 'sora-2-vvip' })
      const official = { ...body, model: 'sora-2-official' }
      const answer = await toapis.post('/videos/generations', official)
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringMatching(/must match/) as string } },
      })
    },
  )

  test(
    'reports the wishes of its metadata that have no effect, and makes one video at a time',
    provesFor('toapis', 'metadata'),
    async () => {
      const body = { model: 'sora-2-vvip', prompt: 'A lake' }
      const metadata = { n: 1, watermark: false, private: true, storyboard: [{ shot: 'A' }] }
      const asked = await toapis.post('/videos/generations', { ...body, metadata })
      const { id } = asked.body as Task
      const view = await server.request(`/reprise/v1/videos/${id}`)
      expect(await view.json()).toMatchObject({
        notes: [
          expect.stringContaining("'metadata.private' was not used") as string,
          expect.stringContaining("'metadata.storyboard' was not used") as string,
        ],
      })
      await server.client.videos.delete(id)
      const several = { ...body, metadata: { n: 3 } }
      const answer = await toapis.post('/videos/generations', several)
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining("'metadata.n'") as string } },
      })
    },
  )

  test('of the vip model goes before others', provesFor('toapis', 'priority'), async () => {
    const { client } = server
    const long = { prompt: 'A calm lake', seconds: '12', size: '1280x720' } as const
    const others = await Promise.all([1, 2, 3].map(() => client.videos.create(long)))
    const body = { model: 'sora-2-vip', prompt: 'A calm lake' }
    const { id } = (await toapis.post('/videos/generations', body)).body as Task
    const statusOf = async (video: string) => (await client.videos.retrieve(video)).status
    await expect.poll(() => statusOf(id), { timeout: 20_000 }).toBe('in_progress')
    expect(await statusOf(others[2]?.id ?? '')).toBe('queued')
    for (const video of [...others, { id }]) await client.videos.delete(video.id)
  })

  test(
    'is answered in its words at /v1, whatever the key',
    provesFor('toapis', 'key-face'),
    async () => {
      const plain = vendorClient(server, '/v1')
      const { body } = await plain.post('/videos/generations/', { prompt: 'A lake', duration: 10 })
      const { id } = body as Task
      expect(body).toMatchObject({ object: 'generation.task' })
      const query = await plain.get(`/videos/generations/${id}`)
      expect(query.body).toMatchObject({ id, object: 'generation.task' })
      expect((await plain.get('/videos/generations/task_none')).body).toEqual({
        error: { code: 404, message: "Task 'task_none' not found.", type: 'not_found_error' },
      })
      const stranger = vendorClient(server, '/v1', 'sk-nobody-0123456789')
      expect((await stranger.get(`/videos/generations/${id}`)).body).toMatchObject({
        error: { code: 401, type: 'authentication_error' },
      })
      await server.client.videos.delete(id)
    },
  )
})

describe('a remix', () => {
  test(
    'of footage is a task with the size of its source, and its result a link',
    provesFor('toapis', 'content'),
    async () => {
      const { body } = await toapis.post(`/videos/${footage.replace('video_', 'task_')}/remix`, {
        model: 'sora-2',
        prompt: PALETTE_PROMPT,
      })
      expect(body).toMatchObject({ object: 'generation.task', metadata: { size: '320x180' } })
      const task = await ended((body as Task).id)
      expect(task).toMatchObject({
        status: 'completed',
        result: { type: 'video', data: [{ url: expect.any(String) as string, format: 'mp4' }] },
      })
      const { url } = (task['result'] as { data: [{ url: string }] }).data[0]
      expect((await fetch(url)).headers.get('content-type')).toBe('video/mp4')
    },
  )

  test('of which nothing can be done is a failed task', provesFor('toapis', 'failed'), async () => {
    const answer = await toapis.post(`/videos/${footage}/remix`, {
      model: 'sora-2',
      prompt: 'Change the dog to a cat',
    })
    const task = await ended((answer.body as Task).id)
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: 'generation_failed', message: expect.any(String) as string },
    })
  })

  test('with the official model is a video', provesFor('toapis', 'official'), async () => {
    const task = await made(`/videos/${footage}/remix`, {
      model: 'sora-2-official',
      prompt: PALETTE_PROMPT,
    })
    expect(task).toEqual({
      id: expect.any(String) as string,
      object: 'video',
      model: 'sora-2-official',
      status: 'queued',
      progress: 0,
      created_at: expect.any(Number) as number,
      remixed_from_video_id: footage,
      seconds: '1',
      size: '320x180',
    })
  })

  test.each([
    [{ duration: 15 }, /'duration'.*length, 1 s/],
    [{ aspect_ratio: '16:9' }, /'aspect_ratio'.*320x180/],
  ])(
    'of footage with %j is refused by name',
    provesFor('toapis', 'another-frame'),
    async (asked, message) => {
      const body = { model: 'sora-2', prompt: PALETTE_PROMPT, ...asked }
      const answer = await toapis.post(`/videos/${footage}/remix`, body)
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({
        error: { code: 400, message: expect.stringMatching(message) as string },
      })
    },
  )

  test(
    'of a drawing has the length and the ratio that it names',
    provesFor('toapis', 'another-frame'),
    async () => {
      const { body } = await toapis.post(`/videos/${drawing}/remix`, {
        model: 'sora-2',
        // Of which nothing can be done: the frame is wish enough.
        prompt: 'Hmm',
        duration: 10,
        aspect_ratio: '1:1',
      })
      expect(body).toMatchObject({ metadata: { size: '720x720' } })
      const { id } = await ended((body as Task).id)
      const view = await server.request(`/reprise/v1/videos/${id}`)
      expect(await view.json()).toMatchObject({
        status: 'completed',
        output: { width: 720, height: 720, frame_count: 10 },
      })
    },
  )
})

test('callback_url is told when the task has ended', provesFor('toapis', 'callback'), async () => {
  await using receiver = await startReceiver()
  const renew = await server.request('/reprise/v1/webhooks/callback_secret', { method: 'POST' })
  const { secret } = (await renew.json()) as { secret: string }
  const { body } = await toapis.post(`/videos/${footage}/remix`, {
    model: 'sora-2',
    prompt: PALETTE_PROMPT,
    callback_url: receiver.url,
  })
  const { id } = body as Task
  await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBeGreaterThan(0)
  const { headers, body: message } = receiver.received[0]!
  const header = (name: string) => String(headers[`x-toapis-webhook-${name}`])
  const signed = `${header('id')}.${header('timestamp')}.${message}`
  const mac = createHmac('sha256', secret).update(signed).digest('hex')
  expect(header('signature')).toBe(`v1=${mac}`)
  expect(Math.abs(Number(header('timestamp')) - Date.now() / 1000)).toBeLessThan(300)
  expect(JSON.parse(message)).toEqual({
    id: header('id'),
    type: 'generation.completed',
    data: { task_id: id, task_type: 'video', model: 'sora-2', status: 'completed' },
  })
})
