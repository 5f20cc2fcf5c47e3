import { createRandom } from '../../../draw/random.ts'
import { Gaussian } from './gaussian.ts'
import { pigment } from './pigment.ts'

export type FilmLook = {
  /** Luma of 0 to 1 as it comes out, as points of a curve from black to white, evenly spaced. */
  curve: number[]
  /** How far the frame's own range is stretched first, 0 to 1. */
  stretch: number
  /** Of the frame's colours. 0: black and white. */
  saturation: number
  /** Colours from shadows to lights: replaces luma and colour; null keeps the frame's. */
  ramp: string[] | null
  /** Tint of shadows and lights as codes of (cb, cr). */
  shadows: [number, number]
  lights: [number, number]
  /** Standard deviation of the grain in codes, and its size in pixels at 720 rows. */
  grain: number
  grainSize: number
  /** 0 sharp to 1. */
  softness: number
  /** Light that spills out of highlights. */
  bloom: number
  /** Darkening of the corners, 0 to 1; rounded corners of the gate as a fraction of the short side. */
  vignette: number
  gate: number
  /** Greatest shift of the frame as a fraction of the short side; greatest change of exposure. */
  weave: number
  flicker: number
  /** Specks and scratches a frame. */
  dust: number
  scratches: number
}

export const plainFilm: FilmLook = {
  curve: [0, 0.25, 0.5, 0.75, 1],
  stretch: 0,
  saturation: 1,
  ramp: null,
  shadows: [0, 0],
  lights: [0, 0],
  grain: 0,
  grainSize: 1.3,
  softness: 0,
  bloom: 0,
  vignette: 0,
  gate: 0,
  weave: 0,
  flicker: 0,
  dust: 0,
  scratches: 0,
}

export type FilmTables = { y: Float32Array; cb: Float32Array; cr: Float32Array }

/** Luma 0 to 1 in 1024 steps -> codes, or what is added to chroma. */
export function colourTables({ curve, ramp, shadows, lights }: FilmLook): FilmTables {
  const tables = {
    y: new Float32Array(1024),
    cb: new Float32Array(1024),
    cr: new Float32Array(1024),
  }
  const colours = ramp?.map(pigment)
  for (let step = 0; step < 1024; step++) {
    const light = between(curve, step / 1023)
    const near = 1 - light
    tables.y[step] = 16 + 219 * light
    tables.cb[step] = shadows[0] * near + lights[0] * light
    tables.cr[step] = shadows[1] * near + lights[1] * light
    if (colours === undefined) continue
    tables.y[step] = between(
      colours.map(({ y }) => y),
      light,
    )
    tables.cb[step] =
      between(
        colours.map(({ cb }) => cb),
        light,
      ) - 128
    tables.cr[step] =
      between(
        colours.map(({ cr }) => cr),
        light,
      ) - 128
  }
  return tables
}

function between(points: number[], part: number): number {
  const at = Math.max(0, Math.min(points.length - 1, part * (points.length - 1)))
  const left = Math.min(points.length - 2, Math.floor(at))
  return points[left]! + (points[left + 1]! - points[left]!) * (at - left)
}

/** 256x256 grains around 0, in codes. */
export function grainTile(
  seed: number,
  { grain, grainSize }: FilmLook,
  unit: number,
): Float32Array {
  const random = createRandom(seed)
  const side = 256
  const raw = Float32Array.from({ length: side * side }, () => random() + random() + random() - 1.5)
  const blur = Math.max(0, grainSize * unit - 0.8)
  if (blur > 0.3) new Gaussian({ width: side, height: side }).blur(raw, raw, blur)
  let squares = 0
  for (const value of raw) squares += value * value
  const scale = grain / Math.sqrt(squares / raw.length)
  return raw.map((value) => value * scale)
}
