/** Remixes a file as the local engine does: the prompt planned over the clip as a plate, the shot rendered. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RenderRequest } from '../src/engines/engine.ts'
import type { ShotPlan } from '../src/engines/local/plan-shot.ts'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { renderShot } from '../src/engines/local/render/render-shot.ts'
import type { Direction, Unapplied } from '../src/video/direction.ts'

export type RemixedClip = {
  /** The source itself where nothing in the prompt could be done. */
  path: string
  applied: Direction[]
  unapplied: Unapplied[]
  /** Of measuring and rendering; 0 where nothing was rendered. */
  seconds: number
}

export interface Remixer extends AsyncDisposable {
  /** Renders the whole clip to `outPath`. */
  remix(sourcePath: string, prompt: string, outPath: string): Promise<RemixedClip>
}

export function createRemixer(pool: RenderPool = createRenderPool()): Remixer {
  return {
    async remix(sourcePath, prompt, outPath) {
      const startedMs = performance.now()
      const plan = await planClip(sourcePath, prompt, pool)
      const { applied, unapplied } = plan.report
      if (plan.kind === 'refused' || plan.shot === null) {
        return { path: sourcePath, applied: [], unapplied, seconds: 0 }
      }
      const { shot, files } = plan
      const workDir = await mkdtemp(join(tmpdir(), 'reprise-quality-'))
      try {
        await renderShot({ shot, files, workDir, outPath, pool })
      } finally {
        await rm(workDir, { recursive: true, force: true })
      }
      const seconds = (performance.now() - startedMs) / 1000
      return { path: outPath, applied, unapplied, seconds }
    },
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  }
}

export async function planClip(
  videoPath: string,
  prompt: string,
  pool: RenderPool,
): Promise<ShotPlan> {
  const info = await pool.run('probe', { path: videoPath })
  const request: RenderRequest = {
    videoId: 'bench',
    operation: 'remix',
    model: 'local',
    prompt,
    size: { width: info.width, height: info.height },
    seconds: info.durationSeconds,
    seed: 1,
    source: { videoPath, prompt: null, attachments: {} },
    inputReferencePath: null,
    characters: [],
    shot: null,
  }
  return pool.run('plan-shot', { request, chat: null })
}
