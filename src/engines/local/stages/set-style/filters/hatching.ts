import { createCanvas } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { giveBack } from '../../../draw/stage.ts'
import { createRandom } from '../../../draw/random.ts'
import { evenNoise } from './noise.ts'

type Hatch = {
  seed: number
  /** Radians from the horizontal. */
  angle: number
  /** Pixels between neighbouring strokes. */
  spacing: number
  /** Pixels of a stroke. */
  length: number
  thickness: number
}

/**
 * Strokes of a hand, all over a frame, as thresholds: 255 the core of the strokes that are drawn first, 0 what
 * stays bare longest; values are spread evenly, so a threshold of t leaves t/255 of the area bare.
 */
export function drawHatching(
  { width, height }: { width: number; height: number },
  hatch: Hatch,
): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#000'
  context.fillRect(0, 0, width, height)
  context.lineCap = 'round'
  context.globalCompositeOperation = 'lighten'
  context.translate(width / 2, height / 2)
  context.rotate(hatch.angle)
  drawStrokes(context, Math.hypot(width, height) / 2, hatch)
  const pixels = canvas.data()
  const random = createRandom(hatch.seed + 1)
  const drawn = new Float32Array(width * height)
  // The last bit of noise parts the bare ground between strokes into thresholds too.
  for (let at = 0; at < drawn.length; at++) {
    drawn[at] = (pixels[at * 4]! / 255) * 0.9 + random() * 0.1
  }
  giveBack(canvas)
  return evenNoise(drawn)
}

function drawStrokes(context: SKRSContext2D, reach: number, hatch: Hatch): void {
  const random = createRandom(hatch.seed)
  const { spacing, length, thickness } = hatch
  for (let row = -reach; row < reach; row += spacing) {
    let at = -reach - random() * length
    while (at < reach) {
      const reachOfOne = length * (0.6 + 0.8 * random())
      const light = Math.round(90 + 165 * random())
      context.strokeStyle = `rgb(${light}, ${light}, ${light})`
      context.lineWidth = thickness * (0.7 + 0.6 * random())
      const from = row + (random() - 0.5) * spacing * 1.1
      const to = from + (random() - 0.5) * spacing * 1.2
      context.beginPath()
      context.moveTo(at, from)
      const bend = (from + to) / 2 + (random() - 0.5) * spacing
      context.quadraticCurveTo(at + reachOfOne / 2, bend, at + reachOfOne, to)
      context.stroke()
      at += reachOfOne * (0.75 + 0.3 * random())
    }
  }
}
