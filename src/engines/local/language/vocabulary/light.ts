import type { Concept, ConceptRow } from './concept.ts'

type Light = Omit<Extract<Concept, { kind: 'set-light' }>, 'kind'>

const heads = ['light', 'lights', 'lighting', 'glow', 'illumination', 'lit']

/** What comes before "light" or "lighting", and what it makes of it. */
const modifiers: [string, Light][] = [
  [
    'golden hour|golden|golden hour sunset|sunset|sunrise|dawn|magic hour',
    { source: 'golden', warmth: 0.8 },
  ],
  ['warm|warmer|cozy|cosy|warm sunset', { source: 'key', warmth: 0.7 }],
  ['cold|cool|cooler|blue|icy', { source: 'key', warmth: -0.7 }],
  [
    'candle|candles|fire|firelit|lantern|torch|fireplace|campfire|bonfire',
    { source: 'flicker', warmth: 0.9 },
  ],
  ['tv|television|telly', { source: 'flicker', warmth: -0.7 }],
  ['neon|cyberpunk|led|fluorescent|rgb|disco|club|nightclub', { source: 'neon' }],
  ['strobe|flickering|flashing', { source: 'flicker' }],
  ['back|warm back', { source: 'backlight', from: 'behind' }],
  ['rim|edge|hair|golden rim', { source: 'rim', from: 'behind' }],
  ['moon|lunar|moonlit|cold moon', { source: 'moonlight', warmth: -0.6 }],
  ['soft|diffused|diffuse|gentle|softer|soft diffused|studio|soft studio', { source: 'soft' }],
  ['dramatic|moody|cinematic|harsh|hard|intense|contrasty', { source: 'dramatic' }],
  ['dim|low key|low|dark|darker|dimmer|dimly', { source: 'low-key' }],
  ['bright|brighter|high key|strong|even', { source: 'high-key' }],
  ['spot|stage|theatrical|concert', { source: 'spotlight', from: 'above' }],
  ['key|side|better|natural|good|improved|professional', { source: 'key' }],
  ['ambient|artificial|indoor|underwater|twilight|overhead|street', { source: 'ambient' }],
  ['sun|window|day|morning|soft morning|evening|afternoon', { source: 'key', warmth: 0.4 }],
  ['god|volumetric', { source: 'glow' }],
  [
    'red|green|purple|pink|orange|yellow|white|teal|magenta|cyan|violet|amber',
    { source: 'ambient' },
  ],
]

const generated: ConceptRow[] = modifiers.map(([words, light]) => ({
  phrases: words
    .split('|')
    .flatMap((word) => heads.map((head) => `${word} ${head}`))
    .join('|'),
  concept: { kind: 'set-light', ...light },
}))

const light = (phrases: string, value: Light, weak?: true): ConceptRow => ({
  phrases,
  concept: { kind: 'set-light', ...value },
  ...(weak && { weak }),
})

export const lightRows: ConceptRow[] = [
  ...generated,
  light('backlight|backlighting|backlit|back lighting|contre jour', {
    source: 'backlight',
    from: 'behind',
  }),
  light('rimlight|golden rim light', { source: 'rim', from: 'behind', warmth: 0.6 }),
  light('candlelight|candlelit|firelight|torchlight|lamplight', { source: 'flicker', warmth: 0.9 }),
  light('moonlight|moonlit|strong moonlight', { source: 'moonlight', warmth: -0.6 }),
  light('sunbeam|sun beam|sunray|sun ray|sunlight|sun rays|sunbeams|sunlit|morning light', {
    source: 'key',
    warmth: 0.5,
  }),
  light('spotlight|spotlights|stage light|stage lights', { source: 'spotlight', from: 'above' }),
  light('neon|neons|neon signs|neon lights style', { source: 'neon' }, true),
  light(
    'volumetric light rays|volumetric rays|rays of light|beams of light|god rays|light rays|light shafts|shafts of light|crepuscular rays|light beams',
    {
      source: 'glow',
    },
  ),
  light('glow|glowing|soft glow|halo', { source: 'glow' }, true),
  light('silhouette|silhouetted|silhouettes', { source: 'silhouette', from: 'behind' }),
  light('vignette|vignetting|darken the edges|dark edges', { source: 'vignette' }),
  light('lit by a campfire|campfire light|lit by candles|lit by fire', {
    source: 'flicker',
    warmth: 0.9,
  }),
  light('street lamps|streetlamps|streetlights|street lamp|lamplit|lanterns glowing|lamp light', {
    source: 'ambient',
    warmth: 0.5,
  }),
  light('lit by candles|lit by candle|lit by candlelight|only candles|by candlelight', {
    source: 'flicker',
    warmth: 0.9,
  }),
  light('string lights|fairy lights|christmas lights|festoon lights', {
    source: 'ambient',
    warmth: 0.6,
  }),
  light('lit only by|lit by|lit with|lit from', { source: 'key', general: true }),
  light('harsh shadows|strong shadows|deep shadow', { source: 'dramatic' }),
  light(
    'low key|lights off|lights out|turn off the lights|turn the lights off|lights down|dim the lights|dim the light',
    {
      source: 'low-key',
    },
  ),
  light('high key|lights on|turn on the lights|turn the lights on|lights up', {
    source: 'high-key',
  }),
  light('dramatic shadows|long shadows|deep shadows|hard shadows', { source: 'dramatic' }),
  light('moody|dramatic|more dramatic', { source: 'dramatic' }, true),
  light('dimly lit|dim', { source: 'low-key' }, true),
]
