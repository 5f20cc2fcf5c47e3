/** Answers with stored bytes: whole, one range (RFC 9110, 14), or nothing where the client has them. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ObjectStorage } from '../storage/object-storage.ts'
import { RepriseError } from '../video/errors.ts'
import type { AssetDownload } from '../video/video-service.ts'

type ByteRange = { start: number; end: number }

export async function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: ObjectStorage,
  asset: AssetDownload,
): Promise<FastifyReply> {
  reply.headers({
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': asset.contentType,
    etag: asset.etag,
    'x-content-type-options': 'nosniff',
  })
  if (matches(request.headers['if-none-match'], asset.etag)) return reply.status(304).send()

  const range = requestedRange(request, asset)
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${asset.sizeBytes}`)
    throw new RepriseError(
      'range_not_satisfiable',
      `The range is outside of the ${asset.sizeBytes} bytes of this content.`,
    )
  }
  const { start, end } = range ?? { start: 0, end: asset.sizeBytes - 1 }
  reply.header('content-length', end - start + 1)
  if (range !== null) {
    reply.status(206).header('content-range', `bytes ${start}-${end}/${asset.sizeBytes}`)
  }
  if (request.method === 'HEAD') return reply.send()
  return reply.send(await storage.read(asset.key, { start, end }))
}

/** Null asks for everything: no range, several, one that makes no sense, or of another version. */
function requestedRange(
  request: FastifyRequest,
  asset: AssetDownload,
): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '')
  const condition = request.headers['if-range']
  if (match === null || (condition !== undefined && condition !== asset.etag)) return null
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  const size = asset.sizeBytes
  if (first === '') {
    if (last === '') return null
    return Number(last) === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - Number(last)), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((value) => ['*', etag, `W/${etag}`].includes(value.trim()))
}
