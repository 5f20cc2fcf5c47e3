/** Requests of the official SDKs as they were captured on the wire. */
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type WireRequest = {
  title: string
  method: string
  path: string
  headers: [name: string, value: string][]
  body: Buffer
}

/** Sections of `##### 3 POST /v1/videos`, the headers, an empty line, the body as it was, one more line end. */
export function readWireLog(path: string): WireRequest[] {
  return readFileSync(path, 'latin1')
    .split(/^##### /m)
    .slice(1)
    .map((section) => {
      const [title, rest] = splitOnce(section, '\n')
      const [head, body] = splitOnce(rest, '\n\n')
      const [, method = '', target = ''] = title.split(' ')
      const headers = head
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => splitOnce(line, ': '))
      return { title, method, path: target, headers, body: bodyOf(headers, body) }
    })
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

function headerOf(headers: WireRequest['headers'], name: string): string | null {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1] ?? null
}

/** A chunked body was written down without its chunks. */
function bodyOf(headers: WireRequest['headers'], text: string): Buffer {
  const length = headerOf(headers, 'content-length')
  if (length !== null) return Buffer.from(text.slice(0, Number(length)), 'latin1')
  return Buffer.from(text.replace(/\n$/, ''), 'latin1')
}

/** Puts other bytes where a form has a placeholder, and other ids where it names some. */
export function withReplaced(request: WireRequest, pairs: readonly [string, Buffer | string][]) {
  let { body, path } = request
  for (const [from, to] of pairs) {
    const at = body.indexOf(from)
    if (at !== -1) {
      const end = at + Buffer.byteLength(from)
      body = Buffer.concat([body.subarray(0, at), Buffer.from(to), body.subarray(end)])
    }
    if (typeof to === 'string') path = path.replace(from, to)
  }
  return { ...request, body, path }
}

export type WireAnswer = { status: number; headers: Map<string, string>; body: Buffer }

/** Sends it as raw bytes: the header lines and their order as captured, but for host, key and length. */
export async function sendRaw(url: string, key: string, request: WireRequest): Promise<WireAnswer> {
  const { hostname, port, host } = new URL(url)
  const chunked = headerOf(request.headers, 'transfer-encoding') === 'chunked'
  const lines = request.headers.map(([name, value]) => {
    switch (name.toLowerCase()) {
      case 'host':
        return `${name}: ${host}`
      case 'authorization':
        return `${name}: Bearer ${key}`
      case 'connection':
        return `${name}: close`
      case 'content-length':
        return `${name}: ${request.body.length}`
      default:
        return `${name}: ${value}`
    }
  })
  const head = [`${request.method} ${request.path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  const socket = connect(Number(port), hostname)
  socket.write(head)
  socket.write(chunked ? asChunks(request.body) : request.body)
  return parseAnswer(await buffer(socket))
}

function asChunks(body: Buffer): Buffer {
  const middle = Math.floor(body.length / 2)
  const parts = [body.subarray(0, middle), body.subarray(middle)].flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

function parseAnswer(bytes: Buffer): WireAnswer {
  const end = bytes.indexOf('\r\n\r\n')
  const [status = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers = new Map(
    lines.map((line) => splitOnce(line, ': ')).map(([k, v]) => [k.toLowerCase(), v]),
  )
  return { status: Number(status.split(' ')[1]), headers, body: bytes.subarray(end + 4) }
}
