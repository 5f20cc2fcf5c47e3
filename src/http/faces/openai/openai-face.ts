import { bodyReader, type Face, type VideosFace } from '../../face.ts'
import { videoKeys, videoKeysWire } from '../../videos-wire.ts'
import { videosRoutes } from '../../videos-routes.ts'
import { openaiError } from './errors.ts'
import { filesRoutes } from './files-routes.ts'
import { modelsRoutes } from './models-routes.ts'
import { createBody, remixBody, toCreateRequest, toRemixFields } from './wire.ts'

const answer = { schema: videoKeysWire, toWire: videoKeys }

/** The reference: strict in what it takes, and every key in every answer. */
const openaiVideos: VideosFace = {
  title: 'OpenAI',
  create: bodyReader(createBody, (body) => ({ kind: 'create', request: toCreateRequest(body) })),
  remix: bodyReader(remixBody, toRemixFields),
  answers: { create: answer, derive: answer, retrieve: answer },
  content: 'bytes',
  expiresAfterSeconds: null,
  takesSourceInBody: false,
}

export const openaiFace: Face = {
  name: 'openai',
  prefix: '/v1',
  errors: openaiError,
  async routes(app, options) {
    await app.register(videosRoutes(openaiVideos), options)
    await app.register(filesRoutes, options)
    await app.register(modelsRoutes)
  },
}
