/** What each vendor's page about its remix shows: its own examples, run against this server, answer what it says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaceId, provesFor } from './conformance/rows.ts'
import { makeDrawing } from './make-drawing.ts'
import { hasPython, type Language, runExample } from './run-example.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { findDocument, type VendorDocument } from './vendor-document.ts'

const LANDSCAPE = { width: 1280, height: 720, seconds: 8 }
const PORTRAIT = { width: 720, height: 1280, seconds: 8 }

let server: TestServer
let landscape: string
let portrait: string
beforeAll(async () => {
  if (findDocument() === null) return
  server = await startTestServer()
  landscape = await makeDrawing(server, LANDSCAPE)
  portrait = await makeDrawing(server, PORTRAIT)
})
afterAll(() => server?.[Symbol.asyncDispose]())

type Page = {
  title: string
  face: FaceId
  document: VendorDocument | null
  /** What stands for a host, a key and an id there, and what is put in its place. */
  host: [string, path: string]
  key: string
  id: RegExp
  source: () => string
  /** Fields whose value the page's own example decides. */
  expected: (source: string) => Record<string, unknown>
  /** Fields that the page lists and its sample leaves out. */
  unshown?: string[]
}

const pages: Page[] = [
  {
    title: 'gpt.ge',
    face: 'gpt-ge',
    document: findDocument('https://api.gpt.ge/'),
    host: ['https://api.gpt.ge', '/vapi'],
    key: 'YOUR_TOKEN',
    id: /your_(source_video_)?task_id/g,
    source: () => landscape,
    expected: (source) => ({
      model: 'sora-2',
      seconds: '8',
      size: '1280x720',
      // Its sample is that of a create: a remix has a source.
      remixed_from_video_id: source,
    }),
  },
  {
    title: 'toapis sora-2',
    face: 'toapis',
    document: findDocument('https://toapis.com/', 'generation.task'),
    host: ['https://toapis.com', '/toapis'],
    key: '<token>',
    id: /(?<=task_)\w+(?=\/remix)/g,
    source: () => landscape.replace('video_', ''),
    // Its sample is square, which its example does not ask for.
    expected: () => ({ model: 'sora-2', metadata: { size: '1280x720' } }),
  },
  {
    title: 'OpenAI',
    face: 'openai',
    document: findDocument('https://api.openai.com/'),
    host: ['https://api.openai.com', ''],
    key: 'OPENAI_API_KEY',
    id: /video_123/g,
    source: () => portrait,
    expected: (source) => ({
      model: 'sora-2',
      size: '720x1280',
      seconds: '8',
      remixed_from_video_id: source,
      completed_at: null,
      error: null,
      expires_at: null,
      prompt: expect.stringMatching(/^Extend the scene/) as string,
    }),
    unshown: ['completed_at', 'error', 'expires_at', 'prompt'],
  },
  {
    title: 'toapis sora-2-official',
    face: 'toapis',
    document: findDocument('https://toapis.com/', '"model": "sora-2-official"'),
    host: ['https://toapis.com', '/toapis'],
    key: '<token>',
    id: /video_\w+(?=\/remix)/g,
    source: () => landscape,
    expected: (source) => ({
      model: 'sora-2-official',
      remixed_from_video_id: source,
      seconds: '8',
      size: '1280x720',
    }),
  },
  {
    title: 'CometAPI',
    face: 'cometapi',
    document: findDocument('https://api.cometapi.com/'),
    host: ['https://api.cometapi.com', '/cometapi'],
    key: '<token>',
    id: /\{video_id\}/g,
    source: () => landscape,
    expected: (source) => ({
      model: 'sora-2',
      size: '1280x720',
      seconds: '8',
      remixed_from_video_id: source,
    }),
  },
]

/** The example with host, key and id replaced; a variable of the shell has its value from outside. */
function localExample({ host: [host, path], key, id, source }: Page, code: string) {
  const here = code.replaceAll(host, `${server.url}${path}`).replaceAll(id, source())
  const isVariable = here.includes(`$${key}`)
  return {
    code: isVariable ? here : here.replaceAll(key, server.key),
    variables: isVariable ? { [key]: server.key } : {},
  }
}

/** "<string>" and 123 stand for any value of their type; a null may be a value later. */
function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}

function expectDocumented(answer: Record<string, unknown>, page: Page, document: VendorDocument) {
  const { reply } = document
  const keys = [...Object.keys(reply), ...(page.unshown ?? [])]
  expect(Object.keys(answer).toSorted()).toEqual(keys.toSorted())
  for (const key of page.unshown ?? []) expect(document.text).toMatch(new RegExp(`^${key}: `, 'm'))
  const expected: Record<string, unknown> = {
    id: expect.stringMatching(/^video_/) as string,
    object: reply['object'] === '<string>' ? 'video' : reply['object'],
    status: 'queued',
    progress: 0,
    created_at: expect.any(Number) as number,
    ...page.expected(page.source()),
  }
  for (const [key, shown] of Object.entries(reply)) {
    const type = typeOf(shown)
    if (type !== 'null') expect([key, typeOf(answer[key])]).toEqual([key, type])
    expect([key, answer[key]]).toEqual([key, key in expected ? expected[key] : shown])
  }
}

const languages: Language[] = ['curl', 'javascript', 'python']

describe.each(pages)('the page of $title', (page) => {
  const { document } = page
  const examples = languages.filter((language) => document?.[language] !== null)

  test.skipIf(document === null)('has examples and an answer (needs ../shared/seeds)', () => {
    expect(document?.curl).toContain('/remix')
    expect(Object.keys(document?.reply ?? {}).length).toBeGreaterThan(5)
  })

  for (const language of document === null ? [] : examples) {
    const isOff = language === 'python' && !hasPython
    const need = language === 'python' ? ' (needs REPRISE_TEST_PYTHON with requests)' : ''
    const row = provesFor(page.face, 'examples')
    test.skipIf(isOff)(`its ${language} example answers as it says${need}`, row, async () => {
      const { code, variables } = localExample(page, document?.[language] ?? '')
      const answer = (await runExample[language](code, variables)) as Record<string, unknown>
      expectDocumented(answer, page, document as VendorDocument)
      await server.client.videos.delete(String(answer['id']))
    })
  }
})
