import { seedFor } from '../../../draw/random.ts'
import { Gaussian } from './gaussian.ts'
import { ChromaWriter, LumaWriter } from './lay-colour.ts'
import { lightRelief, StrokePainter } from './stroke-painter.ts'
import { StructureTensor } from './structure-tensor.ts'
import { smoothstep } from '../../../colour/curves.ts'
import { ToneNormaliser } from './tone.ts'
import { WorkFrame } from './work-frame.ts'
import type { CreateStyle, StyleContext, StyleRenderer } from '../style-renderer.ts'

export type Brushwork = {
  /** Pixels at 720 rows: half the width is about 0.4 of it. */
  broad: number
  fine: number
  /** Length of a stroke for its width, and pixels between strokes for its size. */
  stretch: number
  spacing: number
  bristle: number
  saturation: number
  lumaJitter: number
  chromaJitter: number
  relief: number
  /** How far flow is smoothed, a fraction of the short side. */
  flow: number
}

/** Visible strokes along the forms: broad ones everywhere, fine ones where there is detail. */
export function createBrushwork(brushwork: Brushwork): CreateStyle {
  return (context) => openBrushwork(context, brushwork)
}

function openBrushwork(context: StyleContext, brushwork: Brushwork): StyleRenderer {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const tensor = new StructureTensor(work)
  const gaussian = new Gaussian(work)
  const base = new LumaWriter(work, context)
  const chroma = new ChromaWriter(work, context)
  const under = new StrokePainter(
    work,
    context,
    brushOf(context, 'under', brushwork.broad, brushwork),
  )
  const over = new StrokePainter(work, context, brushOf(context, 'over', brushwork.fine, brushwork))
  const luma = work.plane()
  const busy = work.plane()
  const relief = new Uint8Array(context.width * context.height)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.5, local: 0.25, middle: 0.58 })
      tensor.measure(work.luma, work.side * brushwork.flow, 0.6)
      gaussian.blur(work.luma, luma, work.side / 60)
      for (let at = 0; at < busy.length; at++) busy[at] = Math.abs(work.luma[at]! - luma[at]!)
      gaussian.blur(busy, busy, work.side / 60)
      for (let at = 0; at < busy.length; at++) busy[at] = 0.9 * smoothstep(0.006, 0.03, busy[at]!)
      gaussian.blur(work.luma, luma, work.side / 200)
      gaussian.blur(work.cb, work.cb, work.side / 140)
      gaussian.blur(work.cr, work.cr, work.side / 140)
      for (let at = 0; at < luma.length; at++) luma[at] = 0.07 + 0.93 * luma[at]!
      const { tangentX, tangentY } = tensor
      const ground = {
        luma,
        cb: work.cb,
        cr: work.cr,
        tangentX,
        tangentY,
        saturation: brushwork.saturation,
      }
      base.write(luma, output)
      chroma.write(work.cb, work.cr, output, { saturation: brushwork.saturation })
      relief.fill(60)
      under.paint(ground, output, relief)
      over.paint({ ...ground, opacity: busy }, output, relief)
      lightRelief(relief, output, context, brushwork.relief)
    },
  }
}

function brushOf(
  { width, height, seed, boldness }: StyleContext,
  name: string,
  size: number,
  { stretch, spacing, bristle, lumaJitter, chromaJitter }: Brushwork,
) {
  const unit = (Math.min(width, height) / 720) * boldness
  return {
    seed: seedFor(seed, name),
    spacing: Math.max(2, size * spacing * unit),
    length: Math.max(3, size * 0.42 * stretch * unit),
    width: Math.max(1.5, size * 0.42 * unit),
    angles: 36,
    variants: 4,
    bristle,
    lumaJitter,
    chromaJitter,
  }
}
