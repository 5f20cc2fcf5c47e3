import { z } from 'zod'
import { parsedPromptSchema } from '../../../../video/direction.ts'
import { requestText, systemText } from './system-text.ts'

type JsonSchema = Record<string, unknown>

/**
 * The schema of an answer in the form that servers with strict schemas take: every property required,
 * none besides, and `anyOf` for a union.
 */
const strictSchema = (): JsonSchema => {
  const schema = z.toJSONSchema(parsedPromptSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties) {
        jsonSchema.required = Object.keys(jsonSchema.properties)
        jsonSchema.additionalProperties = false
      }
      if (jsonSchema.oneOf) {
        jsonSchema.anyOf = jsonSchema.oneOf
        delete jsonSchema.oneOf
      }
    },
  })
  return schema
}

let schema: JsonSchema | undefined
const answerSchema = (): JsonSchema => (schema ??= strictSchema())

/** How the answer's form is asked for: by its schema, or, of servers that know none, in words. */
export type AnswerForm = 'json_schema' | 'json_object'

/** The body of `POST {baseUrl}/chat/completions`. */
export const chatRequest = (
  model: string,
  prompt: string,
  sourcePrompt: string | null,
  form: AnswerForm,
): JsonSchema => {
  const inWords = `${systemText}\n\nThe JSON schema of the answer:\n${JSON.stringify(answerSchema())}`
  return {
    model,
    temperature: 0,
    messages: [
      { role: 'system', content: form === 'json_schema' ? systemText : inWords },
      { role: 'user', content: requestText(prompt, sourcePrompt) },
    ],
    response_format:
      form === 'json_schema'
        ? {
            type: form,
            json_schema: { name: 'parsed_prompt', strict: true, schema: answerSchema() },
          }
        : { type: form },
  }
}
