import type { Face } from '../../face.ts'
import { toapisError } from './errors.ts'
import { generationsRoutes, remixRoutes } from './routes.ts'

export const toapisFace: Face = {
  name: 'toapis',
  prefix: '/toapis/v1',
  errors: toapisError,
  async routes(app, options) {
    await app.register(remixRoutes, options)
  },
  async routesOfAll(app, options) {
    await app.register(generationsRoutes, options)
  },
}
