/** What the guides promise: their snippets run, and their tables are those of the code. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { testPrompts } from '../src/video/test-outcomes.ts'
import { startTestServer } from './test-server.ts'
import { waitUntil } from './wait-until.ts'

test('the receiver of docs/webhooks.md takes what is sent, and refuses what is forged', async () => {
  const guide = await readFile('docs/webhooks.md', 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  await using server = await startTestServer({
    REPRISE_ALLOWED_NETWORKS: '127.0.0.1',
    REPRISE_API_KEY_ALLOWS_TESTS: '1',
  })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/hooks/videos`
  const added = await server.request('/reprise/v1/webhooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  })
  const { secret } = (await added.json()) as { secret: string }
  const receiver = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      OPENAI_API_KEY: server.key,
      OPENAI_BASE_URL: `${server.url}/v1`,
      OPENAI_WEBHOOK_SECRET: secret,
    },
  })
  try {
    let printed = ''
    receiver.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const forged = () => fetch(url, { method: 'POST', body: '{"type":"video.completed"}' })
    const refusal = await waitUntil('the receiver', () => forged().catch(() => null))
    expect(refusal.status).toBe(400)
    const create = (prompt: string) =>
      server.client.videos.create({ prompt, model: 'reprise-test' })
    const completed = await create('A calm lake')
    const failed = await create('test:moderation_blocked')
    await waitUntil(
      'what it prints',
      () => printed.includes(completed.id) && printed.includes(failed.id),
    )
    expect(printed.trim().split('\n').toSorted()).toEqual([
      `video.completed ${completed.id}`,
      `video.failed ${failed.id}`,
    ])
  } finally {
    receiver.kill()
  }
})

test('docs/emulator.md has a row for every prompt that there is', async () => {
  const guide = await readFile('docs/emulator.md', 'utf8')
  const rows = [...guide.matchAll(/^\| `(test:[\w-]+)`/gm)].map(([, prompt]) => prompt)
  expect(new Set(rows)).toEqual(new Set(testPrompts))
})

async function freePort(): Promise<number> {
  const probe = createServer()
  const listening = Promise.withResolvers<void>()
  probe.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
