import type { Unapplied } from '../src/video/direction.ts'
import type { Score } from './gates/gate.ts'

export type QualityRow = {
  clip: string
  prompt: string
  /** The gate's name; the direction's kind where no gate B is known. */
  kind: string
  /** What gate B's number is; null where there is none. */
  measure: string | null
  /** False where the engine reported that it did not do it: an honest failure. */
  applied: boolean
  /** Gate A: empty when it conforms. */
  faults: string[]
  /** Gate B, null where none is known, or where this clip cannot show it. */
  change: Score | null
  /** The same measure for: the source as it is, another clip, a plain preset (null: not run). */
  controls: { unchanged: Score | null; unrelated: Score | null; preset: Score | null }
  /** The output scored against another prompt's gate: it must do worse. Null where there is none. */
  swap: { value: number; worse: boolean } | null
  /** Gate C: contrast-structure similarity, or decibels outside the changed region; null where neither applies. */
  preserved: { measure: 'structure' | 'outside'; value: number; passed: boolean } | null
  /** Gate D: flicker of the remix minus that of the source, part of full scale; `passed` null where it does not apply. */
  flicker: { added: number; passed: boolean | null }
  /** Frames a second, from the plan to the joined file. */
  framesPerSecond: number
  unapplied: Unapplied[]
}
