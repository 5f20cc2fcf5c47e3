import type { Direction, DirectionOf } from '../../../video/direction.ts'
import { createRandom, seedFor } from '../draw/random.ts'
import { addAudience, asksForAudience } from './audience.ts'
import { findMotion } from './motion-words.ts'
import { classOf, isPerson } from './picture-classes.ts'
import { personPicture, pictureForPhrase, singularOf } from './picture-for.ts'
import { actorOf, footLine, heightIn, newActorId } from './place-cast.ts'
import { findPlace, sceneTimeOf } from './place-words.ts'
import type { Actor, MotionName, Scene } from './scene.ts'
import { sceneCameraOf } from './scene-camera.ts'
import { colourWords } from './subject-words.ts'

export type SceneChange = { scene: Scene } | { reason: string }

/** Seconds between the start of an act and an action it was given, so that the eye sees it begin. */
const ACTION_DELAY_SECONDS = 0.35
const MAX_ACTORS = 30

/**
 * Carries out one direction on a drawn scene, or says why it cannot. Only what was asked changes:
 * everything else of the scene is passed through untouched.
 */
export function applyToScene(direction: Direction, scene: Scene, seed: number): SceneChange {
  switch (direction.kind) {
    case 'replace-background':
      return replacePlace(direction.place, scene)
    case 'add-actor':
      return addActor(direction, scene, seed)
    case 'remove-actor':
      return removeActor(direction, scene)
    case 'replace-actor':
      return replaceActor(direction, scene, seed)
    case 'change-actor':
      return changeActor(direction, scene)
    case 'set-action':
      return setAction(direction, scene)
    case 'set-time-of-day':
      return { scene: { ...scene, time: sceneTimeOf(direction.time) } }
    case 'set-camera': {
      const camera = sceneCameraOf(direction.move)
      return camera
        ? {
            scene: {
              ...scene,
              cameras: cued(scene.cameras, { move: camera, startSeconds: scene.clockSeconds }),
            },
          }
        : {
            reason: `A drawn shot has no "${direction.move}" camera; it can push, pull, pan, tilt, track, shake or tilt its horizon.`,
          }
    }
    case 'set-season':
      return direction.season === 'winter'
        ? replacePlace('snow', scene)
        : { reason: `A drawn shot has no ${direction.season}; ask for another place instead.` }
    case 'set-weather':
      return direction.weather === 'snow'
        ? replacePlace('snow', scene)
        : direction.weather === 'clear'
          ? { scene }
          : { reason: `Drawn shots have no ${direction.weather} yet.` }
    default:
      return { reason: `A drawn shot cannot carry out "${direction.kind}".` }
  }
}

/** The act that follows `secondsSoFar` of this scene: its clock goes on, everything else stays. */
export function continueScene(scene: Scene, secondsSoFar: number): Scene {
  return { ...scene, clockSeconds: scene.clockSeconds + secondsSoFar }
}

function replacePlace(words: string, scene: Scene): SceneChange {
  const place = findPlace(words)
  if (!place) return { reason: `"${words}" is not a place that can be drawn here.` }
  if (place.name === scene.place) return { scene }
  return { scene: { ...scene, place: place.name } }
}

/** Actors a noun means: by their own word first, then by what they are drawn as. */
function actorsCalled(noun: string, actors: readonly Actor[]): Actor[] {
  const wanted = singularOf(noun.toLowerCase()).noun
  const words = wanted.split(' ')
  const named = actors.filter(
    (actor) =>
      actor.noun === wanted ||
      words.includes(actor.noun) ||
      words.includes(singularOf(actor.noun).noun),
  )
  if (named.length > 0) return named
  const picture = pictureForPhrase(wanted)?.picture
  if (!picture) return []
  return actors.filter(
    (actor) =>
      actor.picture === picture ||
      (isPerson(picture) &&
        (actor.picture.startsWith(`${picture}-`) ||
          (picture === 'person' && isPerson(actor.picture)))),
  )
}

const missing = (noun: string) => ({ reason: `There is no ${noun} in the scene.` })

/** The widest free stretch of ground, as the middle of the gap between two neighbours. */
function freeSpot(actors: readonly Actor[]): number {
  const taken = [
    -0.06,
    ...actors.filter((actor) => actor.y <= 1).map((actor) => actor.x),
    1.06,
  ].sort((a, b) => a - b)
  let best = { middle: 0.5, gap: 0 }
  for (let i = 1; i < taken.length; i++) {
    const gap = taken[i]! - taken[i - 1]!
    if (gap > best.gap + 1e-9) best = { middle: (taken[i]! + taken[i - 1]!) / 2, gap }
  }
  return Math.min(0.82, Math.max(0.18, best.middle))
}

function wantedX(where: string | null, actors: readonly Actor[]): number {
  if (where && /\bleft\b/i.test(where)) return 0.22
  if (where && /\bright\b/i.test(where)) return 0.78
  return freeSpot(actors)
}

function addActor(direction: DirectionOf<'add-actor'>, scene: Scene, seed: number): SceneChange {
  if (asksForAudience(direction.noun)) return { scene: addAudience(scene) }
  const found = pictureForPhrase(direction.noun)
  if (!found) return { reason: `There is no picture for "${direction.noun}".` }
  if (scene.actors.length + direction.count > MAX_ACTORS)
    return { reason: `A drawn shot holds at most ${MAX_ACTORS} actors.` }
  const random = createRandom(seedFor(seed, `add ${direction.noun} ${scene.actors.length}`))
  const motion = direction.action ? findMotion(direction.action) : null
  const colour =
    direction.noun
      .toLowerCase()
      .split(' ')
      .map((word) => colourWords[word])
      .find(Boolean) ?? null
  const isBehind = /background|behind|far|distance/i.test(direction.where ?? '')
  const added: Actor[] = []
  const count = Math.min(direction.count, 12)
  for (let index = 0; index < count; index++) {
    const x = wantedX(index === 0 ? direction.where : null, [...scene.actors, ...added])
    const subject = {
      noun: found.noun,
      picture: found.picture,
      count: 1,
      colour,
      motion: motion ?? classOf(found.picture).motion,
    }
    const size =
      heightIn(found.picture, scene.place) * (isBehind ? 0.55 : 0.9) * (count > 3 ? 0.7 : 1)
    added.push(
      actorOf(subject, {
        id: newActorId(
          found.noun,
          [...scene.actors, ...added].map(({ id }) => id),
        ),
        place: scene.place,
        x,
        y: footLine(scene.place) + (isBehind ? -0.17 : 0.02 - 0.05 * (index % 2)),
        height: size,
        pick: random(),
      }),
    )
  }
  return { scene: { ...scene, actors: [...scene.actors, ...added] } }
}

function removeActor(direction: DirectionOf<'remove-actor'>, scene: Scene): SceneChange {
  let gone = actorsCalled(direction.noun, scene.actors)
  if (gone.length === 0) return missing(direction.noun)
  if (direction.where && /\bleft\b/i.test(direction.where))
    gone = [gone.reduce((a, b) => (b.x < a.x ? b : a))]
  if (direction.where && /\bright\b/i.test(direction.where))
    gone = [gone.reduce((a, b) => (b.x > a.x ? b : a))]
  return { scene: { ...scene, actors: scene.actors.filter((actor) => !gone.includes(actor)) } }
}

function replaceActor(
  direction: DirectionOf<'replace-actor'>,
  scene: Scene,
  seed: number,
): SceneChange {
  const old = actorsCalled(direction.from, scene.actors)
  const found = pictureForPhrase(direction.to)
  if (old.length === 0) {
    const place = findPlace(direction.to)
    if (place && findPlace(direction.from)?.name === scene.place)
      return replacePlace(direction.to, scene)
    return missing(direction.from)
  }
  if (!found) return { reason: `There is no picture for "${direction.to}".` }
  const random = createRandom(seedFor(seed, `replace ${direction.to}`))
  const actors = scene.actors.map((actor) => {
    if (!old.includes(actor)) return actor
    const ratio = classOf(found.picture).height / classOf(actor.picture).height
    const picture = isPerson(found.picture) ? personPicture(found.picture, random()) : found.picture
    return {
      ...actor,
      noun: found.noun,
      picture,
      colour: null,
      height: Math.min(0.75, Math.max(0.14, actor.height * ratio)),
    }
  })
  return { scene: { ...scene, actors } }
}

function changeActor(direction: DirectionOf<'change-actor'>, scene: Scene): SceneChange {
  const chosen = actorsCalled(direction.noun, scene.actors)
  if (chosen.length === 0) return missing(direction.noun)
  const colour = direction.value
    .toLowerCase()
    .split(/\s+/)
    .map((word) => colourWords[word])
    .find(Boolean)
  if (!colour || !/colou?r/i.test(direction.attribute))
    return { reason: `Of a drawn ${direction.noun}, only the colour can be changed.` }
  return {
    scene: {
      ...scene,
      actors: scene.actors.map((actor) => (chosen.includes(actor) ? { ...actor, colour } : actor)),
    },
  }
}

function setAction(direction: DirectionOf<'set-action'>, scene: Scene): SceneChange {
  const chosen = actorsCalled(direction.noun, scene.actors)
  if (chosen.length === 0) return missing(direction.noun)
  const motion = findMotion(direction.action)
  if (!motion) return { reason: `A drawn ${direction.noun} cannot "${direction.action}" yet.` }
  const startSeconds = scene.clockSeconds + ACTION_DELAY_SECONDS
  const actors = scene.actors.map((actor) =>
    chosen.includes(actor) ? acting(actor, motion, startSeconds) : actor,
  )
  const changed = { ...scene, actors }
  return {
    scene: asksForAudience(`${direction.action} ${direction.evidence}`)
      ? addAudience(changed)
      : changed,
  }
}

function acting(actor: Actor, motion: MotionName, startSeconds: number): Actor {
  return { ...actor, actions: cued(actor.actions, { motion, startSeconds }) }
}

/** The cues with one more: what was to come after it is off. */
function cued<Cue extends { startSeconds: number }>(cues: readonly Cue[], cue: Cue): Cue[] {
  return [...cues.filter(({ startSeconds }) => startSeconds < cue.startSeconds), cue]
}
