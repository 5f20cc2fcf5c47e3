/** How an actor comes in and goes: on its own feet, up from below the frame, or by fading. */
import { classOf } from '../../shot/picture-classes.ts'
import type { Action, Actor, MotionName, Passage } from '../../shot/scene.ts'
import { smooth } from '../easing.ts'
import type { Figure } from '../figures/figure.ts'
import type { Stage } from '../stage.ts'
import type { PathState, Room, Walker } from './actor-path.ts'
import { momentOf } from './timeline.ts'

const FADE_SECONDS = 0.6
const RISE_SECONDS = 0.9
/** Who would be longer on its way runs. */
const LONG_WAY_SECONDS = 3
/** Turning round to leave takes this part of its width. */
const TURN_WIDTHS = 0.15
const THINNEST = 0.12
/** Of its width: so far outside the frame nobody is seen. */
const OUTSIDE = 0.7
const gaits: readonly MotionName[] = ['fly', 'swim', 'drive', 'sail', 'float', 'run']

/** An actor's way with its coming and going: its actions hold both, `x` and `y` say where it stands. */
export type Passages = {
  actions: readonly Action[]
  /** Pixels it goes before it is where it stands; 0 for who is there, or does not walk in. */
  wayIn: number
  /** Pixels it has gone when it leaves; infinite for who stays, or does not walk out. */
  wayOut: number
  /** As asked, but that what cannot walk fades. */
  enters: Passage | undefined
  leaves: Passage | undefined
}

type Walking = {
  actor: Actor
  figure: Pick<Figure, 'width' | 'paceOf'>
  x: number
  stage: Pick<Stage, 'width'>
}

export function passagesOf({ actor, figure, x, stage }: Walking): Passages {
  let { enters, leaves } = actor
  let actions: readonly Action[] = actor.actions
  let wayIn = 0
  let wayOut = Number.POSITIVE_INFINITY
  const wayUntil = (clock: number) => momentOf(actions, figure, clock, 0).way
  if (enters?.how === 'walk') {
    const outside = figure.width * OUTSIDE
    const far = (actor.facing === 'right' ? x : stage.width - x) + outside
    const gait = gaitFor(actor, figure, far)
    if (gait === null) enters = { ...enters, how: 'fade' }
    else {
      const arrival = enters.startSeconds + far / figure.paceOf(gait)
      actions = walkedIn(actions, { motion: gait, startSeconds: enters.startSeconds }, arrival)
      // Who stops there has a last step to go while it does.
      wayIn = figure.paceOf(actions[1]!.motion) > 0 ? wayUntil(arrival) : wayUntil(arrival + 1)
    }
  }
  if (leaves?.how === 'walk') {
    const gait = gaitFor(actor, figure, stage.width / 2)
    if (gait === null) leaves = { ...leaves, how: 'fade' }
    else {
      const since = leaves.startSeconds
      wayOut = wayUntil(since)
      const before = actions.filter(({ startSeconds }) => startSeconds < since)
      actions = [...before, { motion: gait, startSeconds: since }]
    }
  }
  return { actions, wayIn, wayOut, enters, leaves }
}

/** How it goes over a distance; null for what cannot. */
function gaitFor(
  { picture, actions }: Actor,
  figure: Pick<Figure, 'paceOf'>,
  pixels: number,
): MotionName | null {
  const own = [actions.at(-1).motion, classOf(picture).motion].find((motion) =>
    gaits.includes(motion),
  )
  if (own !== undefined && figure.paceOf(own) > 0) return own
  const [walk, run] = [figure.paceOf('walk'), figure.paceOf('run')]
  if (run > walk && pixels / walk > LONG_WAY_SECONDS) return 'run'
  return walk > 0 ? 'walk' : null
}

/** First the way in; what it does by then begins when it is there. */
function walkedIn(actions: readonly Action[], way: Action, arrival: number): Action[] {
  const by = actions.filter(({ startSeconds }) => startSeconds <= arrival)
  const later = actions.filter(({ startSeconds }) => startSeconds > arrival)
  return [way, { ...(by.at(-1) ?? actions[0]!), startSeconds: arrival }, ...later]
}

/** The part of a way between coming and going: the camera goes along with that alone. */
export function ownWay({ wayIn, wayOut }: Pick<Passages, 'wayIn' | 'wayOut'>, way: number): number {
  return Math.max(wayIn, Math.min(wayOut, way)) - wayIn
}

/** Where it is along its way: as `along` says between coming and going, straight while it does either. */
export function passingPath(
  passages: Passages,
  { facing, way }: Pick<Walker, 'facing' | 'way'>,
  along: (way: number) => PathState,
  room: Pick<Room, 'x' | 'width' | 'frameWidth'>,
): PathState {
  const { wayIn, wayOut } = passages
  const ahead = facing === 'right' ? 1 : -1
  if (way < wayIn) return { x: ahead * (way - wayIn), turn: 1, gone: way }
  const at = along(ownWay(passages, way))
  const gone = at.gone + wayIn
  if (way <= wayOut) return { ...at, gone }
  return { ...leaving(at, { out: way - wayOut, ahead }, room), gone: gone + way - wayOut }
}

/** To the nearer edge: it turns round first where it looks the other way. */
function leaving(
  { x, turn }: Pick<PathState, 'x' | 'turn'>,
  { out, ahead }: { out: number; ahead: number },
  room: Pick<Room, 'x' | 'width' | 'frameWidth'>,
): { x: number; turn: number } {
  const direction = room.x + x < room.frameWidth / 2 ? -1 : 1
  const to = direction * ahead
  const turned = turn + (to - turn) * smooth(out / (room.width * TURN_WIDTHS))
  const shown = Math.sign(turned || to) * Math.max(THINNEST, Math.abs(turned))
  return { x: x + direction * out, turn: shown }
}

/** How much of it is seen (0 to 1), and how far below its place it is, in pixels. */
export function presenceAt(
  { enters, leaves }: Pick<Passages, 'enters' | 'leaves'>,
  clock: number,
  figure: Pick<Figure, 'height'>,
): { alpha: number; down: number } {
  const come = enters === undefined ? here : partAt(enters, clock)
  const gone = leaves === undefined ? none : partAt(leaves, clock)
  const down = figure.height * Math.max(1 - come.raised, leaves?.how === 'rise' ? gone.raised : 0)
  const left = leaves === undefined || leaves.how !== 'fade' ? 0 : gone.alpha
  return { alpha: come.alpha * (1 - left), down }
}

const here = { alpha: 1, raised: 1 }
const none = { alpha: 0, raised: 0 }

/** What walks is there from its first step. */
function partAt({ how, startSeconds }: Passage, clock: number): { alpha: number; raised: number } {
  const since = clock - startSeconds
  if (since < 0) return how === 'rise' ? { alpha: 1, raised: 0 } : { alpha: 0, raised: 1 }
  switch (how) {
    case 'walk':
      return here
    case 'rise':
      return { alpha: 1, raised: smooth(since / RISE_SECONDS) }
    case 'fade':
      return { alpha: smooth(since / FADE_SECONDS), raised: 1 }
  }
}
