/** Shares segments out to lanes, one lane a worker; null when none is left. */
export type SegmentQueue = { next(lane: number): number | null }

/** Shares segments out in their order, where it does not matter what a lane did before. */
export function createOrderedQueue(segmentCount: number): SegmentQueue {
  let next = 0
  return { next: () => (next < segmentCount ? next++ : null) }
}

/**
 * A lane goes on with the segment after its last one, where its decoder stands; when that is taken, it starts in the
 * middle of the longest run that is left.
 */
export function createSegmentQueue(segmentCount: number, lanes: number): SegmentQueue {
  const taken = Array.from({ length: segmentCount }, () => false)
  const last = Array.from(
    { length: lanes },
    (_, lane) => Math.floor((lane * segmentCount) / lanes) - 1,
  )
  return {
    next(lane) {
      const following = last[lane]! + 1
      const chosen =
        following < segmentCount && !taken[following] ? following : middleOfLongestRun(taken)
      if (chosen === null) return null
      taken[chosen] = true
      last[lane] = chosen
      return chosen
    },
  }
}

function middleOfLongestRun(taken: readonly boolean[]): number | null {
  let longest = { start: 0, length: 0 }
  let start = 0
  for (let position = 0; position <= taken.length; position++) {
    if (position < taken.length && !taken[position]) continue
    if (position - start > longest.length) longest = { start, length: position - start }
    start = position + 1
  }
  return longest.length === 0 ? null : longest.start + Math.floor(longest.length / 2)
}
