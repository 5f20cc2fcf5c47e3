import type { DirectionOf } from '../../../../video/direction.ts'

/**
 * What a phrase stands for by itself, before anything around it (amount, place, colour) is read.
 * One member a kind of direction that phrases alone can name; nouns and actions are read by grammar.
 */
export type Concept =
  | { kind: 'set-style'; medium: string }
  | {
      kind: 'adjust-colour'
      operation: DirectionOf<'adjust-colour'>['operation']
      look?: string
    }
  | {
      kind: 'set-light'
      source: DirectionOf<'set-light'>['source']
      from?: DirectionOf<'set-light'>['from']
      warmth?: number
      /** Says no more than that there is light: another phrase beside it says which. */
      general?: true
    }
  | { kind: 'set-time-of-day'; time: DirectionOf<'set-time-of-day'>['time'] }
  | { kind: 'set-weather'; weather: DirectionOf<'set-weather'>['weather']; intensity?: number }
  | { kind: 'set-season'; season: DirectionOf<'set-season'>['season'] }
  | { kind: 'set-palette'; palette: string }
  | { kind: 'set-camera'; move: DirectionOf<'set-camera'>['move'] }
  | {
      kind: 'set-speed'
      operation: DirectionOf<'set-speed'>['operation']
      factor?: number
    }
  | { kind: 'add-effect'; effect: string }
  | { kind: 'set-sound'; sound: string; operation: DirectionOf<'set-sound'>['operation'] }
  | { kind: 'change-length'; change: DirectionOf<'change-length'>['change'] }
  | { kind: 'change-frame'; frame: string }

/**
 * One row of a vocabulary table. `phrases` are separated by `|`, in either spelling, without hyphens.
 * A `weak` phrase is an ordinary word too ("clay", "cold"): it counts only where the whole video is
 * spoken of ("make it clay", "clay style"), never inside a sentence about something else.
 */
export type ConceptRow = { phrases: string; concept: Concept; weak?: true }
