import type { CameraCue, SceneCamera } from '../shot/scene.ts'
import { lerp } from './easing.ts'
import type { Stage } from './stage.ts'

/**
 * Where the camera is at one moment. `pan` and `tilt` are fractions of the frame's width and height,
 * positive to the right and down; `zoom` is about the vanishing point; `roll` in radians.
 */
export type CameraState = { zoom: number; pan: number; tilt: number; roll: number }

const rest: CameraState = { zoom: 1, pan: 0, tilt: 0, roll: 0 }

type Move = {
  /** Where a shot that begins with it starts. */
  from: Partial<CameraState>
  /** How far it goes from where it begins. */
  by: Partial<CameraState>
  /** It is two thirds there after about this long. */
  seconds: number
  /** Hand and breath; 0 for a tripod. */
  drift: number
}

const moves: Record<SceneCamera, Move> = {
  push: { from: {}, by: { zoom: 0.17 }, seconds: 7, drift: 1 },
  pull: { from: { zoom: 1.2 }, by: { zoom: -0.19 }, seconds: 5, drift: 1 },
  'pan-left': { from: { zoom: 1.03, pan: 0.065 }, by: { pan: -0.13 }, seconds: 4, drift: 1 },
  'pan-right': { from: { zoom: 1.03, pan: -0.065 }, by: { pan: 0.13 }, seconds: 4, drift: 1 },
  'tilt-up': { from: { zoom: 1.03, tilt: 0.075 }, by: { tilt: -0.15 }, seconds: 4, drift: 1 },
  'tilt-down': { from: { zoom: 1.03, tilt: -0.075 }, by: { tilt: 0.15 }, seconds: 4, drift: 1 },
  tracking: { from: { zoom: 1.02 }, by: {}, seconds: 4, drift: 1 },
  steady: { from: {}, by: {}, seconds: 4, drift: 0 },
  shake: { from: { zoom: 1.05 }, by: {}, seconds: 4, drift: 0 },
  dutch: { from: { zoom: 1.01, roll: 0.07 }, by: { zoom: 0.03 }, seconds: 8, drift: 1 },
}

/** How far the painted layers reach: no chain of moves leads beyond. */
const LIMITS = {
  zoom: [1, 1.6],
  pan: [-0.09, 0.09],
  tilt: [-0.09, 0.09],
  roll: [-0.12, 0.12],
} as const

/** Seconds in which a move takes over from the one before it. */
const TAKEOVER_SECONDS = 1.2

/** Eases in over the first second, then approaches 1 over about three times `seconds`. */
const approach = (clock: number, seconds: number) =>
  1 - Math.exp(-((clock * clock) / (clock + 0.8)) / seconds)

/** The camera at `clock`: each move starts from where, and as fast as, the one before it got to. */
export function cameraAt(cues: readonly CameraCue[], clock: number): CameraState {
  const begun: CameraState[] = [{ ...rest, ...moves[cues[0]!.move].from }]
  /** Of the first moves alone. */
  const stateOf = (count: number, at: number): CameraState =>
    begun.slice(1, count).reduce(
      (state, from, number) => {
        const cue = cues[number + 1]!
        const part = approach(at - cue.startSeconds, TAKEOVER_SECONDS / 3)
        return mixed(state, movedFrom(from, cue, at), part)
      },
      movedFrom(begun[0]!, cues[0]!, at),
    )
  const count = cues.filter(({ startSeconds }, at) => at === 0 || startSeconds < clock).length
  for (const { startSeconds } of cues.slice(1, count)) {
    begun.push(stateOf(begun.length, startSeconds))
  }
  return stateOf(count, clock)
}

function movedFrom(
  start: CameraState,
  { move, startSeconds }: CameraCue,
  clock: number,
): CameraState {
  const { by, seconds, drift } = moves[move]
  const since = Math.max(0, clock - startSeconds)
  const part = approach(since, seconds)
  const roll = move === 'dutch' && start.roll === 0 ? 0.07 : (by.roll ?? 0)
  const state = {
    zoom: start.zoom + (by.zoom ?? 0) * part + 0.012 * drift * approach(since, 8),
    pan: start.pan + (by.pan ?? 0) * part + 0.006 * drift * Math.sin(since * 0.42),
    tilt: start.tilt + (by.tilt ?? 0) * part,
    roll: start.roll + roll * part,
  }
  return limited(move === 'shake' ? shaken(state, since) : state)
}

function shaken({ zoom, pan, tilt, roll }: CameraState, clock: number): CameraState {
  return {
    zoom: Math.max(zoom, 1.03),
    pan: pan + 0.006 * Math.sin(clock * 7.1) + 0.004 * Math.sin(clock * 12.7 + 1),
    tilt: tilt + 0.007 * Math.sin(clock * 8.3 + 2) + 0.004 * Math.sin(clock * 14.9),
    roll: roll + 0.004 * Math.sin(clock * 5.7),
  }
}

function mixed(from: CameraState, to: CameraState, part: number): CameraState {
  return {
    zoom: lerp(from.zoom, to.zoom, part),
    pan: lerp(from.pan, to.pan, part),
    tilt: lerp(from.tilt, to.tilt, part),
    roll: lerp(from.roll, to.roll, part),
  }
}

function limited(state: CameraState): CameraState {
  const within = (key: keyof CameraState) =>
    Math.min(LIMITS[key][1], Math.max(LIMITS[key][0], state[key]))
  return { zoom: within('zoom'), pan: within('pan'), tilt: within('tilt'), roll: within('roll') }
}

/** Zoom of a layer: far things grow less as the camera moves in. */
export const zoomAt = (camera: CameraState, depth: number) =>
  1 + (camera.zoom - 1) * (0.25 + 0.75 * Math.min(depth, 1.2))

/** A point of the resting frame as the camera sees it; `travel` is the tracking camera's way in pixels. */
export function project(
  stage: Stage,
  camera: CameraState,
  point: { x: number; y: number },
  depth: number,
  travel: number,
): { x: number; y: number } {
  const shift = camera.pan * stage.width + travel
  return {
    x: stage.width / 2 + (point.x - stage.width / 2) * camera.zoom - shift * depth,
    y: stage.horizon + (point.y - stage.horizon) * camera.zoom - camera.tilt * stage.height,
  }
}
