import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../../media/__fixtures__/temporary-folder.ts'
import { lightSources } from '../../../../video/direction.ts'
import type { DirectionOf } from '../../../../video/direction.ts'
import { flickerKinds, flickerKindOf } from '../../colour/light/flicker-kind.ts'
import {
  applied,
  colourOf,
  frameSize,
  openOn,
  paintFrame,
  room,
} from '../../sky/__fixtures__/staged-frame.ts'
import { createFlicker } from './flicker-time.ts'
import { setLightStage } from './set-light-stage.ts'

const file = temporaryFolder()

function light(
  source: (typeof lightSources)[number],
  more: Partial<DirectionOf<'set-light'>> = {},
) {
  return {
    kind: 'set-light',
    source,
    from: 'unspecified',
    warmth: 0,
    colour: null,
    strength: 0.6,
    evidence: source,
    ...more,
  } as const
}

describe('judging light', () => {
  const on = (kind: 'still' | 'scene') => ({
    ground: { kind },
    geometry: { ...frameSize, frameRate: { num: 24, den: 1 } },
    frameCount: 48,
    imagePath: null,
  })

  it('takes what changes with time on any ground, and leaves what a grade does', async () => {
    for (const source of lightSources) {
      const verdict = await setLightStage.judge(light(source), on('scene'))
      const moves = source === 'flicker' || source === 'neon'
      expect([source, verdict.kind]).toEqual([source, moves ? 'can' : 'cannot'])
    }
  })
})

describe('flickering light', () => {
  it.each([
    ['candlelight', 'candle'],
    ['a flickering TV', 'screen'],
    ['torchlight', 'fire'],
    ['lit by a campfire', 'fire'],
    ['a broken fluorescent tube', 'lamp'],
    ['strobe light', 'strobe'],
  ])('knows what "%s" is', (evidence, kind) => {
    expect(flickerKindOf(light('flicker', { evidence }))).toBe(kind)
  })

  it.each(flickerKinds)('of a %s is never still for long, never out, never doubled', (kind) => {
    const flicker = createFlicker(kind, 9)
    const levels = Array.from({ length: 960 }, (_, frame) => flicker(frame / 24).brightness)
    expect(Math.max(...levels)).toBeLessThan(1.6)
    expect(Math.min(...levels)).toBeGreaterThan(0.25)
    expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(0.15)
  })

  it.each(flickerKinds)('of a %s flashes at most three times in a second', (kind) => {
    const flicker = createFlicker(kind, 4)
    const level = (tenth: number) => flicker(tenth / 60).brightness
    for (let second = 0; second < 20; second++) {
      let flashes = 0
      let low = level(second * 60)
      let high = low
      let rising = false
      for (let tenth = second * 60; tenth < (second + 1) * 60; tenth++) {
        const now = level(tenth)
        low = Math.min(low, now)
        high = Math.max(high, now)
        // A flash is a pair of opposite changes of a tenth of full scale or more: here each counts by half.
        if (!rising && now - low > 0.22) [rising, high, flashes] = [true, now, flashes + 0.5]
        if (rising && high - now > 0.22) [rising, low, flashes] = [false, now, flashes + 0.5]
      }
      expect(flashes).toBeLessThanOrEqual(3)
    }
  })

  it('is warm near a candle, darker away from it, and the same in whatever order frames are asked for', async () => {
    const stage = await openOn(
      setLightStage,
      light('flicker', { evidence: 'candle', from: 'left' }),
      room,
    )
    const first = applied(stage, room, 10)
    const next = applied(stage, room, 16)
    expect(next).not.toEqual(first)
    expect(applied(stage, room, 10)).toEqual(first)
    const [near, far] = [colourOf(first, 0.06, 0.5), colourOf(first, 0.94, 0.1)]
    expect(near[0]).toBeGreaterThan(far[0] + 0.1)
    expect(near[2]).toBeGreaterThan(far[2] + 0.02)
  })
})

describe('neon', () => {
  it('lights the two sides in two colours that breathe', async () => {
    const stage = await openOn(setLightStage, light('neon'), room)
    const frame = applied(stage, room, 3)
    expect(colourOf(frame, 0.03, 0.4)[1]).toBeGreaterThan(0.05)
    expect(colourOf(frame, 0.97, 0.5)[1]).toBeLessThan(0)
    expect(applied(stage, room, 40)).not.toEqual(frame)
  })
})

describe('light from behind', () => {
  const somebody = paintFrame((x, y) =>
    Math.abs(x - 0.5) < 0.15 && y > 0.3 ? '#202024' : '#909498',
  )
  const matteOf = (inside: (x: number, y: number) => boolean) => {
    const [columns, rows] = [64, 36]
    const path = file('people.matte')
    const cells = Uint8Array.from({ length: columns * rows }, (_, at) =>
      inside(((at % columns) + 0.5) / columns, (Math.floor(at / columns) + 0.5) / rows) ? 255 : 0,
    )
    writeFileSync(path, cells)
    return { path, columns, rows, frameCount: 1 }
  }

  it('catches the shoulders, not the middle, and leaves the background', async () => {
    const matte = matteOf((x, y) => Math.abs(x - 0.5) < 0.15 && y > 0.3)
    const stage = await openOn(setLightStage, light('rim', { warmth: 0.7 }), somebody, { matte })
    const frame = applied(stage, somebody)
    stage?.close()
    const gain = (x: number, y: number) => colourOf(frame, x, y)[0] - colourOf(somebody, x, y)[0]
    expect(gain(0.5, 0.315)).toBeGreaterThan(0.15)
    expect(Math.abs(gain(0.5, 0.7))).toBeLessThan(0.02)
    expect(Math.abs(gain(0.1, 0.5))).toBeLessThan(0.01)
    expect(colourOf(frame, 0.5, 0.315)[2]).toBeGreaterThan(0.01)
  })

  it('does nothing where nobody was found', async () => {
    expect(await openOn(setLightStage, light('rim'), somebody)).toBeNull()
  })
})
