import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { measurePlate } from './measure-plate.ts'

const size = { width: 320, height: 180 }

function measure(planes: Planes) {
  const source = { seek: () => {}, next: () => planes, close: () => {} }
  return measurePlate(source, size, 10, () => {})
}

function painted(light: (x: number, y: number) => number): Planes {
  const planes = createPlanes(size.width, size.height)
  for (let at = 0; at < planes.y.length; at++) {
    planes.y[at] = Math.round(light(at % size.width, Math.floor(at / size.width)))
  }
  return planes
}

describe('measuring how footage was taken', () => {
  it.each([2, 5])('finds the noise of %i codes', (sigma) => {
    const random = createRandom(9)
    const noise = () => (random() + random() + random() + random() - 2) * Math.sqrt(3) * sigma
    const { noiseCodes } = measure(painted(() => 120 + noise()))
    expect(noiseCodes).toBeGreaterThan(sigma * 0.75)
    expect(noiseCodes).toBeLessThan(sigma * 1.25)
  })

  it('finds no noise in an even frame', () => {
    expect(measure(painted(() => 120)).noiseCodes).toBe(0)
  })

  it.each([1, 2, 3])('finds edges of a softness of %i pixels', (sigma) => {
    // A logistic curve of this width is within 1% of a Gaussian's edge.
    const edge = (x: number) => 1 / (1 + Math.exp((-1.702 * x) / sigma))
    const { softPixels } = measure(painted((x) => 40 + 150 * edge((x % 64) - 32)))
    expect(softPixels).toBeGreaterThan(sigma * 0.75)
    expect(softPixels).toBeLessThan(sigma * 1.35)
  })
})
