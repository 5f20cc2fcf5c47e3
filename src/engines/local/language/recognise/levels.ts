import type { Direction } from '../../../../video/direction.ts'
import { speedFactorOf } from '../speed-factor.ts'
import type { Token } from '../tokens.ts'
import { levels, levelVerbs, lowering, raising, type Level } from '../vocabulary/levels.ts'
import { amountPhrases } from '../amount.ts'
import { wholeVideo } from '../vocabulary/words.ts'
import type { Recogniser, Wish } from '../wish.ts'
import { isDeterminer } from '../word-classes.ts'

const empty = new Set(
  'of in on for some at and just it even but by to with much way low high again then a so quite'.split(
    ' ',
  ),
)
const maxTokens = 14

/** The words left when what says how much, and of which video, is taken out. */
const propertyOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ text, type }, i) => {
      if (type !== 'word' || isDeterminer(text) || empty.has(text) || amountPhrases.has(text))
        return false
      if (raising.has(text) || lowering.has(text)) return false
      const isOwner = wholeVideo.has(text) && i > 0
      return !isOwner && !(levelVerbs.has(text) && i === 0)
    })
    .map(({ text }) => text)
    .join(' ')

const directionOf = (level: Level, isUp: boolean, wish: Wish): Direction => {
  const { amount, evidence } = wish
  switch (level.kind) {
    case 'adjust-colour': {
      const operation = isUp ? level.up : level.down
      return { kind: level.kind, operation, amount, colours: [], look: null, evidence }
    }
    case 'set-sound': {
      const operation = isUp ? 'louder' : 'quieter'
      return { kind: level.kind, sound: level.sound, operation, amount, evidence }
    }
    case 'set-speed': {
      const operation = isUp ? 'fast' : 'slow'
      const factor = speedFactorOf(operation, wish.tokens)
      return { kind: level.kind, operation, factor, evidence }
    }
    case 'set-weather': {
      const weather = isUp ? level.weather : 'clear'
      return { kind: level.kind, weather, intensity: amount, evidence }
    }
    case 'set-light':
      return {
        kind: level.kind,
        source: isUp ? 'high-key' : 'low-key',
        from: 'unspecified',
        warmth: 0,
        colour: null,
        strength: amount,
        evidence,
      }
    case 'add-effect':
      return { kind: level.kind, effect: level.effect, where: null, evidence }
  }
}

/** "bump the saturation up a lot", "turn the music down", "less fog": one property, up or down. */
export const recogniseLevel: Recogniser = (wish) => {
  const { tokens } = wish
  if (tokens.length > maxTokens || tokens.length < 2) return []
  const first = tokens[0]?.text ?? ''
  if (!raising.has(first) && !lowering.has(first) && !levelVerbs.has(first)) return []
  const level = levels.get(propertyOf(tokens))
  if (!level) return []
  const said = tokens.find(({ text }) => raising.has(text) || lowering.has(text))
  const particle = tokens.findLast(({ text }) => text === 'up' || text === 'down')
  const deciding = (particle ?? said)?.text
  if (deciding === undefined || first === 'cut' || (first === 'drop' && !hasAmount(wish))) return []
  const isUp = raising.has(deciding)
  return level.kind === 'add-effect' && !isUp ? [] : [directionOf(level, isUp, wish)]
}
/** "drop the music" takes it out; "drop the music by half" turns it down. */
const hasAmount = (wish: Wish): boolean =>
  wish.tokens.some(({ text, type }) => type === 'number' || amountPhrases.has(text))
