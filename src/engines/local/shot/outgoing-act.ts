import { outgoingScene } from './join-scenes.ts'
import type { Act, Ground, Shot } from './shot.ts'
import { spansOf } from './span.ts'

/**
 * The act as it would have gone on without its own prompt's looks, edits and setting: what it dissolves from. Its
 * actions and camera are the new ones, so that nothing is seen twice.
 */
export function outgoingAct(shot: Pick<Shot, 'acts'>, number: number): Act {
  const before = shot.acts[number - 1]!
  const act = shot.acts[number]!
  const { looks, edits } = before
  const ground = outgoingGround(before.ground, act.ground)
  return { ...act, ground, looks, edits, spans: spansOf(shot, number - 1) }
}

function outgoingGround(before: Ground, now: Ground): Ground {
  return before.kind === 'scene' && now.kind === 'scene'
    ? { kind: 'scene', scene: outgoingScene(before.scene, now.scene) }
    : now
}
