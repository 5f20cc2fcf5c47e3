import type { SKRSContext2D } from '@napi-rs/canvas'
import type { MotionName } from '../../../shot/scene.ts'
import type { Pose } from '../pose.ts'
import type { Point } from './limb.ts'
import type { Bounds } from './picture-elements.ts'

/** When of a motion: seconds since it began, how far along its way (in own heights), its own 0 to 1. */
export type Beat = { clock: number; way: number; phase: number }

/** Shapes of a picture that move as a layer of their own: those that lie within `box`. */
export type Claim = {
  layer: string
  /** Parts of the content box. */
  box: Bounds
  /** Only shapes behind the body are taken, or any. */
  isBehind: boolean
  /** A leg: a tall narrow shape on the ground, about where the box is. */
  isLeg?: boolean
}

/** Moves the corners of a layer's mesh; lengths are parts of the picture's height, y from its top down. */
export type Mover = (pose: Pose, out: Float32Array) => void

/** How a picture of one kind of body moves. */
export interface Rigging {
  readonly claims: readonly Claim[]
  /** Layers that are not drawn. */
  readonly hidden?: readonly string[]
  /** `corners`: x, y at rest, of which `used` are to be moved; `layers`: those that were found. */
  bind(layer: string, corners: Float32Array, used: Uint32Array, layers: ReadonlySet<string>): Mover
  poseAt(motion: MotionName, beat: Beat): Pose
  /** Own heights a second. */
  paceOf(motion: MotionName): number
  /** Own heights that one stride takes it, and the parts of it at which a foot comes down; null without feet. */
  stepsOf?(motion: MotionName): { stride: number; beats: readonly number[] } | null
  /** Where its mouth is; without it nothing can be held. */
  mouthAt?(pose: Pose): Point
  /** What it stirs up: drawn in the picture's own place, in pixels of a content box `height` tall. */
  paint?(context: SKRSContext2D, pose: Pose, height: number, order: 'under' | 'over'): void
  /** Leaves only a part of it to be seen, in the same place. */
  clip?(context: SKRSContext2D, pose: Pose, height: number): void
}
