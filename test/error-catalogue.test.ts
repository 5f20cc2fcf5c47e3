import { newVideo } from '../src/store/__fixtures__/new-video.ts'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import OpenAI, {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  RateLimitError,
  toFile,
} from 'openai'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import { createVideosTable } from '../src/store/videos.ts'
import { newVideoId } from '../src/video/ids.ts'
import { MAXIMUM_QUEUED_VIDEOS } from '../src/video/limits.ts'
import { proves } from './conformance/rows.ts'
import { expectError } from './expect-error.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip, makeImage } from './make-clip.ts'
import {
  expectNoLeftovers,
  startTestServer,
  type TestServer,
  waitUntilDone,
} from './test-server.ts'
import { waitUntil } from './wait-until.ts'

const UNKNOWN_ID = `video_${'0'.repeat(48)}`

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

function postJson(path: string, body: unknown): Promise<Response> {
  return server.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

function postForm(path: string, fields: readonly [string, string | Blob][]): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return server.request(path, { method: 'POST', body: form })
}

function file(bytes: Uint8Array | string, name = 'a.bin', type = ''): File {
  return new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type })
}

/** A job that stays unfinished long enough to be asked about. Delete it when done. */
async function startLongVideo(): Promise<string> {
  const video = await client.videos.create({
    prompt: 'A long quiet evening by the sea',
    model: 'sora-2-pro',
    seconds: '20' as '12',
    size: '1920x1080' as '1280x720',
  })
  return video.id
}

describe('keys', () => {
  test('no key is a 401 without a code', proves('no-key', 'point-14'), async () => {
    for (const path of ['/v1/videos', '/v1/files', '/v1/models', '/reprise/v1/videos/x']) {
      await expectError(await fetch(`${server.url}${path}`), {
        status: 401,
        message: /^You didn't provide an API key\. You need to provide your API key in an Auth/,
        param: null,
        code: null,
      })
    }
  })

  test('a wrong key is a 401 that does not repeat the key', proves('wrong-key'), async () => {
    const key = 'sk-wrong-0123456789abcdefghij'
    const stranger = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: key, maxRetries: 0 })
    const error: unknown = await stranger.videos.list().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({ code: 'invalid_api_key', type: 'invalid_request_error' })
    expect((error as Error).message).toMatch(/Incorrect API key provided: sk-wron\*\*\*ghij\./)
  })

  test.each(['Bearer', 'Bearer ', 'Basic c2stdGVzdA==', '\u00e4'])(
    'the header Authorization: %j is no key',
    async (authorization) => {
      const answer = await fetch(`${server.url}/v1/videos`, { headers: { authorization } })
      expect(answer.status).toBe(401)
    },
  )

  test("Azure's api-key header is a key as well", async () => {
    const answer = await fetch(`${server.url}/v1/videos`, { headers: { 'api-key': server.key } })
    expect(answer.status).toBe(200)
  })

  test('a refused upload is not even read to its end', async () => {
    const answer = await fetch(`${server.url}/v1/files`, { method: 'POST', body: 'x'.repeat(1e6) })
    expect(answer.status).toBe(401)
  })
})

describe('unknown ids', () => {
  test.each([
    ['GET', `/v1/videos/${UNKNOWN_ID}`],
    ['DELETE', `/v1/videos/${UNKNOWN_ID}`],
    ['GET', `/v1/videos/${UNKNOWN_ID}/content`],
    ['POST', `/v1/videos/${UNKNOWN_ID}/remix`],
  ])(
    '%s %s is a 404 that names the id',
    proves('unknown-video', 'point-14'),
    async (method, path) => {
      const init =
        method === 'POST'
          ? {
              method,
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ prompt: 'p' }),
            }
          : { method }
      await expectError(await server.request(path, init), {
        status: 404,
        message: `Video with id '${UNKNOWN_ID}' not found.`,
        code: 'not_found',
      })
    },
  )

  test('the Node SDK makes a NotFoundError of it, content included', async () => {
    await expect(client.videos.retrieve(UNKNOWN_ID)).rejects.toThrow(NotFoundError)
    await expect(client.videos.downloadContent(UNKNOWN_ID)).rejects.toThrow(NotFoundError)
    await expect(client.videos.getCharacter('char_0')).rejects.toThrow(NotFoundError)
    await expect(client.videos.list({ after: UNKNOWN_ID })).rejects.toThrow(NotFoundError)
  })

  test.each([
    'a%2Fb%3Fc',
    '..%2f..%2fetc%2fpasswd',
    "x'%20OR%201=1",
    'x'.repeat(250),
    '%F0%9F%8E%AC',
  ])('the strange id %s is a 404 like any other', async (id) => {
    await expectError(await server.request(`/v1/videos/${id}`), {
      status: 404,
      message: /not found/,
    })
  })

  test.each([
    `/v1/videos/${'x'.repeat(2000)}`,
    '/v1/videos/%E0%A4%A',
    '/v1/nothing',
    '/v1',
    '/v1/videos/x/y/z',
  ])('the strange path %s is a 4xx in the envelope', async (path) => {
    await expectError(await server.request(path), { status: 404, message: /./ })
  })

  test('a method that a path does not have is a 404, never a 405 page', async () => {
    const answer = await server.request('/v1/videos', { method: 'PUT' })
    await expectError(answer, { status: 404, message: 'Invalid URL (PUT /v1/videos)', code: null })
  })
})

describe('fields of a creation', () => {
  test(
    'a bad size is refused with the sizes there are',
    proves('bad-size', 'point-14'),
    async () => {
      const expected = {
        status: 400,
        message:
          "Invalid value: '640x480'. Supported values are: '720x1280', '1280x720', '1024x1792', '1792x1024', '1080x1920', and '1920x1080'.",
        param: 'size',
        code: 'invalid_value',
      }
      await expectError(await postJson('/v1/videos', { prompt: 'p', size: '640x480' }), expected)
      const form = [
        ['prompt', 'p'],
        ['size', '640x480'],
      ] as const
      await expectError(
        await postForm(
          '/v1/videos',
          form.map(([name, value]) => [name, value]),
        ),
        expected,
      )
    },
  )

  test('bad seconds are refused with the seconds there are', proves('bad-seconds'), async () => {
    await expectError(await postJson('/v1/videos', { prompt: 'p', seconds: '15' }), {
      status: 400,
      message: "Invalid value: '15'. Supported values are: '4', '8', '12', '16', and '20'.",
      param: 'seconds',
      code: 'invalid_value',
    })
  })

  test(
    'seconds are refused as a JSON number and taken as the text of a form',
    proves('seconds-number', 'point-5'),
    async () => {
      await expectError(await postJson('/v1/videos', { prompt: 'p', seconds: 8 }), {
        status: 400,
        message:
          "Invalid type for 'seconds': expected one of '4', '8', '12', '16', or '20', but got an integer instead.",
        param: 'seconds',
        code: 'invalid_type',
      })
      const answer = await postForm('/v1/videos', [
        ['prompt', 'p'],
        ['seconds', '8'],
      ])
      const video = (await answer.json()) as { id: string; seconds: unknown }
      expect(video.seconds).toBe('8')
      await client.videos.delete(video.id)
    },
  )

  test('an unknown field is refused by name', proves('unknown-field'), async () => {
    await expectError(await postJson('/v1/videos', { prompt: 'p', width: 1280 }), {
      status: 400,
      message: "Unknown parameter: 'width'.",
      param: 'width',
      code: 'unknown_parameter',
    })
    await expectError(
      await postJson('/v1/videos/edits', { prompt: 'p', video: { id: 'x', url: 'y' } }),
      {
        status: 400,
        message: "Unknown parameter: 'video[url]'.",
        param: 'video[url]',
      },
    )
  })

  test('an empty or too long prompt is refused', proves('prompt'), async () => {
    for (const prompt of ['', ' \n ']) {
      await expectError(await postJson('/v1/videos', { prompt }), {
        status: 400,
        message: /too short/,
        param: 'prompt',
        code: 'string_below_min_length',
      })
    }
    await expectError(await postJson('/v1/videos', {}), {
      status: 400,
      message: "Missing required parameter: 'prompt'.",
      param: 'prompt',
      code: 'missing_required_parameter',
    })
    const tooLong = {
      status: 400,
      message: /maximum length 32000, but got a string with length 32001/,
      param: 'prompt',
      code: 'string_above_max_length',
    }
    const prompt = 'x'.repeat(32_001)
    await expectError(await postJson('/v1/videos', { prompt }), tooLong)
    await expectError(await postForm('/v1/videos', [['prompt', prompt]]), tooLong)
    await expectError(await postJson(`/v1/videos/${sourceId}/remix`, { prompt }), tooLong)
    await expectError(
      await postJson('/v1/videos/edits', { prompt, video: { id: sourceId } }),
      tooLong,
    )
  })

  test('the longest prompt that may be is taken', proves('prompt'), async () => {
    const answer = await postJson('/v1/videos', { prompt: 'word '.repeat(6400) })
    expect(answer.status).toBe(200)
    await client.videos.delete(((await answer.json()) as { id: string }).id)
  })

  test('a model of another kind is refused with the models there are', async () => {
    await expectError(await postJson('/v1/videos', { prompt: 'p', model: 'dall-e-3' }), {
      status: 400,
      message: /^Invalid value: 'dall-e-3'\. Supported values are: 'sora-2', /,
      param: 'model',
      code: 'invalid_value',
    })
  })

  test(
    'a size that upstream kept for the other model is rendered, not failed later',
    proves('size-for-model'),
    async () => {
      const answer = await postJson('/v1/videos', {
        prompt: 'p',
        model: 'sora-2',
        size: '1792x1024',
      })
      const video = (await answer.json()) as { id: string; size: string }
      expect([answer.status, video.size]).toEqual([200, '1792x1024'])
      await client.videos.delete(video.id)
    },
  )

  test('more than two characters are refused, and unknown ones by id', async () => {
    const characters = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    await expectError(await postJson('/v1/videos', { prompt: 'p', characters }), {
      status: 400,
      message: "Invalid 'characters': at most 2 can be used in one video.",
      param: 'characters',
    })
    await expectError(
      await postJson('/v1/videos', { prompt: 'p', characters: [{ id: 'char_x' }] }),
      {
        status: 404,
        message: "Character with id 'char_x' not found.",
        param: 'characters',
      },
    )
  })

  test.each([
    ['a name that is empty', '', /empty/],
    ['a name of 81 characters', 'x'.repeat(81), /at most 80 characters/],
  ])('a character with %s is refused', async (_case, name, message) => {
    const answer = await postForm('/v1/videos/characters', [
      ['name', name],
      ['video', file(clip.bytes)],
    ])
    await expectError(answer, { status: 400, message, param: 'name' })
  })

  test.each([
    ['limit=-1', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['order=up', 'order'],
  ])('a list with %s is refused', async (query, param) => {
    await expectError(await server.request(`/v1/videos?${query}`), {
      status: 400,
      message: /./,
      param,
      code: 'invalid_value',
    })
  })

  test('an unknown variant of the content is refused with those there are', async () => {
    await expectError(await server.request(`/v1/videos/${sourceId}/content?variant=gif`), {
      status: 400,
      message:
        "Invalid value: 'gif'. Supported values are: 'video', 'thumbnail', and 'spritesheet'.",
      param: 'variant',
      code: 'invalid_value',
    })
  })
})

describe('the reference image', () => {
  test('a text is no file', proves('reference-string'), async () => {
    const expected = {
      status: 400,
      message: "Invalid type for 'input_reference': expected a file, but got a string instead.",
      param: 'input_reference',
      code: 'invalid_type',
    }
    const input_reference = 'https://example.com/a.png'
    await expectError(await postJson('/v1/videos', { prompt: 'p', input_reference }), expected)
    const answer = await postForm('/v1/videos', [
      ['prompt', 'p'],
      ['input_reference', input_reference],
    ])
    await expectError(answer, expected)
  })

  test.each([
    ['text that claims to be a PNG', 'hello', 'application/octet-stream'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xml'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'image/gif'],
    ['nothing at all', '', 'application/octet-stream'],
  ])(
    '%s is an unsupported type',
    proves('reference-type', 'point-3'),
    async (_case, bytes, mime) => {
      const answer = await postForm('/v1/videos', [
        ['prompt', 'p'],
        ['input_reference', file(bytes, 'a.png', 'image/png')],
      ])
      await expectError(answer, {
        status: 400,
        message: new RegExp(
          `^Invalid file 'input_reference': unsupported mimetype \\('(${mime}|image/svg\\+xml|application/octet-stream)'\\)\\. Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'\\.$`,
        ),
        param: 'input_reference',
        code: 'unsupported_file_mimetype',
      })
    },
  )

  test(
    'an image of another size is refused in the words that clients look for',
    proves('reference-size', 'point-14'),
    async () => {
      const error: unknown = await client.videos
        .create({
          prompt: 'p',
          size: '1280x720',
          input_reference: await toFile(await makeImage(1280, 719), 'a.png'),
        })
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(BadRequestError)
      expect(error).toMatchObject({ type: 'invalid_request_error', param: null, code: null })
      expect((error as BadRequestError).error).toMatchObject({
        message: 'Inpaint image must match the requested width and height',
      })
    },
  )

  test('a picture that says it is of the right size but is cut off never renders', async () => {
    const image = await makeImage(720, 1280)
    const answer = await postForm('/v1/videos', [
      ['prompt', 'p'],
      ['input_reference', file(image.subarray(0, 400), 'a.png')],
    ])
    await expectError(answer, { status: 400, message: /damaged: its end is missing/ })
  })

  test('a remix takes an image of any size, keeps it for the next, and refuses a damaged one', async () => {
    const image = await makeImage(300, 200)
    const remix = (name: string, bytes: Uint8Array) =>
      postForm(`/v1/videos/${sourceId}/remix`, [
        ['prompt', 'Make it sepia'],
        ['input_reference', file(bytes, name)],
      ])
    await expectError(await remix('a.png', image.subarray(0, 60)), {
      status: 400,
      message: /^The image 'input_reference' is damaged: .* Export it again\.$/,
      param: 'input_reference',
    })
    const answer = await remix('a.png', image)
    expect(answer.status).toBe(200)
    const { id } = (await answer.json()) as { id: string }
    expect(await waitUntilDone(client, id)).toMatchObject({ status: 'completed' })
    const kept = await readdir(join(server.dataDir, 'objects', 'videos', id, 'attachments'))
    expect(kept).toContain('image.img')
  })

  test.each([
    [{ image_url: 'https://a/b.png', file_id: 'file-1' }, /exactly one of/],
    [{}, /exactly one of/],
    [{ image_url: 1 }, /Invalid type for 'input_reference\[image_url\]'/],
  ])('the object %j is refused', async (input_reference, message) => {
    await expectError(await postJson('/v1/videos', { prompt: 'p', input_reference }), {
      status: 400,
      message,
    })
  })

  test.each([
    'http://127.0.0.1:1/a.png',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png,plain',
    'nonsense',
  ])('the image_url %s is not fetched', async (image_url) => {
    const answer = await postJson('/v1/videos', { prompt: 'p', input_reference: { image_url } })
    await expectError(answer, {
      status: 400,
      message: /could not be fetched/,
      param: 'input_reference',
      code: 'invalid_image_url',
    })
    await expectNoLeftovers(server)
  })

  test('a data URL that is refused leaves no file', async () => {
    for (const image of [Buffer.from('hello'), await makeImage(10, 10)]) {
      const image_url = `data:image/png;base64,${image.toString('base64')}`
      const answer = await postJson('/v1/videos', { prompt: 'p', input_reference: { image_url } })
      expect(answer.status).toBe(400)
    }
    await expectNoLeftovers(server)
  })

  test('an unknown file id is a 404 that names the field', async () => {
    const input_reference = { file_id: 'file-nothing' }
    await expectError(await postJson('/v1/videos', { prompt: 'p', input_reference }), {
      status: 404,
      message: 'No such File object: file-nothing',
      param: 'input_reference[file_id]',
    })
  })
})

describe('sources', () => {
  test(
    'an unfinished one cannot be remixed, edited or extended, nor downloaded',
    proves('unfinished-source', 'content-early', 'point-11', 'point-13'),
    async () => {
      const id = await startLongVideo()
      const expected = {
        status: 400,
        message: /is not completed yet \(status '(queued|in_progress)'\)/,
        code: 'video_not_completed',
      }
      const remix = await postJson(`/v1/videos/${id}/remix`, { prompt: 'p' })
      await expectError(remix, { ...expected, param: 'video_id' })
      const edit = await postJson('/v1/videos/edits', { video: { id }, prompt: 'p' })
      await expectError(edit, { ...expected, param: 'video' })
      const body = { video: { id }, prompt: 'p', seconds: '4' }
      await expectError(await postJson('/v1/videos/extensions', body), {
        ...expected,
        param: 'video',
      })
      for (const variant of ['video', 'thumbnail', 'spritesheet']) {
        await expectError(await server.request(`/v1/videos/${id}/content?variant=${variant}`), {
          status: 404,
          message: 'Video is not ready yet, use GET /v1/videos/{video_id} to check status',
        })
      }
      await client.videos.delete(id)
    },
  )

  test('a failed one cannot be remixed or downloaded, and says so', async () => {
    const failed = await client.videos.remix(sourceId, { prompt: 'Change the dog to a cat' })
    expect((await waitUntilDone(client, failed.id)).status).toBe('failed')
    await expectError(await postJson(`/v1/videos/${failed.id}/remix`, { prompt: 'p' }), {
      status: 400,
      message: /failed, so there is nothing to start from/,
      code: 'video_failed',
      param: 'video_id',
    })
    await expectError(await server.request(`/v1/videos/${failed.id}/content`), {
      status: 404,
      message: /failed and has no content: /,
    })
  })

  test("a deleted one and another project's are not there at all", async () => {
    const deleted = await importClip(server, clip.bytes)
    await client.videos.delete(deleted)
    const body = { prompt: PALETTE_PROMPT, video: { id: deleted } }
    await expectError(await postJson('/v1/videos/edits', body), {
      status: 404,
      message: `Video with id '${deleted}' not found.`,
      param: 'video',
    })
    const stranger = await server.foreignClient()
    for (const attempt of [
      () => stranger.videos.retrieve(sourceId),
      () => stranger.videos.downloadContent(sourceId),
      () => stranger.videos.remix(sourceId, { prompt: 'p' }),
      () => stranger.videos.edit({ video: { id: sourceId }, prompt: 'p' }),
      () => stranger.videos.delete(sourceId),
      () => stranger.videos.list({ after: sourceId }),
    ]) {
      await expect(attempt()).rejects.toThrow(NotFoundError)
    }
    expect((await client.videos.retrieve(sourceId)).status).toBe('completed')
  })

  test('an extension beyond 120 seconds is refused', async () => {
    await using long = await makeClip({ frames: 11, secondsPerFrame: 10 })
    const answer = await postForm('/v1/videos/extensions', [
      ['prompt', 'p'],
      ['seconds', '20'],
      ['video', file(long.bytes)],
    ])
    await expectError(answer, {
      status: 400,
      message: /to 120 seconds in all; this would be extension 1 and 130 seconds/,
      param: 'seconds',
    })
  })
})

describe('deleting a running video', () => {
  test('cancels it and leaves nothing', proves('delete-running', 'point-11'), async () => {
    const id = await startLongVideo()
    const answer = await server.request(`/v1/videos/${id}`, { method: 'DELETE' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ id, object: 'video.deleted', deleted: true })
    await expect(client.videos.retrieve(id)).rejects.toThrow(NotFoundError)
    await expectNoLeftovers(server)
  })
})

describe('deleting a video at any moment', () => {
  test.each(['queued', 'preparing', 'submitting', 'rendering', 'storing'])(
    'from %s on leaves nothing',
    async (moment) => {
      const states = ['queued', 'preparing', 'submitting', 'rendering', 'storing', 'completed']
      const remixes = await Promise.all(
        Array.from({ length: 3 }, () => client.videos.remix(sourceId, { prompt: PALETTE_PROMPT })),
      )
      for (const { id } of remixes) {
        const isThere = async () => {
          const answer = await server.request(`/reprise/v1/videos/${id}`)
          const { status } = (await answer.json()) as { status: string }
          return states.indexOf(status) >= states.indexOf(moment)
        }
        // Three are rendered, on a machine that may have other work.
        await waitUntil(moment, isThere, 30_000)
        await client.videos.delete(id)
      }
      await expectNoLeftovers(server)
    },
  )
})

describe('a full queue', () => {
  test('is a 429 that says when to come back', proves('rate-limit'), async () => {
    const db = openSqlite(join(server.dataDir, 'reprise.db'))
    const { id: projectId } = await db
      .selectFrom('projects')
      .select('id')
      .where('name', '=', 'default')
      .executeTakeFirstOrThrow()
    // Dated ahead, so that no sweep takes them for forgotten.
    const createdAtMs = Date.now() + 3600_000
    const ids = Array.from({ length: MAXIMUM_QUEUED_VIDEOS }, () => newVideoId(createdAtMs))
    try {
      await db.transaction().execute(async (transaction) => {
        for (const id of ids) {
          await createVideosTable(transaction, () => createdAtMs).insert(
            newVideo({ id, projectId, size: { width: 720, height: 1280 }, createdAtMs }),
          )
        }
      })
      const answer = await postJson('/v1/videos', { prompt: 'p' })
      expect(answer.headers.get('retry-after')).toBe('10')
      expect(answer.headers.get('retry-after-ms')).toBe('10000')
      await expectError(answer, {
        status: 429,
        message: /waiting already/,
        type: 'requests',
        code: 'rate_limit_exceeded',
      })
      await expect(client.videos.create({ prompt: 'p' })).rejects.toThrow(RateLimitError)
    } finally {
      await db.deleteFrom('videos').where('id', 'in', ids).execute()
      await db.destroy()
    }
  })
})

describe('a request sent again by an SDK', () => {
  const send = (retry: number, prompt: string) =>
    server.request('/v1/videos', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-stainless-retry-count': String(retry) },
      body: JSON.stringify({ prompt, size: '1280x720' }),
    })
  const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id

  test('finds the video of its first try', proves('point-11'), async () => {
    const first = await idOf(await send(0, 'A boat'))
    expect(await idOf(await send(1, 'A boat'))).toBe(first)
    expect(await idOf(await send(2, 'A boat'))).toBe(first)
    const meant = await idOf(await send(0, 'A boat'))
    const other = await idOf(await send(1, 'Another boat'))
    expect(new Set([first, meant, other]).size).toBe(3)
    for (const id of [first, meant, other]) await client.videos.delete(id)
  })
})

describe('bodies', () => {
  test.each(['/v1/videos', '/v1/videos/edits', '/v1/videos/extensions', `/v1/videos/x/remix`])(
    'POST %s takes no JSON that is no object',
    async (path) => {
      for (const body of ['[]', '"text"', '1', 'true', 'null']) {
        await expectError(await postJson(path, body), {
          status: 400,
          message: /expected an object|must be/,
        })
      }
    },
  )

  test.each([
    ['cut off', '{"prompt": "p"'],
    ['no JSON', 'prompt=p'],
    ['poisoned', '{"prompt": "p", "__proto__": {"model": "sora-2"}}'],
    ['poisoned deep down', '{"prompt": "p", "video": {"constructor": {"prototype": {"x": 1}}}}'],
  ])('a JSON body that is %s is a 400', async (_case, body) => {
    await expectError(await postJson('/v1/videos', body), { status: 400, message: /./ })
  })

  test('a POST without a body says what is missing', async () => {
    await expectError(await server.request('/v1/videos', { method: 'POST' }), {
      status: 400,
      message: /prompt|body/,
    })
    await expectError(await postJson('/v1/videos', ''), { status: 400, message: /prompt|body/ })
  })

  test('a body of another type is a 415 that says which to send', async () => {
    const answer = await server.request('/v1/videos', { method: 'POST', body: 'prompt' })
    await expectError(answer, { status: 415, message: /'application\/json' or 'multipart\/form/ })
  })

  test('JSON that is called a form, as curl calls it by default, is a 415 that says so', async () => {
    const answer = await server.request('/v1/videos', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: JSON.stringify({ prompt: 'A lake' }),
    })
    await expectError(answer, { status: 415, message: /'Content-Type: application\/json'/ })
  })

  test('an urlencoded form is checked as all bodies are', async () => {
    const post = (body: URLSearchParams) =>
      server.request('/v1/videos', { method: 'POST', body: body })
    const unknown = await post(new URLSearchParams({ prompt: 'A lake', quality: 'best' }))
    await expectError(unknown, { status: 400, message: /'quality'/ })
    const twice = await post(new URLSearchParams('prompt=a&prompt=b'))
    await expectError(twice, { status: 400, message: /'prompt': it is given more than once/ })
    const many = await post(new URLSearchParams('a=1&'.repeat(65)))
    await expectError(many, { status: 400, message: /too many fields/ })
  })

  test('a huge JSON body is a 413', async () => {
    const answer = await postJson('/v1/videos', { prompt: 'x'.repeat(22 * 1024 * 1024) })
    await expectError(answer, { status: 413, message: /too large/ })
  })

  test('JSON nested a hundred thousand deep is a 400', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const answer = await postJson('/v1/videos', `{"prompt": ${deep}}`)
    await expectError(answer, { status: 400, message: /'prompt'/ })
  })

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['nothing in it', 'multipart/form-data; boundary=b', ''],
    [
      'no end',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="prompt"\r\n\r\np',
    ],
    ['no part at all', 'multipart/form-data; boundary=b', 'hello'],
    [
      'a reserved name',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="__proto__[x]"\r\n\r\np\r\n--b--\r\n',
    ],
  ])('a form with %s is a 400', async (_case, contentType, body) => {
    const answer = await server.request('/v1/videos', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    })
    await expectError(answer, { status: 400, message: /./ })
    await expectNoLeftovers(server)
  })

  test('a form cut off inside a file is a 400 and leaves no file', async () => {
    const head = '--b\r\ncontent-disposition: form-data; name="video"; filename="a.mp4"\r\n\r\n'
    const answer = await server.request('/v1/videos/edits', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: head + 'x'.repeat(100_000),
    })
    await expectError(answer, { status: 400, message: /ends too early|cannot be read/ })
    await expectNoLeftovers(server)
  })

  test('a form with two videos is a 400 and leaves neither', async () => {
    const answer = await postForm('/v1/videos/edits', [
      ['video', file(clip.bytes, 'a.mp4')],
      ['video', file(clip.bytes, 'b.mp4')],
      ['prompt', PALETTE_PROMPT],
    ])
    await expectError(answer, { status: 400, message: /'video'.*more than once/, param: 'video' })
    await expectNoLeftovers(server)
  })

  test('a form with a thousand parts is a 400', async () => {
    const fields = Array.from({ length: 1000 }, (_, at): [string, string] => [`field${at}`, 'x'])
    await expectError(await postForm('/v1/videos', fields), {
      status: 400,
      message: /too many parts/,
    })
  })

  test('any bytes as a form are 4xx in the envelope, and leave no file', async () => {
    const part = fc
      .tuple(
        fc.constantFrom('prompt', 'video', 'video[id]', 'name', 'seconds', 'x[', '__proto__', ''),
        fc.constantFrom('', '; filename="a.mp4"', '; filename=""', '; filename*=x'),
        fc.constantFrom('', '\r\nContent-Type: video/mp4', '\r\nContent-Transfer-Encoding: 8bit'),
        fc.string({ unit: 'binary', maxLength: 40 }),
      )
      .map(
        ([name, filename, type, value]) =>
          `--b\r\nContent-Disposition: form-data; name="${name}"${filename}${type}\r\n\r\n${value}\r\n`,
      )
    const form = fc
      .tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom('--b--\r\n', '--b', '--b--', ''))
      .map(([parts, end]) => parts.join('') + end)
    const path = fc.constantFrom('/v1/videos/edits', '/v1/videos/characters', '/v1/files')
    await fc.assert(
      fc.asyncProperty(path, fc.oneof(form, fc.string({ unit: 'binary' })), async (to, body) => {
        const answer = await server.request(to, {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          body: Buffer.from(body),
        })
        if (answer.status === 200) return void (await answer.json())
        expect([400, 404]).toContain(answer.status)
        await expectError(answer, { status: answer.status, message: /./ })
      }),
      { numRuns: 200 },
    )
    await expectNoLeftovers(server)
  })

  test('an upload whose sender goes away leaves no file', async () => {
    const { hostname, port } = new URL(server.url)
    for (let count = 0; count < 3; count++) {
      const socket = connect(Number(port), hostname)
      socket.write(
        [
          'POST /v1/videos/edits HTTP/1.1',
          'Host: x',
          `Authorization: Bearer ${server.key}`,
          'Content-Type: multipart/form-data; boundary=b',
          'Content-Length: 1000000',
          '',
          '--b',
          'Content-Disposition: form-data; name="video"; filename="a.mp4"',
          '',
          'x'.repeat(100_000),
        ].join('\r\n'),
      )
      await waitUntil('the upload to begin', async () =>
        (await server.storedFiles()).some((path) => path.startsWith('uploads/')),
      )
      socket.destroy()
      await expectNoLeftovers(server)
    }
  })

  test('wrong types everywhere are 4xx in the envelope, never a 500', async () => {
    const names = [
      'prompt',
      'model',
      'seconds',
      'size',
      'video',
      'input_reference',
      'characters',
      'name',
    ]
    const anything = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }))
    const paths = [
      '/v1/videos',
      '/v1/videos/edits',
      '/v1/videos/extensions',
      '/v1/videos/characters',
      `/v1/videos/${sourceId}/remix`,
      '/reprise/v1/directions',
      '/reprise/v1/videos/import',
      '/v1/files',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), anything, async (path, body) => {
        const answer = await postJson(path, body)
        if (answer.status === 200) {
          const { id } = (await answer.json()) as { id?: string }
          if (id !== undefined) await client.videos.delete(id)
          return
        }
        expect([400, 404]).toContain(answer.status)
        await expectError(answer, { status: answer.status, message: /./ })
      }),
      { numRuns: 150 },
    )
    await expectNoLeftovers(server)
  })
})

describe('after all that', () => {
  test('the server still renders', async () => {
    const remix = await client.videos.remix(sourceId, { prompt: PALETTE_PROMPT })
    expect((await waitUntilDone(client, remix.id)).status).toBe('completed')
  })
})
