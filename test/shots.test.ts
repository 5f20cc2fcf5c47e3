/** Shots read and written over real HTTP. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeFramesRgb } from '../src/media/decode-frames.ts'
import { expectError } from './expect-error.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { makeClip } from './make-clip.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'

/** Of one video, on a busy machine. */
const DEADLINE_MS = 180_000

let server: TestServer
let folder: string

beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'reprise-shots-'))
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

type Shot = { width: number; acts: { frameCount: number; ground: { scene: { place: string } } }[] }
type View = {
  id: string
  prompt: string
  seed: number
  seconds: string
  size: string
  model: string
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return server.request('/reprise/v1/shots', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function posted(body: unknown): Promise<View> {
  const answer = await post(body)
  expect(answer.status).toBe(200)
  return (await answer.json()) as View
}

async function done(id: string): Promise<string> {
  expect(await waitUntilDone(server.client, id, DEADLINE_MS)).toMatchObject({
    status: 'completed',
    error: null,
  })
  return id
}

async function shotOf(id: string): Promise<Shot> {
  const answer = await server.request(`/reprise/v1/videos/${id}/shot`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Shot
}

async function framesOf(id: string): Promise<Buffer[]> {
  const content = await server.client.videos.downloadContent(id)
  const path = join(folder, `${id}.mp4`)
  await writeFile(path, Buffer.from(await content.arrayBuffer()))
  return [...decodeFramesRgb(path, { everyNth: 7, width: 320 })].map(({ rgb }) => Buffer.from(rgb))
}

const options = { timeout: 2 * DEADLINE_MS }
const actor = {
  id: 'cat-1',
  noun: 'cat',
  picture: 'cat',
  x: 0.4,
  y: 0.87,
  height: 0.34,
  actions: [{ motion: 'dance' }],
}
const scene = { place: 'stage', time: 'day', cameras: [{ move: 'push' }], actors: [actor] }
const small = {
  version: 1,
  width: 320,
  height: 180,
  frameRate: { num: 30, den: 1 },
  seed: 7,
  acts: [{ frameCount: 45, ground: { kind: 'scene', scene }, looks: [] }],
}

describe('a shot', () => {
  test('of a created video, given back, makes the same frames', options, async () => {
    const params = {
      prompt: 'Two cats dance on a stage at night',
      seconds: '4',
    } as const
    const first = await done(
      (await server.client.videos.create({ ...params, size: '1280x720' })).id,
    )
    const shot = await shotOf(first)
    expect(shot.acts[0]!.ground.scene.place).toBe('stage')
    const view = await posted({ shot })
    expect(view).toMatchObject({ size: '1280x720', seconds: '4', model: 'sora-2' })
    const second = await done(view.id)
    expect(await shotOf(second)).toEqual(shot)
    const [before, after] = [await framesOf(first), await framesOf(second)]
    expect(before).toHaveLength(18)
    expect(after.every((frame, number) => frame.equals(before[number]!))).toBe(true)
  })

  test('written by hand is rendered, and remixed as any drawn video is', options, async () => {
    const view = await posted({ shot: small, prompt: 'My cat', model: 'sora-2-pro' })
    expect(view).toMatchObject({ prompt: 'My cat', model: 'sora-2-pro', seed: 7, seconds: '2' })
    const id = await done(view.id)
    const remix = await server.client.videos.remix(id, { prompt: 'Make it night.' })
    const night = await shotOf(await done(remix.id))
    expect(night.acts[0]!.ground.scene).toMatchObject({ place: 'stage', time: 'night' })
  })

  test('of the documentation is rendered as it is written there', async () => {
    const page = await readFile('docs/shot.md', 'utf8')
    const [, body = ''] = /-d '(\{.*?\n\})'/s.exec(page) ?? []
    const view = await posted(JSON.parse(body))
    await server.client.videos.delete(view.id)
    expect(view).toMatchObject({ prompt: 'A dog jumps for a cat that bows', size: '640x360' })
  })

  test('without a prompt has a sentence for one', async () => {
    const view = await posted({ shot: small })
    await server.client.videos.delete(view.id)
    expect(view.prompt).toBe('A given shot: cat; stage, day.')
  })

  test('with an edit that drawn scenes cannot have fails with the reason', options, async () => {
    const edit = { kind: 'remove-actor', noun: 'cat', where: null, evidence: 'remove the cat' }
    const act = { ...small.acts[0], edits: [edit] }
    const { id } = await posted({ shot: { ...small, acts: [act] } })
    const video = await waitUntilDone(server.client, id, DEADLINE_MS)
    expect(video.error?.message).toMatch(
      /Act 1 has an edit 'remove-actor' that cannot be carried out/,
    )
  })
})

describe('a shot that is refused', () => {
  test.each([
    [
      'a wrong picture',
      {
        acts: [
          {
            ...small.acts[0],
            ground: {
              kind: 'scene',
              scene: { ...scene, actors: [{ ...actor, picture: 'nosuchthing' }] },
            },
          },
        ],
      },
      'shot[acts][0][ground][scene][actors][0][picture]',
      'invalid_value',
    ],
    [
      'a wrong place',
      {
        acts: [{ ...small.acts[0], ground: { kind: 'scene', scene: { ...scene, place: 'mars' } } }],
      },
      'shot[acts][0][ground][scene][place]',
      'invalid_value',
    ],
    ['a text for a number', { width: '640' }, 'shot[width]', 'invalid_type'],
    ['a hostile size', { width: 1e9 }, 'shot[width]', 'invalid_value'],
    [
      'footage',
      { acts: [{ ...small.acts[0], ground: { kind: 'plate' } }] },
      'shot[acts][0][ground][kind]',
      'invalid_value',
    ],
    [
      'an hour',
      { acts: [{ ...small.acts[0], frameCount: 108_000 }] },
      'shot[acts][0][frameCount]',
      'invalid_value',
    ],
    ['an unknown field', { loop: true }, 'shot[loop]', 'unknown_parameter'],
    ['no acts', { acts: undefined }, 'shot[acts]', 'missing_required_parameter'],
  ])('for %s names the field', async (_case, changes, param, code) => {
    const answer = await post({ shot: { ...small, ...changes } })
    await expectError(answer, { status: 400, message: /./, param, code })
  })

  test('for what is no shot, no body, or too much of one', async () => {
    expect((await post({ shot: 7 })).status).toBe(400)
    expect((await post({})).status).toBe(400)
    expect((await post({ shot: small, hat: 1 })).status).toBe(400)
    const long = { ...small, acts: [{ ...small.acts[0], note: 'x'.repeat(600_000) }] }
    expect((await post({ shot: long })).status).toBe(413)
  })

  test('without a key', async () => {
    expect((await post({ shot: small }, { authorization: 'Bearer wrong' })).status).toBe(401)
  })
})

describe('reading a shot', () => {
  test('of no video, or that of another project, is a 404', async () => {
    const path = (id: string) => `/reprise/v1/videos/${id}/shot`
    await expectError(await server.request(path('video_x')), { status: 404, message: /not found/ })
    const { id } = await posted({ shot: small })
    const stranger = await server.foreignClient()
    const answer = await fetch(`${server.url}${path(id)}`, {
      headers: { authorization: `Bearer ${stranger.apiKey}` },
    })
    await expectError(answer, { status: 404, message: /not found/ })
    await done(id)
  })

  test('of a video that is not done yet is a 404 that says to wait', async () => {
    const { id } = await posted({
      shot: { ...small, acts: [{ ...small.acts[0], frameCount: 3000 }] },
    })
    const answer = await server.request(`/reprise/v1/videos/${id}/shot`)
    await server.client.videos.delete(id)
    await expectError(answer, { status: 404, message: /not ready/ })
  })

  test(
    'of an imported clip is a 404 that says so, of its remix the shot on footage',
    options,
    async () => {
      await using clip = await makeClip()
      const id = await importClip(server, clip.bytes)
      const answer = await server.request(`/reprise/v1/videos/${id}/shot`)
      await expectError(answer, { status: 404, message: /imported clip/ })
      const remix = await server.client.videos.remix(id, { prompt: PALETTE_PROMPT })
      const shot = await shotOf(await done(remix.id))
      expect(shot.acts[0]!.ground).toEqual({ kind: 'plate' })
      const again = await post({ shot })
      const param = 'shot[acts][0][ground][kind]'
      await expectError(again, { status: 400, message: /drawn scenes/, param })
    },
  )
})
