/**
 * Sends webhooks. Which videos ended is read from their rows, so that nothing is lost with the process; a delivery
 * is taken under a lease before it is sent, so that a crash only sends it again. Each receiver is asked one
 * message at a time and for a bounded time, and there is room for all of them at once: a slow or dead one holds up
 * nobody but itself.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { safeRequest, type Trust, UnsafeFetchError } from '../lib/safe-request.ts'
import type { UnannouncedVideo, WebhooksTable } from '../store/webhooks.ts'
import type { VideoEvents } from '../video/events.ts'
import { newDeliveryId } from '../video/ids.ts'
import { DELIVERY_WINDOW_MS, type WebhookDelivery } from '../video/webhook.ts'
import { newSecret } from '../video/webhook-service.ts'
import { messageForms } from './message-forms.ts'

const LOOK_INTERVAL_MS = 1000
const ANNOUNCED_AT_ONCE = 100
const SENT_AT_ONCE = 512
/** Callbacks may each have a receiver of their own; endpoints are few. */
const CALLBACKS_AT_ONCE_FOR_PROJECT = 64
const ATTEMPT_TIMEOUT_MS = 15_000
/** Longer than a try takes. */
const LEASE_MS = 60_000
const SECOND_MS = 1000
const HOUR_MS = 3600 * SECOND_MS
/** Until the next try; the last one again and again, until the message's window ends. */
const BACKOFF_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  120 * SECOND_MS,
  600 * SECOND_MS,
  1800 * SECOND_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
]

export type WebhookSenderOptions = {
  webhooks: WebhooksTable
  events: VideoEvents
  trust: Trust
  now: () => number
  /** 0 to 1, for the spread of retries. */
  random: () => number
  log: (message: string, error: unknown) => void
}

export class WebhookSender implements AsyncDisposable {
  readonly #options: WebhookSenderOptions
  readonly #stop = new AbortController()
  /** Tries on their way, by URL. */
  readonly #sending = new Map<string, { delivery: WebhookDelivery; sent: Promise<void> }>()
  #wake = Promise.withResolvers<void>()
  #loop: Promise<void> | null = null
  #stopListening = () => {}

  constructor(options: WebhookSenderOptions) {
    this.#options = options
  }

  start(): void {
    this.#stopListening = this.#options.events.listenAll(() => this.wake())
    this.#loop = this.#run()
  }

  /** Looks for something to send now. */
  wake(): void {
    this.#wake.resolve()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopListening()
    this.#stop.abort()
    this.wake()
    await this.#loop
    await Promise.allSettled([...this.#sending.values()].map(({ sent }) => sent))
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      this.#wake = Promise.withResolvers<void>()
      try {
        await this.announce()
        await this.#sendDue()
      } catch (error) {
        this.#options.log('Looking for webhooks to send failed', error)
      }
      const pause = delay(LOOK_INTERVAL_MS, undefined, { signal, ref: false })
      await Promise.race([this.#wake.promise, pause.catch(() => {})])
    }
  }

  /** Makes the deliveries of the videos that have ended since. */
  async announce(): Promise<void> {
    const { webhooks, now } = this.#options
    for (const video of await webhooks.unannounced(ANNOUNCED_AT_ONCE)) {
      const endpoints = await webhooks.endpoints(video.projectId)
      const atMs = now()
      const deliveries = endpoints.map(({ id, url }) =>
        newDelivery(video, { endpointId: id, url, form: 'openai' }, atMs),
      )
      if (video.callback !== null) {
        deliveries.push(newDelivery(video, { endpointId: null, ...video.callback }, atMs))
      }
      await webhooks.announce(video.id, deliveries, atMs)
    }
  }

  async #sendDue(): Promise<void> {
    const { webhooks, now, log } = this.#options
    while (this.#sending.size < SENT_AT_ONCE && !this.#stop.signal.aborted) {
      const delivery = await webhooks.nextDue(now(), {
        urls: [...this.#sending.keys()],
        callbackProjects: this.#projectsFullOfCallbacks(),
      })
      if (delivery === null) return
      if (!(await webhooks.take(delivery, now(), LEASE_MS))) continue
      const sent = this.#send({ ...delivery, attemptCount: delivery.attemptCount + 1 })
        .catch((error: unknown) => log(`Sending webhook ${delivery.id} failed`, error))
        .finally(() => {
          this.#sending.delete(delivery.url)
          this.wake()
        })
      this.#sending.set(delivery.url, { delivery, sent })
    }
  }

  /** One project's callbacks, to receivers that never answer, leave room for those of others. */
  #projectsFullOfCallbacks(): string[] {
    const counts = new Map<string, number>()
    for (const { delivery } of this.#sending.values()) {
      const { endpointId, projectId } = delivery
      if (endpointId === null) counts.set(projectId, (counts.get(projectId) ?? 0) + 1)
    }
    return [...counts.keys()].filter((id) => counts.get(id)! >= CALLBACKS_AT_ONCE_FOR_PROJECT)
  }

  async #send(delivery: WebhookDelivery): Promise<void> {
    const { webhooks, now } = this.#options
    const secret = await this.#secretOf(delivery)
    // Its endpoint was removed meanwhile.
    if (secret === null) return
    const { status, error } = await this.#post(delivery, secret)
    const atMs = now()
    if (error === null) {
      return webhooks.settle(delivery.id, {
        state: 'delivered',
        nextAttemptAtMs: atMs,
        lastStatus: status,
        lastError: null,
        deliveredAtMs: atMs,
      })
    }
    const nextAttemptAtMs = atMs + this.#backoffMs(delivery.attemptCount)
    const isOver = nextAttemptAtMs > delivery.createdAtMs + DELIVERY_WINDOW_MS
    await webhooks.settle(delivery.id, {
      state: isOver ? 'failed' : 'pending',
      nextAttemptAtMs,
      lastStatus: status,
      lastError: error,
      deliveredAtMs: null,
    })
  }

  async #post(
    { id, url, form, body }: WebhookDelivery,
    secret: string,
  ): Promise<{ status: number | null; error: string | null }> {
    const { trust, now } = this.#options
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Reprise-Webhooks/1',
      ...messageForms[form].sign(secret, id, body, new Date(now())),
    }
    const timeout = AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)
    const signal = AbortSignal.any([timeout, this.#stop.signal])
    try {
      const response = await safeRequest(url, { trust, signal, post: { body, headers } })
      // Only the status counts; a receiver may send back without end.
      response.destroy()
      const status = response.statusCode ?? 0
      const isTaken = status >= 200 && status < 300
      return { status, error: isTaken ? null : `It answered ${status}.` }
    } catch (error) {
      if (error instanceof UnsafeFetchError) return { status: null, error: error.message }
      const isLate = timeout.aborted
      const reason = isLate ? `no answer within ${ATTEMPT_TIMEOUT_MS / 1000} s` : describe(error)
      return { status: null, error: reason }
    }
  }

  async #secretOf({ endpointId, projectId }: WebhookDelivery): Promise<string | null> {
    const { webhooks } = this.#options
    if (endpointId !== null) return webhooks.endpointSecret(endpointId)
    const known = await webhooks.callbackSecret(projectId)
    if (known !== null) return known
    const secret = newSecret()
    await webhooks.setCallbackSecret(projectId, secret)
    return secret
  }

  /** Spread by a tenth, so that a receiver that comes back is not asked everything at once. */
  #backoffMs(attemptCount: number): number {
    const pause = BACKOFF_MS[Math.min(attemptCount, BACKOFF_MS.length) - 1]!
    return Math.round(pause * (0.95 + 0.1 * this.#options.random()))
  }
}

function newDelivery(
  video: UnannouncedVideo,
  to: Pick<WebhookDelivery, 'endpointId' | 'url' | 'form'>,
  atMs: number,
): WebhookDelivery {
  const id = newDeliveryId()
  return {
    id,
    ...to,
    ...messageForms[to.form].message(id, video, atMs),
    projectId: video.projectId,
    videoId: video.id,
    state: 'pending',
    attemptCount: 0,
    nextAttemptAtMs: atMs,
    lastStatus: null,
    lastError: null,
    createdAtMs: atMs,
    deliveredAtMs: null,
  }
}

function describe(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it did not answer'
}
