import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { ImageData } from '@napi-rs/canvas'
import type { FrameSize } from '../../../engine.ts'
import { createRandom } from '../random.ts'
import { createPixelReader, newCanvas } from '../stage.ts'

/** Grain changes with the frame: the sheet is larger than the frame and lies a little elsewhere each time. */
const PLACES = [
  [0, 0],
  [3, 1],
  [1, 3],
] as const
const ROOM = 3
const TILE = 64
/** Of 255: it hides the steps of wide gradients, and no more. */
const GRAIN_LEVELS = 5

/** What multiplies the whole picture (`shade`) and what is screened over it (`glow`), of any size. */
export type Veils = { shade: Canvas; glow: Canvas }

/**
 * One veil that does the work of two layers and the grain: `shade` in multiply, then `glow` in screen, is
 * c * m * (1 - g) + g for each channel; as a veil with one alpha, 1 - a is the mean of m * (1 - g).
 */
export function createOverlay({ shade, glow }: Veils, frame: FrameSize): Canvas {
  const [width, height] = [frame.width + ROOM, frame.height + ROOM]
  const under = stretched(shade, width, height)
  veil(under, stretched(glow, width, height), width)
  const [canvas, context] = newCanvas(width, height)
  context.putImageData(new ImageData(under, width, height), 0, 0)
  return canvas
}

/** `frameIndex` chooses the grain. */
export function drawOverlay(context: SKRSContext2D, overlay: Canvas, frameIndex: number): void {
  const [x, y] = PLACES[frameIndex % PLACES.length]!
  context.drawImage(overlay, -x, -y)
}

function stretched(canvas: Canvas, width: number, height: number): Uint8ClampedArray {
  const [copy, context] = newCanvas(width, height)
  context.drawImage(canvas, 0, 0, width, height)
  return createPixelReader(copy)().slice()
}

/** Turns what multiplies into the veil with its grain, in place. */
function veil(under: Uint8ClampedArray, over: Uint8ClampedArray, width: number): void {
  const tile = grainTile()
  for (let at = 0, pixel = 0; at < under.length; at += 4, pixel++) {
    const row = Math.floor(pixel / width)
    const grain = tile[(row % TILE) * TILE + ((pixel - row * width) % TILE)]!
    const red = (under[at]! * (255 - over[at]!)) / 255
    const green = (under[at + 1]! * (255 - over[at + 1]!)) / 255
    const blue = (under[at + 2]! * (255 - over[at + 2]!)) / 255
    const left = (red + green + blue) / 3
    const lift = Math.max(0, grain)
    const most = Math.max(1, 255 - left)
    const alpha = most + Math.abs(grain)
    // What one alpha takes too much or too little from a channel is given back in its colour.
    under[at] = tint(over[at]! + (red - left) * 0.5, most, lift, alpha)
    under[at + 1] = tint(over[at + 1]! + (green - left) * 0.5, most, lift, alpha)
    under[at + 2] = tint(over[at + 2]! + (blue - left) * 0.5, most, lift, alpha)
    under[at + 3] = alpha
  }
}

function tint(colour: number, most: number, lift: number, alpha: number): number {
  return ((Math.max(0, Math.min(most, colour)) + lift) * 255) / alpha
}

function grainTile(): Float32Array {
  const random = createRandom(90210)
  return Float32Array.from({ length: TILE * TILE }, () => (random() + random() - 1) * GRAIN_LEVELS)
}
