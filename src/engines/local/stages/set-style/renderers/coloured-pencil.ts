import type { Planes } from '../../../../../media/planes.ts'
import { seedFor } from '../../../draw/random.ts'
import { Enlarger } from '../filters/enlarge.ts'
import { FlowLines } from '../filters/flow-lines.ts'
import { Gaussian } from '../filters/gaussian.ts'
import { drawHatching } from '../filters/hatching.ts'
import { ramp } from '../filters/ink-drawing.ts'
import { ChromaWriter } from '../filters/lay-colour.ts'
import { paperTooth } from '../filters/noise.ts'
import { clampCode } from '../filters/pigment.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Strokes in the picture's own colours, light where the hand was light, on white paper with a tooth. */
export const createColouredPencil: CreateStyle = (context) => {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const lines = new FlowLines(work)
  const gaussian = new Gaussian(work)
  const enlarger = new Enlarger(work, context)
  const chroma = new ChromaWriter(work, context)
  const unit = Math.min(context.width, context.height) / 720
  const layers = strokesOf(context, unit)
  const tooth = paperTooth(context, seedFor(context.seed, 'paper'), 1.9 * unit)
  const lights = new Float32Array(context.width)
  const edges = new Float32Array(context.width)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.6, local: 0.3, middle: 0.68 })
      const response = lines.measure(work.luma, 1.1)
      for (let row = 0; row < context.height; row++) {
        enlarger.row(work.luma, row, lights)
        enlarger.row(response, row, edges)
        drawRow({ lights, edges, layers, tooth, boldness: context.boldness }, row, output)
      }
      gaussian.blur(work.cb, work.cb, work.side / 180)
      gaussian.blur(work.cr, work.cr, work.side / 180)
      chroma.write(work.cb, work.cr, output, { saturation: 1.35, tintCb: -2, tintCr: 1 })
    },
  }
}

function strokesOf(context: StyleContext, unit: number): [Uint8Array, Uint8Array] {
  const hatch = (name: string, angle: number) =>
    drawHatching(context, {
      seed: seedFor(context.seed, name),
      angle,
      spacing: Math.max(1.6, 4.6 * unit),
      length: Math.max(6, 70 * unit),
      thickness: Math.max(0.9, 2.3 * unit),
    })
  return [hatch('colour', -0.9), hatch('shade', -0.35)]
}

type Row = {
  lights: Float32Array
  edges: Float32Array
  layers: [Uint8Array, Uint8Array]
  tooth: Uint8Array
  boldness: number
}

function drawRow(
  { lights, edges, layers: [colour, shade], tooth, boldness }: Row,
  row: number,
  output: Planes,
): void {
  const to = row * output.yStride
  for (let x = 0, at = row * lights.length; x < lights.length; x++, at++) {
    const dark = 1 - lights[x]!
    const grain = tooth[at]! / 255
    const first = ramp((colour[at]! / 255 + ramp(dark * 1.1 + 0.12) * 0.9 - 1) * 1.9)
    const second = ramp((shade[at]! / 255 + ramp(dark * 1.3 - 0.3) * 0.85 - 1) * 1.9)
    const line = ramp((edges[x]! - 0.006) * 20 * boldness) * (0.4 + 0.35 * grain)
    let bare = 1 - ramp(dark - 0.04) * (0.34 + 0.26 * grain)
    bare *= (1 - first * 0.3 * (0.3 + dark)) * (1 - second * 0.38) * (1 - line)
    output.y[to + x] = clampCode(24.5 + 206 * bare + (grain - 0.5) * 7)
  }
}
