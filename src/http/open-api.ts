import type { SwaggerOptions } from '@fastify/swagger'
import { createJsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** The OpenAPI document, made from the routes' zod schemas. */
export const toOpenApi: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Reprise',
      version: '0.1.0',
      description:
        'The Sora Videos API, self-hosted, and what Reprise itself knows about its videos.',
      license: { name: 'MIT' },
    },
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    security: [{ key: [] }],
  },
  transform: createJsonSchemaTransform({
    zodToJsonConfig: {
      target: 'draft-2020-12',
      // A file part is no JSON: its schema says so by its format.
      unrepresentable: 'any',
      override({ zodSchema, jsonSchema }) {
        if (z.globalRegistry.get(zodSchema)?.['format'] === 'binary') {
          jsonSchema.type = 'string'
        }
      },
    },
  }),
}
