import type { LumaPlane } from '../metrics/structure-similarity.ts'
import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

const weatherGate = { keeps: 'structure', steady: true, aligned: false } as const

/**
 * What falls is seen as small light things that are there in one frame and gone in the next: the energy of the
 * change between consecutive frames, in details finer than a few pixels.
 */
function particleGate(name: string, swapped: Gate | null): Gate {
  return {
    ...weatherGate,
    name,
    measure: `energy of fine changes / source's (at least ${thresholds.particleEnergy})`,
    swapped,
    score(source, remix) {
      const value = fineChange(remix.smallLumas) / fineChange(source.smallLumas)
      return { value, passed: value >= thresholds.particleEnergy, detail: '' }
    },
  }
}

export const fogGate: Gate = {
  ...weatherGate,
  name: 'fog',
  measure: `contrast of the upper half / source's (at most ${thresholds.fogContrast}, and less than below)`,
  swapped: null,
  score(source, remix) {
    const ratio = (from: number, to: number) =>
      meanContrast(remix.smallLumas, from, to) / meanContrast(source.smallLumas, from, to)
    const value = ratio(0, 0.5)
    const below = ratio(0.5, 1)
    const passed = value <= thresholds.fogContrast && value <= below + 0.02
    return { value, passed, detail: `below ${below.toFixed(2)}` }
  },
}

export const rainGate = particleGate('rain', fogGate)
export const snowGate = particleGate('snow', fogGate)

/** Mean over frames of the energy of (this frame - the last), less its own 3x3 mean. */
function fineChange(planes: readonly LumaPlane[]): number {
  let sum = 0
  let count = 0
  for (let at = 1; at < planes.length; at++) {
    const { width, height, luma } = planes[at]!
    const last = planes[at - 1]!.luma
    const change = Float32Array.from(luma, (value, pixel) => value - last[pixel]!)
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        let around = 0
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) around += change[(y + dy) * width + x + dx]!
        }
        sum += (change[y * width + x]! - around / 9) ** 2
        count++
      }
    }
  }
  return sum / Math.max(1, count)
}

/** Standard deviation of luma in rows from `from` to `to` of the height, mean over frames. */
function meanContrast(planes: readonly LumaPlane[], from: number, to: number): number {
  const deviations = planes.map(({ width, height, luma }) => {
    const rows = luma.subarray(Math.floor(from * height) * width, Math.floor(to * height) * width)
    const mean = rows.reduce((sum, value) => sum + value, 0) / rows.length
    return Math.sqrt(rows.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length)
  })
  return deviations.reduce((sum, value) => sum + value, 0) / deviations.length
}
