import { BoxMean } from '../people/box-mean.ts'
import type { Picture } from './clip-frames.ts'

export type SoftEdgeOptions = {
  /** 0 outside to 1 inside. */
  mask: Float32Array
  /** Pixels on each side of the mask's edge in which the edge truly lies. */
  radius: number
  /** Whether the mask is already soft and right, as a matte is; else alpha is read from the colours. */
  isMatte: boolean
}

/** Colours that are this near to each other, of 0 to 255, do not tell what is in front. */
const LEAST_CONTRAST = 22
/** An edge is firmed up between these alphas: what is fainter is background, what is stronger is object. */
const FAINT = 0.18
const FIRM = 0.9

/**
 * The object with a soft edge, RGBA: alpha from where a pixel's colour lies between the object's and the
 * background's near by, and the background taken out of it (C = aF + (1 - a)B, solved for F), so that no fringe
 * of it shows anywhere else.
 */
export function cutSoftly(
  picture: Picture,
  options: SoftEdgeOptions,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, rgb } = picture
  const { mask, radius, isMatte } = options
  const near = mask.slice()
  new BoxMean(radius, width, near.length).apply(near, width, height)
  const front = meanColours(picture, (at) => near[at]! > 0.995, radius * 3)
  const back = meanColours(picture, (at) => near[at]! < 0.005, radius * 3)
  const out = new Uint8ClampedArray(width * height * 4)
  const [object, behind] = [new Float32Array(3), new Float32Array(3)]
  for (let at = 0; at < near.length; at++) {
    const inside = near[at]!
    if (inside < 0.005) continue
    const to = at * 4
    if (inside > 0.995 || !back.at(at, behind)) {
      out.set([rgb[at * 3]!, rgb[at * 3 + 1]!, rgb[at * 3 + 2]!, 255], to)
      continue
    }
    // Where it is so thin that nothing of it is surely inside, its own colour has to do.
    if (!front.at(at, object)) own(rgb, at, object)
    const alpha = firm(isMatte ? mask[at]! : alphaOf(rgb, at, object, behind, inside))
    if (alpha <= 0) continue
    // Chroma runs over edges by a pixel or two: the nearer the edge, the more of the colour further in.
    const borrowed = Math.min(1, 2 * (1 - inside))
    for (let channel = 0; channel < 3; channel++) {
      const seen = rgb[at * 3 + channel]!
      const solved = behind[channel]! + (seen - behind[channel]!) / Math.max(0.25, alpha)
      out[to + channel] = solved + (object[channel]! - solved) * borrowed
    }
    out[to + 3] = alpha * 255
  }
  return out
}

const own = (rgb: Uint8Array, at: number, out: Float32Array) => {
  for (let channel = 0; channel < 3; channel++) out[channel] = rgb[at * 3 + channel]!
}

/** Where the pixel's colour lies on the way from what is behind to the object. */
function alphaOf(
  rgb: Uint8Array,
  at: number,
  object: Float32Array,
  behind: Float32Array,
  inside: number,
): number {
  let along = 0
  let length = 0
  for (let channel = 0; channel < 3; channel++) {
    const way = object[channel]! - behind[channel]!
    along += (rgb[at * 3 + channel]! - behind[channel]!) * way
    length += way * way
  }
  const seen = Math.min(1, Math.max(0, along / Math.max(1, length)))
  const trust = Math.min(1, Math.sqrt(length) / LEAST_CONTRAST / 2)
  return inside + (seen - inside) * trust
}

const firm = (alpha: number) => Math.min(1, Math.max(0, (alpha - FAINT) / (FIRM - FAINT)))

/** The mean colour around a pixel of those that `belongs` says; false where there is none near. */
function meanColours(
  { width, height, rgb }: Picture,
  belongs: (at: number) => boolean,
  radius: number,
): { at(pixel: number, out: Float32Array): boolean } {
  const count = width * height
  const weight = new Float32Array(count)
  const sums = [0, 1, 2].map(() => new Float32Array(count))
  for (let at = 0; at < count; at++) {
    if (!belongs(at)) continue
    weight[at] = 1
    for (let channel = 0; channel < 3; channel++) sums[channel]![at] = rgb[at * 3 + channel]!
  }
  const mean = new BoxMean(radius, width, count)
  for (const values of [weight, ...sums]) mean.apply(values, width, height)
  return {
    at(pixel, out) {
      const share = weight[pixel]!
      if (share < 1e-4) return false
      for (let channel = 0; channel < 3; channel++) out[channel] = sums[channel]![pixel]! / share
      return true
    },
  }
}
