import type { CameraMotion } from '../frame/camera-motion.ts'
import type { FrameGeometry, Ground } from '../render/frame-source.ts'
import type { RenderPool } from '../render/render-pool.ts'
import { chainTrack, joinTracks } from './chain-track.ts'
import { retimeMotion } from './retime-motion.ts'

/** Parts that are tracked at once: fixed, so that the result never depends on the machine. */
const PARTS = 2
/** Shorter runs are tracked in one piece. Frames. */
const SHORTEST_PART = 24
const DEADLINE_MS = 600_000

export type MeasureMotion = { ground: Ground; geometry: FrameGeometry; frameCount: number }

/** How the camera of footage moved, in the frames' own pixels; null on drawn grounds. */
export async function measureMotion(
  { ground, geometry, frameCount }: MeasureMotion,
  { pool, signal }: { pool: RenderPool; signal?: AbortSignal },
): Promise<CameraMotion | null> {
  if (ground.kind !== 'plate') return null
  // The footage itself is tracked: what its clock makes of it follows.
  const footage = { ...ground, clock: null }
  const parts = await Promise.all(
    partsOf(Math.min(frameCount, ground.info.frameCount)).map((part) =>
      pool.run(
        'track-camera',
        { ground: footage, geometry, ...part },
        { signal, priority: 'batch', deadlineMs: DEADLINE_MS },
      ),
    ),
  )
  const motion = chainTrack(joinTracks(parts), geometry)
  const positions = ground.clock?.positions ?? null
  return positions === null ? motion : retimeMotion(motion, positions)
}

/** Every part but the first starts with the last frame of the one before. */
function partsOf(frameCount: number): { firstFrame: number; frameCount: number }[] {
  const parts = frameCount < PARTS * SHORTEST_PART ? 1 : PARTS
  return Array.from({ length: parts }, (_, part) => {
    const firstFrame = Math.max(0, Math.floor((part * frameCount) / parts) - 1)
    const end = Math.floor(((part + 1) * frameCount) / parts)
    return { firstFrame, frameCount: end - firstFrame }
  })
}
