import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { renderShot } from '../src/engines/local/render/render-shot.ts'
import type { Shot } from '../src/engines/local/shot/shot.ts'
import { writeTexture } from './texture.ts'

const SIZE = { width: 1280, height: 720 }
const CLIPS = join(import.meta.dirname, '../../shared/clips')

export type ClipRequest = {
  folder: string
  pool: RenderPool
  frameCount: number
  /** Name of the footage. Default: a flower in the wind. */
  footage?: string
}

/** Footage scaled to 720p, over and over until it has its frames; a moving texture where it is not at hand. */
export async function makeClip({
  folder,
  pool,
  frameCount,
  footage = 'flower-cc0.mp4',
}: ClipRequest): Promise<string> {
  const outPath = join(folder, `clip-${footage}`)
  const workDir = join(folder, `work-${footage}`)
  const path = join(CLIPS, footage)
  if (existsSync(path)) {
    const info = await pool.run('probe', { path })
    const acts: Shot['acts'] = []
    for (let left = frameCount; left > 0; left -= info.frameCount) {
      const frames = Math.min(left, info.frameCount)
      acts.push({ frameCount: frames, ground: { kind: 'plate' }, looks: [], edits: [] })
    }
    const shot: Shot = { version: 1, ...SIZE, frameRate: info.averageFrameRate, seed: 1, acts }
    await renderShot({ shot, files: { plate: path }, workDir, outPath, pool })
    return outPath
  }
  process.stdout.write('no footage at hand: a moving texture is rendered instead\n')
  const still = join(folder, 'texture.png')
  await writeTexture(still, SIZE)
  const act = { frameCount, ground: { kind: 'still' as const }, looks: [], edits: [] }
  const frameRate = { num: 30, den: 1 }
  const shot: Shot = { version: 1, ...SIZE, frameRate, seed: 1, acts: [act] }
  await renderShot({ shot, files: { still }, workDir, outPath, pool })
  return outPath
}
