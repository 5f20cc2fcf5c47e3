import { seedFor } from '../../../draw/random.ts'
import { Enlarger } from '../filters/enlarge.ts'
import { FlowLines } from '../filters/flow-lines.ts'
import { drawHatching } from '../filters/hatching.ts'
import { layInk } from '../filters/lay-ink.ts'
import { paperTooth } from '../filters/noise.ts'
import { pigment } from '../filters/pigment.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Hatching in three directions, one after the other as it gets darker, under contour lines, on paper. */
export const createPencil: CreateStyle = (context) => {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const lines = new FlowLines(work)
  const enlarger = new Enlarger(work, context)
  const layers = hatchLayers(context)
  const unit = Math.min(context.width, context.height) / 720
  const tooth = paperTooth(context, seedFor(context.seed, 'paper'), 1.7 * unit)
  const sheet = { paper: pigment('#f4f0e6'), ink: pigment('#2c2c31'), tooth, relief: 11 }
  const coverage = new Float32Array(context.width * context.height)
  const lights = new Float32Array(context.width)
  const edges = new Float32Array(context.width)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.6, local: 0.3, middle: 0.75 })
      const response = lines.measure(work.luma, 1.1 * (work.side / 360) ** 0.5)
      for (let row = 0; row < context.height; row++) {
        enlarger.row(work.luma, row, lights)
        enlarger.row(response, row, edges)
        drawRow(coverage, row * context.width, { lights, edges, layers, tooth }, context.boldness)
      }
      layInk(coverage, sheet, output, context)
    },
  }
}

function hatchLayers(context: StyleContext): Uint8Array[] {
  const unit = Math.min(context.width, context.height) / 720
  const hatch = (name: string, angle: number, spacing: number, length: number) =>
    drawHatching(context, {
      seed: seedFor(context.seed, name),
      angle,
      spacing: Math.max(1.5, spacing * unit),
      length: Math.max(6, length * unit),
      thickness: Math.max(0.8, 1.7 * unit),
    })
  return [
    hatch('light', -0.84, 4.6, 85),
    hatch('cross', -0.2, 4.8, 70),
    hatch('deep', -1.5, 4.2, 60),
  ]
}

type Row = { lights: Float32Array; edges: Float32Array; layers: Uint8Array[]; tooth: Uint8Array }

function drawRow(
  coverage: Float32Array,
  start: number,
  { lights, edges, layers, tooth }: Row,
  boldness: number,
): void {
  const [light, cross, deep] = layers as [Uint8Array, Uint8Array, Uint8Array]
  for (let x = 0; x < lights.length; x++) {
    const at = start + x
    const dark = 1 - lights[x]!
    const grain = tooth[at]! / 255
    // A soft rub of the lead's side, broken by the paper's tooth.
    let bare = 1 - Math.max(0, dark - 0.1) * (0.3 + 0.25 * grain)
    bare *= 1 - stroke(light[at]!, (dark - 0.14) * 1.2) * 0.38
    bare *= 1 - stroke(cross[at]!, (dark - 0.42) * 1.3) * 0.42
    bare *= 1 - stroke(deep[at]!, (dark - 0.64) * 1.6) * 0.5
    const edge = (edges[x]! - 0.006) * 30 * boldness
    if (edge > 0) bare *= 1 - (edge > 1 ? 1 : edge) * (0.5 + 0.35 * grain)
    coverage[at] = 1 - bare
  }
}

/** How much of a stroke with this threshold shows where `part` of the area is to be covered. */
function stroke(threshold: number, part: number): number {
  if (part <= 0) return 0
  const shown = (threshold / 255 + (part > 0.85 ? 0.85 : part) - 1) * 2.2
  return shown <= 0 ? 0 : shown > 1 ? 1 : shown
}
