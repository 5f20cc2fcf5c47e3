/** A description of the whole scene in place of a command: what it says otherwise is changed, the rest stays. */
import type { DirectionOf } from '../../../../video/direction.ts'
import { findCamera, findSeason, findWeather } from '../air-words.ts'
import { addAudience, asksForAudience } from '../audience.ts'
import { findPlace, findTime } from '../place-words.ts'
import type { Named } from '../prompt/reading.ts'
import { readPrompt } from '../prompt/read-prompt.ts'
import type { SceneChange } from '../remix-scene.ts'
import type { Actor, Scene } from '../scene.ts'
import { actionsOf } from '../staging/action-times.ts'
import { addActor } from './add-actor.ts'
import { unshownOf } from '../unshown.ts'
import { actorsCalled } from './find-actors.ts'

const ACTION_DELAY_SECONDS = 0.35
/** Of what an added or changed action may fill. */
const USUAL_SECONDS = 4

export function describeAnew(
  { scene: text, evidence }: DirectionOf<'describe-scene'>,
  scene: Scene,
  seed: number,
): SceneChange {
  const { named, ...left } = readPrompt(text)
  const unshown = unshownOf(left)
  const cast = named.filter(({ noun }) => !asksForAudience(noun))
  const kept = keptActors(cast, scene)
  const set = withSetting(text, { ...scene, actors: kept })
  const peopled = cast.reduce(
    (changed, thing) => withThing(changed, thing, { evidence, seed }),
    set,
  )
  const result = asksForAudience(text) ? addAudience(peopled) : peopled
  if (JSON.stringify(result) !== JSON.stringify(scene)) return { scene: result, unshown }
  const reasons = unshown.map(({ reason }) => reason).join(' ')
  return {
    reason: reasons || 'The description says nothing that the scene does not show already.',
  }
}

function withSetting(text: string, scene: Scene): Scene {
  const camera = findCamera(text)
  const present = scene.cameras.at(-1).move
  const { clockSeconds: startSeconds } = scene
  return {
    ...scene,
    place: findPlace(text.replace(/\baudience\b/gi, ' '))?.name ?? scene.place,
    time: findTime(text) ?? scene.time,
    weather: findWeather(text) ?? scene.weather,
    season: findSeason(text) ?? scene.season,
    cameras:
      camera && camera !== present
        ? [
            ...scene.cameras.filter((cue) => cue.startSeconds < startSeconds),
            { move: camera, startSeconds },
          ]
        : scene.cameras,
  }
}

/** Who is in the description stays; who is not goes, unless it names nobody. */
function keptActors(cast: readonly Named[], { actors }: Scene): Actor[] {
  if (cast.length === 0) return [...actors]
  const named = new Set(cast.flatMap(({ noun }) => actorsCalled(noun, actors).map(({ id }) => id)))
  const kept = actors.filter(
    ({ id, on, noun }) =>
      noun === 'audience' ||
      named.has(id) ||
      actors.some((other) => other.on === id && named.has(other.id)) ||
      (on !== null && named.has(id)),
  )
  const ids = new Set(kept.map(({ id }) => id))
  return kept.map((actor) =>
    actor.on !== null && !ids.has(actor.on) ? { ...actor, on: null, lift: 0 } : actor,
  )
}

function withThing(
  scene: Scene,
  thing: Named,
  { evidence, seed }: { evidence: string; seed: number },
): Scene {
  const { relation, noun, count } = thing
  const known = actorsCalled(noun, scene.actors)
  if (relation?.kind === 'holds') return held(scene, thing)
  if (known.length > 0) return acting(scene, known, thing)
  const where = relation
    ? `${relation.kind === 'front' ? 'in front of' : relation.kind} the ${relation.to.noun}`
    : thing.where
  const result = addActor(
    {
      kind: 'add-actor',
      noun: [...thing.describing.filter((word) => word !== 'the'), noun].join(' '),
      count,
      action: thing.deeds[0]?.motion ?? null,
      where,
      evidence,
    },
    scene,
    seed,
  )
  return 'scene' in result ? result.scene : scene
}

function held(scene: Scene, { relation, picture }: Named): Scene {
  const holders = new Set(actorsCalled(relation!.to.noun, scene.actors).map(({ id }) => id))
  return {
    ...scene,
    actors: scene.actors.map((actor) =>
      holders.has(actor.id) ? { ...actor, holds: picture } : actor,
    ),
  }
}

/** Who does something else than now begins it soon; another colour is put on at once. */
function acting(scene: Scene, known: readonly Actor[], { deeds, colour }: Named): Scene {
  const ids = new Set(known.map(({ id }) => id))
  const actors = scene.actors.map((actor) => {
    if (!ids.has(actor.id)) return actor
    const dressed = colour === null ? actor : { ...actor, colour }
    const present = actor.actions.at(-1).motion
    if (deeds.length === 0 || deeds[0]!.motion === present) return dressed
    const begun = actor.actions.filter(({ startSeconds }) => startSeconds <= scene.clockSeconds)
    const next = actionsOf(deeds, present, USUAL_SECONDS).map(({ motion, startSeconds }) => ({
      motion,
      startSeconds: scene.clockSeconds + ACTION_DELAY_SECONDS + startSeconds,
    }))
    return { ...dressed, actions: [...begun, ...next].slice(-8) }
  })
  return { ...scene, actors }
}
