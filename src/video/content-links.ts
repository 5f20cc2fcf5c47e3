/** Links to a video's content that need no key: signed, and void after their time. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { RepriseError } from './errors.ts'
import type { VideoId } from './ids.ts'

export type ContentLink = { path: string; expiresAtSeconds: number }

export class ContentLinks {
  readonly #secret: string
  readonly #now: () => number

  constructor(options: { secret: string; now: () => number }) {
    this.#secret = options.secret
    this.#now = options.now
  }

  /** The path and query, to be put behind the address that the client knows the server by. */
  link(projectId: string, id: VideoId, lifetimeSeconds: number): ContentLink {
    const expiresAtSeconds = Math.floor(this.#now() / 1000) + lifetimeSeconds
    const signature = this.#sign(projectId, id, expiresAtSeconds)
    const query = new URLSearchParams({
      project: projectId,
      expires: String(expiresAtSeconds),
      signature,
    })
    return { path: `/reprise/content/${id}.mp4?${query.toString()}`, expiresAtSeconds }
  }

  /** @throws {RepriseError} for a link that is not ours, was changed, or has run out. */
  check(projectId: string, id: string, expiresAtSeconds: number, signature: string): void {
    const expected = Buffer.from(this.#sign(projectId, id, expiresAtSeconds))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new RepriseError('invalid_link', 'This link is not valid. Ask for the video again.')
    }
    if (expiresAtSeconds * 1000 <= this.#now()) {
      throw new RepriseError('invalid_link', 'This link has expired. Ask for the video again.')
    }
  }

  #sign(projectId: string, id: string, expiresAtSeconds: number): string {
    const text = JSON.stringify([projectId, id, expiresAtSeconds])
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }
}
