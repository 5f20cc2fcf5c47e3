import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { cameraDrift } from './camera-drift.ts'
import type { FlockFrame } from './flock.ts'

type Timed = Pick<ActContext, 'geometry'>

/** Frames a second. */
export const rateOf = ({ geometry: { frameRate } }: Timed) => frameRate.num / frameRate.den

/** How long a frame is open, as a film editor expects: half the frame's time, 1/48 s at most. */
export const shutterOf = (act: Timed) => Math.min(0.5 / rateOf(act), 1 / 48)

/** What a flock is drawn with in a frame. */
export function flockFrame(
  { motion }: { motion: CameraMotion | null },
  act: ActContext,
  frame: number,
): Omit<FlockFrame, 'seed'> {
  const frameRate = rateOf(act)
  return {
    seconds: frame / frameRate,
    frameRate,
    drift: cameraDrift(motion, frame, act.frameCount),
  }
}
