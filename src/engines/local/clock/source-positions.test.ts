import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditOf } from '../shot/edit.ts'
import { sourceClock, sourcePositions } from './source-positions.ts'

type Speed = EditOf<'set-speed'>

const clip = { frameCount: 100, frameRate: { num: 25, den: 1 } }

const speed = (
  operation: Speed['operation'],
  factor: number | null = null,
  evidence = operation as string,
): Speed => ({ kind: 'set-speed', operation, factor, evidence })

const positions = (...edits: Speed[]) => Array.from(sourcePositions(edits, clip)!)

describe('mapping the time of footage', () => {
  it('is nothing without a change of speed', () => {
    expect(sourcePositions([], clip)).toBeNull()
  })

  it('shows the first half at half speed', () => {
    const shown = positions(speed('slow'))
    expect(shown.slice(0, 4)).toEqual([0, 0.5, 1, 1.5])
    expect(shown.at(-1)).toBe(49.5)
  })

  it('takes "3 times slower" and "0.33" for the same', () => {
    expect(positions(speed('slow', 4))).toEqual(positions(speed('slow', 0.25)))
  })

  it('shows the whole at double speed, then again from the start', () => {
    const clock = sourceClock([speed('fast')], clip)!
    const shown = Array.from(clock.positions)
    expect(shown.slice(0, 4)).toEqual([0, 2, 4, 6])
    expect(shown.slice(48, 53)).toEqual([96, 98, 0, 2, 4])
    expect(shown.at(-1)).toBe(98)
  })

  it('dissolves from one pass to the next without a jump of what is seen', () => {
    const { positions: main, dissolve } = sourceClock([speed('fast', 4)], clip)!
    for (let frame = 1; frame < 100; frame++) {
      if (main[frame]! >= main[frame - 1]!) continue
      expect(dissolve!.shares[frame]).toBeGreaterThan(0.9)
      expect(dissolve!.positions[frame]).toBe(99)
      expect(dissolve!.shares[frame + 7]).toBe(0)
    }
  })

  it('plays backwards', () => {
    expect(positions(speed('reverse'))).toEqual(Array.from({ length: 100 }, (_, n) => 99 - n))
  })

  it('goes to the end and comes back', () => {
    const shown = positions(speed('boomerang'))
    expect([shown[0], shown[10], shown[49], shown[50], shown[89], shown[99]]).toEqual([
      0, 20, 98, 98, 20, 0,
    ])
  })

  it('comes to a soft stop in the middle and holds', () => {
    const shown = positions(speed('freeze'))
    expect(shown[20]).toBe(20)
    expect(new Set(shown.slice(65))).toEqual(new Set([50]))
    const steps = shown.slice(1).map((at, frame) => at - shown[frame]!)
    for (let frame = 1; frame < steps.length; frame++) {
      expect(steps[frame]!).toBeLessThanOrEqual(steps[frame - 1]! + 1e-9)
    }
  })

  it('holds the last frame when that is asked for, and the first', () => {
    const last = positions(speed('freeze', null, 'freeze the last frame'))
    expect(new Set(last.slice(80))).toEqual(new Set([99]))
    const first = positions(speed('freeze', null, 'freeze on the first frame'))
    expect([first[19], first[20], first[21], first[99]]).toEqual([0, 0, 1, 79])
  })

  it('closes a loop: what is seen at the end is the beginning', () => {
    const { positions: main, dissolve } = sourceClock([speed('loop')], clip)!
    expect(Array.from(main)).toEqual(Array.from({ length: 100 }, (_, n) => n))
    expect(dissolve!.shares[70]).toBe(0)
    expect(dissolve!.shares[99]).toBeGreaterThan(0.95)
    expect(dissolve!.positions[99]).toBe(1)
  })

  it('carries several out in the order said', () => {
    expect(positions(speed('slow'), speed('reverse')).slice(0, 3)).toEqual([49.5, 49, 48.5])
    expect(positions(speed('reverse'), speed('slow')).slice(0, 3)).toEqual([99, 98.5, 98])
  })

  it('never leaves the clip', () => {
    const operation = fc.constantFrom(
      ...(['slow', 'fast', 'reverse', 'freeze', 'timelapse', 'boomerang', 'loop'] as const),
    )
    const edit = fc
      .tuple(operation, fc.option(fc.double({ min: 0.05, max: 100, noNaN: true })))
      .map(([name, factor]) => speed(name, factor))
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 200 }),
        (edits, frameCount) => {
          const clock = sourceClock(edits, { ...clip, frameCount })!
          expect(clock.positions.length).toBe(frameCount)
          for (const at of [...clock.positions, ...(clock.dissolve?.positions ?? [])]) {
            expect(at).toBeGreaterThanOrEqual(0)
            expect(at).toBeLessThanOrEqual(frameCount - 1)
          }
        },
      ),
    )
  })
})
