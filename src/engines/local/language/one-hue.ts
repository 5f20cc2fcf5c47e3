import { textsOf, type Token } from './tokens.ts'
import { everydayColours } from './vocabulary/common-colours.ts'
import { soundHeads } from './vocabulary/sounds.ts'

const hues = new Set(
  'reds blues greens yellows purples pinks cyans magentas teals browns turquoises violets oranges'.split(
    ' ',
  ),
)
/** Fruit and flowers as often as hues. */
const things = new Set(['oranges', 'violets'])

const amounts =
  /\b(?:(?:de|over)?saturat\w+|vivid|vibran\w+|pop|punch\w*|intens\w+|muted?|dull|kill|crush|bring out|tone[ds]? (?:down|up)|boost|brighten|darken|deepen|warm up|cool down|dial|bring (?:down|up)|turn (?:down|up)|more|less|fewer|increase|decrease|reduce|lower|raise|enhance|strengthen|weaken|soften|stronger|brighter|darker|deeper|richer|lighter|warmer|cooler|duller|colou?rful|fade|bump|crank|pull)\b/
const ofThings =
  /\b(?:(?:de|over)?saturat\w+|vivid|vibran\w+|pop|punch\w*|muted?|dull|bring out|tone down|boost|intens\w+)\b/

const levelling =
  /^(?:tone down|boost|reduce|increase|decrease|lower|raise|desaturate|saturate|brighten|darken|mute|enhance|intensify|dial (?:down|up)|bring (?:down|up)|turn (?:down|up)|bump up|soften)$/
const graded =
  /^(?:(?:a|bit|little|much|way|far|slightly|more|less|very) )*\p{L}+(?:er|id|ant|ed|e)$/u
const parts = new Set(['tones', 'hues', 'channel', 'colors', 'color', 'areas', 'parts'])

/** "tone down the red", "reduce the blue tones": a hue is all that is turned up or down. */
const levelsOnlyHue = (texts: readonly string[]): boolean => {
  const part = texts.findIndex((text, i) => i > 1 && parts.has(text))
  const isPart = everydayColours.has(texts[part - 1] ?? '') && texts[part - 2] === 'the'
  if (texts[0] === 'make' && isPart && graded.test(texts.slice(part + 1).join(' '))) return true
  const isHue = texts[1] === 'the' && everydayColours.has(texts[2] ?? '') && texts.length <= 6
  if (texts[0] === 'make' && isHue && graded.test(texts.slice(3).join(' ')))
    return amounts.test(texts.slice(3).join(' '))
  const at = texts.findIndex((text) => text === 'the')
  if (at < 1 || !levelling.test(texts.slice(0, at).join(' '))) return false
  const rest = texts.slice(at + 1).filter((text) => !parts.has(text))
  return rest.length === 1 && everydayColours.has(rest[0] ?? '') && !hues.has(rest[0] ?? '')
}

/**
 * An amount of one hue alone: "tone down the reds", "make the greens more vivid". Directions change
 * colours as a whole, so that nothing that could be said of it would be what was asked.
 */
export const speaksOfOneHue = (tokens: readonly Token[]): boolean => {
  const texts = textsOf(tokens)
  if (texts.some((text) => soundHeads.has(text))) return false
  if (levelsOnlyHue(texts)) return true
  const at = texts.findIndex((text) => hues.has(text))
  if (at < 1 || texts.slice(0, at).some((text) => text === 'colors' || text === 'palette'))
    return false
  const said = texts.join(' ')
  return (things.has(texts[at] ?? '') ? ofThings : amounts).test(said)
}
