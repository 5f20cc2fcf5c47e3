/** Looks that were understood and cannot be carried out here, with the reason. */
import type { Look } from '../shot/shot.ts'
import { filmLookNamed, filmLooks } from './adjust/film-looks.ts'

/**
 * A sentence for the video's owner that says why a look cannot be carried out, or null when it can.
 * Looks with a reason change nothing when compiled.
 */
export function unsupportedLook(look: Look): string | null {
  if (look.kind !== 'adjust-colour') return null
  if (look.operation === 'restore-colour') {
    return 'Colours that the footage does not have must be invented, which needs a generative engine; this engine can tint, or shift to a palette you name.'
  }
  if (look.operation === 'tint' && look.colours.length === 0) {
    return 'The prompt names no colour to tint with; name one, for example "a blue tint".'
  }
  if (look.operation === 'film-look' && filmLookNamed(look.look) === null) {
    return `The film look "${look.look}" is not known here; known looks are ${Object.keys(filmLooks).join(', ')}.`
  }
  return null
}
