/** Webhook endpoints of a project, their secrets, and the log of what was sent. */
import { randomBytes } from 'node:crypto'
import { checkHost, checkUrl, type Trust, UnsafeFetchError } from '../lib/safe-request.ts'
import type { WebhooksTable } from '../store/webhooks.ts'
import { RepriseError } from './errors.ts'
import { newEndpointId } from './ids.ts'
import type { Caller, Repeats } from './repeats.ts'
import {
  MAXIMUM_ENDPOINTS,
  MAXIMUM_URL_CHARACTERS,
  type WebhookDelivery,
  type WebhookEndpoint,
} from './webhook.ts'
import type { Wish } from './wish.ts'

/** Bytes of a secret, as https://www.standardwebhooks.com asks for (24 to 64). */
const SECRET_BYTES = 32

export type AddedEndpoint = { endpoint: WebhookEndpoint; secret: string }

export type WebhookServiceOptions = {
  webhooks: WebhooksTable
  repeats: Repeats
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

  /** The secret is returned this once, and to repeats of the same request. */
  async add(caller: Caller, url: string): Promise<AddedEndpoint> {
    const { webhooks, trust, repeats } = this.#options
    const { projectId } = caller
    await checkEndpointUrl(url, trust)
    return repeats.once(caller, {
      make: (wish) => this.#add(projectId, url, wish),
      find: async (id) => {
        const endpoint = (await webhooks.endpoints(projectId)).find((known) => known.id === id)
        const secret = await webhooks.endpointSecret(id)
        return endpoint === undefined || secret === null
          ? endpointNotFound(id)
          : { endpoint, secret }
      },
    })
  }

  async #add(projectId: string, url: string, wish: Wish | null): Promise<AddedEndpoint> {
    const { webhooks, now } = this.#options
    if ((await webhooks.endpoints(projectId)).length >= MAXIMUM_ENDPOINTS) {
      throw new RepriseError(
        'too_many_webhooks',
        `A project has at most ${MAXIMUM_ENDPOINTS} webhook endpoints. Remove one first.`,
      )
    }
    const endpoint = { id: newEndpointId(), projectId, url, createdAtMs: now() }
    const secret = newSecret()
    await webhooks.addEndpoint(endpoint, secret, wish)
    return { endpoint, secret }
  }

  async list(projectId: string): Promise<WebhookEndpoint[]> {
    return this.#options.webhooks.endpoints(projectId)
  }

  async remove(projectId: string, id: string): Promise<void> {
    if (!(await this.#options.webhooks.removeEndpoint(projectId, id))) endpointNotFound(id)
  }

  /** A new secret for callbacks that come with requests; the one before it is void. */
  async newCallbackSecret(caller: Caller): Promise<string> {
    const { webhooks, repeats } = this.#options
    const { projectId } = caller
    return repeats.once(caller, {
      make: async (wish) => {
        const secret = newSecret()
        await webhooks.setCallbackSecret(projectId, secret, wish)
        return secret
      },
      find: async () => (await webhooks.callbackSecret(projectId)) ?? '',
    })
  }

  /** The newest hundred, of one endpoint or of all. */
  async deliveries(projectId: string, endpointId: string | null): Promise<WebhookDelivery[]> {
    return this.#options.webhooks.deliveries(projectId, endpointId)
  }

  async replay(caller: Caller, id: string): Promise<WebhookDelivery> {
    const { webhooks, repeats, now, wake } = this.#options
    const find = async () => {
      const delivery = await webhooks.delivery(caller.projectId, id)
      if (delivery !== null) return delivery
      throw new RepriseError('delivery_not_found', `Webhook delivery with id '${id}' not found.`)
    }
    return repeats.once(caller, {
      make: async (wish) => {
        await find()
        await webhooks.replay(id, now(), wish)
        wake()
        return find()
      },
      find,
    })
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
    await checkHost(url, trust)
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

function endpointNotFound(id: string): never {
  throw new RepriseError('webhook_not_found', `Webhook endpoint with id '${id}' not found.`)
}

/** `whsec_` and base64: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
}
