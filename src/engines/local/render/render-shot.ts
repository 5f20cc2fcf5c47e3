import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JoinSound } from '../../../media/join-request.ts'
import type { Shot } from '../shot/shot.ts'
import { planSound } from '../sound/plan-sound.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'
import { uprightPixel } from './upright-pixel.ts'
import { groundFrom } from './ground-from.ts'
import { planDrawnSegments, planSegments } from './plan-segments.ts'
import { prepareActs } from './prepare-acts.ts'
import type { ReadyAct } from './prepare-acts.ts'
import type { RenderFiles } from './render-files.ts'
import type { RenderPool } from './render-pool.ts'
import type { SegmentTask } from './render-tasks.ts'
import { runSegments } from './run-segments.ts'
import type { RenderProgress } from './run-segments.ts'
import { timelineOf } from './timeline.ts'
import type { Timeline } from './timeline.ts'

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
const PIPELINE_VERSION = 6
const JOIN_DEADLINE_MS = 600_000
const SOUND_DEADLINE_MS = 600_000

/**
 * Renders a shot to an MP4: H.264 High, bt709 limited, the size and frame times of its ground, the plate's
 * sound or one made for what is drawn. The same shot gives the same file for any number of workers. Rejects with the signal's reason
 * when aborted, with `MediaError` for a plate that cannot be used.
 */
export async function renderShot(options: RenderShotOptions): Promise<void> {
  const { shot } = options
  await mkdir(options.workDir, { recursive: true })
  const signature = await signatureOf(options)
  const geometry = toGeometry(shot)
  const acts = await prepareActs(options)
  const tasks = planTasks(options, acts, geometry, signature)
  const timeline = timelineOf(acts, shot.frameRate)
  // The sound takes a worker's turn while the others draw, so that nothing waits for it at the end.
  const [audio] = await allOrNone(options.signal, (signal) => [
    prepareSound({ ...options, signal }, acts, timeline, signature),
    runSegments(tasks, { ...options, signal }),
  ])
  await joinActs(options, acts, tasks, { ...timeline, audio })
}

/** Waits for both; where one fails, stops the other and rejects with that failure once both have ended. */
async function allOrNone<First, Second>(
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => [Promise<First>, Promise<Second>],
): Promise<[First, Second]> {
  const failure = new AbortController()
  const parts = start(signal ? AbortSignal.any([signal, failure.signal]) : failure.signal)
  try {
    return await Promise.all(parts)
  } catch (error) {
    failure.abort(error)
    await Promise.allSettled(parts)
    throw error
  }
}

function toGeometry({ width, height, frameRate }: FrameGeometry): FrameGeometry {
  return { width, height, frameRate }
}

/** Identifies the frames: the shot, the files it stands on, and the code that renders it. */
async function signatureOf({ shot, files }: RenderShotOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([PIPELINE_VERSION, shot]))
  for (const [name, path] of Object.entries(files)) {
    const { size, mtimeMs } = await stat(path)
    hash.update(JSON.stringify([name, size, mtimeMs]))
  }
  return hash.digest('hex')
}

function planTasks(
  { workDir, pool }: RenderShotOptions,
  acts: readonly ReadyAct[],
  geometry: FrameGeometry,
  signature: string,
): SegmentTask[] {
  return acts.flatMap(({ ground, stages, outgoing, ...act }, number) => {
    const segments = segmentsOf(ground, act.frameCount, geometry)
    const isShared = pool.workers > 1 && segments.length > 1
    return segments.map((segment) => ({
      frameCount: segment.frameCount,
      firstFrame: act.firstFrame + segment.firstFrame,
      path: join(workDir, segmentName(number, segment.firstFrame)),
      partPath: join(workDir, `${segmentName(number, segment.firstFrame)}.part`),
      signature,
      groundKey: `${signature}-${number}`,
      ground: isShared
        ? sharingPaintings(ground, join(workDir, `act-${number}.paintings`))
        : ground,
      geometry,
      stages,
      outgoing: segment.firstFrame < (outgoing?.frameCount ?? 0) ? outgoing : null,
    }))
  })
}

function segmentsOf(ground: Ground, frameCount: number, { frameRate }: FrameGeometry) {
  const framesPerSecond = frameRate.num / frameRate.den
  if (ground.kind !== 'plate') return planDrawnSegments({ frameCount, framesPerSecond })
  const { info, clock = null } = ground
  // Of other moments than the frames', where the clock was changed.
  const keyframes = clock === null ? info.keyframes : []
  return planSegments({ frameCount, framesPerSecond, keyframes, seekable: info.seekable })
}

function sharingPaintings(ground: Ground, path: string): Ground {
  return ground.kind === 'scene' ? { ...ground, paintings: { path, isThere: false } } : ground
}

function segmentName(act: number, firstFrame: number): string {
  return `act-${act}-frame-${firstFrame}.segment`
}

async function joinActs(
  options: RenderShotOptions,
  acts: readonly ReadyAct[],
  tasks: readonly SegmentTask[],
  heard: Timeline & { audio: JoinSound | null },
): Promise<void> {
  const { shot, outPath, pool, signal } = options
  const ground = acts[0]!.ground
  const plate = ground.kind === 'plate' ? ground : null
  const request = {
    ...heard,
    segmentPaths: tasks.map(({ path }) => path),
    frameRate: shot.frameRate,
    width: shot.width,
    height: shot.height,
    sampleAspectRatio: plate === null ? { num: 1, den: 1 } : uprightPixel(plate.info),
    // Frames are written upright, so that what is drawn on them is.
    rotationDegrees: 0,
    outPath,
  }
  await pool.run('join', request, { signal, priority: 'batch', deadlineMs: JOIN_DEADLINE_MS })
}

/** Renders the sound of what is drawn, and footage's where a direction touches it; else the join copies it. */
async function prepareSound(
  { shot, workDir, pool, signal }: RenderShotOptions,
  acts: readonly Pick<ReadyAct, 'ground' | 'firstFrame' | 'frameCount'>[],
  timeline: Timeline,
  signature: string,
): Promise<JoinSound | null> {
  const heard = acts.map(({ ground, firstFrame, frameCount }, number) => {
    const from = groundFrom(ground, firstFrame, shot)
    const act = shot.acts[number]!
    return {
      plate: from.kind === 'plate' ? from : null,
      scene: from.kind === 'scene' ? from.scene : null,
      edits: act.edits,
      isDyingAway: act.ground.kind === 'plate' && act.ground.goesOn?.way === 'rest',
      frameCount,
    }
  })
  const { frameRate, seed, width, height } = shot
  const size = { width, height }
  const path = join(workDir, 'sound.segment')
  const plan = planSound({ ...timeline, acts: heard, frameRate, size, seed, path, signature })
  if (plan?.kind === 'rendered') {
    const run = { signal, priority: 'batch', deadlineMs: SOUND_DEADLINE_MS } as const
    await pool.run('render-sound', plan.task, run)
  }
  return plan?.sound ?? null
}
