/**
 * The time of an edit: the frames of the shot that it was asked for. An extension carries edits over into its new
 * act, where they go on as they were; what its own prompt asks begins with that act. A remix of an extended
 * shot asks for the whole of it.
 */
import { z } from 'zod'
import type { Act, Shot } from './shot.ts'

export const spanSchema = z.object({
  /** In frames of the shot. */
  firstFrame: z.number().int().nonnegative(),
  /** What was asked for "the end", or takes all the time there is, ends after so many. */
  frameCount: z.number().int().positive(),
  /** Its place among the edits that began with it: their seeds differ by it. */
  number: z.number().int().nonnegative(),
})
export type Span = z.infer<typeof spanSchema>

/** First frame of an act, in frames of the shot. */
export function startOfAct(acts: readonly Pick<Act, 'frameCount'>[], number: number): number {
  return acts.slice(0, number).reduce((sum, { frameCount }) => sum + frameCount, 0)
}

/** The spans of an act's edits: its own frames where none is said. */
export function spansOf({ acts }: Pick<Shot, 'acts'>, number: number): Span[] {
  const act = acts[number]!
  const whole = { firstFrame: startOfAct(acts, number), frameCount: act.frameCount }
  return withSpans(act, whole).spans ?? []
}

/** The act with `span` for every edit that has none yet. */
export function withSpans(act: Act, span: Pick<Span, 'firstFrame' | 'frameCount'>): Act {
  const known = (act.spans ?? []).slice(0, act.edits.length)
  const alike = known.filter(({ firstFrame }) => firstFrame === span.firstFrame)
  const next = Math.max(-1, ...alike.map(({ number }) => number)) + 1
  const added = act.edits.slice(known.length).map((_, at): Span => ({ ...span, number: next + at }))
  return { ...act, spans: [...known, ...added] }
}

/** The shot with the whole of it for every edit that has no span yet. */
export function spannedShot(shot: Shot): Shot {
  const whole = { firstFrame: 0, frameCount: startOfAct(shot.acts, shot.acts.length) }
  return { ...shot, acts: shot.acts.map((act) => withSpans(act, whole)) }
}
