import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { KeysTable, OpenedKey } from '../store/keys.ts'

/** Kept on the request itself, as a look into a map of them would cost every poll. */
const openedKey = Symbol('opened key')
type KeyedRequest = IncomingMessage & { [openedKey]?: Promise<OpenedKey | null> }

/** Opens the key of a request once, whoever asks first: the router, for its face, or the key check. */
export class RequestKeys {
  readonly #keys: Pick<KeysTable, 'open'>

  constructor(keys: Pick<KeysTable, 'open'>) {
    this.#keys = keys
  }

  /** Null without a key, or with a wrong one. */
  open(request: KeyedRequest): Promise<OpenedKey | null> {
    return (request[openedKey] ??= this.#open(request))
  }

  async #open({ headers }: IncomingMessage): Promise<OpenedKey | null> {
    const key = presentedKey(headers)
    return key === null ? null : this.#keys.open(key)
  }
}

/** `Authorization`, with or without `Bearer`, or Azure's `api-key`. */
export function presentedKey(headers: IncomingHttpHeaders): string | null {
  const bearer = /^(?:Bearer +)?(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
  const apiKey = headers['api-key']
  return bearer ?? (typeof apiKey === 'string' && apiKey !== '' ? apiKey : null)
}
