import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proves } from './conformance/rows.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** A python that can import openai. Without one, these tests are left out. */
const VARIABLE = 'REPRISE_TEST_PYTHON'
const SCRIPT_DEADLINE_MS = 150_000

const python = process.env[VARIABLE] ?? ''
const isThere = python !== '' && spawnSync(python, ['-c', 'import openai']).status === 0

type Video = {
  id: string
  status: string
  error: { code: string; message: string } | null
} & Record<string, unknown>

type Seen = {
  created: Video
  retrieved: Video
  edited: Video
  remixed: Video
  edited_by_id: Video
  extension: Video
  failed: Video
  downloads: Record<string, [type: string, bytes: number]>
  character: { id: string }
  character_read: { id: string }
  listed: string[]
  deleted: Record<string, unknown>
  errors: Record<string, { class: string; code: string | null; request_id: string }>
}

describe.skipIf(!isThere)('the Python SDK (needs REPRISE_TEST_PYTHON with openai)', () => {
  let server: TestServer
  let clip: Clip
  let seen: Seen

  beforeAll(async () => {
    server = await startTestServer()
    clip = await makeClip()
    const args = [
      'test/python/use_videos.py',
      `${server.url}/v1`,
      server.key,
      clip.path,
      server.dataDir,
    ]
    const { stdout } = await promisify(execFile)(python, args, { timeout: SCRIPT_DEADLINE_MS })
    seen = JSON.parse(stdout) as Seen
  }, SCRIPT_DEADLINE_MS)
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
    await clip?.[Symbol.asyncDispose]()
  })

  test(
    'create_and_poll waits for the finished video',
    proves('python.create_and_poll', 'point-10'),
    () => {
      expect(seen.created).toMatchObject({
        object: 'video',
        status: 'completed',
        progress: 100,
        seconds: '4',
        size: '1280x720',
        error: null,
        expires_at: null,
      })
    },
  )

  test('retrieve gives the same video', proves('python.retrieve'), () => {
    expect(seen.retrieved).toEqual(seen.created)
  })

  test(
    'download_content gives all variants',
    proves('python.download_content', 'point-13'),
    async () => {
      expect(Object.entries(seen.downloads).map(([variant, [type]]) => [variant, type])).toEqual([
        ['video', 'video/mp4'],
        ['thumbnail', 'image/webp'],
        ['spritesheet', 'image/jpeg'],
      ])
      const bytes = await readFile(join(server.dataDir, 'a.mp4'))
      expect(bytes.toString('latin1', 4, 8)).toBe('ftyp')
      expect(bytes.length).toBe(seen.downloads['video']?.[1])
    },
  )

  test('edit takes an uploaded file', proves('python.edit', 'point-3'), () => {
    expect(seen.edited).toMatchObject({
      status: 'completed',
      size: '320x180',
      remixed_from_video_id: null,
    })
  })

  test('remix makes a new video from an edited one', proves('python.remix'), () => {
    expect(seen.remixed).toMatchObject({
      status: 'completed',
      remixed_from_video_id: seen.edited.id,
    })
  })

  test(
    'a JSON edit by id works, which the typed method refuses',
    proves('python.edit_by_id', 'point-1'),
    () => {
      expect(seen.edited_by_id).toMatchObject({
        status: 'completed',
        remixed_from_video_id: seen.edited.id,
      })
    },
  )

  test('a JSON extension by id tells the whole length', proves('python.extend', 'point-15'), () => {
    expect(seen.extension).toMatchObject({ seconds: '8', remixed_from_video_id: null })
  })

  test('create_character and get_character', proves('python.characters'), () => {
    expect(seen.character).toMatchObject({ name: 'Mossy' })
    expect(seen.character_read).toEqual(seen.character)
  })

  test('list goes through pages of one', proves('python.list', 'point-12'), () => {
    expect(seen.listed).toEqual([
      seen.created.id,
      seen.edited.id,
      seen.remixed.id,
      seen.edited_by_id.id,
    ])
  })

  test(
    'poll gives back a failed video and raises nothing',
    proves('python.remix', 'point-7'),
    () => {
      expect(seen.failed).toMatchObject({ status: 'failed' })
      expect(seen.failed.error?.message).toMatch(/footage/)
    },
  )

  test(
    'delete says what was deleted, in spite of its empty JSON body',
    proves('python.delete', 'point-4'),
    () => {
      expect(seen.deleted).toEqual({ id: seen.remixed.id, object: 'video.deleted', deleted: true })
    },
  )

  test('errors become the right classes', proves('python.errors', 'point-14'), () => {
    const classes = Object.entries(seen.errors).map(([name, error]) => [name, error.class])
    expect(classes).toEqual([
      ['not_found', 'NotFoundError'],
      ['content_not_found', 'NotFoundError'],
      ['bad_request', 'BadRequestError'],
      ['wrong_key', 'AuthenticationError'],
    ])
    expect(seen.errors['bad_request']).toMatchObject({ code: 'invalid_value', param: 'size' })
    for (const { request_id: requestId } of Object.values(seen.errors)) {
      expect(requestId).toMatch(/^req_/)
    }
  })
})
