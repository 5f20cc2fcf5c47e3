import type { Direction } from '../../../video/direction.ts'
import type { ConceptMatch } from './concepts.ts'
import { mediumOfArtist } from './vocabulary/artists.ts'
import { generalMedia } from './vocabulary/styles.ts'

/** Said beside another of its kind it asks for nothing more: the crop of "crop to 1:1", the retro of "retro pixel art". */
const isGeneral = ({ concept }: ConceptMatch['value']): boolean =>
  (concept.kind === 'change-frame' && concept.frame === 'crop') ||
  (concept.kind === 'set-style' && generalMedia.has(concept.medium)) ||
  (concept.kind === 'adjust-colour' && concept.operation === 'correct') ||
  (concept.kind === 'set-light' && concept.general === true) ||
  (concept.kind === 'set-sound' && concept.sound === 'effects')

type Value = ConceptMatch['value']

/** Of what is undone: the black and white of "colourise this black and white film". */
const isUndone = ({ concept }: Value, restores: boolean): boolean =>
  restores && concept.kind === 'adjust-colour' && concept.operation === 'black-and-white'

const isRestoring = ({ concept }: Value): boolean =>
  concept.kind === 'adjust-colour' && concept.operation === 'restore-colour'

/** The media that named artists say already: the pop art of "Andy Warhol pop art". */
const mediaOfArtists = (values: readonly Value[]): Set<string | undefined> =>
  new Set(
    values.map(
      ({ concept }) =>
        (concept.kind === 'set-style' && mediumOfArtist(concept.medium)) || undefined,
    ),
  )

/** Without the phrases that say nothing beside the others. Linear in their number. */
export const specific = (matches: readonly ConceptMatch[]): readonly ConceptMatch[] => {
  const values = [...new Set(matches.map(({ value }) => value))]
  const particular = Map.groupBy(
    values.filter((value) => !isGeneral(value)),
    ({ concept }) => concept.kind,
  )
  const restores = values.some(isRestoring)
  const said = mediaOfArtists(values)
  const adds = (value: Value): boolean => {
    const { concept } = value
    if (isGeneral(value) && particular.has(concept.kind)) return false
    if (concept.kind === 'set-style' && said.has(concept.medium)) return false
    return !isUndone(value, restores)
  }
  const kept = new Set(values.filter(adds))
  return matches.filter(({ value }) => kept.has(value))
}

/** Operations that say what is done to a sound named beside them. */
const levelling = new Set<string>(['louder', 'quieter', 'mute'])

/** "crowd noise louder": which sound, and what to do with it. */
export const oneLevel = (directions: Direction[]): Direction[] => {
  const level = directions.find(
    (direction) => direction.kind === 'set-sound' && levelling.has(direction.operation),
  )
  const named = directions.find(
    (direction) => direction.kind === 'set-sound' && direction.operation === 'add',
  )
  if (level?.kind !== 'set-sound' || named?.kind !== 'set-sound') return directions
  return directions.flatMap((direction) =>
    direction === named
      ? []
      : direction === level
        ? [{ ...level, sound: named.sound }]
        : [direction],
  )
}
