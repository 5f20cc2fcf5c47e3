/**
 * The time of a result whose clock was changed, as runs in which sound can be played: forward, backward or not
 * at all. Times are in seconds; those of the source count from its own zero.
 */
export type SoundRun = {
  startSeconds: number
  endSeconds: number
  /** 1 forward, -1 backward, 0 where the picture stands: silence. */
  direction: 1 | -1 | 0
  /** Moments of the result, ascending, and the moments of the source that they show. */
  times: Float64Array
  sources: Float64Array
}

export type MappedFrames = {
  /** For each frame of the result, the frame of the source it shows; fractional between two. */
  positions: Float64Array
  /** Times of the result's frames, and one more for the end. */
  shownAt: readonly number[]
  /** Times of the source's frames, and one more for the end. */
  sourceAt: readonly number[]
}

/** Slower than this from frame to frame is standing still. Frames. */
const STANDING = 0.04
/** Steps that differ by more than this from those before and after are jumps, over which sound is not played. */
const JUMP_FRAMES = 3
/** Shorter stops, as where a clip turns round, are not silenced. Frames. */
const MIN_STOP_FRAMES = 4

/** Splits at jumps, turns and stops. */
export function soundRuns(frames: MappedFrames): SoundRun[] {
  const { positions, shownAt } = frames
  const last = positions.length - 1
  const directions = directionsOf(positions)
  const runs: SoundRun[] = []
  let first = 0
  for (let frame = 0; frame <= last; frame++) {
    const goesOn =
      frame < last && !isJump(positions, frame) && directions[frame + 1] === directions[frame]
    if (goesOn) continue
    runs.push({
      ...pointsOf(frames, first, frame),
      startSeconds: shownAt[first]!,
      endSeconds: shownAt[frame + 1]!,
      direction: directions[frame]!,
    })
    first = frame + 1
  }
  return runs
}

/** The source's moment at a moment of the result, going on beyond the run as it began or ended. */
export function sourceSecondsAt({ times, sources }: SoundRun, seconds: number): number {
  let low = 0
  let high = times.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (times[middle]! <= seconds) low = middle
    else high = middle
  }
  const rate = (sources[high]! - sources[low]!) / (times[high]! - times[low]!)
  return sources[low]! + (seconds - times[low]!) * rate
}

/** How fast the source goes by at a moment; negative backward. */
export function rateAt(run: SoundRun, seconds: number): number {
  const reach = 0.01
  return (
    (sourceSecondsAt(run, seconds + reach) - sourceSecondsAt(run, seconds - reach)) / (2 * reach)
  )
}

function stepAt(positions: Float64Array, frame: number): number {
  return positions[frame + 1]! - positions[frame]!
}

/** Whether the clip jumps between a frame and the next. */
function isJump(positions: Float64Array, frame: number): boolean {
  const step = stepAt(positions, frame)
  const isUnlike = (other: number) =>
    Math.abs(step - other) > Math.max(JUMP_FRAMES, Math.abs(other) / 2)
  const before = frame === 0 || isUnlike(stepAt(positions, frame - 1))
  const after = frame + 2 >= positions.length || isUnlike(stepAt(positions, frame + 1))
  return before && after && Math.abs(step) > JUMP_FRAMES
}

/** Which way each frame goes; of a short stop the way it comes from. */
function directionsOf(positions: Float64Array): (1 | -1 | 0)[] {
  const { length } = positions
  const wayOf = (step: number) => (Math.abs(step) < STANDING ? 0 : step > 0 ? 1 : -1)
  const ways = Array.from({ length }, (_, frame): 1 | -1 | 0 => {
    if (length === 1) return 0
    const isLast = frame === length - 1 || isJump(positions, frame)
    return wayOf(stepAt(positions, isLast ? Math.max(0, frame - 1) : frame))
  })
  for (let start = 0; start < length;) {
    let end = start + 1
    while (end < length && ways[end] === ways[start]) end++
    const isShort = ways[start] === 0 && end - start < MIN_STOP_FRAMES
    if (isShort && start > 0) ways.fill(ways[start - 1]!, start, end)
    start = end
  }
  return ways
}

/** Middles of frames: what is shown forward and backward then meets in the same moments. */
function pointsOf(
  { positions, shownAt, sourceAt }: MappedFrames,
  first: number,
  last: number,
): Pick<SoundRun, 'times' | 'sources'> {
  const frames = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const times = frames.map((frame) => (shownAt[frame]! + shownAt[frame + 1]!) / 2)
  const sources = frames.map((frame) => timeAt(sourceAt, positions[frame]! + 0.5))
  if (frames.length === 1) {
    times.push(shownAt[last + 1]!)
    sources.push(sources[0]! + (shownAt[last + 1]! - times[0]!))
  }
  return { times: Float64Array.from(times), sources: Float64Array.from(sources) }
}

function timeAt(times: readonly number[], position: number): number {
  const low = Math.max(0, Math.min(times.length - 2, Math.floor(position)))
  return times[low]! + (times[low + 1]! - times[low]!) * (position - low)
}
