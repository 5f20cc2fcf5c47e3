import { compose, invert, motionAt } from '../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../frame/camera-motion.ts'

/** A jump of the clock by more than this many frames is a cut. */
const JUMP = 24

/** The camera's motion as it is seen when other moments of the footage are shown. */
export function retimeMotion(motion: CameraMotion, positions: Float64Array): CameraMotion {
  const frameCount = positions.length
  const transforms = new Float32Array(frameCount * 4)
  const confidence = new Float32Array(frameCount)
  const cuts: number[] = []
  const lastFrame = motion.confidence.length - 1
  let back: Similarity | null = null
  for (const [frame, at] of positions.entries()) {
    const shot = shotOf(motion, at)
    const before = positions[frame - 1]
    const isCut =
      before === undefined || shot !== shotOf(motion, before) || Math.abs(at - before) > JUMP
    const here = transformAt(motion, at, shot)
    if (isCut || back === null) {
      cuts.push(frame)
      back = invert(here)
    }
    const { a, b, x, y } = compose(here, back)
    transforms.set([a, b, x, y], frame * 4)
    confidence[frame] = motion.confidence[Math.min(lastFrame, Math.round(at))]!
  }
  return { transforms, cuts, confidence }
}

function shotOf({ cuts }: CameraMotion, at: number): number {
  return cuts.findLastIndex((cut) => cut <= Math.round(at))
}

/** Between two frames of one shot, in proportion. */
function transformAt(motion: CameraMotion, at: number, shot: number): Similarity {
  const end = (motion.cuts[shot + 1] ?? motion.transforms.length / 4) - 1
  const low = Math.min(end, Math.max(motion.cuts[shot]!, Math.floor(at)))
  const one = motionAt(motion, low)
  const other = motionAt(motion, Math.min(end, low + 1))
  const part = Math.max(0, Math.min(1, at - low))
  const mix = (from: number, to: number) => from + (to - from) * part
  return {
    a: mix(one.a, other.a),
    b: mix(one.b, other.b),
    x: mix(one.x, other.x),
    y: mix(one.y, other.y),
  }
}
