/** Adds actors to a drawn scene, beside, on, behind or over those who are there. */
import { ownValue } from '../../../../lib/own-value.ts'
import type { DirectionOf } from '../../../../video/direction.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import { addAudience, asksForAudience } from '../audience.ts'
import { furnitureFor } from '../furniture.ts'
import { findMotion } from '../motion-words.ts'
import { classOf, isPerson } from '../picture-classes.ts'
import { pictureForPhrase, singularOf } from '../picture-for.ts'
import { actorOf, footLine, newActorId } from '../actor-of.ts'
import { readPrompt } from '../prompt/read-prompt.ts'
import type { Actor, Scene } from '../scene.ts'
import { aspectOf, hasHands, heightOf } from '../staging/figure-size.ts'
import { liftOnto, seatOf } from '../staging/seats.ts'
import { colourWords, sizeByNoun, sizeWords } from '../subject-words.ts'
import type { SceneChange } from '../remix-scene.ts'
import { actorsCalled } from './find-actors.ts'

const MAX_ACTORS = 30
const MOST_ADDED = 12

type Wanted = { noun: string; picture: string; colour: string | null; size: number }

/** What an addition calls for; null where no picture shows it. */
export function wantedIn(phrase: string): Wanted | null {
  const words = phrase.toLowerCase().split(/\s+/)
  const { noun } = singularOf(words.join(' '))
  const piece = furnitureFor(noun) ?? furnitureFor(singularOf(words.at(-1)).noun)
  const found = piece ? { noun, picture: piece } : (nounIn(phrase) ?? pictureForPhrase(phrase))
  if (!found) return null
  return {
    ...found,
    colour: words.map((word) => ownValue(colourWords, word)).find(Boolean) ?? null,
    size:
      words.map((word) => ownValue(sizeWords, word)).find((size) => size !== undefined) ??
      sizeByNoun(noun),
  }
}

/** As a create prompt would read it: "old man", "blonde woman". */
function nounIn(phrase: string): { noun: string; picture: string } | null {
  const { named } = readPrompt(`a ${phrase.replace(/^(a|an|the) /i, '')}`)
  return named[0] ? { noun: named[0].noun, picture: named[0].picture } : null
}

export function addActor(
  direction: DirectionOf<'add-actor'>,
  scene: Scene,
  seed: number,
): SceneChange {
  const { noun, count, where, action } = direction
  if (asksForAudience(noun)) return { scene: addAudience(scene) }
  const wanted = wantedIn(noun)
  if (!wanted) return { reason: `There is no picture for "${noun}".` }
  if (scene.actors.length + count > MAX_ACTORS)
    return { reason: `A drawn shot holds at most ${MAX_ACTORS} actors.` }
  const holder = holderIn(where, wanted, scene)
  if (holder)
    return {
      scene: { ...scene, actors: replaced(scene.actors, { ...holder, holds: wanted.picture }) },
    }
  const added: Actor[] = []
  for (let at = 0; at < Math.min(count, MOST_ADDED); at++)
    added.push(
      newActor(wanted, { where, action, at, count, seed }, [...scene.actors, ...added], scene),
    )
  return { scene: { ...scene, actors: [...scene.actors, ...added] } }
}

/** "in her hand", "in the boy's hands": held, not stood beside. */
function holderIn(where: string | null, { picture }: Wanted, scene: Scene): Actor | null {
  if (where === null || !/\b(hands?|arms?|paws?|held|holding)\b/i.test(where)) return null
  if (
    classOf(picture).place !== 'table' &&
    !/^(sunflower|tulip|rose|bouquet|balloon|umbrella)/.test(picture)
  )
    return null
  const named = where
    .toLowerCase()
    .split(/[^a-z-]+/)
    .flatMap((word) => actorsCalled(word, scene.actors))
  return [...named, ...scene.actors].find((actor) => hasHands(actor.picture)) ?? null
}

const replaced = (actors: readonly Actor[], one: Actor) =>
  actors.map((actor) => (actor.id === one.id ? one : actor))

type Asked = {
  where: string | null
  action: string | null
  at: number
  count: number
  seed: number
}

function newActor(wanted: Wanted, asked: Asked, actors: readonly Actor[], scene: Scene): Actor {
  const { where, action, at, count, seed } = asked
  const random = createRandom(seedFor(seed, `add ${wanted.noun} ${actors.length}`))
  const isFar = /background|behind|far|distance|back\b/i.test(where ?? '')
  const isPeopled = actors.some(
    ({ picture }) => isPerson(picture) || picture.startsWith('furniture-'),
  )
  const size = heightOf(wanted.picture, scene.place, isPeopled) * wanted.size
  const height = Math.min(0.82, size * (isFar ? 0.6 : 0.94) * (count > 3 ? 0.75 : 1))
  const motion =
    (action && findMotion(action)) ||
    (where && isAloft(where) ? 'fly' : classOf(wanted.picture).motion)
  const base = actorOf(
    { noun: wanted.noun, picture: wanted.picture, count: 1, colour: wanted.colour, motion },
    {
      id: newActorId(
        wanted.noun,
        actors.map(({ id }) => id),
      ),
      place: scene.place,
      x: wantedX(
        at === 0 ? where : null,
        actors,
        (height * aspectOf(wanted.picture) * 9) / 16,
        scene,
      ),
      y: footLine(scene.place) + (isFar ? -0.15 : 0.015 - 0.05 * (at % 2)),
      height,
      pick: random(),
    },
  )
  const support = supportIn(where, actors)
  return support ? onto(support, base, actors) : base
}

const isAloft = (where: string) => /\b(sky|above|over|overhead|air)\b/i.test(where)

/** "on the sofa": the piece, where it is in the scene and one can be on it. */
function supportIn(where: string | null, actors: readonly Actor[]): Actor | null {
  const said =
    /\b(?:on|onto|atop|on top of|in|inside|riding)\s+(?:the|a|an|his|her|its|their)?\s*([a-z -]+)$/i.exec(
      where ?? '',
    )
  if (
    !said ||
    /^(left|right|background|foreground|distance|sky|air|middle|scene|front|back)\b/i.test(said[1]!)
  )
    return null
  return actorsCalled(said[1]!, actors).find(({ picture }) => seatOf(picture) !== null) ?? null
}

function onto(support: Actor, actor: Actor, actors: readonly Actor[]): Actor {
  const seat = seatOf(support.picture)!
  const seated = actors.filter(({ on }) => on === support.id).length
  const part = seat.from + (seat.to - seat.from) * (0.3 + 0.4 * (seated % 2))
  const aside = (part - 0.5) * support.height * aspectOf(support.picture) * (9 / 16)
  return {
    ...actor,
    x: round(support.x + (support.facing === 'right' ? -aside : aside)),
    y: support.y,
    lift: round(support.lift + liftOnto(support.picture, support.height)),
    facing: support.facing,
    on: support.id,
  }
}

/** Where there is most room, or as said. */
function wantedX(
  where: string | null,
  actors: readonly Actor[],
  width: number,
  scene: Scene,
): number {
  if (where && /\bleft\b/i.test(where)) return 0.22
  if (where && /\bright\b/i.test(where)) return 0.78
  const beside =
    where && /\b(next to|beside|near|by|with|behind|in front of|under|above|over)\b/i.test(where)
      ? mentioned(where, scene.actors)
      : null
  if (beside) {
    if (/\b(behind|above|over|under)\b/i.test(where!))
      return clamp(beside.x + (beside.x < 0.5 ? 0.09 : -0.09), width)
    const gap = (beside.height * aspectOf(beside.picture) * 9) / 32 + width / 2 + 0.02
    return clamp(beside.x + (beside.x < 0.5 ? gap : -gap), width)
  }
  return freeSpot(actors, width)
}

function mentioned(where: string, actors: readonly Actor[]): Actor | null {
  const words = where
    .toLowerCase()
    .split(/[^a-z-]+/)
    .filter((word) => word.length > 2)
  return (
    words.flatMap((word) =>
      actors.filter(({ noun }) => noun.split(' ').includes(singularOf(word).noun)),
    )[0] ?? null
  )
}

/** The middle of the widest free stretch of ground. */
function freeSpot(actors: readonly Actor[], width: number): number {
  const taken = actors
    .filter(({ y, on }) => y <= 1 && on === null)
    .map(({ x, height, picture }) => {
      const half = (height * aspectOf(picture) * 9) / 32
      return { from: x - half, to: x + half }
    })
    .sort((a, b) => a.from - b.from)
  let best = { middle: 0.5, gap: -1 }
  let reach = 0.02
  for (const { from, to } of [...taken, { from: 0.98, to: 1 }]) {
    if (from - reach > best.gap + 1e-9) best = { middle: (from + reach) / 2, gap: from - reach }
    reach = Math.max(reach, to)
  }
  return clamp(best.middle, width)
}

const clamp = (x: number, width: number) => {
  const half = Math.min(0.45, width / 2 + 0.03)
  return round(Math.min(1 - half, Math.max(half, x)))
}

const round = (value: number) => Math.round(value * 1e4) / 1e4
