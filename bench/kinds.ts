/**
 * How fast each kind of direction is on 720p footage with two workers, from the plan to the joined file, beside
 * FFmpeg's nearest filter chain with the same encoder, in one run; and what its frames' time goes into.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import type { PreparedStage } from '../src/engines/local/stages/open-stage.ts'
import { writeCube } from './cube-file.ts'
import { kindRuns, SAME_TABLE } from './kind-runs.ts'
import type { KindRun } from './kind-runs.ts'
import { makeClip } from './make-clip.ts'
import { watchMemory } from './measurements.ts'
import { createRemixer } from './remix-clip.ts'
import type { Remixer } from './remix-clip.ts'
import { CRF, hasFfmpeg, PRESET, runFfmpeg } from './run-ffmpeg.ts'
import { openStages, timeStages } from './time-stages.ts'

const FRAMES = 180
/** The faster of so many runs: the first finds threads that have loaded nothing yet. */
const RUNS = 2

export async function benchKinds(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-kinds-'))
  const pool = createRenderPool({ workers: 2 })
  const remixer = createRemixer(pool)
  const peak = watchMemory()
  try {
    const withFfmpeg = await hasFfmpeg()
    print(
      `| kind | prompt | frames/s | ffmpeg's nearest | frames/s | ratio | ms a frame: stages | decoding and encoding |`,
    )
    print('| --- | --- | ---: | --- | ---: | ---: | ---: | ---: |')
    const clips = new Map<string, string>()
    for (const kind of kindRuns) {
      const clip =
        clips.get(kind.footage) ??
        (await makeClip({ folder, pool, frameCount: FRAMES, footage: kind.footage }))
      clips.set(kind.footage, clip)
      print(await runKind(kind, clip, { folder, pool, remixer, withFfmpeg }))
    }
    print(`\npeak memory ${peak().toFixed(0)} MB`)
  } finally {
    await pool[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
}

type Tools = { folder: string; pool: RenderPool; remixer: Remixer; withFfmpeg: boolean }

async function runKind(
  { kind, prompt, filter }: KindRun,
  clip: string,
  { folder, pool, remixer, withFfmpeg }: Tools,
): Promise<string> {
  const outPath = join(folder, 'out.mp4')
  let own = 0
  for (let run = 0; run < RUNS; run++) {
    const { seconds, unapplied } = await remixer.remix(clip, prompt, outPath)
    if (seconds === 0) {
      return row([kind, prompt, `not applied: ${unapplied[0]?.reason}`, '', '', '', '', ''])
    }
    own = Math.max(own, FRAMES / seconds)
  }
  const stages = await openStages(clip, prompt, { pool, folder })
  const cube = filter === SAME_TABLE ? await writeTable(stages.prepared, folder) : null
  const chain = cube === null ? filter : `lut3d=${cube}`
  const theirs =
    chain === null || !withFfmpeg ? null : FRAMES / (await timeFilter(clip, chain, outPath))
  const { stagesMs, codecMs } = await timeStages(stages)
  return row([
    kind,
    prompt,
    own.toFixed(0),
    filter === null ? 'none' : `\`${filter.replaceAll('|', '\\|')}\``,
    theirs?.toFixed(0) ?? '',
    theirs === null ? '' : (own / theirs).toFixed(1),
    stagesMs.toFixed(1),
    codecMs.toFixed(1),
  ])
}

async function writeTable(prepared: readonly PreparedStage[], folder: string): Promise<string> {
  const grade = prepared.find((stage) => stage.kind === 'grade')
  if (grade === undefined) throw new Error('The prompt makes no colour table.')
  const path = join(folder, 'table.cube')
  await writeCube(path, grade.grade.table)
  return path
}

/** Seconds that the `ffmpeg` command takes with one filter chain and our encoder's settings. */
async function timeFilter(clip: string, filter: string, outPath: string): Promise<number> {
  const startMs = performance.now()
  const encode = ['-c:v', 'libx264', '-preset', PRESET, '-crf', String(CRF), '-an']
  await runFfmpeg([
    '-i',
    clip,
    '-vf',
    `${filter},format=yuv420p`,
    '-frames:v',
    String(FRAMES),
    ...encode,
    outPath,
  ])
  return (performance.now() - startMs) / 1000
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
