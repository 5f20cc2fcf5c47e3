import type { ActContext, FrameStage } from '../frame/frame-stage.ts'
import type { Grade } from '../colour/grade.ts'
import type { EditKind } from '../shot/edit.ts'
import { openGradeStage } from './grade-stage.ts'
import { loadStage } from './stage-table.ts'

/** A stage as it is sent to the threads that render. */
export type PreparedStage =
  | { kind: 'grade'; grade: Grade }
  /** `spec` is what the kind's own `prepare` returned. */
  /** `firstFrame`: the ground's frame that is its frame 0. */
  | { kind: 'edit'; edit: EditKind; spec: unknown; act: ActContext; firstFrame?: number }

export async function openStage(
  stage: PreparedStage,
  size: { width: number; height: number },
): Promise<FrameStage> {
  if (stage.kind === 'grade') return openGradeStage(stage.grade, size)
  const module = await loadStage(stage.edit)
  return module.open(stage.spec, stage.act)
}
