/** The colours of the seasons: what each makes of leaves and grass, and of everything else. */
import { clamp, hueWindow, mix, smoothstep } from '../../colour/curves.ts'
import { chromaOf, hueDegreesOf, labOfHue } from '../../colour/oklab.ts'
import type { ColourMap, Lab } from '../../colour/oklab.ts'
import { skinLikeness } from '../../colour/plate-analysis.ts'
import {
  addVibrance,
  castColour,
  contrastAround,
  highlightsOf,
  inOrder,
  middleOf,
  shadowsOf,
  shiftTemperature,
  unchanged,
} from '../../colour/tone-maps.ts'
import { foliageLikeness } from '../../sky/sky-likeness.ts'

/** How much a colour looks like dry grass, earth and bark, 0 to 1: yellow and brown, not vivid. */
function earthLikeness(colour: Lab): number {
  const chroma = chromaOf(colour)
  return (
    hueWindow(hueDegreesOf(colour), 92, 14, 26) *
    smoothstep(0.014, 0.035, chroma) *
    smoothstep(0.13, 0.09, chroma) *
    smoothstep(0.2, 0.32, colour[0]) *
    smoothstep(0.95, 0.85, colour[0])
  )
}

/** Leaves of a season: a hue, their chroma as a factor with a least one, and their lightness as a factor. */
type Leaves = {
  hueDegrees: number
  chroma: number
  least: number
  lightness: number
  share: number
}

/** Green hues keep some of their differences: a tenth of what they had. */
function paintLeaves(colour: Lab, leaves: Leaves, weight: number): Lab {
  const own = chromaOf(colour)
  const hue = leaves.hueDegrees + 0.25 * (hueDegreesOf(colour) - 120)
  const chroma = Math.max(own * leaves.chroma, leaves.least * smoothstep(0.01, 0.05, own))
  const painted = labOfHue(colour[0] * leaves.lightness, chroma, hue)
  const share = weight * leaves.share
  return [
    mix(colour[0], painted[0], share),
    mix(colour[1], painted[1], share),
    mix(colour[2], painted[2], share),
  ]
}

function paintFoliage(leaves: Leaves, earth: Leaves | null): ColourMap {
  return (colour) => {
    const care = 1 - 0.9 * skinLikeness(colour)
    const green = paintLeaves(colour, leaves, foliageLikeness(colour) * care)
    if (earth === null) return green
    const dry = earthLikeness(colour) * (1 - foliageLikeness(colour)) * care
    return paintLeaves(green, earth, dry)
  }
}

/** A map that skin takes little of. */
function sparingSkin(map: ColourMap, kept: number): ColourMap {
  return (colour) => {
    const share = kept * skinLikeness(colour)
    const mapped = map(colour)
    return [mapped[0], mix(mapped[1], colour[1], share), mix(mapped[2], colour[2], share)]
  }
}

/** Two of each season, laid over each other in patches. `outdoors`: there are leaves or a sky to see. */
export type SeasonMaps = { base: ColourMap; patches: ColourMap | null }

export function autumnMaps(outdoors: boolean): SeasonMaps {
  const air = sparingSkin(
    inOrder(
      shiftTemperature(0.2),
      castColour(labOfHue(0.6, 0.013, 72), 1, highlightsOf),
      castColour(labOfHue(0.4, 0.012, 40), 1, shadowsOf),
    ),
    0.5,
  )
  if (!outdoors) return { base: inOrder(air, shiftTemperature(0.12)), patches: null }
  const gold = { hueDegrees: 84, chroma: 1.1, least: 0.085, lightness: 1.05, share: 1 }
  const rust = { hueDegrees: 50, chroma: 1.15, least: 0.09, lightness: 0.93, share: 1 }
  const straw = { hueDegrees: 82, chroma: 1.15, least: 0.04, lightness: 1, share: 0.7 }
  const litter = { hueDegrees: 58, chroma: 1.35, least: 0.05, lightness: 0.97, share: 0.8 }
  return {
    base: inOrder(paintFoliage(gold, straw), air),
    patches: inOrder(paintFoliage(rust, litter), air),
  }
}

export function springMaps(outdoors: boolean): SeasonMaps {
  const air = inOrder(
    castColour(labOfHue(0.7, 0.008, 130), 1, middleOf),
    castColour(labOfHue(0.8, 0.012, 350), 1, highlightsOf),
    brighten(0.14),
    addVibrance(0.12),
  )
  const fresh = { hueDegrees: 127, chroma: 1.3, least: 0.08, lightness: 1.07, share: 0.85 }
  const sprouting = { hueDegrees: 118, chroma: 1.5, least: 0.06, lightness: 1.03, share: 0.8 }
  const map = outdoors ? inOrder(paintFoliage(fresh, sprouting), air) : air
  return { base: sparingSkin(map, 0.6), patches: null }
}

export function summerMaps(outdoors: boolean, pivot: number): SeasonMaps {
  const air = inOrder(
    shiftTemperature(0.12),
    castColour(labOfHue(0.8, 0.02, 85), 1, highlightsOf),
    contrastAround(pivot, 1.1),
    addVibrance(0.3),
  )
  const deep = { hueDegrees: 134, chroma: 1.3, least: 0.085, lightness: 0.95, share: 0.85 }
  const grown = { hueDegrees: 122, chroma: 1.4, least: 0.065, lightness: 0.98, share: 0.85 }
  const map = outdoors ? inOrder(paintFoliage(deep, grown), air) : air
  return { base: sparingSkin(map, 0.5), patches: null }
}

export function winterMaps(outdoors: boolean): SeasonMaps {
  const cold = sparingSkin(
    inOrder(
      winterDull(outdoors ? 0.3 : 0.6),
      shiftTemperature(-0.28),
      castColour(labOfHue(0.4, 0.022, 258), 1, shadowsOf),
      castColour(labOfHue(0.8, 0.01, 240), 1, highlightsOf),
    ),
    0.6,
  )
  return { base: cold, patches: outdoors ? snowMap(cold) : null }
}

/** Leaves and grass lose nearly all their colour, other things some of it. */
function winterDull(green: number): ColourMap {
  return (colour) => {
    const plants = Math.max(foliageLikeness(colour), earthLikeness(colour))
    const kept = mix(0.78, green, plants)
    return [colour[0], colour[1] * kept, colour[2] * kept]
  }
}

/**
 * Snow on what can carry it: lightness up on a slope that keeps its texture, colour gone but for the blue of its
 * shadows. Skin, vivid things and what is nearly black stay as `cold` makes them.
 */
function snowMap(cold: ColourMap): ColourMap {
  return (colour) => {
    const below = cold(colour)
    const carries =
      (1 - skinLikeness(colour)) *
      Math.max(foliageLikeness(colour), smoothstep(0.13, 0.075, chromaOf(colour))) *
      smoothstep(0.08, 0.55, colour[0])
    const lightness = snowLightness(colour[0])
    const blue = 0.026 * smoothstep(0.95, 0.6, lightness)
    const snow = labOfHue(lightness, 0.004 + blue, 252)
    return [
      mix(below[0], snow[0], carries),
      mix(below[1], snow[1], carries),
      mix(below[2], snow[2], carries),
    ]
  }
}

function snowLightness(lightness: number): number {
  const raised = 0.24 + 1.02 * lightness
  if (raised <= 0.8) return raised
  return 0.8 + 0.18 * (1 - Math.exp(-(raised - 0.8) / 0.18))
}

function brighten(amount: number): ColourMap {
  if (amount === 0) return unchanged
  return ([lightness, a, b]) => {
    const inside = clamp(lightness, 0, 1)
    return [lightness + amount * inside * (1 - inside), a, b]
  }
}
