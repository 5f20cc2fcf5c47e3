import type { Planes } from '../../../../../media/planes.ts'
import { createRandom, seedFor } from '../../../draw/random.ts'
import { Mesh, scanTriangle } from '../filters/mesh.ts'
import { clampChroma, clampCode } from '../filters/pigment.ts'
import { softenSteps } from '../filters/soften-steps.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

type Corners = [number, number, number, number, number, number]

/** Facets of one colour, each at its own slant to the light; their corners sit on the picture's edges. */
export const createLowPoly: CreateStyle = (context) => {
  const work = new WorkFrame(context.width, context.height)
  const tone = new ToneNormaliser(work)
  const spacing = Math.max(4, (work.side / 29) * context.boldness)
  const mesh = new Mesh(work, { seed: seedFor(context.seed, 'mesh'), spacing })
  const random = createRandom(seedFor(context.seed, 'slant'))
  const count = (mesh.columns - 1) * (mesh.rows - 1) * 2
  const slants = Float32Array.from({ length: count }, () => (random() - 0.5) * 17)
  const scratch = new Uint8Array(context.width * 2)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.6, local: 0.3, middle: 0.55 })
      mesh.settle(work.luma)
      for (let facet = 0; facet < count; facet++) {
        const corners = cornersOf(mesh, facet)
        const colour = meanColour(work, corners, slants[facet]!)
        if (colour !== null) fillFacet(corners, colour, work.divisor, output, context)
      }
      softenSteps(output, context, scratch)
    },
  }
}

/** Two facets a cell of the mesh, cut along its shorter diagonal: every other row is shifted. */
function cornersOf({ columns, x, y }: Mesh, facet: number): Corners {
  const cell = facet >> 1
  const column = cell % (columns - 1)
  const row = Math.floor(cell / (columns - 1))
  const a = row * columns + column
  const [b, c, d] = [a + 1, a + columns, a + columns + 1]
  const [p, q, r]: [number, number, number] =
    row & 1 ? (facet & 1 ? [a, d, c] : [a, b, d]) : facet & 1 ? [b, d, c] : [a, b, c]
  return [x[p]!, y[p]!, x[q]!, y[q]!, x[r]!, y[r]!]
}

function meanColour({ luma, cb, cr, width, height }: WorkFrame, corners: Corners, slant: number) {
  let [count, light, blue, red] = [0, 0, 0, 0]
  scanTriangle(corners, { width, height }, (row, from, to) => {
    for (let at = row * width + from; at < row * width + to; at++) {
      light += luma[at]!
      blue += cb[at]!
      red += cr[at]!
    }
    count += to - from
  })
  if (count === 0) {
    const at = (corner: number, limit: number) => Math.max(0, Math.min(limit, Math.floor(corner)))
    const cell = at(corners[1], height - 1) * width + at(corners[0], width - 1)
    ;[count, light, blue, red] = [1, luma[cell]!, cb[cell]!, cr[cell]!]
  }
  return {
    y: clampCode(24 + (200 * light) / count + slant),
    cb: clampChroma(128.5 + (300 * blue) / count),
    cr: clampChroma(128.5 + (300 * red) / count),
  }
}

function fillFacet(
  corners: Corners,
  { y, cb, cr }: { y: number; cb: number; cr: number },
  divisor: number,
  output: Planes,
  { width, height }: StyleContext,
): void {
  const scaled = (factor: number) => corners.map((corner) => corner * factor) as Corners
  scanTriangle(scaled(divisor), { width, height }, (row, from, to) => {
    output.y.fill(y, row * output.yStride + from, row * output.yStride + to)
  })
  const half = { width: width / 2, height: height / 2 }
  scanTriangle(scaled(divisor / 2), half, (row, from, to) => {
    output.cb.fill(cb, row * output.chromaStride + from, row * output.chromaStride + to)
    output.cr.fill(cr, row * output.chromaStride + from, row * output.chromaStride + to)
  })
}
