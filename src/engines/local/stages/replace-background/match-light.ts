import type { Planes } from '../../../../media/planes.ts'

/** What people's pixels go through to stand in the light of a backdrop. */
export type LightMatch = {
  /** New luma of each luma of 0 to 255. */
  luma: Uint8Array
  /** Added to their chroma. */
  cb: number
  cr: number
  /** 0 none of the backdrop's light around their edges, 1 all of it. */
  wrap: number
}

/** Mean Y', Cb, Cr of a picture or of the people in it. */
export type MeanColour = {
  y: number
  cb: number
  cr: number
  /** Mean distance of Cb and Cr together from grey: near 0 in black and white. */
  tint: number
}

/** Light that changes nothing: for plain colours, which may be keyed out later. */
export const unchangedLight: LightMatch = {
  luma: Uint8Array.from({ length: 256 }, (_, value) => value),
  cb: 0,
  cr: 0,
  wrap: 0,
}

/** Share of the way to the backdrop's brightness and tint, and the most that they may shift. */
const LUMA_SHARE = 0.24
const MOST_DARKER = 22
const MOST_BRIGHTER = 5
const CHROMA_SHARE = 0.28
const MOST_TINT = 6

/** Moves people gently towards a backdrop's light: black, white and their own contrast stay. */
export function matchLight(people: MeanColour, backdrop: MeanColour): LightMatch {
  const shift = clamp((backdrop.y - people.y) * LUMA_SHARE, -MOST_DARKER, MOST_BRIGHTER)
  const from = clamp((people.y - 16) / 219, 0.08, 0.92)
  const to = clamp(from + shift / 219, 0.05, 0.95)
  const power = Math.log(to) / Math.log(from)
  const luma = Uint8Array.from({ length: 256 }, (_, value) => {
    const light = clamp((value - 16) / 219, 0, 1)
    return Math.round(16 + 219 * light ** power)
  })
  const tint = (chroma: number) =>
    Math.round(clamp((chroma - 128) * CHROMA_SHARE, -MOST_TINT, MOST_TINT))
  return { luma, cb: tint(backdrop.cb), cr: tint(backdrop.cr), wrap: 1 }
}

/** `alpha` of the luma's size chooses the pixels that are surely people; null takes all. */
export function meanColour(
  { y, cb, cr, yStride, chromaStride }: Planes,
  { width, height }: { width: number; height: number },
  alpha: Uint8Array | null,
): MeanColour & { count: number } {
  const sum = { y: 0, cb: 0, cr: 0, tint: 0, count: 0 }
  for (let row = 0; row < height; row += 4) {
    for (let column = 0; column < width; column += 4) {
      if (alpha !== null && alpha[row * width + column]! < 250) continue
      const chroma = (row >> 1) * chromaStride + (column >> 1)
      sum.y += y[row * yStride + column]!
      sum.cb += cb[chroma]!
      sum.cr += cr[chroma]!
      sum.tint += Math.abs(cb[chroma]! - 128) + Math.abs(cr[chroma]! - 128)
      sum.count++
    }
  }
  const { count } = sum
  if (count === 0) return { y: 128, cb: 128, cr: 128, tint: 0, count }
  const { y: light, cb: blue, cr: red, tint } = sum
  return { y: light / count, cb: blue / count, cr: red / count, tint: tint / count, count }
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
