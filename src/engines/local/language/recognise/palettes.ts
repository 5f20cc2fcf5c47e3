import type { Direction } from '../../../../video/direction.ts'
import { coloursOfSet, findColours } from '../colours.ts'
import { findConcepts } from '../concepts.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import { textsOf, type Token } from '../tokens.ts'
import { paletteHeads, paletteSets } from '../vocabulary/palettes.ts'
import { fillers } from '../vocabulary/words.ts'
import type { Wish } from '../wish.ts'

const aboutColour = new Set([...paletteHeads, 'color', 'recolor', 'hues'])
const shadeNames = ['dark', 'light']

/** The words that list the colours: after "to", "of", "in" where one is said. */
const listOf = (tokens: readonly Token[]): Token[] => {
  const at = tokens.findLastIndex(
    ({ text, type }) =>
      type === 'mark' ||
      ['to', 'into', 'of', 'in', 'towards', 'toward', 'with', 'use'].includes(text),
  )
  const tail = tokens.slice(at + 1)
  return findColours(tail, 'listed').length > 0 &&
    !tail.every(({ text }) => aboutColour.has(text) || fillers.has(text))
    ? tail
    : [...tokens]
}

const listWords = (tokens: readonly Token[]) =>
  tokens.filter(
    ({ text }) => (!aboutColour.has(text) && !fillers.has(text)) || text === 'and' || text === ',',
  )

const shadesOf = (tokens: readonly Token[], hue: Token): Token[][] =>
  shadeNames
    .map((text) => [{ ...hue, text, type: 'word' as const }, hue])
    .filter(() => tokens.some(({ text }) => text === 'shades'))

/** A set's name alone, where colours are expected: "the colour scheme to cyberpunk". */
const setNamed = (tokens: readonly Token[]): string | undefined => {
  const said = textsOf(tokens)
    .filter((text) => !fillers.has(text) && !aboutColour.has(text))
    .join(' ')
  const after = said.replace(/^.* (?:to|into|with) /, '')
  return Object.keys(paletteSets).find((name) =>
    paletteSets[name]?.phrases.split('|').includes(after),
  )
}

/** Colours after words about colour: "shift the palette to teal, sand, and rust", "pink and purple tones". */
export const paletteOf = (wish: Wish, tokens: readonly Token[]): Direction[] => {
  const sets = findConcepts(tokens).filter(({ value }) => value.concept.kind === 'set-palette')
  if (sets.length > 0) return directionsOfConcepts(sets, tokens, wish)
  const set = setNamed(listOf(tokens))
  if (set)
    return [
      {
        kind: 'set-palette',
        colours: coloursOfSet(set),
        strength: wish.amount,
        evidence: wish.evidence,
      },
    ]
  const list = listWords(listOf(tokens))
  const colours = findColours(list, 'listed')
  const only = colours.length === 1 ? list.find(({ text }) => text === colours[0]?.name) : undefined
  const shades = only ? shadesOf(tokens, only).flatMap((run) => findColours(run, 'listed')) : []
  const all = [...colours, ...shades].slice(0, 12)
  if (all.length === 0) return []
  return [{ kind: 'set-palette', colours: all, strength: wish.amount, evidence: wish.evidence }]
}

/** True where the words are about the colours of the whole, and some are named. */
export const speaksOfPalette = (tokens: readonly Token[]): boolean => {
  const texts = textsOf(tokens)
  return texts.some((text) => paletteHeads.has(text)) || tokens.some(({ type }) => type === 'hex')
}
