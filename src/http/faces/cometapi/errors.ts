/** https://apidoc.cometapi.com/errors/error-codes-handling */
import type { SaidError } from '../../said-error.ts'

/** The code is a string, if an empty one; the message ends with the request's id. */
export function cometapiError({ message, param, code, reason }: SaidError, requestId: string) {
  const isTooEarly = reason === 'content_not_ready'
  return {
    error: {
      message: `${message} (request id: ${requestId})`,
      type: isTooEarly ? 'invalid_request_error' : 'comet_api_error',
      param,
      code: code ?? '',
    },
  }
}
