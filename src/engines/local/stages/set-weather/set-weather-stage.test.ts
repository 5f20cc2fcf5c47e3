import { describe, expect, it } from 'vitest'
import { weathers } from '../../../../video/direction.ts'
import type { Planes } from '../../../../media/planes.ts'
import type { EditOf } from '../../shot/edit.ts'
import {
  chromaRange,
  contrast,
  flatFrame,
  lumaRange,
  meanLuma,
  openPrepared,
  prepareContext,
  samePlanes,
  staged,
  texturedFrame,
} from '../particles/__fixtures__/synthetic-act.ts'
import { setWeatherStage } from './set-weather-stage.ts'

type Weather = EditOf<'set-weather'>['weather']

const size = { width: 192, height: 108 }
const weatherOf = (weather: Weather, intensity = 0.6): EditOf<'set-weather'> => ({
  kind: 'set-weather',
  weather,
  intensity,
  evidence: weather,
})

async function render(weather: Weather, input: Planes, frame = 10, intensity = 0.6) {
  const act = prepareContext(size, { picture: input })
  const stage = await openPrepared(setWeatherStage, weatherOf(weather, intensity), act)
  return staged(stage, input, size, frame)
}

const meanOf = (plane: Uint8Array) => plane.reduce((sum, code) => sum + code, 0) / plane.length

/** Mean difference of pixels beside each other, across and down. */
function grain({ y }: Planes): { across: number; down: number } {
  let across = 0
  let down = 0
  for (let row = 0; row < size.height - 1; row++) {
    for (let column = 0; column < size.width - 1; column++) {
      const at = row * size.width + column
      across += Math.abs(y[at + 1]! - y[at]!)
      down += Math.abs(y[at + size.width]! - y[at]!)
    }
  }
  return { across, down }
}

describe.each(weathers)('the weather %s', (weather) => {
  it('changes the frame, alike in every thread and in any order', async () => {
    const input = texturedFrame(size)
    const act = prepareContext(size)
    const one = await openPrepared(setWeatherStage, weatherOf(weather), act)
    const other = await openPrepared(setWeatherStage, weatherOf(weather), act)
    const first = staged(one, input, size, 31)
    staged(other, input, size, 50)
    staged(other, input, size, 2)
    expect(samePlanes(staged(other, input, size, 31), first)).toBe(true)
    expect(samePlanes(first, input)).toBe(false)
    expect(samePlanes(input, texturedFrame(size))).toBe(true)
  })

  it('stays in the range of video at any intensity', async () => {
    const luma = { low: 255, high: 0 }
    for (const intensity of [0.2, 1]) {
      for (const frame of [0, 26, 60]) {
        const output = await render(weather, texturedFrame(size), frame, intensity)
        const { low, high } = lumaRange(output)
        luma.low = Math.min(luma.low, low)
        luma.high = Math.max(luma.high, high)
        expect(chromaRange(output).low).toBeGreaterThanOrEqual(16)
        expect(chromaRange(output).high).toBeLessThanOrEqual(240)
      }
    }
    expect(luma.low).toBeGreaterThanOrEqual(16)
    expect(luma.high).toBeLessThanOrEqual(235)
  })

  it('can be done on the smallest frame, and on sides that are no multiple of the grid', async () => {
    for (const small of [
      { width: 64, height: 48 },
      { width: 70, height: 50 },
    ]) {
      const input = texturedFrame(small)
      const act = prepareContext(small)
      const stage = await openPrepared(setWeatherStage, weatherOf(weather, 1), act)
      expect(samePlanes(staged(stage, input, small, 9), input)).toBe(false)
    }
  })

  it('stays black and white on a black-and-white frame', async () => {
    const input = flatFrame(size, 110)
    input.cb.fill(128)
    input.cr.fill(128)
    const output = await render(weather, input, 12, 1)
    expect(chromaRange(output)).toEqual({ low: 128, high: 128 })
  })

  it('is judged possible', async () => {
    const { geometry, frameCount } = prepareContext(size)
    const on = { ground: { kind: 'still' }, geometry, frameCount, imagePath: null } as const
    expect((await setWeatherStage.judge(weatherOf(weather), on)).kind).toBe('can')
  })
})

describe('what the weather does', () => {
  it('does nothing at no intensity', async () => {
    expect(await setWeatherStage.prepare(weatherOf('rain', 0), prepareContext(size))).toBeNull()
  })

  it('draws rain as streaks that are more upright than level and move every frame', async () => {
    const grey = flatFrame(size, 90)
    const first = await render('rain', grey, 10, 1)
    const { across, down } = grain(first)
    expect(across).toBeGreaterThan(down * 1.4)
    expect(samePlanes(first, await render('rain', grey, 11, 1))).toBe(false)
  })

  it('dims and cools rainy frames, most where the ground is', async () => {
    const grey = flatFrame(size, 120)
    const wet = await render('rain', grey)
    expect(meanLuma(wet, size, 0, 30)).toBeLessThan(120)
    expect(meanLuma(wet, size, 95, 108)).toBeLessThan(meanLuma(wet, size, 20, 50))
    expect(meanOf(wet.cb)).toBeGreaterThan(118)
  })

  it('draws more rain the stronger it is', async () => {
    const grey = flatFrame(size, 90)
    const strengths = [0.2, 0.6, 1]
    const found: number[] = []
    for (const intensity of strengths) {
      found.push(contrast(await render('rain', grey, 10, intensity), size, 0, 60))
    }
    expect(found.toSorted((one, other) => one - other)).toEqual(found)
    expect(found[2]).toBeGreaterThan(found[0]! * 1.5)
  })

  it('draws snow as spots as wide as they are high, brighter than the frame', async () => {
    const grey = flatFrame(size, 90)
    const snow = await render('snow', grey, 10, 1)
    const { across, down } = grain(snow)
    expect(Math.abs(across / down - 1)).toBeLessThan(0.25)
    expect(lumaRange(snow).high).toBeGreaterThan(120)
  })

  it('takes contrast away with height in fog, lifts black and pales colours', async () => {
    const input = texturedFrame(size)
    const fog = await render('fog', input)
    const kept = (top: number, bottom: number) =>
      contrast(fog, size, top, bottom) / contrast(input, size, top, bottom)
    expect(kept(20, 44)).toBeLessThan(kept(50, 74) * 0.9)
    expect(kept(50, 74)).toBeLessThan(kept(82, 106) * 0.95)
    expect(lumaRange(fog).low).toBeGreaterThan(lumaRange(input).low + 8)
    const spread = ({ low, high }: { low: number; high: number }) => high - low
    expect(spread(chromaRange(fog))).toBeLessThan(spread(chromaRange(input)))
  })

  it('lets fog drift too slowly to flicker', async () => {
    const input = texturedFrame(size)
    const one = await render('fog', input, 20)
    const other = await render('fog', input, 21)
    const moved = one.y.reduce((sum, code, at) => sum + Math.abs(code - other.y[at]!), 0)
    expect(moved / one.y.length / 219).toBeLessThan(0.003)
  })

  it('darkens a storm and lights it in flashes', async () => {
    const input = flatFrame(size, 120)
    const act = prepareContext(size, { picture: input })
    const stage = await openPrepared(setWeatherStage, weatherOf('storm', 0.8), act)
    const lights = Array.from({ length: act.frameCount }, (_, frame) =>
      meanLuma(staged(stage, input, size, frame), size, 0, size.height),
    )
    const middle = lights.toSorted((one, other) => one - other)[36]!
    expect(middle).toBeLessThan(105)
    expect(Math.max(...lights)).toBeGreaterThan(middle + 12)
    expect(lights.filter((light) => light > middle + 4).length).toBeLessThan(24)
  })

  it('warms the air in dust and covers the sky in clouds', async () => {
    const input = texturedFrame(size)
    const dust = await render('dust', input)
    expect(meanOf(dust.cr) - meanOf(input.cr)).toBeGreaterThan(1)
    expect(meanOf(dust.cb)).toBeLessThan(meanOf(input.cb) - 2)
    const clouds = await render('clouds', input)
    expect(meanLuma(clouds, size, 0, 50)).toBeLessThan(meanLuma(input, size, 0, 50))
    expect(contrast(clouds, size, 0, 108)).toBeLessThan(contrast(input, size, 0, 108))
  })

  it('gives hazy frames their contrast back when it clears', async () => {
    const hazy = texturedFrame(size)
    for (const [at, code] of hazy.y.entries()) hazy.y[at] = 120 + (code - 120) * 0.4
    const clear = await render('clear', hazy)
    expect(contrast(clear, size, 0, 108)).toBeGreaterThan(contrast(hazy, size, 0, 108) * 1.15)
  })
})
