import type { LumaPlane } from './structure-similarity.ts'

/** How one picture is seen in another: p' = zoom * p + (x, y), in parts of the width, from the centre. */
export type View = { zoom: number; x: number; y: number }

/** Steps of a search that starts wide and ends fine. */
const ROUNDS = 7
const FIRST_STEP: View = { zoom: 0.08, x: 0.06, y: 0.06 }
const REACH = 3
/** Every second pixel each way is compared. */
const STRIDE = 2

/**
 * The zoom and shift that make `source` look like `remix`: an exhaustive search of correlation in ever finer
 * steps, independent of the engine's own tracking. Planes have one size.
 */
export function fitView(source: LumaPlane, remix: LumaPlane): View & { correlation: number } {
  let best = {
    zoom: 1,
    x: 0,
    y: 0,
    correlation: correlation(source, remix, { zoom: 1, x: 0, y: 0 }),
  }
  let step = FIRST_STEP
  for (let round = 0; round < ROUNDS; round++) {
    const centre = best
    for (let dz = -REACH; dz <= REACH; dz++) {
      for (let dx = -REACH; dx <= REACH; dx++) {
        for (let dy = -REACH; dy <= REACH; dy++) {
          const view = {
            zoom: centre.zoom + dz * step.zoom,
            x: centre.x + dx * step.x,
            y: centre.y + dy * step.y,
          }
          if (view.zoom < 0.4) continue
          const found = correlation(source, remix, view)
          if (found > best.correlation) best = { ...view, correlation: found }
        }
      }
    }
    step = { zoom: step.zoom / 2, x: step.x / 2, y: step.y / 2 }
  }
  return best
}

/** Pearson's correlation over the pixels that both show; -1 where less than a third overlaps. */
function correlation(source: LumaPlane, remix: LumaPlane, { zoom, x, y }: View): number {
  const { width, height } = remix
  let n = 0
  let s1 = 0
  let s2 = 0
  let s11 = 0
  let s22 = 0
  let s12 = 0
  for (let row = 0; row < height; row += STRIDE) {
    const fromY = Math.round((row - height / 2 - y * width) / zoom + height / 2)
    if (fromY < 0 || fromY >= height) continue
    for (let column = 0; column < width; column += STRIDE) {
      const fromX = Math.round((column - width / 2 - x * width) / zoom + width / 2)
      if (fromX < 0 || fromX >= width) continue
      const one = source.luma[fromY * width + fromX]!
      const other = remix.luma[row * width + column]!
      n++
      s1 += one
      s2 += other
      s11 += one * one
      s22 += other * other
      s12 += one * other
    }
  }
  if (n < ((width * height) / STRIDE ** 2) * 0.33) return -1
  const spread = (s11 - (s1 * s1) / n) * (s22 - (s2 * s2) / n)
  return spread <= 0 ? -1 : (s12 - (s1 * s2) / n) / Math.sqrt(spread)
}
