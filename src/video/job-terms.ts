import type { Callback } from './webhook.ts'

/** Work of one lane never waits for that of another. */
export const lanes = ['usual', 'priority', 'tests'] as const
export type Lane = (typeof lanes)[number]

/** What some vendors' clients may ask of a job besides its picture. */
export type JobTerms = {
  /** Where to tell that it has ended. */
  callback: Callback | null
  /** A name of the client's own, by which it may ask for the video. */
  clientReference: string | null
  /** How long the assets stay after completion, where the server's own setting is not shorter; null: as that says. */
  expiresAfterSeconds: number | null
  lane: Lane
}

export const usualTerms: JobTerms = {
  callback: null,
  clientReference: null,
  expiresAfterSeconds: null,
  lane: 'usual',
}
