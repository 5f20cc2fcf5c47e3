import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Climate } from '../../air/climate.ts'
import type { Rgb } from '../../colour-mix.ts'
import { mix } from '../../colour-mix.ts'
import type { Material } from '../season-colours.ts'

/** A light of a thing, lit after dark: a window, a lantern, a neon line. In units of the thing. */
export type Lamp = {
  x: number
  y: number
  width: number
  height: number
  colour: Rgb
  isRound: boolean
}

/**
 * What a thing is painted with. The foot line is y = 0, up is negative and 1 is the thing's height; x = 0
 * is its middle.
 */
export type ThingPen = {
  context: SKRSContext2D
  climate: Climate
  /** -1 left or 1 right: where the light comes from. */
  side: -1 | 1
  key: Rgb
  shade: Rgb
  random: () => number
  /** A daylight colour of summer as it looks here and now. */
  ink(colour: string, material?: Material): Rgb
  lamp(lamp: Omit<Lamp, 'colour' | 'isRound'> & Partial<Lamp>): void
}

export type Thing = {
  /** Width of the box it is painted in, for a height of 1. */
  aspect: number
  /** How much it bends in the wind: 0 a house, 1 a tree, 2 a reed. */
  sways: number
  paint(pen: ThingPen): void
}

export const bright = (pen: ThingPen, colour: Rgb, part: number) => mix(colour, pen.key, part)
export const dark = (pen: ThingPen, colour: Rgb, part: number) => mix(colour, pen.shade, part)
