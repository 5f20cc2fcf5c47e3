/** Which actors of a scene a remix means. */
import { furnitureFor } from '../furniture.ts'
import { isPerson } from '../picture-classes.ts'
import { pictureForPhrase, singularOf } from '../picture-for.ts'
import type { Actor } from '../scene.ts'

const everybody =
  /^(everyone|everybody|everything|all|they|them|subject|main subject|character|actor|it|he|she|him|her)$/
const everyAnimal = /^(animal|creature|pet)$/

/** Actors a noun means: by their own word first, then by what they are drawn as. */
export function actorsCalled(noun: string, actors: readonly Actor[]): Actor[] {
  const wanted = singularOf(noun.toLowerCase().replace(/^(the|a|an|all|every) /, '')).noun
  const words = wanted.split(' ')
  const own = (actor: Actor) => singularOf(actor.noun).noun
  const named = actors.filter(
    (actor) =>
      own(actor) === wanted ||
      words.includes(own(actor)) ||
      own(actor).split(' ').at(-1) === words.at(-1),
  )
  if (named.length > 0) return named
  const cast = actors.filter(({ noun: own }) => own !== 'audience')
  if (everybody.test(wanted))
    return /^(it|he|she|him|her|subject|main subject)$/.test(wanted) ? cast.slice(0, 1) : cast
  if (everyAnimal.test(wanted)) return cast.filter(({ picture }) => !isPerson(picture))
  const picture = furnitureFor(wanted) ?? pictureForPhrase(wanted)?.picture
  if (!picture) return []
  return actors.filter(
    (actor) =>
      actor.picture === picture ||
      (isPerson(picture) &&
        (actor.picture.startsWith(`${picture}-`) ||
          (picture === 'person' && isPerson(actor.picture)))),
  )
}

/** Of several, the one that "on the left", "in the background" points at. */
export function pickedBy(where: string | null, found: readonly Actor[]): Actor[] {
  if (where === null || found.length < 2) return [...found]
  const best = (better: (a: Actor, b: Actor) => boolean) => [
    found.reduce((one, other) => (better(other, one) ? other : one)),
  ]
  if (/\bleft\b/i.test(where)) return best((a, b) => a.x < b.x)
  if (/\bright\b/i.test(where)) return best((a, b) => a.x > b.x)
  if (/\b(middle|center|centre)\b/i.test(where))
    return best((a, b) => Math.abs(a.x - 0.5) < Math.abs(b.x - 0.5))
  if (/\b(back|background|behind|far)\b/i.test(where)) return best((a, b) => a.y < b.y)
  if (/\b(front|foreground|near)\b/i.test(where)) return best((a, b) => a.y > b.y)
  return [...found]
}

export const missing = (noun: string) => ({ reason: `There is no ${noun} in the scene.` })
