import { painted } from '../../paintings.ts'
import type { Figure, FigureOptions, Moment } from '../figure.ts'
import { shapeOf } from '../picture-shapes.ts'
import { bodyPlanOf } from './body-plan.ts'
import { paintFront } from './front-pattern.ts'
import { loadHead } from './head-picture.ts'
import { createHeadViews } from './head-views.ts'
import { tonesOf } from './light-part.ts'
import type { FigureLight } from './light-part.ts'
import { bodyPace, poseAt } from './motion-poses.ts'
import { outfitFor, toneColours } from './outfit.ts'
import type { HeldThing } from './held-thing.ts'
import { createHeldThing, impliedBy } from './held-thing.ts'
import type { MotionName } from '../../../shot/scene.ts'
import { paintPuppet } from './paint-puppet.ts'
import type { Drape, Held, PuppetLook } from './puppet-look.ts'
import { createSoftener } from './soften.ts'
import { poseSkeleton } from './skeleton.ts'
import { grounded, lowestOf, seated } from './ground-skeleton.ts'
import type { Skeleton } from './skeleton.ts'

/** Heads that the set shows from the side. */
const profiles = /^(unicorn|horse-face|moose|boar|chicken|dragon-face)$/

/** `isRimmed`: whether the key draws a line around it; true unless said. */
export type PuppetOptions = FigureOptions & { isRimmed?: boolean }

/** A person or creature of whom the set has only the head or the bust, with a body that moves by its joints. */
export function createPuppetFigure(options: PuppetOptions): Figure {
  const look = createLook(options)
  const { plan, scale } = look
  const things = createThings(options, look)
  const softly = createSoftener(options)
  const posed = (moment: Moment, facing: number) => {
    const pose = poseAt({ ...moment, way: moment.way / scale }, plan, things.own)
    const skeleton = poseSkeleton(plan, pose, facing)
    const part = options.isOnSeat ? sittingPart(moment) : 0
    return {
      pose,
      skeleton: part > 0 ? seated(plan, skeleton, part) : grounded(plan, skeleton),
    }
  }
  return {
    width: plan.head * scale * 1.25,
    height: options.heightPixels,
    draw(context, moment, facing) {
      const now = posed(moment, facing)
      const drape = drapeOf(moment, (earlier) => posed(earlier, facing), now)
      const { stretch } = now.pose
      softly(context, (pen) => {
        pen.scale(1 - stretch * 0.8, 1 + stretch)
        paintPuppet(pen, look, now.skeleton, {
          drape,
          held: things.at(moment),
          hasClosedEyes: hasClosedEyes(moment),
        })
      })
    },
    liftAt(moment) {
      const { skeleton } = posed(moment, 1)
      return Math.max(0, lowestOf(plan, skeleton)) * scale
    },
    paceOf: (motion) => bodyPace(plan, motion) * scale,
  }
}

/** What it holds all the time, or else what its present motions do not go without. */
function createThings(
  { holds, picture }: FigureOptions,
  { scale, light }: PuppetLook,
): { own: HeldThing | null; at(moment: Moment): Held[] } {
  const own = holds === null ? null : createHeldThing(holds, scale, light)
  if (own !== null) return { own, at: () => [{ thing: own, shown: 1 }] }
  const known = new Map<MotionName, HeldThing | null>()
  const thingOf = (motion: MotionName) => {
    const needed = impliedBy(motion, picture)
    if (needed === undefined) return null
    const thing = known.get(motion) ?? createHeldThing(needed, scale, light)
    known.set(motion, thing)
    return thing
  }
  return {
    own,
    at: ({ actions }) =>
      actions.flatMap(({ motion, weight }) => {
        const thing = thingOf(motion)
        return thing === null || weight < 0.02 ? [] : [{ thing, shown: weight }]
      }),
  }
}

function createLook(options: PuppetOptions): PuppetLook {
  const { picture, heightPixels, colour, wears, seed } = options
  const isBust = shapeOf(picture) === 'bust'
  const plan = bodyPlanOf(picture, isBust)
  const light: FigureLight = {
    light: options.light,
    ambient: options.ambient,
    isRimmed: options.isRimmed ?? true,
  }
  // A hat makes a figure taller: the rest of it comes down so that all has the height asked for.
  const rough = painted(() => loadHead(picture, isBust, plan.head * heightPixels))
  const scale = heightPixels / (plan.neck + rough.pivotY / heightPixels)
  const head = painted(() => loadHead(picture, isBust, plan.head * scale))
  const outfit = outfitFor({ picture, kind: plan.kind, isBust, colour, wears, seed }, head)
  const colours = toneColours(outfit)
  const tones = Object.fromEntries(
    Object.entries(colours).map(([name, value]) => [
      name,
      [tonesOf(value, light, false), tonesOf(value, light, true)],
    ]),
  ) as unknown as PuppetLook['tones']
  const front = paintFront(
    {
      width: Math.ceil(plan.trunk[2] * 2 * scale),
      height: Math.ceil((plan.neck - plan.hip + plan.trunk[0] * 0.7) * scale),
    },
    plan,
    { outfit, head, light },
  )
  return {
    plan,
    outfit,
    head,
    views: createHeadViews({ ...head, hair: outfit.hair }, light, profiles.test(picture)),
    light,
    front,
    scale,
    tones,
  }
}

const sittingPart = ({ actions }: Moment) =>
  actions.reduce(
    (sum, { motion, weight }) => sum + (motion === 'sit' || motion === 'drive' ? weight : 0),
    0,
  )

const BLINK = { everySeconds: 3.4, seconds: 0.13 }

function hasClosedEyes({ actions, phase }: Moment): boolean {
  const { motion, clock } = actions.at(-1)!
  if (motion === 'sleep' || motion === 'still') return motion === 'sleep'
  const at = clock + phase * 17 + Math.sin(clock * 0.7 + phase * 5) * 0.8
  return at - Math.floor(at / BLINK.everySeconds) * BLINK.everySeconds < BLINK.seconds
}

const LAG_SECONDS = 0.14

/** Cloth is where the body was a moment ago, and flies out as it turns. */
function drapeOf(
  moment: Moment,
  posedAt: (moment: Moment) => { pose: { spin: number }; skeleton: Skeleton },
  now: { pose: { spin: number }; skeleton: Skeleton },
): Drape {
  const then = posedAt({
    ...moment,
    actions: moment.actions.map((action) => ({ ...action, clock: action.clock - LAG_SECONDS })),
  })
  const dx = then.skeleton.pelvis[0] - now.skeleton.pelvis[0]
  const whirl = Math.abs(now.pose.spin - then.pose.spin) / LAG_SECONDS
  const clock = moment.actions[0]!.clock
  return {
    x: Math.max(-0.12, Math.min(0.12, dx * 1.6)) + 0.006 * Math.sin(clock * 2.3 + moment.phase * 9),
    spread: Math.min(0.55, whirl * 0.09),
    ripple: clock * 3 + now.pose.spin * 2,
  }
}
