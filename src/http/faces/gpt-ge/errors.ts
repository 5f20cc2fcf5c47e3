import type { SaidError } from '../../said-error.ts'

/** Not documented for videos: as the API that it relays. */
export function gptGeError({ message, type, param, code }: SaidError) {
  return { error: { message, type, param, code } }
}
