import type { Edit } from '../../shot/edit.ts'
import { sceneWeathers } from '../../shot/scene.ts'
import type { Scene } from '../../shot/scene.ts'

/** The scene as it is seen once its edits lie over it: rain that falls on its frames is heard too. */
export function heardScene(scene: Scene, edits: readonly Edit[]): Scene {
  const weather = edits.findLast((edit) => edit.kind === 'set-weather')
  const kind = sceneWeathers.find((name) => name === weather?.weather)
  return kind === undefined ? scene : { ...scene, weather: { kind, intensity: 0.6 } }
}
