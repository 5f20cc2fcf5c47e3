import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotFoundError, toFile } from 'openai'
import type OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip, makeImage } from './make-clip.ts'
import { proves } from './conformance/rows.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'

const KEYS = [
  'id',
  'object',
  'created_at',
  'status',
  'completed_at',
  'error',
  'expires_at',
  'model',
  'progress',
  'prompt',
  'remixed_from_video_id',
  'seconds',
  'size',
]

let server: TestServer
let client: OpenAI
let clip: Clip
let sourceId: string

beforeAll(async () => {
  server = await startTestServer()
  client = server.client
  clip = await makeClip()
  sourceId = await importClip(server, clip.bytes)
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

/** Fields that the SDK's types do not know go around them. */
type CreateParams = Parameters<OpenAI['videos']['create']>[0]

/** Starts a creation, checks its first answer, and cancels it: it is not the render that is tested. */
async function createAndCancel(params: unknown): Promise<OpenAI.Video> {
  const video = await client.videos.create(params as CreateParams)
  expect(video.id).toMatch(/^video_[0-9a-f]{48}$/)
  expect(['queued', 'in_progress']).toContain(video.status)
  await client.videos.delete(video.id)
  return video
}

describe('client.videos.create', () => {
  test(
    'takes a prompt alone, with the defaults of the API',
    proves('videos.create', 'point-1', 'point-5', 'point-8'),
    async () => {
      const video = await createAndCancel({ prompt: 'A red kite over a beach' })
      expect(Object.keys(video).filter((key) => !key.startsWith('_'))).toEqual(KEYS)
      expect(video).toMatchObject({
        object: 'video',
        model: 'sora-2',
        prompt: 'A red kite over a beach',
        seconds: '4',
        size: '720x1280',
        completed_at: null,
        error: null,
        expires_at: null,
        remixed_from_video_id: null,
      })
      expect(Number.isInteger(video.progress)).toBe(true)
      expect(Math.abs(video.created_at - Date.now() / 1000)).toBeLessThan(5)
      // The first eight digits of an id are its time.
      expect(Number.parseInt(video.id.slice(6, 14), 16)).toBe(video.created_at)
    },
  )

  test.each([
    ['sora-2-2025-12-08', '20', '1280x720'],
    ['sora-2-pro', '16', '1920x1080'],
    ['sora-2-pro-2025-10-06', '12', '1024x1792'],
  ])(
    'takes %s with %s s at %s',
    proves('videos.create', 'point-6'),
    async (model, seconds, size) => {
      const video = await createAndCancel({ prompt: 'p', model, seconds, size })
      expect([video.model, video.seconds, video.size]).toEqual([model, seconds, size])
    },
  )

  test(
    'takes a reference as a file stream, sent in chunks without a type',
    proves('videos.create', 'point-3', 'point-4'),
    async () => {
      const path = join(server.dataDir, 'reference.png')
      await writeFile(path, await makeImage(1280, 720))
      await createAndCancel({
        prompt: 'p',
        size: '1280x720',
        input_reference: createReadStream(path),
      })
    },
  )

  test.each(['png', 'jpeg', 'webp'] as const)(
    'takes a reference as a %s buffer without a type or a telling name',
    proves('videos.create', 'point-3'),
    async (format) => {
      const image = await makeImage(720, 1280, format)
      await createAndCancel({ prompt: 'p', input_reference: await toFile(image, 'upload') })
    },
  )

  test('takes a reference as a data URL', proves('videos.create', 'point-2'), async () => {
    const url = `data:image/jpeg;base64,${(await makeImage(720, 1280, 'jpeg')).toString('base64')}`
    await createAndCancel({ prompt: 'p', input_reference: { image_url: url } })
  })

  test(
    'takes a reference as an uploaded file of any purpose',
    proves('videos.create', 'point-2'),
    async () => {
      const image = await toFile(await makeImage(720, 1280), 'a.png')
      const file = await client.files.create({ file: image, purpose: 'vision' })
      await createAndCancel({ prompt: 'p', input_reference: { file_id: file.id } })
    },
  )

  test(
    'takes two characters, and keeps their clips until the video is done',
    proves('videos.create', 'point-2'),
    async () => {
      const ids: string[] = []
      for (const name of ['Mossy', 'Fern']) {
        const video = await toFile(clip.bytes, 'a.mp4')
        const character = await client.videos.createCharacter({ name, video })
        ids.push(character.id ?? '')
      }
      const params = { prompt: 'Mossy and Fern', characters: ids.map((id) => ({ id })) }
      await createAndCancel(params)
    },
  )

  test(
    'renders a video of the asked size and length, and its progress never falls',
    { ...proves('videos.create', 'videos.retrieve', 'point-9'), timeout: 120_000 },
    async () => {
      const params = { prompt: 'A red kite over a beach', seconds: '4', size: '1280x720' } as const
      let video = await client.videos.create(params)
      const seen: number[] = []
      const statuses = new Set<string>()
      while (video.status === 'queued' || video.status === 'in_progress') {
        expect(Object.keys(video).filter((key) => !key.startsWith('_'))).toEqual(KEYS)
        seen.push(video.progress)
        statuses.add(video.status)
        await new Promise((resolve) => setTimeout(resolve, 100))
        video = await client.videos.retrieve(video.id)
      }
      expect(video).toMatchObject({ status: 'completed', progress: 100, error: null, ...params })
      expect(seen).toEqual(seen.toSorted((a, b) => a - b))
      expect(video.completed_at).toBeGreaterThanOrEqual(video.created_at)
      const view = await server.request(`/reprise/v1/videos/${video.id}`)
      const { output } = (await view.json()) as { output: Record<string, unknown> }
      expect(output).toMatchObject({ width: 1280, height: 720, duration_seconds: 4, codec: 'h264' })
    },
  )
})

describe('client.videos.downloadContent', () => {
  test.each([
    ['video', 'video/mp4', /^....ftyp/s],
    ['thumbnail', 'image/webp', /^RIFF....WEBP/s],
    ['spritesheet', 'image/jpeg', /^\xff\xd8\xff/],
  ] as const)(
    'gives the %s as %s',
    proves('videos.downloadContent', 'point-13'),
    async (variant, type, magic) => {
      const answer = await client.videos.downloadContent(sourceId, { variant })
      expect(answer.headers.get('content-type')).toBe(type)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.toString('latin1', 0, 16)).toMatch(magic)
      expect(Number(answer.headers.get('content-length'))).toBe(bytes.length)
    },
  )

  test('gives the video without a variant', proves('videos.downloadContent'), async () => {
    const answer = await client.videos.downloadContent(sourceId)
    expect(answer.headers.get('content-type')).toBe('video/mp4')
    await answer.arrayBuffer()
  })
})

describe('deriving', () => {
  test(
    'client.videos.remix makes a new video of the same size and length',
    proves('videos.remix', 'point-15'),
    async () => {
      const remix = await client.videos.remix(sourceId, { prompt: PALETTE_PROMPT })
      expect(remix.id).not.toBe(sourceId)
      expect(remix).toMatchObject({
        prompt: PALETTE_PROMPT,
        remixed_from_video_id: sourceId,
        size: '320x180',
        seconds: '1',
        model: 'sora-2',
      })
      expect(await waitUntilDone(client, remix.id)).toMatchObject({ status: 'completed' })
    },
  )

  test(
    'client.videos.edit takes a video by id, and keeps its model',
    proves('videos.edit', 'point-2', 'point-15'),
    async () => {
      const edit = await client.videos.edit({ video: { id: sourceId }, prompt: 'Make it sepia' })
      expect(edit).toMatchObject({ remixed_from_video_id: sourceId, size: '320x180' })
      expect(await waitUntilDone(client, edit.id)).toMatchObject({ status: 'completed' })
    },
  )

  test(
    'client.videos.edit takes an uploaded video as a stream',
    proves('videos.edit', 'point-2', 'point-3', 'point-4'),
    async () => {
      const video = createReadStream(clip.path)
      const edit = await client.videos.edit({ video, prompt: 'Make it black and white' })
      expect(edit).toMatchObject({ remixed_from_video_id: null, size: '320x180', seconds: '1' })
      expect(await waitUntilDone(client, edit.id)).toMatchObject({ status: 'completed' })
    },
  )

  test(
    'client.videos.extend adds the seconds to what is there, at most to 120',
    { ...proves('videos.extend', 'point-15'), timeout: 180_000 },
    async () => {
      const drawn = await client.videos.create({ prompt: 'A sunny meadow', size: '1280x720' })
      expect(await waitUntilDone(client, drawn.id)).toMatchObject({ status: 'completed' })
      const extension = await client.videos.extend({
        video: { id: drawn.id },
        prompt: 'The sun goes down',
        seconds: '4',
      })
      expect(extension).toMatchObject({
        seconds: '8',
        size: '1280x720',
        remixed_from_video_id: null,
      })
      const done = await waitUntilDone(client, extension.id, 120_000)
      expect(done).toMatchObject({ status: 'completed', seconds: '8' })
      const view = await server.request(`/reprise/v1/videos/${done.id}`)
      const { output } = (await view.json()) as { output: { duration_seconds: number } }
      expect(output.duration_seconds).toBeCloseTo(8, 1)
    },
  )

  test(
    'client.videos.extend takes an uploaded clip, and answers with the stitched length',
    { ...proves('videos.extend', 'point-2', 'point-15'), timeout: 120_000 },
    async () => {
      const extension = await client.videos.extend({
        video: createReadStream(clip.path),
        prompt: 'Go on',
        seconds: '4',
      })
      expect(extension).toMatchObject({ seconds: '5', size: '320x180', model: 'sora-2' })
      const done = await waitUntilDone(client, extension.id, 100_000)
      expect(done).toMatchObject({ status: 'completed', seconds: '5', error: null })
    },
  )

  test(
    'a remix that asks for nothing this engine can do fails, and says why',
    proves('videos.remix', 'point-7', 'point-9'),
    async () => {
      const remix = await client.videos.remix(sourceId, { prompt: 'Change the dog to a cat' })
      const done = await waitUntilDone(client, remix.id)
      expect(done.status).toBe('failed')
      expect(done.error?.message).toMatch(/'Change the dog to a cat': .*needs a generative engine/)
    },
  )
})

describe('characters', () => {
  test(
    'client.videos.createCharacter and getCharacter answer without an object field',
    proves('videos.createCharacter', 'videos.getCharacter', 'point-15'),
    async () => {
      const video = createReadStream(clip.path)
      const created = await client.videos.createCharacter({ name: 'Mossy', video })
      expect(created.id).toMatch(/^char_[0-9a-f]+$/)
      expect(Object.keys(created).filter((key) => !key.startsWith('_'))).toEqual([
        'id',
        'name',
        'created_at',
      ])
      const read = await client.videos.getCharacter(created.id ?? '')
      expect(read).toMatchObject({ id: created.id, name: 'Mossy', created_at: created.created_at })
    },
  )
})

describe('client.videos.list', () => {
  let own: TestServer
  const ids: string[] = []

  beforeAll(async () => {
    own = await startTestServer()
    for (let count = 0; count < 5; count++) ids.push(await importClip(own, clip.bytes))
  })
  afterAll(() => own?.[Symbol.asyncDispose]())

  test('goes through all pages in both orders', proves('videos.list', 'point-12'), async () => {
    for (const [order, expected] of [
      ['asc', ids],
      ['desc', ids.toReversed()],
    ] as const) {
      const seen: string[] = []
      for await (const video of own.client.videos.list({ limit: 2, order })) seen.push(video.id)
      expect(seen).toEqual(expected)
    }
  })

  test(
    'answers the newest first, with the ids of both ends',
    proves('videos.list', 'point-12'),
    async () => {
      const answer = await own.request('/v1/videos?limit=2')
      const page = (await answer.json()) as { data: { id: string }[] } & Record<string, unknown>
      expect(Object.keys(page)).toEqual(['object', 'data', 'first_id', 'has_more', 'last_id'])
      expect(page.data.map((video) => video.id)).toEqual([ids[4], ids[3]])
      expect(page).toMatchObject({
        object: 'list',
        first_id: ids[4],
        last_id: ids[3],
        has_more: true,
      })
    },
  )

  test(
    'starts behind `after`, which is not repeated',
    proves('videos.list', 'point-12'),
    async () => {
      const page = await own.client.videos.list({ after: ids[3] ?? '' })
      expect(page.data.map((video) => video.id)).toEqual([ids[2], ids[1], ids[0]])
      expect(page.has_more).toBe(false)
      const end = await own.client.videos.list({ after: ids[0] ?? '' }).asResponse()
      expect(await end.json()).toMatchObject({ data: [], has_more: false, last_id: null })
    },
  )

  test('has null ids where there is nothing', proves('videos.list', 'point-12'), async () => {
    const stranger = await own.foreignClient()
    const answer = await stranger.videos.list().asResponse()
    expect(await answer.json()).toEqual({
      object: 'list',
      data: [],
      first_id: null,
      has_more: false,
      last_id: null,
    })
  })

  test('forgets a deleted video at once', proves('videos.list', 'videos.delete'), async () => {
    const id = await importClip(own, clip.bytes)
    await own.client.videos.delete(id)
    const page = await own.client.videos.list()
    expect(page.data.map((video) => video.id)).not.toContain(id)
  })
})

describe('client.videos.delete', () => {
  test(
    'answers 200 with what was deleted, and every byte is gone',
    proves('videos.delete', 'point-7'),
    async () => {
      const id = await importClip(server, clip.bytes)
      expect((await server.storedFiles()).some((path) => path.includes(id))).toBe(true)
      const { data, response } = await client.videos.delete(id).withResponse()
      expect(response.status).toBe(200)
      expect(data).toEqual({ id, object: 'video.deleted', deleted: true })
      expect((await server.storedFiles()).filter((path) => path.includes(id))).toEqual([])
      await expect(client.videos.retrieve(id)).rejects.toThrow(NotFoundError)
      await expect(client.videos.delete(id)).rejects.toThrow(NotFoundError)
    },
  )
})

describe('client.files', () => {
  test(
    'creates, lists, retrieves and deletes',
    proves('files.create', 'files.list', 'files.retrieve', 'files.delete'),
    async () => {
      const upload = await toFile(Buffer.from('hello'), 'note.txt')
      const created = await client.files.create({ file: upload, purpose: 'user_data' })
      expect(created).toMatchObject({
        object: 'file',
        bytes: 5,
        filename: 'note.txt',
        purpose: 'user_data',
      })
      expect(await client.files.retrieve(created.id)).toMatchObject({ id: created.id, bytes: 5 })
      const listed: string[] = []
      for await (const file of client.files.list()) listed.push(file.id)
      expect(listed[0]).toBe(created.id)
      const deleted = await client.files.delete(created.id)
      expect(deleted).toMatchObject({ id: created.id, object: 'file', deleted: true })
      await expect(client.files.retrieve(created.id)).rejects.toThrow(NotFoundError)
      expect((await server.storedFiles()).some((path) => path.includes(created.id))).toBe(false)
    },
  )
})

describe('client.models', () => {
  test('lists and retrieves', proves('models.list', 'models.retrieve'), async () => {
    const listed: string[] = []
    for await (const model of client.models.list()) listed.push(model.id)
    expect(listed).toEqual(expect.arrayContaining(['sora-2', 'sora-2-pro']))
    expect(await client.models.retrieve('sora-2')).toMatchObject({ id: 'sora-2', object: 'model' })
    await expect(client.models.retrieve('gpt-nothing')).rejects.toThrow(NotFoundError)
  })
})
