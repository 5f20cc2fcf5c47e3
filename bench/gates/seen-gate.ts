import type { Footage } from '../read-footage.ts'
import type { Gate } from './gate.ts'

const LEAST_CHANGE = 0.01

/** For kinds that no simple number can tell: whether anything visible happened. What it is, the pictures show. */
export function seenGate(name: string, { keeps, steady }: Pick<Gate, 'keeps' | 'steady'>): Gate {
  return {
    name,
    measure: `mean change of the picture, part of full scale (at least ${LEAST_CHANGE})`,
    swapped: null,
    keeps,
    steady,
    aligned: true,
    score(source, remix) {
      const value = meanChange(source, remix)
      return { value, passed: value >= LEAST_CHANGE, detail: '' }
    },
  }
}

function meanChange(source: Footage, remix: Footage): number {
  let sum = 0
  let samples = 0
  for (const [at, { rgb }] of source.colourFrames.entries()) {
    const other = remix.colourFrames[at]?.rgb
    if (other === undefined || other.length !== rgb.length) continue
    for (let pixel = 0; pixel < rgb.length; pixel++) sum += Math.abs(rgb[pixel]! - other[pixel]!)
    samples += rgb.length
  }
  return sum / Math.max(1, samples) / 255
}
