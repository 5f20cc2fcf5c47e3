import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectError } from './expect-error.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import {
  expectNoLeftovers,
  startTestServer,
  type TestServer,
  waitUntilDone,
} from './test-server.ts'

type View = {
  id: string
  status: string
  parent: string | null
  children: string[]
  directions: { kind: string }[]
  unapplied: { direction: { kind: string }; reason: string }[]
  unparsed: string[]
  source: Facts | null
  output: Facts | null
  assets: Record<string, { bytes: number }> | null
  timings: Record<string, number | null>
  error: { code: string; message: string } | null
} & Record<string, unknown>

type Facts = { width: number; height: number; frame_rate: string; frame_count: number }

type StatusEvent = { id: string; status: string; progress: number }

let server: TestServer
let clip: Clip

beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

async function viewOf(id: string): Promise<View> {
  const answer = await server.request(`/reprise/v1/videos/${id}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as View
}

async function remix(id: string, prompt: string): Promise<string> {
  const video = await server.client.videos.remix(id, { prompt })
  expect(await waitUntilDone(server.client, video.id)).toMatchObject({ status: 'completed' })
  return video.id
}

/** Reads server-sent events to the end of the stream. */
async function eventsOf(answer: Response): Promise<{ name: string; data: StatusEvent }[]> {
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const text = await answer.text()
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/s.exec(block) ?? []
      return { name, data: JSON.parse(data) as StatusEvent }
    })
}

function postDirections(body: unknown): Promise<Response> {
  return server.request('/reprise/v1/directions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('the own view', () => {
  test('of an import says what the clip is, and that nothing was changed', async () => {
    const view = await viewOf(await importClip(server, clip.bytes))
    const facts = { width: 320, height: 180, frame_rate: '24', frame_count: 24 }
    expect(view).toMatchObject({
      object: 'reprise.video',
      operation: 'import',
      engine: 'local',
      status: 'completed',
      parent: null,
      children: [],
      directions: [],
      source: facts,
      output: facts,
    })
    expect(Object.keys(view.assets ?? {}).toSorted()).toEqual(['spritesheet', 'thumbnail', 'video'])
    for (const name of ['queued_seconds', 'rendering_seconds', 'storing_seconds']) {
      expect(view.timings[name]).toBeGreaterThanOrEqual(0)
    }
  })

  test('of a remix says what was applied, what was not and why, and where it comes from', async () => {
    const sourceId = await importClip(server, clip.bytes)
    const id = await remix(sourceId, `${PALETTE_PROMPT} Change the dog to a cat.`)
    const view = await viewOf(id)
    const source = await viewOf(sourceId)
    expect(view).toMatchObject({ operation: 'remix', parent: sourceId, error: null })
    expect(view.directions.map((direction) => direction.kind)).toEqual(['set-palette', 'set-light'])
    expect(view.unapplied.map(({ direction }) => direction.kind)).toEqual(['replace-actor'])
    expect(view.unapplied[0]?.reason).toMatch(/footage/)
    expect(view.output).toEqual(source.output)
    expect(source.children).toEqual([id])
  })

  test('is of the own project only', async () => {
    const id = await importClip(server, clip.bytes)
    const stranger = await server.foreignClient()
    const answer = await fetch(`${server.url}/reprise/v1/videos/${id}`, {
      headers: { authorization: `Bearer ${stranger.apiKey}` },
    })
    await expectError(answer, { status: 404, message: /not found/ })
  })
})

describe('remixes of remixes', () => {
  test('start from the plate each time, and outlive what they came from', async () => {
    const first = await importClip(server, clip.bytes)
    const second = await remix(first, PALETTE_PROMPT)
    const third = await remix(second, 'Make it sepia')
    const fourth = await remix(third, 'Make it black and white')
    expect((await viewOf(fourth)).output).toEqual((await viewOf(first)).output)
    for (const id of [second, third, fourth]) {
      const kept = await readdir(join(server.dataDir, 'objects', 'videos', id, 'attachments'))
      expect(kept.toSorted()).toEqual(['plate.mp4', 'shot.json'])
    }

    for (const id of [first, second, third]) await server.client.videos.delete(id)
    const fifth = await remix(fourth, 'Make it warmer')
    expect((await viewOf(fourth)).parent).toBe(third)
    expect((await viewOf(fifth)).parent).toBe(fourth)
    expect(await server.client.videos.retrieve(fourth)).toMatchObject({
      remixed_from_video_id: third,
    })
    await expectNoLeftovers(server)
  })

  test('waiting in the queue survive the deletion of their source', async () => {
    const source = await importClip(server, clip.bytes)
    const waiting = await server.client.videos.remix(source, { prompt: PALETTE_PROMPT })
    await server.client.videos.delete(source)
    const done = await waitUntilDone(server.client, waiting.id)
    expect(done).toMatchObject({ status: 'completed', remixed_from_video_id: source })
  })
})

describe('a dry run of directions', () => {
  test('says what a prompt is understood to ask, and what can be applied to what', async () => {
    const answer = await postDirections({ prompt: PALETTE_PROMPT })
    const parsed = (await answer.json()) as {
      directions: { kind: string }[]
      unparsed: string[]
      applicable: Record<string, string[]>
    }
    expect(parsed.directions.map((direction) => direction.kind)).toEqual([
      'set-palette',
      'set-light',
    ])
    expect(parsed.unparsed).toEqual([])
    expect(parsed.applicable['footage']).toContain('set-palette')
    expect(parsed.applicable['drawn']).toContain('add-actor')
  })

  test('compares a caption with the prompt of the source', async () => {
    const answer = await postDirections({
      prompt: 'A cat on a sill at night',
      source_prompt: 'A cat on a sill',
    })
    expect(answer.status).toBe(200)
  })

  test.each([
    [{}, 'prompt'],
    [{ prompt: '' }, 'prompt'],
    [{ prompt: 1 }, 'prompt'],
    [{ prompt: 'x'.repeat(32_001) }, 'prompt'],
    [{ prompt: 'p', source_prompt: 5 }, 'source_prompt'],
    [{ prompt: 'p', video: 'x' }, 'video'],
  ])('refuses %j', async (body, param) => {
    await expectError(await postDirections(body), { status: 400, message: /./, param })
  })
})

describe('the events of a video', () => {
  test('end at once where the video is done already', async () => {
    const id = await importClip(server, clip.bytes)
    const events = await eventsOf(await server.request(`/reprise/v1/videos/${id}/events`))
    expect(events).toEqual([
      { name: 'status', data: { id, status: 'completed', progress: 100, error: null } },
    ])
  })

  test('go on to the last state, the progress never falling, and then end', async () => {
    const { id } = await server.client.videos.create({ prompt: 'A calm lake', size: '1280x720' })
    const events = await eventsOf(await server.request(`/reprise/v1/videos/${id}/events`))
    const progress = events.map(({ data }) => data.progress)
    expect(events.every(({ name, data }) => name === 'status' && data.id === id)).toBe(true)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(events.filter(({ data }) => data.status === 'completed')).toHaveLength(1)
    expect(events.at(-1)?.data).toMatchObject({ status: 'completed', progress: 100 })
  })

  test('end when the video is deleted', async () => {
    const { id } = await server.client.videos.create({ prompt: 'A calm lake', seconds: '12' })
    const answer = await server.request(`/reprise/v1/videos/${id}/events`)
    const ended = eventsOf(answer)
    await server.client.videos.delete(id)
    expect((await ended).at(-1)?.name).toBe('deleted')
  })

  test('end when the server stops', async () => {
    const stopping = await startTestServer()
    const { id } = await stopping.client.videos.create({
      prompt: 'A calm lake',
      seconds: '20' as '12',
    })
    const answer = await stopping.request(`/reprise/v1/videos/${id}/events`)
    const ended = eventsOf(answer)
    await stopping[Symbol.asyncDispose]()
    const events = await ended
    expect(events.length).toBeGreaterThan(0)
    expect(events.every(({ data }) => data.status !== 'completed')).toBe(true)
  })

  test('of an unknown video are a 404 in the envelope', async () => {
    const answer = await server.request(`/reprise/v1/videos/video_${'0'.repeat(48)}/events`)
    await expectError(answer, { status: 404, message: /not found/ })
  })
})

describe('the import', () => {
  test('of a form without a file says what is missing', async () => {
    const form = new FormData()
    form.append('prompt', 'p')
    const answer = await server.request('/reprise/v1/videos/import', { method: 'POST', body: form })
    await expectError(answer, { status: 400, message: /'video'/, param: 'video' })
  })
})
