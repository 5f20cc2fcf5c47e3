import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { safeFetch } from './safe-fetch.ts'
import { toBlockList } from './networks.ts'
import { type Trust, UnsafeFetchError } from './safe-request.ts'

let server: Server
let port: number
let folder: string
let hits: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-fetch-'))
  server = createServer((request, response) => {
    const url = request.url ?? ''
    hits.push(url)
    if (url === '/image') return response.end('picture')
    if (url === '/large') return response.end('x'.repeat(1001))
    if (url === '/limit') return response.end('x'.repeat(1000))
    if (url === '/loop') return response.writeHead(302, { location: '/loop' }).end()
    if (url === '/relative') return response.writeHead(307, { location: 'image' }).end()
    if (url === '/inward') return response.writeHead(302, { location: 'http://10.9.9.9/' }).end()
    if (url === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    if (url === '/broken') {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      return void setImmediate(() => response.destroy())
    }
    return response.writeHead(404).end('no')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  hits = []
})

function fetchTo(url: string, trust: Trust): Promise<void> {
  return safeFetch(url, { trust, maximumBytes: 1000, filePath: join(folder, 'out') })
}

async function refusal(url: string, trust: Trust = 'public'): Promise<string> {
  const error: unknown = await fetchTo(url, trust).then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UnsafeFetchError)
  expect(await readdir(folder)).toEqual([])
  return (error as UnsafeFetchError).message
}

describe('safeFetch of a URL that came from outside', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://0',
    'http://0.0.0.0',
    'http://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[64:ff9b:1::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:7f00:1::1]',
    'http://[fec0::1]',
    'http://10.0.0.8',
    'http://100.64.0.1',
    'http://169.254.169.254',
    'http://168.63.129.16',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://198.18.0.1',
    'http://224.0.0.1',
    'http://255.255.255.255',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://[ff02::1]',
    'http://localhost',
    'http://user:password@127.0.0.1',
  ])('refuses the private address %s without connecting', async (origin) => {
    expect(await refusal(`${origin}:${port}/image`)).toBe('it points into a private network')
    expect(hits).toEqual([])
  })

  test.each([
    'file:///etc/passwd',
    'ftp://example.com/a.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'image.png',
    '//example.com/a.png',
    'http://',
    '',
  ])('refuses %j, which is no http URL', async (url) => {
    expect(await refusal(url)).toBe('it is not an http or https URL')
  })

  test('refuses a redirect into a private network', async () => {
    // The test's own server stands for a public one; what it redirects to stays private.
    const open = toBlockList([{ address: '127.0.0.1', prefix: 32 }])
    const message = await refusal(`http://127.0.0.1:${port}/inward`, open)
    expect(message).toBe('it points into a private network')
    expect(hits).toEqual(['/inward'])
  })

  test('says so where a name is not known', async () => {
    expect(await refusal('http://nowhere.invalid/a.png')).toBe('it did not answer')
  })
})

describe('safeFetch of a trusted URL', () => {
  test('writes the body to the file', async () => {
    await fetchTo(`http://127.0.0.1:${port}/image`, 'any')
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('picture')
    await rm(join(folder, 'out'))
  })

  test('follows a relative redirect', async () => {
    await fetchTo(`http://127.0.0.1:${port}/relative`, 'any')
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('picture')
    expect(hits).toEqual(['/relative', '/image'])
    await rm(join(folder, 'out'))
  })

  test('takes exactly as many bytes as it may, and not one more', async () => {
    await fetchTo(`http://127.0.0.1:${port}/limit`, 'any')
    await rm(join(folder, 'out'))
    const message = await refusal(`http://127.0.0.1:${port}/large`, 'any')
    expect(message).toBe('it is larger than 1000 bytes')
  })

  test.each([
    ['/loop', 'it redirects more than 3 times'],
    ['/file', 'it is not an http or https URL'],
    ['/missing', 'it answered 404'],
    ['/broken', 'it did not answer'],
  ])('refuses %s: %s, and leaves no file', async (path, message) => {
    expect(await refusal(`http://127.0.0.1:${port}${path}`, 'any')).toBe(message)
  })
})
