import type { Planes } from '../../../../../media/planes.ts'
import { createRandom, seedFor } from '../../../draw/random.ts'
import { paintCells } from '../filters/cell-painter.ts'
import { CellColours, cutCells } from '../filters/cells.ts'
import { Enlarger } from '../filters/enlarge.ts'
import { FlowLines } from '../filters/flow-lines.ts'
import { fillBytes, fractalNoise } from '../filters/noise.ts'
import { clampChroma, pigment } from '../filters/pigment.ts'
import { smoothstep } from '../../../colour/curves.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Panes of glowing glass in lead, with the picture's outlines painted on them as glaziers do. */
export const createStainedGlass: CreateStyle = (context) => {
  const { width, height } = context
  const work = new WorkFrame(width, height)
  const tone = new ToneNormaliser(work)
  const lines = new FlowLines(work)
  const enlarger = new Enlarger(work, context)
  const cell = Math.max(6, (Math.min(width, height) / 17) * context.boldness)
  const seed = seedFor(context.seed, 'panes')
  const cells = cutCells(context, { seed, cell, jitter: 0.85, roundness: 2 })
  const colours = new CellColours(work, cells, context)
  const random = createRandom(seed + 1)
  const strays = Float32Array.from({ length: cells.count }, () => (random() + random() - 1) * 12)
  const ripple = fractalNoise(context, { seed, cell: cell / 3, octaves: 3, stretch: 2.2 })
  const lead = Math.max(0.9, cell * 0.045)
  const shade = cells.sides.map((_side, at) => {
    const glow = smoothstep(lead, cell * 0.5, cells.borders[at]! / 4)
    return -22 + 34 * glow + (ripple[at]! - 0.5) * 58
  })
  const joint = fillBytes(
    cells.borders.length,
    (at) => 255 * (1 - smoothstep(lead * 0.8, lead * 0.8 + 1.2, cells.borders[at]! / 4)),
  )
  const finish = {
    shade,
    joint,
    jointColour: pigment('#14120f'),
    saturation: 2.3,
    strays,
    tone: (luma: number) => 34 + 178 * luma ** 0.9,
  }
  const stain = createStain(work, context)
  const lights = new Float32Array(width)
  const edges = new Float32Array(width)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.7, local: 0.3, middle: 0.55 })
      const response = lines.measure(work.luma, work.side / 240)
      colours.measure()
      paintCells(cells, colours, finish, output, context)
      stain(output, joint)
      for (let row = 0; row < height; row++) {
        enlarger.row(response, row, edges)
        enlarger.row(work.luma, row, lights)
        const to = row * output.yStride
        for (let x = 0; x < width; x++) {
          const code = output.y[to + x]!
          const clear = 1 - joint[row * width + x]! / 255
          const painted = code + (34 + 178 * lights[x]! - code) * 0.48 * clear
          const edge = Math.max(0, Math.min(0.9, (edges[x]! - 0.009) * 30))
          output.y[to + x] = painted + (22 - painted) * edge
        }
      }
    },
  }
}

/** Silver stain: within a pane the colour leans half way to the picture's own. */
function createStain(work: WorkFrame, { width, height }: StyleContext) {
  const half = { width: width / 2, height: height / 2 }
  const enlarger = new Enlarger(work, half)
  const line = new Float32Array(half.width)
  return (output: Planes, joint: Uint8Array): void => {
    for (const plane of ['cb', 'cr'] as const) {
      for (let row = 0; row < half.height; row++) {
        enlarger.row(work[plane], row, line)
        const to = row * output.chromaStride
        for (let x = 0; x < half.width; x++) {
          const code = output[plane][to + x]!
          const clear = 1 - joint[row * 2 * width + x * 2]! / 255
          const own = clampChroma(128 + 224 * 2 * line[x]!)
          output[plane][to + x] = code + (own - code) * 0.5 * clear + 0.5
        }
      }
    }
  }
}
