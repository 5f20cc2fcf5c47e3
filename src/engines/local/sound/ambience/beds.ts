import { pinkNoise } from './filters.ts'
import type { Filter, Noise } from './filters.ts'
import type { Ambience } from './ambience.ts'

export const newSeed = (random: () => number): number => Math.floor(random() * 2 ** 31)

/**
 * Two channels of noise through filters of their own. `shared` of 0 is as wide as can be, of 1 mono; `level`
 * is asked once a sample.
 */
export function bed(
  random: () => number,
  options: {
    noise?: (seed: number) => Noise
    filters: (() => Filter)[]
    gain: number
    shared?: number
    level?: () => number
  },
): Ambience {
  const { noise = pinkNoise, gain, shared = 0.25, level = () => 1 } = options
  const voice = () => {
    const [source, filters] = [noise(newSeed(random)), options.filters.map((make) => make())]
    return () => filters.reduce((sample, filter) => filter(sample), source())
  }
  const [both, onLeft, onRight] = [voice(), voice(), voice()]
  const [common, own] = [gain * Math.sqrt(shared), gain * Math.sqrt(1 - shared)]
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      const now = level()
      const middle = common * both()
      left[at]! += now * (middle + own * onLeft())
      right[at]! += now * (middle + own * onRight())
    }
  }
}

/** Several sounds at once. */
export function together(...parts: Ambience[]): Ambience {
  return (left, right) => {
    for (const part of parts) part(left, right)
  }
}
