import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ParsedPrompt } from '../../../../video/direction.ts'
import { createChatParser } from './chat-parser.ts'
import type { ChatTrouble } from './chat-trouble.ts'
import { parseWith } from './parse-with.ts'

type Asked = { path: string; key: string | undefined; body: Record<string, unknown> }
type Handler = (response: ServerResponse, asked: Asked) => void

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

const readJson = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}

/** A server on this machine that answers as the test says, and keeps what it was asked. */
const serve = async (handler: Handler): Promise<{ baseUrl: string; asked: Asked[] }> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    void readJson(request).then((body) => {
      const one = { path: request.url ?? '', key: request.headers.authorization, body }
      asked.push(one)
      handler(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  const { port } = server.address() as AddressInfo
  return { baseUrl: `http://127.0.0.1:${port}/v1/`, asked }
}

const completion = (answer: unknown): string =>
  JSON.stringify({
    choices: [
      {
        message: {
          role: 'assistant',
          content: typeof answer === 'string' ? answer : JSON.stringify(answer),
        },
      },
    ],
  })
const night = (evidence: string): ParsedPrompt => ({
  directions: [{ kind: 'set-time-of-day', time: 'night', evidence }],
  unparsed: [],
})

const ask = async (handler: Handler, prompt = 'Make it  night', timeoutMs = 2000) => {
  const { baseUrl, asked } = await serve(handler)
  const troubles: ChatTrouble[] = []
  const parse = createChatParser(
    { baseUrl, model: 'tiny', apiKey: 'secret', timeoutMs },
    { onTrouble: (trouble) => troubles.push(trouble) },
  )
  const startMs = performance.now()
  const parsed = await parse(prompt, { sourcePrompt: 'A street' })
  return {
    parsed,
    asked,
    code: troubles.map(({ code }) => code),
    tookMs: performance.now() - startMs,
  }
}

describe('a chat model that answers', () => {
  it('is asked with the schema, at temperature zero, and its directions are taken', async () => {
    const { parsed, asked, code } = await ask((response) =>
      response.end(completion(night('make it night'))),
    )
    expect(parsed).toEqual(night('Make it  night'))
    expect(code).toEqual([])
    expect(asked[0]).toMatchObject({
      path: '/v1/chat/completions',
      key: 'Bearer secret',
      body: { model: 'tiny', temperature: 0, response_format: { type: 'json_schema' } },
    })
    const schema = JSON.stringify(asked[0]?.body.response_format)
    expect(schema).toContain('set-time-of-day')
    expect(schema).not.toContain('oneOf')
  })

  it('is asked once more, with the schema in words, where it does not know schemas', async () => {
    const { parsed, asked } = await ask((response, { body }) => {
      const { type } = body.response_format as { type: string }
      if (type === 'json_object')
        response.end(completion(`\`\`\`json\n${JSON.stringify(night('night'))}\n\`\`\``))
      else response.writeHead(400).end('unknown response_format')
    })
    expect(parsed).toEqual(night('night'))
    expect(asked).toHaveLength(2)
    expect(JSON.stringify(asked[1]?.body.messages)).toContain('set-time-of-day')
  })

  it('loses what the prompt does not say', async () => {
    const answer: ParsedPrompt = {
      directions: [
        ...night('night').directions,
        {
          kind: 'add-actor',
          noun: 'dog',
          count: 1,
          action: null,
          where: null,
          evidence: 'add a dog',
        },
        { kind: 'add-caption', text: 'HELLO', where: null, when: null, evidence: 'Make it' },
      ],
      unparsed: ['never said'],
    }
    const { parsed } = await ask((response) => response.end(completion(answer)))
    expect(parsed).toEqual({ ...night('night'), unparsed: ['add a dog', 'Make it'] })
  })

  it('may find nothing to do', async () => {
    const answer: ParsedPrompt = { directions: [], unparsed: ['make it  night'] }
    const { parsed } = await ask((response) => response.end(completion(answer)))
    expect(parsed).toEqual({ directions: [], unparsed: ['Make it  night'] })
  })
})

describe('a chat model in trouble gives nothing, and the reason', () => {
  const cases: [string, string, Handler][] = [
    ['a body that is not JSON', 'not_json', (response) => response.end('<html>')],
    ['JSON that is no completion', 'schema_mismatch', (response) => response.end('{"ok":true}')],
    ['an answer in prose', 'not_json', (response) => response.end(completion('Sure! Here it is.'))],
    [
      'a direction of no known kind',
      'schema_mismatch',
      (response) =>
        response.end(
          completion({ directions: [{ kind: 'explode', evidence: 'x' }], unparsed: [] }),
        ),
    ],
    [
      'nothing but invented evidence',
      'not_in_prompt',
      (response) => response.end(completion(night('turn day to night'))),
    ],
    ['status 500', 'status', (response) => response.writeHead(500).end('boom')],
    ['status 400, twice', 'status', (response) => response.writeHead(400).end('no')],
    [
      'a redirect',
      'unreachable',
      (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    [
      'more than a megabyte',
      'too_large',
      (response) => response.end(completion('x'.repeat(1_100_000))),
    ],
    ['a connection cut off', 'unreachable', (response) => response.destroy()],
  ]
  it.each(cases)('%s', async (_, expected, handler) => {
    const { parsed, code } = await ask(handler)
    expect({ parsed, code }).toEqual({ parsed: null, code: [expected] })
  })

  it('a server that never answers costs the timeout and no more', async () => {
    const { parsed, code, tookMs } = await ask(() => undefined, 'make it night', 150)
    expect({ parsed, code }).toEqual({ parsed: null, code: ['timeout'] })
    expect(tookMs).toBeLessThan(1500)
  })

  it('a body that drips is cut off by the same clock', async () => {
    const drip: Handler = (response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const { parsed, code, tookMs } = await ask(drip, 'make it night', 200)
    expect({ parsed, code }).toEqual({ parsed: null, code: ['timeout'] })
    expect(tookMs).toBeLessThan(1500)
  })

  it('a fetch that heeds no signal is left behind', async () => {
    const troubles: ChatTrouble[] = []
    const parse = createChatParser(
      { baseUrl: 'http://127.0.0.1:1', model: 'tiny', apiKey: null, timeoutMs: 50 },
      {
        fetch: () => new Promise<Response>(() => undefined),
        onTrouble: (one) => troubles.push(one),
      },
    )
    expect(await parse('make it night', { sourcePrompt: null })).toBeNull()
    expect(troubles).toMatchObject([{ code: 'timeout' }])
  })
})

describe('parseWith', () => {
  it('reads with the grammar where no chat model is configured', async () => {
    const { parser, parsed, trouble } = await parseWith(null, 'make it night')
    expect({ parser, trouble }).toEqual({ parser: 'grammar', trouble: null })
    expect(parsed.directions).toMatchObject([{ kind: 'set-time-of-day', time: 'night' }])
  })

  it('takes the chat model where it answers', async () => {
    const { baseUrl } = await serve((response) => response.end(completion(night('dunkel'))))
    const read = await parseWith({ baseUrl, model: 'tiny', apiKey: null }, 'mach es dunkel')
    expect(read).toEqual({ parser: 'chat-model', parsed: night('dunkel'), trouble: null })
  })

  it('falls back to the grammar, and tells why', async () => {
    const { baseUrl } = await serve((response) => response.writeHead(503).end())
    const read = await parseWith({ baseUrl, model: 'tiny', apiKey: null }, 'make it night')
    expect(read).toMatchObject({ parser: 'grammar', trouble: { code: 'status' } })
    expect(read.parsed.directions).toMatchObject([{ kind: 'set-time-of-day' }])
  })

  it('falls back where nobody listens', async () => {
    const options = { baseUrl: 'http://127.0.0.1:9', model: 'tiny', apiKey: null, timeoutMs: 1000 }
    expect(await parseWith(options, 'make it night')).toMatchObject({
      parser: 'grammar',
      trouble: { code: 'unreachable' },
    })
  })
})
