/** What an image says about its light and its ground, for those who are drawn on it. */
import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../colour-mix.ts'
import { mix } from '../colour-mix.ts'
import { newCanvas } from '../stage.ts'

export type MeasuredBackdrop = {
  /** What a picture's colours are multiplied with there. */
  ambient: Rgb
  key: Rgb
  /** Where the light comes from: -1 left, 1 right. */
  keySide: -1 | 1
  shade: Rgb
  /** 0 to 1: soft and weak in flat light, dark in hard light. */
  shadowStrength: number
  /** Rows, as parts of the height: where the ground begins, and where feet stand well. */
  horizon: number
  footLine: number
  /** Whether it has no colours: then its cast has none. */
  isGrey: boolean
}

const COLUMNS = 64
const ROWS = 48
/** Foot line of a cast that has nothing to go by. */
const USUAL_FOOT_LINE = 0.87

type Pixel = { rgb: Rgb; luma: number; x: number; y: number }

export function measureBackdrop(image: Canvas): MeasuredBackdrop {
  const pixels = smallPixels(image)
  const sorted = pixels.toSorted((one, other) => one.luma - other.luma)
  const [dark, bright] = [meanOf(sorted, 0.01, 0.08), meanOf(sorted, 0.93, 0.995)]
  const middle = meanOf(sorted, 0.1, 0.9)
  const contrast = (lumaOf(bright) - lumaOf(dark)) / 255
  const light = Math.min(1, Math.max(0.36, (0.45 * lumaOf(bright) + 0.8 * lumaOf(middle)) / 255))
  const tint = tintOf(middle, 0.3)
  const horizon = horizonOf(pixels)
  return {
    ambient: [light * 255 * tint[0], light * 255 * tint[1], light * 255 * tint[2]],
    key: mix(bright, [255, 255, 255], 0.15),
    keySide: sideOf(pixels),
    shade: mix(dark, [26, 22, 52], 0.4),
    shadowStrength: Math.min(0.5, 0.24 + 0.3 * contrast),
    horizon,
    footLine: footLineOf(pixels, horizon),
    isGrey: isGrey(pixels),
  }
}

/** Codes between a pixel's strongest and weakest channel that a grey picture's noise stays under. */
const GREY_SPREAD = 14

function isGrey(pixels: readonly Pixel[]): boolean {
  const coloured = pixels.filter(({ rgb }) => Math.max(...rgb) - Math.min(...rgb) > GREY_SPREAD)
  return coloured.length < pixels.length * 0.02
}

function smallPixels(image: Canvas): Pixel[] {
  const [, context] = newCanvas(COLUMNS, ROWS)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, COLUMNS, ROWS)
  const { data } = context.getImageData(0, 0, COLUMNS, ROWS)
  return Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const rgb: Rgb = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!]
    return { rgb, luma: lumaOf(rgb), x: at % COLUMNS, y: Math.floor(at / COLUMNS) }
  })
}

/** Rec. 709 luminance, of gamma-encoded values: 0 to 255. */
const lumaOf = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

function meanOf(sorted: readonly Pixel[], from: number, to: number): Rgb {
  const part = sorted.slice(Math.floor(sorted.length * from), Math.ceil(sorted.length * to))
  const sum = (channel: 0 | 1 | 2) =>
    part.reduce((all, { rgb }) => all + rgb[channel], 0) / Math.max(1, part.length)
  return [sum(0), sum(1), sum(2)]
}

/** What a colour adds to grey light, as factors of the channels around 1. */
function tintOf(rgb: Rgb, strength: number): Rgb {
  const luma = Math.max(4, lumaOf(rgb))
  const [red, green, blue] = rgb.map(
    (channel) => 1 + strength * (Math.min(1.6, Math.max(0.45, channel / luma)) - 1),
  )
  return [red!, green!, blue!]
}

/** The side of the frame whose upper part is brighter. */
function sideOf(pixels: readonly Pixel[]): -1 | 1 {
  const mean = (isIn: (pixel: Pixel) => boolean) => {
    const part = pixels.filter((pixel) => pixel.y < ROWS * 0.7 && isIn(pixel))
    return part.reduce((sum, { luma }) => sum + luma, 0) / Math.max(1, part.length)
  }
  return mean(({ x }) => x < COLUMNS * 0.4) > mean(({ x }) => x > COLUMNS * 0.6) ? -1 : 1
}

/** Mean step of luma across each row's upper edge: what runs across the whole picture is strong. */
function rowSteps(pixels: readonly Pixel[]): number[] {
  return Array.from({ length: ROWS }, (_, y) => {
    if (y === 0) return 0
    let signed = 0
    for (let x = 0; x < COLUMNS; x++)
      signed += pixels[y * COLUMNS + x]!.luma - pixels[(y - 1) * COLUMNS + x]!.luma
    return Math.abs(signed) / COLUMNS
  })
}

/** The strongest line across the middle of the picture; a little over the middle where there is none. */
function horizonOf(pixels: readonly Pixel[]): number {
  const steps = rowSteps(pixels)
  const [from, to] = [Math.round(ROWS * 0.3), Math.round(ROWS * 0.74)]
  let best = from
  for (let y = from; y < to; y++) if (steps[y]! > steps[best]!) best = y
  return steps[best]! > 6 ? best / ROWS : 0.55
}

/** The quietest band under the horizon, near to where feet usually are: no edge runs through it. */
function footLineOf(pixels: readonly Pixel[], horizon: number): number {
  const steps = rowSteps(pixels)
  const reach = 3
  let best = { line: USUAL_FOOT_LINE, cost: Infinity }
  for (let y = Math.round(ROWS * Math.max(0.72, horizon + 0.1)); y < ROWS * 0.94; y++) {
    const line = (y + 0.5) / ROWS
    const edges = steps.slice(y - reach, y + 2).reduce((sum, step) => sum + step, 0)
    const cost = edges + 90 * Math.abs(line - USUAL_FOOT_LINE)
    if (cost < best.cost) best = { line, cost }
  }
  return best.line
}
