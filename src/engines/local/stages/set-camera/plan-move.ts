import type { EditOf } from '../../shot/edit.ts'
import * as amounts from './camera-amounts.ts'
import { easeMove } from './ease-move.ts'
import { createWander } from './hand-shake.ts'
import { missingZoom } from './view.ts'
import type { View, ViewFrame } from './view.ts'

export type MoveFrame = ViewFrame & {
  frameCount: number
  /** Frames that the move takes: it rests after them. Default: all. */
  askedFrames?: number
  framesPerSecond: number
  seed: number
}

/** Where a push goes, from the frame's centre in pixels. */
export type Focus = { x: number; y: number }

/**
 * The view of every frame of an act. What a move would show beyond the frame is cropped off by enlarging all of
 * it. Null for moves that do not come from a plan.
 */
export function planMove(
  edit: EditOf<'set-camera'>,
  frame: MoveFrame,
  focus: Focus = { x: 0, y: 0 },
): View[] | null {
  const viewAt = viewOf(edit, frame, focus)
  if (viewAt === null) return null
  const { askedFrames = frame.frameCount } = frame
  const last = Math.max(1, askedFrames - 1)
  const views = Array.from({ length: frame.frameCount }, (_, number) =>
    viewAt(number / last, number / frame.framesPerSecond),
  )
  // Of the frames that were asked for: those that an extension adds must not change them.
  const asked = views.slice(0, askedFrames)
  const crop = Math.max(1, ...asked.map((view) => missingZoom(view, frame)))
  return views.map((view) => ({ ...view, zoom: view.zoom * crop }))
}

type ViewAt = (part: number, seconds: number) => View

const straight: View = { zoom: 1, radians: 0, x: 0, y: 0 }

function viewOf(edit: EditOf<'set-camera'>, frame: MoveFrame, focus: Focus): ViewAt | null {
  const { move, amount, evidence } = edit
  switch (move) {
    case 'push':
      return (part) => zoomed(amounts.zoomEnd(amount) ** easeMove(part), focus)
    case 'pull':
      return (part) => zoomed(amounts.zoomEnd(amount) ** (1 - easeMove(part)), focus)
    case 'pan-left':
      return travel(frame.width * amounts.panTravel(amount), 0)
    case 'pan-right':
      return travel(-frame.width * amounts.panTravel(amount), 0)
    case 'tilt-up':
      return travel(0, frame.height * amounts.panTravel(amount))
    case 'tilt-down':
      return travel(0, -frame.height * amounts.panTravel(amount))
    case 'tracking':
      return travel((saysLeft(evidence) ? 1 : -1) * frame.width * amounts.trackTravel(amount), 0)
    case 'crane':
      return crane(amount, evidence, frame)
    case 'roll':
      return roll(amount, evidence, frame)
    case 'dutch': {
      const radians = amounts.dutchRadians(amount) * (saysLeft(evidence) ? -1 : 1)
      return () => ({ ...straight, radians })
    }
    case 'shake':
      return shake(amount, frame)
    case 'steady':
    case 'orbit':
    case 'aerial':
    case 'rack-focus':
    case 'angle':
    case 'other':
      return null
  }
}

const saysLeft = (evidence: string) => /\b(left|leftwards?|counter-?clockwise)\b/i.test(evidence)
const saysDown = (evidence: string) => /\b(down|downwards?|descend\w*|lower\w*)\b/i.test(evidence)

/** The focus stays where it is in the picture, so nothing beyond the frame is ever seen. */
function zoomed(zoom: number, { x, y }: Focus): View {
  return { ...straight, zoom, x: -(zoom - 1) * x, y: -(zoom - 1) * y }
}

/** The picture travels so far in all, as much before the middle as after it. */
function travel(x: number, y: number): ViewAt {
  return (part) => {
    const along = easeMove(part) - 0.5
    return { ...straight, x: x * along, y: y * along }
  }
}

function crane(amount: number, evidence: string, { height }: MoveFrame): ViewAt {
  const way = travel(0, height * amounts.panTravel(amount) * (saysDown(evidence) ? -1 : 1))
  const zoom = 1 + (amounts.zoomEnd(amount) - 1) / 2
  return (part, seconds) => ({ ...way(part, seconds), zoom: zoom ** (1 - easeMove(part)) })
}

function roll(amount: number, evidence: string, frame: MoveFrame): ViewAt {
  const whole = rollRadians(amount, evidence)
  const side = saysLeft(evidence) ? -1 : 1
  // The turn at which most has to be cropped off: beyond it the crop stays until the picture comes back.
  const widest = Math.atan(Math.max(frame.width / frame.height, frame.height / frame.width))
  const comesBack = whole >= Math.PI
  return (part) => {
    const turned = whole * easeMove(part)
    const left = comesBack ? whole - turned : Number.POSITIVE_INFINITY
    const cropped = Math.min(turned, left, widest)
    const zoom = missingZoom({ ...straight, radians: cropped }, frame)
    return { ...straight, radians: side * turned, zoom: Math.max(1, zoom) }
  }
}

export function rollRadians(amount: number, evidence: string): number {
  if (/\b(360|barrel|spins?|spinning|rotates?|rotating|full)\b/i.test(evidence)) return 2 * Math.PI
  if (/\b(180|upside|flips?)\b/i.test(evidence)) return Math.PI
  return amounts.leanRadians(amount)
}

function shake(amount: number, { width, seed }: MoveFrame): ViewAt {
  const reach = width * amounts.shakeReach(amount)
  const [across, down, turn] = ['across', 'down', 'turn'].map((name) => createWander(seed, name))
  return (_, seconds) => ({
    zoom: 1,
    radians: amounts.shakeRadians(amount) * turn!(seconds),
    x: reach * across!(seconds),
    y: 0.8 * reach * down!(seconds),
  })
}
