import type { Named } from './prompt/reading.ts'
import type { PlaceName } from './scene.ts'

/** What a place's own drawing has in it. */
const pictures: Partial<Record<PlaceName, RegExp>> = {
  castle: /^castle$/,
  village: /^(house|houses|hut)$/,
  forest: /^(deciduous-tree|evergreen-tree)$/,
  jungle: /^(deciduous-tree|palm-tree)$/,
  'cherry-garden': /^(cherry-blossom|deciduous-tree)$/,
  cabin: /^furniture-fireplace$/,
  volcano: /^volcano$/,
  farm: /^(barn|hut)$/,
  stadium: /^stadium$/,
  city: /^office-building$/,
  'desert-road': /^motorway$/,
  moon: /^globe-/,
}

const hasLamps = /^(village|park|city|neon-street)$/
const isStreetLamp = /^(street ?(lamp|light)|lamp ?post)$/

/**
 * Named things that the place shows already, so that none is drawn twice. What is coloured, counted, sized, does
 * something, or has to do with somebody is a thing of its own.
 */
export function shownByPlace(named: readonly Named[], place: PlaceName): Named[] {
  const own = pictures[place]
  return named.filter(
    (thing) =>
      (own?.test(thing.picture) || (hasLamps.test(place) && isStreetLamp.test(thing.noun))) &&
      (thing.count === 1 || thing.isVague) &&
      thing.colour === null &&
      thing.size === 1 &&
      thing.where === null &&
      thing.deeds.every(({ motion }) => /^(idle|still|sway)$/.test(motion)) &&
      !isSomebodys(thing, named),
  )
}

/** A house is before or behind everybody; a tree somebody is behind, or climbs, is that tree. */
function isSomebodys(thing: Named, named: readonly Named[]): boolean {
  const loose = thing.picture.endsWith('tree') ? /^over$/ : /^(over|beside|behind|faces|front)$/
  const kinds = named.flatMap(({ relation }) => (relation?.to === thing ? [relation.kind] : []))
  if (thing.relation !== null) kinds.push(thing.relation.kind)
  return kinds.some((kind) => !loose.test(kind))
}
