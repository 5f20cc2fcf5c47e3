import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import { placeOf } from '../noun-phrase.ts'
import { textsOf, type Token } from '../tokens.ts'
import { soundHeads, soundNames } from '../vocabulary/sounds.ts'
import { conceptsIn, type Wish } from '../wish.ts'

export const soundOf = (wish: Wish, body: readonly Token[]): Direction[] => {
  const matches = conceptsIn(body, true).filter(({ value }) => value.concept.kind === 'set-sound')
  const named = directionsOfConcepts(matches.slice(0, 1), body, wish)
  const ofAt = body.findIndex(({ text }) => text === 'of')
  const words = ofAt >= 0 ? body.slice(ofAt + 1) : body.filter(({ text }) => !soundHeads.has(text))
  const sound = placeOf(wish.prompt, words).toLowerCase()
  const generic = named[0]?.kind === 'set-sound' && ['effects', 'music'].includes(named[0].sound)
  if (named.length > 0 && !(generic && sound)) return named
  const said = textsOf(words).join(' ')
  const known = soundNames.find(([, pattern]) => pattern.test(said))?.[0]
  if (known) return [{ kind: 'set-sound', sound: known, operation: 'add', evidence: wish.evidence }]
  if (named.length > 0 && ofAt < 0) return named
  return sound ? [{ kind: 'set-sound', sound, operation: 'add', evidence: wish.evidence }] : []
}

const isEffects = (direction: Direction): boolean =>
  direction.kind === 'set-sound' && direction.sound === 'effects'

export const soundRemoved = (wish: Wish): Direction[] =>
  soundOf(wish, wish.body).map((direction): Direction => {
    if (direction.kind !== 'set-sound') return direction
    if (
      wish.body.some(({ text }) => /^(?:noises?|hum|hiss|static)$/.test(text)) &&
      isEffects(direction)
    )
      return { ...direction, sound: 'background noise', operation: 'remove' }
    const isAll = direction.sound === 'effects' || direction.sound === 'all'
    const sound = isAll ? 'all' : direction.sound
    return { ...direction, sound, operation: isAll ? 'mute' : 'remove' }
  })
