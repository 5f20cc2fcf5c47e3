import { copyPlane } from '../../../../media/planes.ts'
import type { OpenEffect } from './effect-spec.ts'
import { rateOf } from '../particles/act-time.ts'

/** Lines of a screen of this many; never finer than four pixels, which could not be drawn. */
const LINES = 200
const FINEST_PIXELS = 4
const DEPTH = 0.34
const ROLL_SECONDS = 5

/** An old screen: every line is bright in its middle, and a faint bar rolls up through the picture. */
export const openScanLines: OpenEffect = (_, act) => {
  const { width, height } = act.geometry
  const period = Math.max(FINEST_PIXELS, Math.round(height / LINES))
  const lines = Float32Array.from({ length: period }, (__, row) => {
    const wave = 0.5 + 0.5 * Math.cos(((row + 0.5) / period) * Math.PI * 2)
    // The mean light stays: what the gaps take, the lines give.
    return 1 + DEPTH * 0.36 - DEPTH * wave
  })
  const codes = new Uint8Array(256)
  return (input, output, frame) => {
    copyPlane(input.cb, input.chromaStride, output.cb, output.chromaStride, width / 2, height / 2)
    copyPlane(input.cr, input.chromaStride, output.cr, output.chromaStride, width / 2, height / 2)
    const roll = 1 - ((frame / rateOf(act) / ROLL_SECONDS) % 1)
    for (let row = 0; row < height; row++) {
      const away = Math.abs(((row / height - roll + 1.5) % 1) - 0.5)
      const bar = 0.045 * Math.exp(-((away / 0.08) ** 2))
      const gain = lines[row % period]! + bar
      for (let code = 0; code < 256; code++) {
        const lit = 16 + (Math.max(16, Math.min(235, code)) - 16) * gain + 0.5
        codes[code] = Math.min(235, lit)
      }
      const from = row * input.yStride
      const to = row * output.yStride
      for (let x = 0; x < width; x++) output.y[to + x] = codes[input.y[from + x]!]!
    }
  }
}
