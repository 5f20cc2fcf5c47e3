/** How what is named stands to what was named before: by its preposition, its verb, or joined to it. */
import { connect, followAfter } from './connect.ts'
import { isRidden } from '../staging/seats.ts'
import type { Phrase } from './phrases/phrase.ts'
import type { Named, State } from './reading.ts'
import { isAlive, isFollowedByVerb } from './reading.ts'
import type { RelationKind } from './relation-words.ts'
import { relationOfPreposition, relationOfVerb, wearable } from './relation-words.ts'

export function relate(state: State, named: Named, phrase: Phrase): void {
  // "a man walks in a park and a dog runs": the dog is not in what the man is in.
  if (state.preposition && state.isJoining && isAlive(named) && isFollowedByVerb(state, phrase))
    Object.assign(state, { preposition: null, verb: null, group: [] })
  const { preposition, verb, doers, last } = state
  const relation = preposition ? relationAt(preposition.text) : null
  if (preposition && !(state.isJoining && state.group.length > 0)) {
    const who = anchorFor(state, named)
    if (preposition.text === 'full of' && last && last !== named) {
      if (isAContainer(last.picture)) named.relation ??= { kind: 'in', to: last }
    } else if (preposition.text === 'by-doer' && last) followAfter(named, last)
    else if (isWithRider(state, named)) connect(named, doers[0]!.relation!.kind, last!)
    else if (who && relation)
      for (const one of withMates(who, relation, state, named)) connect(one, relation, named)
    state.isJoining = false
    return
  }
  if (verb && doers.length > 0 && !state.isJoining) {
    const kind = relationOfVerb(verb.text)
    for (const doer of doers) if (doer !== named) connect(doer, kind ?? 'faces', named)
    state.isJoining = false
    return
  }
  if (verb && state.isJoining && last && last !== named && !isFollowedByVerb(state, phrase)) {
    // "holding a cup and a book", "a cat chasing a dog and a rabbit".
    const [doer] = doers
    if (doer && last.relation === null && isObjectOf(last, doers))
      connect(doer, relationOfVerb(verb.text) ?? 'beside', named)
    return
  }
  if (!state.isJoining) state.group = []
  else if (verb) {
    state.group = []
    state.verb = null
  }
  state.group.push(named)
  state.isJoining = false
}

const isAContainer = (picture: string) =>
  /^(basket|bathtub|bucket|package|shopping-cart|minibus|automobile|canoe|sailboat|pickup-truck|steaming-bowl)$/.test(
    picture,
  )

/** "rowing a boat with his grandfather": who is with a rider rides along. */
const isWithRider = ({ preposition, doers, last }: State, named: Named) =>
  preposition?.text === 'with' &&
  last !== null &&
  doers[0]?.relation?.to === last &&
  /^(on|in)$/.test(doers[0].relation.kind) &&
  isAlive(named) &&
  isAlive(doers[0])

/** "A king and a queen sit on chairs", "a cat and two dogs on a sofa": all of them do. */
function withMates(
  who: Named,
  relation: RelationKind,
  { doers, group }: State,
  what: Named,
): Named[] {
  if (!/^(on|in|under)$/.test(relation)) return [who]
  if (doers.includes(who)) return doers
  const isShared = group.includes(who) && !isMount(what.picture) && !wearable.test(what.picture)
  return isShared ? group.filter((one) => one !== what && isAlive(one) === isAlive(who)) : [who]
}

/** Carries one: of "a boy and a girl on a bicycle" the last named rides. */
const isMount = (picture: string) =>
  isRidden(picture) && !/boat|ship|canoe|ferry|sled/.test(picture)

const isObjectOf = (thing: Named, doers: readonly Named[]) => !doers.includes(thing)

function relationAt(text: string): RelationKind | null {
  return text === 'in front of' ? 'front' : relationOfPreposition(text)
}

/** Whom a preposition speaks of: what was named last, or who acts when that is what they hold. */
function anchorFor(state: State, named: Named): Named | null {
  const { last, doers } = state
  if (last && last !== named && !isHeld(last)) return last
  return doers.find((doer) => doer !== named) ?? (last !== named ? last : null)
}

const isHeld = ({ relation }: Named) => relation !== null && /holds|wears/.test(relation.kind)
