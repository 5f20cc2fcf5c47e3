import type { Direction, DirectionOf } from '../../../../video/direction.ts'
import type { Token } from '../tokens.ts'
import { conceptsIn, type Wish } from '../wish.ts'
import { findColours } from '../colours.ts'

const heavier =
  /\b(?:heavier|stronger|harder|thicker|denser|heavy|strong|thick|intense|bigger|worse|more)\b/

const lighter = /\b(?:lighter|softer|weaker|thinner|gentler|light|soft|gentle|thin|less|calmer)\b/

/** "make the rain heavier". */
export const gradedWeather = (
  wish: Wish,
  subject: readonly Token[],
  value: readonly Token[],
): Direction[] => {
  const concept = conceptsIn(subject, false)[0]?.value.concept
  const said = value.map(({ text }) => text).join(' ')
  const isHeavier = heavier.test(said)
  if (concept?.kind !== 'set-weather' || subject.length > 2) return []
  if (/^(?:to )?(?:stop|go away|disappear|vanish|melt|clear|end|gone)\b/.test(said))
    return [
      { kind: 'set-weather', weather: 'clear', intensity: wish.amount, evidence: wish.evidence },
    ]
  if (
    /^(?:to )?(?:fall|falling|blow|blowing|pour|pouring|roll|come|start|drift|hit)\b/.test(said)
  ) {
    const intensity = concept.intensity ?? wish.amount
    return [{ kind: 'set-weather', weather: concept.weather, intensity, evidence: wish.evidence }]
  }
  if (!isHeavier && !lighter.test(said)) return []
  const intensity = isHeavier ? 0.9 : 0.3
  return [{ kind: 'set-weather', weather: concept.weather, intensity, evidence: wish.evidence }]
}

const lightWords: [RegExp, DirectionOf<'set-light'>['source'], number][] = [
  [/\b(?:soft|softer|gentler|gentle|diffused?|flatter|flattering)\b/, 'soft', 0],
  [
    /\b(?:harsh|harsher|harder|hard|moody|moodier|dramatic|dramatically|intense|scary|scarier|creepy|spooky|ominous|eerie|mysterious)\b/,
    'dramatic',
    0,
  ],
  [/\b(?:darker|dimmer|dim|dark|lower|low)\b/, 'low-key', 0],
  [/\b(?:brighter|bright|stronger|lighter)\b/, 'high-key', 0],
  [/\b(?:warm|warmer|cozy|cozier|golden)\b/, 'key', 0.7],
  [/\b(?:cool|cooler|cold|colder|icy|bluish)\b/, 'key', -0.7],
  [/\b(?:flicker|flickering|flickers)\b/, 'flicker', 0.5],
]

/** "make the lighting softer". */
export const lightSaid = (wish: Wish, value: readonly Token[]): Direction[] => {
  const said = value.map(({ text }) => text).join(' ')
  const found = lightWords.find(([words]) => words.test(said))
  const known = conceptsIn(value, false)[0]?.value.concept.kind
  if (!found || known === 'set-light' || known === 'set-time-of-day') return []
  const [, source, warmth] = found
  const colour = findColours(value, 'everyday')[0] ?? null
  return [
    {
      kind: 'set-light',
      source,
      from: 'unspecified',
      warmth,
      colour: colour?.name === 'golden' ? null : colour,
      strength: wish.amount,
      evidence: wish.evidence,
    },
  ]
}

export const colouredLight = (wish: Wish, value: readonly Token[]): Direction[] => [
  {
    kind: 'set-light',
    source: 'ambient',
    from: 'unspecified',
    warmth: 0,
    colour: findColours(value, 'everyday')[0] ?? null,
    strength: wish.amount,
    evidence: wish.evidence,
  },
]
