import type { SaidError } from '../../said-error.ts'

/** https://platform.openai.com/docs/guides/error-codes */
export function openaiError({ message, type, param, code }: SaidError) {
  return { error: { message, type, param, code } }
}
