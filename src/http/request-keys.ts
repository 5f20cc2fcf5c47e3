import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { KeysTable, OpenedKey } from '../store/keys.ts'

/** Opens the key of a request once, whoever asks first: the router, for its face, or the key check. */
export class RequestKeys {
  readonly #keys: Pick<KeysTable, 'open'>
  readonly #opened = new WeakMap<IncomingMessage, Promise<OpenedKey | null>>()

  constructor(keys: Pick<KeysTable, 'open'>) {
    this.#keys = keys
  }

  /** Null without a key, or with a wrong one. */
  open(request: IncomingMessage): Promise<OpenedKey | null> {
    const known = this.#opened.get(request)
    if (known !== undefined) return known
    const key = presentedKey(request.headers)
    const opened = key === null ? Promise.resolve(null) : this.#keys.open(key)
    this.#opened.set(request, opened)
    return opened
  }
}

/** `Authorization`, with or without `Bearer`, or Azure's `api-key`. */
export function presentedKey(headers: IncomingHttpHeaders): string | null {
  const bearer = /^(?:Bearer +)?(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
  const apiKey = headers['api-key']
  return bearer ?? (typeof apiKey === 'string' && apiKey !== '' ? apiKey : null)
}
