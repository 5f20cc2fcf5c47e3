/** The render tasks that a render pool runs in its threads. Contract only: safe to import anywhere. */
import type { ParsedPrompt } from '../../../video/direction.ts'
import type { CutoutOutcome, CutoutTask } from '../characters/cutout.ts'
import type { ChatParserOptions } from '../language/chat-model/chat-parser.ts'
import type { PlanInput, ShotPlan } from '../plan-shot.ts'
import type { MediaTasks } from '../../../media/media-tasks.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import type { Grade, PixelEncoding } from '../colour/grade.ts'
import type { ActContext, ActFacts } from '../frame/frame-stage.ts'
import type { CameraTrack } from '../motion/track-camera.ts'
import type { Edit } from '../shot/edit.ts'
import type { Look } from '../shot/shot.ts'
import type { SoundTask } from '../sound/sound-task.ts'
import type { PreparedStage } from '../stages/open-stage.ts'
import type { FrameGeometry, Ground } from './frame-source.ts'

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
  /** Of the ground's frames. */
  firstFrame: number
  frameCount: number
  /** In the order they are applied. */
  stages: PreparedStage[]
  /** What these frames dissolve from; null where they do not. */
  outgoing: Outgoing | null
}

/** The picture as it would have gone on: seen less and less from the ground's frame `firstFrame` on. */
export type Outgoing = {
  ground: Ground
  stages: PreparedStage[]
  firstFrame: number
  frameCount: number
}

export type RenderTasks = MediaTasks & {
  'parse-prompt': {
    input: { prompt: string; sourcePrompt: string | null; chat: ChatParserOptions | null }
    output: ParsedPrompt
  }
  /** Cuts a character out of its clip; written whole or not at all. */
  'cut-out-character': { input: CutoutTask; output: CutoutOutcome }
  'plan-shot': { input: PlanInput; output: ShotPlan }
  'sample-ground': {
    input: {
      ground: Ground
      geometry: FrameGeometry
      frames: number[]
      /** What the frames go through first. */
      stages: PreparedStage[]
    }
    output: RgbSample[]
  }
  /** Looks over measured colours; null where there is nothing to change. */
  'compile-looks': {
    input: {
      looks: Look[]
      samples: RgbSample[]
      geometry: FrameGeometry
      encoding: PixelEncoding
    }
    output: Grade | null
  }
  /** How the camera moved over a run of a plate's frames. */
  'track-camera': {
    input: { ground: Ground; geometry: FrameGeometry; firstFrame: number; frameCount: number }
    output: CameraTrack
  }
  /** Writes the matte and the luma of a run of frames to an existing file; gives the frames with people. */
  'find-people': {
    input: {
      ground: Ground
      geometry: FrameGeometry
      firstFrame: number
      frameCount: number
      path: string
    }
    output: number
  }
  /** Steadies a run of what 'find-people' wrote, over `radius` frames before and after, into `path`. */
  'settle-matte': {
    input: {
      foundPath: string
      path: string
      columns: number
      rows: number
      frameCount: number
      run: { first: number; count: number }
      radius: number
    }
    output: void
  }
  /** Prepares an edit for its act: null where there is nothing to do. */
  'prepare-stage': {
    input: { edit: Edit; act: ActContext; ground: Ground; facts: ActFacts }
    output: PreparedStage | null
  }
  /** Renders a video's sound to a file. */
  'render-sound': { input: SoundTask; output: 'written' | 'kept' }
  /** Opens the act of a segment: what other threads need not paint again is then in its ground's file. */
  'open-act': { input: SegmentTask; output: void }
  /** Renders one segment to a file; reports frames written. */
  'render-segment': { input: SegmentTask; output: 'written' | 'kept' }
}
