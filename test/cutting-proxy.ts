/** A proxy that loses answers: the server has done its work, and the client never hears of it. */
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CuttingProxy = AsyncDisposable & {
  url: string
  counts: { passed: number; cut: number }
}

/** Cuts every second answer to a POST, after the server has given it; never that of a third try, which would only wait longer. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const counts = { passed: 0, cut: 0 }
  let posts = 0
  const server = createServer((request, reply) => {
    const tries = Number(request.headers['x-stainless-retry-count'] ?? 0)
    const isCut = request.method === 'POST' && tries < 2 && posts++ % 2 === 0
    const { method, headers } = request
    const upstream = forward(`${target}${request.url}`, { method, headers }, (answer) => {
      if (isCut) {
        counts.cut++
        answer.resume().on('end', () => request.socket.destroy())
        return
      }
      counts.passed++
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    upstream.on('error', () => request.socket.destroy())
    request.pipe(upstream)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
