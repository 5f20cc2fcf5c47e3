/**
 * A figure: something of the cast that can be posed and drawn. Implementations: `cutout-figure.ts` for
 * pictures that show the whole body, `puppet/` for people and those of whom the set has only the head.
 */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Actor, MotionName } from '../../shot/scene.ts'
import type { Light } from '../air/light.ts'
import type { Rgb } from '../colour-mix.ts'

/** What a figure does at one moment. */
export type Moment = {
  /** Usually one; two while one action gives way to the next. Weights add up to 1. */
  actions: readonly {
    motion: MotionName
    /** Seconds since it began. */
    clock: number
    weight: number
  }[]
  /** Pixels it has gone since the scene began: strides follow from this, so that feet hold the ground. */
  way: number
  /** 0 to 1, its own: two of a kind do not move as one. */
  phase: number
}

export type FigureOptions = {
  picture: string
  /** The picture itself, where it is none of the set: a character's cut-out. */
  cutout?: Canvas
  /** Of the standing figure, in pixels. */
  heightPixels: number
  /** Replaces the main colour of a picture, the clothes' colour of people; null keeps it. */
  colour: string | null
  /** What a person was said to wear. */
  wears?: Actor['wears']
  /** A picture in its hands. */
  holds: string | null
  /** Whether its foot line is a seat: who sits there lets the legs hang below it. */
  isOnSeat?: boolean
  light: Light
  /** What colours are multiplied with. */
  ambient: Rgb
  blurPixels: number
  /** Number of its own: what chance decides about its looks hangs on this. */
  seed: number
}

export interface Figure {
  /** Of the figure at rest, in pixels. */
  readonly width: number
  readonly height: number
  /**
   * Draws it with its foot point at (0, 0) of the context's present transform. `facing`: 1 looks right,
   * -1 left, between them it turns. The light falls from the scene's side whichever way it looks.
   */
  draw(context: SKRSContext2D, moment: Moment, facing: number): void
  /** Draws what of it lies over those that sit in it: a crib's bars. */
  drawFront?(context: SKRSContext2D, moment: Moment, facing: number): void
  /** Height of its lowest point over the foot line, in pixels: shadows follow from it. */
  liftAt(moment: Moment): number
  /** Pixels a second that the motion takes it over the ground; 0 for what is done in place. */
  paceOf(motion: MotionName): number
}
