/** A cluster with its place in the frame. */
import type { Actor, PlaceName } from '../scene.ts'
import type { Cluster } from './cluster.ts'
import type { FrameSize } from './figure-size.ts'
import type { Spot } from './spread.ts'

export type StageOptions = {
  place: PlaceName
  frame: FrameSize & { seconds: number }
  /** Whether text at the bottom needs room. */
  hasCaption: boolean
  seed: number
}

export type Placed = {
  cluster: Cluster
  spot: Spot
  scale: number
  facing: Actor['facing']
  row: number
  /** Of those in the air, in units over their foot line. */
  lift?: number
}
