import { ownValue } from '../../../lib/own-value.ts'
import type { Direction, DirectionOf, Unapplied } from '../../../video/direction.ts'
import { createRandom, seedFor } from '../draw/random.ts'
import { sceneWeatherOf } from './air-words.ts'
import { addAudience, asksForAudience } from './audience.ts'
import { likenessIn } from './choose-place.ts'
import { findMotion } from './motion-words.ts'
import { isPerson } from './picture-classes.ts'
import { personPicture } from './picture-for.ts'
import { footLine } from './actor-of.ts'
import { findPlace, findTime, sceneTimeOf } from './place-words.ts'
import { addActor, wantedIn } from './remix/add-actor.ts'
import { describeAnew } from './remix/describe-anew.ts'
import { actorsCalled, missing, pickedBy } from './remix/find-actors.ts'
import type { Actor, MotionName, Scene } from './scene.ts'
import { sceneCameraOf } from './scene-camera.ts'
import { heightOf } from './staging/figure-size.ts'
import { colourWords } from './subject-words.ts'
import { noMotionFor } from './unshown.ts'

/**
 * `notes`: sentences for the owner about what was done otherwise than asked. `unshown`: what of a description was
 * left out.
 */
export type SceneChange =
  { scene: Scene; notes?: string[]; unshown?: Unapplied[] } | { reason: string }

/** Seconds between the start of an act and an action it was given, so that the eye sees it begin. */
const ACTION_DELAY_SECONDS = 0.35

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
      return { scene: { ...scene, season: direction.season } }
    case 'set-weather': {
      const weather = sceneWeatherOf(direction)
      return weather
        ? { scene: { ...scene, weather } }
        : { reason: `A drawn scene has no ${direction.weather} of its own.` }
    }
    case 'describe-scene':
      return describeAnew(direction, scene, seed)
    default:
      return { reason: `A drawn shot cannot carry out "${direction.kind}".` }
  }
}

/** The act that follows `secondsSoFar` of this scene: its clock goes on, everything else stays. */
export function continueScene(scene: Scene, secondsSoFar: number): Scene {
  return { ...scene, clockSeconds: scene.clockSeconds + secondsSoFar }
}

function replacePlace(words: string, scene: Scene): SceneChange {
  const near = likenessIn(`in ${words}`)
  const place = findPlace(words)?.name ?? near?.place
  if (!place) return { reason: `"${words}" is not a place that can be drawn here.` }
  // "a city street at night": the words say when, too.
  const time = findTime(words) ?? scene.time
  if (place === scene.place && time === scene.time) return { scene }
  const isOther = findPlace(words) === null
  const notes = isOther ? [`There is no drawn "${words}": drew ${place.replaceAll('-', ' ')}.`] : []
  return { scene: { ...scene, place, time, backdrop: 'place' }, notes }
}

function removeActor(direction: DirectionOf<'remove-actor'>, scene: Scene): SceneChange {
  const held = wantedIn(direction.noun)?.picture
  const found = asksForAudience(direction.noun)
    ? scene.actors.filter(({ noun }) => noun === 'audience')
    : pickedBy(direction.where, actorsCalled(direction.noun, scene.actors))
  if (found.length === 0 && held && scene.actors.some(({ holds }) => holds === held)) {
    const actors = scene.actors.map((actor) =>
      actor.holds === held ? { ...actor, holds: null } : actor,
    )
    return { scene: { ...scene, actors } }
  }
  if (found.length === 0) return missing(direction.noun)
  const gone = new Set(found.map(({ id }) => id))
  const actors = scene.actors
    .filter(({ id }) => !gone.has(id))
    .map((actor) => (actor.on !== null && gone.has(actor.on) ? grounded(actor, scene) : actor))
    .map((actor) =>
      actor.follows !== null && gone.has(actor.follows) ? { ...actor, follows: null } : actor,
    )
  return { scene: { ...scene, actors } }
}

/** What it was on is gone: it stands on the ground there. */
function grounded(actor: Actor, scene: Scene): Actor {
  return { ...actor, on: null, lift: 0, y: Math.max(actor.y, footLine(scene.place) - 0.02) }
}

function replaceActor(
  direction: DirectionOf<'replace-actor'>,
  scene: Scene,
  seed: number,
): SceneChange {
  const old = new Set(actorsCalled(direction.from, scene.actors).map(({ id }) => id))
  const wanted = wantedIn(direction.to)
  if (old.size === 0) {
    const place = findPlace(direction.to)
    if (place && findPlace(direction.from)?.name === scene.place)
      return replacePlace(direction.to, scene)
    return missing(direction.from)
  }
  if (!wanted) return { reason: `There is no picture for "${direction.to}".` }
  const random = createRandom(seedFor(seed, `replace ${direction.to}`))
  const actors = scene.actors.map((actor): Actor => {
    if (!old.has(actor.id)) return actor
    const { picture } = wanted
    const ratio = heightOf(picture, scene.place) / heightOf(actor.picture, scene.place)
    const height = Math.min(0.75, Math.max(0.1, actor.height * ratio * wanted.size))
    return {
      ...actor,
      noun: wanted.noun,
      picture: isPerson(picture) ? personPicture(picture, random()) : picture,
      colour: wanted.colour,
      height: Math.round(height * 1e4) / 1e4,
    }
  })
  return { scene: { ...scene, actors } }
}

const sizeChanges: readonly (readonly [number, RegExp])[] = [
  [1.9, /\b(giant|huge|gigantic|enormous|massive)\b/],
  [0.5, /\b(tiny|miniature|minuscule|very small)\b/],
  [1.35, /\b(bigger|larger|big|large|taller|tall|grow|fatter)\b/],
  [0.7, /\b(smaller|small|little|shorter|shrink)\b/],
]
const clothing =
  /\b(cloth(es|ing)|dress|coat|jacket|shirt|suit|outfit|sweater|hoodie|skirt|trousers|uniform|robe|gown|cape)\b/

/** Colour, the colour of people's clothes, and size; what else is asked cannot be drawn, and is said. */
function changeActor(direction: DirectionOf<'change-actor'>, scene: Scene): SceneChange {
  const { noun, attribute, value } = direction
  const chosen = new Set(actorsCalled(noun, scene.actors).map(({ id }) => id))
  if (chosen.size === 0) return missing(noun)
  const change = (changed: (actor: Actor) => Actor) => ({
    scene: {
      ...scene,
      actors: scene.actors.map((actor) => (chosen.has(actor.id) ? changed(actor) : actor)),
    },
  })
  const said = `${attribute} ${value}`.toLowerCase()
  const size = sizeChanges.find(([, words]) => words.test(said))?.[0]
  if (size && !/colou?r/.test(attribute)) {
    const bounded = (height: number) =>
      Math.round(Math.min(0.82, Math.max(0.06, height)) * 1e4) / 1e4
    return change((actor) => ({ ...actor, height: bounded(actor.height * size) }))
  }
  const colour = value
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => ownValue(colourWords, word))
    .find(Boolean)
  const isPeople = scene.actors.some(({ id, picture }) => chosen.has(id) && isPerson(picture))
  const isClothes = isPeople && clothing.test(said)
  if (colour && (/colou?r/i.test(attribute) || isClothes))
    return change((actor) => ({ ...actor, colour }))
  return {
    reason: `Of a drawn ${noun}, only the colour${isPeople ? ' of the clothes' : ''} and the size can be changed.`,
  }
}

function setAction(direction: DirectionOf<'set-action'>, scene: Scene): SceneChange {
  const chosen = actorsCalled(direction.noun, scene.actors)
  if (chosen.length === 0) return missing(direction.noun)
  const motion = findMotion(direction.action)
  if (!motion) return { reason: noMotionFor(direction.action) }
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
