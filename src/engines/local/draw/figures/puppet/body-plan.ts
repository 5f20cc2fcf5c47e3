import { toneSuffix } from '../picture-shapes.ts'

export type BodyKind = 'adult' | 'child' | 'baby' | 'creature'

/** Measures of a body, in parts of the figure's height. */
export type BodyPlan = {
  kind: BodyKind
  head: number
  /** Where the head turns. */
  neck: number
  hip: number
  ankle: number
  shoulderHalf: number
  hipHalf: number
  upperArm: number
  forearm: number
  hand: number
  armRadius: number
  /** How much less than asked the arms go up beside the head: 0 to 1. */
  headroom: number
  legRadius: number
  shoe: number
  /** Half widths of the trunk seen from the front, from the seat up to the shoulders. */
  trunk: readonly [number, number, number, number]
  /** How deep the trunk is, as part of its width. */
  depth: number
}

const plans: Record<BodyKind, BodyPlan> = {
  adult: {
    kind: 'adult',
    head: 0.335,
    neck: 0.69,
    hip: 0.362,
    ankle: 0.054,
    shoulderHalf: 0.102,
    hipHalf: 0.05,
    upperArm: 0.132,
    forearm: 0.12,
    hand: 0.034,
    armRadius: 0.036,
    headroom: 0.1,
    legRadius: 0.051,
    shoe: 0.115,
    trunk: [0.088, 0.086, 0.1, 0.112],
    depth: 0.72,
  },
  child: {
    kind: 'child',
    head: 0.415,
    neck: 0.605,
    hip: 0.3,
    ankle: 0.054,
    shoulderHalf: 0.093,
    hipHalf: 0.048,
    upperArm: 0.115,
    forearm: 0.105,
    hand: 0.036,
    armRadius: 0.037,
    headroom: 0.4,
    legRadius: 0.05,
    shoe: 0.112,
    trunk: [0.09, 0.092, 0.098, 0.1],
    depth: 0.8,
  },
  baby: {
    kind: 'baby',
    head: 0.5,
    neck: 0.53,
    hip: 0.215,
    ankle: 0.052,
    shoulderHalf: 0.1,
    hipHalf: 0.062,
    upperArm: 0.1,
    forearm: 0.095,
    hand: 0.041,
    armRadius: 0.045,
    headroom: 0.62,
    legRadius: 0.058,
    shoe: 0.105,
    trunk: [0.125, 0.13, 0.122, 0.108],
    depth: 0.9,
  },
  creature: {
    kind: 'creature',
    head: 0.46,
    neck: 0.575,
    hip: 0.245,
    ankle: 0.058,
    shoulderHalf: 0.1,
    hipHalf: 0.064,
    upperArm: 0.118,
    forearm: 0.11,
    hand: 0.046,
    armRadius: 0.045,
    headroom: 0.62,
    legRadius: 0.06,
    shoe: 0.12,
    trunk: [0.125, 0.137, 0.128, 0.11],
    depth: 0.88,
  },
}

/** Pictures that are drawn as people of some age; everything else with a head is a creature. */
const grown =
  /^(man|woman|person|old-man|old-woman|older-person|santa-claus|mrs-claus|mx-claus|clown-face)(-|$)/

export function kindOf(picture: string, isBust: boolean): BodyKind {
  const plain = picture.replace(toneSuffix, '')
  if (/^baby(-|$)/.test(plain)) return 'baby'
  if (/^(boy|girl|child)(-|$)/.test(plain)) return 'child'
  return isBust || grown.test(plain) ? 'adult' : 'creature'
}

const spaceSuit: Partial<BodyPlan> = {
  armRadius: 0.047,
  legRadius: 0.063,
  hand: 0.042,
  ankle: 0.062,
  shoe: 0.12,
  hipHalf: 0.06,
  shoulderHalf: 0.112,
  trunk: [0.112, 0.114, 0.124, 0.126],
  depth: 0.85,
}

export const bodyPlan = (kind: BodyKind): BodyPlan => plans[kind]

/** The plan of a picture's body: its kind's, but for some who are stouter; gaits and hips are the kind's. */
export function bodyPlanOf(picture: string, isBust: boolean): BodyPlan {
  const plan = plans[kindOf(picture, isBust)]
  if (/-claus/.test(picture)) return { ...plan, trunk: [0.122, 0.132, 0.124, 0.116], depth: 0.9 }
  return /astronaut/.test(picture) ? { ...plan, ...spaceSuit } : plan
}
