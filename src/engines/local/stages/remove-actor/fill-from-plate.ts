import type { Planes } from '../../../../media/planes.ts'
import { lookupOf } from '../../people/cell-grid.ts'
import type { CellGrid, Lookup } from '../../people/cell-grid.ts'
import type { Removal } from './removal-region.ts'
import { mixed } from '../../people/bilinear.ts'

type Size = { width: number; height: number }
type Plane = { data: Uint8Array; stride: number }

/** Lays the clean plate over the removed region, as bright as the frame and with its grain. */
export class PlateFiller {
  readonly #plate: Planes
  readonly #grid: CellGrid
  readonly #luma: [Lookup, Lookup]
  readonly #chroma: [Lookup, Lookup]
  readonly #grain: number
  readonly #seed: number

  /** `grain`: how far the frames' luma strays from the plate, one standard deviation. */
  constructor(plate: Planes, size: Size, grid: CellGrid, grain: number, seed: number) {
    this.#plate = plate
    this.#grid = grid
    const lookups = (pixelSize: 1 | 2): [Lookup, Lookup] => [
      lookupOf(size.width, grid.columns, grid.step, pixelSize),
      lookupOf(size.height, grid.rows, grid.step, pixelSize),
    ]
    this.#luma = lookups(1)
    this.#chroma = lookups(2)
    this.#grain = grain
    this.#seed = seed
  }

  /** In place. */
  fill(frame: Planes, { weight, drift }: Removal, number: number): void {
    const plate = this.#plate
    const to = (data: Uint8Array, stride: number): Plane => ({ data, stride })
    const seed = Math.imul(this.#seed ^ number, 0x9e3779b1)
    this.#lay(
      to(frame.y, frame.yStride),
      to(plate.y, plate.yStride),
      weight,
      drift.y,
      this.#luma,
      seed,
    )
    for (const name of ['cb', 'cr'] as const) {
      const target = to(frame[name], frame.chromaStride)
      const source = to(plate[name], plate.chromaStride)
      this.#lay(target, source, weight, drift[name], this.#chroma, null)
    }
  }

  #lay(
    target: Plane,
    source: Plane,
    weight: Float32Array,
    drift: Float32Array,
    [across, down]: [Lookup, Lookup],
    seed: number | null,
  ): void {
    const { columns } = this.#grid
    const width = across.part.length
    const grain = seed === null ? 0 : this.#grain * 1.7
    for (let row = 0; row < down.part.length; row++) {
      const above = down.first[row]! * columns
      const below = down.second[row]! * columns
      const v = down.part[row]!
      for (let column = 0; column < width; column++) {
        const a = across.first[column]!
        const b = across.second[column]!
        const u = across.part[column]!
        const share = mixed(weight, above, below, a, b, u, v)
        if (share <= 0.002) continue
        const at = row * target.stride + column
        const level = mixed(drift, above, below, a, b, u, v)
        const noise = grain === 0 ? 0 : (hash(seed! + at) - 0.5) * 2 * grain
        const clean = source.data[row * source.stride + column]! + level + noise
        const value = target.data[at]! + (clean - target.data[at]!) * share + 0.5
        target.data[at] = value < 0 ? 0 : value > 255 ? 255 : value
      }
    }
  }
}

/** Uniform in [0, 1): the finaliser of MurmurHash3 (public domain, Austin Appleby). */
function hash(value: number): number {
  let mix = value | 0
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return ((mix ^ (mix >>> 16)) >>> 0) / 4294967296
}
