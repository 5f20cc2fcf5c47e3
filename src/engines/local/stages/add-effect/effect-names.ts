/** The effects there are, by the names people use. Small, because planning loads it. */
import type { FactName } from '../../frame/frame-stage.ts'

const inTheAir: readonly FactName[] = ['motion']
const people: readonly FactName[] = ['matte']
const none: readonly FactName[] = []

/** `words`: other names, singular and plural alike. */
type Entry = { words: readonly string[]; needs: readonly FactName[] }

const entry = (words: string, needs: readonly FactName[] = none): Entry => ({
  words: words.split('|').filter((word) => word !== ''),
  needs,
})

const effects = {
  'lens flare': entry('flare|sun flare|anamorphic flare|anamorphic lens flare|anamorphic streak', [
    'samples',
  ]),
  'light leak': entry('light leakage|leak|film leak'),
  'film burn': entry('burnt film|burned film|film burn transition'),
  'film grain': entry('grain|grainy|film noise|noise|35mm grain|16mm grain|8mm grain'),
  'dust and scratches': entry(
    'dust & scratches|film scratches|scratches|scratch|film dust|film damage|old film|dirt',
  ),
  'scan lines': entry('scanlines|crt|crt lines|tv lines|vhs lines|interlacing'),
  glitch: entry('digital glitch|datamosh|tv static|static|signal interference|vhs glitch'),
  'rgb split': entry('rgb shift|channel shift|colour split|color split'),
  'chromatic aberration': entry('color fringing|colour fringing|prism|lens aberration'),
  glow: entry('soft glow|dreamy glow|dream glow|halation'),
  bloom: entry('highlight bloom|pro mist|black mist|diffusion'),
  blur: entry('gaussian blur|soft focus|out of focus|defocus'),
  'background blur': entry(
    'blurred background|blurry background|blur background|depth of field|shallow focus|portrait blur|portrait mode',
    people,
  ),
  sharpen: entry('sharper|sharpness|clarity|unsharp mask'),
  pixelate: entry('pixels|pixelation|mosaic|mosaic blur|8 bit pixels|censor'),
  mirror: entry('mirror effect|mirrored|kaleidoscope|reflection split'),
  ripple: entry('water ripple|ripple effect|underwater wobble|wave|wobble'),
  'heat haze': entry('heat shimmer|heat distortion|heat wave|mirage'),
  fade: entry('fade in|fade out|fade to black|fade from black|fade in and out'),
  confetti: entry('ticker tape|streamer|party confetti', inTheAir),
  petals: entry('petal|rose petal|cherry blossom|blossom|sakura|flower petal', inTheAir),
  'falling leaves': entry('leaves|leaf|autumn leaves|drifting leaves', inTheAir),
  hearts: entry('heart|floating hearts|love hearts', inTheAir),
  stars: entry('star|little stars|floating stars', inTheAir),
  sparkles: entry(
    'sparkle|glitter|fairy dust|pixie dust|magic dust|stardust|twinkle|shimmer',
    inTheAir,
  ),
  bubbles: entry('bubble|soap bubble|floating bubbles', inTheAir),
  bokeh: entry('bokeh lights|bokeh balls|bokeh circles|out of focus lights', inTheAir),
  fireflies: entry('firefly|glow worm|glowworm|floating lights|orb', inTheAir),
  embers: entry('ember|fire embers|glowing embers|ash', inTheAir),
  'dust particles': entry('particle|dust mote|mote|floating dust|dust in the air', inTheAir),
  'snow globe': entry('snowglobe|snowflakes|snow flakes|flakes', inTheAir),
  sparks: entry('spark|electric sparks|welding sparks|flying sparks', inTheAir),
  fireworks: entry('firework|fireworks display|pyrotechnics', inTheAir),
  smoke: entry('steam|mist|vapour|vapor|fumes|smoky|smoke machine', inTheAir),
  fire: entry('flame|flames|burning|on fire|inferno|ablaze'),
  lightning: entry('lightning bolt|electricity|electric arc|thunderbolt'),
  lasers: entry('laser|laser beam|laser show|laser lights'),
  aurora: entry('northern lights|aurora borealis|polar lights'),
  'speed lines': entry('action lines|manga lines|anime lines'),
  'shooting stars': entry('shooting star|meteor|meteor shower|falling star', inTheAir),
} as const satisfies Record<string, Entry>

export type EffectName = keyof typeof effects

export const effectNames = Object.keys(effects) as EffectName[]

/** The facts that an effect is prepared from. */
export const neededBy = (name: EffectName): readonly FactName[] => effects[name].needs

/** The effect meant by a phrase and a place: a blur in the background is one of its own. */
export function effectMeant(phrase: string, where: string | null): EffectName | null {
  const name = findEffect(phrase)
  return name === 'blur' && /background|behind/i.test(where ?? '') ? 'background blur' : name
}

/** The effect meant by a phrase: by name, else by the longest name in it. Null where there is none. */
export function findEffect(phrase: string): EffectName | null {
  const said = plain(phrase)
  let best: { name: EffectName; length: number } | null = null
  for (const name of effectNames) {
    for (const word of [name, ...effects[name].words].map(plain)) {
      if (word === said) return name
      const isIn = ` ${said} `.includes(` ${word} `)
      if (isIn && word.length > (best?.length ?? 0)) best = { name, length: word.length }
    }
  }
  return best?.name ?? null
}

/** The known effect whose name is spelled most like a phrase. */
export function nearestEffect(phrase: string): EffectName {
  const said = pairsOf(plain(phrase))
  const likeness = (name: EffectName) =>
    Math.max(...[name, ...effects[name].words].map((word) => shared(said, pairsOf(plain(word)))))
  return effectNames.toSorted((one, other) => likeness(other) - likeness(one))[0]!
}

/** Lower case, without 'effect' and the like, every word singular. */
function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .replace(/\b(an?|the|some|effects?|overlay|filter|lots of|falling|flying)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .join(' ')
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** Dice's coefficient of two sets of letter pairs. */
function shared(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length
  return (2 * both) / Math.max(1, one.size + other.size)
}
