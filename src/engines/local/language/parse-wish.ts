import type { Direction } from '../../../video/direction.ts'
import { recogniseAdd } from './recognise/add.ts'
import { recogniseRemove } from './recognise/remove.ts'
import { recogniseGive } from './recognise/give.ts'
import { recogniseBackdrop } from './recognise/backdrop.ts'
import { recogniseCamera } from './recognise/camera.ts'
import { recogniseCaption } from './recognise/captions.ts'
import { recogniseChange } from './recognise/change.ts'
import { recogniseFragment } from './recognise/fragments.ts'
import { recogniseIfy } from './recognise/ify.ts'
import { recogniseLevel } from './recognise/levels.ts'
import { recogniseLength } from './recognise/lengths.ts'
import { recogniseApply, recogniseExtend, recognisePaint } from './recognise/looks.ts'
import { recognisePhrase } from './recognise/phrase-verbs.ts'
import { recogniseMake } from './recognise/make.ts'
import { recogniseStatement } from './recognise/statements.ts'
import { recogniseBare } from './recognise/bare.ts'
import { withoutRepeats } from './concept-directions.ts'
import { speaksOfOneHue } from './one-hue.ts'
import type { Recogniser, Wish } from './wish.ts'

const recognisers: Recogniser[] = [
  recogniseCaption,
  recogniseBackdrop,
  recogniseLength,
  recogniseLevel,
  recogniseIfy,
  recogniseCamera,
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
  recogniseFragment,
]

/** The first recogniser that understands the wish has it. */
export const parseWish = (wish: Wish): Direction[] => {
  if (speaksOfOneHue(wish.tokens)) return []
  for (const recognise of recognisers) {
    const directions = recognise(wish)
    if (directions.length > 0) return withoutRepeats(directions)
  }
  return []
}
