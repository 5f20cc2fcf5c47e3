import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameraMoves } from '../../../../video/direction.ts'
import type { EditOf } from '../../shot/edit.ts'
import { planMove } from './plan-move.ts'
import type { MoveFrame } from './plan-move.ts'
import { affineOf, outreach } from './view.ts'

type Camera = EditOf<'set-camera'>

const frame: MoveFrame = {
  width: 1280,
  height: 720,
  pixelAspect: 1,
  frameCount: 120,
  framesPerSecond: 24,
  seed: 7,
}

const camera = (move: Camera['move'], amount = 0.6, evidence = move as string): Camera => ({
  kind: 'set-camera',
  move,
  amount,
  evidence,
})

const viewsOf = (edit: Camera) => planMove(edit, frame)!

describe('planning a camera move', () => {
  it('pushes from the full frame to a quarter closer, and slowly to less', () => {
    const views = viewsOf(camera('push'))
    expect(views[0]).toEqual({ zoom: 1, radians: 0, x: -0, y: -0 })
    expect(views.at(-1).zoom).toBeCloseTo(1.25, 6)
    expect(viewsOf(camera('push', 0.35)).at(-1).zoom).toBeCloseTo(1.146, 3)
  })

  it('pulls back to the full frame', () => {
    const views = viewsOf(camera('pull'))
    expect(views[0]!.zoom).toBeCloseTo(1.25, 6)
    expect(views.at(-1).zoom).toBe(1)
  })

  it('moves the picture to the right when the camera pans left', () => {
    const views = viewsOf(camera('pan-left'))
    expect(views.at(-1).x - views[0]!.x).toBeCloseTo(0.18 * 1280, 3)
    expect(new Set(views.map(({ zoom }) => zoom.toFixed(6)))).toEqual(new Set(['1.180000']))
  })

  it('moves the picture down when the camera tilts up', () => {
    const views = viewsOf(camera('tilt-up'))
    expect(views.at(-1).y - views[0]!.y).toBeCloseTo(0.18 * 720, 3)
  })

  it('turns upside down where that is asked for, and round where that is', () => {
    expect(viewsOf(camera('roll', 0.6, 'flip it upside down')).at(-1).radians).toBeCloseTo(Math.PI)
    expect(viewsOf(camera('roll', 0.6, 'barrel roll')).at(-1).radians).toBeCloseTo(2 * Math.PI)
    expect(viewsOf(camera('roll')).at(-1).radians).toBeCloseTo(Math.PI / 10)
  })

  it('starts and ends without a jerk', () => {
    for (const move of ['push', 'pan-right', 'tilt-down', 'crane', 'roll'] as const) {
      const views = viewsOf(camera(move))
      const speeds = views.slice(1).map((view, at) => {
        const before = views[at]!
        const turn = (view.radians - before.radians) * 640
        return Math.hypot(
          view.x - before.x,
          view.y - before.y,
          turn,
          (view.zoom - before.zoom) * 640,
        )
      })
      const most = Math.max(...speeds)
      expect(speeds[0]!).toBeLessThan(0.05 * most)
      expect(speeds.at(-1)).toBeLessThan(0.05 * most)
      const jerks = speeds.slice(1).map((speed, at) => Math.abs(speed - speeds[at]!))
      expect(Math.max(...jerks)).toBeLessThan(0.15 * most)
    }
  })

  it('shakes the same way for the same seed, and never leaves the frame', () => {
    expect(viewsOf(camera('shake'))).toEqual(viewsOf(camera('shake')))
    expect(planMove(camera('shake'), { ...frame, seed: 8 })).not.toEqual(viewsOf(camera('shake')))
    const reach = Math.max(...viewsOf(camera('shake')).map(({ x }) => Math.abs(x)))
    expect(reach).toBeGreaterThan(4)
    expect(reach).toBeLessThan(30)
  })

  it('goes towards what it is sent to', () => {
    const views = planMove(camera('push'), frame, { x: 300, y: -200 })!
    const { zoom, x, y } = views.at(-1)
    expect([zoom * 300 + x, zoom * -200 + y]).toEqual([
      expect.closeTo(300, 6),
      expect.closeTo(-200, 6),
    ])
  })

  it('never shows anything beyond the frame', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cameraMoves),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', 'barrel roll', 'upside down', 'crane down', 'to the left'),
        fc.constantFrom([1280, 720, 1], [720, 1280, 1], [64, 48, 1], [720, 480, 0.9]),
        (move, amount, evidence, [width, height, pixelAspect]) => {
          const of = {
            ...frame,
            frameCount: 30,
            width: width,
            height: height,
            pixelAspect: pixelAspect,
          }
          for (const view of planMove(camera(move, amount, evidence), of) ?? []) {
            expect(outreach(affineOf(view, of), of)).toBeLessThan(1 + 1e-9)
          }
        },
      ),
    )
  })
})
