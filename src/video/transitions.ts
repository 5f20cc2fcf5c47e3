/**
 * Who may go where: one row an action, with the states it starts from and the state it leads to. The store
 * turns a row into one guarded UPDATE; no row updated means a lost race. Actions that a crashed
 * run may repeat accept the state they lead to.
 */
import type { Video, VideoStatus } from './video.ts'

export type Transition = { from: readonly VideoStatus[]; to: VideoStatus }

export const transitions = {
  prepare: { from: ['queued', 'preparing'], to: 'preparing' },
  submit: { from: ['preparing'], to: 'submitting' },
  accept: { from: ['submitting'], to: 'rendering' },
  /** The engine refused for now: ask again under the same key. */
  throttle: { from: ['submitting'], to: 'preparing' },
  store: { from: ['rendering'], to: 'storing' },
  complete: { from: ['storing'], to: 'completed' },
  fail: { from: ['queued', 'preparing', 'submitting', 'rendering', 'storing'], to: 'failed' },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof transitions

export const activeStatuses: readonly VideoStatus[] = transitions.fail.from

/** What a client may ask of a video, derived from its status. */
export const videoCan = {
  remix: (video: Video) => video.status === 'completed',
  download: (video: Video) => video.status === 'completed',
  /** Deleting a running video cancels it. */
  delete: (_video: Video) => true,
}

export function isTerminal(status: VideoStatus): boolean {
  return status === 'completed' || status === 'failed'
}
