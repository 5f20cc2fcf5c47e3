/** The ground of a video whose opening frame is a given image. */
import type { Direction } from '../../video/direction.ts'
import type { RenderReport, RenderRequest } from '../engine.ts'
import { planScene } from './shot/plan-scene.ts'
import type { Scene } from './shot/scene.ts'
import type { Act } from './shot/shot.ts'

/** `others`: directions that are still to be carried out. */
export type PlannedGround = { ground: Act['ground']; others: Direction[] }

/** Directions that say who is there and what they do. */
const casts: ReadonlySet<Direction['kind']> = new Set(['add-actor', 'set-action', 'describe-scene'])

/** The image is the setting: who the prompt names is drawn on it, all else is done to its frames. */
export function planOnImage(
  request: RenderRequest,
  directions: Direction[],
  report: RenderReport,
): PlannedGround {
  const casting = directions.filter(({ kind }) => casts.has(kind))
  const shot = { ...request.size, seconds: request.seconds }
  const plan = planScene(request.prompt, casting, request.seed, shot)
  const { actors } = plan.scene
  if (actors.length === 0) {
    report.notes.push('The reference image is the shot, moved gently.')
    return { ground: { kind: 'still' }, others: directions }
  }
  const nouns = [...new Set(actors.map(({ noun }) => noun))].join(', ')
  report.notes.push(`The reference image is the setting; drawn on it: ${nouns}.`)
  report.applied.push(...plan.applied)
  const others = [
    ...plan.unapplied.map(({ direction }) => direction),
    ...directions.filter((direction) => !casting.includes(direction)),
  ]
  // An image has no more to its sides than it shows: the camera comes nearer, and follows nobody.
  const cameras: Scene['cameras'] = [{ move: 'push', startSeconds: 0 }]
  const scene: Scene = { ...plan.scene, backdrop: 'image', cameras }
  return { ground: { kind: 'scene', scene }, others }
}
