import type { RgbSample } from '../../colour/analyse-plate.ts'
import { rgbToOklab } from '../../colour/oklab.ts'
import type { Box } from './place-actors.ts'

/** The light at a place in footage, as what it does to a picture. Colours are gamma-encoded, 0 to 1. */
export type PlaceLight = {
  /** What black and white become there. */
  black: readonly number[]
  white: readonly number[]
  /** 0 to 1: part of the picture's colour that stays. */
  saturation: number
  /** Where it comes from: -1 left, 1 right. */
  keySide: -1 | 1
}

/** OKLab chroma that a picture of full colours has. */
const FULL_CHROMA = 0.14
const GREY_CHROMA = 0.012

/** Measures the light around a box of the frame. */
export function lightAt(samples: readonly RgbSample[], box: Box): PlaceLight {
  const tall = box.bottom - box.top
  const wide = box.right - box.left
  const around = {
    left: box.left - wide * 0.5,
    right: box.right + wide * 0.5,
    top: box.top - tall * 0.1,
    bottom: box.bottom + tall * 0.25,
  }
  const near = byLuma(pixelsIn(samples, around))
  const all = byLuma(pixelsIn(samples, { left: 0, top: 0, right: 1, bottom: 1 }))
  const chroma = all.map((pixel) => pixel.chroma).sort((a, b) => a - b)
  const colourful = chroma[Math.floor(chroma.length * 0.88)]!
  const saturation =
    colourful < GREY_CHROMA ? 0 : Math.min(0.9, 0.26 + 0.64 * (colourful / FULL_CHROMA))
  const [localWhite, frameWhite] = [meanOf(near, 0.92, 0.99), meanOf(all, 0.97, 0.997)]
  const local = meanOf(near, 0.1, 0.9)
  const measured = Math.max(0.34, 0.42 * lumaOf(localWhite) + 0.58 * lumaOf(frameWhite))
  const light = apart(measured, lumaOf(local))
  const cast = tintOf(local, 0.16)
  const lamp = tintOf(frameWhite, 0.45)
  const black = meanOf(all, 0.003, 0.03)
  return {
    black: black.map((level) => Math.min(0.16, level)),
    white: [0, 1, 2].map((channel) => Math.min(1, light * cast[channel]! * lamp[channel]!)),
    saturation,
    keySide: sideOf(samples),
  }
}

/** Middle luma of the set's pictures, of their white's. */
const MIDDLE = 0.6
const APART = 0.1
const MAX_LIFT = 1.2

/** Lifts the light where a picture's middle tones would vanish in what is behind it. */
function apart(light: number, ground: number): number {
  if (Math.abs(MIDDLE * light - ground) >= APART) return light
  return Math.min(0.95, light * MAX_LIFT, (ground + APART) / MIDDLE)
}

type Pixel = { rgb: readonly number[]; luma: number; chroma: number }

function pixelsIn(samples: readonly RgbSample[], { left, top, right, bottom }: Box): Pixel[] {
  const pixels: Pixel[] = []
  for (const { width, height, rgb } of samples) {
    const step = right - left > 0.6 ? 3 : 1
    for (
      let y = Math.max(0, Math.floor(top * height));
      y < Math.min(height, bottom * height);
      y += step
    ) {
      for (
        let x = Math.max(0, Math.floor(left * width));
        x < Math.min(width, right * width);
        x += step
      ) {
        const at = (y * width + x) * 3
        const colour = [rgb[at]! / 255, rgb[at + 1]! / 255, rgb[at + 2]! / 255] as const
        const [, a, b] = rgbToOklab(colour)
        pixels.push({ rgb: colour, luma: lumaOf(colour), chroma: Math.hypot(a, b) })
      }
    }
  }
  return pixels
}

const byLuma = (pixels: Pixel[]) => pixels.sort((one, other) => one.luma - other.luma)

const lumaOf = (rgb: readonly number[]) => 0.2126 * rgb[0]! + 0.7152 * rgb[1]! + 0.0722 * rgb[2]!

/** Mean of the pixels between two ranks, as parts of all. */
function meanOf(sorted: readonly Pixel[], from: number, to: number): number[] {
  const first = Math.floor(sorted.length * from)
  const part = sorted.slice(first, Math.max(first + 1, Math.floor(sorted.length * to)))
  if (part.length === 0) return [0.5, 0.5, 0.5]
  return [0, 1, 2].map(
    (channel) => part.reduce((sum, { rgb }) => sum + rgb[channel]!, 0) / part.length,
  )
}

/** What a colour adds to grey light, as factors of the channels around 1. */
function tintOf(rgb: readonly number[], strength: number): number[] {
  const luma = Math.max(0.02, lumaOf(rgb))
  return rgb.map((channel) => 1 + strength * (Math.min(1.6, Math.max(0.45, channel / luma)) - 1))
}

/** The side of the frame whose upper part is brighter. */
function sideOf(samples: readonly RgbSample[]): -1 | 1 {
  const lightIn = (left: number, right: number) => {
    const pixels = pixelsIn(samples, { left, right, top: 0, bottom: 0.7 })
    return pixels.reduce((sum, { luma }) => sum + luma, 0) / Math.max(1, pixels.length)
  }
  return lightIn(0, 0.4) > lightIn(0.6, 1) ? -1 : 1
}
