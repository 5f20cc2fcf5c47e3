import type { JudgedGround, Verdict } from '../frame/frame-stage.ts'
import type { EditOf } from '../shot/edit.ts'
import { ambienceNames, ambienceOf } from './ambience/ambience-table.ts'
import { foldSound, meansAll } from './fold-sound.ts'

const MADE = `It can make: ${ambienceNames.join(', ')}.`

/** Whether a direction about sound can be carried out on an act. */
export function judgeSound(edit: EditOf<'set-sound'>, on: JudgedGround): Verdict {
  const heard = foldSound(on.edits ?? [])
  const { ground } = on
  const isHeard = ground.kind === 'scene' || (ground.kind === 'plate' && ground.info.audio !== null)
  const hasOwn = heard.ownGainDb !== null && isHeard
  const isSilent = !hasOwn && heard.ambience.length === 0
  const isAll = meansAll(edit.sound)
  const name = isAll ? null : ambienceOf(edit.sound)
  const isAdded = heard.ambience.some((sound) => sound.name === name)
  switch (edit.operation) {
    case 'add':
    case 'replace':
      if (edit.operation === 'replace' && /\b(?:silence|nothing)\b/i.test(edit.sound)) {
        return isSilent ? cannot(SILENT) : can(MUTED)
      }
      return name === null ? cannot(unmade(edit.sound, isAll)) : can(...downMixed(hasOwn, edit, on))
    case 'mute':
    case 'remove':
      if (isAll || edit.operation === 'mute') return isSilent ? cannot(SILENT) : can(MUTED)
      return isAdded ? can() : cannot(inseparable(edit.sound, ground.kind))
    case 'louder':
    case 'quieter':
      if (isAll) return isSilent ? cannot(SILENT) : can(...downMixed(hasOwn, edit, on))
      return isAdded ? can() : cannot(inseparable(edit.sound, ground.kind))
  }
}

const SILENT = 'The video has no sound. Add one, for example "add rain sounds".'
const MUTED = 'The video has no sound track now.'

function can(...notes: string[]): Verdict {
  return { kind: 'can', notes }
}

function cannot(reason: string): Verdict {
  return { kind: 'cannot', reason }
}

function unmade(sound: string, isAll: boolean): string {
  if (isAll) return `Say which sound. ${MADE}`
  return `This engine makes sound from noise and oscillators, which '${sound}' cannot be made from. ${MADE}`
}

function inseparable(sound: string, ground: JudgedGround['ground']['kind']): string {
  if (ground === 'scene') {
    return `'${sound}' alone cannot be changed: what a drawn scene sounds like follows from its place, its weather and what its actors do. Change those, or all of the sound at once ("mute it", "make it quieter"), or replace it.`
  }
  return `Taking '${sound}' out of a recording, or changing it alone, needs a model that separates sounds. This engine can change all of the sound at once ("mute it", "make it quieter"), or replace it.`
}

function downMixed(
  hasOwn: boolean,
  { operation }: EditOf<'set-sound'>,
  { ground }: JudgedGround,
): string[] {
  const channels = ground.kind === 'plate' ? (ground.info.audio?.channels ?? 0) : 0
  if (!hasOwn || operation === 'replace' || channels <= 2) return []
  return [`The sound has ${channels} channels; it becomes stereo.`]
}
