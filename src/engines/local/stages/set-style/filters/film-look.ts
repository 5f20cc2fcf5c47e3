import { createRandom, seedFor } from '../../../draw/random.ts'
import type { Planes } from '../../../../../media/planes.ts'
import type { CreateStyle, StyleContext } from '../style-renderer.ts'
import { Enlarger } from './enlarge.ts'
import { drawDamage } from './film-damage.ts'
import { gateMask } from './gate-mask.ts'
import { Gaussian } from './gaussian.ts'
import { clampChroma, pigment } from './pigment.ts'
import { toneRange } from './tone.ts'
import { WorkFrame } from './work-frame.ts'

export type FilmLook = {
  /** Luma of 0 to 1 as it comes out, as points of a curve from black to white, evenly spaced. */
  curve: number[]
  /** How far the frame's own range is stretched first, 0 to 1. */
  stretch: number
  /** Of the frame's colours. 0: black and white. */
  saturation: number
  /** Colours from shadows to lights: replaces luma and colour; null keeps the frame's. */
  ramp: string[] | null
  /** Tint of shadows and lights as codes of (cb, cr). */
  shadows: [number, number]
  lights: [number, number]
  /** Standard deviation of the grain in codes, and its size in pixels at 720 rows. */
  grain: number
  grainSize: number
  /** 0 sharp to 1. */
  softness: number
  /** Light that spills out of highlights. */
  bloom: number
  /** Darkening of the corners, 0 to 1; rounded corners of the gate as a fraction of the short side. */
  vignette: number
  gate: number
  /** Greatest shift of the frame as a fraction of the short side; greatest change of exposure. */
  weave: number
  flicker: number
  /** Specks and scratches a frame. */
  dust: number
  scratches: number
}

export const plainFilm: FilmLook = {
  curve: [0, 0.25, 0.5, 0.75, 1],
  stretch: 0,
  saturation: 1,
  ramp: null,
  shadows: [0, 0],
  lights: [0, 0],
  grain: 0,
  grainSize: 1.3,
  softness: 0,
  bloom: 0,
  vignette: 0,
  gate: 0,
  weave: 0,
  flicker: 0,
  dust: 0,
  scratches: 0,
}

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

type Tables = { y: Float32Array; cb: Float32Array; cr: Float32Array }

/** Luma 0 to 1 in 1024 steps -> codes, or what is added to chroma. */
function colourTables({ curve, ramp, shadows, lights }: FilmLook): Tables {
  const tables = {
    y: new Float32Array(1024),
    cb: new Float32Array(1024),
    cr: new Float32Array(1024),
  }
  const colours = ramp?.map(pigment)
  for (let step = 0; step < 1024; step++) {
    const light = between(curve, step / 1023)
    const near = 1 - light
    tables.y[step] = 16 + 219 * light
    tables.cb[step] = shadows[0] * near + lights[0] * light
    tables.cr[step] = shadows[1] * near + lights[1] * light
    if (colours === undefined) continue
    tables.y[step] = between(
      colours.map(({ y }) => y),
      light,
    )
    tables.cb[step] =
      between(
        colours.map(({ cb }) => cb),
        light,
      ) - 128
    tables.cr[step] =
      between(
        colours.map(({ cr }) => cr),
        light,
      ) - 128
  }
  return tables
}

function between(points: number[], part: number): number {
  const at = Math.max(0, Math.min(points.length - 1, part * (points.length - 1)))
  const left = Math.min(points.length - 2, Math.floor(at))
  return points[left]! + (points[left + 1]! - points[left]!) * (at - left)
}

/** 256x256 grains around 0, in codes. */
function grainTile(seed: number, { grain, grainSize }: FilmLook, unit: number): Float32Array {
  const random = createRandom(seed)
  const side = 256
  const raw = Float32Array.from({ length: side * side }, () => random() + random() + random() - 1.5)
  const blur = Math.max(0, grainSize * unit - 0.8)
  if (blur > 0.3) new Gaussian({ width: side, height: side }).blur(raw, raw, blur)
  let squares = 0
  for (const value of raw) squares += value * value
  const scale = grain / Math.sqrt(squares / raw.length)
  return raw.map((value) => value * scale)
}

type Finish = { tables: Tables; mask: Uint8Array; grain: Float32Array; look: FilmLook }

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
