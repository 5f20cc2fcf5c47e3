/**
 * Repeated requests. A client that loses an answer sends its request again; it must get what the first one made,
 * never a second one. Two things tell a repeat from a new wish:
 *
 * - a key of the client's own (`Idempotency-Key`): the same key and request within 24 hours is the same
 *   wish, whenever and from wherever it comes; another request under that key is refused;
 * - the SDKs send no key but count their retries (`x-stainless-retry-count`): a retry of the very same
 *   request within ten minutes is answered with what the latest one made.
 */
import type { KnownWish, WishesTable } from '../store/wishes.ts'
import { RepriseError } from './errors.ts'
import { REPLAY_WINDOW_MS } from './limits.ts'
import { type Wish, WISH_WINDOW_MS, WishTakenError } from './wish.ts'

/** Who asks, and what tells a repeated request from a new one. */
export type Caller = {
  projectId: string
  /** Whether its key may use the test model, and prompts that ask for outcomes. */
  allowsTests: boolean
  /** Digest of the whole request: method, path, body, the bytes of its files. Null where there was none. */
  requestDigest: string | null
  /** True when the client says that it sends this request again. */
  isRetry: boolean
  /** A key of the client's own for this wish; null where it gave none. */
  wishKey: WishKey | null
}

/** The command line, whose requests are not sent again by themselves. */
export function directCaller(projectId: string): Caller {
  return { projectId, allowsTests: false, requestDigest: null, isRetry: false, wishKey: null }
}

export type WishKey = {
  key: string
  /** False where the key alone says what is asked: another body under it is answered all the same. */
  isStrict: boolean
}

export type RepeatsOptions = { wishes: WishesTable; now: () => number }

type Work<Made> = {
  /** Makes it; the wish is to be written with it, in one transaction. */
  make: (wish: Wish | null) => Promise<Made>
  /** @throws {RepriseError} where it was deleted since. */
  find: (id: string) => Promise<Made>
  /** What the newest such request since then made, where such things are remembered. */
  findByDigest?: (digest: string, sinceMs: number) => Promise<Made | null>
}

export class Repeats {
  readonly #options: RepeatsOptions
  /** Requests on their way, by wish key and by digest. */
  readonly #running = new Map<string, Promise<unknown>>()

  constructor(options: RepeatsOptions) {
    this.#options = options
  }

  /** Runs `make`, unless the request is a repeat: then it gives what the first one made. */
  async once<Made>(caller: Caller, work: Work<Made>): Promise<Made> {
    return caller.wishKey === null
      ? this.#byDigest(caller, work)
      : this.#byKey(caller, caller.wishKey, work)
  }

  async #byDigest<Made>(caller: Caller, work: Work<Made>): Promise<Made> {
    const { projectId, requestDigest, isRetry } = caller
    if (requestDigest === null) return work.make(null)
    const place = `${projectId} digest ${requestDigest}`
    if (isRetry) {
      const first = await this.#settled<Made>(place)
      if (first !== null) return first
      const sinceMs = this.#options.now() - REPLAY_WINDOW_MS
      const made = (await work.findByDigest?.(requestDigest, sinceMs)) ?? null
      if (made !== null) return made
    }
    return this.#run(place, () => work.make(null))
  }

  async #byKey<Made>(caller: Caller, { key, isStrict }: WishKey, work: Work<Made>): Promise<Made> {
    const { projectId, requestDigest } = caller
    const { wishes, now } = this.#options
    const place = `${projectId} key ${key}`
    await this.#settled(place)
    const known = await wishes.find(projectId, key, now() - WISH_WINDOW_MS)
    if (known !== null) return this.#repeat(known, caller, isStrict, work)
    const wish = { projectId, key, requestDigest: requestDigest ?? '', createdAtMs: now() }
    try {
      // Another may have begun while the database was asked.
      return await this.#run(place, () => work.make(wish), 'unless running')
    } catch (error) {
      if (!(error instanceof WishTakenError)) throw error
      return this.#byKey(caller, { key, isStrict }, work)
    }
  }

  #repeat<Made>(known: KnownWish, caller: Caller, isStrict: boolean, work: Work<Made>) {
    if (isStrict && known.requestDigest !== caller.requestDigest) {
      throw new RepriseError(
        'idempotency_key_reused',
        "The 'Idempotency-Key' was used for another request within the last 24 hours. Use a new key for a new request.",
        { param: 'Idempotency-Key' },
      )
    }
    return work.find(known.madeId)
  }

  /** What a request that is on its way makes; null where none is, or it fails. */
  async #settled<Made>(place: string): Promise<Made | null> {
    const running = this.#running.get(place) as Promise<Made> | undefined
    return running === undefined ? null : running.catch(() => null)
  }

  async #run<Made>(
    place: string,
    make: () => Promise<Made>,
    when?: 'unless running',
  ): Promise<Made> {
    if (when === 'unless running' && this.#running.has(place)) throw new WishTakenError(place)
    const made = make()
    this.#running.set(place, made)
    try {
      return await made
    } finally {
      if (this.#running.get(place) === made) this.#running.delete(place)
    }
  }
}
