/** How the feet of drawn actors meet the ground: the same numbers that move their legs. */
import type { MotionName } from '../../shot/scene.ts'
import { shapeOf } from '../../draw/figures/picture-shapes.ts'
import { aspectOf } from '../../draw/figures/cutout/picture-layers.ts'
import type { Rigging } from '../../draw/figures/cutout/rigging.ts'
import { riggingFor } from '../../draw/figures/cutout/rigging-for.ts'
import { createStanding } from '../../draw/figures/cutout/standing.ts'
import { hasPicture } from '../../draw/figures/read-picture.ts'
import { BEAT_SECONDS } from '../../draw/figures/pose.ts'
import { bodyPlan, kindOf } from '../../draw/figures/puppet/body-plan.ts'
import type { BodyPlan } from '../../draw/figures/puppet/body-plan.ts'
import { gaitOf as puppetGaitOf } from '../../draw/figures/puppet/gait.ts'
import { bodyPace, poseAt as puppetPoseAt } from '../../draw/figures/puppet/motion-poses.ts'
import { BEAT_SECONDS as PUPPET_BEAT_SECONDS } from '../../draw/figures/puppet/motions-lively.ts'

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
  if (isPuppet(picture)) return 'two'
  if (pawed.test(picture)) return 'paws'
  if (hoofed.test(picture)) return 'hooves'
  return footless.test(picture) || vehicleOf(picture) !== null ? 'none' : 'two'
}

const TWO_BEATS = [0, 0.5]
/** The gait of a motion; null for what makes no steps. */
export function gaitOf(picture: string, motion: MotionName): Gait | null {
  const feet = feetOf(picture)
  if (feet === 'none' || (motion !== 'walk' && motion !== 'run')) return null
  const plan = planOf(picture)
  if (plan !== null) {
    return { stride: puppetGaitOf(plan.kind, motion).stride * plan.hip, beats: TWO_BEATS }
  }
  return riggingOf(picture).stepsOf?.(motion) ?? null
}

/** Legs of a character that only its own picture shows. */
const someone = { legTop: 0.62, split: 0.5, head: null }

const riggings = new Map<string, Rigging>()

/** How a picture that has no joints of a puppet moves: the very same that its figure uses. */
function riggingOf(picture: string): Rigging {
  const known = riggings.get(picture)
  if (known !== undefined) return known
  const rigging = hasPicture(picture)
    ? riggingFor(picture, aspectOf(picture))
    : createStanding(someone, 0.5)
  riggings.set(picture, rigging)
  return rigging
}

/** The body of what is drawn with joints; null for pictures that move as a whole. */
function planOf(picture: string): BodyPlan | null {
  const shape = shapeOf(picture)
  return shape === 'whole' ? null : bodyPlan(kindOf(picture, shape === 'bust'))
}

export const isPuppet = (picture: string): boolean => planOf(picture) !== null

/** Own heights a second. */
export function paceOfPicture(picture: string, motion: MotionName): number {
  const plan = planOf(picture)
  return plan === null ? riggingOf(picture).paceOf(motion) : bodyPace(plan, motion)
}

/** How far a hop has taken it off the ground, in own heights. `clock`: the figure's own. */
export function hopHeight(picture: string, motion: MotionName, clock: number): number {
  const plan = planOf(picture)
  if (plan === null) return riggingOf(picture).poseAt(motion, { clock, way: 0, phase: 0 }).lift
  const actions = [{ motion, clock, weight: 1 }]
  return puppetPoseAt({ actions, way: 0, phase: 0 }, plan, null).air
}

/** Seconds by which the clocks of two of a kind differ at most: their hops all keep the scene's. */
export const phaseSeconds = (_picture: string): number => 0

export const beatSeconds = (picture: string): number =>
  isPuppet(picture) ? PUPPET_BEAT_SECONDS : BEAT_SECONDS

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
