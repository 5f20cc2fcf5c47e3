import { describe, expect, it } from 'vitest'
import { newCanvas } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { climateOf } from '../climate.ts'
import { lights } from '../light.ts'
import { createParticles } from '../particles.ts'
import { createBlowing } from './blowing.ts'
import type { AirLayer } from './falling.ts'
import { createRain, createSnowfall, farAir, nearAir } from './falling.ts'
import { createFogBank } from './fog.ts'
import { createLightning } from './lightning.ts'
import { createSplashes } from './splashes.ts'

const stage: Stage = {
  width: 240,
  height: 136,
  unit: 136,
  horizon: 70,
  margin: 24,
  period: 400,
  light: lights.night,
  seed: 5,
}
const still = { zoom: 1, pan: 0, tilt: 0, roll: 0 }
const climate = (
  kind: 'rain' | 'storm' | 'snow' | 'fog' | 'wind' | 'clear',
  intensity: number,
  season: 'autumn' | null = null,
) => climateOf({ weather: { kind, intensity }, season }, { ownSeason: 'summer', hasWeather: true })

function pixelsOf(layer: AirLayer | null, clock: number): Uint8ClampedArray {
  const [canvas, context] = newCanvas(stage.width, stage.height)
  layer?.draw(context, still, clock)
  return context.getImageData(0, 0, canvas.width, canvas.height).data
}

/** Opacity of a whole layer: how much of it there is. */
const bodyOf = (pixels: Uint8ClampedArray) =>
  pixels.reduce((sum, value, at) => sum + (at % 4 === 3 ? value : 0), 0)

/** The greatest change of opacity of any pixel. */
function leap(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let most = 0
  for (let i = 3; i < a.length; i += 4) most = Math.max(most, Math.abs(a[i]! - b[i]!))
  return most
}

describe('weather in the air', () => {
  it.each([
    ['rain', createRain],
    ['snow', createSnowfall],
  ] as const)('is more %s the higher its intensity, near the lens and far away', (kind, create) => {
    for (const room of [farAir, nearAir]) {
      const bodies = [0.1, 0.5, 1].map((intensity) =>
        bodyOf(pixelsOf(create(stage, climate(kind, intensity), room), 1)),
      )
      expect(bodies[0]).toBeGreaterThan(0)
      expect(bodies[1]).toBeGreaterThan(bodies[0]!)
      expect(bodies[2]).toBeGreaterThan(bodies[1]!)
    }
  })

  it('is not there on a clear day', () => {
    const clear = climate('clear', 1)
    expect(createRain(stage, clear, nearAir)).toBeNull()
    expect(createSnowfall(stage, clear, nearAir)).toBeNull()
    expect(createSplashes(stage, clear)).toBeNull()
    expect(createLightning(stage, clear)).toBeNull()
    expect(
      createBlowing(stage, clear, { litter: 'leaves', hasBlossom: false, name: 'a', part: 1 }),
    ).toBeNull()
  })

  it.each([
    ['snow', () => createSnowfall(stage, climate('snow', 1), farAir)],
    ['splashes', () => createSplashes(stage, climate('rain', 1))],
    [
      'leaves',
      () =>
        createBlowing(stage, climate('wind', 1, 'autumn'), {
          litter: 'leaves',
          hasBlossom: false,
          name: 'a',
          part: 1,
        }),
    ],
    ['fireflies', () => createParticles(stage, 'meadow')],
  ] as const)('moves %s without a pop: nothing appears or vanishes at once', (_, create) => {
    const layer = create()
    const leaps: number[] = []
    let before = pixelsOf(layer, 2)
    for (let step = 1; step <= 240; step++) {
      const now = pixelsOf(layer, 2 + step / 2000)
      leaps.push(leap(before, now))
      before = now
    }
    expect(Math.max(...leaps)).toBeGreaterThan(0)
    expect(Math.max(...leaps)).toBeLessThan(110)
  })

  it('shows a moment the same whichever came before', () => {
    const layer = createSplashes(stage, climate('storm', 1))
    const first = pixelsOf(layer, 3.3)
    pixelsOf(layer, 9)
    expect(leap(first, pixelsOf(layer, 3.3))).toBe(0)
  })

  it('thickens fog with its intensity', () => {
    const bank = { name: 'a', foot: 0.05, tall: 0.4, depth: 0.2, strength: 0.8 }
    const [thin, thick] = [0.3, 1].map((intensity) =>
      bodyOf(pixelsOf(createFogBank(stage, climate('fog', intensity), bank), 0)),
    )
    expect(thick).toBeGreaterThan(thin! * 1.2)
  })

  it('flashes now and then in a storm, never so often that it could harm', () => {
    const lightning = createLightning(stage, climate('storm', 1))!
    const strengths = Array.from({ length: 30 * 60 }, (_, frame) =>
      lightning.strengthAt(frame / 30),
    )
    const beginnings = strengths.flatMap((strength, frame) =>
      strength > 0.1 && strengths[frame - 1]! <= 0.1 ? [frame / 30] : [],
    )
    expect(beginnings.length).toBeGreaterThan(5)
    expect(Math.max(...strengths)).toBeLessThanOrEqual(1)
    const inOneSecond = beginnings.map(
      (from) => beginnings.filter((at) => at >= from && at < from + 1).length,
    )
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(2)
  })
})
