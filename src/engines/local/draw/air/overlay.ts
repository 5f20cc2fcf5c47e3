import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { ImageData } from '@napi-rs/canvas'
import type { FrameSize } from '../../../engine.ts'
import { createRandom } from '../random.ts'
import { newCanvas, pixelsOf } from '../stage.ts'

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

/** What multiplies the whole picture (`shade`) and what is screened over it (`glow`): of one size, whichever. */
export type Veils = { shade: Canvas; glow: Canvas }

/**
 * One veil that does the work of two layers and the grain: `shade` in multiply, then `glow` in screen, is
 * c * m * (1 - g) + g for each channel; as a veil with one alpha, 1 - a is the mean of m * (1 - g). Light and shade
 * have no edges: the veil is made as small as they are, and stretched.
 */
export function createOverlay({ shade, glow }: Veils, frame: FrameSize): Canvas {
  const [small, pen] = newCanvas(shade.width, shade.height)
  pen.putImageData(veilOf(shade, glow), 0, 0)
  const [canvas, context] = newCanvas(frame.width + ROOM, frame.height + ROOM)
  context.drawImage(small, 0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'lighter'
  context.fillStyle = context.createPattern(grainTile(), 'repeat')!
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/** `frameIndex` chooses the grain. */
export function drawOverlay(context: SKRSContext2D, overlay: Canvas, frameIndex: number): void {
  const [x, y] = PLACES[frameIndex % PLACES.length]!
  context.drawImage(overlay, -x, -y)
}

function veilOf(shade: Canvas, glow: Canvas): ImageData {
  const { width, height } = shade
  const [under, over] = [pixelsOf(shade), pixelsOf(glow)]
  const veil = new ImageData(width, height)
  for (let at = 0; at < under.length; at += 4) {
    const red = (under[at]! * (255 - over[at]!)) / 255
    const green = (under[at + 1]! * (255 - over[at + 1]!)) / 255
    const blue = (under[at + 2]! * (255 - over[at + 2]!)) / 255
    const left = (red + green + blue) / 3
    const alpha = Math.max(1, 255 - left)
    // What one alpha takes too much or too little from a channel is given back in its colour.
    veil.data[at] = tint(over[at]! + (red - left) * 0.5, alpha)
    veil.data[at + 1] = tint(over[at + 1]! + (green - left) * 0.5, alpha)
    veil.data[at + 2] = tint(over[at + 2]! + (blue - left) * 0.5, alpha)
    veil.data[at + 3] = alpha
  }
  return veil
}

const tint = (colour: number, alpha: number) => (Math.max(0, Math.min(alpha, colour)) * 255) / alpha

/** Added to the veil, a grain makes a pixel lighter by as much white, or darker by as much black. */
function grainTile(): ImageData {
  const random = createRandom(90210)
  const tile = new ImageData(TILE, TILE)
  for (let at = 0; at < tile.data.length; at += 4) {
    const grain = (random() + random() - 1) * GRAIN_LEVELS
    const white = grain > 0 ? 255 : 0
    tile.data.set([white, white, white, Math.abs(grain)], at)
  }
  return tile
}
