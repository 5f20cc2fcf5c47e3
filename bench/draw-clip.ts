/** Creates a drawn video as the local engine does: the prompt planned, the shot rendered. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameSize, RenderReport, RenderRequest } from '../src/engines/engine.ts'
import type { ShotPlan } from '../src/engines/local/plan-shot.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { renderShot } from '../src/engines/local/render/render-shot.ts'
import type { Shot } from '../src/engines/local/shot/shot.ts'

export type DrawRequest = {
  prompt: string
  size: FrameSize
  seconds: number
  /** Default: 1. */
  seed?: number
  model?: string
  /** Default: create. */
  operation?: 'create' | 'remix' | 'extend'
  /** A drawn video to remix or extend: `shot.json` is among its attachments. */
  source?: RenderRequest['source']
}

export type DrawnClip = {
  shot: Shot
  report: RenderReport
  frameCount: number
  /** Of planning and rendering. */
  elapsedSeconds: number
}

export async function planDrawing(
  {
    prompt,
    size,
    seconds,
    model = 'sora-2',
    operation = 'create',
    source = null,
    seed = 1,
  }: DrawRequest,
  pool: RenderPool,
): Promise<Extract<ShotPlan, { kind: 'planned' }> & { shot: Shot }> {
  const request: RenderRequest = {
    videoId: 'bench',
    operation,
    model,
    prompt,
    size,
    seconds,
    seed,
    source,
    inputReferencePath: null,
    characters: [],
    shot: null,
  }
  const plan = await pool.run('plan-shot', { request, chat: null })
  if (plan.kind === 'refused') throw new Error(`"${prompt}": ${plan.error.message}`)
  const { shot } = plan
  if (shot === null) throw new Error('A drawing has a shot.')
  return { ...plan, shot }
}

/** Plans and renders; rejects where nothing of a remix's prompt can be done. */
export async function drawClip(
  request: DrawRequest,
  outPath: string,
  pool: RenderPool,
): Promise<DrawnClip> {
  const startedMs = performance.now()
  const { shot, files, report } = await planDrawing(request, pool)
  const workDir = await mkdtemp(join(tmpdir(), 'reprise-drawing-'))
  try {
    await renderShot({ shot, files, workDir, outPath, pool })
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  const frameCount = shot.acts.reduce((sum, act) => sum + act.frameCount, 0)
  return { shot, report, frameCount, elapsedSeconds: (performance.now() - startedMs) / 1000 }
}
