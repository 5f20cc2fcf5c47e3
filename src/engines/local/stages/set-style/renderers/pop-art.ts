import type { Planes } from '../../../../../media/planes.ts'
import { dotScreen } from '../filters/dot-screen.ts'
import { Enlarger } from '../filters/enlarge.ts'
import { FlowLines } from '../filters/flow-lines.ts'
import { Kuwahara } from '../filters/kuwahara.ts'
import { pigment } from '../filters/pigment.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle } from '../style-renderer.ts'

const bands = ['#1c1548', '#d4145a', '#ff7bac', '#ffc80a', '#fff4cf'].map(pigment)

/** A silk screen: five flat colours by tone, large dots between them, a heavy black outline. */
export const createPopArt: CreateStyle = (context) => {
  const { width, height } = context
  const work = new WorkFrame(width, height)
  const tone = new ToneNormaliser(work)
  const lines = new FlowLines(work)
  const kuwahara = new Kuwahara(work)
  const enlarger = new Enlarger(work, context)
  const cell = Math.max(3, (Math.min(width, height) / 72) * context.boldness)
  const screen = dotScreen(context, { angle: Math.PI / 4, cell })
  const rows = { lights: new Float32Array(width), edges: new Float32Array(width) }
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.8, local: 0.3, middle: 0.52 })
      const response = lines.measure(work.luma, work.side / 230)
      kuwahara.apply(lines.tensor, work.side / 75)
      for (let row = 0; row < height; row++) {
        enlarger.row(kuwahara.luma, row, rows.lights)
        enlarger.row(response, row, rows.edges)
        printRow(rows, screen, row, output, width)
      }
    },
  }
}

function printRow(
  { lights, edges }: { lights: Float32Array; edges: Float32Array },
  screen: Uint8Array,
  row: number,
  output: Planes,
  width: number,
): void {
  const to = row * output.yStride
  const chroma = (row >> 1) * output.chromaStride
  const isChromaRow = (row & 1) === 0
  for (let x = 0, at = row * width; x < width; x++, at++) {
    const place = Math.max(0, Math.min(3.999, lights[x]! * 4.3 - 0.25))
    const band = place | 0
    // Flat in the middle of a band, dots on the way to the next.
    const part = Math.max(0, Math.min(1, (place - band - 0.28) * 2.2))
    const over = (screen[at]! / 255 - 1 + part) * 5 + 0.5
    const next = part <= 0 ? 0 : over < 0 ? 0 : over > 1 ? 1 : over
    const [from, upTo] = [bands[band]!, bands[band + 1]!]
    const edge = Math.max(0, Math.min(1, (edges[x]! - 0.008) * 45))
    const code = from.y + (upTo.y - from.y) * next
    output.y[to + x] = code + (20 - code) * edge + 0.5
    if (!isChromaRow || x & 1) continue
    const kept = 1 - 0.9 * edge
    output.cb[chroma + (x >> 1)] = 128.5 + (from.cb + (upTo.cb - from.cb) * next - 128) * kept
    output.cr[chroma + (x >> 1)] = 128.5 + (from.cr + (upTo.cr - from.cr) * next - 128) * kept
  }
}
