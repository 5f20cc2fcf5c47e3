/** The act that an extension adds: the shot goes on, and the new prompt directs the new part alone. */
import type { Direction } from '../../video/direction.ts'
import type { RenderReport } from '../engine.ts'
import { applyDirections } from './apply-direction.ts'
import type { ShotGround } from './apply-direction.ts'
import { goOn } from './clock/go-on.ts'
import { continueScene } from './shot/remix-scene.ts'
import { joinScenes, looksOther } from './shot/join-scenes.ts'
import type { Edit } from './shot/edit.ts'
import type { Act, Ground, Shot } from './shot/shot.ts'
import { spansOf, startOfAct, withSpans } from './shot/span.ts'

/** Over so long a new look, place, time, weather or season takes over. */
const DISSOLVE_SECONDS = 1

export type Extension = {
  shot: Shot
  /** Seconds to add. */
  seconds: number
  directions: readonly Direction[]
  on: Omit<ShotGround, 'seed' | 'geometry'>
}

/** The shot with one more act; adds to the report what was done and what was not. */
export async function extendShot(
  { shot, seconds, directions, on }: Extension,
  report: RenderReport,
): Promise<Shot> {
  const { num, den } = shot.frameRate
  const frameCount = Math.max(1, Math.round((seconds * num) / den))
  const number = shot.acts.length
  const before = shot.acts[number - 1]!
  const next = await goOn({ shot, on, directions }, report)
  const carried = carriedEdits(before, spansOf(shot, number - 1))
  const act: Act = {
    frameCount,
    ground: groundAfter(next.ground, before, shot.frameRate),
    looks: before.looks,
    ...carried,
  }
  const alone = { ...shot, acts: [act] }
  const directed = (await applyDirections(next.directions, alone, on, report)).acts[0]!
  const firstFrame = startOfAct(shot.acts, number)
  const timed = withSpans(directed, { firstFrame, frameCount })
  const added: Act = {
    ...timed,
    ground: joined(act.ground, timed.ground),
    dissolveSeconds: dissolves(act, timed, before.edits.some(endsInDark)) ? DISSOLVE_SECONDS : 0,
  }
  return { ...shot, acts: [...shot.acts, added] }
}

/**
 * Looks, styles, weather, captions that are always there and the like go on; what ended with the video as it was
 * asked for ("fade out") does not, nor what was for its sound's or clock's own time.
 */
function carriedEdits(
  { edits }: Act,
  spans: ReturnType<typeof spansOf>,
): Pick<Act, 'edits' | 'spans'> {
  const stays = edits.map((edit) => !isOver(edit))
  return {
    edits: edits.filter((_, at) => stays[at]),
    spans: spans.filter((_, at) => stays[at]),
  }
}

function isOver(edit: Edit): boolean {
  return edit.kind === 'set-speed' || endsInDark(edit)
}

function endsInDark(edit: Edit): boolean {
  if (edit.kind !== 'add-effect') return false
  const said = `${edit.effect} ${edit.where} ${edit.evidence}`
  return /\bfad(e|es|ed|ing)\b/i.test(said) && !/\b(in|from)\b/i.test(said)
}

function groundAfter(ground: Ground, before: Act, { num, den }: Shot['frameRate']): Ground {
  return ground.kind === 'scene'
    ? { kind: 'scene', scene: continueScene(ground.scene, (before.frameCount * den) / num) }
    : ground
}

function joined(before: Ground, now: Ground): Ground {
  return before.kind === 'scene' && now.kind === 'scene'
    ? { kind: 'scene', scene: joinScenes(before.scene, now.scene) }
    : now
}

/** Sounds are not seen, captions and sparks come in by themselves, and a push begins where the picture is. */
function comesInAlone(edit: Edit): boolean {
  switch (edit.kind) {
    case 'set-sound':
    case 'set-speed':
      return true
    case 'set-camera':
      return edit.move === 'push'
    default:
      return false
  }
}

/** Whether the picture changes as a whole where the act begins. */
function dissolves(before: Act, now: Act, wasOver: boolean): boolean {
  if (wasOver || now.looks.length > before.looks.length) return true
  if (now.edits.slice(before.edits.length).some((edit) => !comesInAlone(edit))) return true
  return before.ground.kind === 'scene' && now.ground.kind === 'scene'
    ? looksOther(before.ground.scene, now.ground.scene)
    : false
}
