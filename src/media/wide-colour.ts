/**
 * Wide colour and high dynamic range to what every screen shows: BT.2020 codes to BT.709 codes, through a table
 * over Y'CbCr. Light is taken as shown on a screen whose white is 203 cd/m2 (ITU-R BT.2408), colours are scaled
 * with their brightest part so that they keep their hue, and what is brighter than white is bent below it.
 */
import {
  AV_PIX_FMT_YUV420P10LE,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
  type Frame,
} from './ffmpeg.ts'
import type { Planes } from './planes.ts'
import type { VideoInfo } from './video-info.ts'

export const WIDE_COLOUR_FORMAT = AV_PIX_FMT_YUV420P10LE

const WHITE_NITS = 203
/** What is brighter than this becomes white. */
const PEAK = 1000 / WHITE_NITS
/** Part of white up to which light stays as it is. */
const KNEE = 0.6
/** Of an SDR screen (ITU-R BT.1886). */
const GAMMA = 2.4

const LUMA_STEPS = 64
const CHROMA_STEPS = 32
const LUMA_NODES = LUMA_STEPS + 1
const CHROMA_NODES = CHROMA_STEPS + 1
/** Codes of 10 bits between two nodes, as a power of two. */
const LUMA_SHIFT = 4
const CHROMA_SHIFT = 5

type Colour = VideoInfo['colour']

/** Writes the 8-bit picture of a 10-bit one; bt709 limited. */
export type WideColour = (frame: Frame, target: Planes) => void

const tables = new Map<string, Uint16Array>()

export function createWideColour(
  colour: Colour,
  { width, height }: { width: number; height: number },
): WideColour {
  const key = JSON.stringify([colour.transfer, colour.range])
  const table = tables.get(key) ?? bakeTable(colour)
  tables.set(key, table)
  return (frame, target) => {
    const [y, cb, cr] = [0, 1, 2].map((plane) => codesOf(frame.data![plane]!))
    const [yStride, chromaStride] = [frame.linesize[0]! / 2, frame.linesize[1]! / 2]
    for (let row = 0; row < height; row++) {
      const [from, to] = [row * yStride, row * target.yStride]
      const chromaFrom = (row >> 1) * chromaStride
      for (let x = 0; x < width; x++) {
        const at = chromaFrom + (x >> 1)
        target.y[to + x] = lookUp(table, y![from + x]!, cb![at]!, cr![at]!, 0)
      }
      if (row % 2 !== 0) continue
      const chromaTo = (row >> 1) * target.chromaStride
      for (let x = 0; x < width / 2; x++) {
        const luma = (y![from + 2 * x]! + y![from + 2 * x + yStride]! + 1) >> 1
        const [blue, red] = [cb![chromaFrom + x]!, cr![chromaFrom + x]!]
        target.cb[chromaTo + x] = lookUp(table, luma, blue, red, 1)
        target.cr[chromaTo + x] = lookUp(table, luma, blue, red, 2)
      }
    }
  }
}

function codesOf(plane: Buffer): Uint16Array {
  return new Uint16Array(plane.buffer, plane.byteOffset, plane.length >> 1)
}

const BLUE = LUMA_NODES * 3
const RED = BLUE * CHROMA_NODES

/** Between the eight nodes around a colour; the table holds 256ths of a code. */
function lookUp(table: Uint16Array, y: number, cb: number, cr: number, part: number): number {
  const [yPart, bPart, rPart] = [(y & 15) / 16, (cb & 31) / 32, (cr & 31) / 32]
  const at = (cr >> CHROMA_SHIFT) * RED + (cb >> CHROMA_SHIFT) * BLUE + (y >> LUMA_SHIFT) * 3 + part
  const a = table[at]! + (table[at + 3]! - table[at]!) * yPart
  const b = at + BLUE
  const c = table[b]! + (table[b + 3]! - table[b]!) * yPart
  const d = at + RED
  const e = table[d]! + (table[d + 3]! - table[d]!) * yPart
  const f = d + BLUE
  const g = table[f]! + (table[f + 3]! - table[f]!) * yPart
  const near = a + (c - a) * bPart
  const far = e + (g - e) * bPart
  return (near + (far - near) * rPart + 128) >> 8
}

function bakeTable(colour: Colour): Uint16Array {
  const table = new Uint16Array(RED * CHROMA_NODES)
  const lightOf = screenLight(colour.transfer)
  const isFull = colour.range === 'full'
  let at = 0
  for (let red = 0; red < CHROMA_NODES; red++) {
    for (let blue = 0; blue < CHROMA_NODES; blue++) {
      for (let luma = 0; luma < LUMA_NODES; luma++) {
        const y = isFull ? (luma << LUMA_SHIFT) / 1023 : ((luma << LUMA_SHIFT) - 64) / 876
        const [cb, cr] = [blue, red].map(
          (node) => ((node << CHROMA_SHIFT) - 512) / (isFull ? 1023 : 896),
        )
        for (const code of encode(narrow(lightOf(decode(y, cb!, cr!))))) {
          table[at++] = Math.max(0, Math.min(255, code)) * 256
        }
      }
    }
  }
  return table
}

type Rgb = [number, number, number]

/** BT.2020 with non-constant luminance. */
function decode(y: number, cb: number, cr: number): Rgb {
  const codes = [y + 1.4746 * cr, y - 0.16455 * cb - 0.57135 * cr, y + 1.8814 * cb]
  return codes.map((code) => Math.max(0, Math.min(1, code))) as Rgb
}

/** Codes to light on the screen, white of SDR at 1. */
function screenLight(transfer: number): (codes: Rgb) => Rgb {
  if (transfer === AVCOL_TRC_SMPTE2084) return (codes) => codes.map(perceptual) as Rgb
  if (transfer === AVCOL_TRC_ARIB_STD_B67) return hybridLogGamma
  return (codes) => codes.map((code) => code ** GAMMA) as Rgb
}

/** SMPTE ST 2084. */
function perceptual(code: number): number {
  const root = code ** (1 / 78.84375)
  const light = Math.max(0, root - 0.8359375) / (18.8515625 - 18.6875 * root)
  return (10_000 / WHITE_NITS) * light ** (1 / 0.1593017578125)
}

/** ARIB STD-B67, on a screen of 1000 cd/m2: its system gamma is 1.2 (ITU-R BT.2100). */
function hybridLogGamma(codes: Rgb): Rgb {
  const [red, green, blue] = codes.map((code) =>
    code <= 0.5
      ? (code * code) / 3
      : (Math.exp((code - 0.55991073) / 0.17883277) + 0.28466892) / 12,
  ) as Rgb
  const luminance = 0.2627 * red + 0.678 * green + 0.0593 * blue
  const gain = PEAK * luminance ** 0.2
  return [red * gain, green * gain, blue * gain]
}

/** Light in BT.2020's colours to light in BT.709's (ITU-R BT.2087), at most white. */
function narrow([red, green, blue]: Rgb): Rgb {
  const light: Rgb = [
    1.6605 * red - 0.5876 * green - 0.0728 * blue,
    -0.1246 * red + 1.1329 * green - 0.0083 * blue,
    -0.0182 * red - 0.1006 * green + 1.1187 * blue,
  ]
  const brightest = Math.max(...light, 1e-6)
  const scale = bend(brightest) / brightest
  return light.map((part) => Math.max(0, part * scale)) as Rgb
}

/** Straight up to the knee, then E. Reinhard's curve, which takes the peak to white. */
function bend(light: number): number {
  if (light <= KNEE) return light
  const over = (Math.min(light, PEAK) - KNEE) / (1 - KNEE)
  const most = (PEAK - KNEE) / (1 - KNEE)
  return KNEE + ((1 - KNEE) * over * (1 + over / (most * most))) / (1 + over)
}

function encode(light: Rgb): Rgb {
  const [red, green, blue] = light.map((part) => part ** (1 / GAMMA)) as Rgb
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return [
    16 + 219 * luma,
    128 + (224 * (blue - luma)) / 1.8556,
    128 + (224 * (red - luma)) / 1.5748,
  ]
}
