import { ownValue } from '../../../../lib/own-value.ts'
import { tradeTools } from '../people-words.ts'
import { isPerson } from '../picture-classes.ts'
import type { Phrase } from './phrases/phrase.ts'
import type { Named, State } from './reading.ts'

/** The thing a phrase means: one known already, or a new one. */
export function nameIn(state: State, phrase: Phrase): Named {
  const known = state.reading.named.find(({ noun }) => noun === phrase.noun)
  if (known && phrase.isAnother) {
    known.count = Math.min(14, known.count + phrase.count)
    return known
  }
  if (known) {
    known.count = Math.max(known.count, phrase.isDefinite ? 0 : phrase.count)
    known.colour ??= phrase.colour
    return known
  }
  const named: Named = {
    noun: phrase.noun,
    picture: phrase.picture!,
    count: /^(couple|twin)$/.test(phrase.noun)
      ? Math.max(2, phrase.count)
      : /^(family|band|team|crew)$/.test(phrase.noun) && phrase.count === 1
        ? 4
        : phrase.count,
    isVague:
      phrase.isPlural &&
      !phrase.describing.some((word) =>
        /^(\d+|two|three|four|five|six|seven|eight|nine|ten)$/.test(word),
      ),
    colour: phrase.colour,
    size: phrase.size,
    describing: phrase.describing,
    deeds: phrase.motion ? [{ motion: phrase.motion, isNext: false, isFinal: false }] : [],
    relation: null,
    where: null,
    gender: null,
    playsPiano: false,
  }
  if (phrase.describing.includes('female')) named.gender = 'woman'
  if (phrase.describing.includes('male')) named.gender = 'man'
  const [child] = state.doers
  // "ducklings following their mother": she is one of them.
  if (
    child &&
    /^(mother|father|mom|dad|parent)$/.test(named.noun) &&
    /^(its|their)$/.test(phrase.describing[0] ?? '') &&
    !isPerson(child.picture)
  )
    named.picture = child.picture === 'baby-chick' ? 'duck' : child.picture
  const tool = ownValue(tradeTools, phrase.noun)
  if (tool && phrase.count === 1) toolOf.set(named, tool)
  state.reading.named.push(named)
  return named
}

const toolOf = new WeakMap<Named, string>()
/** What somebody of a trade has in hand where the prompt gives them nothing. */
export const toolFor = (named: Named): string | null => toolOf.get(named) ?? null
