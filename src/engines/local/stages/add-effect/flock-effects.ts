/** Effects that are many small things in the air. */
import { copyPlanes } from '../../../../media/planes.ts'
import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { regionOf } from './effect-place.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { EffectSpec, OpenEffect } from './effect-spec.ts'
import { flockLooks } from './flock-looks.ts'
import type { FlockEffect } from './flock-looks.ts'

export const openFlock =
  (name: FlockEffect): OpenEffect =>
  (spec, act) => {
    const { width, height } = act.geometry
    const placed = flockLooks[name](shutterOf(act)).map((flock) => inPlace(flock, spec))
    return (input, output, frame) => {
      copyPlanes(input, output, width, height)
      const at = flockFrame(spec, act, frame)
      for (const [layer, flock] of placed.entries()) {
        paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
      }
    }
  }

/** Asked into a part of the frame: as dense there as in all of it. Into the background: only the far ones. */
function inPlace(flock: Flock, { place }: EffectSpec): Flock {
  const region = regionOf(place)
  const share = region && (region.right - region.left) * (region.bottom - region.top)
  const depth: Partial<Flock> =
    place.depth === 'far'
      ? {
          size: [flock.size[0], flock.size[0] * 1.8],
          alpha: [flock.alpha[0], flock.alpha[0]],
        }
      : place.depth === 'near'
        ? { size: [flock.size[1] * 0.7, flock.size[1] * 1.5] }
        : {}
  return {
    ...flock,
    ...depth,
    ...(region && { region }),
    count: Math.round(flock.count * Math.max(0.35, share ?? 1)),
  }
}
