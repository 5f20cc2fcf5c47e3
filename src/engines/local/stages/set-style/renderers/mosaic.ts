import { createRandom, seedFor } from '../../../draw/random.ts'
import { paintCells } from '../filters/cell-painter.ts'
import { CellColours, cutCells } from '../filters/cells.ts'
import { fillBytes } from '../filters/noise.ts'
import { pigment } from '../filters/pigment.ts'
import { smoothstep } from '../../../colour/curves.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle } from '../style-renderer.ts'

/** Small glazed stones in mortar, each of one colour, lit from the upper left. */
export const createMosaic: CreateStyle = (context) => {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const side = Math.min(context.width, context.height)
  const cell = Math.max(4, (side / 54) * context.boldness)
  const seed = seedFor(context.seed, 'stones')
  const cells = cutCells(context, { seed, cell, jitter: 0.42, roundness: 4 })
  const colours = new CellColours(work, cells, context)
  const random = createRandom(seed + 1)
  const strays = Float32Array.from({ length: cells.count }, () => (random() + random() - 1) * 13)
  const bevel = cell * 0.16
  const shade = cells.sides.map((position, at) => {
    const near = 1 - smoothstep(0, bevel, cells.borders[at]! / 4 - cell * 0.07)
    return (-position / 127) * (10 + 46 * near)
  })
  const joint = fillBytes(
    cells.borders.length,
    (at) => 255 * (1 - smoothstep(cell * 0.035, cell * 0.09 + 0.4, cells.borders[at]! / 4)),
  )
  const finish = {
    shade,
    joint,
    jointColour: pigment('#665e53'),
    saturation: 1.45,
    strays,
    tone: (luma: number) => 28 + 200 * luma,
  }
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.7, local: 0.45, middle: 0.55 })
      colours.measure()
      paintCells(cells, colours, finish, output, context)
    },
  }
}
