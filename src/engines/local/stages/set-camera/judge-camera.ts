import type { JudgedGround, Verdict } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'

/** Whether a camera move can be made within the frame of an act. */
export function judgeCamera({ move }: EditOf<'set-camera'>, on: JudgedGround): Verdict {
  switch (move) {
    case 'push':
    case 'dutch':
    case 'shake':
    case 'roll':
      return { kind: 'can', notes: [] }
    case 'pull':
      return can(
        'The footage has nothing beyond its frame: the pull starts closer and ends at the full frame.',
      )
    case 'pan-left':
    case 'pan-right':
    case 'tilt-up':
    case 'tilt-down':
      return can(
        'The footage has nothing beyond its frame: it is shown a little closer, so that there is room to move.',
      )
    case 'tracking':
      return can(
        'The camera travels sideways within the frame; it follows nobody. Ask for a push or a pan to choose where it goes.',
      )
    case 'crane':
      return can(
        'The rise of a crane is shown as a tilt with a slight pull: footage has only the one point of view.',
      )
    case 'steady':
      return on.ground.kind === 'plate'
        ? can('The shake is taken out of the footage, which is cropped as much as that needs.')
        : { kind: 'cannot', reason: 'The camera of this shot does not shake: it is drawn.' }
    case 'orbit':
      return cannot(
        'Going around something needs the sides that the footage never shows.',
        'a slow pan or a push in',
      )
    case 'aerial':
      return cannot(
        'A view from the air needs a point of view that the footage does not have.',
        'a crane shot or a pull',
      )
    case 'rack-focus':
      return cannot(
        'Footage does not say what is near and what is far, so focus cannot go from one to the other.',
        'a push in on what matters',
      )
    case 'angle':
      return cannot(
        'Another angle needs a point of view that the footage does not have.',
        'a dutch angle, a pan or a tilt',
      )
    case 'other':
      return cannot(
        'This camera move is not one that can be made within the frame.',
        'a push, pull, pan, tilt, roll, shake or a steady camera',
      )
  }
}

const can = (note: string): Verdict => ({ kind: 'can', notes: [note] })

const cannot = (why: string, instead: string): Verdict => ({
  kind: 'cannot',
  reason: `${why} Try ${instead}.`,
})
