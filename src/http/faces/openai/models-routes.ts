import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RepriseError } from '../../../video/errors.ts'
import { models } from '../../../video/limits.ts'

/** Sora 2 came out on 2025-09-30. */
const CREATED_AT = Date.UTC(2025, 8, 30) / 1000
const tags = ['Models']

export const modelsRoutes: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/models', { schema: { tags, summary: 'List models' } }, () => ({
    object: 'list',
    data: models.map(toModelWire),
  }))

  app.get(
    '/models/:model',
    {
      schema: { tags, summary: 'Retrieve a model', params: z.object({ model: z.string() }) },
    },
    (request) => {
      const { model } = request.params
      if (models.some((known) => known === model)) return toModelWire(model)
      throw new RepriseError('model_not_found', `The model '${model}' does not exist.`, {
        param: 'model',
      })
    },
  )

  done()
}

function toModelWire(id: string) {
  return { id, object: 'model', created: CREATED_AT, owned_by: 'reprise' }
}
