import type { Planes } from '../../../media/planes.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { SourceClock } from '../clock/source-positions.ts'
import type { Scene } from '../shot/scene.ts'
import type { RenderFiles } from './render-files.ts'

/**
 * Where the frames of an act come from, before its grade: plain data, sent to the worker threads. Its frame 0
 * is the shot's.
 */
export type Ground =
  /** `clock`: which moments of the footage its frames show; without, they are its own. */
  | { kind: 'plate'; path: string; info: VideoInfo; clock?: SourceClock | null }
  /** Pushed in over `frameCount` frames; `moves`: frames of the pulls and pushes that follow in later acts. */
  | { kind: 'still'; path: string; frameCount: number; moves?: number[]; firstFrame?: number }
  | SceneGround

export type SceneGround = {
  kind: 'scene'
  scene: Scene
  seed: number
  /** A given backdrop (`still`) and characters that the scene names. */
  files: RenderFiles
  supersampling?: number
  /** The file that keeps what is painted of it once, and whether it is there. */
  paintings?: { path: string; isThere: boolean }
}

/** The geometry that every frame of a shot has. */
export type FrameGeometry = {
  width: number
  height: number
  frameRate: { num: number; den: number }
}

/** `rough` is for measuring: twice as fast, edges of blocks left as they come. Default: false. */
export type SourceOptions = { rough?: boolean }

/** Frames of one act in order. Close it when done. */
export interface FrameSource {
  /** Makes `frame` of the act the next one. */
  seek(frame: number): void
  /** The next frame, 8-bit 4:2:0, valid until the following call; null after the last. */
  next(): Planes | null
  close(): void
}
