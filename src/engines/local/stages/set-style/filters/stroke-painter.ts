import type { Planes } from '../../../../../media/planes.ts'
import { createRandom } from '../../../draw/random.ts'
import { cutMarks } from './brush-marks.ts'
import type { Mark, MarkShape } from './brush-marks.ts'
import { clampChroma, clampCode } from './pigment.ts'
import type { WorkFrame } from './work-frame.ts'

export type Brush = Omit<MarkShape, 'seed'> & {
  seed: number
  /** Pixels between neighbouring strokes. */
  spacing: number
  /** How far colours stray from stroke to stroke, codes. */
  lumaJitter: number
  chromaJitter: number
}

/** What strokes are painted from, on the work frame's grid; luma 0 to 1, chroma -0.5 to 0.5. */
export type StrokeGround = {
  luma: Float32Array
  cb: Float32Array
  cr: Float32Array
  /** Unit tangents; absent: every stroke keeps a direction of its own. */
  tangentX?: Float32Array
  tangentY?: Float32Array
  /** 0 to 1: how much of a stroke is painted; absent: all. */
  opacity?: Float32Array
  saturation: number
}

/**
 * Paints a frame with strokes whose places, order and shapes are fixed: only colour, direction and opacity
 * follow the picture, as smoothly as it changes (after Litwinowicz, "Processing images and video for an
 * impressionist effect", 1997, without moving strokes).
 */
export class StrokePainter {
  readonly #marks: Mark[]
  readonly #brush: Brush
  readonly #size: { width: number; height: number }
  /** Five a stroke: x, y, work cell, stray of its direction, variant. */
  readonly #strokes: Float32Array
  readonly #jitters: Float32Array

  constructor(work: WorkFrame, size: { width: number; height: number }, brush: Brush) {
    this.#size = { width: size.width, height: size.height }
    this.#brush = brush
    this.#marks = cutMarks(brush)
    this.#strokes = scatter(work, size, brush)
    const random = createRandom(brush.seed + 5)
    const count = this.#strokes.length / 5
    this.#jitters = Float32Array.from({ length: count * 3 }, () => random() + random() - 1)
  }

  /** `relief`, where given, has the frame's size and gathers the paint's thickness. */
  paint(ground: StrokeGround, output: Planes, relief: Uint8Array | null): void {
    const strokes = this.#strokes
    const { angles, lumaJitter } = this.#brush
    const chromaJitter = this.#brush.chromaJitter * vividness(ground)
    for (let stroke = 0; stroke < strokes.length / 5; stroke++) {
      const from = stroke * 5
      const cell = strokes[from + 2]!
      const opacity = ground.opacity === undefined ? 1 : ground.opacity[cell]!
      if (opacity < 0.04) continue
      const turn = this.#turnAt(ground, cell) + (strokes[from + 3]! - 0.5) * 0.12
      const angle = (((Math.round(turn * angles) % angles) + angles) % angles) | 0
      const mark = this.#marks[strokes[from + 4]! * angles + angle]!
      const jitter = stroke * 3
      const y = 16 + 219 * ground.luma[cell]! + this.#jitters[jitter]! * lumaJitter
      const strength = 224 * ground.saturation
      const cb = 128 + strength * ground.cb[cell]! + this.#jitters[jitter + 1]! * chromaJitter
      const cr = 128 + strength * ground.cr[cell]! + this.#jitters[jitter + 2]! * chromaJitter
      const left = Math.round((strokes[from]! - mark.side / 2) / 2) * 2
      const top = Math.round((strokes[from + 1]! - mark.side / 2) / 2) * 2
      const colour = [clampCode(y), clampChroma(cb), clampChroma(cr)] as const
      const place = { left, top, opacity, ...this.#size }
      stampLuma(mark, place, colour[0], output, relief)
      stampChroma(mark, place, output.cb, output.chromaStride, colour[1])
      stampChroma(mark, place, output.cr, output.chromaStride, colour[2])
    }
  }

  #turnAt({ tangentX, tangentY }: StrokeGround, cell: number): number {
    if (tangentX === undefined || tangentY === undefined) return 0
    return Math.atan2(tangentY[cell]!, tangentX[cell]!) / Math.PI
  }
}

/** 0 for a frame without colours, whose strokes have none either, to 1. */
function vividness({ cb, cr }: StrokeGround): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < cb.length; at += 97, count++) sum += Math.abs(cb[at]!) + Math.abs(cr[at]!)
  return Math.min(1, (sum / count) * 40)
}

/** A jittered grid in an order without any, over the frame's edge by a stroke. */
function scatter(
  work: WorkFrame,
  { width, height }: { width: number; height: number },
  { seed, spacing, variants }: Brush,
): Float32Array {
  const random = createRandom(seed)
  const places: number[][] = []
  for (let row = 0; row * spacing < height + spacing; row++) {
    for (let column = 0; column * spacing < width + spacing; column++) {
      const x = (column + 0.5 * (row & 1) + (random() - 0.5) * 0.9) * spacing
      const y = (row + (random() - 0.5) * 0.9) * spacing
      const across = Math.min(work.width - 1, Math.max(0, Math.floor((x * work.width) / width)))
      const down = Math.min(work.height - 1, Math.max(0, Math.floor((y * work.height) / height)))
      const variant = Math.floor(random() * variants)
      places.push([x, y, down * work.width + across, random(), variant])
    }
  }
  for (let last = places.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = places[last]!
    places[last] = places[other]!
    places[other] = kept
  }
  return Float32Array.from(places.flat())
}

type Place = { left: number; top: number; opacity: number; width: number; height: number }

function stampLuma(
  { side, alpha, relief: thickness, first, last }: Mark,
  { left, top, opacity, width, height }: Place,
  colour: number,
  { y, yStride }: Planes,
  relief: Uint8Array | null,
): void {
  const share = Math.round(opacity * 257)
  const code = Math.round(colour)
  const from = Math.max(0, -top)
  const to = Math.min(side, height - top)
  for (let row = from; row < to; row++) {
    const start = Math.max(first[row]!, -left)
    const end = Math.min(last[row]!, width - 1 - left)
    const target = (top + row) * yStride + left
    const cells = (top + row) * width + left
    const source = row * side
    for (let x = start; x <= end; x++) {
      const laid = alpha[source + x]! * share
      const under = y[target + x]!
      y[target + x] = under + (((code - under) * laid + 32768) >> 16)
      if (relief === null) continue
      const height = relief[cells + x]!
      relief[cells + x] = height + (((thickness[source + x]! - height) * laid + 32768) >> 16)
    }
  }
}

function stampChroma(
  { side, chromaAlpha, first, last }: Mark,
  { left, top, opacity, width, height }: Place,
  plane: Uint8Array,
  stride: number,
  colour: number,
): void {
  const share = Math.round(opacity * 260)
  const code = Math.round(colour)
  const half = side / 2
  const startRow = Math.max(0, -top / 2)
  const endRow = Math.min(half, (height - top) / 2)
  for (let row = startRow; row < endRow; row++) {
    const start = Math.max(Math.min(first[row * 2]!, first[row * 2 + 1]!) >> 1, -left / 2)
    const end = Math.min(Math.max(last[row * 2]!, last[row * 2 + 1]!) >> 1, (width - left) / 2 - 1)
    const target = (top / 2 + row) * stride + left / 2
    for (let x = start; x <= end; x++) {
      const under = plane[target + x]!
      plane[target + x] =
        under + (((code - under) * chromaAlpha[row * half + x]! * share + 32768) >> 16)
    }
  }
}

/** Light from the upper left over the paint's thickness, in place. */
export function lightRelief(
  relief: Uint8Array,
  { y, yStride }: Planes,
  { width, height }: { width: number; height: number },
  strength: number,
): void {
  for (let row = 1; row < height - 1; row++) {
    const to = row * yStride
    const from = row * width
    for (let x = 1; x < width - 1; x++) {
      const slope = relief[from + x + width + 1]! - relief[from + x - width - 1]!
      const code = y[to + x]! - slope * strength
      y[to + x] = code < 16 ? 16 : code > 235 ? 235 : code
    }
  }
}
