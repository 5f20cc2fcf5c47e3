import { describe, expect, it } from 'vitest'
import { sceneWeathers } from '../../shot/scene.ts'
import { climateOf } from './climate.ts'

const summerMeadow = { ownSeason: 'summer', hasWeather: true } as const
const at = (kind: (typeof sceneWeathers)[number], intensity: number) =>
  climateOf({ weather: { kind, intensity }, season: null }, summerMeadow)

describe('a climate', () => {
  it.each([
    ['rain', 'rain'],
    ['storm', 'thunder'],
    ['snow', 'snowfall'],
    ['fog', 'fog'],
    ['wind', 'wind'],
    ['cloudy', 'cover'],
  ] as const)('of %s grows with its intensity', (kind, strength) => {
    const steps = [0, 0.25, 0.5, 0.75, 1].map((intensity) => at(kind, intensity)[strength])
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps[4]).toBeGreaterThan(steps[0]!)
    expect(steps[0]).toBeGreaterThan(at('clear', 1)[strength])
  })

  it.each(sceneWeathers)('keeps every strength of %s between 0 and 1', (kind) => {
    const { season: _, ...strengths } = at(kind, 1)
    expect(Object.values(strengths).filter((value) => value < 0 || value > 1)).toEqual([])
  })

  it('is the season that the scene asks for, else the one of the place', () => {
    const weather = { kind: 'clear', intensity: 0.6 } as const
    expect(climateOf({ weather, season: 'autumn' }, summerMeadow).season).toBe('autumn')
    expect(climateOf({ weather, season: null }, summerMeadow).season).toBe('summer')
  })

  it('has snow on the ground in winter, whatever falls', () => {
    for (const kind of sceneWeathers)
      expect(
        climateOf({ weather: { kind, intensity: 0.1 }, season: 'winter' }, summerMeadow).lying,
      ).toBeGreaterThan(0.8)
  })

  it('is calm where there is no weather: under water, on the moon', () => {
    const sealed = { ownSeason: 'summer', hasWeather: false } as const
    const calm = climateOf({ weather: { kind: 'storm', intensity: 1 }, season: 'winter' }, sealed)
    expect(calm).toMatchObject({ rain: 0, thunder: 0, lying: 0, season: 'summer' })
  })
})
