import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { ContentLinks } from '../video/content-links.ts'
import type { VideoService } from '../video/video-service.ts'
import { sendAsset } from './send-asset.ts'

export type ContentLinkRoutesOptions = {
  videos: VideoService
  links: ContentLinks
  storage: ObjectStorage
}

const params = z.object({ file: z.string() })
const querystring = z.object({
  project: z.string(),
  expires: z.coerce.number().int(),
  signature: z.string(),
})

/** The MP4 behind a signed link: no key, for players and vendors' clients that only know URLs. */
export const contentLinkRoutes: FastifyPluginCallbackZod<ContentLinkRoutesOptions> = (
  app,
  { videos, links, storage },
  done,
) => {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/reprise/content/:file',
    schema: { hide: true, params, querystring },
    async handler(request, reply) {
      const { project, expires, signature } = request.query
      const id = request.params.file.replace(/\.mp4$/, '')
      links.check(project, id, expires, signature)
      return sendAsset(request, reply, storage, await videos.asset(project, id, 'video'))
    },
  })
  done()
}
