import { createRandom, seedFor } from '../../../draw/random.ts'
import type { Planes } from '../../../../../media/planes.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'
import { Enlarger } from './enlarge.ts'
import { drawDamage } from './film-damage.ts'
import { colourTables, grainTile, plainFilm } from './film-stock.ts'
import type { FilmLook, FilmTables } from './film-stock.ts'
import { gateMask } from './gate-mask.ts'
import { Gaussian } from './gaussian.ts'
import { clampChroma } from './pigment.ts'
import { toneRange } from './tone.ts'
import { WorkFrame } from './work-frame.ts'

/** What a stock, a projector and the years do to a picture. */
export function createFilmLook(part: Partial<FilmLook>): CreateStyle {
  const look: FilmLook = { ...plainFilm, ...part }
  return (context) => {
    const { width, height } = context
    const work = new WorkFrame(width, height)
    const soft = createSoftener(work, context, look)
    const tables = colourTables(look)
    const mask = gateMask(context, look)
    const grain = grainTile(seedFor(context.seed, 'grain'), look, Math.min(width, height) / 720)
    const line = new Float32Array(width)
    return {
      render(input, output, frame) {
        work.load(input)
        const { low, high } = toneRange(work.luma)
        const from = low * look.stretch
        const gain = 1 + look.stretch * (Math.min(2.5, 1 / Math.max(0.15, high - low)) - 1)
        const random = createRandom(seedFor(context.seed, `film ${frame}`))
        const exposure = 1 + look.flicker * (random() + random() - 1)
        const shift = weaveOf(look, context, frame, random)
        const grainAt = Math.floor(random() * 65536)
        soft.measure()
        for (let row = 0; row < height; row++) {
          const source = Math.max(0, Math.min(height - 1, row + shift.y))
          soft.row(input, source, line)
          const at = { row, shift: shift.x, from, gain: gain * exposure, grainAt }
          writeLuma(line, { tables, mask, grain, look }, at, output)
        }
        writeChroma(input, output, { tables, mask, look }, { ...shift, from, gain }, context)
        drawDamage(output, context, look, frame, random)
      },
    }
  }
}

/** Slow drift and a small jump a frame, in whole pixels. */
function weaveOf(
  { weave }: FilmLook,
  { width, height, framesPerSecond, seed }: StyleContext,
  frame: number,
  random: () => number,
) {
  const reach = weave * Math.min(width, height)
  const seconds = frame / framesPerSecond + (seed % 1000)
  const drift = (speed: number) => Math.sin(seconds * speed) * 0.5
  const x = reach * (drift(2.1) + drift(5.3) * 0.4 + (random() - 0.5) * 0.6)
  const y = reach * (drift(2.7) + drift(6.1) * 0.4 + (random() - 0.5) * 0.8)
  return { x: Math.round(x), y: Math.round(y) }
}

/** The frame's luma in codes, softened and with its highlights' spill. */
function createSoftener(work: WorkFrame, size: StyleContext, { softness, bloom }: FilmLook) {
  const gaussian = new Gaussian(work)
  const enlarger = new Enlarger(work, size)
  const blurred = work.plane()
  const spill = work.plane()
  const line = new Float32Array(size.width)
  return {
    measure(): void {
      if (softness > 0) gaussian.blur(work.luma, blurred, 0.4 + softness * (work.side / 300))
      if (bloom === 0) return
      for (let at = 0; at < spill.length; at++) {
        const over = work.luma[at]! - 0.6
        spill[at] = over > 0 ? over * 2 : 0
      }
      gaussian.blur(spill, spill, work.side / 28)
    },
    row({ y, yStride }: Planes, row: number, target: Float32Array): void {
      const from = row * yStride
      for (let x = 0; x < target.length; x++) target[x] = y[from + x]!
      if (softness > 0) {
        enlarger.row(blurred, row, line)
        const share = Math.min(1, softness * 1.4)
        for (let x = 0; x < target.length; x++) {
          target[x] = target[x]! + (16 + 219 * line[x]! - target[x]!) * share
        }
      }
      if (bloom === 0) return
      enlarger.row(spill, row, line)
      for (let x = 0; x < target.length; x++) {
        target[x] = target[x]! + (245 - target[x]!) * Math.min(0.9, line[x]! * bloom)
      }
    },
  }
}

type Finish = { tables: FilmTables; mask: Uint8Array; grain: Float32Array; look: FilmLook }

function writeLuma(
  line: Float32Array,
  { tables, mask, grain, look }: Finish,
  at: { row: number; shift: number; from: number; gain: number; grainAt: number },
  output: Planes,
): void {
  const width = line.length
  const to = at.row * output.yStride
  const masked = at.row * width
  const grainRow = ((at.row + (at.grainAt >> 8)) & 255) << 8
  const factor = (at.gain * 1023) / 219
  const zero = 16 + 219 * at.from
  const grainy = look.grain > 0
  for (let x = 0; x < width; x++) {
    let source = x + at.shift
    source = source < 0 ? 0 : source >= width ? width - 1 : source
    const step = (line[source]! - zero) * factor
    let code = tables.y[step < 0 ? 0 : step > 1023 ? 1023 : step | 0]!
    if (grainy)
      code += grain[grainRow | ((x + at.grainAt) & 255)]! * (1.15 - Math.abs(code - 110) / 180)
    code = 16.5 + ((code - 16) * mask[masked + x]!) / 255
    output.y[to + x] = code < 16 ? 16 : code > 235 ? 235 : code
  }
}

function writeChroma(
  input: Planes,
  output: Planes,
  { tables, mask, look }: Omit<Finish, 'grain'>,
  shift: { x: number; y: number; from: number; gain: number },
  { width, height }: StyleContext,
): void {
  const factor = (shift.gain * 1023) / 219
  const zero = 16 + 219 * shift.from
  const columns = width / 2
  const rows = height / 2
  const saturation = look.ramp === null ? look.saturation : 0
  for (let row = 0; row < rows; row++) {
    const sourceRow = Math.max(0, Math.min(rows - 1, row + (shift.y >> 1)))
    const from = sourceRow * input.chromaStride
    const light = sourceRow * 2 * input.yStride
    const to = row * output.chromaStride
    for (let x = 0; x < columns; x++) {
      const column = Math.max(0, Math.min(columns - 1, x + (shift.x >> 1)))
      const step = Math.max(0, Math.min(1023, (input.y[light + column * 2]! - zero) * factor)) | 0
      const shown = mask[row * 2 * width + x * 2]! / 255
      const cb = (input.cb[from + column]! - 128) * saturation + tables.cb[step]!
      const cr = (input.cr[from + column]! - 128) * saturation + tables.cr[step]!
      output.cb[to + x] = clampChroma(128.5 + cb * shown)
      output.cr[to + x] = clampChroma(128.5 + cr * shown)
    }
  }
}
