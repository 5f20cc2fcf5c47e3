/** Why a chat model's answer could not be used. None of them stops a job: the grammar reads the prompt. */
export type ChatTroubleCode =
  | 'timeout'
  | 'unreachable'
  | 'status'
  | 'too_large'
  | 'not_json'
  | 'schema_mismatch'
  | 'not_in_prompt'

export type ChatTrouble = { code: ChatTroubleCode; message: string }

/** Carries a trouble to where it is reported; never leaves this folder. */
export class ChatTroubleError extends Error {
  readonly trouble: ChatTrouble

  constructor(code: ChatTroubleCode, message: string) {
    super(message)
    this.trouble = { code, message }
  }
}
