import { models } from '../../../video/limits.ts'
import type { Face, VideosFace } from '../../face.ts'
import { type Allowed, lenientCreate, lenientRemix } from '../../lenient-wire.ts'
import { videosRoutes } from '../../videos-routes.ts'
import { gptGeError } from './errors.ts'
import { straySourceId, toContentWire, toVideoWire, videoWire } from './wire.ts'

/** https://gpt.morphogen.top/en/video/sora/text-to-video.html; a default size is not said, so OpenAI's. */
const allowed: Allowed = {
  models,
  defaultModel: 'sora-2',
  seconds: () => ['4', '8', '12'],
  sizes: () => ['720x1280', '1280x720', '1024x1792', '1792x1024'],
}

/** Of the URL that `/content` answers with, as its documents have it. */
const LINK_SECONDS = 3600

const answer = { schema: videoWire, toWire: toVideoWire }

const gptGeVideos: VideosFace = {
  title: 'gpt.ge',
  create: lenientCreate(allowed),
  remix: lenientRemix(allowed),
  answers: { create: answer, derive: answer, retrieve: answer },
  content: { lifetimeSeconds: LINK_SECONDS, toWire: toContentWire },
  expiresAfterSeconds: null,
  takesSourceInBody: false,
  otherSourceId: straySourceId,
}

export const gptGeFace: Face = {
  name: 'gpt-ge',
  prefix: '/vapi/v1',
  errors: gptGeError,
  async routes(app, options) {
    await app.register(videosRoutes(gptGeVideos), options)
  },
}
