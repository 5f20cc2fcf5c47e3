import type { Scene, SceneSeason, SceneTime, SceneWeather } from '../../shot/scene.ts'
import type { BedName } from './beds/bed-table.ts'
import { placeSounds } from './place-sounds.ts'
import type { LevelledBed, PlaceSound } from './place-sounds.ts'

/** How far a time of day turns the sounds of the day and of the night down. Decibels; null: not heard. */
const timeDb: Record<SceneTime, { day: number | null; night: number | null }> = {
  dawn: { day: 2, night: -14 },
  day: { day: 0, night: null },
  sunset: { day: -5, night: -9 },
  dusk: { day: -12, night: -3 },
  night: { day: null, night: 0 },
}

/** What sings only while it is warm. */
const seasonDb: Partial<Record<BedName, Partial<Record<SceneSeason, number | null>>>> = {
  birds: { spring: 2, autumn: -6, winter: -14 },
  'birds-outside': { spring: 2, autumn: -6, winter: -14 },
  crickets: { spring: -4, autumn: -6, winter: null },
  'crickets-outside': { spring: -4, autumn: -6, winter: null },
  cicadas: { spring: -8, autumn: null, winter: null },
  buzz: { autumn: null, winter: null },
  frogs: { autumn: null, winter: null },
  leaves: { autumn: 4, winter: -8 },
}

/** Animals that keep still in this weather: decibels, null for silent. Everything else goes on. */
const shyDb: Record<SceneWeather, number | null> = {
  clear: 0,
  cloudy: -1,
  fog: -7,
  wind: -8,
  snow: -14,
  rain: -14,
  storm: null,
}
const shy = new Set<BedName>([
  'birds',
  'birds-outside',
  'buzz',
  'cicadas',
  'crickets',
  'crickets-outside',
  'frogs',
  'gulls',
  'owl',
])

/** What weather adds at full intensity; at none it is 10 dB quieter. */
const weatherBeds: Record<SceneWeather, Record<'outdoors' | 'indoors', readonly LevelledBed[]>> = {
  clear: { outdoors: [], indoors: [] },
  cloudy: { outdoors: [['wind', -14]], indoors: [] },
  fog: { outdoors: [['open-air', -2]], indoors: [] },
  wind: {
    outdoors: [
      ['wind', 3],
      ['leaves', -1],
    ],
    indoors: [['wind-outside', -1]],
  },
  snow: {
    outdoors: [
      ['snow-hush', 3],
      ['wind', -8],
    ],
    indoors: [['wind-outside', -10]],
  },
  rain: { outdoors: [['rain', 4]], indoors: [['rain-on-window', 2]] },
  storm: {
    outdoors: [
      ['rain', 5],
      ['wind', 2],
    ],
    indoors: [
      ['rain-on-window', 4],
      ['wind-outside', 0],
    ],
  },
}

/** The sounds of a place at its time, in its weather and season: loudest of several of one name. */
export function airBeds(
  scene: Pick<Scene, 'place' | 'time' | 'weather' | 'season'>,
): LevelledBed[] {
  const place = placeSounds[scene.place]
  const { day, night } = timeDb[scene.time]
  const own = [
    ...place.always,
    ...shifted(place.byDay ?? [], day),
    ...shifted(place.byNight ?? [], night),
  ]
  const living = own.flatMap(([name, level]) => {
    const season = scene.season === null ? 0 : (seasonDb[name]?.[scene.season] ?? 0)
    const isGone = scene.season !== null && seasonDb[name]?.[scene.season] === null
    const hush = shy.has(name) ? shyDb[scene.weather.kind] : 0
    return isGone || hush === null ? [] : ([[name, level + season + hush]] as LevelledBed[])
  })
  return merged([...living, ...weatherOf(scene, place)])
}

function weatherOf({ weather }: Pick<Scene, 'weather'>, { setting }: PlaceSound): LevelledBed[] {
  if (setting === 'sealed') return []
  return shifted(weatherBeds[weather.kind][setting], 10 * (weather.intensity - 0.8))
}

function shifted(beds: readonly LevelledBed[], decibels: number | null): LevelledBed[] {
  return decibels === null ? [] : beds.map(([name, level]) => [name, level + decibels])
}

function merged(beds: readonly LevelledBed[]): LevelledBed[] {
  const levels = new Map<BedName, number>()
  for (const [name, level] of beds) {
    levels.set(name, Math.max(level, levels.get(name) ?? Number.NEGATIVE_INFINITY))
  }
  return [...levels]
}
