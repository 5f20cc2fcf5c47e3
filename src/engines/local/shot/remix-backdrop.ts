import type { Direction } from '../../../video/direction.ts'
import type { SceneChange } from './remix-scene.ts'
import { applyToScene } from './remix-scene.ts'
import type { Scene, SceneCamera } from './scene.ts'

/** What a given image shows already: these change its frames, not the scene. */
const shown: ReadonlySet<Direction['kind']> = new Set([
  'set-time-of-day',
  'set-weather',
  'set-season',
])

/** Moves that need more than the image holds: an image ends at the frame. */
const beyond: ReadonlySet<SceneCamera> = new Set(['pull', 'dutch', 'tracking'])

/** Carries out one direction on a scene, whether its setting is drawn or a given image. */
export function changeScene(direction: Direction, scene: Scene, seed: number): SceneChange {
  if (scene.backdrop !== 'image') return applyToScene(direction, scene, seed)
  if (shown.has(direction.kind))
    return { reason: 'The given image is the setting of this shot, and it is not drawn anew.' }
  // Another background takes the image's place.
  const isReplaced = direction.kind === 'replace-background'
  const before: Scene = isReplaced ? { ...scene, backdrop: 'place' } : scene
  const change = applyToScene(direction, before, seed)
  if (direction.kind !== 'set-camera' || !('scene' in change)) return change
  const move = change.scene.cameras.at(-1)?.move
  return move !== undefined && beyond.has(move)
    ? {
        reason: `The given image ends at the frame: a "${direction.move}" camera has no more to show.`,
      }
    : change
}
