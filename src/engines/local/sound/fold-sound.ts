import type { Edit, EditOf } from '../shot/edit.ts'
import { ambienceOf } from './ambience/ambience-table.ts'
import type { AmbienceName } from './ambience/ambience-table.ts'

/** What an act sounds like after all its directions about sound. */
export type SoundState = {
  /** Decibels added to the act's own sound; null where it is not heard. */
  ownGainDb: number | null
  /** Decibels added to the level at which each sound is mixed. */
  ambience: { name: AmbienceName; gainDb: number }[]
}

const USUAL_CHANGE_DB = 6
/** Of "as loud as it goes": twice as loud to the ear. */
const MOST_LOUDER_DB = 10
const MOST_QUIETER_DB = -40

/** Carries out the directions about sound in the order said. */
export function foldSound(edits: readonly Edit[]): SoundState {
  return edits.filter(isSound).reduce(change, { ownGainDb: 0, ambience: [] })
}

export function isSound(edit: Edit): edit is EditOf<'set-sound'> {
  return edit.kind === 'set-sound'
}

/** Words for all that is heard, as against one sound of it. */
export function meansAll(sound: string): boolean {
  return /^(?:all|everything|(?:the )?(?:sound|audio|volume|noise|video|effects))$/i.test(sound)
}

/** Decibels of "louder" and "quieter": by half is -6 dB. */
export function changeDb({ operation, amount }: EditOf<'set-sound'>): number {
  if (operation === 'louder') {
    return amount === undefined ? USUAL_CHANGE_DB : Math.max(1, MOST_LOUDER_DB * amount)
  }
  if (amount === undefined) return -USUAL_CHANGE_DB
  return Math.max(MOST_QUIETER_DB, 20 * Math.log10(1 - Math.min(0.99, amount)))
}

function change(state: SoundState, edit: EditOf<'set-sound'>): SoundState {
  const { ownGainDb, ambience } = state
  const name = meansAll(edit.sound) ? null : ambienceOf(edit.sound)
  const others = ambience.filter((other) => other.name !== name)
  switch (edit.operation) {
    case 'mute':
      return { ownGainDb: null, ambience: [] }
    case 'remove':
      return name === null ? { ownGainDb: null, ambience: [] } : { ownGainDb, ambience: others }
    case 'add':
      return name === null ? state : { ownGainDb, ambience: [...others, { name, gainDb: 0 }] }
    case 'replace':
      return { ownGainDb: null, ambience: name === null ? [] : [{ name, gainDb: 0 }] }
    case 'louder':
    case 'quieter': {
      const gainDb = changeDb(edit)
      const changed = ambience.map((sound) =>
        name === null || sound.name === name ? { ...sound, gainDb: sound.gainDb + gainDb } : sound,
      )
      const own = ownGainDb === null || name !== null ? ownGainDb : ownGainDb + gainDb
      return { ownGainDb: own, ambience: changed }
    }
  }
}
