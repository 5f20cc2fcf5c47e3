/** Carries directions out on a shot's acts, as far as each can be. */
import type { Direction, DirectionOf, Unapplied } from '../../video/direction.ts'
import type { RenderReport } from '../engine.ts'
import { unsupportedLook } from './colour/unsupported-look.ts'
import type { JudgedGround, Verdict } from './frame/frame-stage.ts'
import { changeScene } from './shot/remix-backdrop.ts'
import { type Act, type Look, lookSchema, type Shot } from './shot/shot.ts'
import { isEdit, judgeEdit } from './stages/judge-edit.ts'

/** What the acts of a shot stand on: what an edit is judged by. */
export type ShotGround = Omit<JudgedGround, 'frameCount' | 'ground'> & {
  seed: number
  /** Null where no act stands on footage. */
  plate: Extract<JudgedGround['ground'], { kind: 'plate' }> | null
  /** Frames that times are judged by. Default: the act's own. */
  frameCount?: number
}

type Outcome = { acts: Act[]; notes: string[]; unshown?: Unapplied[] } | { reason: string }

/** The shot with the directions carried out in the order said; adds to the report what was and what was not. */
export async function applyDirections(
  directions: readonly Direction[],
  shot: Shot,
  on: Omit<ShotGround, 'seed' | 'geometry'>,
  report: RenderReport,
): Promise<Shot> {
  let { acts } = shot
  for (const direction of directions) {
    const { seed, width, height, frameRate } = shot
    const ground = { ...on, seed, geometry: { width, height, frameRate } }
    const outcome = await applyDirection(direction, acts, ground)
    if ('reason' in outcome) {
      report.unapplied.push({ direction, reason: outcome.reason })
      continue
    }
    acts = outcome.acts
    report.applied.push(direction)
    report.notes.push(...outcome.notes.filter((note) => !report.notes.includes(note)))
    report.unapplied.push(...(outcome.unshown ?? []))
  }
  return { ...shot, acts }
}

async function applyDirection(
  direction: Direction,
  acts: readonly Act[],
  on: ShotGround,
): Promise<Outcome> {
  const changed: Act[] = []
  const notes: string[] = []
  let unshown: Unapplied[] = []
  for (const act of acts) {
    const outcome = isLook(direction)
      ? await addLook(direction, act, on)
      : await changeAct(direction, act, on)
    if ('reason' in outcome) return outcome
    changed.push(...outcome.acts)
    notes.push(...outcome.notes)
    unshown = outcome.unshown ?? unshown
  }
  return { acts: changed, notes, unshown }
}

/** Light can be both: a grade of the whole frame, and a stage for what changes or follows people. */
async function addLook(look: Look, act: Act, on: ShotGround): Promise<Outcome> {
  const reason = unsupportedLook(look)
  const verdict = look.kind === 'set-light' ? await judge(look, act, on) : null
  const staged = look.kind === 'set-light' && verdict?.kind === 'can'
  if (reason !== null && !staged) return { reason }
  const graded = reason === null ? { ...act, looks: [...act.looks, look] } : act
  const notes = verdict?.kind === 'can' ? verdict.notes : []
  return staged
    ? { acts: [{ ...graded, edits: [...graded.edits, look] }], notes }
    : { acts: [graded], notes }
}

/** A drawn scene is drawn anew where it can be; else the direction is an edit of its frames. */
async function changeAct(
  direction: Exclude<Direction, Look>,
  act: Act,
  on: ShotGround,
): Promise<Outcome> {
  const scene =
    act.ground.kind === 'scene' ? changeScene(direction, act.ground.scene, on.seed) : null
  if (scene !== null && 'scene' in scene) {
    const { notes = [], unshown } = scene
    return { acts: [{ ...act, ground: { kind: 'scene', scene: scene.scene } }], notes, unshown }
  }
  const verdict = isEdit(direction) ? await judge(direction, act, on) : null
  if (isEdit(direction) && verdict?.kind === 'can') {
    return { acts: [{ ...act, edits: [...act.edits, direction] }], notes: verdict.notes }
  }
  if (verdict?.kind === 'cannot') return { reason: verdict.reason }
  return scene ?? { reason: footageReason(direction) }
}

function judge(
  edit: Parameters<typeof judgeEdit>[0],
  { ground, frameCount, edits }: Act,
  { plate, ...others }: ShotGround,
): Promise<Verdict | null> {
  const { kind } = ground
  const on = { frameCount, ...others }
  if (ground.kind === 'scene' && ground.scene.backdrop === 'image')
    return judgeEdit(edit, { ...on, edits, ground: { kind: 'still' } })
  if (kind !== 'plate') return judgeEdit(edit, { ...on, edits, ground: { kind } })
  if (plate === null) throw new Error('The shot stands on a plate, and none was given.')
  return judgeEdit(edit, { ...on, edits, ground: plate })
}

export function isLook(direction: Direction): direction is Look {
  return lookSchema.options.some((option) => option.shape.kind.value === direction.kind)
}

function footageReason(direction: Direction): string {
  switch (direction.kind) {
    case 'change-length':
      return "A remix keeps its source's length. Use an extension to make a video longer."
    case 'change-frame':
      return "A remix keeps its source's frame size. Create a video in the size you want."
    case 'describe-scene':
      return 'This engine cannot make footage show another scene; name what should change about this one.'
    default:
      return generative(direction)
  }
}

function generative({ kind }: DirectionOf<Direction['kind']>): string {
  return `Carrying out '${kind}' on footage needs a generative engine.`
}
