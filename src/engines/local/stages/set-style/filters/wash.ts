import type { Planes } from '../../../../../media/planes.ts'
import { seedFor } from '../../../draw/random.ts'
import { Enlarger } from './enlarge.ts'
import { Gaussian } from './gaussian.ts'
import { Kuwahara } from './kuwahara.ts'
import { ChromaWriter } from './lay-colour.ts'
import { addValueNoise, fractalNoise, paperTooth } from './noise.ts'
import { StructureTensor } from './structure-tensor.ts'
import { smoothstep } from '../../../colour/curves.ts'
import { ToneNormaliser } from './tone.ts'
import { Warp } from './warp.ts'
import { WorkFrame } from './work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

export type Wash = {
  /** Code of the paper's luma, and what it adds to chroma. */
  paper: { light: number; cb: number; cr: number }
  saturation: number
  /** Lightness of the fullest wash, and an exponent on tone. */
  fullest: number
  gamma: number
}

/**
 * Transparent washes: tone in soft steps, pigment that gathers at the edge of each wash and in the hollows of
 * the paper, paper left white for lights. Density after Bousseau, Kaplan, Thollot and Sillion, "Interactive
 * watercolor rendering with temporal coherence and abstraction", 2006: C' = C - (C - C^2)(d - 1).
 */
export function createWash(wash: Wash): CreateStyle {
  const { paper, saturation } = wash
  return (context) => {
    const { width, height, seed } = context
    const work = new WorkFrame(width, height)
    const tone = new ToneNormaliser(work)
    const tensor = new StructureTensor(work)
    const kuwahara = new Kuwahara(work)
    const washes = createWashes(work, context, wash)
    const enlarger = new Enlarger(work, context)
    const chroma = new ChromaWriter(work, context)
    const tooth = paperTooth(context, seedFor(seed, 'paper'), Math.min(width, height) / 330)
    const line = new Float32Array(width)
    return {
      render(input, output) {
        work.load(input)
        tone.normalise(work.luma, { stretch: 0.55, local: 0.2, middle: 0.66 })
        tensor.measure(work.luma, work.side / 110)
        kuwahara.apply(tensor, (work.side / 95) * context.boldness)
        washes.wash(kuwahara)
        for (let row = 0; row < height; row++) {
          enlarger.row(washes.light, row, line)
          paintRow(line, tooth, paper.light, row, output)
        }
        const tint = { tintCb: paper.cb, tintCr: paper.cr, saturation }
        chroma.write(washes.cb, washes.cr, output, tint)
      },
    }
  }
}

function createWashes(work: WorkFrame, { seed }: StyleContext, tone: Wash) {
  const warp = new Warp(work, {
    seed: seedFor(seed, 'bleed'),
    cell: work.side / 16,
    reach: work.side / 110,
  })
  const gaussian = new Gaussian(work)
  const flow = fractalNoise(work, { seed: seedFor(seed, 'flow'), cell: work.side / 5, octaves: 3 })
  addValueNoise(flow, work, { seed: seedFor(seed, 'bloom'), cell: work.side / 40, amount: 0.25 })
  const light = work.plane()
  const around = work.plane()
  const cb = work.plane()
  const cr = work.plane()
  return {
    light,
    cb,
    cr,
    wash(flat: Kuwahara): void {
      warp.apply(flat.luma, light)
      warp.apply(flat.cb, cb)
      warp.apply(flat.cr, cr)
      gaussian.blur(light, around, work.side / 130)
      for (let at = 0; at < light.length; at++) {
        const plain = light[at]!
        // Dark side of an edge: where the wash dried last.
        const edge = around[at]! - plain
        const density = 1 + (flow[at]! - 0.62) * 0.9 + (edge > 0 ? edge * 5 : edge * 1.2)
        const lifted = washTone(plain, tone)
        const thick = lifted - (lifted - lifted * lifted) * (density - 1)
        // Lights are bare paper, and pale pigment is pale.
        const pigmented =
          1.55 * (0.75 + 0.35 * density) * (1 - 0.75 * smoothstep(0.74, 0.98, thick))
        light[at] = thick
        cb[at] = cb[at]! * pigmented
        cr[at] = cr[at]! * pigmented
      }
    },
  }
}

/** Lighter than life, and in five soft steps. */
function washTone(light: number, { fullest, gamma }: Wash): number {
  // A blur may fall below black, where no power is a number.
  const lifted = fullest + (1.03 - fullest) * Math.pow(Math.max(0, light), gamma)
  const steps = lifted * 6
  const step = Math.floor(steps)
  return 0.5 * lifted + (0.5 / 6) * (step + smoothstep(0.2, 0.8, steps - step))
}

function paintRow(
  line: Float32Array,
  tooth: Uint8Array,
  paper: number,
  row: number,
  output: Planes,
): void {
  const to = row * output.yStride
  const from = row * line.length
  for (let x = 0; x < line.length; x++) {
    const light = line[x]!
    const grain = (tooth[from + x]! - 128) / 255
    // Pigment settles in the hollows; bare paper only shows its relief.
    const settled = light + grain * (0.035 + 0.2 * light * (1 - light))
    const code = 16.5 + (paper - 16) * settled
    output.y[to + x] = code < 16 ? 16 : code > 235 ? 235 : code
  }
}
