import { isFurniture } from '../../shot/furniture.ts'
import { createCharacterFigure } from './character-figure.ts'
import { createCutoutFigure } from './cutout-figure.ts'
import type { Figure, FigureOptions } from './figure.ts'
import { createFurnitureFigure } from './furniture/furniture-figure.ts'
import { shapeOf } from './picture-shapes.ts'
import { createPuppetFigure } from './puppet/puppet-figure.ts'

/** The figure that shows a picture. */
export function createFigure(options: FigureOptions): Figure {
  const { picture, cutout } = options
  if (cutout !== undefined) return createCharacterFigure(options, cutout)
  if (isFurniture(picture)) return createFurnitureFigure({ ...options, picture })
  return shapeOf(picture) === 'whole' ? createCutoutFigure(options) : createPuppetFigure(options)
}
