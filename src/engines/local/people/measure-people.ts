import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Matte } from '../frame/matte.ts'
import type { ActToPrepare } from '../render/prepare-act.ts'
import type { RenderPool } from '../render/render-pool.ts'
import { matteGridOf } from './matte-grid.ts'
import { findPeoplePackages } from './people-packages.ts'

/** Parts that are measured at once: fixed, so that the matte never depends on the machine. */
const PARTS = 2
const DEADLINE_MS = 1_800_000
/** A matte is steadied over so much time before and after a frame. */
const STEADY_SECONDS = 0.27

/** Where the people of an act on footage are; null where nobody was found or nothing can look for them. */
export async function measurePeople(
  { ground, geometry, frameCount, folder, seed }: ActToPrepare,
  { pool, signal }: { pool: RenderPool; signal?: AbortSignal },
): Promise<Matte | null> {
  if (ground.kind !== 'plate' || findPeoplePackages().kind === 'missing') return null
  const grid = matteGridOf(geometry)
  const cells = grid.columns * grid.rows
  const path = join(folder, `people-${seed}.matte`)
  const foundPath = join(folder, `people-${seed}.found`)
  const options = { signal, priority: 'batch', deadlineMs: DEADLINE_MS } as const
  const parts = partsOf(frameCount)
  await createFile(foundPath, frameCount * cells * 2)
  const peopled = await Promise.all(
    parts.map(({ first, count }) => {
      const input = { ground, geometry, firstFrame: first, frameCount: count, path: foundPath }
      return pool.run('find-people', input, options)
    }),
  )
  if (peopled.every((frames) => frames === 0)) {
    await rm(foundPath)
    return null
  }
  await createFile(path, frameCount * cells)
  const framesPerSecond = geometry.frameRate.num / geometry.frameRate.den
  const radius = Math.min(12, Math.max(1, Math.round(STEADY_SECONDS * framesPerSecond)))
  await Promise.all(
    parts.map((run) => {
      const input = { foundPath, path, ...grid, frameCount, run, radius }
      return pool.run('settle-matte', input, options)
    }),
  )
  await rm(foundPath)
  return { path, ...grid, frameCount }
}

function partsOf(frameCount: number): { first: number; count: number }[] {
  const half = Math.ceil(frameCount / PARTS)
  return [
    { first: 0, count: half },
    { first: half, count: frameCount - half },
  ].filter(({ count }) => count > 0)
}

/** A file of zeros. */
async function createFile(path: string, sizeBytes: number): Promise<void> {
  await writeFile(path, '')
  await truncate(path, sizeBytes)
}
