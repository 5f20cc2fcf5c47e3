import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { shotClock } from '../clock/shot-clock.ts'
import { outgoingAct } from '../shot/outgoing-act.ts'
import type { Act, Shot } from '../shot/shot.ts'
import { spansOf, startOfAct } from '../shot/span.ts'
import type { Ground } from './frame-source.ts'
import { prepareAct } from './prepare-act.ts'
import type { PreparedAct } from './prepare-act.ts'
import type { RenderFiles } from './render-files.ts'
import type { RenderPool } from './render-pool.ts'
import type { Outgoing } from './render-tasks.ts'

/** An act that is ready to render, at its place in the shot. */
export type ReadyAct = PreparedAct & {
  /** In frames of the shot, which are its ground's. */
  firstFrame: number
  frameCount: number
  /** What it dissolves from; null where it does not. */
  outgoing: Outgoing | null
}

type Job = {
  shot: Shot
  files: RenderFiles
  workDir: string
  pool: RenderPool
  signal?: AbortSignal
}

/** Opens the grounds of all acts, and measures and prepares what their looks and edits need. */
export async function prepareActs(job: Job): Promise<ReadyAct[]> {
  const shot = await withRealLength(job)
  const ready: ReadyAct[] = []
  for (const [number, { frameCount, dissolveSeconds = 0 }] of shot.acts.entries()) {
    const incoming = await prepareOne({ ...job, shot }, number, `act-${number}`)
    const firstFrame = startOfAct(shot.acts, number)
    const { num, den } = shot.frameRate
    const dissolveFrames = Math.min(frameCount, Math.round((dissolveSeconds * num) / den))
    let outgoing: Outgoing | null = null
    if (number > 0 && dissolveFrames > 0) {
      const acts = shot.acts.with(number, outgoingAct(shot, number))
      const old = await prepareOne({ ...job, shot: { ...shot, acts } }, number, `out-${number}`)
      outgoing = { ...old, firstFrame, frameCount: dissolveFrames }
    }
    ready.push({ ...incoming, firstFrame, frameCount, outgoing })
  }
  return ready
}

/** No more frames of footage than there are. */
async function withRealLength(job: Job): Promise<Shot> {
  const { shot } = job
  const [first, ...others] = shot.acts
  if (first?.ground.kind !== 'plate') return shot
  const { frameCount } = await probed(job)
  return {
    ...shot,
    acts: [{ ...first, frameCount: Math.min(first.frameCount, frameCount) }, ...others],
  }
}

async function prepareOne(job: Job, number: number, folderName: string): Promise<PreparedAct> {
  const { shot, files, workDir, pool, signal } = job
  const { looks, edits } = shot.acts[number]!
  const ground = await openGround(shot.acts[number]!, job)
  const folder = number === 0 ? workDir : join(workDir, folderName)
  await mkdir(folder, { recursive: true })
  const { width, height, frameRate, seed } = shot
  const geometry = { width, height, frameRate }
  const frameCount = startOfAct(shot.acts, number + 1)
  const imagePath = files.image ?? null
  const spans = spansOf(shot, number)
  return prepareAct(
    { ground, geometry, frameCount, seed, looks, edits, spans, imagePath, folder },
    { pool, signal },
  )
}

/** What an act of a shot stands on, as its frames are rendered from: its frame 0 is the shot's. */
export async function openGround(act: Act, job: Omit<Job, 'workDir'>): Promise<Ground> {
  const { shot, files } = job
  const { ground } = act
  const acts = shot.acts.slice(0, shot.acts.indexOf(act) + 1)
  switch (ground.kind) {
    case 'plate': {
      const info = await probed(job)
      const first = acts[0]!
      const frameCount = Math.min(first.frameCount, info.frameCount)
      const clock = shotClock([{ ...first, frameCount }, ...acts.slice(1)], shot.frameRate)
      return { kind: 'plate', path: required(files.plate, 'plate'), info, clock }
    }
    case 'still': {
      const [frameCount = 1, ...moves] = acts.map((each) => each.frameCount)
      return { kind: 'still', path: required(files.still, 'still'), frameCount, moves }
    }
    case 'scene': {
      const { num, den } = shot.frameRate
      const soFar = (startOfAct(acts, acts.length - 1) * den) / num
      const clockSeconds = Math.max(0, ground.scene.clockSeconds - soFar)
      const scene = { ...ground.scene, clockSeconds }
      const { seed, supersampling } = shot
      return { kind: 'scene', scene, seed, files, supersampling }
    }
  }
}

function probed({ files, pool, signal }: Omit<Job, 'workDir'>) {
  const path = required(files.plate, 'plate')
  return pool.run('probe', { path }, { signal, priority: 'batch' })
}

function required(path: string | undefined, name: string): string {
  if (path === undefined) throw new Error(`The shot stands on a ${name}, and none was given.`)
  return path
}
