/** Answers that test prompts ask for in place of a video. Knows the table of outcomes, and no route. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { RepriseError } from '../video/errors.ts'
import { isTestPrompt, outcomeOf, testPrompts } from '../video/test-outcomes.ts'
import { callerOf } from './caller.ts'
import { listed } from './problem-of.ts'

const RETRY_AFTER_MS = 1000
/** Of refused first tries: the oldest is forgotten then. */
const MAXIMUM_REFUSED = 1000

export class TestAnswers {
  /** Requests whose first try was answered with an error, by project and digest. */
  readonly #refused = new Set<string>()

  /** @throws {RepriseError} for the answer that the request's prompt asks for, where its key allows tests. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const prompt = promptOf(request)
    if (!request.allowsTests || prompt === null || !isTestPrompt(prompt)) return
    const outcome = outcomeOf(prompt)
    if (outcome === null) {
      throw new RepriseError(
        'unknown_test',
        `Invalid 'prompt': no test is called so. Prompts that begin with 'test:' are: ${listed(testPrompts)}; the slow one takes 1 to 600 seconds.`,
        { param: 'prompt' },
      )
    }
    if (outcome.answer === 'too many requests') {
      throw new RepriseError('test_rate_limit', 'Rate limit reached, as the prompt asks.', {
        retryAfterMs: RETRY_AFTER_MS,
      })
    }
    if (outcome.answer === 'server error once' && this.#isFirstTry(request)) {
      // Nothing was made, so that the SDKs may send it again.
      reply.header('x-should-retry', 'true')
      throw new RepriseError(
        'test_server_error',
        'The server had an error while processing your request, as the prompt asks. Nothing was made; a retry succeeds.',
      )
    }
  }

  #isFirstTry(request: FastifyRequest): boolean {
    const { projectId, requestDigest, isRetry } = callerOf(request)
    const place = `${projectId} ${requestDigest}`
    if (this.#refused.delete(place) || isRetry) return false
    const [oldest] = this.#refused
    if (oldest !== undefined && this.#refused.size >= MAXIMUM_REFUSED) this.#refused.delete(oldest)
    this.#refused.add(place)
    return true
  }
}

function promptOf({ body }: FastifyRequest): string | null {
  const hasPrompt = typeof body === 'object' && body !== null && 'prompt' in body
  return hasPrompt && typeof body.prompt === 'string' ? body.prompt : null
}
