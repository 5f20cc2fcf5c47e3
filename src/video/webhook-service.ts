/** Webhook endpoints of a project, their secrets, and the log of what was sent. */
import { randomBytes } from 'node:crypto'
import { checkHost, checkUrl, type Trust, UnsafeFetchError } from '../lib/safe-request.ts'
import type { WebhooksTable } from '../store/webhooks.ts'
import { RepriseError } from './errors.ts'
import { newEndpointId } from './ids.ts'
import {
  MAXIMUM_ENDPOINTS,
  MAXIMUM_URL_CHARACTERS,
  type WebhookDelivery,
  type WebhookEndpoint,
} from './webhook.ts'

/** Bytes of a secret, as https://www.standardwebhooks.com asks for (24 to 64). */
const SECRET_BYTES = 32
const LOOKUP_TIMEOUT_MS = 3000

export type WebhookServiceOptions = {
  webhooks: WebhooksTable
  trust: Trust
  now: () => number
  /** Tells the sender that there is something to send. */
  wake: () => void
}

export class WebhookService {
  readonly #options: WebhookServiceOptions

  constructor(options: WebhookServiceOptions) {
    this.#options = options
  }

  /** The secret is returned this once. */
  async add(
    projectId: string,
    url: string,
  ): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    const { webhooks, trust, now } = this.#options
    await checkEndpointUrl(url, trust)
    if ((await webhooks.endpoints(projectId)).length >= MAXIMUM_ENDPOINTS) {
      throw new RepriseError(
        'too_many_webhooks',
        `A project has at most ${MAXIMUM_ENDPOINTS} webhook endpoints. Remove one first.`,
      )
    }
    const endpoint = { id: newEndpointId(), projectId, url, createdAtMs: now() }
    const secret = newSecret()
    await webhooks.addEndpoint(endpoint, secret)
    return { endpoint, secret }
  }

  async list(projectId: string): Promise<WebhookEndpoint[]> {
    return this.#options.webhooks.endpoints(projectId)
  }

  async remove(projectId: string, id: string): Promise<void> {
    if (await this.#options.webhooks.removeEndpoint(projectId, id)) return
    throw new RepriseError('webhook_not_found', `Webhook endpoint with id '${id}' not found.`)
  }

  /** A new secret for callbacks that come with requests; the one before it is void. */
  async newCallbackSecret(projectId: string): Promise<string> {
    const secret = newSecret()
    await this.#options.webhooks.setCallbackSecret(projectId, secret)
    return secret
  }

  /** The newest hundred, of one endpoint or of all. */
  async deliveries(projectId: string, endpointId: string | null): Promise<WebhookDelivery[]> {
    return this.#options.webhooks.deliveries(projectId, endpointId)
  }

  async replay(projectId: string, id: string): Promise<WebhookDelivery> {
    const { webhooks, now, wake } = this.#options
    const delivery = await webhooks.replay(projectId, id, now())
    if (delivery === null) {
      throw new RepriseError('delivery_not_found', `Webhook delivery with id '${id}' not found.`)
    }
    wake()
    return delivery
  }
}

/** @throws {RepriseError} for a URL that will never be asked. Names are looked up at each try. */
export function checkWebhookUrl(url: string, trust: Trust, param: string): void {
  try {
    checkLength(url)
    checkUrl(url, trust)
  } catch (error) {
    throw refusalOf(error, param)
  }
}

/** The same, with a look at where the name leads: whoever sets an endpoint up is there to read of it. */
async function checkEndpointUrl(url: string, trust: Trust): Promise<void> {
  try {
    checkLength(url)
    await checkHost(url, trust, AbortSignal.timeout(LOOKUP_TIMEOUT_MS))
  } catch (error) {
    throw refusalOf(error, 'url')
  }
}

function checkLength(url: string): void {
  if (url.length > MAXIMUM_URL_CHARACTERS) throw new UnsafeFetchError('it is too long')
}

function refusalOf(error: unknown, param: string): unknown {
  if (!(error instanceof UnsafeFetchError)) return error
  const message = `Invalid '${param}': ${error.message}. Use a public http or https URL, or let the operator allow the network with REPRISE_ALLOWED_NETWORKS.`
  return new RepriseError('invalid_webhook_url', message, { param, cause: error })
}

/** `whsec_` and base64: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
}
