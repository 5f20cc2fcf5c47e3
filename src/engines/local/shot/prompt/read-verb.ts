/** Verbs: who does what they say, one after the other or at the same time. */
import { findMotion } from '../motion-words.ts'
import type { MotionName } from '../scene.ts'
import { becomes, quietVerbs, relationOfVerb } from './relation-words.ts'
import type { Deed, Named, State } from './reading.ts'
import { isAlive } from './reading.ts'
import type { TaggedWord } from './words/tagged-word.ts'

/** "takes a bow", "does a cartwheel", "takes four steps": the noun says what is done. */
const lightVerb =
  /^(tak(e|es|ing)|took|giv(e|es|ing)|gave|do|does|doing|hav(e|es|ing)|mak(e|es|ing)|perform(s|ing)?|let(s|ting)?)$/

function lightDeed(
  words: readonly TaggedWord[],
  at: number,
): { motion: MotionName; to: number } | null {
  if (!lightVerb.test(words[at]!.text)) return null
  for (let to = at + 1; to < Math.min(words.length, at + 5); to++) {
    const { kind, text } = words[to]!
    if (words[to - 1]!.after !== 'nothing' || kind === 'preposition' || kind === 'verb') return null
    const motion = kind === 'noun' ? (/^steps?$/.test(text) ? 'walk' : findMotion(text)) : null
    if (motion) return { motion, to: to + 1 }
  }
  return null
}

/** Reads a verb and gives the index of the word to go on with. */
export function readVerb(state: State, at: number): number {
  const word = state.words[at]!
  const isBe = /^(is|are|was|were|be|being|been|has|have|had|does|do|can|will)$/.test(word.text)
  state.preposition = null
  state.measure = null
  if (!isBe) state.verb = { text: word.text, at }
  if (state.group.length > 0) {
    state.doers = state.group
    state.finiteVerbs = 0
  }
  state.group = []
  state.isJoining = false
  const light = lightDeed(state.words, at)
  if (isBe && !light) return at + 1
  const next = state.words[at + 1]?.text ?? ''
  const phrase = word.text + (/^(up|off|down|around|out|on)$/.test(next) ? ` ${next}` : '')
  const said = light?.motion ?? findMotion(phrase)
  // "flies a kite": the kite flies, and somebody looks after it.
  const motion = said === 'fly' && isOfAThing(state.words, at) ? 'look' : said
  const isMain = word.form === 'finite' || word.form === 'base' || state.isSequel
  if (isMain) state.finiteVerbs++
  for (const doer of state.doers) {
    if (motion === null) continue
    const isNext = state.isSequel || (isMain && state.finiteVerbs > 1)
    addDeed(doer, { motion, isNext, isFinal: isFinalHere(state, at) })
  }
  if (state.doers.length === 0 && state.last && motion)
    addDeed(state.last, { motion, isNext: false, isFinal: false })
  const [doer] = state.doers
  if (doer && becomes.test(word.text) && isToAnother(state.words, at))
    state.reading.undone.push({ noun: doer.noun, action: actionFrom(state.words, at) })
  if (
    doer &&
    isAlive(doer) &&
    motion === null &&
    !quietVerbs.test(word.text) &&
    !relationOfVerb(word.text) &&
    word.form !== 'participle'
  )
    state.reading.undone.push({ noun: doer.noun, action: actionFrom(state.words, at) })
  if (!/^(starts?|begins?|starting|continues?)$/.test(word.text)) state.isSequel = false
  return light?.to ?? at + 1
}

/** "turned into a wooden seat", "changes from silver to blue". */
const isToAnother = (words: readonly TaggedWord[], at: number) =>
  /^(into|from)$/.test(words[at + 1]?.text ?? '')

/** Whether the verb has an object: "flying a red kite". */
function isOfAThing(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || words[at]!.after !== 'nothing') return false
  return next.kind === 'determiner' || next.kind === 'possessive' || next.kind === 'count'
}

function addDeed(doer: Named, deed: Deed): void {
  const last = doer.deeds.at(-1)
  if (last?.motion === deed.motion) return
  doer.deeds.push(deed)
}

/** "in the final second": what the sentence says of its last deed. */
function isFinalHere(state: State, at: number): boolean {
  const rest = state.words.slice(at, at + 9).map(({ text }) => text)
  return /\b(final|last) (second|moment)/.test(rest.join(' '))
}

function actionFrom(words: readonly TaggedWord[], at: number): string {
  const end = words.findIndex((word, i) => i >= at && word.after !== 'nothing')
  return words
    .slice(at, Math.min(at + 5, end < 0 ? words.length : end + 1))
    .map(({ text }) => text)
    .join(' ')
}
