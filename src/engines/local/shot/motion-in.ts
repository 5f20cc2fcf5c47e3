import { classOf, isCrawler } from './picture-classes.ts'
import type { MotionName, PlaceName } from './scene.ts'

const wetPlaces: readonly PlaceName[] = ['underwater', 'sea', 'space', 'beach']

/** A motion that makes sense where it happens: nothing swims in a living room. */
export function motionIn(said: MotionName, picture: string, place: PlaceName): MotionName {
  const isAfloat = /^(swim|float|fly)$/.test(said)
  if (isCrawler(picture) && place !== 'underwater' && place !== 'sea')
    return isAfloat ? 'idle' : said
  if (/^(crab|lobster)$/.test(picture) && place === 'underwater') return isAfloat ? 'walk' : said
  const own = classOf(picture).motion
  const isWaterfowl = /^(swan|duck|goose)$/.test(picture) && place === 'sea'
  const swims = own === 'swim' || isWaterfowl
  const isSwum =
    (swims && /^(run|walk|drive|float)$/.test(said)) || (own === 'swim' && said === 'fly')
  const motion = isSwum ? 'swim' : own === 'fly' && said === 'drive' ? 'fly' : said
  if (motion === 'swim' && !wetPlaces.includes(place)) return 'float'
  if (motion === 'sail' && place !== 'sea' && place !== 'beach') return 'sway'
  return motion
}
