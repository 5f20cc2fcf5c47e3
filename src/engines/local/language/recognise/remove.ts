import { coversAll } from '../coverage.ts'
import { nounOf, thingOf } from '../noun-phrase.ts'
import { headWordOf } from '../subject.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { soundHeads } from '../vocabulary/sounds.ts'
import { emptyNouns } from '../vocabulary/words.ts'
import { everydayColours } from '../vocabulary/common-colours.ts'
import { isAdjective, isDeterminer, isPastOrParticiple } from '../word-classes.ts'
import { conceptsIn, type Recogniser } from '../wish.ts'
import { soundRemoved } from './sound.ts'

const removedWeather: Recogniser = (wish) => {
  const comma = wish.body.findIndex(({ type }, i) => i > 0 && type === 'comma')
  const object = (comma > 0 ? wish.body.slice(0, comma) : wish.body).filter(
    ({ text }) => text !== 'out' && text !== 'off',
  )
  const matches = conceptsIn(object, false)
  if (!coversAll(object, matches)) return []
  const { evidence, amount } = wish
  const concept = matches[0]?.value.concept
  if (concept?.kind === 'set-weather')
    return [{ kind: 'set-weather', weather: 'clear', intensity: amount, evidence }]
  if (concept?.kind === 'adjust-colour' && concept.operation === 'black-and-white') {
    return [
      {
        kind: 'adjust-colour',
        operation: 'restore-colour',
        amount,
        colours: [],
        look: null,
        evidence,
      },
    ]
  }
  if (concept?.kind === 'set-camera' && concept.move === 'shake')
    return [{ kind: 'set-camera', move: 'steady', amount, evidence }]
  if (concept?.kind === 'set-sound') {
    const all = concept.sound === 'effects'
    return [
      {
        kind: 'set-sound',
        sound: all ? 'all' : concept.sound,
        operation: all ? 'mute' : 'remove',
        evidence,
      },
    ]
  }
  return []
}

/** "no people, just a bicycle": the bicycle stays. */
function upToWhatStays(body: readonly Token[]): readonly Token[] {
  const end = body.findIndex(({ text }, i) => i > 0 && /^(?:just|only|but)$/.test(text))
  return end < 0 || body[end - 1]!.type !== 'comma' ? body : body.slice(0, end - 1)
}

/** "the man and the dog": one removal each. */
const removedList = (body: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]]
  for (const [i, token] of upToWhatStays(body).entries()) {
    const joins = token.text === 'and' || token.type === 'comma'
    const next = body[i + 1]?.text ?? ''
    const before = body[i - 1]?.text ?? ''
    const isPlain =
      !isAdjective(before) && !isPastOrParticiple(before) && !everydayColours.has(before)
    const isShort = i <= 4 || parts.length > 1
    if (joins && (isDeterminer(next) || next === 'and' || (isPlain && isShort))) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.some(({ type }) => type === 'word'))
}

const isEverywhere =
  /^(?:in|from|on) (?:it|this|there|here|the (?:video|shot|clip|footage|scene|frame))$/i

const colourWords = new Set(['color', 'colors', 'colour', 'colours'])

/** "remove X", "no X", "get rid of X", "take X off Y". */
export const recogniseRemove: Recogniser = (wish) => {
  if (wish.command?.frame !== 'remove') return []
  const { evidence, amount, prompt } = wish
  const undone = removedWeather(wish)
  if (undone.length > 0) return undone
  if (soundHeads.has(headWordOf(wish.body))) return soundRemoved(wish)
  const body = ['to', 'see', 'any', 'having'].includes(wish.body[0]?.text ?? '')
    ? wish.body.slice(wish.body[1]?.text === 'see' ? 2 : 1)
    : wish.body
  const list = removedList(body)
  const isCut = list.length === 1 && list[0]!.length < body.length
  if (list.length > 1 || isCut)
    return list.flatMap((part) => recogniseRemove({ ...wish, body: part }))
  const { noun, where } = thingOf(body)
  const name = nounOf(noun.filter(({ text }, i) => !(i === noun.length - 1 && text === 'off')))
  if (colourWords.has(name))
    return [
      {
        kind: 'adjust-colour',
        operation: 'black-and-white',
        amount,
        colours: [],
        look: null,
        evidence,
      },
    ]
  if (!name || emptyNouns.has(name)) return []
  const said = sliceOf(prompt, where)
  return [
    {
      kind: 'remove-actor',
      noun: name,
      where: where.length > 0 && !isEverywhere.test(said) ? said : null,
      evidence,
    },
  ]
}
