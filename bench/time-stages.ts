import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameGeometry, Ground } from '../src/engines/local/render/frame-source.ts'
import { openSource } from '../src/engines/local/render/open-source.ts'
import { prepareAct } from '../src/engines/local/render/prepare-act.ts'
import type { RenderPool } from '../src/engines/local/render/render-pool.ts'
import { openGround } from '../src/engines/local/render/prepare-acts.ts'
import type { PreparedStage } from '../src/engines/local/stages/open-stage.ts'
import { openStageChain } from '../src/engines/local/stages/stage-chain.ts'
import { SegmentEncoder } from '../src/media/segment-encoder.ts'
import { planClip } from './remix-clip.ts'

const WARM_FRAMES = 4
const FRAMES = 24

export type OpenStages = { ground: Ground; geometry: FrameGeometry; prepared: PreparedStage[] }

/** What the frames of a prompt go through. */
export async function openStages(
  clip: string,
  prompt: string,
  { pool, folder }: { pool: RenderPool; folder: string },
): Promise<OpenStages> {
  const plan = await planClip(clip, prompt, pool)
  if (plan.kind === 'refused' || plan.shot === null) throw new Error(`Nothing to do: ${prompt}`)
  const { width, height, frameRate, seed, acts } = plan.shot
  const geometry = { width, height, frameRate }
  const act = acts[0]!
  const workDir = join(folder, 'stages')
  await mkdir(workDir, { recursive: true })
  const ground = await openGround(act, { files: plan.files, shot: plan.shot, pool })
  const { looks, edits, frameCount } = act
  const { stages } = await prepareAct(
    { ground, geometry, frameCount, seed, looks, edits, imagePath: null, folder: workDir },
    { pool },
  )
  return { ground, geometry, prepared: stages }
}

/** Milliseconds a frame that one thread spends in the stages, and in decoding and encoding. */
export async function timeStages({
  ground,
  geometry,
  prepared,
}: OpenStages): Promise<{ stagesMs: number; codecMs: number }> {
  const source = await openSource(ground, geometry)
  const chain = await openStageChain(prepared, geometry)
  const encoder = new SegmentEncoder(geometry)
  let stagesMs = 0
  let codecMs = 0
  try {
    for (let frame = 0; frame < WARM_FRAMES + FRAMES; frame++) {
      const start = performance.now()
      const planes = source.next()
      if (planes === null) break
      const target = encoder.nextPlanes()
      const decoded = performance.now()
      chain.apply(planes, target, frame)
      const staged = performance.now()
      encoder.encode()
      const end = performance.now()
      if (frame < WARM_FRAMES) continue
      stagesMs += staged - decoded
      codecMs += end - staged + decoded - start
    }
  } finally {
    encoder.close()
    chain.close()
    source.close()
  }
  return { stagesMs: stagesMs / FRAMES, codecMs: codecMs / FRAMES }
}
