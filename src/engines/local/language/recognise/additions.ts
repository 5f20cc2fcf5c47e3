import type { Direction, DirectionKind } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import { singularOf } from '../noun-phrase.ts'
import { isGerund } from '../word-classes.ts'
import { conceptsIn, type Wish } from '../wish.ts'
import { headWordOf } from '../subject.ts'
import { soundHeads } from '../vocabulary/sounds.ts'
import type { Command } from '../command.ts'
import { recogniseCaption } from './captions.ts'
import { added } from './add.ts'
import { soundOf } from './sound.ts'

const phrased: ReadonlySet<DirectionKind> = new Set<DirectionKind>([
  'set-weather',
  'set-light',
  'add-effect',
  'set-sound',
  'set-time-of-day',
  'set-palette',
  'set-camera',
  'adjust-colour',
])
/** What a look is drawn with: "flowing lines" tells more of it. */
const drawn = new Set(
  'lines strokes brushstrokes brushes colors shapes patterns textures tones shadows highlights edges details contrasts hues layers forms curves eyes outlines'.split(
    ' ',
  ),
)
const adds: Command = { frame: 'add', verb: 'add', length: 0 }
const counted = new Set('a an some two three four five several few more lots'.split(' '))

/**
 * What comes with a look: "anime with falling petals and a cat on the roof". Phrases we know and things
 * with an article are wishes; the rest tells more of the look.
 */
export const parseAddition = (wish: Wish): Direction[] => {
  const known = conceptsIn(wish.tokens, false).filter(({ value }) =>
    phrased.has(value.concept.kind),
  )
  const text = recogniseCaption({ ...wish, command: adds, body: wish.tokens })
  if (text.length > 0) return text
  if (soundHeads.has(headWordOf(wish.tokens))) return soundOf(wish, wish.tokens)
  if (known.length > 0) return directionsOfConcepts(known.slice(0, 2), wish.tokens, wish)
  const first = wish.tokens[0]?.text ?? ''
  const second = wish.tokens[1]?.text ?? ''
  const isMoving =
    (singularOf(first) !== first && isGerund(second)) ||
    (isGerund(first) && singularOf(second) !== second && !drawn.has(second))
  return (counted.has(first) || isMoving) && wish.tokens.length > 1
    ? added({ ...wish, body: wish.tokens })
    : []
}
