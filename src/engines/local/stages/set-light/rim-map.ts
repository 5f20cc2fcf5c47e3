/** Where light from behind catches people: a thin band inside their outline, brightest towards the light. */
import type { Planes } from '../../../../media/planes.ts'
import { smoothstep } from '../../colour/curves.ts'
import { blurBytes } from './blur-bytes.ts'

export type RimDirection = {
  /** Towards the light, length 1 or less; y down. */
  x: number
  y: number
  /** Part of the rim that is on all sides alike, 0 to 1. */
  around: number
}

export type RimMap = {
  /** The rim itself, and its soft halo, 0 to 255 a pixel; valid until the next call. */
  rim: Uint8Array
  halo: Uint8Array
  /** First and last row that hold any. */
  top: number
  bottom: number
}

/** Widths as fractions of the map's height. */
const RIM_WIDTH = 0.011
const HALO_WIDTH = 0.03

/** Difference of luma across an outline, in codes: below, the matte has it wrong or nothing would be seen of it. */
const UNSEEN = 7
const SEEN = 26

/**
 * `alpha` of the calls is `width` x `height`, 0 nobody .. 255 a person, and the frame twice that. The rim lies only
 * where the picture has an edge too: a matte that takes a desk for a person must not draw on it.
 */
export function createRimMap(
  { width, height }: { width: number; height: number },
  direction: RimDirection,
): (alpha: Uint8Array, frame: Pick<Planes, 'y' | 'yStride'>) => RimMap {
  const wide = new Uint8Array(width * height)
  const rim = new Uint8Array(width * height)
  const halo = new Uint8Array(width * height)
  const scratch = new Uint8Array(width * height)
  const rimReach = Math.max(1, Math.round(height * RIM_WIDTH))
  const haloReach = Math.max(2, Math.round(height * HALO_WIDTH))
  return (alpha, frame) => {
    const { first, last } = rowsOf(alpha, width, height)
    if (last < first) return { rim: rim.fill(0), halo: halo.fill(0), top: 0, bottom: -1 }
    const top = Math.max(0, first - 2 * haloReach)
    const bottom = Math.min(height - 1, last + 2 * haloReach)
    const rows = { width, top, bottom }
    wide.set(alpha)
    blurBytes(wide, rows, rimReach, scratch)
    rim.fill(0)
    traceRim(alpha, wide, rim, { width, top, bottom, direction, rimReach, frame })
    // Where the picture's own edge comes and goes, the rim does so softly.
    blurBytes(rim, rows, 1, scratch)
    halo.set(rim)
    blurBytes(halo, rows, haloReach, scratch)
    return { rim, halo, top, bottom }
  }
}

function rowsOf(alpha: Uint8Array, width: number, height: number) {
  let first = height
  let last = -1
  for (let row = 0; row < height; row++) {
    for (let at = row * width; at < (row + 1) * width; at += 2) {
      if (alpha[at]! < 24) continue
      if (first > row) first = row
      last = row
      break
    }
  }
  return { first, last }
}

type Trace = {
  width: number
  top: number
  bottom: number
  direction: RimDirection
  rimReach: number
  frame: Pick<Planes, 'y' | 'yStride'>
}

/** Inside by `alpha`, near the outline by how far the blurred one has fallen, facing the light by its slope. */
function traceRim(
  alpha: Uint8Array,
  wide: Uint8Array,
  rim: Uint8Array,
  { width, top, bottom, direction, rimReach, frame }: Trace,
): void {
  const step = rimReach
  const reach = 1.5 * rimReach
  const height = bottom
  const lumaAt = (column: number, row: number) => {
    const x = Math.max(0, Math.min(width - 1, Math.round(column)))
    const y = Math.max(0, Math.min(height, Math.round(row)))
    return frame.y[2 * y * frame.yStride + 2 * x]!
  }
  for (let row = Math.max(step, top); row <= bottom - step; row++) {
    for (let column = step; column < width - step; column++) {
      const at = row * width + column
      // Mattes end a little inside the outline: their soft edge counts as nearly all of a person.
      const inside = Math.min(255, alpha[at]! * 2)
      if (inside < 24) continue
      const near = 255 - wide[at]!
      if (near < 10) continue
      const slopeX = wide[at - step]! - wide[at + step]!
      const slopeY = wide[at - step * width]! - wide[at + step * width]!
      const length = Math.hypot(slopeX, slopeY) + 8
      const facing = Math.max(0, (slopeX * direction.x + slopeY * direction.y) / length)
      const seen = direction.around + (1 - direction.around) * facing
      const light = Math.min(255, (inside * near * seen) / 72)
      if (light < 1) continue
      const awayX = (slopeX / length) * reach
      const awayY = (slopeY / length) * reach
      const apart = Math.abs(
        lumaAt(column + awayX, row + awayY) - lumaAt(column - awayX, row - awayY),
      )
      rim[at] = light * smoothstep(UNSEEN, SEEN, apart)
    }
  }
}
