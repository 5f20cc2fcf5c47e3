/**
 * The domain's errors as HTTP says them: what all faces have in common. A face's `errors.ts` puts its own words
 * and shape around it. Never 409 for a state: the SDKs send a 409 three times
 * (https://github.com/openai/openai-node#retries).
 */
import type { ErrorCode, RepriseError } from '../video/errors.ts'

/** An error on its way to a client, in the words of the OpenAI API. */
export type SaidError = {
  status: number
  message: string
  /** Example: "invalid_request_error". */
  type: string
  param: string | null
  code: string | null
  /** What went wrong, for faces that have a word of their own for it; null for what only the log knows. */
  reason: ErrorCode | null
}

type Kind = { status: number; code: string | null; type?: string }

const kinds: Record<ErrorCode, Kind> = {
  missing_parameter: { status: 400, code: 'missing_required_parameter' },
  unknown_parameter: { status: 400, code: 'unknown_parameter' },
  invalid_type: { status: 400, code: 'invalid_type' },
  invalid_value: { status: 400, code: 'invalid_value' },
  invalid_body: { status: 400, code: 'invalid_request_body' },
  unsupported_media_type: { status: 415, code: 'unsupported_content_type' },
  body_too_large: { status: 413, code: 'request_too_large' },
  idempotency_key_reused: { status: 400, code: 'idempotency_key_reused' },
  invalid_webhook_url: { status: 400, code: 'invalid_value' },
  invalid_link: { status: 403, code: 'invalid_link' },
  webhook_not_found: { status: 404, code: 'not_found' },
  delivery_not_found: { status: 404, code: 'not_found' },
  too_many_webhooks: { status: 400, code: 'too_many_webhooks' },
  prompt_empty: { status: 400, code: 'string_below_min_length' },
  prompt_too_long: { status: 400, code: 'string_above_max_length' },
  video_not_found: { status: 404, code: 'not_found' },
  file_not_found: { status: 404, code: 'not_found' },
  character_not_found: { status: 404, code: 'not_found' },
  shot_not_found: { status: 404, code: 'not_found' },
  model_not_found: { status: 404, code: 'model_not_found' },
  route_not_found: { status: 404, code: null },
  content_not_ready: { status: 404, code: 'video_not_ready' },
  content_failed: { status: 404, code: 'video_failed' },
  content_expired: { status: 404, code: 'video_expired' },
  range_not_satisfiable: { status: 416, code: 'range_not_satisfiable' },
  source_not_completed: { status: 400, code: 'video_not_completed' },
  source_failed: { status: 400, code: 'video_failed' },
  source_expired: { status: 400, code: 'video_expired' },
  extension_too_long: { status: 400, code: 'invalid_value' },
  reference_size_mismatch: { status: 400, code: null },
  unsupported_file_mimetype: { status: 400, code: 'unsupported_file_mimetype' },
  unusable_media: { status: 400, code: 'invalid_file' },
  unreachable_url: { status: 400, code: 'invalid_image_url' },
  missing_api_key: { status: 401, code: null },
  invalid_api_key: { status: 401, code: 'invalid_api_key' },
  tests_not_allowed: { status: 400, code: 'invalid_value' },
  unknown_test: { status: 400, code: 'invalid_value' },
  test_rate_limit: { status: 429, code: 'rate_limit_exceeded', type: 'requests' },
  test_server_error: { status: 500, code: null, type: 'server_error' },
  queue_full: { status: 429, code: 'rate_limit_exceeded', type: 'requests' },
  shutting_down: { status: 503, code: 'server_shutting_down', type: 'server_error' },
}

export function sayError(error: RepriseError): SaidError {
  const { status, code, type = 'invalid_request_error' } = kinds[error.code]
  return { status, message: error.message, type, param: error.param, code, reason: error.code }
}

export const internalError: SaidError = {
  status: 500,
  message: 'The server had an error while processing your request. Its log says which.',
  type: 'server_error',
  param: null,
  code: null,
  reason: null,
}
