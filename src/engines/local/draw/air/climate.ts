import type { Scene, SceneSeason, SceneWeather } from '../../shot/scene.ts'

/** Weather and season as strengths from 0 to 1: what painters and particles ask for. */
export type Climate = {
  season: SceneSeason
  /** How much of the sky is covered. */
  cover: number
  rain: number
  snowfall: number
  fog: number
  /** A light breeze is 0.25. */
  wind: number
  thunder: number
  /** How wet the ground is. */
  wet: number
  /** Snow that lies on ground, trees and roofs. */
  lying: number
}

type Strengths = Omit<Climate, 'season'>

const calm: Strengths = {
  cover: 0,
  rain: 0,
  snowfall: 0,
  fog: 0,
  wind: 0.25,
  thunder: 0,
  wet: 0,
  lying: 0,
}

/** What a weather adds, for an intensity from 0 to 1. */
const weathers: Record<SceneWeather, (intensity: number) => Partial<Strengths>> = {
  clear: () => ({}),
  cloudy: (i) => ({ cover: 0.25 + 0.75 * i }),
  rain: (i) => ({ cover: 0.5 + 0.45 * i, rain: 0.25 + 0.6 * i, wet: 0.4 + 0.6 * i, fog: 0.1 * i }),
  storm: (i) => ({
    cover: 0.75 + 0.25 * i,
    rain: 0.35 + 0.65 * i,
    thunder: 0.4 + 0.6 * i,
    wind: 0.4 + 0.5 * i,
    wet: 0.6 + 0.4 * i,
    fog: 0.14 * i,
  }),
  snow: (i) => ({
    cover: 0.4 + 0.45 * i,
    snowfall: 0.25 + 0.75 * i,
    lying: 0.2 + 0.4 * i,
    fog: 0.12 * i,
  }),
  fog: (i) => ({ cover: 0.2 + 0.5 * i, fog: 0.3 + 0.7 * i, wind: 0.12 }),
  wind: (i) => ({ wind: 0.45 + 0.55 * i, cover: 0.15 }),
}

/** `ownSeason`: the place's; `air`: whether there is weather at all. */
export function climateOf(
  { weather, season }: Pick<Scene, 'weather' | 'season'>,
  { ownSeason, hasWeather }: { ownSeason: SceneSeason; hasWeather: boolean },
): Climate {
  if (!hasWeather) return { ...calm, season: ownSeason }
  const now = { ...calm, ...weathers[weather.kind](weather.intensity) }
  const present = season ?? ownSeason
  return {
    ...now,
    season: present,
    lying: present === 'winter' ? Math.max(0.85, now.lying) : now.lying,
    snowfall: present === 'winter' && weather.kind === 'clear' ? 0.08 : now.snowfall,
  }
}
