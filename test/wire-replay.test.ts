import { existsSync, readdirSync } from 'node:fs'
import { toFile } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proves, type RowId } from './conformance/rows.ts'
import { importClip } from './import-clip.ts'
import { type Clip, makeClip, makeImage } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import {
  readWireLog,
  sendRaw,
  type WireAnswer,
  type WireRequest,
  withReplaced,
} from './wire-log.ts'

const FOLDER = '../shared/contract/wire'
const logs = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.log')) : []

let server: TestServer
let clip: Clip

beforeAll(async () => {
  if (logs.length === 0) return
  server = await startTestServer()
  clip = await makeClip()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

/** The points that a request puts to the test. */
function pointsOf({ method, path, headers, body }: WireRequest): RowId[] {
  const text = body.toString('latin1')
  const isChunked = headers.some(([, value]) => value === 'chunked')
  const found: [RowId, boolean][] = [
    ['point-1', method === 'POST' && !text.includes('filename=')],
    ['point-2', /name="[^"]+\[/.test(text)],
    ['point-4', isChunked || method === 'DELETE'],
    ['point-12', path.includes('?limit')],
    ['point-13', path.includes('/content')],
    ['point-14', /fail429|poll1|a%2Fb/.test(path)],
    ['point-15', /\/(edits|extensions|characters)/.test(path)],
  ]
  return found.filter(([, isPut]) => isPut).map(([row]) => row)
}

type Expected = { status: number; code?: string | null; object?: string }

/** What a captured request must be answered with: its stand-ins for media are no media. */
function expectedFor({ method, path, body }: WireRequest): Expected {
  const text = body.toString('latin1')
  if (text.includes('MP4DATA')) return { status: 400, code: 'invalid_file' }
  if (text.includes('[image_url]')) return { status: 400, code: 'invalid_image_url' }
  if (text.includes('filename=')) return { status: 400, code: 'unsupported_file_mimetype' }
  if (text.includes('[file_id]')) return { status: 400, code: 'unsupported_file_mimetype' }
  if (/fail429|poll1|a%2Fb/.test(path)) return { status: 404, code: 'not_found' }
  if (method === 'DELETE') return { status: 200, object: 'video.deleted' }
  if (path.includes('/content')) return { status: 200 }
  if (path.includes('/characters/')) return { status: 200 }
  return { status: 200, object: method === 'GET' && !path.includes('/videos/') ? 'list' : 'video' }
}

async function expectAnswer(answer: WireAnswer, expected: Expected): Promise<void> {
  const text = answer.body.toString('utf8')
  expect({ status: answer.status, text }).toMatchObject({ status: expected.status })
  if (expected.object === undefined && expected.code === undefined) return
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  const body = JSON.parse(text) as { id: string; object?: string; error?: Record<string, unknown> }
  if (expected.code !== undefined) {
    expect(Object.keys(body.error ?? {})).toEqual(['message', 'type', 'param', 'code'])
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code: expected.code })
    return
  }
  expect(body.object).toBe(expected.object)
  if (body.object === 'video' && answer.headers.has('openai-poll-after-ms')) {
    expect(answer.headers.get('openai-poll-after-ms')).toMatch(/^\d+$/)
    await server.client.videos.delete(body.id)
  }
}

test.skipIf(logs.length === 0)(
  'every file of captured requests holds some (skipped where ../shared/contract/wire is absent)',
  logs.length > 0 ? {} : proves('point-1'),
  () => {
    for (const log of logs) expect(readWireLog(`${FOLDER}/${log}`)).not.toEqual([])
  },
)

describe.each(logs)('captured requests of %s', (log) => {
  const requests = readWireLog(`${FOLDER}/${log}`)
  const ids: [string, string][] = []

  beforeAll(async () => {
    const videoId = await importClip(server, clip.bytes)
    const video = () => toFile(clip.bytes, 'a.mp4')
    const first = await server.client.videos.createCharacter({
      name: 'One',
      video: await video(),
    })
    const second = await server.client.videos.createCharacter({
      name: 'Two',
      video: await video(),
    })
    const note = await toFile(Buffer.from('no picture'), 'a.png')
    const file = await server.client.files.create({ file: note, purpose: 'vision' })
    ids.push(['video_1', videoId])
    ids.push(['char_1', first.id ?? ''], ['char_2', second.id ?? ''])
    ids.push(['file-1', file.id])
    // Never off this machine.
    ids.push(['https://e.com/a.png', 'https://e.invalid/a.png'])
  })

  for (const request of requests) {
    const points = proves(...pointsOf(request))
    test(`${request.title}, byte for byte, is answered as it should be`, points, async () => {
      const answer = await sendRaw(server.url, server.key, withReplaced(request, ids))
      await expectAnswer(answer, expectedFor(request))
    })
  }

  const uploads = requests.filter((request) => request.body.includes('filename='))
  test.each(uploads.map((request) => [request.title, request] as const))(
    '%s is taken with real media in place of the stand-in',
    proves('point-3'),
    async (_title, request) => {
      const png = await makeImage(720, 1280)
      const fileEnd = (stand: string): [string, Buffer] => [
        `\r\n\r\n${stand}\r\n`,
        Buffer.concat([Buffer.from('\r\n\r\n'), png, Buffer.from('\r\n')]),
      ]
      const real = withReplaced(request, [
        ['MP4DATA', clip.bytes],
        fileEnd('PNGDATA'),
        fileEnd('xx'),
        fileEnd('x'),
      ])
      const answer = await sendRaw(server.url, server.key, real)
      const isCharacter = request.path.endsWith('/characters')
      await expectAnswer(answer, isCharacter ? { status: 200 } : { status: 200, object: 'video' })
    },
  )
})
