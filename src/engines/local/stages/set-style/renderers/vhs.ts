import type { Planes } from '../../../../../media/planes.ts'
import { createRandom, seedFor } from '../../../draw/random.ts'
import { clampChroma, clampCode } from '../filters/pigment.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'

/** Lines of a tape's picture; its jitter, dropouts and noise are in these. */
const LINES = 240

/** A worn cassette: soft luma with ringing, chroma that bleeds to the right, noise, jitter, tracking. */
export const createVhs: CreateStyle = (context) => {
  const { width, height } = context
  const line = new Float32Array(width)
  const noise = noiseTile(seedFor(context.seed, 'tape'))
  return {
    render(input, output, frame) {
      const tape = windTape(context, frame)
      for (let row = 0; row < height; row++) {
        readLuma(input, row, tape.shiftAt(row), line)
        writeLuma(line, row, tape, noise, output)
      }
      for (const plane of ['cb', 'cr'] as const) {
        for (let row = 0; row < height / 2; row++) bleed(input, output, plane, row, tape, context)
      }
    },
  }
}

function noiseTile(seed: number): Float32Array {
  const random = createRandom(seed)
  let last = 0
  // Noise of a tape lies along the lines.
  return Float32Array.from({ length: 65536 }, () => {
    last = last * 0.6 + (random() + random() - 1)
    return last
  })
}

/** Where the heads are in this frame: jitter of every line, the tracking band, lines that dropped out. */
function windTape({ width, height, seed, framesPerSecond }: StyleContext, frame: number) {
  const random = createRandom(seedFor(seed, `vhs ${frame}`))
  const unit = Math.min(width, height) / 720
  const lineHeight = Math.max(1, height / LINES)
  const jitter = Float32Array.from(
    { length: LINES + 2 },
    () => (random() + random() - 1) * 1.3 * unit,
  )
  const seconds = frame / framesPerSecond
  const band = ((seconds * 0.11 + (seed % 97) / 97) % 1.35) * height - 0.1 * height
  const bandHeight = height * 0.05
  const dropouts = Array.from({ length: Math.floor(random() * 3) }, () => ({
    row: Math.floor(random() * height),
    from: Math.floor(random() * width * 0.8),
    length: (20 + 120 * random()) * unit,
  }))
  const switching = height * 0.985
  return {
    dropouts,
    lineHeight,
    unit,
    noiseAt: Math.floor(random() * 65536),
    lineAt: (row: number) => Math.floor(row / lineHeight),
    inBand: (row: number) => Math.max(0, 1 - Math.abs(row - band) / bandHeight),
    switching: (row: number) => row >= switching,
    shiftAt(row: number): number {
      const wave = Math.sin(row / (height / 5) + seconds * 1.7) * 0.8 * unit
      const torn = Math.max(0, 1 - Math.abs(row - band) / bandHeight) ** 2 * 26 * unit
      const head = row >= switching ? (row - switching + 4) * 2.2 : 0
      return Math.round(wave + torn + head + jitter[Math.floor(row / lineHeight)]!)
    },
  }
}
type Tape = ReturnType<typeof windTape>

/** Three times the pixels of a line as wide, with an echo after every edge. */
function readLuma(input: Planes, row: number, shift: number, line: Float32Array): void {
  const from = row * input.yStride
  const width = line.length
  const soft = Math.max(0.25, 1 - width / 2200)
  let last = input.y[from]!
  let slow = last
  for (let x = 0; x < width; x++) {
    const source = x + shift
    const code = input.y[from + (source < 0 ? 0 : source >= width ? width - 1 : source)]!
    last += (code - last) * soft
    slow += (last - slow) * 0.22
    line[x] = last + (last - slow) * 0.28
  }
}

function writeLuma(
  line: Float32Array,
  row: number,
  tape: Tape,
  noise: Float32Array,
  output: Planes,
): void {
  const to = row * output.yStride
  const noiseRow = tape.noiseAt + tape.lineAt(row) * 7919
  const inBand = tape.inBand(row)
  const grain = 6 + 42 * inBand + (tape.switching(row) ? 50 : 0)
  const scan = row % Math.max(2, Math.round(tape.lineHeight)) === 0 ? 0.94 : 1
  const grainStep = Math.max(0.5, 0.8 / tape.unit)
  for (let x = 0; x < line.length; x++) {
    const grained = noise[(noiseRow + ((x * grainStep) | 0)) & 65535]! * grain
    const code = 16 + (line[x]! - 16) * 0.9 * scan + 14 + grained
    output.y[to + x] = clampCode(code + 30 * inBand * inBand)
  }
  for (const { row: at, from, length } of tape.dropouts) {
    if (row < at || row >= at + tape.lineHeight) continue
    for (let x = from; x < Math.min(line.length, from + length); x++) {
      const part = 1 - (x - from) / length
      output.y[to + x] = clampCode(output.y[to + x]! + (225 - output.y[to + x]!) * part)
    }
  }
}

/** Colour has an eighth of the luma's detail, comes late and strays from line to line. */
function bleed(
  input: Planes,
  output: Planes,
  plane: 'cb' | 'cr',
  row: number,
  tape: Tape,
  { width, height }: StyleContext,
): void {
  const columns = width / 2
  const near = Math.min(height / 2 - 1, row + 1)
  const [from, below, to] = [row, near, row].map((at) => at * input.chromaStride)
  const target = row * output.chromaStride
  const soft = Math.min(0.5, 0.1 / tape.unit)
  const shift = Math.round(
    tape.shiftAt(row * 2) / 2 + 4 * tape.unit * (plane === 'cr' ? -1.5 : -0.9),
  )
  const boost = plane === 'cr' ? 1.25 : 1.1
  let last = input[plane][to!]!
  for (let x = 0; x < columns; x++) {
    const source = Math.max(0, Math.min(columns - 1, x + shift))
    const code = (input[plane][from! + source]! + input[plane][below! + source]!) / 2
    last += (code - last) * soft
    const colour = (last - 128) * boost * (1 - 0.7 * tape.inBand(row * 2))
    output[plane][target + x] = clampChroma(128.5 + colour + (plane === 'cr' ? 2 : -1))
  }
}
