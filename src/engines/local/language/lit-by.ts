import type { PhraseMatch } from './phrase-table.ts'
import type { Concept } from './vocabulary/concept.ts'

type Lit = Extract<Concept, { kind: 'set-light' }>
type Value = { concept: Lit; weak: boolean }

const lit = (
  source: Lit['source'],
  names: string,
  warmth?: number,
  from?: Lit['from'],
): [RegExp, Value] => [
  new RegExp(`^(?:${names})$`),
  {
    concept: {
      kind: 'set-light',
      source,
      ...(warmth !== undefined && { warmth }),
      ...(from && { from }),
    },
    weak: false,
  },
]

/** What gives light, and what it makes of it. */
const lamps: readonly (readonly [RegExp, Value])[] = [
  lit('flicker', 'candles?|candlelight|match|matches|lanterns?|lighter', 0.9),
  lit(
    'flicker',
    'fire|fires|campfires?|bonfires?|fireplace|hearth|flames?|torch|torches|firelight|torchlight|embers',
    0.9,
  ),
  lit('flicker', 'tv|television|telly', -0.7),
  lit('flicker', 'strobe|strobes'),
  lit('moonlight', 'moon|moonlight', -0.6),
  lit('neon', 'neon|neons'),
  lit('key', 'phone|smartphone|laptop|computer|monitor', -0.5),
  lit('key', 'window|windows|sun|sunlight|daylight', 0.4),
  lit('ambient', 'lamp|lamps|lamplight|bulb|lightbulb|streetlamps?|streetlights?', 0.5),
  lit('spotlight', 'spotlights?', undefined, 'above'),
]

const opens = new Set(['lit', 'illuminated', 'light', 'glow', 'flicker', 'flickering'])
/** "light the room with a bonfire": what is lit stands between. */
const lights = new Set(['light', 'illuminate', 'relight'])
const byWhich = new Set(['by', 'with'])
const tones = new Set(['warm', 'soft', 'dim', 'faint', 'cold', 'cool', 'low', 'gentle', 'orange'])
const links = new Set(['by', 'with', 'of', 'from'])
const hedges = new Set(['only', 'just', 'solely', 'entirely', 'faintly', 'dimly', 'softly'])
const stops = new Set([',', 'and', 'in', 'on', 'at', 'behind', 'like', 'as', 'to'])
const flickering = new Set(['flickering', 'flashing', 'blinking', 'dying', 'faulty'])
const shapes = new Set(
  'sign signs light lights set sets screen screens flame flames lamp lamps'.split(' '),
)
const longestDescription = 5

const unsteady = (value: Value): Value => ({
  ...value,
  concept: { ...value.concept, source: 'flicker' },
})

/** Past what the lamp is of and a second one: "neon signs", "the TV and a candle". */
const endOf = (texts: readonly string[], at: number): number => {
  const end = shapes.has(texts[at + 1] ?? '') ? at + 2 : at + 1
  if (texts[end] !== 'and') return end
  const more = texts
    .slice(end + 1, end + 4)
    .findIndex((text) => lamps.some(([names]) => names.test(text)))
  return more < 0 ? end : end + more + 2
}

/** "lit only by a single candle", "the glow of an old flickering TV": a light by what gives it. */
export const litByAt = (texts: readonly string[], start: number): PhraseMatch<Value> | null => {
  const first = texts[start] ?? ''
  if (tones.has(first) && texts[start + 1] !== 'lit' && opens.has(texts[start + 1] ?? '')) {
    const found = litByAt(texts, start + 1)
    return found && { ...found, start }
  }
  if (!opens.has(first) && !(start === 0 && lights.has(first))) return null
  let i = start + 1
  while (hedges.has(texts[i] ?? '')) i++
  if (start === 0 && lights.has(first)) {
    const by = texts.slice(i, i + longestDescription).findIndex((text) => byWhich.has(text))
    if (by > 0) i += by
  }
  if (!links.has(texts[i] ?? '')) return null
  for (let k = i + 1; k <= i + longestDescription && k < texts.length; k++) {
    const text = texts[k] ?? ''
    const value = lamps.find(([names]) => names.test(text))?.[1]
    if (value) {
      const isUnsteady = texts.slice(i + 1, k).some((word) => flickering.has(word))
      return { start, end: endOf(texts, k), value: isUnsteady ? unsteady(value) : value }
    }
    if (stops.has(text)) return null
  }
  return null
}
