import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
import type { JudgedGround } from '../../frame/frame-stage.ts'
import { findPeoplePackages } from '../../people/people-packages.ts'
import { PeopleFinder } from '../../people/people-finder.ts'
import { openPersonSegmenter } from '../../people/person-segmenter.ts'
import { learnBackground } from '../../people/still-background.ts'
import { lumaAtCells } from '../../people/luma-at-cells.ts'
import { matteGridOf } from '../../people/matte-grid.ts'
import type { MatteGrid, Part } from '../../people/matte-grid.ts'
import { PERSON } from '../../people/tidy-matte.ts'
import { openThingDetector } from '../../people/thing-detector.ts'
import { keepWitnessed, peopleAmong } from '../../people/witness.ts'
import { openStageInput } from '../../render/open-stage-input.ts'
import type { Removable } from './removable-nouns.ts'

/** Frames that are looked at; half of them tell whether there is anything to remove. */
const SURVEY_FRAMES = 14
/** Of the region of what is removed: cells that are never seen without it. */
const MOST_UNSEEN = 0.005

export type RemovalSurvey =
  /** The most things of the kind that one frame shows. */
  | { kind: 'can'; count: number }
  | { kind: 'missing' }
  | { kind: 'moving-camera' }
  | { kind: 'never-uncovered' }
  | { kind: 'cannot'; reason: string }

/**
 * Whether something can be taken out of footage: it is there, the camera stands still, and what is behind it is
 * seen at other times. Takes two to four seconds. Worker threads only.
 */
export async function surveyRemoval(
  { ground, geometry, frameCount }: JudgedGround,
  wanted: Removable,
): Promise<RemovalSurvey> {
  if (ground.kind !== 'plate') throw new Error('Removal is surveyed on footage only.')
  const packages = findPeoplePackages()
  if (packages.kind === 'missing') return { kind: 'cannot', reason: packages.reason }
  const grid = matteGridOf(geometry)
  const cells = grid.columns * grid.rows
  const detector = await openThingDetector()
  const finder = new PeopleFinder(await openPersonSegmenter(), geometry, grid)
  const source = await openStageInput(ground, geometry)
  try {
    const records: Uint8Array[] = []
    let count = 0
    const frames = evenlySpaced(Math.min(frameCount, ground.info.frameCount), SURVEY_FRAMES)
    const isSecondHalf = (_: number, position: number) => position % 2 === 1
    const half = frames.filter((_, position) => position % 2 === 0)
    for (const frame of [...half, ...frames.filter(isSecondHalf)]) {
      if (records.length === half.length && count === 0) return { kind: 'missing' }
      source.seek(frame)
      const planes = source.next()
      if (planes === null) break
      const record = new Uint8Array(cells * 2)
      const matte = record.subarray(0, cells)
      const things = detector.detect(planes, geometry)
      const people = peopleAmong(things)
      const ofKind = wanted.isPerson
        ? people
        : things.filter(({ kind }) => kind === wanted.kind).map(({ part }) => part)
      count = Math.max(count, ofKind.length)
      if (wanted.isPerson) {
        finder.find(planes, matte, people)
        keepWitnessed(matte, new Uint8Array(cells), [{ frame, people }], grid)
      } else for (const part of ofKind) fillPart(matte, part, grid)
      lumaAtCells(planes, geometry, grid, record.subarray(cells))
      records.push(record)
    }
    if (count === 0) return { kind: 'missing' }
    return judgeRecords(records, grid, count)
  } finally {
    source.close()
  }
}

function judgeRecords(records: Uint8Array[], grid: MatteGrid, count: number): RemovalSurvey {
  const unseen = unseenShare(records, grid)
  const background = learnBackground((frame) => records[frame]!, grid, records.length)
  if (background === null) {
    // What covers the same place all the time also leaves nothing to compare.
    return unseen > 0.5 ? { kind: 'never-uncovered' } : { kind: 'moving-camera' }
  }
  return unseen > MOST_UNSEEN ? { kind: 'never-uncovered' } : { kind: 'can', count }
}

/** Of all cells ever covered, the part that is covered in every frame. */
function unseenShare(records: readonly Uint8Array[], { columns, rows }: MatteGrid): number {
  let covered = 0
  let always = 0
  for (let cell = 0; cell < columns * rows; cell++) {
    const times = records.reduce((sum, record) => sum + (record[cell]! >= PERSON ? 1 : 0), 0)
    if (times > 0) covered++
    if (times > 0 && times >= records.length - 1) always++
  }
  return covered === 0 ? 0 : always / covered
}

function fillPart(matte: Uint8Array, part: Part, { columns, rows }: MatteGrid): void {
  const left = Math.floor(part.left * columns)
  const right = Math.ceil(part.right * columns)
  for (let row = Math.floor(part.top * rows); row < Math.ceil(part.bottom * rows); row++) {
    matte.fill(255, row * columns + left, row * columns + right)
  }
}
