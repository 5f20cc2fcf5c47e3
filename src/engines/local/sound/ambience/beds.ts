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
  const { noise = pinkNoise, gain, level = () => 1 } = options
  const part = options.shared ?? 0.25
  const voice = () => {
    const [source, filters] = [noise(newSeed(random)), options.filters.map((make) => make())]
    return (block: Float64Array) => {
      for (let at = 0; at < block.length; at++) block[at] = source()
      for (const filter of filters) filter.over(block)
    }
  }
  const [both, onLeft, onRight] = [voice(), voice(), voice()]
  const [common, own] = [gain * Math.sqrt(part), gain * Math.sqrt(1 - part)]
  let blocks = [both, onLeft, onRight].map(() => new Float64Array(0))
  return (left, right) => {
    if (blocks[0]!.length !== left.length) blocks = blocks.map(() => new Float64Array(left.length))
    const [middle, aside, other] = blocks as [Float64Array, Float64Array, Float64Array]
    both(middle)
    onLeft(aside)
    onRight(other)
    for (let at = 0; at < left.length; at++) {
      const now = level()
      const shared = common * middle[at]!
      left[at]! += now * (shared + own * aside[at]!)
      right[at]! += now * (shared + own * other[at]!)
    }
  }
}

/** Several sounds at once. */
export function together(...parts: Ambience[]): Ambience {
  return (left, right) => {
    for (const part of parts) part(left, right)
  }
}
