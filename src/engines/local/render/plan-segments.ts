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
  const aim = Math.round(act.framesPerSecond * SEGMENT_SECONDS)
  const length = Math.min(MAX_SEGMENT_FRAMES, Math.max(MIN_SEGMENT_FRAMES, aim))
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
