import type { Figure, FigureOptions, Moment } from '../figure.ts'
import { shapeOf } from '../picture-shapes.ts'
import { bodyPlan, kindOf } from './body-plan.ts'
import type { BodyPlan } from './body-plan.ts'
import { paintFront } from './front-pattern.ts'
import { loadHead } from './head-picture.ts'
import { createHeadViews } from './head-views.ts'
import { tonesOf } from './light-part.ts'
import type { FigureLight } from './light-part.ts'
import { bodyPace, poseAt } from './motion-poses.ts'
import { outfitFor } from './outfit.ts'
import type { Drape, PuppetLook } from './paint-puppet.ts'
import { paintPuppet, toneColours } from './paint-puppet.ts'
import { poseSkeleton } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'

/** Heads that the set shows from the side. */
const profiles = /^(unicorn|horse-face|moose|boar|chicken|dragon-face)$/

/** A person or creature of whom the set has only the head or the bust, with a body that moves by its joints. */
export function createPuppetFigure(options: FigureOptions): Figure {
  const look = createLook(options, true)
  const { plan, scale } = look
  const momentIn = (moment: Moment): Moment => ({ ...moment, way: moment.way / scale })
  const posed = (moment: Moment, facing: number) => {
    const pose = poseAt(momentIn(moment), { plan, isHolding: look.held !== null })
    return { pose, skeleton: poseSkeleton(plan, pose, facing) }
  }
  return {
    width: plan.head * scale * 1.25,
    height: options.heightPixels,
    draw(context, moment, facing) {
      const { pose, skeleton } = posed(moment, facing)
      const drape = drapeOf(plan, moment, (earlier) => posed(earlier, facing), { pose, skeleton })
      context.save()
      context.scale(1 - pose.stretch * 0.8, 1 + pose.stretch)
      paintPuppet(context, look, skeleton, drape)
      context.restore()
    },
    liftAt(moment) {
      const { skeleton } = posed(moment, 1)
      return Math.max(0, lowestOf(plan, skeleton)) * scale
    },
    paceOf: (motion) => bodyPace(plan, motion) * scale,
  }
}

function createLook(options: FigureOptions, isRimmed: boolean): PuppetLook {
  const { picture, heightPixels, colour, seed } = options
  const isBust = shapeOf(picture) === 'bust'
  const plan = bodyPlan(kindOf(picture, isBust))
  const light: FigureLight = { light: options.light, ambient: options.ambient, isRimmed }
  // A hat makes a figure taller: the rest of it comes down so that all has the height asked for.
  const rough = loadHead(picture, isBust, plan.head * heightPixels)
  const scale = heightPixels / (plan.neck + rough.pivotY / heightPixels)
  const head = loadHead(picture, isBust, plan.head * scale)
  const outfit = outfitFor({ picture, kind: plan.kind, isBust, colour, seed }, head)
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
    outfit,
    head,
    light,
  )
  return {
    plan,
    outfit,
    head,
    views: createHeadViews(head, light, profiles.test(picture)),
    light,
    front,
    held: null,
    scale,
    tones,
  }
}

const LAG_SECONDS = 0.14

/** Cloth is where the body was a moment ago, and flies out as it turns. */
function drapeOf(
  plan: BodyPlan,
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

/** Of what touches the ground: soles, seat, hands of one that lies. */
function lowestOf(plan: BodyPlan, { feet, pelvis, arms, neck }: Skeleton): number {
  return Math.min(
    ...feet.flatMap(({ heel, toe }) => [heel[1], toe[1]]).map((y) => y - plan.ankle * 0.5),
    pelvis[1] - plan.trunk[0],
    neck[1] - plan.trunk[3],
    ...arms.map(({ end }) => end[1] - plan.hand),
  )
}
