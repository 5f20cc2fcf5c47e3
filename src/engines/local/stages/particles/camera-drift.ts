import { compose, invert, motionAt } from '../../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../../frame/camera-motion.ts'

/**
 * Where the camera's own motion carries something in the air that was at a point, in pixels from the frame's
 * centre, in the frame `since`. `parallax` 1 moves with the background, more is nearer.
 */
export type CameraDrift = (
  point: { x: number; y: number },
  since: number,
  parallax: number,
) => { x: number; y: number }

/** The drift up to `frame`. Across a cut nothing is carried: it is then counted from the shot's first frame. */
export function cameraDrift(
  motion: CameraMotion | null,
  frame: number,
  frameCount: number,
): CameraDrift {
  if (motion === null) return (point) => point
  const cuts = motion.cuts.toSorted((one, other) => one - other)
  const first = cuts.findLast((cut) => cut <= frame) ?? 0
  const end = cuts.find((cut) => cut > frame) ?? frameCount
  const now = motionAt(motion, Math.min(frame, frameCount - 1))
  const remembered = new Map<number, Similarity>()
  return ({ x, y }, since, parallax) => {
    const reference = Math.max(first, Math.min(end - 1, Math.round(since)))
    let moved = remembered.get(reference)
    if (moved === undefined) {
      moved = compose(now, invert(motionAt(motion, reference)))
      remembered.set(reference, moved)
    }
    const scale = Math.hypot(moved.a, moved.b) ** parallax
    const turn = Math.atan2(moved.b, moved.a)
    const a = scale * Math.cos(turn)
    const b = scale * Math.sin(turn)
    return {
      x: a * x - b * y + moved.x * parallax,
      y: b * x + a * y + moved.y * parallax,
    }
  }
}
