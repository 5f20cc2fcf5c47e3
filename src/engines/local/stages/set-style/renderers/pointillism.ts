import { seedFor } from '../../../draw/random.ts'
import { Gaussian } from '../filters/gaussian.ts'
import { ChromaWriter, LumaWriter } from '../filters/lay-colour.ts'
import { StrokePainter } from '../filters/stroke-painter.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Dots of pure colour side by side on primed canvas; the eye mixes them. */
export const createPointillism: CreateStyle = (context) => {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const gaussian = new Gaussian(work)
  const base = new LumaWriter(work, context)
  const chroma = new ChromaWriter(work, context)
  const canvas = work.plane()
  const layers = [
    new StrokePainter(work, context, dotsOf(context, 'ground', 8, 18)),
    new StrokePainter(work, context, dotsOf(context, 'dots', 6.4, 26)),
  ]
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.6, local: 0.4, middle: 0.6 })
      gaussian.blur(work.luma, work.luma, work.side / 300)
      gaussian.blur(work.cb, work.cb, work.side / 200)
      gaussian.blur(work.cr, work.cr, work.side / 200)
      for (let at = 0; at < canvas.length; at++) canvas[at] = 0.32 + 0.6 * work.luma[at]!
      base.write(canvas, output)
      chroma.write(work.cb, work.cr, output, { saturation: 0.8, tintCb: -4, tintCr: 2 })
      for (const layer of layers) {
        layer.paint({ luma: work.luma, cb: work.cb, cr: work.cr, saturation: 1.75 }, output, null)
      }
    },
  }
}

function dotsOf(context: StyleContext, name: string, size: number, chromaJitter: number) {
  const unit = (Math.min(context.width, context.height) / 720) * context.boldness
  return {
    seed: seedFor(context.seed, name),
    spacing: Math.max(2, size * unit),
    length: Math.max(1.5, size * 0.6 * unit),
    width: Math.max(1.5, size * 0.56 * unit),
    angles: 1,
    variants: 4,
    bristle: 0.15,
    lumaJitter: 24,
    chromaJitter,
  }
}
