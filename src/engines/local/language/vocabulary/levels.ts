import type { DirectionOf } from '../../../../video/direction.ts'

type Operation = DirectionOf<'adjust-colour'>['operation']
type Weather = DirectionOf<'set-weather'>['weather']

/** What turning a property up or down asks for. */
export type Level =
  | { kind: 'adjust-colour'; up: Operation; down: Operation }
  | { kind: 'set-sound'; sound: string }
  | { kind: 'set-speed' }
  | { kind: 'set-weather'; weather: Weather }
  | { kind: 'set-light' }
  | { kind: 'add-effect'; effect: string }

const colour = (up: Operation, down: Operation): Level => ({ kind: 'adjust-colour', up, down })

/** A property by its words, without article. */
const rows: [string, Level][] = [
  ['brightness|exposure|gamma|highlights|shadows|image brightness', colour('brighter', 'darker')],
  ['contrast|image contrast|color contrast', colour('more-contrast', 'less-contrast')],
  [
    'saturation|colors|color|vibrance|vibrancy|chroma',
    colour('more-saturation', 'less-saturation'),
  ],
  ['color intensity|color saturation|vividness', colour('more-saturation', 'less-saturation')],
  ['warmth|temperature|color temperature|warm tones', colour('warmer', 'cooler')],
  ['blacks', colour('less-contrast', 'more-contrast')],
  ['volume|sound|audio|sound volume|audio volume|noise', { kind: 'set-sound', sound: 'all' }],
  ['music|background music|music volume|soundtrack|song', { kind: 'set-sound', sound: 'music' }],
  ['voice|voices|speech|dialogue|narration|talking', { kind: 'set-sound', sound: 'voice' }],
  ['speed|pace|tempo|playback speed|playback', { kind: 'set-speed' }],
  ['fog|mist|haze|smog|fogginess', { kind: 'set-weather', weather: 'fog' }],
  ['rain|rainfall', { kind: 'set-weather', weather: 'rain' }],
  ['snow|snowfall', { kind: 'set-weather', weather: 'snow' }],
  ['wind|breeze', { kind: 'set-weather', weather: 'wind' }],
  ['clouds|cloud|cloud cover', { kind: 'set-weather', weather: 'clouds' }],
  ['light|lights|lighting', { kind: 'set-light' }],
  ['grain|film grain', { kind: 'add-effect', effect: 'film grain' }],
  ['bloom', { kind: 'add-effect', effect: 'bloom' }],
  ['blur', { kind: 'add-effect', effect: 'blur' }],
  ['smoke', { kind: 'add-effect', effect: 'smoke' }],
]

export const levels: ReadonlyMap<string, Level> = new Map(
  rows.flatMap(([phrases, level]) => phrases.split('|').map((phrase) => [phrase, level] as const)),
)

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const raising = words(
  'increase boost raise bump crank pump ramp up more higher louder lift amplify intensify maximize strengthen heighten extra stronger',
)
export const lowering = words(
  'decrease reduce lower drop cut down less fewer quieter dim minimize halve weaken tone lessen back',
)
/** They raise or lower by the particle that follows: "turn the music down". */
export const levelVerbs = words(
  'turn bring dial take push pull bump crank tone pump ramp knock go make',
)
