/**
 * The engine contract: something that renders videos.
 *
 * The core drives every engine through these calls and never asks which engine it has; what differs
 * is declared in `capabilities`. Handles and outputs are plain JSON: another process, or the same one
 * after a crash, can pick them up.
 */
import type { ZodType } from 'zod'
import type { Direction, DirectionKind, Unapplied } from '../video/direction.ts'
import type { Lane } from '../video/job-terms.ts'

export type Operation = 'create' | 'remix' | 'edit' | 'extend' | 'import'

export type FrameSize = { width: number; height: number }

/** What an engine can do for one model name. Data, so that routing and reports can read it. */
export type EngineCapabilities = {
  operations: readonly Operation[]
  /** Kinds it applies to real footage, and to shots it drew itself. */
  footageDirections: readonly DirectionKind[]
  drawnDirections: readonly DirectionKind[]
  /** Whether characters and a first-frame image change what it renders. */
  characters: boolean
  inputReference: boolean
  costPerSecondUsd: number
  cancel: boolean
  recover: boolean
}

/** Files on local disk that a render starts from. Paths stay valid until the render is terminal. */
export type RenderSource = {
  /** The source's `video.mp4`, or the uploaded file. */
  videoPath: string
  /** The prompt the source was made with; null for an upload. */
  prompt: string | null
  /** Attachments this engine kept beside the source (see `RenderOutput`), by name. Empty for uploads. */
  attachments: Record<string, string>
}

export type RenderRequest = {
  videoId: string
  operation: Operation
  model: string
  /** 1 to 32,000 characters; empty for an import. */
  prompt: string
  /** Pixels. For a remix, edit and extension the source's own size, but where `Engine.reframes` allows others. */
  size: FrameSize
  /**
   * Seconds to render on create, seconds to add on extend. For a remix, edit and import the source's length, but where
   * `Engine.reframes` allows another.
   */
  seconds: number
  /** 0 to 2^31 - 1: same request and seed, same frames. */
  seed: number
  source: RenderSource | null
  /** An image that is the first frame, already checked to have `size`. */
  inputReferencePath: string | null
  /** Characters to show, where `capabilities` has them: at most two, on create only; else none. */
  characters: readonly RenderCharacter[]
  /** A shot to render as it is, in place of planning one: what `GivenShots.schema` let through. On create only. */
  shot: unknown
}

/** A named figure: the prompt shows it by naming it. */
export type RenderCharacter = {
  /** As its owner wrote it, 1 to 80 characters. */
  name: string
  /** A short clip of it, on local disk. */
  clipPath: string
}

/** Plain JSON that identifies a job inside its engine. */
export type EngineHandle = Record<string, string | number | boolean | null>

export type SubmitResult =
  | { kind: 'accepted'; handle: EngineHandle }
  | { kind: 'rejected'; error: EngineFailure }
  | { kind: 'throttled'; retryAfterMs: number }
  /** The request may have arrived: never sent again, only recovered by its key. */
  | { kind: 'unknown' }

export type EngineFailure = {
  /** One of the codes of `video.error.code`. */
  code: string
  /** A sentence for the video's owner that says what to do. */
  message: string
}

/** What was done with the prompt. Stored with the video and shown in its own view. */
export type RenderReport = {
  applied: Direction[]
  unapplied: Unapplied[]
  unparsed: string[]
  /** Other things the owner should know, each a sentence. Example: "Characters were not used: ...". */
  notes: string[]
}

export type RenderOutput = {
  /** Where `fetch` finds the result; meaning is the engine's own. */
  location: string
  report: RenderReport
  /** How long the engine lets it be kept, where that is shorter than all else says. */
  expiresAfterSeconds?: number
}

export type PollResult =
  | { kind: 'queued' }
  /** `progress` 0 to 1: frames written / frames to write, or the vendor's own figure. */
  | { kind: 'running'; progress: number }
  | { kind: 'succeeded'; output: RenderOutput }
  | { kind: 'failed'; error: EngineFailure; report?: RenderReport }
  /** The engine knows nothing of this handle and cannot continue it. */
  | { kind: 'gone' }

/** The finished files, on local disk. The caller moves them; `dispose` drops what is left. */
export type FetchedOutput = {
  videoPath: string
  /** Files the engine wants back when this video becomes a source, by name. */
  attachments: Record<string, string>
  dispose(): Promise<void>
}

/** Shots that clients give themselves: complete descriptions of what is rendered, as the engine's own are. */
export type GivenShots = {
  /** Checks all of it, limits included; its output is what `RenderRequest.shot` takes. */
  schema: ZodType
  factsOf(shot: unknown): ShotFacts
}

export type ShotFacts = {
  size: FrameSize
  seconds: number
  seed: number
  /** A sentence for a video without a prompt. */
  description: string
}

/** The attachment that holds the shot a video was rendered from, where its engine keeps shots: JSON. */
export const SHOT_ATTACHMENT = 'shot.json'

export interface Engine extends AsyncDisposable {
  readonly name: string
  /** How often `poll` may be asked. */
  readonly pollIntervalMs: number
  /** Absent: it takes no shots. */
  readonly shots?: GivenShots
  capabilities(model: string): EngineCapabilities
  /**
   * Whether a remix of a video with these attachments, by name, can have another size and length than it. Absent:
   * of none.
   */
  reframes?(attachments: readonly string[]): boolean
  /** Starts a render. Called at most once for a key, unless it was rejected or throttled. */
  submit(request: RenderRequest, key: string): Promise<SubmitResult>
  /** Finds a job again by our own key, after a crash between submit and its answer. */
  recover?(key: string): Promise<EngineHandle | null>
  /** Transport trouble throws and is retried until the job's deadline; it is never "failed". */
  poll(handle: EngineHandle): Promise<PollResult>
  fetch(output: RenderOutput): Promise<FetchedOutput>
  /** Stops the job and frees what it holds. Safe to call twice, and after the end. */
  cancel?(handle: EngineHandle): Promise<void>
}

/** What of a job decides which engine takes it. */
export type AskedJob = {
  model: string
  prompt: string
  /** Whether the key that asks for it allows tests. */
  allowsTests: boolean
}

/** Who takes a job, and in which lane it waits. Null: the one that the job asks for. */
export type EngineRoute = { engine: Engine; lane: Lane | null }

/** The engines of a server. A video's row holds the name of the one that took it, for good. */
export interface Engines {
  /** Takes what no other does, and is what the server says of itself. */
  readonly usual: Engine
  readonly all: readonly Engine[]
  routeOf(job: AskedJob): EngineRoute
  /** The usual one where none is called so any more. */
  named(name: string): Engine
}
