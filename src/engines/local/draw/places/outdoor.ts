import type { PlaceName } from '../../shot/scene.ts'
import type { Climate } from '../air/climate.ts'
import type { Rgb } from '../colour-mix.ts'
import { lit, mix, rgbOf } from '../colour-mix.ts'
import type { Stage } from '../stage.ts'
import type { OutdoorLook } from './outdoor-looks.ts'
import type { Material } from './season-colours.ts'
import { inSeason } from './season-colours.ts'

/** All that a painter of an outdoor place needs to know. */
export type Outdoor = { stage: Stage; place: PlaceName; look: OutdoorLook; climate: Climate }

/** How much of a thing `distance` (0 near to 1 far) away is lost in haze and fog. */
export const hazeAt = (distance: number, { fog }: Climate) =>
  1 - (1 - 0.7 * distance) * (1 - fog * Math.min(0.97, 0.2 + 1.15 * distance ** 0.6))

/** A daylight colour of summer as it looks there and now. */
export function toned(
  { stage: { light }, climate }: Outdoor,
  colour: string | Rgb,
  {
    material = 'plain',
    distance = 0,
    pick = 0.5,
  }: { material?: Material; distance?: number; pick?: number } = {},
): Rgb {
  const paint = typeof colour === 'string' ? rgbOf(colour) : colour
  return mix(
    lit(inSeason(paint, material, climate, pick), light.ambient),
    light.haze,
    hazeAt(distance, climate),
  )
}
