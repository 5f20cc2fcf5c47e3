/** How a message is written and signed, by form. */
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { UnannouncedVideo } from '../store/webhooks.ts'
import type { WebhookForm } from '../video/webhook.ts'

export type Message = { type: string; body: string }

type Form = {
  message(id: string, video: UnannouncedVideo, atMs: number): Message
  /** Headers over the very bytes of the body; `at` is the time of this try. */
  sign(secret: string, id: string, body: string, at: Date): Record<string, string>
}

const openai: Form = {
  // https://platform.openai.com/docs/guides/webhooks
  message(id, { id: videoId, status }, atMs) {
    const type = `video.${status}`
    const createdAt = Math.floor(atMs / 1000)
    const event = { id, object: 'event', created_at: createdAt, type, data: { id: videoId } }
    return { type, body: JSON.stringify(event) }
  },
  sign: (secret, id, body, at) => ({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }),
}

/** https://docs.toapis.com/docs/cn/api-reference/webhooks/task-webhooks */
const toapis: Form = {
  message(id, { id: videoId, status, model }) {
    const type = `generation.${status}`
    const data = { task_id: videoId, task_type: 'video', model, status }
    return { type, body: JSON.stringify({ id, type, data }) }
  },
  sign(secret, id, body, at) {
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('hex')
    return {
      'x-toapis-webhook-id': id,
      'x-toapis-webhook-timestamp': timestamp,
      'x-toapis-webhook-signature': `v1=${mac}`,
    }
  },
}

export const messageForms: Record<WebhookForm, Form> = { openai, toapis }
