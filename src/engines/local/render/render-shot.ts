import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startOf } from '../../../media/video-start.ts'
import type { Act, Shot } from '../shot/shot.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { uprightPixel } from './upright-pixel.ts'
import { planSegments } from './plan-segments.ts'
import { prepareAct } from './prepare-act.ts'
import type { PreparedAct } from './prepare-act.ts'
import type { RenderPool } from './render-pool.ts'
import type { SegmentTask } from './render-tasks.ts'
import { runSegments } from './run-segments.ts'
import type { RenderProgress } from './run-segments.ts'
import { timelineOf } from './timeline.ts'

/** Files that a shot's grounds name. */
export type RenderFiles = {
  plate?: string
  still?: string
  /** The image given with a remix, for the edits that use one. */
  image?: string
}

export type RenderShotOptions = {
  shot: Shot
  files: RenderFiles
  /** Folder of finished segments: run again with the same one after a crash, and they are reused. */
  workDir: string
  /** Written whole or not at all. */
  outPath: string
  pool: RenderPool
  signal?: AbortSignal
  /** Frames encoded so far; never goes back. */
  onProgress?: (progress: RenderProgress) => void
}

/** Changes with anything that makes other frames or packets of the same shot. */
const PIPELINE_VERSION = 2
const JOIN_DEADLINE_MS = 600_000

/**
 * Renders a shot to an MP4: H.264 High, bt709 limited, the size and frame times of its ground, the plate's
 * sound. The same shot gives the same file for any number of workers. Rejects with the signal's reason
 * when aborted, with `MediaError` for a plate that cannot be used.
 */
export async function renderShot(options: RenderShotOptions): Promise<void> {
  const { shot, pool, signal } = options
  await mkdir(options.workDir, { recursive: true })
  const signature = await signatureOf(options)
  const geometry = toGeometry(shot)
  const acts = await Promise.all(
    shot.acts.map(async (act, number) => {
      const ground = await openGround(act, options)
      const frameCount = frameCountOf(act, ground)
      const frames = { ground, geometry, frameCount, seed: shot.seed + number }
      const { looks, edits } = act
      const imagePath = options.files.image ?? null
      return prepareAct(
        { ...frames, looks, edits, imagePath, folder: options.workDir },
        { pool, signal },
      )
    }),
  )
  const tasks = planTasks(options, acts, geometry, signature)
  await runSegments(tasks, options)
  await joinActs(options, acts, tasks)
}

function toGeometry({ width, height, frameRate }: FrameGeometry): FrameGeometry {
  return { width, height, frameRate }
}

/** Identifies the frames: the shot, the files it stands on, and the code that renders it. */
async function signatureOf({ shot, files }: RenderShotOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([PIPELINE_VERSION, shot]))
  for (const path of [files.plate, files.still, files.image]) {
    if (path === undefined) continue
    const { size, mtimeMs } = await stat(path)
    hash.update(JSON.stringify([size, mtimeMs]))
  }
  return hash.digest('hex')
}

async function openGround(
  { ground, frameCount }: Act,
  { shot, files, pool, signal }: RenderShotOptions,
): Promise<Ground> {
  switch (ground.kind) {
    case 'plate': {
      const path = required(files.plate, 'plate')
      const info = await pool.run('probe', { path }, { signal, priority: 'batch' })
      return { kind: 'plate', path, info }
    }
    case 'still':
      return { kind: 'still', path: required(files.still, 'still'), frameCount }
    case 'scene':
      return { kind: 'scene', scene: ground.scene, seed: shot.seed }
  }
}

function required(path: string | undefined, name: string): string {
  if (path === undefined) throw new Error(`The shot stands on a ${name}, and none was given.`)
  return path
}

function planTasks(
  { shot, workDir }: RenderShotOptions,
  acts: readonly PreparedAct[],
  geometry: FrameGeometry,
  signature: string,
): SegmentTask[] {
  return acts.flatMap(({ ground, stages }, number) => {
    const frameCount = frameCountOf(shot.acts[number]!, ground)
    const info = ground.kind === 'plate' ? ground.info : null
    const segments = planSegments({
      frameCount,
      framesPerSecond: geometry.frameRate.num / geometry.frameRate.den,
      keyframes: info?.keyframes ?? [],
      seekable: info?.seekable ?? true,
    })
    return segments.map((segment) => ({
      ...segment,
      path: join(workDir, segmentName(number, segment.firstFrame)),
      partPath: join(workDir, `${segmentName(number, segment.firstFrame)}.part`),
      signature,
      groundKey: `${signature}-${number}`,
      ground,
      geometry,
      stages,
    }))
  })
}

function segmentName(act: number, firstFrame: number): string {
  return `act-${act}-frame-${firstFrame}.segment`
}

function frameCountOf(act: Act, ground: PreparedAct['ground']): number {
  return ground.kind === 'plate' ? Math.min(act.frameCount, ground.info.frameCount) : act.frameCount
}

async function joinActs(
  { shot, outPath, pool, signal }: RenderShotOptions,
  acts: readonly PreparedAct[],
  tasks: readonly SegmentTask[],
): Promise<void> {
  const timed = acts.map(({ ground }, number) => ({
    ground,
    frameCount: frameCountOf(shot.acts[number]!, ground),
  }))
  const ground = acts[0]!.ground
  const plate = ground.kind === 'plate' ? ground : null
  const request = {
    ...timelineOf(timed, shot.frameRate),
    segmentPaths: tasks.map(({ path }) => path),
    frameRate: shot.frameRate,
    width: shot.width,
    height: shot.height,
    sampleAspectRatio: plate === null ? { num: 1, den: 1 } : uprightPixel(plate.info),
    // Frames are written upright, so that what is drawn on them is.
    rotationDegrees: 0,
    audio:
      plate === null || plate.info.audio === null
        ? null
        : { path: plate.path, offsetSeconds: -startOf(plate.info) },
    outPath,
  }
  await pool.run('join', request, { signal, priority: 'batch', deadlineMs: JOIN_DEADLINE_MS })
}
