import { evenlySpaced } from '../../../media/evenly-spaced.ts'
import type { JudgedGround } from '../frame/frame-stage.ts'
import { openStageInput } from '../render/open-stage-input.ts'
import { findPeoplePackages } from './people-packages.ts'
import type { PeoplePackages } from './people-packages.ts'
import { openThingDetector } from './thing-detector.ts'
import { peopleAmong } from './witness.ts'
import type { Sighting } from './witness.ts'

/** Frames that are looked at, spread over the clip. */
const SURVEY_FRAMES = 8

export type PeopleSurvey =
  /** `sightings`: of the frames looked at, in order. `all: false` stops at the first frame with somebody. */
  | { kind: 'found'; sightings: Sighting[] }
  | { kind: 'nobody' }
  /** Footage only, and only with the packages installed: a sentence its owner can act on. */
  | { kind: 'cannot'; reason: string }

/**
 * Whether there are people in a clip: a look at a few frames, 0.2 s each, up to the first with somebody in it
 * unless `all` are asked for. Worker threads only.
 */
export async function surveyPeople(
  { ground, geometry, frameCount }: JudgedGround,
  {
    all = false,
    packages = findPeoplePackages(),
  }: { all?: boolean; packages?: PeoplePackages } = {},
): Promise<PeopleSurvey> {
  if (ground.kind !== 'plate') {
    return { kind: 'cannot', reason: 'People are only found in footage; this shot was drawn.' }
  }
  if (packages.kind === 'missing') return { kind: 'cannot', reason: packages.reason }
  const detector = await openThingDetector()
  const source = await openStageInput(ground, geometry)
  try {
    const sightings: Sighting[] = []
    const count = Math.min(frameCount, ground.info.frameCount)
    for (const frame of surveyed(evenlySpaced(count, SURVEY_FRAMES), all)) {
      source.seek(frame)
      const planes = source.next()
      if (planes === null) continue
      const people = peopleAmong(detector.detect(planes, geometry))
      sightings.push({ frame, people })
      if (!all && people.length > 0) break
    }
    const isPeopled = sightings.some(({ people }) => people.length > 0)
    return isPeopled ? { kind: 'found', sightings } : { kind: 'nobody' }
  } finally {
    source.close()
  }
}

/** Where one answer is enough, the middle is likeliest to give it. */
function surveyed(frames: readonly number[], all: boolean): readonly number[] {
  if (all) return frames
  const middle = frames.length >> 1
  return frames.toSorted(
    (one, other) =>
      Math.abs(frames.indexOf(one) - middle) - Math.abs(frames.indexOf(other) - middle),
  )
}
