import { changedRegion } from '../metrics/changed-region.ts'
import type { LumaPlane } from '../metrics/structure-similarity.ts'
import type { Footage } from '../read-footage.ts'
import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

/** Largest part of the frame that a local change may take. */
const MOST_OF_FRAME = 0.5
/** A pixel that far from the empty scene, in codes, is the person's; one that far from the source is new. */
const PERSON_CODES = 30
const NEW_CODES = 6
/** Pixels around the mask's edge that count for neither side. */
const EDGE_PIXELS = 6

const localGate = { keeps: 'outside', steady: true, aligned: true } as const

export const actorGate: Gate = {
  ...localGate,
  name: 'add-actor',
  measure: `share of frames with one bounded change (at least ${thresholds.actorShare})`,
  swapped: null,
  score(source, remix) {
    const regions = remix.lumaPlanes.map((plane, at) =>
      changedRegion(source.lumaPlanes[at]!, plane),
    )
    const good = regions.filter(({ share }) => share > 0 && share <= MOST_OF_FRAME)
    const value = good.length / regions.length
    const largest = Math.max(...regions.map(({ share }) => share))
    const detail = `at most ${(largest * 100).toFixed(0)}% of the frame`
    return { value, passed: value >= thresholds.actorShare, detail }
  },
}

/** Only where an empty picture of the scene is at hand: it tells who is the person. */
export const backgroundGate: Gate = {
  name: 'replace-background',
  measure: `PSNR of the person above the feet, its light matched, in dB (at least ${thresholds.personDecibels}; background new)`,
  keeps: 'nothing',
  steady: true,
  aligned: true,
  swapped: null,
  score(source, remix) {
    const { cleanPlate } = source
    if (cleanPlate === null) return null
    const inside: [number, number][] = []
    let outside = 0
    let replaced = 0
    for (const [at, plane] of source.lumaPlanes.entries()) {
      const mask = personMask(plane, cleanPlate)
      const other = remix.lumaPlanes[at]!.luma
      for (let pixel = 0; pixel < mask.length; pixel++) {
        if (mask[pixel] === 1) inside.push([plane.luma[pixel]!, other[pixel]!])
        if (mask[pixel] !== 0) continue
        outside++
        if (Math.abs(plane.luma[pixel]! - other[pixel]!) > NEW_CODES) replaced++
      }
    }
    const value = decibels(matchedError(inside))
    const share = replaced / Math.max(1, outside)
    const passed = value >= thresholds.personDecibels && share >= thresholds.newBackground
    return { value, passed, detail: `${Math.round(share * 100)}% of the background new` }
  },
}

/** Only where an empty picture of the scene is at hand. */
export const removalGate: Gate = {
  name: 'remove-actor',
  measure: `PSNR against the empty scene where somebody stood, in dB (at least ${thresholds.personDecibels})`,
  keeps: 'outside',
  steady: true,
  aligned: true,
  swapped: null,
  score(source, remix) {
    const { cleanPlate } = source
    if (cleanPlate === null) return null
    let error = 0
    let pixels = 0
    for (const [at, plane] of source.lumaPlanes.entries()) {
      const mask = personMask(plane, cleanPlate)
      for (let pixel = 0; pixel < mask.length; pixel++) {
        if (mask[pixel] !== 1) continue
        error += (remix.lumaPlanes[at]!.luma[pixel]! - cleanPlate.luma[pixel]!) ** 2
        pixels++
      }
    }
    const value = decibels(error / Math.max(1, pixels))
    return { value, passed: value >= thresholds.personDecibels, detail: '' }
  },
}

/** Of a figure's height, from below: its shadow cannot be told from its feet by the empty scene. */
const FEET = 0.25

/** 1 the person without the feet, 0 the background, 2 what counts for neither. */
function personMask(plane: LumaPlane, empty: LumaPlane): Uint8Array {
  const { width, height } = plane
  const raw = Uint8Array.from(plane.luma, (value, at) =>
    Math.abs(value - empty.luma[at]!) > PERSON_CODES ? 1 : 0,
  )
  const window = boxMean(raw, width, height, EDGE_PIXELS)
  const mask = Uint8Array.from(window, (share) => (share > 0.85 ? 1 : share < 0.02 ? 0 : 2))
  const top = Math.floor(mask.indexOf(1) / width)
  const bottom = Math.floor(mask.lastIndexOf(1) / width)
  const feet = Math.ceil(bottom - (bottom - top) * FEET)
  return mask.map((side, at) => (side === 1 && Math.floor(at / width) >= feet ? 2 : side))
}

function boxMean(values: Uint8Array, width: number, height: number, radius: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += values[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  return Float32Array.from(values, (_, at) => {
    const x = at % width
    const y = Math.floor(at / width)
    const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)]
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)]
    const at2 = (column: number, line: number) => sums[line * (width + 1) + column]!
    const sum = at2(right, bottom) - at2(left, bottom) - at2(right, top) + at2(left, top)
    return sum / ((right - left) * (bottom - top))
  })
}

/** Mean square error after the best gain and offset: light matching is asked for, other change is not. */
function matchedError(pairs: readonly [number, number][]): number {
  const n = Math.max(1, pairs.length)
  const mean = (of: (pair: [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / n
  const meanSource = mean(([one]) => one)
  const meanRemix = mean(([, other]) => other)
  const variance = mean(([one]) => (one - meanSource) ** 2)
  const covariance = mean(([one, other]) => (one - meanSource) * (other - meanRemix))
  const gain = covariance / Math.max(1e-9, variance)
  return mean(([one, other]) => (other - meanRemix - gain * (one - meanSource)) ** 2)
}

const decibels = (meanSquare: number) => 10 * Math.log10((255 * 255) / Math.max(1e-9, meanSquare))

/** PSNR of what lies outside the changed region, the worst frame's. */
export function outsideDecibels(source: Footage, remix: Footage): number {
  const pairs = Math.min(source.lumaPlanes.length, remix.lumaPlanes.length)
  return Math.min(
    ...Array.from({ length: pairs }, (_, at) => {
      const { outsideDecibels: found } = changedRegion(
        source.lumaPlanes[at]!,
        remix.lumaPlanes[at]!,
      )
      return found
    }),
  )
}
