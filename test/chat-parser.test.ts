/** The optional chat model, from the setting to the answer. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

type Directions = { directions: { kind: string; evidence: string }[]; unparsed: string[] }

const PROMPT = 'give it the mood of a rainy funeral'
const reading = {
  directions: [
    { kind: 'set-weather', weather: 'rain', intensity: 0.6, evidence: 'a rainy funeral' },
  ],
  unparsed: [],
}

const asked: unknown[] = []
const chatServer = createServer((request, response) => {
  request.on('data', (chunk) => asked.push(String(chunk)))
  request.on('end', () => {
    const message = { role: 'assistant', content: JSON.stringify(reading) }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ choices: [{ message }] }))
  })
})
const listening = new Promise<number>((resolve) => {
  chatServer.listen(0, '127.0.0.1', () => resolve((chatServer.address() as AddressInfo).port))
})
afterAll(() => {
  chatServer.closeAllConnections()
  chatServer.close()
})

async function directionsOf(server: TestServer, prompt: string): Promise<Directions> {
  const answer = await server.request('/reprise/v1/directions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Directions
}

describe('a chat model that reads prompts', () => {
  test('is asked when it is set, and its reading is used', async () => {
    await using server = await startTestServer({
      REPRISE_PARSER: 'openai-compatible',
      REPRISE_PARSER_URL: `http://127.0.0.1:${await listening}/v1`,
      REPRISE_PARSER_MODEL: 'any',
    })
    expect(await directionsOf(server, PROMPT)).toMatchObject(reading)
    expect(asked.join('')).toContain(PROMPT)
  })

  test('is done without when nobody answers', async () => {
    await using server = await startTestServer({
      REPRISE_PARSER: 'openai-compatible',
      REPRISE_PARSER_URL: 'http://127.0.0.1:9/v1',
      REPRISE_PARSER_MODEL: 'any',
    })
    const { directions } = await directionsOf(server, 'make it sepia')
    expect(directions).toMatchObject([{ kind: 'adjust-colour', operation: 'sepia' }])
  })
})
