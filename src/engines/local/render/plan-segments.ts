/**
 * Cuts an act into segments that are rendered independently. The plan follows from the video alone, never
 * from the number of workers, so the result is the same however many there are.
 */
export type SegmentPlan = {
  /** Frame numbers in the act. */
  firstFrame: number
  frameCount: number
}

/** Longest aimed-at length of a segment: short enough to share out evenly, long enough to compress well. */
const SEGMENT_SECONDS = 1.5
const MIN_SEGMENT_FRAMES = 8
const MAX_SEGMENT_FRAMES = 90
/** A keyframe of the source at most this part of a segment away becomes the boundary. */
const KEYFRAME_REACH = 0.35

/** Segments of frames that can be drawn in any order. */
export function planDrawnSegments({
  frameCount,
  framesPerSecond,
}: {
  frameCount: number
  framesPerSecond: number
}): SegmentPlan[] {
  const longest = Math.min(lengthAt(framesPerSecond), Math.ceil(frameCount / 4))
  const segments: SegmentPlan[] = []
  for (let firstFrame = 0; firstFrame < frameCount;) {
    const left = frameCount - firstFrame
    // Shorter towards the end: threads that began at other times end together.
    const part = Math.max(MIN_SEGMENT_FRAMES, Math.min(longest, Math.ceil(left / 2)))
    const length = left - part < MIN_SEGMENT_FRAMES / 2 ? left : part
    segments.push({ firstFrame, frameCount: length })
    firstFrame += length
  }
  return segments
}

/** Segments of footage. */
export function planSegments(act: {
  frameCount: number
  framesPerSecond: number
  /** Frames that decoding can start at, ascending; cuts are usually among them. */
  keyframes: readonly number[]
  /** False where decoding must start at the beginning: one segment then. */
  seekable: boolean
}): SegmentPlan[] {
  const { frameCount } = act
  if (!act.seekable) return [{ firstFrame: 0, frameCount }]
  const length = lengthAt(act.framesPerSecond)
  const parts = evenNumber(frameCount / length)
  const bounds = [0]
  for (let part = 1; part < parts; part++) {
    const ideal = Math.round((part * frameCount) / parts)
    bounds.push(nearbyKeyframe(act.keyframes, ideal, length * KEYFRAME_REACH))
  }
  bounds.push(frameCount)
  return bounds
    .slice(1)
    .map((end, position) => ({
      firstFrame: bounds[position]!,
      frameCount: end - bounds[position]!,
    }))
    .filter((segment) => segment.frameCount > 0)
}

function lengthAt(framesPerSecond: number): number {
  const aim = Math.round(framesPerSecond * SEGMENT_SECONDS)
  return Math.min(MAX_SEGMENT_FRAMES, Math.max(MIN_SEGMENT_FRAMES, aim))
}

/** An even number of parts, so that two threads end together; one for what is too short to share. */
function evenNumber(parts: number): number {
  return parts < 1 ? 1 : 2 * Math.ceil(parts / 2)
}

function nearbyKeyframe(keyframes: readonly number[], ideal: number, reach: number): number {
  const distance = (frame: number) => Math.abs(frame - ideal)
  const nearest = keyframes.reduce(
    (best, frame) => (distance(frame) < distance(best) ? frame : best),
    Number.NEGATIVE_INFINITY,
  )
  return distance(nearest) <= reach ? nearest : ideal
}
