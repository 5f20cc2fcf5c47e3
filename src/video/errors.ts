/**
 * Every error that Reprise raises on purpose, by code. The domain knows no HTTP: each face maps a code
 * to its own status and body. `retryable` says whether the same request can succeed later unchanged.
 */
export const errorCodes = {
  missing_parameter: { retryable: false },
  unknown_parameter: { retryable: false },
  invalid_type: { retryable: false },
  invalid_value: { retryable: false },
  invalid_body: { retryable: false },
  unsupported_media_type: { retryable: false },
  body_too_large: { retryable: false },
  idempotency_key_reused: { retryable: false },
  invalid_webhook_url: { retryable: false },
  invalid_link: { retryable: false },
  webhook_not_found: { retryable: false },
  delivery_not_found: { retryable: false },
  too_many_webhooks: { retryable: false },
  prompt_empty: { retryable: false },
  prompt_too_long: { retryable: false },
  video_not_found: { retryable: false },
  file_not_found: { retryable: false },
  character_not_found: { retryable: false },
  shot_not_found: { retryable: false },
  model_not_found: { retryable: false },
  route_not_found: { retryable: false },
  content_not_ready: { retryable: true },
  content_failed: { retryable: false },
  content_expired: { retryable: false },
  range_not_satisfiable: { retryable: false },
  source_not_completed: { retryable: true },
  source_failed: { retryable: false },
  source_expired: { retryable: false },
  extension_too_long: { retryable: false },
  reference_size_mismatch: { retryable: false },
  unsupported_file_mimetype: { retryable: false },
  unusable_media: { retryable: false },
  unreachable_url: { retryable: false },
  missing_api_key: { retryable: false },
  invalid_api_key: { retryable: false },
  tests_not_allowed: { retryable: false },
  unknown_test: { retryable: false },
  test_rate_limit: { retryable: true },
  test_server_error: { retryable: true },
  queue_full: { retryable: true },
  shutting_down: { retryable: true },
} as const satisfies Record<string, { retryable: boolean }>

export type ErrorCode = keyof typeof errorCodes

export type RepriseErrorOptions = {
  /** The request's field at fault, in the caller's spelling. Example: "video[id]". */
  param?: string | null
  retryAfterMs?: number
  cause?: unknown
}

/** An error of the world (a request, a file, a limit): `message` says what to do about it. */
export class RepriseError extends Error {
  override name = 'RepriseError'
  readonly code: ErrorCode
  readonly param: string | null
  readonly retryAfterMs: number | null

  constructor(code: ErrorCode, message: string, options: RepriseErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.param = options.param ?? null
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
