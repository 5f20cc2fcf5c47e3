import { open } from 'node:fs/promises'
import type { InputOf } from '../../../media/media-pool.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { openStageInput } from '../render/open-stage-input.ts'
import type { RenderTasks } from '../render/render-tasks.ts'
import { lumaAtCells } from './luma-at-cells.ts'
import { matteGridOf } from './matte-grid.ts'
import { PeopleFinder } from './people-finder.ts'
import { openPersonSegmenter } from './person-segmenter.ts'
import { openThingDetector } from './thing-detector.ts'
import { PERSON } from './tidy-matte.ts'
import { keepWitnessed, lookForPeople, peopleIn, sightingsNear } from './witness.ts'

/** Somebody new is seen at the latest so long after coming in. */
const WHOLE_SECONDS = 0.1

/**
 * Looks for people in a run of an act's frames and writes, at each frame's place in the file `path`, its matte
 * and then its luma at the same cells. Worker threads only. Gives the number of frames with somebody in them.
 */
export async function findPeople(
  { ground, geometry, firstFrame, frameCount, path }: InputOf<RenderTasks['find-people']>,
  { throwIfStopped }: Pick<TaskContext, 'throwIfStopped'>,
): Promise<number> {
  const grid = matteGridOf(geometry)
  const cells = grid.columns * grid.rows
  const framesPerSecond = geometry.frameRate.num / geometry.frameRate.den
  const wholeEvery = Math.max(1, Math.round(WHOLE_SECONDS * framesPerSecond))
  const finder = new PeopleFinder(await openPersonSegmenter(), geometry, grid, wholeEvery)
  const detector = await openThingDetector()
  const source = await openStageInput(ground, geometry)
  // Not 'w': another part of the act is written to the same file.
  const file = await open(path, 'r+')
  try {
    const record = new Uint8Array(cells * 2)
    const [matte, luma] = [record.subarray(0, cells), record.subarray(cells)]
    const last = new Uint8Array(cells)
    let peopled = 0
    const run = { first: firstFrame, count: frameCount, size: geometry }
    const seen = lookForPeople(source, detector, run, framesPerSecond, throwIfStopped)
    if (seen.every(({ people }) => people.length === 0)) return 0
    source.seek(firstFrame)
    for (let frame = firstFrame; frame < firstFrame + frameCount; frame++) {
      throwIfStopped()
      const planes = source.next()
      if (planes === null) break
      const near = sightingsNear(seen, frame, framesPerSecond)
      finder.find(planes, matte, peopleIn(near))
      keepWitnessed(matte, last, near, grid)
      last.set(matte)
      lumaAtCells(planes, geometry, grid, luma)
      if (matte.some((value) => value >= PERSON)) peopled++
      await file.write(record, 0, record.length, frame * record.length)
    }
    return peopled
  } finally {
    await file.close()
    source.close()
  }
}
