import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { proves } from './conformance/rows.ts'
import { expectError } from './expect-error.ts'
import { playlistInMp4, referenceMovie, withExternalData } from './hostile-media.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import {
  expectNoLeftovers,
  startTestServer,
  type TestServer,
  waitUntilDone,
} from './test-server.ts'

let server: TestServer
let clip: Clip
let listener: Server
/** Where something would arrive if a file's address were followed. */
let url: string
let arrivals = 0

beforeAll(async () => {
  listener = createServer((_request, response) => {
    arrivals++
    response.end()
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/a.mp4`
  server = await startTestServer()
  clip = await makeClip()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
  listener?.close()
})
afterEach(async () => {
  await expectNoLeftovers(server)
  if (arrivals > 0) throw new Error('An address inside a file was followed')
})

function edit(bytes: Uint8Array, name = 'clip.mp4'): Promise<Response> {
  const form = new FormData()
  form.append('video', new File([new Uint8Array(bytes)], name, { type: 'video/mp4' }))
  form.append('prompt', PALETTE_PROMPT)
  return server.request('/v1/videos/edits', { method: 'POST', body: form })
}

async function expectRefused(bytes: Uint8Array, message: RegExp): Promise<void> {
  await expectError(await edit(bytes), {
    status: 400,
    message: new RegExp(`^Invalid file 'video': .*${message.source}`, message.flags),
    param: 'video',
    code: 'invalid_file',
  })
}

describe('an uploaded video', () => {
  test('that is empty is refused', () => expectRefused(Buffer.alloc(0), /empty/))

  test('that is text with another name is refused', proves('point-3'), () =>
    expectRefused(Buffer.from('This is no video.\n'.repeat(100)), /not a video/),
  )

  test.each([0.02, 0.3, 0.6, 0.9, 0.999])('that is cut off after %d of it is refused', (share) =>
    expectRefused(
      clip.bytes.subarray(0, Math.floor(clip.bytes.length * share)),
      /cut short|damaged/,
    ),
  )

  test('that is larger than a frame may be is refused', async () => {
    await using large = await makeClip({ width: 7680, height: 4320, frames: 1 })
    await expectRefused(large.bytes, /7680x4320; at most 4096/)
  })

  test('that lasts an hour is refused', async () => {
    await using long = await makeClip({ frames: 3, secondsPerFrame: 1200 })
    await expectRefused(long.bytes, /3600 s; at most 600 s/)
  })

  test.each([
    ['an M3U8 playlist', (to: string) => `#EXTM3U\n#EXTINF:1,\n${to}\n`, /a playlist/],
    [
      'an M3U8 playlist with a byte order mark',
      (to: string) => `\ufeff#EXTM3U\n${to}\n`,
      /a playlist/,
    ],
    ['an ffconcat script', (to: string) => `ffconcat version 1.0\nfile '${to}'\n`, /script/],
    ['a bare concat script', (to: string) => `file '${to}'\nfile '/etc/passwd'\n`, /not a video/],
    [
      'a DASH manifest',
      (to: string) => `<?xml version="1.0"?><MPD><BaseURL>${to}</BaseURL></MPD>`,
      /manifest/,
    ],
    [
      'an SDP description',
      (to: string) => `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=${to}\n`,
      /not a video/,
    ],
  ])('that is %s is refused, and no address in it is asked', async (_case, content, message) => {
    await expectRefused(Buffer.from(content(url)), message)
    await expectRefused(Buffer.from(content('file:///etc/passwd')), message)
  })

  test('that is a playlist behind the head of an MP4 is refused', async () => {
    await expectRefused(playlistInMp4(url), /./)
  })

  test('that only points to another movie is refused', async () => {
    await expectRefused(referenceMovie(url), /./)
    await expectRefused(referenceMovie(`file://${clip.path}`), /./)
  })

  test('whose frames are said to be in another file never shows that file', async () => {
    await using other = await makeClip({ width: 640, height: 360 })
    await expectRefused(withExternalData(clip.bytes, other.path), /./)
  })

  test('of noise behind the head of every container is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + 13) % 256))
    const heads = ['\x1a\x45\xdf\xa3', 'RIFF\x00\x10\x00\x00AVI ', '\x00\x00\x00\x18ftypisom']
    for (const head of heads) {
      await expectRefused(Buffer.concat([Buffer.from(head, 'latin1'), noise]), /./)
    }
    const packets = Buffer.concat(
      Array.from({ length: 20 }, () =>
        Buffer.concat([Buffer.from([0x47]), noise.subarray(0, 187)]),
      ),
    )
    await expectRefused(packets, /./)
  })

  test('is refused the same way as a character, an import and an extension', async () => {
    const cut = new File([new Uint8Array(clip.bytes.subarray(0, 2000))], 'a.mp4')
    for (const [path, fields] of [
      ['/v1/videos/characters', { name: 'Mossy' }],
      ['/v1/videos/extensions', { prompt: 'p', seconds: '4' }],
      ['/reprise/v1/videos/import', {}],
    ] as const) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('video', cut)
      await expectError(await server.request(path, { method: 'POST', body: form }), {
        status: 400,
        message: /cut short/,
        param: 'video',
        code: 'invalid_file',
      })
    }
  })

  test('that is damaged in its middle ends as a refusal, a failure or a video, and the server lives', async () => {
    const ends: string[] = []
    for (const at of [0.4, 0.6, 0.8]) {
      const damaged = Buffer.from(clip.bytes)
      damaged.fill(0xaa, Math.floor(damaged.length * at), Math.floor(damaged.length * at) + 400)
      const answer = await edit(damaged)
      if (answer.status === 400) {
        ends.push('refused')
        continue
      }
      const { id } = (await answer.json()) as { id: string }
      const video = await waitUntilDone(server.client, id)
      ends.push(video.status)
      if (video.status === 'failed') expect(video.error?.message).not.toMatch(/internal error/)
      await server.client.videos.delete(id)
    }
    expect(ends).toHaveLength(3)
    expect(['refused', 'failed', 'completed']).toEqual(expect.arrayContaining(ends))
  })

  test('that is fine is taken after all of that', async () => {
    const id = await importClip(server, clip.bytes)
    const remix = await server.client.videos.remix(id, { prompt: PALETTE_PROMPT })
    expect((await waitUntilDone(server.client, remix.id)).status).toBe('completed')
  })
})
