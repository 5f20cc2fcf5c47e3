import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { BodyPlan } from './body-plan.ts'
import type { HeadPicture } from './head-picture.ts'
import type { HeadViews } from './head-views.ts'
import type { HeldThing } from './held-thing.ts'
import type { FigureLight, Tones } from './light-part.ts'
import type { Outfit } from './outfit.ts'
import type { Shape } from './shape.ts'
import type { Bead } from './tube.ts'
import type { Vector } from './vector.ts'

/** Everything about a figure's looks that no pose changes. */
export type PuppetLook = {
  plan: BodyPlan
  outfit: Outfit
  head: HeadPicture
  views: HeadViews
  light: FigureLight
  front: Canvas | null
  /** Pixels of one figure height, as its plan counts. */
  scale: number
  tones: Record<ToneName, readonly [near: Tones, far: Tones]>
}

export type ToneName =
  'skin' | 'hand' | 'top' | 'leg' | 'shoe' | 'skirt' | 'cape' | 'joint' | 'trim'

/** What is in the hands, and how much of it is there yet, 0 to 1. */
export type Held = { thing: HeldThing; shown: number }

/** How cloth hangs: where its hem is dragged to, in figure heights, and how wide it flies. */
export type Drape = { x: number; spread: number; ripple: number }

/** What a moment adds to the joints. */
export type Extras = { drape: Drape; held: readonly Held[]; hasClosedEyes: boolean }

/** Shapes that lie at one depth, and what is painted on top of them. */
export type Piece = {
  depth: number
  shapes: Shape[]
  after?: (context: SKRSContext2D) => void
}

/** Depths: behind the body, legs, cloth, trunk, lap, arms, head, hands before the face. */
export const LAYER = {
  cape: -10,
  farArm: 0,
  leg: 10,
  skirt: 20,
  trunk: 30,
  lap: 40,
  arm: 50,
  head: 60,
  hand: 70,
}

export const bead = ({ scale }: PuppetLook, at: Vector, radius: number): Bead => ({
  x: at[0] * scale,
  y: -at[1] * scale,
  radius: radius * scale,
})

/** Half of the width of the trunk as it is seen, from what it is from the front. */
export const seenHalf = ({ plan }: PuppetLook, half: number, yaw: number) =>
  half * Math.hypot(Math.cos(yaw), plan.depth * Math.sin(yaw))
