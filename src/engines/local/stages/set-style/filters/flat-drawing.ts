import type { Planes } from '../../../../../media/planes.ts'
import type { CreateStyle } from '../style-renderer.ts'
import { dotScreen, printed } from './dot-screen.ts'
import { Enlarger } from './enlarge.ts'
import { FlowLines } from './flow-lines.ts'
import { Kuwahara } from './kuwahara.ts'
import { ChromaWriter } from './lay-colour.ts'
import { ToneNormaliser } from './tone.ts'
import { WorkFrame } from './work-frame.ts'

export type FlatDrawing = {
  /** Steps of luma. */
  steps: number
  /** 0 soft steps to 1 hard ones. */
  hardness: number
  saturation: number
  /** Lifts the whole picture: an exponent on luma. */
  gamma: number
  /** Radius of the flat dabs, a fraction of the short side. */
  flatness: number
  /** Half width of lines, a fraction of the short side; how strong they are; the luma of their ink. */
  line: { width: number; gain: number; threshold: number; luma: number }
  /** Dots in what is darker than `below`; null for none. */
  dots: { below: number; depth: number } | null
}

/** Flat colours in steps under drawn lines: what cartoons, comics and cels are made of. */
export function createFlatDrawing(drawing: FlatDrawing): CreateStyle {
  return (context) => {
    const { width, height } = context
    const work = new WorkFrame(width, height)
    const tone = new ToneNormaliser(work)
    const lines = new FlowLines(work)
    const kuwahara = new Kuwahara(work)
    const enlarger = new Enlarger(work, context)
    const chroma = new ChromaWriter(work, context)
    const lights = new Float32Array(width)
    const edges = new Float32Array(width)
    const cell = Math.max(3, Math.min(width, height) / 120)
    const screen = drawing.dots && dotScreen(context, { angle: Math.PI / 4, cell })
    const steps = stepTable(drawing)
    return {
      render(input, output) {
        work.load(input)
        tone.normalise(work.luma, { stretch: 0.6, local: 0.2, middle: 0.55 })
        const deviation = Math.max(0.7, drawing.line.width * work.side)
        const response = lines.measure(work.luma, deviation)
        kuwahara.apply(lines.tensor, drawing.flatness * work.side)
        for (let row = 0; row < height; row++) {
          enlarger.row(kuwahara.luma, row, lights)
          enlarger.row(response, row, edges)
          drawRow(
            { lights, edges, steps, screen, drawing, boldness: context.boldness },
            row,
            output,
          )
        }
        fadeUnderLines(kuwahara, response, drawing)
        chroma.write(kuwahara.cb, kuwahara.cr, output, { saturation: drawing.saturation })
      },
    }
  }
}

type Row = {
  lights: Float32Array
  edges: Float32Array
  steps: Float32Array
  screen: Uint8Array | null
  drawing: FlatDrawing
  boldness: number
}

function drawRow(
  { lights, edges, steps, screen, drawing: { line, dots }, boldness }: Row,
  row: number,
  output: Planes,
): void {
  const to = row * output.yStride
  const from = row * lights.length
  const gain = line.gain * boldness
  for (let x = 0; x < lights.length; x++) {
    const plain = lights[x]!
    let light = steps[plain < 0 ? 0 : plain > 1 ? 1023 : (plain * 1023) | 0]!
    if (screen !== null && dots !== null && plain < dots.below) {
      const part = ((dots.below - plain) / dots.below) * 0.9
      light *= 1 - dots.depth * printed(screen[from + x]!, part)
    }
    const edge = (edges[x]! - line.threshold) * gain
    if (edge > 0) light += (line.luma - light) * (edge > 1 ? 1 : edge)
    output.y[to + x] = 16.5 + 219 * light
  }
}

/** Steps whose borders are soft by as much as keeps noise from flickering across them. */
function stepTable({ steps, hardness, gamma }: FlatDrawing): Float32Array {
  return Float32Array.from({ length: 1024 }, (_, at) => {
    const light = Math.pow(at / 1023, gamma)
    const step = Math.min(steps - 1, Math.floor(light * steps))
    const part = light * steps - step
    const soft = 0.5 - 0.42 * hardness
    const ramp = Math.max(0, Math.min(1, (part - 0.5 + soft) / (2 * soft)))
    const stepped = (step + ramp * ramp * (3 - 2 * ramp)) / steps
    return Math.max(0, Math.min(1, light + (stepped - light) * (0.5 + 0.5 * hardness)))
  })
}

function fadeUnderLines(flat: Kuwahara, response: Float32Array, { line }: FlatDrawing): void {
  for (let at = 0; at < response.length; at++) {
    const edge = (response[at]! - line.threshold) * line.gain * 0.8
    if (edge <= 0) continue
    const kept = edge > 0.85 ? 0.15 : 1 - edge
    flat.cb[at] = flat.cb[at]! * kept
    flat.cr[at] = flat.cr[at]! * kept
  }
}
