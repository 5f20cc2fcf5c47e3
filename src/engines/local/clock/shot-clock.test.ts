import { describe, expect, it } from 'vitest'
import type { EditOf } from '../shot/edit.ts'
import type { Act, GoesOn } from '../shot/shot.ts'
import { shotClock, shotTimeline } from './shot-clock.ts'

const frameRate = { num: 25, den: 1 }
const FRAMES = 60

const act = (frameCount: number, goesOn?: GoesOn, edits: Act['edits'] = []): Act => ({
  frameCount,
  ground: { kind: 'plate', goesOn },
  looks: [],
  edits,
})

const positions = (...acts: Act[]) => shotTimeline(acts, frameRate).map(({ at }) => at)

/** Frames of the source gone from each frame to the next. */
const steps = (shown: readonly number[]) => shown.slice(1).map((at, frame) => at - shown[frame]!)

const loop: GoesOn = { way: 'loop', fromFrame: 20, dissolveFrames: 0 }

describe('footage that goes on after its end', () => {
  it('keeps its own frames, whatever follows', () => {
    for (const goesOn of [loop, { way: 'return' }, { way: 'rest' }] as const) {
      const shown = positions(act(FRAMES), act(200, goesOn), act(50, goesOn))
      expect(shown).toHaveLength(FRAMES + 250)
      expect(shown.slice(0, FRAMES)).toEqual(Array.from({ length: FRAMES }, (_, at) => at))
    }
  })

  it('loops from the chosen frame to the end, and across extensions', () => {
    const shown = positions(act(FRAMES), act(50, loop), act(50, loop)).slice(FRAMES)
    expect(shown).toEqual(Array.from({ length: 100 }, (_, at) => 20 + (at % 40)))
  })

  it('dissolves where a loop starts again', () => {
    const soft: GoesOn = { way: 'loop', fromFrame: 20, dissolveFrames: 10 }
    const timeline = shotTimeline([act(FRAMES), act(45, soft)], frameRate).slice(FRAMES)
    const shares = timeline.map(({ over }) => over?.share ?? 0)
    expect(shares[0]).toBeGreaterThan(0.9)
    expect(shares.slice(0, 10).every((share, at) => share > (shares[at + 1] ?? 0))).toBe(true)
    expect(shares.slice(10, 40).every((share) => share === 0)).toBe(true)
    expect(shares[40]).toBe(shares[0])
    expect(timeline[0]!.over!.at).toBeGreaterThan(FRAMES - 1)
  })

  it('goes back and forth without a jerk, on whole frames between the turns', () => {
    const shown = positions(act(FRAMES), act(400, { way: 'return' }))
    const speeds = steps(shown)
    expect(Math.max(...speeds.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-9)
    const changes = steps(speeds).map(Math.abs)
    expect(Math.max(...changes)).toBeLessThan(0.2)
    expect(Math.min(...shown)).toBe(0)
    const isBetween = (at: number) => at > 5 && at < FRAMES - 6
    expect(shown.filter((at) => isBetween(at) && !Number.isInteger(at))).toEqual([])
  })

  it('comes to a soft stop, and stands on its last real frame', () => {
    const shown = positions(act(FRAMES), act(100, { way: 'rest' }))
    expect(Math.max(...steps(steps(shown)).map(Math.abs))).toBeLessThan(0.2)
    expect(Math.max(...shown)).toBeLessThan(FRAMES + 4)
    expect(new Set(shown.slice(-50))).toEqual(new Set([FRAMES - 1]))
  })

  it('turns what is heard at once, and lets it die away where the picture stands', () => {
    const back = shotClock([act(FRAMES), act(30, { way: 'return' })], frameRate)!
    expect(Array.from(back.heard!.slice(FRAMES - 1, FRAMES + 3))).toEqual([59, 58, 57, 56])
    const still = shotClock([act(FRAMES), act(60, { way: 'rest' })], frameRate)!
    expect(new Set(still.heard!.slice(-40)).size).toBe(1)
  })

  it('changes the speed of all of it where that is asked of the longer video', () => {
    const slow: EditOf<'set-speed'> = {
      kind: 'set-speed',
      operation: 'slow',
      factor: 0.5,
      evidence: 'slow motion',
    }
    const first = { ...act(FRAMES, undefined, [slow]) }
    const span = { firstFrame: 0, frameCount: FRAMES + 40, number: 0 }
    const shown = positions({ ...first, spans: [span] }, act(40, loop, [slow]))
    expect(shown.slice(0, 4)).toEqual([0, 0.5, 1, 1.5])
    expect(shown.at(-1)).toBe(49.5)
  })

  it('manages clips of a few frames', () => {
    for (const frames of [1, 2, 3, 9]) {
      for (const goesOn of [loop, { way: 'return' }, { way: 'rest' }] as const) {
        const shown = positions(act(frames), act(40, goesOn))
        expect(shown.every((at) => at >= 0 && at < frames + 5)).toBe(true)
      }
    }
  })
})
