import { ownValue } from '../../../lib/own-value.ts'
import { colorsNamed, converter, formatHex, toGamut } from 'culori'
import type { NamedColour } from '../../../video/direction.ts'
import { listedColour } from './colour-list.ts'
import type { Token } from './tokens.ts'
import { colourModifiers, commonColours, everydayColours } from './vocabulary/common-colours.ts'
import { paletteSets } from './vocabulary/palettes.ts'

const toOklch = converter('oklch')
const intoSrgb = toGamut('rgb', 'oklch')
const maxWords = 4

const cssColour = (name: string): string | undefined => {
  const key = name.replaceAll(' ', '')
  const value = Object.hasOwn(colorsNamed, key)
    ? colorsNamed[key as keyof typeof colorsNamed]
    : undefined
  return value === undefined ? undefined : `#${value.toString(16).padStart(6, '0')}`
}

const own = (name: string): string | undefined => ownValue(commonColours, name)

const modified = (name: string): string | undefined => {
  const [first = '', ...rest] = name.split(' ')
  const move = ownValue(colourModifiers, first)
  const base = rest.length > 0 && move ? plainColour(rest.join(' ')) : undefined
  const oklch = base && toOklch(base)
  if (!move || !oklch) return undefined
  const l = Math.min(0.97, Math.max(0.08, oklch.l + move.lightness))
  return formatHex(intoSrgb({ ...oklch, l, c: oklch.c * move.chroma }))
}

/** CSS and everyday names first: they are what people mean. */
const plainColour = (name: string): string | undefined => cssColour(name) ?? own(name)

/** The sRGB value of a colour name said where a colour is expected; undefined where it is none. */
export const colourNamed = (name: string): string | undefined =>
  plainColour(name) ??
  plainColour(name.replace(/ish$/, '')) ??
  modified(name) ??
  listedColour(name) ??
  (name.endsWith('s') ? plainColour(name.slice(0, -1)) : undefined)

const expandHex = (hex: string) => (hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex)

/**
 * Colours in a run of tokens. `everyday` takes only words that always are colours ("red", "teal");
 * `listed` takes any name of the large list too, for palette lists, where "forest" is a colour.
 */
export const findColours = (
  tokens: readonly Token[],
  mode: 'everyday' | 'listed',
): NamedColour[] => {
  const found: NamedColour[] = []
  for (let i = 0; i < tokens.length;) {
    const match = colourAt(tokens, i, mode)
    if (match && !found.some(({ name }) => name === match.colour.name)) found.push(match.colour)
    i += match ? match.length : 1
  }
  return found
}

const isShade = (name: string): boolean => (plainColour(name) ?? modified(name)) !== undefined

const colourAt = (tokens: readonly Token[], start: number, mode: 'everyday' | 'listed') => {
  const first = tokens[start]
  if (first?.type === 'hex') {
    return { length: 1, colour: { name: first.text, hex: expandHex(first.text) } }
  }
  for (let length = Math.min(maxWords, tokens.length - start); length > 0; length--) {
    const run = tokens.slice(start, start + length)
    if (run.some(({ type }) => type !== 'word')) continue
    const name = run.map(({ text }) => text).join(' ')
    const last = run.at(-1)?.text ?? ''
    const isEveryday =
      everydayColours.has(last) && (length === 1 || (length === 2 && isShade(name)))
    if (mode === 'everyday' && !isEveryday) continue
    const hex = colourNamed(name)
    if (hex) return { length, colour: { name, hex } }
  }
  return null
}

/** The colours that a set's name stands for. Example: "pastel" -> five pastels. */
export const coloursOfSet = (set: string): NamedColour[] =>
  (paletteSets[set]?.colours ?? []).flatMap((name) => {
    const hex = colourNamed(name)
    return hex ? [{ name, hex }] : []
  })
