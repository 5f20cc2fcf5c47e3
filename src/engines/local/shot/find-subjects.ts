import nlp from 'compromise'
import { findMotion } from './motion-words.ts'
import { classOf } from './picture-classes.ts'
import { pictureFor, singularOf } from './picture-for.ts'
import type { MotionName } from './scene.ts'
import { colourWords, countWords, notSubjects, peopleWords } from './subject-words.ts'

/** A thing a prompt names that can be drawn. `picture` of people is a family: see `personPicture`. */
export type Subject = {
  noun: string
  picture: string
  count: number
  colour: string | null
  motion: MotionName
}

type Token = {
  text: string
  isNoun: boolean
  isVerb: boolean
  /** "man", "woman" or "person" where the word is somebody's name. */
  named: string | null
  endsPhrase: boolean
}

const MAX_SUBJECTS = 6
const MAX_COUNT = 12

function tokensOf(prompt: string): Token[] {
  const doc = nlp(prompt)
  const sentences = doc.json({ terms: { tags: true } }) as {
    terms: { text: string; post: string; tags: string[] }[]
  }[]
  return sentences.flatMap((sentence) =>
    sentence.terms.map((term) => ({
      text: term.text
        .toLowerCase()
        .replace(/[’']s$/, '')
        .replace(/[^a-z0-9-]/g, ''),
      isNoun: term.tags.includes('Noun') && !term.tags.includes('Pronoun'),
      isVerb: term.tags.includes('Verb'),
      named: nameOf(term.tags),
      endsPhrase: /[,.;:!?]/.test(term.post),
    })),
  )
}

function nameOf(tags: string[]): string | null {
  if (!tags.includes('ProperNoun') || !tags.includes('Person')) return null
  return tags.includes('FemaleName') ? 'woman' : tags.includes('MaleName') ? 'man' : 'person'
}

/** Words that name a style or a way of filming, not a thing to draw. */
const notThings =
  /\b(first|third|second)[- ]person( perspective| view)?\b|,?\s*(in (the )?)?(\w+ ){1,3}style\b/gi

type Match = { from: number; to: number; noun: string; picture: string; isPlural: boolean }

function matchAt(tokens: Token[], from: number): Match | null {
  for (let length = Math.min(3, tokens.length - from); length > 0; length--) {
    const span = tokens.slice(from, from + length)
    if (span.slice(0, -1).some((token) => token.endsPhrase)) continue
    const { noun, isPlural } = singularOf(span.map((token) => token.text).join(' '))
    const isCounted = length === 1 && Object.hasOwn(countWords, tokens[from - 1]?.text ?? '')
    const isOwn = length > 1 || isCounted || span[0]!.isNoun || Object.hasOwn(peopleWords, noun)
    if (!isOwn || (span.at(-1)?.isVerb && !isCounted)) continue
    const picture = pictureFor(noun, false)
    if (picture && !isModifier(tokens, from + length, picture))
      return { from, to: from + length, noun, picture, isPlural }
  }
  return null
}

/** "brick tenement", "coffee machine": the first noun only says what kind the second is. */
function isModifier(tokens: Token[], next: number, picture: string): boolean {
  const [last, following] = [tokens[next - 1]!, tokens[next]]
  if (findMotion(following?.text ?? '') || following?.text.endsWith('ing')) return false
  if (!following?.isNoun || last.endsPhrase || following.isVerb || isPersonFamily(picture))
    return false
  return !notSubjects.has(following.text) && !notSubjects.has(singularOf(following.text).noun)
}

const isPersonFamily = (picture: string) => Object.values(peopleWords).includes(picture)

/** A name of several words is one somebody: "Gwen Stacy". */
function nameAt(tokens: Token[], from: number): Match | null {
  let to = from
  while (to < tokens.length && tokens[to]!.named) to++
  if (to === from) return null
  const family = tokens.slice(from, to).map((token) => token.named!)
  const picture = family.find((name) => name !== 'person') ?? 'person'
  const noun = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ')
  return { from, to, noun, picture, isPlural: false }
}

/** Words before a noun, back to the last thing that ends its phrase: "two small red". */
function wordsBefore(tokens: Token[], from: number): string[] {
  const words: string[] = []
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    if (tokens[i]!.endsPhrase || /^(and|with|of|on|in|at|to|through|from)$/.test(tokens[i]!.text)) {
      if (tokens[i]!.text !== 'of') break
    }
    words.push(tokens[i]!.text)
  }
  return words
}

function countOf(words: string[], isPlural: boolean): number {
  for (const word of words) {
    const digits = /^\d+$/.test(word) ? Number(word) : 0
    if (digits > 0) return Math.min(MAX_COUNT, digits)
    const count = countWords[word]
    if (count && (count > 1 || !isPlural)) return count
  }
  return isPlural ? 3 : 1
}

/** Reading order: things named earlier are usually what the picture is about. */
export function findSubjects(prompt: string): Subject[] {
  const tokens = tokensOf(prompt.replace(notThings, ' '))
  const matches: Match[] = []
  for (let at = 0; at < tokens.length; at++) {
    const match = matchAt(tokens, at) ?? nameAt(tokens, at)
    if (!match) continue
    at = match.to - 1
    matches.push(match)
  }
  const subjects: Subject[] = []
  matches.forEach((match, index) => {
    if (subjects.some((known) => known.noun === match.noun) || subjects.length >= MAX_SUBJECTS)
      return
    if (isSetting(tokens, match)) return
    const before = wordsBefore(tokens, match.from)
    const next = matches[index + 1]?.from ?? tokens.length
    const said = wordsAbout(tokens, match, next, index === 0)
    const motion = findMotion([...said, ...before.toReversed()].join(' '))
    subjects.push({
      noun: match.noun,
      picture: match.picture,
      count: countOf(before, match.isPlural),
      colour:
        before
          .slice(0, 2)
          .map((word) => colourWords[word])
          .find(Boolean) ?? null,
      motion: motion ?? classOf(match.picture).motion,
    })
  })
  return subjects
}

/** What the prompt says a thing does: for the first, up to the next thing; for others, their own phrase. */
function wordsAbout(tokens: Token[], match: Match, next: number, isLead: boolean): string[] {
  const isThing = classOf(match.picture).motion === 'still'
  const isJoined = /^(and|or)$/.test(tokens[match.to]?.text ?? '')
  const rest = tokens.slice(match.to, isJoined ? tokens.length : Math.max(next, match.to + 1))
  const end = tokens[match.to - 1]!.endsPhrase ? 0 : rest.findIndex((token) => token.endsPhrase) + 1
  const ownPhrase = isLead || isJoined ? rest : rest.slice(0, end || rest.length)
  return (isThing ? ownPhrase.slice(0, 2) : ownPhrase).map((token) => token.text)
}

/** "in a house", "through the window": the thing is where, not who; the place table has dealt with it. */
function isSetting(tokens: Token[], match: Match): boolean {
  const before = tokens.slice(Math.max(0, match.from - 3), match.from).map((token) => token.text)
  const isPlaceLike =
    /^(house|houses|hut|castle|deciduous-tree|evergreen-tree|palm-tree|mountain|bed|office-building|door|leaf-fluttering-in-wind|kitchen-knife|classical-building|japanese-castle|light-bulb|school|church|stadium|hotel|t-shirt)$/
  return (
    isPlaceLike.test(match.picture) &&
    before.some((word) =>
      /^(in|inside|through|between|on|to|under|behind|beside|near|by|onto)$/.test(word),
    )
  )
}
