import type { PrepareContext } from '../../frame/frame-stage.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import type { EditOf } from '../../shot/edit.ts'
import { castOf } from './actor-cast.ts'
import type { ActorSpec } from './add-actor-stage.ts'
import type { PlacedActor } from './draw-actor.ts'
import { measurePlate } from './measure-plate.ts'
import { bodyOf, CROWDED, placeActors } from './place-actors.ts'
import type { Box, Stage } from './place-actors.ts'
import { lightAt } from './plate-light.ts'
import { mapPlate } from './plate-maps.ts'
import type { PlateMaps } from './plate-maps.ts'

/** Far things are seen through more air and lens: softer. */
const FAR_SOFTNESS = 1.5
/** Frames in which people are looked up. */
const PEOPLE_FRAMES = 24
const MAX_SCALE = 2.5

/** Finds places for the actors of an addition, and the light there. */
export async function prepareActors(
  edit: EditOf<'add-actor'>,
  act: PrepareContext,
): Promise<ActorSpec | null> {
  const cast = castOf(edit, act.seed)
  const { geometry, pixelAspect, facts, frameCount } = act
  if (cast === null || facts.samples.length === 0) return null
  const { width, height } = geometry
  const source = await act.openFrames()
  const texture = (() => {
    try {
      return measurePlate(source, geometry, frameCount, () => act.throwIfStopped())
    } finally {
      source.close()
    }
  })()
  const maps = mapPlate(facts.samples)
  const aspect = (width * pixelAspect) / height
  const people = facts.matte === null ? null : peoplePart(facts.matte, frameCount)
  const { motion } = facts
  const stage: Stage = { maps, aspect, motion, frameCount, size: { width, height }, people }
  const maxScale = largestScale(motion, frameCount)
  const actors = placeActors(cast, stage).map((spot, index): PlacedActor => {
    const { picture, colour, motion: moves, isAirborne, phaseSeconds } = cast.actors[index]!
    const isFar = cast.staging.depth === 'far'
    return {
      picture,
      colour,
      motion: moves,
      isAirborne,
      phaseSeconds,
      facing: spot.facing,
      x: spot.x * width,
      y: spot.y * height,
      heightPixels: spot.height * height,
      roam: roamAt(spot.x * width, isAirborne, maps, width),
      light: lightAt(facts.samples, bodyOf(spot, aspect)),
      // Where people seem to be everywhere, nothing tells who is in front: the actor must be seen.
      isBehindPeople: people !== null && people(bodyOf(spot, aspect)) <= CROWDED,
      softPixels: texture.softPixels * (isFar ? FAR_SOFTNESS : 1),
      maxScale,
    }
  })
  return {
    actors: actors.toSorted((one, other) => one.y - other.y),
    motion,
    matte: facts.matte,
    texture,
    active: activeBox(maps, width, height),
  }
}

/** Flyers cross the frame; on the ground nobody walks far into what was not looked at. */
function roamAt(x: number, isAirborne: boolean, { active }: PlateMaps, width: number) {
  const [left, right] = [active.left * width, active.right * width]
  if (isAirborne) return { left, right }
  return { left: Math.max(left, x - width * 0.24), right: Math.min(right, x + width * 0.24) }
}

function activeBox({ active }: PlateMaps, width: number, height: number) {
  const even = (value: number) => Math.round(value / 2) * 2
  return {
    left: even(active.left * width),
    right: even(active.right * width),
    top: even(active.top * height),
    bottom: even(active.bottom * height),
  }
}

function largestScale(motion: CameraMotion | null, frameCount: number): number {
  if (motion === null) return 1
  let largest = 1
  for (let frame = 0; frame < frameCount; frame++) {
    const at = frame * 4
    largest = Math.max(largest, Math.hypot(motion.transforms[at]!, motion.transforms[at + 1]!))
  }
  return Math.min(MAX_SCALE, largest)
}

/** Part of a place that people cover, over the act. */
function peoplePart(matte: Matte, frameCount: number): (box: Box) => number {
  const { columns, rows } = matte
  const covered = new Float32Array(columns * rows)
  const reader = openMatte(matte, { width: 2, height: 2 })
  const step = Math.max(1, Math.floor(frameCount / PEOPLE_FRAMES))
  let count = 0
  for (let frame = 0; frame < frameCount; frame += step, count++) {
    const cells = reader.cellsAt(frame)
    for (let at = 0; at < covered.length; at++) covered[at]! += cells[at]! / 255
  }
  reader.close()
  return ({ left, top, right, bottom }) => {
    let [sum, cells] = [0, 0]
    for (let y = Math.max(0, Math.floor(top * rows)); y < Math.min(rows, bottom * rows); y++) {
      for (
        let x = Math.max(0, Math.floor(left * columns));
        x < Math.min(columns, right * columns);
        x++
      ) {
        sum += covered[y * columns + x]! / count
        cells++
      }
    }
    return cells === 0 ? 0 : sum / cells
  }
}
