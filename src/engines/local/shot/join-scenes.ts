/** How the cast of one act becomes that of the next: nobody pops in or out. */
import { classOf } from './picture-classes.ts'
import type { Actor, Scene } from './scene.ts'

/** Several do not come as one. */
const STAGGER_SECONDS = 0.3
const seated: readonly Actor['actions'][number]['motion'][] = ['sleep', 'sit', 'still']

/**
 * The scene of a new act, from what it would have been without its prompt: who is new comes in, who is gone
 * goes out. In another place they are seen, or not, as it is.
 */
export function joinScenes(before: Scene, now: Scene): Scene {
  if (before.place !== now.place || before.backdrop !== now.backdrop) return now
  const known = new Set(before.actors.map(({ id }) => id))
  const kept = new Set(now.actors.map(({ id }) => id))
  let count = 0
  const come = now.actors.map((actor): Actor => {
    if (known.has(actor.id)) return actor
    const how = wayOf(actor)
    const place = count++
    // An audience gets up here and there, not from one side to the other.
    const turn = how === 'rise' ? ((place * 3) % 7) / 3 : place
    const startSeconds = now.clockSeconds + STAGGER_SECONDS * turn
    const newcomer = how === 'walk' ? fromItsSide(goingAlong(actor, now)) : actor
    return { ...newcomer, enters: { how, startSeconds } }
  })
  const gone = before.actors
    .filter(({ id }) => !kept.has(id))
    .map((actor): Actor => {
      const leaves = { how: wayOf(actor), startSeconds: now.clockSeconds }
      return { ...actor, leaves }
    })
  return { ...now, actors: [...come, ...gone] }
}

/** Who comes on foot to a cast that the camera goes along with walks on beside it. */
function goingAlong(actor: Actor, { cameras }: Scene): Actor {
  const isIdle = actor.actions.every(({ motion }) => motion === 'idle')
  const isGoing = isIdle && cameras.at(-1)?.move === 'tracking'
  return isGoing ? { ...actor, actions: [{ motion: 'walk', startSeconds: 0 }] } : actor
}

/** From the edge that is nearer, so that nobody is in the way. */
function fromItsSide(actor: Actor): Actor {
  return { ...actor, facing: actor.x < 0.5 ? 'right' : 'left' }
}

function wayOf({ picture, y, on, actions }: Actor): 'walk' | 'rise' | 'fade' {
  if (y > 1) return 'rise'
  const { motion, place } = classOf(picture)
  const isThing = place === 'table' || motion === 'still' || motion === 'sway'
  const last = actions.at(-1)
  return isThing || on !== null || seated.includes(last.motion) ? 'fade' : 'walk'
}

/** Whether two scenes look different in more than what their cast does, comes and goes. */
export function looksOther(before: Scene, now: Scene): boolean {
  return (
    settingOf(before) !== settingOf(now) ||
    now.actors.some((actor) => {
      const old = before.actors.find(({ id }) => id === actor.id)
      return old !== undefined && lookOf(old) !== lookOf(actor)
    })
  )
}

const settingOf = ({ place, backdrop, time, weather, season, cameras }: Scene) =>
  JSON.stringify([place, backdrop, time, weather, season, isTracked(cameras)])

/** The ground that a tracking camera runs over is another one. */
const isTracked = (cameras: Scene['cameras']) => cameras.some(({ move }) => move === 'tracking')

const lookOf = ({ picture, x, y, height, lift, facing, colour, on, follows, holds }: Actor) =>
  JSON.stringify([picture, x, y, height, lift, facing, colour, on, follows, holds])

/** The scene as it was before `now`, with the same cast at work: what `now` dissolves from. */
export function outgoingScene(before: Scene, now: Scene): Scene {
  const { place, backdrop, time, weather, season } = before
  const old = before.actors.map((actor): Actor => {
    const same = now.actors.find(({ id }) => id === actor.id)
    if (same === undefined) return actor
    const { actions, enters, leaves } = same
    return { ...actor, actions, enters, leaves }
  })
  const isOld = new Set(old.map(({ id }) => id))
  const coming = now.actors.filter(({ id, enters }) => enters !== undefined && !isOld.has(id))
  const isSameGround = isTracked(before.cameras) === isTracked(now.cameras)
  const { cameras } = isSameGround ? now : before
  return { ...now, place, backdrop, time, weather, season, cameras, actors: [...old, ...coming] }
}
