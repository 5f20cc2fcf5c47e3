import { assertNever } from '../../../lib/assert-never.ts'
import { openDrawnSource } from './drawn-source.ts'
import type { Drawing } from './drawn-source.ts'
import type { FrameGeometry, FrameSource, Ground } from './frame-source.ts'
import { openPlateSource } from './plate-source.ts'

/** Opens a ground in this worker thread. */
export async function openSource(ground: Ground, geometry: FrameGeometry): Promise<FrameSource> {
  switch (ground.kind) {
    case 'plate':
      return openPlateSource(ground.path, ground.info, geometry)
    case 'still':
    case 'scene':
      return openDrawnSource(await openDrawing(ground, geometry), geometry)
    default:
      return assertNever(ground)
  }
}

/**
 * Opens a drawn ground at any size. The modules that draw are loaded with the first one: a worker that
 * only ever sees footage starts without them.
 */
export async function openDrawing(
  ground: Extract<Ground, { kind: 'still' | 'scene' }>,
  geometry: FrameGeometry,
): Promise<Drawing> {
  if (ground.kind === 'still') {
    const { openStill } = await import('./still-drawing.ts')
    return openStill(ground.path, ground.frameCount, geometry)
  }
  const { createSceneRenderer } = await import('../draw/scene-renderer.ts')
  return createSceneRenderer(ground.scene, { ...geometry, seed: ground.seed })
}
