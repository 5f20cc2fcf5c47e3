import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

const HEARD_DECIBELS = 0.5

/** What is added is heard where the clip itself is quiet: tenths of a second that became louder. */
export const addedSoundGate: Gate = {
  name: 'set-sound: add',
  measure: `share of tenths of a second that became louder (at least ${thresholds.soundShare})`,
  swapped: null,
  keeps: 'picture',
  steady: true,
  aligned: false,
  sound: 'present',
  score(source, remix) {
    const before = source.soundLevels
    const after = remix.soundLevels
    if (after.length === 0) return { value: 0, passed: false, detail: 'no sound' }
    const louder = after.filter((level, at) => level > (before[at] ?? -100) + HEARD_DECIBELS)
    const value = louder.length / after.length
    return { value, passed: value >= thresholds.soundShare, detail: '' }
  },
}

/** Muted: nothing is left to hear. */
export const mutedGate: Gate = {
  ...addedSoundGate,
  name: 'set-sound: mute',
  measure: 'tenths of a second with sound (none)',
  sound: 'silent',
  score(_source, remix) {
    const value = remix.soundLevels.length
    return { value, passed: value === 0, detail: '' }
  },
}
