import type { InputOf } from '../../../media/media-pool.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { openStageInput } from '../render/open-stage-input.ts'
import type { RenderTasks } from '../render/render-tasks.ts'
import { loadStage } from './stage-table.ts'
import type { PreparedStage } from './open-stage.ts'

/** Measures and draws what an edit's frames need, once an act. Worker threads only. */
export async function prepareStage(
  { edit, act, ground, facts }: InputOf<RenderTasks['prepare-stage']>,
  { throwIfStopped }: Pick<TaskContext, 'throwIfStopped'>,
): Promise<PreparedStage | null> {
  const module = await loadStage(edit.kind)
  const spec = await module.prepare(edit, {
    ...act,
    ground,
    facts,
    openFrames: () => openStageInput(ground, act.geometry),
    throwIfStopped,
  })
  return spec === null ? null : { kind: 'edit', edit: edit.kind, spec, act }
}
