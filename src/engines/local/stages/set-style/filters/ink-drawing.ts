import type { CreateStyle, StyleContext } from '../style-renderer.ts'
import { Enlarger } from './enlarge.ts'
import { FlowLines } from './flow-lines.ts'
import { layInk } from './lay-ink.ts'
import { paperTooth } from './noise.ts'
import { pigment } from './pigment.ts'
import { ToneNormaliser } from './tone.ts'
import { WorkFrame } from './work-frame.ts'

export type InkDrawing = {
  paper: string
  ink: string
  /** Size of the paper's grain in pixels at 720 rows, and how many codes of luma it shows. */
  grain: number
  relief: number
  tone: { stretch: number; local: number; middle: number }
  /** Half width of lines as a fraction of the short side. */
  lineWidth: number
  /** Averages lines over twice as many work pixels along them. */
  lineReach: number
}

/** What a pixel is drawn from: luma of 0 to 1 as normalised, the line response, the tooth 0 to 255. */
export type Cover = (light: number, edge: number, tooth: number, at: number) => number

/** One ink on paper, drawn pixel by pixel by `cover`, which is made once for a frame size. */
export function createInkDrawing(
  drawing: InkDrawing,
  createCover: (context: StyleContext) => Cover,
): CreateStyle {
  return (context) => {
    const { width, height } = context
    const work = new WorkFrame(width, height)
    const tone = new ToneNormaliser(work)
    const lines = new FlowLines(work)
    const enlarger = new Enlarger(work, context)
    const unit = Math.min(width, height) / 720
    const tooth = paperTooth(context, context.seed + 3, drawing.grain * unit)
    const { paper, ink, relief } = drawing
    const sheet = { paper: pigment(paper), ink: pigment(ink), tooth, relief }
    const cover = createCover(context)
    const coverage = new Float32Array(width * height)
    const lights = new Float32Array(width)
    const edges = new Float32Array(width)
    return {
      render(input, output) {
        work.load(input)
        tone.normalise(work.luma, drawing.tone)
        const deviation = Math.max(0.6, drawing.lineWidth * work.side)
        const response = lines.measure(work.luma, deviation, drawing.lineReach)
        for (let row = 0, at = 0; row < height; row++) {
          enlarger.row(work.luma, row, lights)
          enlarger.row(response, row, edges)
          for (let x = 0; x < width; x++, at++) {
            coverage[at] = cover(lights[x]!, edges[x]!, tooth[at]!, at)
          }
        }
        layInk(coverage, sheet, output, context)
      },
    }
  }
}

/** 0 to 1, straight between. */
export function ramp(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
