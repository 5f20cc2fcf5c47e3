/**
 * How fast a remix is: our palette remix with one and two workers against FFmpeg's own way to do the same,
 * `-vf lut3d` with the same table, the same encoder and quality. All in one run, interleaved, medians.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareGrade } from '../src/engines/local/render/prepare-act.ts'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { renderShot } from '../src/engines/local/render/render-shot.ts'
import type { Look, Shot } from '../src/engines/local/shot/shot.ts'
import type { VideoInfo } from '../src/media/video-info.ts'
import { writeCube } from './cube-file.ts'
import { measureQuality } from './luma-quality.ts'
import { makeClip } from './make-clip.ts'
import { median, watchMemory } from './measurements.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { CRF, hasFfmpeg, PRESET, runFfmpeg } from './run-ffmpeg.ts'

const ROUNDS = 3
const CLIP_FRAMES = 240

const palette: Look = {
  kind: 'set-palette',
  colours: [
    { name: 'teal', hex: '#008080' },
    { name: 'sand', hex: '#c2b280' },
    { name: 'rust', hex: '#b7410e' },
  ],
  strength: 0.6,
  evidence: 'Shift the color palette to teal, sand, and rust',
}

export type RemixBench = {
  /** Frames a second of each contender, medians; null for ffmpeg where it is not installed. */
  twoWorkers: number
  oneWorker: number
  ffmpeg: number | null
  ratioToFfmpeg: number | null
  ratioOfWorkers: number
  /** Highest resident memory of this process, MB. */
  peakMemoryMb: number
}

type Contender = { name: string; run: (outPath: string) => Promise<void> }

/** Runs the comparison, prints a table, and returns its figures. */
export async function benchRemix(): Promise<RemixBench> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-bench-'))
  try {
    return await compare(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(folder: string): Promise<RemixBench> {
  const pool = createRenderPool({ workers: 2 })
  try {
    return await compareWith(pool, folder)
  } finally {
    await pool[Symbol.asyncDispose]()
  }
}

async function compareWith(pool: RenderPool, folder: string): Promise<RemixBench> {
  const clip = await makeClip({ folder, pool, frameCount: CLIP_FRAMES })
  const info = await pool.run('probe', { path: clip })
  const cube = join(folder, 'palette.cube')
  await writeCube(cube, await compiledTable(pool, clip, info))
  const contenders: Contender[] = [
    { name: 'Reprise, 2 workers', run: (out) => remix(pool, clip, info, out) },
    { name: 'Reprise, 1 worker', run: (out) => remix(oneAtATime(pool), clip, info, out) },
  ]
  if (await hasFfmpeg()) {
    contenders.push({ name: 'ffmpeg -vf lut3d', run: (out) => runLut3d(clip, cube, out) })
  } else {
    print('skipped: ffmpeg -vf lut3d (no ffmpeg on this machine)')
  }
  const peak = watchMemory()
  const seconds = await race(contenders, folder)
  const peakMemoryMb = peak()
  const rates = seconds.map((times) => info.frameCount / median(times))
  await report(contenders, rates, { folder, clip, cube, info })
  const [twoWorkers, oneWorker, ffmpeg = null] = rates as [number, number, number?]
  const result: RemixBench = {
    twoWorkers,
    oneWorker,
    ffmpeg,
    ratioToFfmpeg: ffmpeg === null ? null : twoWorkers / ffmpeg,
    ratioOfWorkers: twoWorkers / oneWorker,
    peakMemoryMb,
  }
  if (result.ratioToFfmpeg !== null) {
    print(`to ffmpeg's:      ${result.ratioToFfmpeg.toFixed(2)} times as fast (goal 2.0)`)
  }
  print(`two workers:      ${result.ratioOfWorkers.toFixed(2)} times one (goal 1.7)`)
  print(`peak memory:      ${peakMemoryMb.toFixed(0)} MB (goal 600)`)
  return result
}

function paletteShot(info: VideoInfo): Shot {
  const { width, height, averageFrameRate: frameRate, frameCount } = info
  return {
    version: 1,
    width,
    height,
    frameRate,
    seed: 1,
    acts: [{ frameCount, ground: { kind: 'plate' }, looks: [palette], edits: [] }],
  }
}

async function compiledTable(pool: RenderPool, path: string, info: VideoInfo) {
  const { width, height, averageFrameRate: frameRate } = info
  const act = {
    ground: { kind: 'plate' as const, path, info },
    geometry: { width, height, frameRate },
    looks: [palette],
  }
  const grade = await prepareGrade(act, [], { pool })
  if (grade === null) throw new Error('The palette compiled to nothing.')
  return grade.table
}

/** The whole remix as a user of a running server waits for it: measured, rendered, joined. */
async function remix(
  pool: RenderPool,
  clip: string,
  info: VideoInfo,
  outPath: string,
): Promise<void> {
  const workDir = `${outPath}.work`
  await rm(workDir, { recursive: true, force: true })
  await renderShot({ shot: paletteShot(info), files: { plate: clip }, workDir, outPath, pool })
}

async function runLut3d(clip: string, cube: string, outPath: string): Promise<void> {
  const encode = ['-c:v', 'libx264', '-preset', PRESET, '-crf', String(CRF)]
  const filter = ['-vf', `lut3d=${cube},format=yuv420p`]
  await runFfmpeg(['-i', clip, ...filter, ...encode, '-c:a', 'copy', outPath])
}

/** Seconds of every round, contender by contender; each round runs them all. */
async function race(contenders: Contender[], folder: string): Promise<number[][]> {
  const seconds = contenders.map(() => [] as number[])
  for (const [number] of contenders.entries()) {
    await contenders[number]!.run(join(folder, `out-${number}.mp4`))
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, contender] of contenders.entries()) {
      const start = performance.now()
      await contender.run(join(folder, `out-${number}.mp4`))
      seconds[number]!.push((performance.now() - start) / 1000)
    }
  }
  return seconds
}

async function report(
  contenders: Contender[],
  rates: number[],
  made: { folder: string; clip: string; cube: string; info: VideoInfo },
): Promise<void> {
  const { width, height, frameCount } = made.info
  print(`${frameCount} frames, ${width}x${height}, median of ${ROUNDS}, x264 ${PRESET} crf ${CRF}`)
  print('                      frames/s    Mbit/s   luma PSNR to the unencoded frames')
  for (const [number, { name }] of contenders.entries()) {
    const path = join(made.folder, `out-${number}.mp4`)
    const megabits = ((await stat(path)).size * 8) / 1_000_000 / made.info.durationSeconds
    const quality = await measureQuality({
      clip: made.clip,
      encoded: path,
      graded: name.startsWith('ffmpeg')
        ? { kind: 'cube', path: made.cube }
        : { kind: 'look', look: palette },
    })
    const columns = [rates[number]!.toFixed(1), megabits.toFixed(2), `${quality.toFixed(2)} dB`]
    print(`${name.padEnd(20)}${columns.map((column) => column.padStart(10)).join('')}`)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (process.argv[1] === import.meta.filename) await benchRemix()
