/** What a figure has in its hands: a picture at a fitting size that turns with the hand. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { Image } from '@napi-rs/canvas'
import type { MotionName } from '../../../shot/scene.ts'
import { newCanvas } from '../../stage.ts'
import { readPicture, hasPicture } from '../read-picture.ts'
import type { BodyPlan } from './body-plan.ts'
import type { ArmPose, JointPose } from './joint-pose.ts'
import type { FigureLight } from './light-part.ts'
import { lightPicture } from './light-part.ts'
import type { Skeleton } from './skeleton.ts'
import { add, between } from './vector.ts'

export type HeldThing = {
  canvas: Canvas
  grip: Grip
  /** Side of the square picture, in pixels. */
  size: number
}

type Grip = {
  /** Part of the figure's height that the picture's side has. */
  size: number
  /** The point of the picture that the hand holds, in fractions of it. */
  at: readonly [number, number]
  /** Turn of the picture, radians; positive to the right. */
  turn: number
  /** Between both hands, or in the near one. */
  isBetween: boolean
  /** Whether it stays upright instead of turning with the forearm. */
  isLevel: boolean
  /** Length of the string it floats on, in figure heights. */
  string?: number
  /** Where the arms hold it while they have nothing else to do; null: they hang. */
  arms: readonly [Partial<ArmPose> | null, Partial<ArmPose> | null]
}

const beforeChest = (out: number, up: number): Partial<ArmPose> => ({
  reach: 1,
  out,
  up,
  ahead: 0.52,
})

const grip: Grip = {
  size: 0.2,
  at: [0.5, 0.62],
  turn: 0,
  isBetween: false,
  isLevel: true,
  arms: [beforeChest(0.22, -0.38), null],
}

const grips: readonly (readonly [RegExp, Grip])[] = [
  [
    /balloon|kite/,
    {
      ...grip,
      size: 0.34,
      at: [0.5, 0.96],
      string: 0.3,
      arms: [{ reach: 1, out: 0.48, up: -0.34, ahead: 0.4 }, null],
    },
  ],
  [
    /book|newspaper|scroll|laptop|tablet|memo|map|page/,
    {
      ...grip,
      size: 0.24,
      at: [0.5, 0.66],
      isBetween: true,
      arms: [beforeChest(0.22, -0.5), beforeChest(0.22, -0.5)],
    },
  ],
  [
    /guitar|banjo|lute/,
    {
      ...grip,
      size: 0.44,
      at: [0.42, 0.58],
      turn: 0.5,
      isBetween: true,
      arms: [beforeChest(0.2, -0.6), beforeChest(0.62, -0.28)],
    },
  ],
  [
    /violin|saxophone|trumpet/,
    {
      ...grip,
      size: 0.3,
      at: [0.5, 0.6],
      isBetween: true,
      arms: [beforeChest(0.1, -0.16), beforeChest(0.3, -0.16)],
    },
  ],
  [
    /accordion|drum|wrapped-gift|package|box|basket|cake|pizza|teddy|puppy|dog|cat|ball/,
    {
      ...grip,
      size: 0.24,
      at: [0.5, 0.6],
      isBetween: true,
      arms: [beforeChest(0.26, -0.55), beforeChest(0.26, -0.55)],
    },
  ],
  [
    /umbrella/,
    {
      ...grip,
      size: 0.56,
      at: [0.5, 0.9],
      arms: [{ reach: 1, out: 0.26, up: -0.18, ahead: 0.5 }, null],
    },
  ],
  [
    /bouquet|tulip|rose|flower|blossom|hibiscus|herb|sheaf/,
    { ...grip, size: 0.22, at: [0.5, 0.86], turn: 0.15 },
  ],
  [/microphone/, { ...grip, size: 0.15, at: [0.4, 0.72], turn: -0.5, isLevel: true }],
  [
    /cup|beverage|tea|beer|glass|coffee|milk|bottle|mate|juice|cocktail/,
    { ...grip, size: 0.14, at: [0.42, 0.6] },
  ],
  [
    /cooking|wrench|test-tube|wand|sword|dagger|broom|flag|torch|candle|hammer|axe|paintbrush|pencil|staff|cane|fishing|ice-cream|lollipop/,
    { ...grip, size: 0.26, at: [0.5, 0.82], isLevel: true },
  ],
  [/camera|telephone|mobile/, { ...grip, size: 0.14, at: [0.5, 0.6] }],
]

const gripOf = (picture: string): Grip => grips.find(([names]) => names.test(picture))?.[1] ?? grip

/** What hands are empty without: shown when nothing else is held. */
const implied: Partial<Record<MotionName, string>> = {
  read: 'open-book',
  drink: 'hot-beverage',
  eat: 'cookie',
  sing: 'microphone',
}

/** What people work with. */
const tools: readonly (readonly [RegExp, string])[] = [
  [/cook/, 'cooking'],
  [/artist/, 'paintbrush'],
  [/scientist/, 'test-tube'],
  [/mechanic|factory/, 'wrench'],
  [/construction/, 'hammer'],
  [/teacher|student/, 'open-book'],
  [/office|technologist/, 'laptop'],
]

export const impliedBy = (motion: MotionName, picture: string): string | undefined =>
  motion === 'work' ? tools.find(([names]) => names.test(picture))?.[1] : implied[motion]

export function createHeldThing(
  picture: string,
  scale: number,
  light: FigureLight,
): HeldThing | null {
  if (!hasPicture(picture)) return null
  const grip = gripOf(picture)
  const size = Math.max(4, Math.round(grip.size * scale))
  const image = new Image()
  image.src = Buffer.from(readPicture(picture, size * 2))
  const [canvas, context] = newCanvas(size, size)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, size, size)
  return { canvas: lightPicture(canvas, light), grip, size }
}

/** Motions whose own arms say where the hands are. */
const handy: ReadonlySet<MotionName> = new Set(['read', 'drink', 'eat', 'sing', 'work', 'drive'])
/** Motions that leave the near arm to what it holds. */
const free: ReadonlySet<MotionName> = new Set(['swim', 'fly', 'sleep'])

const gestures: ReadonlySet<MotionName> = new Set(['wave', 'look'])

/** The pose with the hands where the thing is held. */
export function holding(pose: JointPose, motion: MotionName, { grip }: HeldThing): JointPose {
  if (handy.has(motion) || free.has(motion)) return pose
  const arm = (number: 0 | 1): ArmPose => {
    const own = pose.arms[number]
    const held = grip.arms[number]
    if (held === null) return own
    // A little of the arm's own swing goes on in the hand that holds.
    return {
      ...own,
      ...held,
      up: (held.up ?? 0) + 0.04 * Math.sin(own.swing * 2),
      out: (held.out ?? 0) + 0.03 * own.raise,
    }
  }
  // With the near hand full, the other one makes the gesture.
  const isOneHanded = grip.arms[1] === null && gestures.has(motion)
  return { ...pose, arms: [arm(0), isOneHanded ? pose.arms[0] : arm(1)] }
}

/** The arm after which it is drawn: both hands' thing comes last. */
export const lastArm = ({ grip }: HeldThing): 0 | 1 => (grip.isBetween ? 1 : 0)

/** `shown`: 0 to 1, it grows into the hand. */
export function paintHeld(
  context: SKRSContext2D,
  { canvas, grip, size }: HeldThing,
  {
    skeleton,
    plan,
    scale,
    shown,
  }: { skeleton: Skeleton; plan: BodyPlan; scale: number; shown: number },
): void {
  const [near, far] = skeleton.arms
  const fist = (limb: typeof near) =>
    add(limb.end, add(limb.end, limb.joint, -1), (plan.hand * 0.6) / plan.forearm)
  const at = grip.isBetween ? between(fist(near), fist(far), 0.5) : fist(near)
  const way = add(near.end, near.joint, -1)
  const tilt = grip.isLevel ? 0 : Math.atan2(way[0], way[1])
  context.save()
  context.translate(at[0] * scale, -at[1] * scale)
  const lean = Math.atan2(
    skeleton.chest.up[0],
    skeleton.chest.up[1] + Math.abs(skeleton.chest.up[2]),
  )
  context.rotate(tilt + lean + grip.turn)
  context.scale(shown, shown)
  if (grip.string !== undefined) paintString(context, grip.string * scale, scale)
  context.drawImage(canvas, -size * grip.at[0], -size * grip.at[1])
  context.restore()
}

/** Up from the hand, a little bent; the picture goes on at its end. */
function paintString(context: SKRSContext2D, length: number, scale: number): void {
  context.strokeStyle = 'rgba(235,230,240,0.85)'
  context.lineWidth = Math.max(1, scale * 0.006)
  context.beginPath()
  context.moveTo(0, 0)
  context.quadraticCurveTo(length * 0.16, -length * 0.55, 0, -length)
  context.stroke()
  context.translate(0, -length)
}
