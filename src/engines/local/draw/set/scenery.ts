import type { SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'

/** One moment, as everything but the cast needs it. `travel`: the tracking camera's way in pixels. */
export type View = { camera: CameraState; clock: number; travel: number }

/** The place without its props: what lies behind the standing things, and what before them. */
export type Scenery = {
  kind: 'outdoor' | 'indoor'
  /** What shadows and reflections of the cast fall on. */
  ground: 'solid' | 'water' | 'seabed'
  /** How hard the wind bends what grows; 1 is a breeze. */
  sway: number
  drawBehind(context: SKRSContext2D, view: View): void
  /** Light in the air behind the cast: it lies over what stands farther away. */
  drawAir(context: SKRSContext2D, view: View): void
  drawBefore(context: SKRSContext2D, view: View): void
  /** 0 to 1: a flash of lightning over the whole picture. */
  flashAt(clock: number): number
}
