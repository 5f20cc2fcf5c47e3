import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DiskStorage } from '../storage/disk-storage.ts'
import { handleErrors } from './error-handler.ts'
import { openaiError } from './faces/openai/errors.ts'
import { sendAsset } from './send-asset.ts'

const content = '0123456789abcdef'
const size = content.length
const etag = '"one-video"'
const UNSATISFIABLE = 'unsatisfiable'

let folder: string
let app: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-asset-'))
  const storage = new DiskStorage({ root: join(folder, 'objects') })
  await writeFile(join(folder, 'in'), content)
  await storage.put('a/b', join(folder, 'in'))
  app = Fastify({ exposeHeadRoutes: false })
  handleErrors(app, openaiError)
  app.route({
    method: ['GET', 'HEAD'],
    url: '/asset',
    handler: (request, reply) =>
      sendAsset(request, reply, storage, {
        key: 'a/b',
        contentType: 'video/mp4',
        sizeBytes: size,
        etag,
      }),
  })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

function get(headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') {
  return app.inject({ method, url: '/asset', headers })
}

/** The bytes of one range as RFC 9110, 14.1.2 reads it; null for no range, UNSATISFIABLE for a 416. */
function expectedSlice(first: number | null, last: number | null): string | null {
  if (first === null) {
    if (last === null) return null
    return last === 0 ? UNSATISFIABLE : content.slice(-last)
  }
  if (last !== null && last < first) return null
  if (first >= size) return UNSATISFIABLE
  return content.slice(first, last === null ? undefined : last + 1)
}

describe('sendAsset', () => {
  test('answers every single range as the RFC reads it', async () => {
    const edge = fc.option(fc.integer({ min: 0, max: size * 2 }), { nil: null })
    await fc.assert(
      fc.asyncProperty(edge, edge, async (first, last) => {
        const answer = await get({ range: `bytes=${first ?? ''}-${last ?? ''}` })
        const slice = expectedSlice(first, last)
        if (slice === UNSATISFIABLE) {
          expect(answer.statusCode).toBe(416)
          expect(answer.headers['content-range']).toBe(`bytes */${size}`)
          expect(answer.json()).toMatchObject({ error: { code: 'range_not_satisfiable' } })
          return
        }
        expect(answer.statusCode).toBe(slice === null ? 200 : 206)
        expect(answer.body).toBe(slice ?? content)
        expect(Number(answer.headers['content-length'])).toBe((slice ?? content).length)
        const start = content.indexOf(slice ?? content)
        const range = `bytes ${start}-${start + (slice ?? content).length - 1}/${size}`
        expect(answer.headers['content-range']).toBe(slice === null ? undefined : range)
      }),
    )
  })

  test.each(['bytes=0-1,3-4', 'bytes=abc', 'lines=1-2', 'bytes 0-1', 'bytes=1', ''])(
    'answers everything where the range is %j',
    async (range) => {
      const answer = await get({ range })
      expect([answer.statusCode, answer.body]).toEqual([200, content])
    },
  )

  test('answers the range only for the version the client has', async () => {
    expect((await get({ range: 'bytes=0-1', 'if-range': etag })).statusCode).toBe(206)
    expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).statusCode).toBe(200)
    const dated = await get({ range: 'bytes=0-1', 'if-range': 'Wed, 21 Oct 2026 07:28:00 GMT' })
    expect(dated.statusCode).toBe(200)
  })

  test.each([etag, `W/${etag}`, `"x", ${etag}`, '*'])(
    'answers 304 without bytes where the client has %s',
    async (value) => {
      const answer = await get({ 'if-none-match': value, range: 'bytes=0-1' })
      expect([answer.statusCode, answer.body]).toEqual([304, ''])
      expect(answer.headers['etag']).toBe(etag)
    },
  )

  test('answers HEAD with the headers of GET and no body', async () => {
    const [head, whole] = [await get({}, 'HEAD'), await get({})]
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    for (const name of ['content-length', 'content-type', 'etag', 'accept-ranges']) {
      expect(head.headers[name]).toBe(whole.headers[name])
    }
  })

  test('does not let a browser make anything else of the bytes', async () => {
    const { headers } = await get({})
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['content-type']).toBe('video/mp4')
  })
})
