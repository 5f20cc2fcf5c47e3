import { assertNever } from '../../../lib/assert-never.ts'
import { openDrawnSource } from './drawn-source.ts'
import type { Drawing } from './drawn-source.ts'
import type { FrameGeometry, FrameSource, Ground, SourceOptions } from './frame-source.ts'
import { openPlateSource } from './plate-source.ts'

/** Opens a ground in this worker thread. */
export async function openSource(
  ground: Ground,
  geometry: FrameGeometry,
  options: SourceOptions = {},
): Promise<FrameSource> {
  switch (ground.kind) {
    case 'plate':
      return openPlate(ground, geometry, options)
    case 'still':
    case 'scene':
      return openDrawnSource(await openDrawing(ground, geometry), geometry)
    default:
      return assertNever(ground)
  }
}

async function openPlate(
  { path, info, clock }: Extract<Ground, { kind: 'plate' }>,
  geometry: FrameGeometry,
  options: SourceOptions,
): Promise<FrameSource> {
  const open = () => openPlateSource(path, info, geometry, options)
  if (clock === undefined || clock === null) return open()
  const { openRetimedSource } = await import('../clock/retimed-source.ts')
  return openRetimedSource(open, clock, geometry)
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
    return openStill(ground.path, ground, geometry)
  }
  const { createSceneRenderer } = await import('../draw/scene-renderer.ts')
  const { loadCharacters } = await import('../draw/figures/character-figure.ts')
  const { loadBackdrop } = await import('../draw/backdrop/load-backdrop.ts')
  const { scene, seed, supersampling, files, paintings } = ground
  const characters = await loadCharacters(scene, files)
  const backdrop = await loadBackdrop(scene, files, geometry)
  const frame = { ...geometry, seed, supersampling, characters, backdrop }
  if (paintings === undefined) return createSceneRenderer(scene, frame)
  const { readPaintings, writePaintings } = await import('../draw/painting-file.ts')
  using file = (paintings.isThere ? readPaintings : writePaintings)(paintings.path)
  return createSceneRenderer(scene, { ...frame, paintings: file })
}
