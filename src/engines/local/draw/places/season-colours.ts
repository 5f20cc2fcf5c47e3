import type { Climate } from '../air/climate.ts'
import type { Rgb } from '../colour-mix.ts'
import { mix, rgbOf } from '../colour-mix.ts'

export type Material = 'grass' | 'leaf' | 'fir' | 'earth' | 'stone' | 'plain'

const SNOW = rgbOf('#f2f6fd')
const autumnLeaves = ['#d9772b', '#c94f2a', '#e3a238', '#b8672f', '#dd8a3a', '#a8432c'].map(rgbOf)
const springLeaves = ['#a9cf5b', '#93c654', '#b9d86c'].map(rgbOf)

/** How much of the snow that lies is seen on a material. */
const snowOn: Record<Material, number> = {
  grass: 1.12,
  leaf: 0.5,
  fir: 0.42,
  earth: 0.85,
  stone: 0.68,
  plain: 0,
}

/** A colour of summer as the season and the snow make it. `pick`, 0 to 1, tells one tree from another. */
export function inSeason(colour: Rgb, material: Material, climate: Climate, pick = 0.5): Rgb {
  return mix(
    turned(colour, material, climate, pick),
    SNOW,
    Math.min(0.97, snowOn[material] * climate.lying),
  )
}

function turned(colour: Rgb, material: Material, { season }: Climate, pick: number): Rgb {
  const among = (list: readonly Rgb[]) =>
    list[Math.min(list.length - 1, Math.floor(pick * list.length))]!
  if (material === 'leaf') {
    if (season === 'autumn') return mix(colour, among(autumnLeaves), 0.88)
    if (season === 'spring') return mix(colour, among(springLeaves), 0.6)
    if (season === 'winter') return mix(colour, rgbOf('#8d8478'), 0.75)
  }
  if (material === 'grass') {
    if (season === 'autumn') return mix(colour, rgbOf('#bd9448'), 0.62)
    if (season === 'spring') return mix(colour, rgbOf('#9ed05a'), 0.4)
    if (season === 'winter') return mix(colour, rgbOf('#a8a58c'), 0.6)
  }
  if (material === 'fir' && season === 'winter') return mix(colour, rgbOf('#5f7a7c'), 0.3)
  if (material === 'earth' && season === 'autumn') return mix(colour, rgbOf('#a8743c'), 0.35)
  return colour
}
