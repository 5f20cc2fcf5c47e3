import type { FastifyRequest } from 'fastify'
import type { ContentLinks } from '../video/content-links.ts'
import type { VideoId } from '../video/ids.ts'

/** A whole URL that streams a video without a key, until it expires. */
export type ContentAddress = { url: string; expiresAtSeconds: number }

/** Puts signed links behind the address that the client knows the server by. */
export class ContentAddresses {
  readonly #links: ContentLinks
  readonly #publicUrl: string | null

  /** `publicUrl`: without a slash at its end; null takes what each request was sent to. */
  constructor(options: { links: ContentLinks; publicUrl: string | null }) {
    this.#links = options.links
    this.#publicUrl = options.publicUrl
  }

  of(request: FastifyRequest, id: VideoId, lifetimeSeconds: number): ContentAddress {
    const link = this.#links.link(request.projectId, id, lifetimeSeconds)
    const base = this.#publicUrl ?? `${request.protocol}://${request.host}`
    return { url: `${base}${link.path}`, expiresAtSeconds: link.expiresAtSeconds }
  }
}
