import { compose, identity } from '../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../frame/camera-motion.ts'
import { findCuts } from './find-cuts.ts'
import type { CameraTrack } from './track-camera.ts'

type FrameSize = { width: number; height: number }

/** Tracks of parts that follow each other, each starting with the last frame of the one before. */
export function joinTracks(parts: readonly CameraTrack[]): CameraTrack {
  const joined = (of: (track: CameraTrack) => Float32Array | Float64Array, each: number) =>
    parts.flatMap((track, part) => [...of(track).subarray(part === 0 ? 0 : each)])
  return {
    steps: Float64Array.from(joined((track) => track.steps, 4)),
    support: Float32Array.from(joined((track) => track.support, 1)),
    stillSupport: Float32Array.from(joined((track) => track.stillSupport, 1)),
    difference: Float32Array.from(joined((track) => track.difference, 1)),
  }
}

/** Steps that fewer cells than this agree on say nothing: the camera is taken to go on as it did. */
const LEAST_SUPPORT = 0.2

/** The camera's way from the first frame of every shot. A camera that stands still stands exactly still. */
export function chainTrack(track: CameraTrack, size: FrameSize): CameraMotion {
  const frameCount = track.support.length
  const cuts = findCuts(track)
  const transforms = new Float32Array(frameCount * 4)
  for (const [shot, first] of cuts.entries()) {
    const end = cuts[shot + 1] ?? frameCount
    const way = chainShot(track, first, end)
    const isStill = standsStill(way, track, first, size)
    for (const [at, { a, b, x, y }] of way.entries()) {
      transforms.set(isStill ? [1, 0, 0, 0] : [a, b, x, y], (first + at) * 4)
    }
  }
  const confidence = track.support.slice()
  for (const cut of cuts) confidence[cut] = 1
  return { transforms, cuts, confidence }
}

function chainShot(track: CameraTrack, first: number, end: number): Similarity[] {
  let here = identity
  const way = [here]
  for (let frame = first + 1; frame < end; frame++) {
    if (track.support[frame]! >= LEAST_SUPPORT) here = compose(stepAt(track, frame), here)
    way.push(here)
  }
  return way
}

function stepAt({ steps }: CameraTrack, frame: number): Similarity {
  const [a, b, x, y] = steps.subarray(frame * 4, frame * 4 + 4)
  return { a: a!, b: b!, x: x!, y: y! }
}

/** Farthest that a corner may seem to move while the camera stands, as a part of the frame's width. */
const DEAD_ZONE = 0.0008
/** Somebody who fills the frame for a moment moves more than that, but not the background. */
const STILL_SHARE = 0.97
const AS_GOOD = 0.97

function standsStill(
  way: readonly Similarity[],
  track: CameraTrack,
  first: number,
  size: FrameSize,
): boolean {
  const most = DEAD_ZONE * size.width
  let still = 0
  for (const [at, transform] of way.entries()) {
    const before = way[Math.max(0, at - 1)]!
    const frame = first + at
    const within = cornerShift(transform, size) < most
    // A step that a still camera explains as well, and that leads nowhere.
    const explained =
      track.stillSupport[frame]! >= AS_GOOD * track.support[frame]! &&
      cornerShift(transform, size) < 4 * most &&
      cornerShift(before, size) < 4 * most
    if (within || explained) still++
  }
  return still >= STILL_SHARE * way.length
}

/** How far the corner that moves farthest moves, in pixels. */
export function cornerShift({ a, b, x, y }: Similarity, { width, height }: FrameSize): number {
  let most = 0
  for (const [cornerX, cornerY] of [
    [width / 2, height / 2],
    [-width / 2, height / 2],
    [width / 2, -height / 2],
    [-width / 2, -height / 2],
  ] as const) {
    const across = (a - 1) * cornerX - b * cornerY + x
    const down = b * cornerX + (a - 1) * cornerY + y
    most = Math.max(most, Math.hypot(across, down))
  }
  return most
}
