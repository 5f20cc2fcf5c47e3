import type { Unapplied } from '../../../video/direction.ts'
import type { PromptReading } from './prompt/reading.ts'

/** What of a description no picture and no motion shows, each by name. */
export function unshownOf({ missing, undone }: Omit<PromptReading, 'named'>): Unapplied[] {
  return [
    ...missing.map((noun): Unapplied => ({
      direction: { kind: 'add-actor', noun, count: 1, action: null, where: null, evidence: noun },
      reason: `There is no picture for "${noun}".`,
    })),
    ...undone.map(({ noun, action }): Unapplied => ({
      direction: { kind: 'set-action', noun, action, evidence: action },
      reason: noMotionFor(action),
    })),
  ]
}

export const noMotionFor = (action: string) => `There is no motion for "${action}".`
