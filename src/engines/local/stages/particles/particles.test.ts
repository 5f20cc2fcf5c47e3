import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import { cameraDrift } from './camera-drift.ts'
import { flatFrame, samePlanes, texturedFrame } from './__fixtures__/synthetic-act.ts'
import { paintFlock } from './flock.ts'
import type { Flock } from './flock.ts'
import { LightGrid } from './light-grid.ts'
import { coverPaint, lightPaint } from './paint.ts'
import { paintMask } from './paint-mask.ts'
import { maskOf } from './shapes.ts'
import { createTone, plainTone } from './tone.ts'

const size = { width: 96, height: 64 }

function panning(frames: number, cuts: number[]): CameraMotion {
  const transforms = new Float32Array(frames * 4)
  for (let frame = 0; frame < frames; frame++) {
    const since = frame - cuts.findLast((cut) => cut <= frame)!
    transforms.set([1, 0, -3 * since, since], frame * 4)
  }
  return { transforms, cuts, confidence: new Float32Array(frames).fill(1) }
}

describe('painting a mask', () => {
  it('covers fully in its middle, nothing outside, and keeps light in range', () => {
    const frame = flatFrame(size, 60)
    const place = { x: 48, y: 32, ax: 16, ay: 0, bx: 0, by: 16 }
    paintMask(frame, size, maskOf('dot'), place, coverPaint([255, 255, 255]), 1)
    expect(frame.y[32 * 96 + 48]).toBeGreaterThan(230)
    expect(frame.y[32 * 96 + 10]).toBe(60)
    expect(Math.max(...frame.y)).toBeLessThanOrEqual(235)
  })

  it('keeps the light of what is thinner than a pixel, at any place between pixels', () => {
    const sums = [0, 0.25, 0.5, 0.75].map((part) => {
      const frame = flatFrame(size, 16)
      const place = { x: 40 + part, y: 32, ax: 0, ay: 20, bx: -0.3, by: 0 }
      paintMask(frame, size, maskOf('cord'), place, coverPaint([255, 255, 255]), 1)
      return frame.y.reduce((sum, code) => sum + code - 16, 0)
    })
    const mean = sums.reduce((sum, one) => sum + one, 0) / sums.length
    expect(mean).toBeGreaterThan(1000)
    for (const sum of sums) expect(Math.abs(sum / mean - 1)).toBeLessThan(0.12)
  })

  it('clips what lies over the edges', () => {
    const frame = flatFrame(size, 60)
    for (const [x, y] of [
      [-3, -3],
      [99, 70],
      [-500, 20],
    ] as const) {
      const place = { x, y, ax: 9, ay: 5, bx: -5, by: 9 }
      paintMask(frame, size, maskOf('soft-disc'), place, lightPaint([255, 255, 255]), 1)
    }
    expect(frame.y[0]).toBeGreaterThan(60)
    expect(frame.y[32 * 96 + 48]).toBe(60)
  })
})

describe('the light grid', () => {
  it('leaves a frame as it is when nothing is set', () => {
    const input = texturedFrame(size)
    const output = createPlanes(size.width, size.height)
    new LightGrid(size).apply(input, output, plainTone)
    expect(samePlanes(input, output)).toBe(true)
  })

  it('mixes towards a colour, evenly where the nodes are even', () => {
    const input = flatFrame(size, 56)
    const output = createPlanes(size.width, size.height)
    const grid = new LightGrid(size)
    for (let node = 0; node < grid.gain.length; node++) {
      grid.mix(node, 0.5, { y: 156, cb: 148, cr: 116 })
    }
    grid.apply(input, output, plainTone)
    expect(new Set(output.y)).toEqual(new Set([106]))
    expect(new Set(output.cb)).toEqual(new Set([133]))
    expect(new Set(output.cr)).toEqual(new Set([126]))
  })

  it('changes light by a curve and colours by their saturation', () => {
    const input = flatFrame(size, 125)
    const output = createPlanes(size.width, size.height)
    new LightGrid(size).apply(
      input,
      output,
      createTone({ curve: (light) => light / 2, saturation: 0.5 }),
    )
    expect(Math.abs(output.y[100]! - 70.5)).toBeLessThan(1)
    expect([output.cb[100], output.cr[100]]).toEqual([123, 132])
  })
})

describe('a flock', () => {
  const flock: Flock = {
    count: 60,
    masks: [maskOf('soft-disc')],
    paints: [coverPaint([255, 255, 255])],
    size: [0.01, 0.03],
    alpha: [0.8, 0.8],
    speed: [0.2, 0.5],
    direction: [0, 1],
    lifeSeconds: 3,
  }
  const draw = (seconds: number, frameRate: number, drift = cameraDrift(null, 0, 1)) => {
    const frame = flatFrame(size, 60)
    paintFlock(frame, size, flock, { seed: 9, seconds, frameRate, drift })
    return frame
  }

  it('is where it is by the time, whatever the frame rate', () => {
    expect(samePlanes(draw(1.5, 24), draw(1.5, 60))).toBe(true)
    expect(samePlanes(draw(1.5, 24), draw(1.6, 24))).toBe(false)
  })

  it('keeps its density for minutes', () => {
    const light = (seconds: number) => draw(seconds, 24).y.reduce((sum, code) => sum + code - 60, 0)
    expect(Math.abs(light(300) / light(1) - 1)).toBeLessThan(0.5)
  })

  it('stays in its region', () => {
    const frame = flatFrame(size, 60)
    const region = { left: 0.5, top: 0, right: 1, bottom: 1 }
    const drift = cameraDrift(null, 0, 1)
    paintFlock(frame, size, { ...flock, region }, { seed: 9, seconds: 2, frameRate: 24, drift })
    expect(frame.y.every((code, at) => at % 96 >= 46 || code === 60)).toBe(true)
    expect(Math.max(...frame.y)).toBeGreaterThan(120)
  })
})

describe('what the camera does to things in the air', () => {
  it('carries near things further than far ones', () => {
    const drift = cameraDrift(panning(20, [0]), 10, 20)
    expect(drift({ x: 5, y: 5 }, 4, 1)).toEqual({ x: -13, y: 11 })
    expect(drift({ x: 5, y: 5 }, 4, 2)).toEqual({ x: -31, y: 17 })
  })

  it('carries nothing across a cut', () => {
    const drift = cameraDrift(panning(20, [0, 8]), 10, 20)
    expect(drift({ x: 0, y: 0 }, 2, 1)).toEqual({ x: -6, y: 2 })
    expect(drift({ x: 0, y: 0 }, 8, 1)).toEqual({ x: -6, y: 2 })
  })
})
