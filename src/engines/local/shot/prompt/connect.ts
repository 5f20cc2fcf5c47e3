import { furnitureFor } from '../furniture.ts'
import type { Named } from './reading.ts'
import { isAlive } from './reading.ts'
import type { RelationKind } from './relation-words.ts'
import { wearable } from './relation-words.ts'

const isHeavy =
  /(sofa|armchair|bench|table|desk|counter|bed|bathtub|hammock|throne|shelf|fireplace)$/

/** "into a microphone": in the hand; "at a table": behind it. */
function kindBetween(who: Named, said: RelationKind, what: Named): RelationKind {
  if (/^(on|in)$/.test(said) && what.picture.endsWith('microphone')) return 'holds'
  if (/^(on|in|beside)$/.test(said) && wearable.test(what.picture) && isAlive(who)) return 'wears'
  // "share a bench"
  if (said === 'holds' && isHeavy.test(furnitureFor(what.noun) ?? '')) return 'beside'
  if (said === 'faces' && /\b(table|desk|counter)$/.test(what.noun)) return 'behind'
  return said
}

/** Says how `who` stands to `what`, on the one of both that is placed after the other. */
export function connect(who: Named, said: RelationKind, what: Named): void {
  const kind = kindBetween(who, said, what)
  switch (kind) {
    case 'on':
    case 'in':
    case 'under':
    case 'front':
    case 'follows':
      if (kind === 'follows' && what.deeds.length === 0) what.deeds.push(...who.deeds.slice(0, 1))
      if (who.relation === null) who.relation = { kind, to: what }
      else what.relation ??= { kind: 'beside', to: who }
      return
    case 'holds':
    case 'wears':
      if (/piano|organ|keyboard/.test(what.noun)) {
        who.playsPiano = true
        who.deeds = [{ motion: 'work', isNext: false, isFinal: false }]
        what.relation ??= { kind: 'beside', to: who }
        return
      }
      if (
        /^(guitar|violin|drum|accordion|long-drum|flute|saxophone|trumpet|banjo)$/.test(
          what.picture,
        )
      )
        who.deeds = who.deeds.map((deed) =>
          deed.motion === 'play' ? { ...deed, motion: 'sway' } : deed,
        )
      what.relation ??= { kind, to: who }
      return
    case 'leads':
      what.relation ??= { kind: 'beside', to: who }
      if (what.deeds.length === 0) what.deeds.push(...who.deeds.slice(0, 1))
      return
    case 'behind':
      who.relation ??= { kind: 'behind', to: what }
      return
    case 'over':
      who.relation ??= { kind: 'over', to: what }
      return
    case 'beside':
    case 'faces':
      if (what.relation === null) what.relation = { kind, to: who }
  }
}

/** "followed by two chipmunks". */
export function followAfter(who: Named, what: Named): void {
  who.relation ??= { kind: 'follows', to: what }
  if (who.deeds.length === 0) who.deeds.push(...what.deeds.slice(0, 1))
}
