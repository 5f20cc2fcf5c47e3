/** The render tasks that a render pool runs in its threads. Contract only: safe to import anywhere. */
import type { MediaTasks } from '../../../media/media-tasks.ts'
import type { Grade } from '../colour/grade.ts'
import type { Look } from '../shot/shot.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'

/** A ground as the shot names it: footage is not yet probed. */
export type UnopenedGround = { kind: 'plate'; path: string } | Exclude<Ground, { kind: 'plate' }>

export type PreparedAct = {
  ground: Ground
  /** Null where frames are written as they come. */
  grade: Grade | null
}

export type SegmentTask = {
  /** Where the finished segment is: an existing one with the same signature is kept. */
  path: string
  /** Where a new segment is written, for the caller to publish under `path`. */
  partPath: string
  signature: string
  /** Names the ground among all that a worker may have open. */
  groundKey: string
  ground: Ground
  geometry: FrameGeometry
  firstFrame: number
  frameCount: number
  grade: Grade | null
}

export type RenderTasks = MediaTasks & {
  /** Probes and measures a ground and compiles its looks. */
  'prepare-act': {
    input: { ground: UnopenedGround; geometry: FrameGeometry; looks: Look[] }
    output: PreparedAct
  }
  /** Renders one segment to a file; reports frames written. */
  'render-segment': { input: SegmentTask; output: 'written' | 'kept' }
}
