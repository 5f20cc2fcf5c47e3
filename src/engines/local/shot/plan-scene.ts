import type { Direction, DirectionOf, Unapplied } from '../../../video/direction.ts'
import { findCamera, findSeason, findWeather } from './air-words.ts'
import { addAudience, asksForAudience } from './audience.ts'
import { choosePlace } from './choose-place.ts'
import { shownByPlace } from './place-shows.ts'
import { findPlace, findTime, sceneTimeOf } from './place-words.ts'
import { withFurniture } from './prompt/name-furniture.ts'
import type { Named, PromptReading } from './prompt/reading.ts'
import { readPrompt } from './prompt/read-prompt.ts'
import { applyToScene } from './remix-scene.ts'
import { unshownOf } from './unshown.ts'
import { sceneCameraOf } from './scene-camera.ts'
import type { PlaceName, Scene, SceneCamera } from './scene.ts'
import { sceneSchema } from './scene.ts'
import type { StagedCast } from './staging/stage-cast.ts'
import { stageCast } from './staging/stage-cast.ts'

export type PlannedScene = {
  scene: Scene
  /** Sentences for the video's owner: what was drawn instead of what. */
  notes: string[]
  applied: Direction[]
  /** Directions that the scene does not show; some can still be done to its frames. */
  unapplied: Unapplied[]
  /** What the prompt names and nothing can show. */
  unshown: Unapplied[]
}

/** The frame a scene is composed for, and how long it is shown. */
export type PlannedShot = { width: number; height: number; seconds: number }

const usualShot: PlannedShot = { width: 1280, height: 720, seconds: 4 }

/** Colour and light are looks: the grade carries them out on any ground, so they are not judged here. */
const looks = new Set(['set-palette', 'adjust-colour', 'set-light'])

/**
 * Makes a drawn scene from a create prompt: place, time of day, weather, the things it names, what they do
 * and when, and a camera. `directions` are what the parser found in the same prompt; those about colour and
 * light are left to the grade and appear in neither list. The same arguments give the same scene.
 */
export function planScene(
  prompt: string,
  directions: Direction[],
  seed: number,
  shot: PlannedShot = usualShot,
): PlannedScene {
  const reading = readPrompt(prompt)
  const hasAudience = asksForAudience(prompt)
  const named = reading.named.filter(
    ({ noun }) => !hasAudience || !/^(audience|crowd|spectator|fan)$/.test(noun),
  )
  const { place, note, season } = choosePlace(prompt, named)
  const all = withFurniture(named, place)
  const own = shownByPlace(all, place)
  const seen = all.filter((thing) => !own.includes(thing))
  const hasCaption = directions.some(({ kind }) => kind === 'add-caption')
  const staged = stageCast(seen, { place, frame: shot, hasCaption, seed })
  let scene = sceneSchema.parse({
    place,
    time: timeFor(prompt, directions),
    weather: weatherFor(prompt, directions),
    season: findSeason(prompt) ?? season,
    actors: staged.actors,
    cameras: [{ move: cameraFor(prompt, staged.actors, seen) }],
  })
  if (hasAudience) scene = addAudience(scene)
  const planned = withDirections(scene, directions, seed)
  return {
    ...planned,
    notes: [...(note ? [note] : []), ...notesOn(staged, place, own.length > 0)],
    unshown: unshownIn(reading, staged),
  }
}

function timeFor(prompt: string, directions: Direction[]) {
  const asked = directions.findLast(
    (direction): direction is DirectionOf<'set-time-of-day'> =>
      direction.kind === 'set-time-of-day',
  )
  return asked ? sceneTimeOf(asked.time) : (findTime(prompt) ?? 'day')
}

/** What directions say of the weather is applied later; without them the description tells. */
function weatherFor(prompt: string, directions: Direction[]): Scene['weather'] | undefined {
  if (directions.some(({ kind }) => kind === 'set-weather')) return undefined
  return findWeather(prompt) ?? undefined
}

function cameraFor(prompt: string, actors: Scene['actors'], named: readonly Named[]): SceneCamera {
  const said = findCamera(prompt)
  const isWide = /\b(establishing|aerial|drone|overhead|wide)\b/i.test(prompt) && said === 'pull'
  if (said && !isWide) return said
  const goes = actors.filter(({ on }) => on === null)
  const isTravelling =
    goes.length > 0 &&
    named.length > 0 &&
    goes.every(({ actions }) => /^(drive|run|walk)$/.test(actions[0]!.motion))
  return isTravelling ? 'tracking' : (said ?? 'push')
}

function notesOn({ actors, crowdedOut }: StagedCast, place: PlaceName, hasOwn: boolean): string[] {
  const notes: string[] = []
  if (actors.length === 0 && !hasOwn)
    notes.push(
      `Nothing in the prompt could be pictured; drew the place alone: ${place.replaceAll('-', ' ')}.`,
    )
  if (crowdedOut.length > 0)
    notes.push(`The frame holds no more figures; fewer were drawn of: ${crowdedOut.join(', ')}.`)
  return notes
}

function unshownIn(reading: PromptReading, { unworn }: StagedCast): Unapplied[] {
  const notWorn = unworn.map(({ noun, relation }): Unapplied => {
    const wearer = relation?.to.noun ?? 'figure'
    return {
      direction: {
        kind: 'change-actor',
        noun: wearer,
        attribute: 'clothing',
        value: noun,
        evidence: noun,
      },
      reason: `A drawn ${wearer} cannot put on a ${noun}.`,
    }
  })
  return [...unshownOf(reading), ...notWorn]
}

/** What the planner read from the prompt itself needs no second application. */
function isPlanned(direction: Direction, scene: Scene): boolean {
  switch (direction.kind) {
    case 'set-time-of-day':
    case 'describe-scene':
      return true
    case 'remove-actor':
      // What a description says is not there has not been drawn.
      return true
    case 'replace-background':
      return findPlace(direction.place)?.name === scene.place
    case 'set-season':
      return direction.season === scene.season
    case 'add-actor':
    case 'set-action':
      return scene.actors.some((actor) => direction.noun.toLowerCase().includes(actor.noun))
    case 'set-camera': {
      const camera = sceneCameraOf(direction.move)
      // A wide shot of travellers goes with them: else they would turn at its edges.
      const isGoingWide = camera === 'pull' && scene.cameras[0]!.move === 'tracking'
      return isGoingWide || (camera !== null && camera === scene.cameras[0]!.move)
    }
    default:
      return false
  }
}

/** "dragonfruit? no, DRAGON": the description has it, so it was not said to be away. */
const isMisread = (direction: Direction, { actors }: Scene) =>
  direction.kind === 'remove-actor' &&
  actors.some(({ noun }) => direction.noun.toLowerCase().split(' ').includes(noun))

function withDirections(planned: Scene, directions: Direction[], seed: number) {
  const applied: Direction[] = []
  const unapplied: Unapplied[] = []
  let scene = planned
  for (const direction of directions) {
    if (looks.has(direction.kind) || isMisread(direction, planned)) continue
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
  return { scene, applied, unapplied }
}
