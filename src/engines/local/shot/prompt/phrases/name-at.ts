import { pictureFor } from '../../picture-for.ts'
import type { Phrase } from './phrase.ts'
import type { TaggedWord } from '../words/tagged-word.ts'
import { textOf } from '../words/tagged-word.ts'

/** A name of several words is one somebody: "Gwen Stacy". */
export function nameAt(words: readonly TaggedWord[], from: number): Phrase | null {
  let to = from
  while (to < words.length && words[to]!.named !== null) {
    to++
    if (words[to - 1]!.after !== 'nothing' || words[to - 1]!.owns) break
  }
  if (to === from) return null
  const names = words.slice(from, to)
  const noun = textOf(names)
  const family = names.find(({ named }) => named !== 'person')?.named
  return {
    noun,
    picture: pictureFor(noun, false) ?? family ?? 'person',
    sort: 'subject',
    count: 1,
    isPlural: false,
    isAnother: false,
    isDefinite: true,
    colour: null,
    size: 1,
    motion: null,
    describing: [],
    isMeasure: false,
    from,
    to,
  }
}
