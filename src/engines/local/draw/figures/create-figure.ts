import { createCutoutFigure } from './cutout-figure.ts'
import type { Figure, FigureOptions } from './figure.ts'

/** The figure that shows a picture. */
export function createFigure(options: FigureOptions): Figure {
  return createCutoutFigure(options)
}
