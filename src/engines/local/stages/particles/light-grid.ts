import type { Planes } from '../../../../media/planes.ts'
import type { Paint } from './paint.ts'
import type { Size } from './paint-mask.ts'
import type { Tone } from './tone.ts'

/** Pixels from one node to the next. */
export const CELL = 8
const FRACTION = 20
const ONE = 1 << 16
/** 2x2 ordered dither, in quarters of a code: soft light shows no bands. */
const DITHER = [
  [0.125, 0.625],
  [0.875, 0.375],
] as const

/** A luma table for rows above `full`, mixed with the tone's own down to `end`; parts of the height. */
export type UpperTone = { luma: Int32Array; full: number; end: number }

/**
 * Soft light over a frame, from nodes 8 pixels apart, bilinear between them:
 *
 *     y = 16 + tone(y) * gain + light        c = 128 + tone(c) * gain + blue or red
 *
 * in codes, rounded with a fixed dither. Node (0, 0) is the frame's upper left corner.
 */
export class LightGrid {
  readonly columns: number
  readonly rows: number
  readonly gain: Float32Array
  readonly light: Float32Array
  readonly blue: Float32Array
  readonly red: Float32Array
  readonly #size: Size
  readonly #gains: Int32Array
  readonly #lights: Int32Array
  readonly #table = new Int32Array(256)

  constructor(size: Size) {
    this.#size = size
    this.columns = Math.ceil(size.width / CELL) + 1
    this.rows = Math.ceil(size.height / CELL) + 1
    const nodes = this.columns * this.rows
    this.gain = new Float32Array(nodes).fill(1)
    this.light = new Float32Array(nodes)
    this.blue = new Float32Array(nodes)
    this.red = new Float32Array(nodes)
    this.#gains = new Int32Array(this.columns)
    this.#lights = new Int32Array(this.columns)
  }

  reset(): void {
    this.gain.fill(1)
    this.light.fill(0)
    this.blue.fill(0)
    this.red.fill(0)
  }

  /** Moves what is seen at a node towards a colour. `weight` 0 to 1. */
  mix(node: number, weight: number, { y, cb, cr }: Paint): void {
    const kept = 1 - weight
    this.gain[node]! *= kept
    this.light[node] = this.light[node]! * kept + (y - 16) * weight
    this.blue[node] = this.blue[node]! * kept + (cb - 128) * weight
    this.red[node] = this.red[node]! * kept + (cr - 128) * weight
  }

  /** Takes light away: 1 leaves it, 0 is black. */
  dim(node: number, factor: number): void {
    this.gain[node]! *= factor
    this.light[node]! *= factor
    this.blue[node]! *= factor
    this.red[node]! *= factor
  }

  /** `upper` is the luma table of the uppermost rows: it turns into the tone's own towards `upper.end`. */
  apply(input: Planes, output: Planes, tone: Tone, upper: UpperTone | null = null): void {
    const { width, height } = this.#size
    const y = [input.y, input.yStride, output.y, output.yStride] as const
    this.#plane(...y, width, height, 3, tone.luma, this.light, 16, upper)
    const { chromaStride } = output
    const columns = width / 2
    const rows = height / 2
    const cb = [input.cb, input.chromaStride, output.cb, chromaStride, columns, rows, 2] as const
    this.#plane(...cb, tone.blue, this.blue, 128)
    const cr = [input.cr, input.chromaStride, output.cr, chromaStride, columns, rows, 2] as const
    this.#plane(...cr, tone.red, this.red, 128)
  }

  #plane(
    from: Uint8Array,
    fromStride: number,
    to: Uint8Array,
    toStride: number,
    width: number,
    height: number,
    cellBits: number,
    table: Int32Array,
    light: Float32Array,
    zero: number,
    upper: UpperTone | null = null,
  ): void {
    const gains = this.#gains
    const lights = this.#lights
    const cell = 1 << cellBits
    for (let row = 0; row < height; row++) {
      this.#nodesOfRow(row, cellBits, light, zero)
      const codes = upper === null ? table : this.#tableOfRow(row / height, table, upper)
      const [even, odd] = DITHER[row & 1]!.map((part) => part * 2 ** FRACTION) as [number, number]
      for (let column = 0, x = 0; x < width; column++, x += cell) {
        let gain = gains[column]!
        let offset = lights[column]!
        const gainStep = (gains[column + 1]! - gain) >> cellBits
        const offsetStep = (lights[column + 1]! - offset) >> cellBits
        const end = Math.min(x + cell, width)
        let source = row * fromStride + x
        let target = row * toStride + x
        // Widths are even, but half of them need not be.
        for (let at = x; at < end; at += 2) {
          to[target] = (Math.imul(codes[from[source]!]!, gain) + offset + even) >> FRACTION
          gain += gainStep
          offset += offsetStep
          if (at + 1 === end) break
          to[target + 1] = (Math.imul(codes[from[source + 1]!]!, gain) + offset + odd) >> FRACTION
          gain += gainStep
          offset += offsetStep
          source += 2
          target += 2
        }
      }
    }
  }

  #tableOfRow(down: number, table: Int32Array, { luma, full, end }: UpperTone): Int32Array {
    if (down >= end) return table
    const part = Math.min(1, (end - down) / (end - full))
    for (let code = 0; code < 256; code++) {
      this.#table[code] = table[code]! + (luma[code]! - table[code]!) * part
    }
    return this.#table
  }

  /** The nodes above and below a row, mixed, in fixed point. */
  #nodesOfRow(row: number, cellBits: number, light: Float32Array, zero: number): void {
    const { columns, gain } = this
    const above = (row >> cellBits) * columns
    const below = above + columns
    const part = (row & ((1 << cellBits) - 1)) / (1 << cellBits)
    for (let column = 0; column < columns; column++) {
      const gainAbove = gain[above + column]!
      const lightAbove = light[above + column]!
      this.#gains[column] = (gainAbove + (gain[below + column]! - gainAbove) * part) * ONE
      const mixed = lightAbove + (light[below + column]! - lightAbove) * part
      this.#lights[column] = (zero + mixed) * 2 ** FRACTION
    }
  }
}
