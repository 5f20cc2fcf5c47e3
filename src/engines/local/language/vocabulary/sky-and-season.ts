import type { Concept, ConceptRow } from './concept.ts'

type Weather = Extract<Concept, { kind: 'set-weather' }>['weather']
type Time = Extract<Concept, { kind: 'set-time-of-day' }>['time']
type Season = Extract<Concept, { kind: 'set-season' }>['season']

const weather = (value: Weather, phrases: string, intensity?: number): ConceptRow => ({
  phrases,
  concept: { kind: 'set-weather', weather: value, ...(intensity !== undefined && { intensity }) },
})
const time = (value: Time, phrases: string): ConceptRow => ({
  phrases,
  concept: { kind: 'set-time-of-day', time: value },
})
const season = (value: Season, phrases: string, weak?: true): ConceptRow => ({
  phrases,
  concept: { kind: 'set-season', season: value },
  ...(weak && { weak }),
})

export const weatherRows: ConceptRow[] = [
  weather('rain', 'rain|rainy|raining|rains|rainfall|raindrops|wet weather|rain scene|rainy day'),
  weather('rain', 'steady rain|cold rain|cold steady rain|gentle rain'),
  weather('rain', 'drizzle|drizzling|light rain|light drizzle', 0.3),
  weather('rain', 'downpour|pouring rain|heavy rain|torrential rain|pouring', 0.9),
  weather('snow', 'snow|snowy|snowing|snows|snowfall|snowflakes|falling snow|falling snowflakes'),
  weather('snow', 'flurries|light snow|light snowfall|gentle snow', 0.3),
  weather('snow', 'blizzard|snowstorm|snow storm|heavy snow|heavy snowfall', 0.9),
  weather('fog', 'fog|foggy|misty|hazy|haze|mist|layer of fog|smog|morning mist'),
  weather('fog', 'heavy fog|thick fog|dense fog', 0.9),
  weather('fog', 'light fog|light mist|thin fog|light layer of fog|light haze', 0.3),
  weather('storm', 'storm|stormy|thunderstorm|thunder storm|lightning storm|lightning|thunder'),
  weather('storm', 'hurricane|tornado|tempest|typhoon|cyclone', 0.95),
  weather('wind', 'wind|windy|breeze|breezy|gusts|gusty|strong wind|wind blowing|blustery'),
  weather('dust', 'sandstorm|sand storm|dust storm|duststorm|dusty haze'),
  weather('clouds', 'cloudy|overcast|clouds|gray sky|dark clouds|storm clouds|cloud cover'),
  weather('clear', 'sunny|clear sky|clear skies|clear weather|cloudless|sunny day|blue sky'),
  weather('clear', 'clear blue sky|clear blue skies|blue skies|sunshine|bright sunny day|hot day'),
  weather('clear', 'very hot day|sunny weather|good weather|nice weather|fair weather'),
  weather('hail', 'hail|hailing|hailstorm|sleet'),
]

export const timeRows: ConceptRow[] = [
  time('night', 'night|nighttime|night time|midnight|at night|night scene|nightfall|moonlit night'),
  time('night', 'nighttime lighting|night lighting|starry sky|night sky|middle of the night'),
  time('dusk', 'dusk|twilight|nightfall|dusk light'),
  time('dawn', 'dawn|daybreak|first light|break of day'),
  time('sunset', 'sunset|sundown|sunset time|sun setting|setting sun|dramatic sunset'),
  time('sunrise', 'sunrise|sun up|sunup|rising sun'),
  time('golden-hour', 'golden hour|magic hour'),
  time('blue-hour', 'blue hour'),
  time('morning', 'morning|early morning|in the morning'),
  time('noon', 'noon|midday|high noon|noontime'),
  time('afternoon', 'afternoon|late afternoon|mid afternoon'),
  time('evening', 'evening|late evening'),
  time('day', 'daytime|day time|daylight|broad daylight|day scene|in the day'),
]

export const seasonRows: ConceptRow[] = [
  season('spring', 'spring|springtime|spring time|early spring'),
  season('summer', 'summer|summertime|summer time|midsummer|summery'),
  season('autumn', 'autumn|autumnal|fall season|autumn time'),
  season('autumn', 'fall', true),
  season('winter', 'winter|wintertime|wintry|winter time|winter wonderland|wintery|christmas time'),
]
