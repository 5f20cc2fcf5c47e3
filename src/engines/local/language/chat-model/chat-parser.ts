import type { ParsedPrompt } from '../../../../video/direction.ts'
import { type AnswerForm, chatRequest } from './chat-request.ts'
import { type ChatTrouble, ChatTroubleError } from './chat-trouble.ts'
import { checkAnswer } from './check-answer.ts'
import { answerIn, readBody } from './read-answer.ts'

/** Plain JSON, so that it may cross to a worker thread. */
export type ChatParserOptions = {
  /** With its version, without the path of the call. Example: "http://127.0.0.1:11434/v1". */
  baseUrl: string
  model: string
  /** Null where the server takes none. */
  apiKey: string | null
  /** For everything: connecting, a second try, and the last byte of the body. */
  timeoutMs?: number
}

export type ChatParserTools = {
  fetch?: typeof globalThis.fetch
  /** Told why there is no answer, once a prompt. */
  onTrouble?: (trouble: ChatTrouble) => void
}

/** Null where no answer could be used: the reason went to `onTrouble`. Never rejects. */
export type ChatParser = (
  prompt: string,
  options: { sourcePrompt: string | null },
) => Promise<ParsedPrompt | null>

export const DEFAULT_TIMEOUT_MS = 5000
const MAX_PROMPT_CHARACTERS = 32_000

/** What servers answer that do not know the form asked for. */
const unknownForm: ReadonlySet<number> = new Set([400, 422])

type Call = { options: ChatParserOptions; fetch: typeof globalThis.fetch; signal: AbortSignal }

const post = async (call: Call, body: unknown): Promise<Response> => {
  const { options, signal } = call
  const url = `${options.baseUrl.replace(/\/+$/, '')}/chat/completions`
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (options.apiKey) headers.authorization = `Bearer ${options.apiKey}`
  try {
    return await call.fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ChatTroubleError('unreachable', 'The server refused, redirected or is not there.')
  }
}

const ask = async (call: Call, prompt: string, sourcePrompt: string | null) => {
  const forms: AnswerForm[] = ['json_schema', 'json_object']
  for (const form of forms) {
    const response = await post(call, chatRequest(call.options.model, prompt, sourcePrompt, form))
    if (response.ok) return answerIn(await readBody(response))
    await response.body?.cancel()
    const mayTryAgain = form === 'json_schema' && unknownForm.has(response.status)
    if (!mayTryAgain)
      throw new ChatTroubleError('status', `The server answered ${response.status}.`)
  }
  throw new ChatTroubleError('status', 'The server takes no form of answer.')
}

/** Rejects when the time is up, also where a fetch given from outside does not heed its signal. */
const timeIsUp = (signal: AbortSignal, timeoutMs: number): Promise<never> =>
  new Promise((_, reject) => {
    const fail = () =>
      reject(new ChatTroubleError('timeout', `No whole answer within ${timeoutMs} ms.`))
    signal.addEventListener('abort', fail, { once: true })
  })

const troubleOf = (error: unknown, signal: AbortSignal, timeoutMs: number): ChatTrouble => {
  if (error instanceof ChatTroubleError) return error.trouble
  return signal.aborted
    ? { code: 'timeout', message: `No whole answer within ${timeoutMs} ms.` }
    : { code: 'unreachable', message: 'The connection broke off.' }
}

/** A parser that asks a server with OpenAI's chat completions, and believes only what the prompt says. */
export const createChatParser = (
  options: ChatParserOptions,
  { fetch = globalThis.fetch, onTrouble }: ChatParserTools = {},
): ChatParser => {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  return async (fullPrompt, { sourcePrompt }) => {
    const prompt = fullPrompt.slice(0, MAX_PROMPT_CHARACTERS)
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), timeoutMs)
    const { signal } = controller
    try {
      const late = timeIsUp(signal, timeoutMs)
      const answer = await Promise.race([
        ask({ options, fetch, signal }, prompt, sourcePrompt),
        late,
      ])
      const checked = checkAnswer(prompt, answer)
      if (checked.directions.length > 0 || answer.directions.length === 0) return checked
      throw new ChatTroubleError('not_in_prompt', 'The answer quotes words that were not said.')
    } catch (error) {
      onTrouble?.(troubleOf(error, signal, timeoutMs))
      return null
    } finally {
      clearTimeout(timer)
      controller.abort()
    }
  }
}
