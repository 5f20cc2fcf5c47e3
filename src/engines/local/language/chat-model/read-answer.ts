import { z } from 'zod'
import { type ParsedPrompt, parsedPromptSchema } from '../../../../video/direction.ts'
import { ChatTroubleError } from './chat-trouble.ts'

export const MAX_ANSWER_BYTES = 1_048_576

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** The whole body as text, and no more than a megabyte of it. */
export const readBody = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks).toString('utf8')
    sizeBytes += value.byteLength
    if (sizeBytes > MAX_ANSWER_BYTES) {
      await reader.cancel()
      throw new ChatTroubleError('too_large', 'The answer is larger than 1 MB.')
    }
    chunks.push(value)
  }
}

const parseJson = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ChatTroubleError('not_json', `${what} is not JSON.`)
  }
}

/** Some models put JSON in a fenced block although they are asked not to. */
const withoutFence = (text: string): string =>
  /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/.exec(text)?.[1] ?? text

/** The directions in the body of a chat completion, checked against the schema of directions. */
export const answerIn = (body: string): ParsedPrompt => {
  const completion = completionSchema.safeParse(parseJson(body, 'The body'))
  const content = completion.data?.choices[0]?.message.content
  if (content === undefined)
    throw new ChatTroubleError('schema_mismatch', 'The body is not a chat completion.')
  const answer = parsedPromptSchema.safeParse(parseJson(withoutFence(content), 'The answer'))
  if (answer.success) return answer.data
  const [issue] = answer.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new ChatTroubleError('schema_mismatch', `The answer does not fit the schema at "${where}".`)
}
