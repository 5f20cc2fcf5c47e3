import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
import { copyPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import type {
  ActContext,
  FrameStage,
  JudgedGround,
  PrepareContext,
  StageModule,
  Verdict,
} from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { cellGridOf } from '../../people/cell-grid.ts'
import { openMatte } from '../../people/matte-reader.ts'
import { packPlanes, unpackPlanes } from '../../people/packed-planes.ts'
import type { EditOf } from '../../shot/edit.ts'
import { whereOf } from './choose-blobs.ts'
import type { Where } from './choose-blobs.ts'
import { makeCleanPlate } from './clean-plate.ts'
import { PlateFiller } from './fill-from-plate.ts'
import { chosenPeople, RemovalRegion } from './removal-region.ts'
import { removableOf } from './removable-nouns.ts'
import { surveyRemoval } from './survey-removal.ts'

type RemoveActor = EditOf<'remove-actor'>

type Spec = {
  /** Null where there are no people, and something else is removed. */
  matte: Matte | null
  isPerson: boolean
  where: Where | null
  /** The clean plate: packed planes of the frame's size. */
  platePath: string
  /** Standard deviation of luma. */
  grain: number
}

/** Frames that the footage's grain is measured in. */
const GRAIN_SAMPLES = 3
/** How long before and after a frame somebody is looked for. */
const AROUND_SECONDS = [0.15, 0.3, 0.5]

/** Takes people and things that come and go out of footage of a camera that stands still. */
export const removeActorStage: StageModule<RemoveActor, Spec> = { judge, prepare, open }

async function judge({ noun, where }: RemoveActor, on: JudgedGround): Promise<Verdict> {
  if (on.ground.kind !== 'plate') {
    return cannot(
      `Removing the ${noun} is done in footage; this picture was drawn or is a still image.`,
    )
  }
  if (/\b(background|backdrop)\b/.test(noun)) {
    return cannot(
      'A video has no transparent background; ask for another one, for example "use a green screen as the background".',
    )
  }
  const wanted = removableOf(noun)
  if (wanted === null) {
    return cannot(
      `This engine finds people, vehicles and animals, not '${noun}'; removing other things needs a generative engine.`,
    )
  }
  const survey = await surveyRemoval(on, wanted)
  switch (survey.kind) {
    case 'can': {
      const isVague = survey.count > 1 && !wanted.isPlural && whereOf(where) === null
      const note = `Several were found for '${noun}', and all of them are removed; say which one, for example "on the left", to remove one.`
      return { kind: 'can', notes: isVague ? [note] : [] }
    }
    case 'missing':
      return cannot(
        wanted.isPerson
          ? 'Nobody was found in this footage.'
          : `No ${noun} was found in this footage.`,
      )
    case 'moving-camera':
      return cannot(
        `The camera moves, so the background behind the ${noun} cannot be taken from other frames. It works with a camera that stands still; else it needs a generative engine.`,
      )
    case 'never-uncovered':
      return cannot(
        `The background behind the ${noun} is never seen, so there is nothing true to put there. It works where the ${noun} moves or leaves; else it needs a generative engine.`,
      )
    case 'cannot':
      return survey
  }
}

const cannot = (reason: string): Verdict => ({ kind: 'cannot', reason })

async function prepare({ noun, where }: RemoveActor, act: PrepareContext): Promise<Spec | null> {
  const { matte } = act.facts
  const wanted = removableOf(noun)
  if (wanted === null || (wanted.isPerson && matte === null)) return null
  const plate = await makeCleanPlate(act, matte)
  const platePath = join(act.folder, `remove-actor-${act.seed}.plate`)
  await writeFile(platePath, packPlanes(plate))
  const grain = await measureGrain(act, plate)
  return { matte, isPerson: wanted.isPerson, where: whereOf(where), platePath, grain }
}

/** How much the luma of neighbouring pixels strays from the plate's: what moves strays far more and is left out. */
async function measureGrain(act: PrepareContext, plate: Planes): Promise<number> {
  const { width, height } = act.geometry
  const source = await act.openFrames()
  try {
    const strays: number[] = []
    for (const frame of evenlySpaced(act.frameCount, GRAIN_SAMPLES)) {
      source.seek(frame)
      const planes = source.next()
      if (planes === null) continue
      for (let row = 3; row < height - 1; row += 7) {
        for (let column = 3; column < width - 1; column += 7) {
          const apart = (x: number) =>
            planes.y[row * planes.yStride + x]! - plate.y[row * width + x]!
          strays.push(Math.abs(apart(column) - apart(column + 1)))
        }
      }
    }
    strays.sort((one, other) => one - other)
    // The median of the absolute difference of two normal values of deviation s is 0.954 s.
    return Math.min(6, (strays[strays.length >> 1] ?? 0) / 0.954)
  } finally {
    source.close()
  }
}

async function open(spec: Spec, { geometry, seed }: ActContext): Promise<FrameStage> {
  const { width, height } = geometry
  const plate = unpackPlanes(await readFile(spec.platePath), geometry)
  const grid = cellGridOf(geometry)
  const region = new RemovalRegion(plate, geometry, grid, spec)
  const filler = new PlateFiller(plate, geometry, grid, spec.grain, seed)
  const { matte } = spec
  const reader = matte === null ? null : openMatte(matte, geometry)
  const { num, den } = geometry.frameRate
  const steps = AROUND_SECONDS.map((seconds) => Math.max(1, Math.round((seconds * num) / den)))
  const offsets = [...new Set(steps)].flatMap((step) => [-step, step])
  const chosenAt = remembered((frame: number) =>
    chosenPeople(reader!.cellsAt(frame), matte!, spec.where),
  )
  const peopleAround = (frame: number) => ({
    others: offsets.map((offset) => chosenAt(frame + offset)),
    chosen: chosenAt(frame),
    cells: reader!.cellsAt(frame),
    grid: matte!,
  })
  return {
    apply(input, output, frame) {
      copyPlanes(input, output, width, height)
      const removal = region.find(input, matte === null ? null : peopleAround(frame))
      if (removal !== null) filler.fill(output, removal, frame)
    },
    close: () => reader?.close(),
  }
}

/** Every frame is asked for from several frames around it. */
const REMEMBERED_FRAMES = 64

function remembered<Value>(find: (frame: number) => Value): (frame: number) => Value {
  const found = new Map<number, Value>()
  return (frame) => {
    const known = found.get(frame)
    if (known !== undefined) return known
    const value = find(frame)
    found.set(frame, value)
    // The oldest: a map keeps the order in which it was filled.
    if (found.size > REMEMBERED_FRAMES) found.delete(found.keys().next().value!)
    return value
  }
}
