import type { DirectionOf } from '../../../video/direction.ts'
import type { SceneCamera } from './scene.ts'

/** The drawn camera for a move, null where a drawn scene cannot make it. */
export function sceneCameraOf(move: DirectionOf<'set-camera'>['move']): SceneCamera | null {
  switch (move) {
    case 'push':
    case 'pull':
    case 'pan-left':
    case 'pan-right':
    case 'tilt-up':
    case 'tilt-down':
    case 'tracking':
    case 'steady':
    case 'shake':
    case 'dutch':
      return move
    case 'crane':
      return 'tilt-up'
    case 'roll':
    case 'orbit':
    case 'aerial':
    case 'rack-focus':
    case 'angle':
    case 'other':
      return null
  }
}
