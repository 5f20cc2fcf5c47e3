/** Webhook endpoints, and the log of what was sent to them. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { WebhookService } from '../../video/webhook-service.ts'
import { callerOf } from '../caller.ts'
import type { WebhookDelivery, WebhookEndpoint } from '../../video/webhook.ts'

const tags = ['Webhooks']
const endpointBody = z.strictObject({
  url: z.string().meta({ description: 'A public http or https URL. It is sent POST requests.' }),
})
const endpointParams = z.object({ endpoint_id: z.string() })
const deliveryParams = z.object({ delivery_id: z.string() })
const deliveriesQuery = z.object({
  endpoint_id: z.string().optional().meta({ description: 'Only what went to this endpoint.' }),
})

export const webhooksRoutes: FastifyPluginCallbackZod<{ webhooks: WebhookService }> = (
  app,
  { webhooks },
  done,
) => {
  app.post(
    '/webhooks',
    {
      schema: {
        tags,
        summary: 'Add a webhook endpoint; the answer shows its secret, this once',
        body: endpointBody,
      },
    },
    async (request) => {
      const { endpoint, secret } = await webhooks.add(callerOf(request), request.body.url)
      return { ...endpointWire(endpoint), secret }
    },
  )

  app.get(
    '/webhooks',
    { schema: { tags, summary: 'List webhook endpoints' } },
    async (request) => ({
      object: 'list',
      data: (await webhooks.list(request.projectId)).map(endpointWire),
    }),
  )

  app.delete(
    '/webhooks/:endpoint_id',
    { schema: { tags, summary: 'Remove a webhook endpoint', params: endpointParams } },
    async (request) => {
      const id = request.params.endpoint_id
      await webhooks.remove(request.projectId, id)
      return { id, object: 'webhook_endpoint.deleted', deleted: true }
    },
  )

  app.post(
    '/webhooks/callback_secret',
    {
      schema: {
        tags,
        summary: 'A new secret for the callbacks that requests name; the one before it is void',
      },
    },
    async (request) => ({ secret: await webhooks.newCallbackSecret(callerOf(request)) }),
  )

  app.get(
    '/webhooks/deliveries',
    {
      schema: {
        tags,
        summary: 'What was sent, newest first, and what became of it',
        querystring: deliveriesQuery,
      },
    },
    async (request) => {
      const endpointId = request.query.endpoint_id ?? null
      const deliveries = await webhooks.deliveries(request.projectId, endpointId)
      return { object: 'list', data: deliveries.map(deliveryWire) }
    },
  )

  app.post(
    '/webhooks/deliveries/:delivery_id/replay',
    { schema: { tags, summary: 'Send a delivery once more', params: deliveryParams } },
    async (request) =>
      deliveryWire(await webhooks.replay(callerOf(request), request.params.delivery_id)),
  )

  done()
}

function endpointWire({ id, url, createdAtMs }: WebhookEndpoint) {
  return { id, object: 'webhook_endpoint', url, created_at: Math.floor(createdAtMs / 1000) }
}

function deliveryWire(delivery: WebhookDelivery) {
  const seconds = (ms: number | null) => (ms === null ? null : Math.floor(ms / 1000))
  const { state, nextAttemptAtMs } = delivery
  return {
    id: delivery.id,
    object: 'webhook_delivery',
    endpoint_id: delivery.endpointId,
    url: delivery.url,
    type: delivery.type,
    video_id: delivery.videoId,
    state,
    attempts: delivery.attemptCount,
    next_attempt_at: state === 'pending' ? seconds(nextAttemptAtMs) : null,
    last_status: delivery.lastStatus,
    last_error: delivery.lastError,
    created_at: seconds(delivery.createdAtMs),
    delivered_at: seconds(delivery.deliveredAtMs),
  }
}
