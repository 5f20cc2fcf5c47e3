/** The act that an extension adds: the shot goes on, and the new prompt directs the new part alone. */
import type { Direction, Unapplied } from '../../video/direction.ts'
import type { RenderReport } from '../engine.ts'
import { applyDirections } from './apply-direction.ts'
import type { ShotGround } from './apply-direction.ts'
import { goOn } from './clock/go-on.ts'
import { continueScene } from './shot/remix-scene.ts'
import { isDoneByGoingOn } from './shot/remix/goes-on.ts'
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
  prompt: string
  directions: readonly Direction[]
  on: Omit<ShotGround, 'seed' | 'geometry'>
}

/** The shot with one more act; adds to the report what was done and what was not. */
export async function extendShot(
  { shot, seconds, prompt, directions, on }: Extension,
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
  const unapplied: Unapplied[] = []
  const asked = { ...report, unapplied }
  const directed = (await applyDirections(next.directions, alone, on, asked)).acts[0]!
  const scene = act.ground.kind === 'scene' ? act.ground.scene : null
  for (const left of unapplied) {
    if (isDoneByGoingOn(left.direction, scene)) report.applied.push(left.direction)
    else report.unapplied.push(left)
  }
  const firstFrame = startOfAct(shot.acts, number)
  const ended = withEnding(directed, { before, prompt })
  const timed = withSpans(ended, { firstFrame, frameCount })
  const added: Act = {
    ...timed,
    ground: joined(act.ground, timed.ground),
    dissolveSeconds: dissolves(act, timed, before.edits.some(endsInDark)) ? DISSOLVE_SECONDS : 0,
  }
  return { ...shot, acts: [...shot.acts, added] }
}

/** A nearer look at what stands, unless another was asked for. */
const SLOW_PUSH: Edit = { kind: 'set-camera', move: 'push', amount: 0.2, evidence: '' }
const FADE_OUT: Edit = {
  kind: 'add-effect',
  effect: 'fade',
  where: 'to black',
  evidence: 'fade out',
}

/** Footage that comes to a stop is not just left standing, and fades where the prompt asks for an ending. */
function withEnding(act: Act, { before, prompt }: { before: Act; prompt: string }): Act {
  const { ground, edits } = act
  if (ground.kind !== 'plate') return act
  const isStopping = ground.goesOn?.way === 'rest' && !stands(before)
  const has = (kind: Edit['kind']) =>
    edits.slice(before.edits.length).some((edit) => edit.kind === kind)
  const added = [
    ...(isStopping && !has('set-camera') ? [SLOW_PUSH] : []),
    ...(asksForEnding(prompt) && !has('add-effect') ? [FADE_OUT] : []),
  ]
  return { ...act, edits: [...edits, ...added] }
}

const stands = ({ ground }: Act) => ground.kind === 'plate' && ground.goesOn?.way === 'rest'

const asksForEnding = (prompt: string) =>
  /\b(the end|an end|ending|ends|finale|conclu(de|des|sion)|fad(e|es|ing) (out|to black))\b/i.test(
    prompt,
  )

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
    case 'add-effect':
      return endsInDark(edit)
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
