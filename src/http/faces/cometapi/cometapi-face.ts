import { models } from '../../../video/limits.ts'
import type { Face, VideosFace } from '../../face.ts'
import { type Allowed, lenientCreate, lenientRemix } from '../../lenient-wire.ts'
import { videosRoutes } from '../../videos-routes.ts'
import { cometapiError } from './errors.ts'
import {
  createdWire,
  remixedWire,
  retrievedWire,
  toCreatedWire,
  toRemixedWire,
  toRetrievedWire,
} from './wire.ts'

/** https://apidoc.cometapi.com/api/video/sora-2/official/create-video: landscape by default. */
const allowed: Allowed = {
  models,
  defaultModel: 'sora-2',
  seconds: () => ['4', '8', '12'],
  sizes: () => ['1280x720', '720x1280', '1792x1024', '1024x1792'],
}

const cometapiVideos: VideosFace = {
  title: 'CometAPI',
  create: lenientCreate(allowed),
  remix: lenientRemix(allowed),
  answers: {
    create: { schema: createdWire, toWire: toCreatedWire },
    derive: { schema: remixedWire, toWire: toRemixedWire },
    retrieve: { schema: retrievedWire, toWire: toRetrievedWire },
  },
  content: 'bytes',
  expiresAfterSeconds: null,
  takesSourceInBody: false,
}

export const cometapiFace: Face = {
  name: 'cometapi',
  prefix: '/cometapi/v1',
  errors: cometapiError,
  async routes(app, options) {
    await app.register(videosRoutes(cometapiVideos), options)
  },
}
