/** Where a scene happens: as said, the nearest drawn place to what was said, or where its lead is at home. */
import { classOf } from './picture-classes.ts'
import { findPlace } from './place-words.ts'
import type { MotionName, PlaceName, SceneSeason } from './scene.ts'

/** What the place tables take for one of theirs, and is not quite: said in a note. */
const otherThan =
  /\b(hospital|lab(oratory)?|warehouse|factory|gym|museum|classroom|school|library|meeting room|canyon|glacier|market|alley|mall|subway|zoo|fairground|diner|tavern|circus|opera|ballroom|bamboo|swamp|greenhouse|tenement|mars|nursery|hotel room|pond|watering hole)\b/

/** Places that no drawn one is; the nearest of them. First that fits. */
const likenesses: readonly (readonly [PlaceName, RegExp])[] = [
  ['underwater', /\b(shipwreck|ocean floor|sea ?floor|abyss|atlantis)\b/],
  [
    'space',
    /\b(planetarium|black hole|wormhole|alien planet|alien world|space station|void|universe|heavens?)\b/,
  ],
  ['mountains', /\b(caves?|caverns?|tunnel|mine|quarry|crater|gorge|ravine|fjord|clouds|sky)\b/],
  ['forest', /\b(marsh|bog|mangroves?|wetland|wilderness|campsite|outback)\b/],
  ['beach', /\b(islands?|cove|pier|boardwalk|cliff ?top|lighthouse)\b/],
  ['sea', /\b(docks?|port|marina|canal|dam|ferry|deck)\b/],
  [
    'stage',
    /\b(arena|ring|rink|court|casino|night ?club|club|party|disco|festival|dance floor|studio audience|trio|band)\b/,
  ],
  [
    'city',
    /\b(station|platform|airport|runway|bus stop|parking lot|garage|bridge|courtyard|construction site|intersection|crosswalk|avenue|skyscraper|pavement|saloon)\b/,
  ],
  [
    'village',
    /\b(ruins?|temple|palace|church(yard)?|cemetery|graveyard|monastery|dungeon|battlefield|lane|farmhouse|barn)\b/,
  ],
  [
    'living-room',
    /\b(room|hall(way)?|corridor|lobby|basement|cellar|attic|house|mansion|cabin|hotel|home|parlou?r|bathroom|bathtub|staircase|treehouse|tent)\b/,
  ],
  [
    'office',
    /\b(workshop|shop|store|supermarket|bank|court ?room|control room|cockpit|clinic|studio apartment)\b/,
  ],
  ['garden', /\b(backyard|terrace|patio|balcony|porch|vineyard|farmyard)\b/],
  ['park', /\b(zoo|campus|skate ?park|pool|track|pitch|race)\b/],
]

export type ChosenPlace = { place: PlaceName; note: string | null; season: SceneSeason | null }

const spoken = (place: PlaceName) => place.replaceAll('-', ' ')

type Lead = { picture: string; deeds?: readonly { motion: MotionName }[] }

/** Neither swims, sails, flies nor floats. */
function isLandlubber({ picture, deeds = [] }: Lead): boolean {
  const { motion, place } = classOf(picture)
  const wet = /^(swim|sail|fly|float|drive)$/
  const isWaterfowl = /^(duck|swan|goose|penguin|otter|seal|frog|flamingo|turtle|lotus)$/.test(
    picture,
  )
  return (
    !wet.test(motion) &&
    place !== 'sea' &&
    !isWaterfowl &&
    !deeds.some((deed) => wet.test(deed.motion))
  )
}

/** Where a lead is at home; what it does and has says more than what it is. */
function homeOf(text: string, cast: readonly Lead[]): PlaceName {
  const [lead] = cast
  if (!lead) return 'meadow'
  if (/\b(cook(s|ing)?|bak(es|ing)|chef|grill(s|ing)?|wok|frying)\b/.test(text)) return 'kitchen'
  if (/\b(typ(es|ing)|laptop|computer|typewriter|sew(s|ing)|office worker|programmer)\b/.test(text))
    return 'office'
  if (
    cast.some(
      ({ picture }) =>
        /^furniture-(?!bench|hammock)|^(chair|couch|bathtub|television)/.test(picture) ||
        picture === 'musical-keyboard',
    )
  )
    return 'living-room'
  const isAtSea =
    !/\btoy\b/.test(text) && cast.some(({ picture }) => /boat|ship|canoe|ferry/.test(picture))
  return isAtSea ? 'sea' : classOf(lead.picture).place
}

const isTabletop = ({ picture }: Lead) => classOf(picture).place === 'table'

export function choosePlace(prompt: string, cast: readonly Lead[]): ChosenPlace {
  const text = prompt.toLowerCase()
  const [lead] = cast
  const home = lead ? classOf(lead.picture).place : 'meadow'
  if (/\b(pond|koi|bowl|tank)\b/.test(text) && home === 'underwater')
    return { place: 'underwater', note: null, season: null }
  const said = findPlace(prompt)
  if (said?.name === 'table' && !cast.every(isTabletop))
    return withNote(indoorFor(cast), 'The prompt names no room')
  // On a kitchen's floor food would be seen from the door.
  if (said?.name === 'kitchen' && cast.length > 0 && cast.every(isTabletop))
    return { place: 'table', note: 'Drew it close, on the table.', season: null }
  if (said?.name === 'snow') {
    const other = findPlace(prompt.replace(/\b(snow\w*|ic[ey]|arctic|ski\w*)\b/gi, ' '))
    const near = other ? null : likenessIn(text)
    const place = other?.name ?? near?.place
    if (place && isOpen(place)) return { place, note: null, season: 'winter' }
  }
  if (
    said?.name === 'sea' &&
    cast.length > 0 &&
    cast.every(isLandlubber) &&
    !/\b(on|in|across) (the )?(sea|ocean|water|waves?)\b/.test(text)
  )
    return withNote('beach', `Nobody here swims or sails in the ${said.words}`)
  if (said) {
    const other = otherThan.exec(said.words)?.[0] ?? null
    return {
      place: said.name,
      note:
        other && !spoken(said.name).startsWith(other)
          ? `There is no drawn ${other}: drew the nearest place, ${spoken(said.name)}.`
          : null,
      season: null,
    }
  }
  const near = likenessIn(text)
  if (near) return withNote(near.place, `There is no drawn "${near.word}"`)
  return withNote(homeOf(text, cast), 'The prompt names no place that can be drawn')
}

function withNote(place: PlaceName, why: string): ChosenPlace {
  return { place, note: `${why}: drew ${spoken(place)}.`, season: null }
}

const isOpen = (place: PlaceName) =>
  ['meadow', 'park', 'forest', 'mountains', 'road', 'city', 'village', 'garden'].includes(place)

/** Those who sit at a table are in a room. */
function indoorFor(cast: readonly Lead[]): PlaceName {
  return cast.some(({ picture }) => /cook|pan|pot/.test(picture)) ? 'kitchen' : 'living-room'
}

/** The drawn place nearest to one that is not drawn. */
export function likenessIn(text: string): { place: PlaceName; word: string } | null {
  for (const [place, words] of likenesses) {
    const found = words.exec(text.toLowerCase())
    if (found && (!isBuilding.test(found[0]) || isInside(text, found.index)))
      return { place, word: found[0] }
  }
  return null
}

/** What can stand in a picture too: it is the place of those inside. */
const isBuilding =
  /^(bridge|temple|palace|church|house|mansion|cabin|hotel|tent|treehouse|skyscraper|farmhouse|barn|lighthouse|ring|track|race|bathtub|clouds|sky|room|ferry|trio|band|party|tunnel)$/

const isInside = (text: string, at: number) =>
  /\b(in|inside|into|within|at|through|across|of|aboard)\s+(\S+\s+){0,3}$/.test(
    text.slice(Math.max(0, at - 40), at).toLowerCase(),
  )
