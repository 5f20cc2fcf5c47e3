import type { Canvas } from '@napi-rs/canvas'
import { ImageData } from '@napi-rs/canvas'
import { createRandom } from '../random.ts'
import { newCanvas } from '../stage.ts'

/** Grain changes with the frame, among this many sheets. */
const SHEETS = 3
const TILE = 64
/** Of 255: it hides the steps of wide gradients, and no more. */
const GRAIN_LEVELS = 5

/**
 * One veil that does the work of two layers and the grain: `shade` in multiply, then `glow` in screen, is
 * c * m * (1 - g) + g for each channel; as a veil with one alpha, 1 - a is the mean of m * (1 - g).
 */
export function createOverlay(shade: Canvas, glow: Canvas): readonly Canvas[] {
  const { width, height } = shade
  const under = shade.getContext('2d').getImageData(0, 0, width, height).data
  const over = glow.getContext('2d').getImageData(0, 0, width, height).data
  const veil = veilOf(under, over)
  return Array.from({ length: SHEETS }, (_, sheet) => {
    const [canvas, context] = newCanvas(width, height)
    context.putImageData(new ImageData(grained(veil, width, grainTile(sheet)), width, height), 0, 0)
    return canvas
  })
}

/** Alpha and premultiplied colour, 0 to 255, four numbers a pixel. */
function veilOf(under: Uint8ClampedArray, over: Uint8ClampedArray): Float32Array {
  const veil = new Float32Array(under.length)
  for (let i = 0; i < under.length; i += 4) {
    const left =
      (under[i]! * (255 - over[i]!) +
        under[i + 1]! * (255 - over[i + 1]!) +
        under[i + 2]! * (255 - over[i + 2]!)) /
      765
    const alpha = Math.max(1, 255 - left)
    // What one alpha takes too much or too little from a channel is given back in its colour.
    for (let channel = 0; channel < 3; channel++) {
      const exact = (under[i + channel]! * (255 - over[i + channel]!)) / 255
      const middle = (exact - left) * 0.5
      veil[i + channel] = Math.max(0, Math.min(alpha, over[i + channel]! + middle))
    }
    veil[i + 3] = alpha
  }
  return veil
}

function grainTile(sheet: number): Float32Array {
  const random = createRandom(90210 + sheet)
  return Float32Array.from({ length: TILE * TILE }, () => (random() + random() - 1) * GRAIN_LEVELS)
}

function grained(veil: Float32Array, width: number, tile: Float32Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(veil.length)
  for (let i = 0, pixel = 0; i < veil.length; i += 4, pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    const grain = tile[(y % TILE) * TILE + (x % TILE)]!
    const alpha = veil[i + 3]! + Math.max(0, -grain)
    const lift = Math.max(0, grain)
    data[i] = ((veil[i]! + lift) * 255) / (alpha + lift)
    data[i + 1] = ((veil[i + 1]! + lift) * 255) / (alpha + lift)
    data[i + 2] = ((veil[i + 2]! + lift) * 255) / (alpha + lift)
    data[i + 3] = alpha + lift
  }
  return data
}
