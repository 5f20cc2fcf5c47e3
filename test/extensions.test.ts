/** Extensions, through the official SDK: what they may ask for, and what comes out of them. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type OpenAI from 'openai'
import { BadRequestError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeFramesRgb } from '../src/media/decode-frames.ts'
import { probeVideo } from '../src/media/probe.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'

let server: TestServer
let client: OpenAI
let clip: Clip

const tiny = { width: 128, height: 96 }

beforeAll(async () => {
  server = await startTestServer()
  client = server.client
  clip = await makeClip({ ...tiny, frames: 36 })
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

type ExtendParams = Parameters<OpenAI['videos']['extend']>[0]

async function extended(params: Partial<ExtendParams>): Promise<OpenAI.Video> {
  const video = await client.videos.extend({
    prompt: 'It goes on',
    seconds: '4',
    ...params,
  } as ExtendParams)
  return waitUntilDone(client, video.id, 120_000)
}

/** The 400 that a request is answered with. */
async function refusal(params: Partial<ExtendParams>): Promise<BadRequestError> {
  const params4 = { prompt: 'It goes on', seconds: '4', ...params } as ExtendParams
  const error = await client.videos.extend(params4).catch((caught: unknown) => caught)
  if (!(error instanceof BadRequestError)) throw new Error(`Not a 400: ${String(error)}`)
  return error
}

type View = {
  notes: string[]
  directions: { kind: string }[]
}

async function viewOf(id: string): Promise<View> {
  return (await (await server.request(`/reprise/v1/videos/${id}`)).json()) as View
}

const videoPath = (id: string) => join(server.dataDir, 'objects', 'videos', id, 'video.mp4')

/** Every frame, small. */
function seen(id: string): Uint8Array[] {
  const frames = decodeFramesRgb(videoPath(id), { everyNth: 1, width: 64 })
  return [...frames].map(({ rgb }) => rgb.slice())
}

function difference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, code, at) => sum + Math.abs(code - other[at]!), 0) / one.length
}

describe('the limits of extensions', () => {
  test.each(['24', '5', '0'])(
    'seconds "%s" are refused, and the field is named',
    async (seconds) => {
      const error = await refusal({ video: createReadStream(clip.path), seconds } as never)
      expect(error).toMatchObject({ status: 400, param: 'seconds', code: 'invalid_value' })
      expect(error.message).toMatch(/Supported values are: '4', '8', '12', '16', and '20'/)
    },
  )

  test('without seconds, a prompt or a video the missing field is named', async () => {
    for (const field of ['seconds', 'prompt', 'video'] as const) {
      const video = createReadStream(clip.path)
      const error = await refusal({ video, [field]: undefined })
      expect(error).toMatchObject({ status: 400, param: field })
    }
  })

  test('more than 120 seconds in all are refused', { timeout: 120_000 }, async () => {
    await using long = await makeClip({ ...tiny, frames: 210, secondsPerFrame: 0.5 })
    const error = await refusal({ video: createReadStream(long.path), seconds: '16' as never })
    expect(error).toMatchObject({ status: 400, param: 'seconds', code: 'invalid_value' })
    expect(error.message).toMatch(/120 seconds in all; .* 121 seconds/)
    const most = await client.videos.extend({
      video: createReadStream(long.path),
      prompt: 'It goes on',
      seconds: '12',
    })
    expect(most.seconds).toBe('117')
    await client.videos.delete(most.id)
  })

  test('six times, and not a seventh', { timeout: 300_000 }, async () => {
    let done = await extended({ video: createReadStream(clip.path) })
    for (let time = 2; time <= 6; time++) {
      expect(done).toMatchObject({ status: 'completed' })
      done = await extended({ video: { id: done.id } })
    }
    expect(done).toMatchObject({ status: 'completed', seconds: '26', remixed_from_video_id: null })
    expect(probeVideo(videoPath(done.id)).frameCount).toBe(36 + 6 * 96)
    const error = await refusal({ video: { id: done.id } })
    expect(error).toMatchObject({ status: 400, param: 'video', code: 'invalid_value' })
    expect(error.message).toMatch(/6 times .* extension 7/)
  })
})

describe('an extension of footage', () => {
  test('goes on where the footage ends, and says how', { timeout: 120_000 }, async () => {
    const done = await extended({ video: createReadStream(clip.path) })
    expect(done).toMatchObject({ status: 'completed', seconds: '6', size: '128x96' })
    const info = probeVideo(videoPath(done.id))
    expect(info).toMatchObject({ ...tiny, frameCount: 36 + 96 })
    expect(info.averageFrameRate.num / info.averageFrameRate.den).toBeCloseTo(24, 5)
    expect(info.durationSeconds).toBeCloseTo(5.5, 2)
    const { notes } = await viewOf(done.id)
    expect(notes.filter((note) => note.startsWith('This is footage'))).toHaveLength(1)
    const frames = seen(done.id)
    const steps = frames.slice(1).map((frame, at) => difference(frame, frames[at]!))
    expect(steps[35]!).toBeLessThanOrEqual(1.2 * Math.max(...steps.slice(25, 35)) + 0.3)
    for (const variant of ['thumbnail', 'spritesheet'] as const) {
      const response = await client.videos.downloadContent(done.id, { variant })
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
    }
  })

  test('changes the new part alone, as asked', { timeout: 120_000 }, async () => {
    const plain = await extended({ video: createReadStream(clip.path) })
    const grey = await extended({
      video: createReadStream(clip.path),
      prompt: 'Make it black and white',
    })
    expect((await viewOf(grey.id)).directions).toMatchObject([{ kind: 'adjust-colour' }])
    const [before, after] = [seen(plain.id), seen(grey.id)]
    const apart = before.map((frame, at) => difference(frame, after[at]!))
    expect(Math.max(...apart.slice(0, 36))).toBeLessThan(0.5)
    expect(Math.min(...apart.slice(70))).toBeGreaterThan(2)
  })
})

describe('an extended shot', () => {
  test('is drawn on where it was, with the new action', { timeout: 240_000 }, async () => {
    const cat = await client.videos.create({ prompt: 'A cat on a stage', size: '1280x720' })
    expect(await waitUntilDone(client, cat.id, 120_000)).toMatchObject({ status: 'completed' })
    const bow = await extended({
      video: { id: cat.id },
      prompt: 'Extend the scene with the cat taking a bow to the cheering audience',
    })
    expect(bow).toMatchObject({ status: 'completed', seconds: '8', size: '1280x720' })
    expect((await viewOf(bow.id)).directions).toMatchObject([{ kind: 'set-action' }])
    const [first, both] = [seen(cat.id), seen(bow.id)]
    expect(both).toHaveLength(240)
    expect(Math.max(...first.map((frame, at) => difference(frame, both[at]!)))).toBeLessThan(0.5)
    const steps = both.slice(1).map((frame, at) => difference(frame, both[at]!))
    // Small as where the first part's own groups of pictures meet, but for the eyes: they blink there.
    expect(steps[119]!).toBeLessThanOrEqual(2 * Math.max(...steps.slice(15, 119)))
  })

  test('is remixed and edited as a whole', { timeout: 120_000 }, async () => {
    const longer = await extended({ video: createReadStream(clip.path) })
    const before = seen(longer.id)
    const remix = await client.videos.remix(longer.id, { prompt: 'Make it sepia' })
    const edit = await client.videos.edit({
      video: { id: longer.id },
      prompt: 'Shift the color palette to teal, sand and rust',
    })
    for (const { id } of [remix, edit]) {
      const done = await waitUntilDone(client, id, 60_000)
      expect(done).toMatchObject({
        status: 'completed',
        seconds: longer.seconds,
        remixed_from_video_id: longer.id,
      })
      const after = seen(id)
      expect(after).toHaveLength(before.length)
      const apart = after.map((frame, at) => difference(frame, before[at]!))
      expect(Math.min(...apart)).toBeGreaterThan(2)
      const steps = after.slice(1).map((frame, at) => difference(frame, after[at]!))
      expect(steps[35]!).toBeLessThanOrEqual(1.3 * Math.max(...steps.slice(20, 35)) + 0.3)
    }
  })

  test('changes its speed as a whole', { timeout: 120_000 }, async () => {
    const longer = await extended({ video: createReadStream(clip.path), prompt: 'Make it a loop' })
    const remix = await client.videos.remix(longer.id, { prompt: 'Play it in reverse' })
    expect(await waitUntilDone(client, remix.id, 60_000)).toMatchObject({ status: 'completed' })
    const [forward, backward] = [seen(longer.id), seen(remix.id)]
    const apart = forward.toReversed().map((frame, at) => difference(frame, backward[at]!))
    expect(apart.toSorted((one, other) => one - other)[apart.length >> 1]!).toBeLessThan(1.5)
  })
})
