import { furnitureFor } from '../furniture.ts'
import type { PlaceName } from '../scene.ts'
import type { Named } from './reading.ts'

/** Furniture has figures of its own, with seats. What a still life stands on is its place, not a thing in it. */
export function withFurniture(named: readonly Named[], place: PlaceName): Named[] {
  const seen = place === 'table' ? named.filter(({ noun }) => !isTable(noun)) : [...named]
  for (const thing of seen) {
    const picture = furnitureFor(thing.noun) ?? furnitureFor(thing.noun.split(' ').at(-1))
    if (picture && !isOtherwise(thing.noun)) thing.picture = picture
  }
  for (const thing of seen)
    if (thing.relation && !seen.includes(thing.relation.to)) thing.relation = null
  return seen
}

const isTable = (noun: string) => /\b(table|counter|desk|countertop|tabletop)$/.test(noun)

/** "gift box", "music box", "wheelchair": no furniture in spite of their last word. */
const isOtherwise = (noun: string) =>
  /^(gift|juice|bento|music|tool|post|mail|picnic|trash|litter|lunch|ballot|match|electric)\b/.test(
    noun,
  )
