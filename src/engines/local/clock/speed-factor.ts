import type { EditOf } from '../shot/edit.ts'

/** Playback speeds where none is said; 1 = unchanged. */
const usualFactors = { slow: 0.5, fast: 2, timelapse: 4, hyperlapse: 4 } as const

const SLOWEST = 0.1
const FASTEST = 20

/** Playback speed of a change of speed: below 1 for slow, above for the others, whichever way it was said. */
export function speedFactor({ operation, factor }: EditOf<'set-speed'>): number {
  switch (operation) {
    case 'slow': {
      const said = factor ?? usualFactors.slow
      return Math.max(SLOWEST, said > 1 ? 1 / said : said)
    }
    case 'fast':
    case 'timelapse':
    case 'hyperlapse': {
      const said = factor ?? usualFactors[operation]
      return Math.min(FASTEST, said < 1 ? 1 / said : said)
    }
    case 'boomerang':
      return 2
    case 'reverse':
    case 'freeze':
    case 'loop':
      return 1
  }
}
