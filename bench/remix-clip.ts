/** Remixes a file as the local engine does: the prompt parsed, its looks laid over the clip as a plate, the shot rendered. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unsupportedLook } from '../src/engines/local/colour/unsupported-look.ts'
import { parsePrompt } from '../src/engines/local/language/parse-prompt.ts'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import { renderShot } from '../src/engines/local/render/render-shot.ts'
import type { Look, Shot } from '../src/engines/local/shot/shot.ts'
import { lookSchema } from '../src/engines/local/shot/shot.ts'
import type { Unapplied } from '../src/video/direction.ts'

export type RemixedClip = { looks: Look[]; unapplied: Unapplied[] }

export interface Remixer extends AsyncDisposable {
  /** Renders the whole clip to `outPath`. */
  remix(sourcePath: string, prompt: string, outPath: string): Promise<RemixedClip>
}

/** The looks a prompt asks for, and what else it asks, which this measure does not render. */
function looksOf(prompt: string): RemixedClip {
  const looks: Look[] = []
  const unapplied: Unapplied[] = []
  for (const direction of parsePrompt(prompt).directions) {
    const look = lookSchema.safeParse(direction)
    const reason = look.success ? unsupportedLook(look.data) : 'Not about colour or light.'
    if (look.success && reason === null) looks.push(look.data)
    else unapplied.push({ direction, reason: reason ?? '' })
  }
  return { looks, unapplied }
}

export function createRemixer(): Remixer {
  const pool = createRenderPool()
  return {
    async remix(sourcePath, prompt, outPath) {
      const result = looksOf(prompt)
      const info = await pool.run('probe', { path: sourcePath })
      const shot: Shot = {
        version: 1,
        width: info.width,
        height: info.height,
        frameRate: info.averageFrameRate,
        seed: 1,
        acts: [{ frameCount: info.frameCount, ground: { kind: 'plate' }, looks: result.looks }],
      }
      const workDir = await mkdtemp(join(tmpdir(), 'reprise-quality-'))
      try {
        await renderShot({ shot, files: { plate: sourcePath }, workDir, outPath, pool })
      } finally {
        await rm(workDir, { recursive: true, force: true })
      }
      return result
    },
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  }
}
