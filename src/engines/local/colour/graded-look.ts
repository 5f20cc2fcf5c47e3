/** What one look does to a frame, before it is baked. */
import type { ColourMap, Lab } from './oklab.ts'

/** Light or shade laid over the frame by one look, on the grid of `Glow`. */
export type LightLayer = {
  /** 0 to 1 by cell. */
  field: Float32Array
  fieldStrength: number
  /** Multiplier by cell; null: none. */
  shade: Float32Array | null
  bloomStrength: number
  /** Blur radius as a fraction of the frame's width. */
  bloomRadius: number
  /** Share of the pixels, the brightest, that bloom. */
  bloomShare: number
  /** The light's colour; its lightness is how bright full light is. */
  colour: Lab
}

export type GradedLook = { map: ColourMap; light: LightLayer | null }

/** The grid of `Glow` over a frame: one cell an 8x8 pixel block. */
export type LightGrid = { columns: number; rows: number }

export const CELL_PIXELS = 8

export function gridOver({ width, height }: { width: number; height: number }): LightGrid {
  return { columns: Math.ceil(width / CELL_PIXELS), rows: Math.ceil(height / CELL_PIXELS) }
}
