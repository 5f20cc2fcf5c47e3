import type { Direction, DirectionOf, Unapplied } from '../../../video/direction.ts'
import type { Subject } from './find-subjects.ts'
import { findSubjects } from './find-subjects.ts'
import { classOf } from './picture-classes.ts'
import { findPlace, findTime, sceneTimeOf } from './place-words.ts'
import { placeCast } from './place-cast.ts'
import { applyToScene } from './remix-scene.ts'
import { addAudience, asksForAudience } from './audience.ts'
import { sceneCameraOf } from './scene-camera.ts'
import { type PlaceName, type Scene, sceneSchema } from './scene.ts'

export type PlannedScene = {
  scene: Scene
  /** Sentences for the video's owner: what was drawn instead of what. */
  notes: string[]
  applied: Direction[]
  unapplied: Unapplied[]
}

/** Colour and light are looks: the grade carries them out on any ground, so they are not judged here. */
const looks = new Set(['set-palette', 'adjust-colour', 'set-light'])

/**
 * Makes a drawn scene from a create prompt: place, time of day, the things it names and what they do,
 * and a camera. `directions` are what the parser found in the same prompt; those about colour and light
 * are left to the grade and appear in neither list. The same arguments give the same scene.
 */
export function planScene(prompt: string, directions: Direction[], seed: number): PlannedScene {
  const notes: string[] = []
  const hasAudience = asksForAudience(prompt)
  const subjects = findSubjects(prompt).subjects.filter(
    (subject) =>
      !hasAudience || subject.picture !== 'person' || !/audience|crowd/.test(subject.noun),
  )
  const place = placeFor(prompt, subjects, notes)
  const time = timeFor(prompt, directions)
  const cast = placeCast(subjects, place, seed)
  const isTravelling =
    cast.length > 0 &&
    cast.every(({ actions }) => ['drive', 'run', 'walk'].includes(actions[0]!.motion))
  let scene = sceneSchema.parse({
    place,
    time,
    actors: cast,
    cameras: [{ move: isTravelling ? 'tracking' : 'push' }],
  })
  if (hasAudience) scene = addAudience(scene)
  if (cast.length === 0) {
    notes.push(
      `Nothing in the prompt could be pictured; drew the place alone: ${place.replaceAll('-', ' ')}.`,
    )
  }
  return withDirections(scene, directions, seed, notes)
}

function placeFor(prompt: string, subjects: Subject[], notes: string[]): PlaceName {
  const said = findPlace(prompt)
  if (said) return said.name
  const place = subjects[0] ? classOf(subjects[0].picture).place : 'meadow'
  notes.push(`The prompt names no place that can be drawn; drew ${place.replaceAll('-', ' ')}.`)
  return place
}

function timeFor(prompt: string, directions: Direction[]) {
  const asked = directions.findLast(
    (direction): direction is DirectionOf<'set-time-of-day'> =>
      direction.kind === 'set-time-of-day',
  )
  return asked ? sceneTimeOf(asked.time) : (findTime(prompt) ?? 'day')
}

/** What the planner read from the prompt itself needs no second application. */
function isPlanned(direction: Direction, scene: Scene): boolean {
  switch (direction.kind) {
    case 'set-time-of-day':
    case 'describe-scene':
      return true
    case 'replace-background':
      return findPlace(direction.place)?.name === scene.place
    case 'add-actor':
    case 'set-action':
      return scene.actors.some((actor) => direction.noun.toLowerCase().includes(actor.noun))
    case 'set-camera': {
      const camera = sceneCameraOf(direction.move)
      return camera !== null && camera === scene.cameras[0]!.move
    }
    default:
      return false
  }
}

function withDirections(
  planned: Scene,
  directions: Direction[],
  seed: number,
  notes: string[],
): PlannedScene {
  const applied: Direction[] = []
  const unapplied: Unapplied[] = []
  let scene = planned
  for (const direction of directions) {
    if (looks.has(direction.kind)) continue
    if (isPlanned(direction, scene)) {
      applied.push(direction)
      continue
    }
    const result = applyToScene(direction, scene, seed)
    if ('scene' in result) {
      scene = result.scene
      applied.push(direction)
    } else unapplied.push({ direction, reason: result.reason })
  }
  return { scene, notes, applied, unapplied }
}
