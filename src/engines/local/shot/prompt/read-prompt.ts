/**
 * Reads a prompt's sentences one after the other: who does what with what, and where it is. No grammar is
 * complete; what matters is that everything that could be drawn is named, with its number and its place.
 */
import { phraseAt } from './phrases/phrase-at.ts'
import { isComparison, isOnlySpokenOf } from './only-spoken-of.ts'
import { readPhrase } from './read-phrase.ts'
import { readVerb } from './read-verb.ts'
import type { Named, PromptReading, State } from './reading.ts'
import { newClause } from './reading.ts'
import { relationOfPreposition } from './relation-words.ts'
import { sequels } from './words/small-words.ts'
import { tagWords } from './words/tag-words.ts'

export function readPrompt(prompt: string): PromptReading {
  const words = tagWords(prompt)
  const reading: PromptReading = { named: [], missing: [], undone: [] }
  const state: State = { words, reading, ...newClause(), doers: [], measure: null }
  let at = 0
  while (at < words.length) {
    const phrase = phraseAt(words, at)
    if (phrase) {
      if (!isOnlySpokenOf(state, phrase)) readPhrase(state, phrase)
      at = phrase.to
    } else at = readWord(state, at)
    const word = words[at - 1]!
    if (word.after === 'stop') Object.assign(state, newClause())
    else if (word.after === 'comma') afterComma(state)
  }
  goAlong(reading.named)
  reading.missing = [...new Set(reading.missing)]
  return reading
}

function afterComma(state: State): void {
  state.preposition = null
  state.isJoining = true
}

function readWord(state: State, at: number): number {
  const word = state.words[at]!
  switch (word.kind) {
    case 'preposition':
      readPreposition(state, at)
      break
    case 'verb':
      return readVerb(state, at)
    case 'join':
      state.isJoining = true
      break
    case 'break':
      if (isComparison(state.words, at)) {
        state.isCompared = true
        break
      }
      Object.assign(state, { ...newClause(), finiteVerbs: state.finiteVerbs })
      state.isSequel = sequels.has(word.text)
      break
    case 'pronoun':
      readPronoun(state, word.text)
      break
    default:
      break
  }
  return at + 1
}

function readPronoun(state: State, text: string): void {
  const doer = state.doers[0]
  if (doer && /^(he|him|himself)$/.test(text)) doer.gender ??= 'man'
  if (doer && /^(she|herself)$/.test(text)) doer.gender ??= 'woman'
  if (/^(who|which)$/.test(text) && state.last && !state.doers.includes(state.last))
    state.doers = [state.last]
  if (/^(them|it|him)$/.test(text) && state.preposition && state.last && state.doers[0]) {
    const relation = relationOfPreposition(state.preposition.text)
    if (relation && state.last !== state.doers[0] && !state.last.relation)
      state.last.relation = { kind: relation, to: state.doers[0] }
  }
}

function readPreposition(state: State, at: number): void {
  const { text } = state.words[at]!
  if (text === 'of') {
    const isFull = /^(full|made)$/.test(state.words[at - 1]?.text ?? '')
    if (isFull) state.preposition = { text: 'full of', isBeforePlace: false }
    return
  }
  state.measure = null
  const before = state.words[at - 1]
  if (text === 'to' && /^(next|close|adjacent)$/.test(before?.text ?? '')) {
    state.preposition = { text: 'next', isBeforePlace: false }
    return
  }
  const isFront =
    (text === 'of' || text === 'in') && /^front$/.test(state.words[at + 1]?.text ?? '')
  state.preposition = { text: isFront ? 'in front of' : text, isBeforePlace: false }
  if (state.verb && text === 'by' && state.verb.text.endsWith('ed'))
    state.preposition.text = 'by-doer'
}

/** Who is said to follow somebody does as they do. */
function goAlong(named: readonly Named[]): void {
  for (const { relation, deeds } of named)
    if (relation?.kind === 'follows' && deeds.length === 0)
      deeds.push(...relation.to.deeds.slice(0, 1))
}
