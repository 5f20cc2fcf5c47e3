/** How much colours look like things outdoors. */
import { hueWindow, smoothstep } from '../colour/curves.ts'
import { chromaOf, hueDegreesOf } from '../colour/oklab.ts'
import type { Lab } from '../colour/oklab.ts'

/** What a shot's sky looks like. */
export type SkyModel = {
  /** White and grey count as sky: clouds, haze, an overcast day. */
  pale: boolean
  /** Mean OKLab lightness of the sky. */
  lightness: number
  /** Lowest lightness that is still sky. */
  darkest: number
  /** Where the sky ends, as a fraction of the height from the top: 95 of 100 parts of it lie above. */
  bottom: number
  /** How blue and even it is, 0 overcast .. 1 clear. */
  clear: number
}

/** How much a colour looks like a daylight sky, 0 to 1. */
export function skyLikeness(
  colour: Lab,
  { pale, darkest }: Pick<SkyModel, 'pale' | 'darkest'>,
): number {
  const chroma = chromaOf(colour)
  const blue =
    hueWindow(hueDegreesOf(colour), 243, 28, 52) *
    // White walls in the shade are bluish; a sky that must speak for itself is bluer.
    (pale ? smoothstep(0.018, 0.042, chroma) : smoothstep(0.04, 0.065, chroma)) *
    smoothstep(darkest - 0.14, darkest, colour[0])
  if (!pale) return blue
  const paleFrom = Math.max(0.68, darkest)
  const grey = smoothstep(0.075, 0.04, chroma) * smoothstep(paleFrom - 0.12, paleFrom, colour[0])
  return Math.max(blue, grey)
}

/** How much a colour looks like leaves or grass in daylight, 0 to 1. */
export function foliageLikeness(colour: Lab): number {
  const chroma = chromaOf(colour)
  return (
    hueWindow(hueDegreesOf(colour), 124, 20, 38) *
    smoothstep(0.025, 0.055, chroma) *
    smoothstep(0.12, 0.26, colour[0]) *
    smoothstep(0.98, 0.9, colour[0])
  )
}
