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
  weather(
    'rain',
    'rainier|rain shower|rain showers|monsoon|steady rain|cold rain|cold steady rain',
  ),
  weather('rain', 'drizzle|drizzling|light rain|light drizzle|drizzly|gentle rain|soft rain', 0.3),
  weather('rain', 'sprinkle of rain|a bit of rain|little rain|spitting rain|slight rain', 0.3),
  weather('rain', 'downpour|pouring rain|heavy rain|torrential rain|pouring|rain heavily', 0.9),
  weather(
    'rain',
    'raining heavily|raining hard|rain hard|raining cats and dogs|heavy downpour',
    0.9,
  ),
  weather('rain', 'lashing rain|driving rain|bucketing down|chucking it down|heavy rainfall', 0.9),
  weather('rain', 'pouring down|pour with rain|pour down with rain|cloudburst|sheets of rain', 0.9),
  weather('snow', 'snow|snowy|snowing|snows|snowfall|snowflakes|falling snow|falling snowflakes'),
  weather('snow', 'snowier|snow storm scene|snow falling|snow flakes'),
  weather(
    'snow',
    'flurries|light snow|light snowfall|gentle snow|a dusting of snow|soft snow',
    0.3,
  ),
  weather('snow', 'snow lightly|snowing lightly|snowing softly|snow softly|snow flurries', 0.3),
  weather(
    'snow',
    'blizzard|snowstorm|snow storm|heavy snow|heavy snowfall|whiteout|snow heavily',
    0.9,
  ),
  weather('snow', 'snowing heavily|blizzard conditions|snowing hard|snow hard|deep snow', 0.9),
  weather('fog', 'fog|foggy|misty|hazy|haze|mist|layer of fog|smog|morning mist|foggier|mistier'),
  weather('fog', 'heavy fog|thick fog|dense fog|pea soup fog|thick mist', 0.9),
  weather('fog', 'light fog|light mist|thin fog|light layer of fog|light haze|thin mist', 0.3),
  weather('storm', 'storm|stormy|thunderstorm|thunder storm|lightning storm|lightning|thunder'),
  weather('storm', 'thunderstorms|thundery|electrical storm|thunder and lightning|stormier'),
  weather('storm', 'hurricane|tornado|tempest|typhoon|cyclone|violent storm|raging storm', 0.95),
  weather('wind', 'wind|windy|breeze|breezy|gusts|gusty|strong wind|wind blowing|blustery|windier'),
  weather('wind', 'leaves blowing in the wind|leaves blowing|blowing leaves|leaves in the wind'),
  weather('wind', 'windswept|wind gusts|leaves swirling in the wind|windblown'),
  weather('wind', 'gale|gale force wind|gale force winds|howling gale|strong winds', 0.9),
  weather('wind', 'light breeze|gentle breeze|soft breeze|slight breeze', 0.3),
  weather('dust', 'sandstorm|sand storm|dust storm|duststorm|dusty haze|dust clouds|dust devil'),
  weather('dust', 'dusty air|blowing sand|blowing dust|haboob'),
  weather('clouds', 'overcast sky|overcast skies|cloudy sky|cloudy skies'),
  weather('storm', 'stormy sky|stormy skies|thundery sky'),
  weather('storm', 'worse weather|bad weather|awful weather|terrible weather|horrible weather'),
  weather('storm', 'weather worse|weather bad|weather awful|weather terrible|weather horrible'),
  weather(
    'storm',
    'worsen the weather|worsening weather|nasty weather|rough weather|weather nasty|weather rough|weather gets worse',
  ),
  weather('clear', 'better weather|nicer weather|weather better|weather nicer|weather nice'),
  weather('clear', 'weather good|weather lovely|lovely weather|beautiful weather|weather improve'),
  { phrases: 'dusty', concept: { kind: 'set-weather', weather: 'dust' }, weak: true },
  weather(
    'clouds',
    'cloudy|overcast|clouds|gray sky|dark clouds|storm clouds|cloud cover|gray skies',
  ),
  weather('clouds', 'cloudier|gloomy weather|gray clouds|partly cloudy|gloomy sky|dull weather'),
  weather('clear', 'sunny|clear sky|clear skies|clear weather|cloudless|sunny day|blue sky'),
  weather('clear', 'clear blue sky|clear blue skies|blue skies|sunshine|bright sunny day|hot day'),
  weather('clear', 'very hot day|sunny weather|good weather|nice weather|fair weather|sunnier'),
  weather('clear', 'bright sunshine|sunny afternoon weather|heatwave|sunny skies|sun is shining'),
  weather('hail', 'hail|hailing|hailstorm|sleet|hailstones|hail storm|hailstone'),
]

export const timeRows: ConceptRow[] = [
  time('night', 'night|nighttime|night time|midnight|at night|night scene|nightfall|moonlit night'),
  time('night', 'nighttime lighting|night lighting|starry sky|night sky|middle of the night'),
  time('night', 'day for night|night shot|late at night|nite|by night|dead of night|dark outside'),
  time('dusk', 'dusk|twilight|nightfall|dusk light'),
  time('dawn', 'dawn|daybreak|first light|break of day'),
  time(
    'sunset',
    'sunset|sundown|sunset time|sun setting|setting sun|dramatic sunset|sun going down',
  ),
  time('sunrise', 'sunrise|sun up|sunup|rising sun|sun rising|sun coming up'),
  time('golden-hour', 'golden hour|magic hour|goldenhour'),
  time('blue-hour', 'blue hour'),
  time('morning', 'morning|early morning|in the morning'),
  time('noon', 'noon|midday|high noon|noontime|mid day|lunchtime|middle of the day'),
  time('afternoon', 'afternoon|late afternoon|mid afternoon'),
  time('evening', 'evening|late evening'),
  time('day', 'daytime|day time|daylight|broad daylight|day scene|in the day|during the day'),
  { phrases: '4am|5am|6am', concept: { kind: 'set-time-of-day', time: 'dawn' }, weak: true },
  {
    phrases: '7am|8am|9am|10am',
    concept: { kind: 'set-time-of-day', time: 'morning' },
    weak: true,
  },
  { phrases: '11am|12pm|1pm', concept: { kind: 'set-time-of-day', time: 'noon' }, weak: true },
  { phrases: '2pm|3pm|4pm', concept: { kind: 'set-time-of-day', time: 'afternoon' }, weak: true },
  { phrases: '5pm|6pm|7pm|8pm', concept: { kind: 'set-time-of-day', time: 'evening' }, weak: true },
  {
    phrases: '9pm|10pm|11pm|12am|1am|2am|3am',
    concept: { kind: 'set-time-of-day', time: 'night' },
    weak: true,
  },
  { phrases: 'day', concept: { kind: 'set-time-of-day', time: 'day' }, weak: true },
]

export const seasonRows: ConceptRow[] = [
  season('spring', 'spring|springtime|spring time|early spring'),
  season('summer', 'summer|summertime|summer time|midsummer|summery'),
  season('autumn', 'autumn|autumnal|fall season|autumn time'),
  season('autumn', 'in the fall|fall foliage|autumn foliage|fall colored leaves'),
  season('autumn', 'fall', true),
  season(
    'winter',
    'winter|wintertime|wintry|winter time|winter wonderland|wintery|christmas time|in winter|the dead of winter',
  ),
]
