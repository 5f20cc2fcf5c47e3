import { seedFor } from '../../../draw/random.ts'
import { Gaussian } from '../filters/gaussian.ts'
import { Kuwahara } from '../filters/kuwahara.ts'
import { ChromaWriter, LumaWriter } from '../filters/lay-colour.ts'
import { lightRelief, StrokePainter } from '../filters/stroke-painter.ts'
import { StructureTensor } from '../filters/structure-tensor.ts'
import { smoothstep } from '../../../colour/curves.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Dabs of one colour, broad strokes over them along the forms, fine ones where there is detail; lit relief. */
export const createOil: CreateStyle = (context) => {
  const { width, height } = context
  const work = new WorkFrame(width, height)
  const tone = new ToneNormaliser(work)
  const tensor = new StructureTensor(work)
  const kuwahara = new Kuwahara(work)
  const base = new LumaWriter(work, context)
  const chroma = new ChromaWriter(work, context)
  const detail = createDetail(work)
  const broad = new StrokePainter(work, context, brushOf(context, 'broad', 15))
  const fine = new StrokePainter(work, context, brushOf(context, 'fine', 9))
  const relief = new Uint8Array(width * height)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.45, local: 0.25 })
      tensor.measure(work.luma, work.side / 60)
      kuwahara.apply(tensor, (work.side / 115) * context.boldness)
      base.write(kuwahara.luma, output)
      chroma.write(kuwahara.cb, kuwahara.cr, output, { saturation: 1.3 })
      const { luma, cb, cr } = kuwahara
      const { tangentX, tangentY } = tensor
      const ground = { luma, cb, cr, tangentX, tangentY, saturation: 1.3 }
      detail.measure(luma)
      relief.fill(90)
      broad.paint({ ...ground, opacity: detail.calm }, output, relief)
      fine.paint({ ...ground, opacity: detail.busy }, output, relief)
      lightRelief(relief, output, context, 0.13)
    },
  }
}

function brushOf({ width, height, seed, boldness }: StyleContext, name: string, size: number) {
  const unit = (Math.min(width, height) / 720) * boldness
  return {
    seed: seedFor(seed, name),
    spacing: Math.max(2, size * 1.2 * unit),
    length: Math.max(3, size * 1.9 * unit),
    width: Math.max(1.5, size * 0.62 * unit),
    angles: 36,
    variants: 3,
    bristle: 0.9,
    lumaJitter: 12,
    chromaJitter: 7,
  }
}

/** Where broad strokes would lose the picture, and where they would not. */
function createDetail(work: WorkFrame) {
  const gaussian = new Gaussian(work)
  const busy = work.plane()
  const calm = work.plane()
  return {
    busy,
    calm,
    measure(luma: Float32Array): void {
      gaussian.blur(luma, calm, work.side / 60)
      for (let at = 0; at < busy.length; at++) busy[at] = Math.abs(luma[at]! - calm[at]!)
      gaussian.blur(busy, busy, work.side / 70)
      for (let at = 0; at < busy.length; at++) {
        const amount = busy[at]!
        calm[at] = 0.95 - 0.9 * smoothstep(0.015, 0.06, amount)
        busy[at] = 0.8 * smoothstep(0.006, 0.03, amount)
      }
    },
  }
}
