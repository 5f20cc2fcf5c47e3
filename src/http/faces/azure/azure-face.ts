import type { Face, VideosFace } from '../../face.ts'
import { type Allowed, lenientCreate, lenientRemix } from '../../lenient-wire.ts'
import { videosRoutes } from '../../videos-routes.ts'
import { azureError } from './errors.ts'
import { azureBody, lengths, toVideoWire, videoWire } from './wire.ts'

/**
 * A model is the name of a deployment, which may be anything.
 * https://github.com/MicrosoftDocs/azure-ai-docs articles/ai-foundry/openai/concepts/video-generation.md
 */
const allowed: Allowed = {
  models: /^[A-Za-z0-9._-]{1,64}$/,
  defaultModel: 'sora-2',
  seconds: () => lengths,
  sizes: () => ['720x1280', '1280x720'],
}

/** Azure keeps videos for a day. */
const KEPT_SECONDS = 24 * 3600

const answer = { schema: videoWire, toWire: toVideoWire }

const azureVideos: VideosFace = {
  title: 'Azure OpenAI',
  create: lenientCreate(allowed, azureBody),
  remix: lenientRemix(allowed, azureBody),
  answers: { create: answer, derive: answer, retrieve: answer },
  content: 'bytes',
  expiresAfterSeconds: KEPT_SECONDS,
  takesSourceInBody: true,
}

export const azureFace: Face = {
  name: 'azure',
  prefix: '/openai/v1',
  errors: azureError,
  async routes(app, options) {
    await app.register(videosRoutes(azureVideos), options)
  },
}
