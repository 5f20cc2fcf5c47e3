/** How the feet of drawn actors meet the ground: the same numbers that move their legs. */
import type { MotionName } from '../../shot/scene.ts'
import { paceOf, SWING } from '../../draw/figures/pose.ts'

export type Gait = {
  /** Own heights that one stride takes it. */
  stride: number
  /** Parts of a stride at which a foot comes down. */
  beats: readonly number[]
}

const pawed =
  /^(cat|black-cat|dog|poodle|guide-dog|service-dog|tiger|leopard|lion|bear|panda|polar-bear|wolf|fox|koala|raccoon|rabbit|mouse|rat|hamster|chipmunk|hedgehog|otter|beaver|lizard|turtle|frog|crocodile|badger|skunk|squirrel|monkey)$/
const hoofed =
  /^(horse|carousel-horse|unicorn|cow|ox|deer|zebra|moose|llama|rhinoceros|hippopotamus|water-buffalo|bison|donkey|ewe|ram|goat|pig|boar|giraffe|camel|two-hump-camel|elephant|mammoth)$/
const footless =
  /^(fish|tropical-fish|blowfish|shark|octopus|squid|jellyfish|whale|spouting-whale|dolphin|seal|snail|snake|worm|butterfly|honeybee|mosquito|fly|lady-beetle|bug|ant|spider|scorpion|ghost|balloon|kite|sled)$/

export type Feet = 'two' | 'paws' | 'hooves' | 'none'

export function feetOf(picture: string): Feet {
  if (pawed.test(picture)) return 'paws'
  if (hoofed.test(picture)) return 'hooves'
  return footless.test(picture) || vehicleOf(picture) !== null ? 'none' : 'two'
}

const TWO_BEATS = [0, 0.5]
/** Four feet one after the other; at a gallop the hind pair and the fore pair close together. */
const WALK_BEATS = [0, 0.25, 0.5, 0.75]
const GALLOP_BEATS = [0, 0.13, 0.5, 0.63]

/** The gait of a motion; null for what makes no steps. */
export function gaitOf(feet: Feet, motion: MotionName): Gait | null {
  if (feet === 'none' || (motion !== 'walk' && motion !== 'run')) return null
  // A foot on the ground goes from +swing to -swing in half a stride.
  const stride = 4 * SWING[motion]
  if (feet === 'two') return { stride, beats: TWO_BEATS }
  return { stride, beats: motion === 'walk' ? WALK_BEATS : GALLOP_BEATS }
}

/** Own heights a second. */
export const paceOfActor = (motion: MotionName): number => paceOf(motion)

export type Vehicle =
  | 'car'
  | 'truck'
  | 'motorcycle'
  | 'boat'
  | 'plane'
  | 'rotor'
  | 'train'
  | 'bicycle'
  | 'rocket'
  | 'spaceship'
  | 'hull'

const vehicles: readonly (readonly [RegExp, Vehicle])[] = [
  [/^(bicycle|kick-scooter)$|-(mountain-)?biking/, 'bicycle'],
  [/^(motorcycle|motor-scooter|auto-rickshaw)$/, 'motorcycle'],
  [/locomotive|train|tram|metro|railway|monorail|light-rail|station$/, 'train'],
  [
    /^(bus|delivery-truck|articulated-lorry|fire-engine|ambulance|tractor|trolleybus|oncoming-bus|minibus)/,
    'truck',
  ],
  [/^(automobile|taxi|sport-utility-vehicle|racing-car|pickup-truck|police-car|oncoming-)/, 'car'],
  [/^(speedboat|motor-boat|ship|ferry|passenger-ship)$/, 'boat'],
  [/^(sailboat|canoe)$|rowing-boat/, 'hull'],
  [/airplane/, 'plane'],
  [/^helicopter$/, 'rotor'],
  [/^rocket$/, 'rocket'],
  [/^(flying-saucer|satellite)$/, 'spaceship'],
]

export function vehicleOf(picture: string): Vehicle | null {
  return vehicles.find(([names]) => names.test(picture))?.[1] ?? null
}
