import type { Direction } from '../../../video/direction.ts'
import { recogniseAdd, recogniseGive, recogniseRemove } from './recognise/add-and-remove.ts'
import { recogniseCaption } from './recognise/captions.ts'
import { recogniseChange } from './recognise/change.ts'
import { recogniseLength } from './recognise/lengths.ts'
import {
  recogniseApply,
  recogniseExtend,
  recognisePaint,
  recognisePhrase,
} from './recognise/looks.ts'
import { recogniseMake } from './recognise/make.ts'
import { recogniseBare, recogniseStatement } from './recognise/statements.ts'
import { withoutRepeats } from './concept-directions.ts'
import type { Recogniser, Wish } from './wish.ts'

const recognisers: Recogniser[] = [
  recogniseCaption,
  recogniseLength,
  recogniseChange,
  recogniseMake,
  recogniseAdd,
  recogniseGive,
  recogniseRemove,
  recogniseApply,
  recognisePaint,
  recognisePhrase,
  recogniseExtend,
  recogniseStatement,
  recogniseBare,
]

/** The first recogniser that understands the wish has it. */
export const parseWish = (wish: Wish): Direction[] => {
  for (const recognise of recognisers) {
    const directions = recognise(wish)
    if (directions.length > 0) return withoutRepeats(directions)
  }
  return []
}
