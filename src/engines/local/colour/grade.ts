/**
 * A grade: all that one pass over a 4:2:0 frame needs to know, as plain data that can be sent to a
 * worker. A grade is compiled from looks (see `compile-grade.ts`) and applied by the kernel.
 */

/** Nodes along each axis of a colour table. */
export const TABLE_NODES = 33

/** Units of one 8-bit code value in table samples (fixed point with 7 fractional bits). */
export const TABLE_UNIT = 128

/** How a decoder's Y'CbCr codes are to be read. */
export type PixelEncoding = { matrix: 'bt601' | 'bt709'; range: 'limited' | 'full' }

export type ColourTable = {
  /**
   * Output Y'CbCr (bt709, limited range), three samples a node, each 8-bit code x TABLE_UNIT, stored
   * at ((cr * 33 + cb) * 33 + y) * 3. Node n stands for input code n * 8 (node 32 for 256).
   */
  samples: Int16Array
  /** The encoding of the input codes the table was baked for. */
  input: PixelEncoding
}

/**
 * Light added over the graded frame: a fixed field (a beam, a backlight's haze) and a bloom of the
 * frame's own highlights. Both live on a grid of one cell an 8x8 pixel block and are interpolated.
 *
 * With s the shade and l = min(1, fieldStrength * field + bloomStrength * bloom) of a cell, Y' and C
 * the codes that came out of the table:
 *   Y' <- 16 + (Y' - 16) * s, C <- 128 + (C - 128) * s          (shade, like a filter on the lens)
 *   Y' <- Y' + l * tint.y * (235 - Y') / 219, C <- C + l * tint.c             (light, screened in Y')
 * The bloom measures the table's output before the shade.
 */
export type Glow = {
  /** Cells across and down: ceil(width / 8), ceil(height / 8). */
  columns: number
  rows: number
  /** Light of the field by cell, 0 to 1, rows first. */
  field: Float32Array
  /** Multiplier by cell, 0 (black) to 1 (unchanged), rows first; null: no shade (a vignette, a spot). */
  shade: Float32Array | null
  /** 0 to 1: how much of the field is added. */
  fieldStrength: number
  /** Luma code (16 to 235, of the graded frame) above which a pixel blooms. */
  bloomThreshold: number
  /** Blur radius of the bloom in cells. */
  bloomRadius: number
  /** 0 to 1: how much of the blurred highlights is added. */
  bloomStrength: number
  /** Offsets at full light, in 8-bit codes: added to Y', Cb and Cr. Y' is screened: it never clips. */
  tint: { y: number; cb: number; cr: number }
}

export type Grade = { table: ColourTable; glow: Glow | null }
