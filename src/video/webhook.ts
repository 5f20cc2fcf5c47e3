/**
 * Telling others that a video has ended. An endpoint is a URL of a project that hears of all its videos; a
 * callback is a URL that came with one request. A delivery is one message to one of them, tried until it
 * is taken or its time is up.
 */
import type { VideoId } from './ids.ts'

export type WebhookEndpoint = {
  id: string
  projectId: string
  url: string
  createdAtMs: number
}

/** How a message is written and signed: as OpenAI's webhooks are, or as toapis' callbacks. */
export const webhookForms = ['openai', 'toapis'] as const
export type WebhookForm = (typeof webhookForms)[number]

/** A URL that came with one request. */
export type Callback = { url: string; form: WebhookForm }

export const deliveryStates = ['pending', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export type WebhookDelivery = {
  /** Also the message's id: the same at every try. */
  id: string
  /** Null for a callback. */
  endpointId: string | null
  projectId: string
  videoId: VideoId
  url: string
  form: WebhookForm
  /** Example: "video.completed". */
  type: string
  /** The JSON text that is sent and signed. */
  body: string
  state: DeliveryState
  attemptCount: number
  nextAttemptAtMs: number
  /** HTTP status of the last answer; null where there was none. */
  lastStatus: number | null
  lastError: string | null
  createdAtMs: number
  deliveredAtMs: number | null
}

/** A message is given up after this. https://github.com/standard-webhooks/standard-webhooks */
export const DELIVERY_WINDOW_MS = 72 * 3600 * 1000
export const MAXIMUM_ENDPOINTS = 20
export const MAXIMUM_URL_CHARACTERS = 2000
