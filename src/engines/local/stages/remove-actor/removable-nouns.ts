import { ownValue } from '../../../../lib/own-value.ts'
import { PERSON_KIND } from '../../people/thing-detector.ts'

const people = new Set(
  (
    'person people man men woman women guy guys girl girls boy boys child children kid kids lady ladies ' +
    'gentleman gentlemen actor actress presenter speaker dancer human humans figure figures somebody ' +
    'someone anybody everybody everyone pedestrian pedestrians passer-by passers-by bystander bystanders ' +
    'stranger strangers worker workers player players crowd subject her him them she he they me baby toddler ' +
    'teenager couple walker walkers runner tourist tourists photobomber'
  ).split(' '),
)

const plurals = new Set(
  'people men women guys girls boys children kids ladies gentlemen humans figures everybody everyone anybody pedestrians passers-by bystanders strangers workers players crowd them they couple walkers tourists'.split(
    ' ',
  ),
)

/** COCO's numbers of things that move, by the words for them. */
const things: Record<string, number> = {
  bicycle: 1,
  bike: 1,
  car: 2,
  van: 2,
  taxi: 2,
  motorcycle: 3,
  motorbike: 3,
  scooter: 3,
  plane: 4,
  airplane: 4,
  aeroplane: 4,
  bus: 5,
  train: 6,
  truck: 7,
  lorry: 7,
  boat: 8,
  ship: 8,
  bird: 14,
  cat: 15,
  kitten: 15,
  dog: 16,
  puppy: 16,
  horse: 17,
  sheep: 18,
  cow: 19,
  elephant: 20,
  bear: 21,
  zebra: 22,
  giraffe: 23,
  umbrella: 25,
  suitcase: 28,
  frisbee: 29,
  ball: 32,
  football: 32,
  kite: 33,
  skateboard: 36,
}

export type Removable = {
  /** COCO's number. */
  kind: number
  isPerson: boolean
  /** Everybody of that kind, not one. */
  isPlural: boolean
}

/** What a noun asks to be removed; null where nothing here can find such a thing. */
export function removableOf(noun: string): Removable | null {
  const words = noun.toLowerCase().split(/\s+/)
  for (const word of words.toReversed()) {
    if (people.has(word)) {
      return { kind: PERSON_KIND, isPerson: true, isPlural: plurals.has(word) }
    }
    const singular = Object.hasOwn(things, word) ? word : word.replace(/e?s$/, '')
    const stem = Object.hasOwn(things, singular) ? singular : word.replace(/s$/, '')
    const kind = ownValue(things, stem)
    if (kind !== undefined) return { kind, isPerson: false, isPlural: stem !== word }
  }
  return null
}
