import type { FastifyRequest } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RepriseError } from '../../../video/errors.ts'
import { models } from '../../../video/limits.ts'
import { TEST_MODEL } from '../../../video/test-outcomes.ts'

/** Sora 2 came out on 2025-09-30. */
const CREATED_AT = Date.UTC(2025, 8, 30) / 1000
const tags = ['Models']

export const modelsRoutes: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/models', { schema: { tags, summary: 'List models' } }, (request) => ({
    object: 'list',
    data: modelsOf(request).map(toModelWire),
  }))

  app.get(
    '/models/:model',
    {
      schema: { tags, summary: 'Retrieve a model', params: z.object({ model: z.string() }) },
    },
    (request) => {
      const { model } = request.params
      if (modelsOf(request).includes(model)) return toModelWire(model)
      throw new RepriseError('model_not_found', `The model '${model}' does not exist.`, {
        param: 'model',
      })
    },
  )

  done()
}

function modelsOf({ allowsTests }: FastifyRequest): readonly string[] {
  return allowsTests ? [...models, TEST_MODEL] : models
}

function toModelWire(id: string) {
  return { id, object: 'model', created: CREATED_AT, owned_by: 'reprise' }
}
