import { editSchema } from '../shot/edit.ts'
import type { Direction } from '../../../video/direction.ts'
import type { JudgedGround, Verdict } from '../frame/frame-stage.ts'
import type { Edit, EditKind, EditOf } from '../shot/edit.ts'
import { hasStage, loadStage } from './stage-table.ts'

type Judge<E extends Edit> = (edit: E, on: JudgedGround) => Verdict | Promise<Verdict>

/** Edits that change the act's clock or its sound instead of being a stage. */
const judges: { [Kind in EditKind]?: () => Promise<Judge<EditOf<Kind>>> } = {
  'set-sound': async () => (await import('../sound/judge-sound.ts')).judgeSound,
  'set-speed': async () => (await import('../clock/judge-speed.ts')).judgeSpeed,
}

const editKinds = new Set<string>(editSchema.options.map((option) => option.shape.kind.value))

export function isEdit(direction: Direction): direction is Edit {
  return editKinds.has(direction.kind)
}

/** Whether an edit can be carried out on a ground; null where this engine has nothing for its kind. */
export async function judgeEdit(edit: Edit, on: JudgedGround): Promise<Verdict | null> {
  if (hasStage(edit.kind)) return (await loadStage(edit.kind)).judge(edit, on)
  const load = judges[edit.kind] as (() => Promise<Judge<Edit>>) | undefined
  return load === undefined ? null : (await load())(edit, on)
}
