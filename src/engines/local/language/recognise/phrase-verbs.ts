import { ownValue } from '../../../../lib/own-value.ts'
import type { Direction, DirectionOf } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { speedFactorOf } from '../speed-factor.ts'
import { subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { soundNames } from '../vocabulary/sounds.ts'
import { soundOf } from './sound.ts'
import { orElse } from './change.ts'
import { aspectDirections } from './values.ts'

/** Looks are said in any order around the verb: "boost the contrast", "slow it down to half speed". */
export const recognisePhrase: Recogniser = (wish) => {
  if (wish.command?.frame !== 'phrase') return []
  const verb = wish.command.verb
  const heard = verb === 'play' || verb === 'hear' ? playedSound(wish) : []
  if (heard.length > 0) return heard
  const strong = ofAspect(verb, conceptsIn(wish.tokens, false))
  const first = strong.find(({ start }) => start === 0) ?? strong[0]
  if (first) {
    const kind = first.value.concept.kind
    const rest = kind === 'set-camera' ? [first] : kind === 'set-speed' ? speeds(strong) : strong
    return silenced(verb, directionsOfConcepts(rest, wish.tokens, wish))
  }
  return orElse(aroundObject(wish, verb), () =>
    directionsOfConcepts(conceptsIn(wish.tokens, true).slice(0, 1), wish.tokens, wish),
  )
}

const particles = new Set([
  'it',
  'this',
  'the',
  'video',
  'clip',
  'footage',
  'scene',
  'camera',
  'slowly',
  'gently',
  'to',
  'more',
  'image',
  'whole',
  'a',
  'bit',
  'slightly',
  'shot',
  'everything',
  'very',
  'quickly',
  'picture',
  'little',
  'sound',
  'her',
  'his',
  'overall',
])

/** "tilt the camera slowly up" is "tilt up" with an object between. */
const aroundObject = (wish: Wish, verb: string): Direction[] => {
  const rest = wish.body.filter(({ text }) => !particles.has(text))
  const joined: Token[] = [...wish.tokens.slice(0, wish.command?.length ?? 0), ...rest]
  const matches = conceptsIn(joined, false)
  if (matches.length > 0) return directionsOfConcepts(matches.slice(0, 1), joined, wish)
  return objectOfVerb(wish, verb)
}

const verbAspects: Record<
  string,
  'light' | 'sound' | 'palette' | 'speed' | 'camera' | 'frame' | 'length'
> = {
  light: 'light',
  illuminate: 'light',
  relight: 'light',
  'light up': 'light',
  dim: 'light',
  enhance: 'light',
  improve: 'light',
  play: 'sound',
  silence: 'sound',
  mute: 'sound',
}

const lightByVerb: Record<string, DirectionOf<'set-light'>['source']> = {
  soften: 'soft',
  dim: 'low-key',
  darken: 'low-key',
  lower: 'low-key',
  brighten: 'high-key',
  raise: 'high-key',
}

const objectOfVerb = (wish: Wish, verb: string): Direction[] => {
  const aspect = ownValue(verbAspects, verb)
  const found = aspect ? aspectDirections(aspect, wish.body, wish) : []
  if (found.length > 0) return found
  const subject = subjectTypeOf(wish.body)
  const { evidence, amount } = wish
  const lit = ['light', 'illuminate'].includes(verb) || subject === 'light'
  if (lit || wish.body.some(({ text }) => text === 'lighting')) {
    const said = ownValue(lightByVerb, verb)
    const isDramatic = wish.body.some(({ text }) => text === 'dramatic')
    const source = isDramatic ? 'dramatic' : (said ?? 'key')
    return [
      {
        kind: 'set-light',
        source,
        from: 'unspecified',
        warmth: 0,
        colour: null,
        strength: amount,
        evidence,
      },
    ]
  }
  const speed = ownValue(speedVerbs, verb)
  if (!speed) return []
  const factor = speedFactorOf(speed, wish.tokens)
  return [{ kind: 'set-speed', operation: speed, factor, evidence }]
}

/** With what follows them: "slow everything by 75%", "freeze him for a second". */
const speedVerbs: Record<string, DirectionOf<'set-speed'>['operation']> = {
  slow: 'slow',
  speed: 'fast',
  accelerate: 'fast',
  freeze: 'freeze',
  pause: 'freeze',
  reverse: 'reverse',
  rewind: 'reverse',
  loop: 'loop',
}

/** "play some thunder", "hear the waves": what sounds. Nothing where a way to play is said. */
const playedSound = (wish: Wish): Direction[] => {
  const isSpeed = conceptsIn(wish.tokens, false).some(
    ({ value }) => value.concept.kind === 'set-speed',
  )
  const said = wish.body.map(({ text }) => text).join(' ')
  const isKnown = soundNames.some(([, words]) => words.test(said))
  return !isSpeed && isKnown ? soundOf(wish, wish.body) : []
}

/** "run it backwards in slow motion": each operation once. */
const speeds = (matches: readonly ConceptMatch[]): ConceptMatch[] => {
  const operations = new Set<string>()
  return matches.filter(({ value: { concept } }) => {
    if (concept.kind !== 'set-speed' || operations.has(concept.operation)) return false
    operations.add(concept.operation)
    return true
  })
}

const silencing = new Set(['cut', 'silence', 'mute', 'turn off', 'fade'])

/** "cut the wind noise" takes away the sound that it names. */
const silenced = (verb: string, directions: Direction[]): Direction[] =>
  silencing.has(verb) && directions.some(({ kind }) => kind === 'set-sound')
    ? directions.flatMap((direction) => {
        if (direction.kind === 'add-effect' && direction.effect === 'film grain') return []
        const isAdded = direction.kind === 'set-sound' && direction.operation === 'add'
        return isAdded ? [{ ...direction, operation: 'remove' as const }] : [direction]
      })
    : directions

/** Of a verb about light, the light: "relight it with an overhead spotlight". */
const ofAspect = (verb: string, matches: ConceptMatch[]): ConceptMatch[] => {
  if (verbAspects[verb] !== 'light') return matches
  const lights = matches.filter(({ value }) => value.concept.kind === 'set-light')
  return lights.length > 0 ? lights : matches
}
