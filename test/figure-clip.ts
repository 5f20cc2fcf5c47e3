import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FigureClip } from '../src/engines/local/characters/__fixtures__/figure-clip.ts'
import { createWorkerPool } from '../src/media/media-pool.ts'
import type { FigureClipTasks } from './figure-clip-worker.ts'

/** The bytes of a clip of a drawn figure of this colour, before a plain wall. */
export async function figureClip(colour: string | null): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-figure-'))
  await using pool = createWorkerPool<FigureClipTasks>({
    workers: 1,
    workerUrl: new URL('./figure-clip-worker.ts', import.meta.url),
  })
  try {
    const clip: FigureClip = { path: join(folder, 'clip.mp4'), frames: 12, colour }
    await pool.run('make-figure-clip', clip)
    return await readFile(clip.path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
