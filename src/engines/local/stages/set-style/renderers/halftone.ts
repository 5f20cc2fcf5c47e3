import { seedFor } from '../../../draw/random.ts'
import { dotScreen, printed } from '../filters/dot-screen.ts'
import { paperTooth } from '../filters/noise.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import { Enlarger } from '../filters/enlarge.ts'
import { clampChroma, clampCode } from '../filters/pigment.ts'
import type { Planes } from '../../../../../media/planes.ts'
import type { CreateStyle } from '../style-renderer.ts'

/** Screens of the four printing inks at the usual angles, 30 degrees apart, yellow between two of them. */
const ANGLES = { cyan: 15, magenta: 75, yellow: 0, black: 45 }

/** Four-colour offset print, large enough to see: rosettes of cyan, magenta, yellow and black dots. */
export const createHalftone: CreateStyle = (context) => {
  const { width, height } = context
  const work = new WorkFrame(width, height)
  const tone = new ToneNormaliser(work)
  const enlarger = new Enlarger(work, context)
  const cell = Math.max(3, (Math.min(width, height) / 92) * context.boldness)
  const screenOf = (degrees: number) =>
    dotScreen(context, { angle: (degrees * Math.PI) / 180, cell })
  const screens = [ANGLES.cyan, ANGLES.magenta, ANGLES.yellow, ANGLES.black].map(screenOf)
  const inks = [work.plane(), work.plane(), work.plane(), work.plane()]
  const rows = inks.map(() => new Float32Array(width))
  const tooth = paperTooth(context, seedFor(context.seed, 'paper'), Math.min(width, height) / 400)
  const colours = { red: new Float32Array(width * 2), blue: new Float32Array(width * 2) }
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.6, local: 0.3, middle: 0.6 })
      separate(work, inks)
      for (let row = 0; row < height; row++) {
        for (const [ink, plane] of inks.entries()) enlarger.row(plane, row, rows[ink]!)
        printRow({ rows, screens, tooth, colours }, row, output, width)
        if (row & 1) averageChroma(colours, row >> 1, output, width)
      }
    },
  }
}

/** RGB to ink with most of the grey carried by black. */
function separate({ luma, cb, cr }: WorkFrame, inks: Float32Array[]): void {
  const [cyan, magenta, yellow, black] = inks as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  for (let at = 0; at < luma.length; at++) {
    const light = 0.06 + 0.94 * luma[at]!
    const [blue, red] = [cb[at]! * 1.35, cr[at]! * 1.35]
    const c = 1 - light - 1.5748 * red
    const m = 1 - light + 0.1873 * blue + 0.4681 * red
    const y = 1 - light - 1.8556 * blue
    const k = Math.max(0, Math.min(c, m, y)) ** 1.2 * 0.85
    const rest = 1 / (1 - k + 0.05)
    cyan[at] = Math.max(0, Math.min(1, (c - k) * rest))
    magenta[at] = Math.max(0, Math.min(1, (m - k) * rest))
    yellow[at] = Math.max(0, Math.min(1, (y - k) * rest))
    black[at] = k
  }
}

type Press = {
  rows: Float32Array[]
  screens: Uint8Array[]
  tooth: Uint8Array
  /** Two rows of (R' - Y') and (B' - Y'). */
  colours: { red: Float32Array; blue: Float32Array }
}

function printRow(
  { rows, screens, tooth, colours }: Press,
  row: number,
  output: Planes,
  width: number,
): void {
  const [cyan, magenta, yellow, black] = rows as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const [cs, ms, ys, ks] = screens as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const to = row * output.yStride
  const keep = (row & 1) * width
  for (let x = 0, at = row * width; x < width; x++, at++) {
    const c = printed(cs[at]!, cyan[x]!)
    const m = printed(ms[at]!, magenta[x]!)
    const y = printed(ys[at]!, yellow[x]!)
    const k = 1 - 0.9 * printed(ks[at]!, black[x]!)
    const paper = 0.96 + (tooth[at]! - 128) * 0.00018
    const red = paper * (1 - 0.95 * c) * (1 - 0.08 * m) * k
    const green = paper * 0.985 * (1 - 0.36 * c) * (1 - 0.9 * m) * (1 - 0.05 * y) * k
    const blue = paper * 0.93 * (1 - 0.1 * c) * (1 - 0.42 * m) * (1 - 0.92 * y) * k
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    output.y[to + x] = clampCode(16.5 + 219 * light)
    colours.red[keep + x] = red - light
    colours.blue[keep + x] = blue - light
  }
}

function averageChroma(
  { red, blue }: Press['colours'],
  row: number,
  { cb, cr, chromaStride }: Planes,
  width: number,
): void {
  const to = row * chromaStride
  for (let x = 0; x < width; x += 2) {
    const b = blue[x]! + blue[x + 1]! + blue[width + x]! + blue[width + x + 1]!
    const r = red[x]! + red[x + 1]! + red[width + x]! + red[width + x + 1]!
    cb[to + (x >> 1)] = clampChroma(128.5 + (b * 56) / 1.8556)
    cr[to + (x >> 1)] = clampChroma(128.5 + (r * 56) / 1.5748)
  }
}
