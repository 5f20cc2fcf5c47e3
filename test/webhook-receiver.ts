/** A receiver of webhooks: keeps what it is sent, and answers as it is told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string; atMs: number }

export type WebhookReceiver = AsyncDisposable & { url: string; received: Received[] }

type Answer = (reply: ServerResponse, count: number) => void

/** Default: takes everything. `count` is how many came before. */
export async function startReceiver(
  answer: Answer = (reply) => void reply.end('ok'),
): Promise<WebhookReceiver> {
  const received: Received[] = []
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const { headers, url = '' } = request
      answer(reply, received.push({ path: url, headers, body, atMs: Date.now() }) - 1)
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
