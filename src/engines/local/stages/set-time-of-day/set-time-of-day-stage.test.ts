import { describe, expect, it } from 'vitest'
import { timesOfDay } from '../../../../video/direction.ts'
import type { Planes } from '../../../../media/planes.ts'
import { chromaOf, hueDegreesOf } from '../../colour/oklab.ts'
import type { Lab } from '../../colour/oklab.ts'
import {
  applied,
  colourOf,
  coloursOf,
  landscape,
  openOn,
  paintFrame,
  room,
} from '../../sky/__fixtures__/staged-frame.ts'
import { setTimeOfDayStage } from './set-time-of-day-stage.ts'
import type { TimeOfDay } from './time-styles.ts'

async function at(time: TimeOfDay, footage: Planes, frame = 0): Promise<Planes> {
  const edit = { kind: 'set-time-of-day', time, evidence: time } as const
  return applied(await openOn(setTimeOfDayStage, edit, footage), footage, frame)
}

function medianLightness(planes: Planes): number {
  const sorted = coloursOf(planes)
    .map(([lightness]) => lightness)
    .toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]!
}

const isWarm = (colour: Lab) =>
  chromaOf(colour) > 0.02 && hueDegreesOf(colour) > 15 && hueDegreesOf(colour) < 105
const warmShare = (planes: Planes) => {
  const colours = coloursOf(planes)
  return colours.filter(isWarm).length / colours.length
}
const meanBlueness = (planes: Planes) => {
  const colours = coloursOf(planes)
  return -colours.reduce((sum, [, , b]) => sum + b, 0) / colours.length
}

describe('night', () => {
  it.each([
    ['a landscape', landscape],
    ['a room', room],
  ])('is at least 30% darker and bluer in %s', async (_, footage) => {
    const night = await at('night', footage)
    expect(medianLightness(night)).toBeLessThan(0.7 * medianLightness(footage))
    expect(meanBlueness(night)).toBeGreaterThan(meanBlueness(footage))
  })

  it('makes a bright sky darker than the ground that it lit, and bluer', async () => {
    const night = await at('night', landscape)
    const sky = colourOf(night, 0.1, 0.1)
    expect(sky[0]).toBeLessThan(0.3)
    expect(Math.abs(hueDegreesOf(sky) - 265)).toBeLessThan(25)
  })

  it('leaves detail in the shadows: what was darker is still darker, not black', async () => {
    const steps = paintFrame(
      (x) => ['#202020', '#404040', '#808080', '#c0c0c0'][Math.floor(x * 4)]!,
    )
    const night = await at('night', steps)
    const levels = [0.1, 0.35, 0.6, 0.85].map((x) => colourOf(night, x, 0.5)[0])
    expect(levels).toEqual(levels.toSorted((one, other) => one - other))
    expect(levels[0]).toBeGreaterThan(0.08)
    expect(levels[1]! - levels[0]!).toBeGreaterThan(0.03)
  })

  it('keeps a lamp in a dark room bright and warm, and lets it shine around', async () => {
    const lampAt = (x: number, y: number) => Math.hypot((x - 0.5) * 1.78, y - 0.5) < 0.08
    const lit = paintFrame((x, y) => (lampAt(x, y) ? '#fff0c8' : '#3a3430'))
    const dark = paintFrame(() => '#3a3430')
    const night = await at('night', lit)
    expect(colourOf(night, 0.5, 0.5)[0]).toBeGreaterThan(0.85)
    expect(isWarm(colourOf(night, 0.5, 0.5))).toBe(true)
    expect(colourOf(night, 0.58, 0.5)[0]).toBeGreaterThan(
      colourOf(await at('night', dark), 0.58, 0.5)[0] + 0.03,
    )
  })

  it('darkens footage of a night little', async () => {
    const already = paintFrame((x, y) => (x > 0.5 && y > 0.5 ? '#23262c' : '#101218'))
    const night = await at('night', already)
    expect(medianLightness(night)).toBeGreaterThan(0.8 * medianLightness(already))
  })

  it('shows the same stars in the same frame, and only in the sky', async () => {
    const edit = { kind: 'set-time-of-day', time: 'night', evidence: 'night' } as const
    const stage = await openOn(setTimeOfDayStage, edit, landscape)
    const first = applied(stage, landscape, 30)
    applied(stage, landscape, 2)
    expect(applied(stage, landscape, 30)).toEqual(first)
    expect(applied(stage, landscape, 31)).not.toEqual(first)
  })
})

describe('sunset', () => {
  it.each([
    ['a landscape', landscape],
    ['a room', room],
  ])('makes at least 20 points more of %s warm', async (_, footage) => {
    expect(warmShare(await at('sunset', footage))).toBeGreaterThan(warmShare(footage) + 0.2)
  })

  it('makes the sky warmer towards the horizon', async () => {
    const sunset = await at('sunset', landscape)
    const [high, low] = [colourOf(sunset, 0.9, 0.03), colourOf(sunset, 0.9, 0.38)]
    expect(low[2]).toBeGreaterThan(high[2] + 0.05)
    expect(low[0]).toBeGreaterThan(high[0])
  })

  it('leaves the black bars beside a picture black', async () => {
    const barred = paintFrame((x) => (x < 0.15 || x > 0.85 ? '#000000' : '#808080'))
    expect(colourOf(await at('sunset', barred), 0.02, 0.4)[0]).toBeLessThan(0.06)
  })
})

describe('day', () => {
  it('lifts dark footage well towards daylight', async () => {
    const dark = paintFrame((x) => ['#101418', '#20262c', '#2c343c', '#4a5560'][Math.floor(x * 4)]!)
    expect(medianLightness(await at('day', dark))).toBeGreaterThan(1.3 * medianLightness(dark))
  })
})

describe.each(timesOfDay)('%s', (time) => {
  it('can be, and writes legal codes in every part of the frame', async () => {
    const frame = await at(time, room)
    expect(Math.min(...frame.y)).toBeGreaterThanOrEqual(16)
    expect(Math.max(...frame.y)).toBeLessThanOrEqual(235)
    expect(Math.min(...frame.cb, ...frame.cr)).toBeGreaterThanOrEqual(16)
    expect(frame.y).not.toEqual(room.y)
  })
})
