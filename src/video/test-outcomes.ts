/**
 * What teams test their clients against: a model whose videos are instant, and prompts that ask for an outcome, as the
 * test cards of a payment API do. Both are there for the keys that allow tests alone; with any other key such a
 * prompt is a prompt like all others. `docs/emulator.md` says it to users.
 */
import { ownValue } from '../lib/own-value.ts'
import type { VideoError } from './video.ts'

/** Its videos are a small moving picture of the asked size and length, made at once. */
export const TEST_MODEL = 'reprise-test'

const TEST_PREFIX = 'test:'
const MAXIMUM_SLOW_SECONDS = 600

/** What becomes of a request and of its job. */
export type TestOutcome = {
  /** What HTTP answers, and nothing is made; null: the request is taken. */
  answer: 'too many requests' | 'server error once' | null
  /** How long the job is in progress; null: until its deadline. */
  seconds: number | null
  /** What progress has risen to by then, 0 to 1. */
  progress: number
  /** How the job fails; null: it completes. */
  error: VideoError | null
  /** True when the content has expired as soon as it is there. */
  isExpired: boolean
}

/** Of a prompt that asks for nothing, with the test model. */
export const instant: TestOutcome = {
  answer: null,
  seconds: 0,
  progress: 1,
  error: null,
  isExpired: false,
}

/** The words are those that the service was seen to use. */
const moderationBlocked = {
  code: 'moderation_blocked',
  message: 'Your request was blocked by our moderation system.',
}
export const generationFailed = {
  code: 'video_generation_failed',
  message: 'Video generation failed due to an internal error.',
}

const outcomes: Record<string, TestOutcome> = {
  moderation_blocked: { ...instant, progress: 0, error: moderationBlocked },
  'fail-at-40': { ...instant, seconds: 1, progress: 0.4, error: generationFailed },
  'slow-30s': { ...instant, seconds: 30 },
  'http-500-once': { ...instant, answer: 'server error once' },
  '429': { ...instant, answer: 'too many requests' },
  expired: { ...instant, isExpired: true },
  stuck: { ...instant, seconds: null, progress: 0.5 },
}

/** As they are listed for people; the seconds of the slow one are for them to choose. */
export const testPrompts = Object.keys(outcomes).map((name) => `${TEST_PREFIX}${name}`)

export function isTestPrompt(prompt: string): boolean {
  return prompt.trimStart().startsWith(TEST_PREFIX)
}

/** By the prompt's first word: what follows it tells requests apart. Null where no such outcome is known. */
export function outcomeOf(prompt: string): TestOutcome | null {
  if (!isTestPrompt(prompt)) return null
  const name = /^\S*/.exec(prompt.trimStart().slice(TEST_PREFIX.length))?.[0] ?? ''
  const seconds = Number(/^slow-(\d{1,3})s$/.exec(name)?.[1] ?? 0)
  if (seconds > 0) return seconds <= MAXIMUM_SLOW_SECONDS ? { ...instant, seconds } : null
  return ownValue(outcomes, name) ?? null
}
