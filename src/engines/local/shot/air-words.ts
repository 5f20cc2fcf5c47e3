/** Weather, season and camera as a description names them; commands are the parser's. */
import type { DirectionOf } from '../../../video/direction.ts'
import type { Scene, SceneCamera, SceneSeason, SceneWeather } from './scene.ts'

type Weather = Scene['weather']

const weatherWords: readonly (readonly [SceneWeather, RegExp])[] = [
  ['storm', /\b(storm(s|y)?|thunder\w*|lightning|tempest|hurricane|typhoon)\b/],
  [
    'snow',
    /\b(snow(s|ing|fall|flakes?|storm)|falling snow|snow (falls?|is falling|drifting)|blizzard|flurr(y|ies))\b/,
  ],
  ['rain', /\b(rain(s|y|ing|fall|drops?)?|drizzl\w*|downpour|shower of rain|puddles?)\b/],
  ['fog', /\b(fog(gy)?|mist(y)?|haz(e|y))\b/],
  ['wind', /\b(wind(y|s|swept)?|gust(s|y)?|breez(e|y)|gale)\b/],
  ['cloudy', /\b(cloudy|overcast|gr[ae]y sky|dark clouds|storm clouds)\b/],
]

const strong =
  /\b(heavy|thick|dense|pouring|torrential|strong|raging|massive|blizzard|downpour|hurricane|gale)\b/
const slight = /\b(light|slight|soft|gentle|thin|faint|drizzl\w*|breez(e|y)|mist(y)?)\b/

/** Weather that a description tells of, null where it tells of none. */
export function findWeather(text: string): Weather | null {
  const words = text
    .toLowerCase()
    .replace(
      /\b(heat haze|haze of|in a haze|rain ?forest|raincoat|rain ?boots?|wind ?mill|wind turbine|wind chime)\b/g,
      ' ',
    )
  for (const [kind, pattern] of weatherWords) {
    const found = pattern.exec(words)
    if (!found) continue
    const near = words.slice(Math.max(0, found.index - 24), found.index + found[0].length + 12)
    return { kind, intensity: strong.test(near) ? 0.9 : slight.test(near) ? 0.35 : 0.6 }
  }
  return null
}

/** A drawn scene's weather for a direction's; null where it is done to the frames instead. */
export function sceneWeatherOf({ weather, intensity }: DirectionOf<'set-weather'>): Weather | null {
  const kind = kinds[weather]
  return kind === undefined ? null : { kind, intensity }
}

const kinds: Partial<Record<DirectionOf<'set-weather'>['weather'], SceneWeather>> = {
  rain: 'rain',
  snow: 'snow',
  fog: 'fog',
  storm: 'storm',
  wind: 'wind',
  clouds: 'cloudy',
  clear: 'clear',
}

const seasonWords: readonly (readonly [SceneSeason, RegExp])[] = [
  [
    'autumn',
    /\b(autumn(al)?|fall (colou?rs?|foliage|leaves|day|morning|season)|in (the )?fall|falling leaves|golden leaves)\b/,
  ],
  ['winter', /\b(winter(y|time)?|wintry|christmas|frozen|snow-covered|snowy)\b/],
  [
    'spring',
    /\b(springtime|in (the )?spring|spring (day|morning|afternoon|flowers|meadow|sun)|cherry blossoms?|blossoming)\b/,
  ],
  ['summer', /\b(summer(time|y)?)\b/],
]

export const findSeason = (text: string): SceneSeason | null =>
  seasonWords.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] ?? null

const cameraWords: readonly (readonly [SceneCamera, RegExp])[] = [
  [
    'tracking',
    /\b(tracking (shot|camera)|camera (follows|tracks|moves with|travels)|follow(ing)? shot|steadicam|side-?on tracking)\b/,
  ],
  [
    'push',
    /\b(push(es|ing)?[- ]in|dolly(ing)?[- ]in|slow(ly)? zoom(s|ing)?( in)?|zoom(s|ing)? in|camera (moves|glides|creeps) (in|closer|toward)|first[- ]person)\b/,
  ],
  [
    'pull',
    /\b(pull(s|ing)?[- ](back|out)|dolly[- ]out|zoom(s|ing)?[- ]out|reveal shot|aerial|drone|bird'?s[- ]eye|establishing shot|overhead shot)\b/,
  ],
  ['pan-left', /\bpan(s|ning)? (to the )?left\b/],
  [
    'pan-right',
    /\b(pan(s|ning)? (to the )?right|pan(s|ning) across|slow pan|orbit(s|ing)? (shot|camera)|camera (orbits|circles))\b/,
  ],
  ['tilt-up', /\b(tilt(s|ing)?[- ]up|crane (up|shot)|camera rises)\b/],
  ['tilt-down', /\btilt(s|ing)?[- ]down\b/],
  ['dutch', /\b(dutch (angle|tilt)|canted)\b/],
  ['shake', /\b(hand-?held|shaky|found footage)\b/],
  ['steady', /\b(static (shot|camera)|locked[- ]off|tripod|fixed camera|still camera)\b/],
]

export const findCamera = (text: string): SceneCamera | null =>
  cameraWords.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] ?? null
