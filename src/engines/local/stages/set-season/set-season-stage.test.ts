import { describe, expect, it } from 'vitest'
import type { Planes } from '../../../../media/planes.ts'
import { chromaOf, hexToOklab, hueDegreesOf } from '../../colour/oklab.ts'
import {
  applied,
  colourOf,
  coloursOf,
  openOn,
  paintFrame,
  room,
} from '../../sky/__fixtures__/staged-frame.ts'
import { createDrift, driftStyles } from './drift.ts'
import { setSeasonStage } from './set-season-stage.ts'

type Season = 'spring' | 'summer' | 'autumn' | 'winter'

const SKIN = '#c68863'
/** Leaves all over, in three greens, with somebody's face in the middle. */
const garden = paintFrame((x, y) => {
  if (Math.hypot((x - 0.5) * 1.78, y - 0.5) < 0.16) return SKIN
  return ['#4c7a2e', '#6d9140', '#8fae58'][Math.floor(x * 40 + y * 23) % 3]!
})

async function stageOf(season: Season, footage: Planes) {
  return openOn(setSeasonStage, { kind: 'set-season', season, evidence: season }, footage)
}
const through = async (season: Season, footage: Planes, frame = 0) =>
  applied(await stageOf(season, footage), footage, frame)

const hues = (planes: Planes) =>
  coloursOf(planes)
    .filter((_, at) => at % 32 < 10)
    .map(hueDegreesOf)

describe('autumn', () => {
  it('turns every leaf from green, not all to one colour', async () => {
    const found = hues(await through('autumn', garden))
    expect(found.filter((hue) => hue > 112 && hue < 180).length / found.length).toBeLessThan(0.03)
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(20)
  })

  it('lets leaves fall, each frame its own, the same whenever it is asked for', async () => {
    const stage = await stageOf('autumn', garden)
    const first = applied(stage, garden, 20)
    const next = applied(stage, garden, 21)
    expect(next).not.toEqual(first)
    expect(applied(stage, garden, 20)).toEqual(first)
    stage?.close()
  })
})

describe('winter', () => {
  it('lays snow on leaves: lighter, and without their colour', async () => {
    const winter = coloursOf(await through('winter', garden)).filter((_, at) => at % 32 < 10)
    const mean = (of: (colour: (typeof winter)[number]) => number) =>
      winter.reduce((sum, colour) => sum + of(colour), 0) / winter.length
    expect(mean(([lightness]) => lightness)).toBeGreaterThan(0.66)
    expect(mean(chromaOf)).toBeLessThan(0.04)
  })

  it('lets no snow fall in a room, and makes it colder', async () => {
    const stage = await stageOf('winter', room)
    expect(applied(stage, room, 9)).toEqual(applied(stage, room, 40))
    expect(colourOf(applied(stage, room), 0.5, 0.9)[2]).toBeLessThan(colourOf(room, 0.5, 0.9)[2])
  })
})

describe('spring and summer', () => {
  it('make dull grass greener', async () => {
    const meadow = paintFrame(() => '#8a8a52')
    const before = hueDegreesOf(colourOf(meadow, 0.5, 0.5))
    for (const season of ['spring', 'summer'] as const) {
      const stage = await stageOf(season, garden)
      expect(hueDegreesOf(colourOf(applied(stage, meadow), 0.2, 0.2))).toBeGreaterThan(before + 3)
    }
  })
})

describe.each(['spring', 'summer', 'autumn', 'winter'] as const)('in %s skin', (season) => {
  it('keeps its hue and stays alive', async () => {
    const skin = colourOf(await through(season, garden), 0.5, 0.52)
    const own = hexToOklab(SKIN)
    expect(Math.abs(hueDegreesOf(skin) - hueDegreesOf(own))).toBeLessThan(14)
    expect(chromaOf(skin)).toBeGreaterThan(0.7 * chromaOf(own))
  })
})

describe('what drifts', () => {
  it('goes on its way without jumps inside the frame', () => {
    const drift = createDrift(driftStyles.leaves, 16 / 9, 3)
    let before = drift(0)
    for (let frame = 1; frame < 240; frame++) {
      const now = drift(frame / 24)
      now.forEach(({ x, y }, piece) => {
        const jump = Math.hypot(x - before[piece]!.x, y - before[piece]!.y)
        // A piece may only jump from below the frame, or beside it, back to its other side.
        if (jump > 0.06) expect(jump).toBeGreaterThan(1)
      })
      before = now
    }
  })
})
