/** Cells along the longer side of a matte. */
const LONGER_SIDE_CELLS = 384

export type MatteGrid = { columns: number; rows: number }

/** The cells of the matte of frames of this size: square in pixels, never finer than they are. */
export function matteGridOf({ width, height }: { width: number; height: number }): MatteGrid {
  const scale = Math.min(1, LONGER_SIDE_CELLS / Math.max(width, height))
  const cells = (side: number) => Math.max(2, Math.round(side * scale))
  return { columns: cells(width), rows: cells(height) }
}

/** A part of a grid or frame as fractions of it, 0 to 1. */
export type Part = { left: number; top: number; right: number; bottom: number }

export const whole: Part = { left: 0, top: 0, right: 1, bottom: 1 }
