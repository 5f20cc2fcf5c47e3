import type { Scene } from '../../shot/scene.ts'
import { actionCues } from './action-cues.ts'
import { trackActor } from './actor-track.ts'
import type { TrackFrame } from './actor-track.ts'
import { airBeds } from './air-beds.ts'
import { crowdBeds } from './crowd-beds.ts'
import { danceCues } from './dance-cues.ts'
import { placeSounds } from './place-sounds.ts'
import { thunderCues } from './sky-cues.ts'
import { steadyAt } from './sound-events.ts'
import type { SceneSound } from './sound-events.ts'
import { stepCues } from './step-cues.ts'
import { thingBed } from './thing-beds.ts'

/** More than a handful of motors is one roar: the nearest are enough. */
const MAX_THINGS = 4

/**
 * What a drawn scene sounds like for `seconds` of its clock from where it starts: the air of its place, and
 * what its actors do, in time with it. The same scene and seed, the same sound, whatever size it is drawn in
 * as long as its shape is the same.
 */
export function sceneSound(scene: Scene, seconds: number, frame: TrackFrame): SceneSound {
  const span = { from: scene.clockSeconds, to: scene.clockSeconds + seconds }
  const tracks = scene.actors.map((actor) => trackActor(actor, scene, frame))
  const performers = tracks.filter(({ actor }) => actor.noun !== 'audience')
  const { surface, room } = placeSounds[scene.place]
  const things = performers
    .toSorted((one, other) => other.nearness - one.nearness)
    .map((track) => thingBed(track, span))
    .filter((bed) => bed !== null)
    .slice(0, MAX_THINGS)
  const air = airBeds(scene).map(([sound, level]) => ({
    id: sound,
    sound,
    points: steadyAt(level),
  }))
  const cues = [
    ...thunderCues(scene, frame.seed, span),
    ...danceCues(performers, frame.seed, span),
    ...performers.flatMap((track) =>
      [
        ...stepCues(track, surface, span),
        ...actionCues(track, scene.place, frame.seed, span),
      ].filter(({ seconds }) => track.isThere(seconds)),
    ),
  ]
  return {
    beds: [...air, ...crowdBeds(tracks, scene, span), ...things],
    cues: cues.toSorted((one, other) => one.seconds - other.seconds),
    room,
  }
}
