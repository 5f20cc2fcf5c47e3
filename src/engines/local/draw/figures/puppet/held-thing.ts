/** What a figure has in its hands. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Skeleton } from './skeleton.ts'

export type HeldThing = {
  /** The arm that it is drawn after. */
  hands: 0 | 1
  draw(context: SKRSContext2D, skeleton: Skeleton, scale: number): void
  canvas: Canvas
}
