import type { Planes } from '../../../../../media/planes.ts'
import { clampChroma, clampCode } from '../filters/pigment.ts'
import { fixedPalette, nearestTable, tableKey } from '../filters/fixed-palette.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle } from '../style-renderer.ts'

/** One crossed stitch a cell, in threads of a fixed range, on cream cloth. */
export const createCrossStitch: CreateStyle = (context) => {
  const { width, height } = context
  const work = new WorkFrame(width, height, Math.round(88 / context.boldness))
  const tone = new ToneNormaliser(work)
  const palette = fixedPalette()
  const nearest = nearestTable(palette)
  const threads = new Uint8Array(work.width * work.height)
  const stitch = drawStitch(work.divisor)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.65, local: 0.4, middle: 0.58 })
      for (let at = 0; at < threads.length; at++) {
        const y = clampCode(16 + 219 * work.luma[at]!)
        const cb = clampChroma(128 + 300 * work.cb[at]!)
        const cr = clampChroma(128 + 300 * work.cr[at]!)
        threads[at] = nearest[tableKey(y, cb, cr)]!
      }
      sew(output, threads, palette, stitch, work, { width, height })
    },
  }
}

/** Of one cell: `cover` 0 cloth to 1 thread, `light` a factor on the thread's or cloth's luma. */
function drawStitch(side: number) {
  const cover = new Float32Array(side * side)
  const light = new Float32Array(side * side)
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at++) {
      const u = ((x + 0.5) / side) * 2 - 1
      const v = ((y + 0.5) / side) * 2 - 1
      const upper = Math.abs(u + v) / 0.62
      const lower = Math.abs(u - v) / 0.62
      const far = Math.min(upper, lower)
      cover[at] = Math.max(0, Math.min(1, (1.12 - far) * 4))
      // The upper thread is round and bright, the lower one dips under it; cloth has a hole in each corner.
      const round = Math.sqrt(Math.max(0, 1 - Math.min(1, far) ** 2))
      const under = upper <= lower ? 1 : 0.86
      const twist =
        0.05 * Math.sin((u - v) * (upper <= lower ? 9 : 0) + (u + v) * (upper <= lower ? 0 : 9))
      const corner = Math.hypot(Math.abs(u) - 1, Math.abs(v) - 1)
      light[at] = far <= 1.1 ? under * (0.62 + 0.46 * round + twist) : corner < 0.34 ? 0.45 : 0.9
    }
  }
  return { cover, light }
}

function sew(
  output: Planes,
  threads: Uint8Array,
  palette: ReturnType<typeof fixedPalette>,
  { cover, light }: ReturnType<typeof drawStitch>,
  work: WorkFrame,
  { width, height }: { width: number; height: number },
): void {
  const side = work.divisor
  const cloth = { y: 208, cb: 121, cr: 131 }
  const { y, cb, cr, yStride, chromaStride } = output
  for (let row = 0; row < height; row++) {
    const cells = Math.min(work.height - 1, Math.floor(row / side)) * work.width
    const within = (row % side) * side
    for (let x = 0; x < width; x++) {
      const cell = (x / side) | 0
      const at = within + x - cell * side
      const thread = palette[threads[cells + cell]!]!
      const part = cover[at]!
      const code = 16.5 + (cloth.y + (thread.y * 0.92 + 18 - cloth.y) * part - 16) * light[at]!
      y[row * yStride + x] = code > 235 ? 235 : code
      if ((row | x) & 1) continue
      const to = (row >> 1) * chromaStride + (x >> 1)
      cb[to] = cloth.cb + (thread.cb - cloth.cb) * part + 0.5
      cr[to] = cloth.cr + (thread.cr - cloth.cr) * part + 0.5
    }
  }
}
