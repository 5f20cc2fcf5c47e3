/**
 * A stage: one step of a frame's way from the ground to the encoder, and how it is prepared. Contract only.
 *
 * A direction becomes a stage in three steps. `judge` says while planning whether it can be carried out on
 * this ground. `prepare` runs once an act, in a worker thread, and returns all that the frames need as plain
 * data (structured clone: typed arrays are fine; anything large goes to a file in `folder`). `open` runs in
 * every thread that renders.
 */
import type { Planes } from '../../../media/planes.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'
import type { FrameGeometry, FrameSource, Ground } from '../render/frame-source.ts'
import type { Edit } from '../shot/edit.ts'
import type { CameraMotion } from './camera-motion.ts'
import type { Matte } from './matte.ts'

export interface FrameStage {
  /**
   * Writes every pixel of `output`, which shares no memory with `input`, from frame `frame` of the act. Both
   * are upright bt709 limited 4:2:0. The same frame gives the same pixels in whatever order frames are asked
   * for and in whatever thread: what depends on time depends on `frame` alone.
   */
  apply(input: Planes, output: Planes, frame: number): void
  close(): void
}

/** What a direction is judged on, while planning: nothing is rendered yet. */
export type JudgedGround = {
  ground: { kind: 'plate'; path: string; info: VideoInfo } | { kind: 'still' } | { kind: 'scene' }
  geometry: FrameGeometry
  frameCount: number
  /** The image given with the request, null for none. */
  imagePath: string | null
  /** What is done to the act already, in the order said. Default: nothing. */
  edits?: readonly Edit[]
}

export type Verdict =
  /** `notes`: what its owner should know of how it was done, each a sentence. */
  | { kind: 'can'; notes: string[] }
  /** A sentence its owner can act on: why not, and what would work. */
  | { kind: 'cannot'; reason: string }

/** Measurements of a whole act that several stages share: asked for by name, made once. */
export type FactName = 'samples' | 'motion' | 'matte'

export type ActFacts = {
  /** Up to 16 small frames spread over the act. Empty where not asked for. */
  samples: RgbSample[]
  /** Null where not asked for, and on grounds that are drawn: their camera is then taken as still. */
  motion: CameraMotion | null
  /** Null where not asked for, where nobody was found, and on drawn grounds. */
  matte: Matte | null
}

/** What every stage of an act is given. */
export type ActContext = {
  geometry: FrameGeometry
  /** Width / height of one pixel as shown: 1 but for anamorphic video. */
  pixelAspect: number
  /** Frames it is applied to, from 0. */
  frameCount: number
  /**
   * Frames that its timing is for, where an extension goes on after them: what ends with the video as it was
   * asked for ends there, what moves comes to rest there. Default: all.
   */
  askedFrames?: number
  /** Of this stage: differs from stage to stage, the same for the same shot. */
  seed: number
  /** Folder of this render for files of any size; the same for all stages: name files after the stage. */
  folder: string
  /** The image given with the request, null for none. */
  imagePath: string | null
}

export type PrepareContext = ActContext & {
  ground: Ground
  facts: ActFacts
  /** Opens the act's frames before any stage, upright, in `bt709` limited. Close it. */
  openFrames(): Promise<FrameSource>
  /** Throws when the render was stopped: call it in long loops. */
  throwIfStopped(): void
}

type Awaitable<Value> = Value | Promise<Value>

export type StageModule<E extends Edit, Spec> = {
  judge(edit: E, on: JudgedGround): Awaitable<Verdict>
  /** Null: nothing to do on this act. */
  prepare(edit: E, act: PrepareContext): Awaitable<Spec | null>
  open(spec: Spec, act: ActContext): Awaitable<FrameStage>
}
