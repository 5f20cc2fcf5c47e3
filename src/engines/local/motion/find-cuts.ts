import type { CameraTrack } from './track-camera.ts'

/** Shots are no shorter than this; two changes nearer than it are a flash. Frames. */
const SHORTEST_SHOT = 3
/** Colours that changed this much are another shot, however well its textures fit. */
const OTHER_COLOURS = 0.55
/** Colours changed this much, where the picture does not follow from the one before. */
const UNLIKE_COLOURS = 0.14
const UNRELATED_SUPPORT = 0.45
/** A cut changes the colours this many times as much as the frames around it. */
const STANDS_OUT = 3
const NEIGHBOURS = 3

/** First frames of the shots of footage, ascending; the first is 0. */
export function findCuts({ support, difference }: CameraTrack): number[] {
  const cuts = [0]
  for (let frame = 1; frame < support.length; frame++) {
    const changed = difference[frame]!
    const unrelated = support[frame]! < UNRELATED_SUPPORT && changed > UNLIKE_COLOURS
    if (!unrelated && changed < OTHER_COLOURS) continue
    if (changed < STANDS_OUT * around(difference, frame)) continue
    cuts.push(frame)
  }
  return withoutFlashes(cuts, support.length)
}

/** Median change of the frames beside one. */
function around(difference: Float32Array, frame: number): number {
  const beside: number[] = []
  for (let at = frame - NEIGHBOURS; at <= frame + NEIGHBOURS; at++) {
    if (at !== frame && at >= 1 && at < difference.length) beside.push(difference[at]!)
  }
  return beside.toSorted((one, other) => one - other)[Math.floor(beside.length / 2)] ?? 0
}

function withoutFlashes(cuts: readonly number[], frameCount: number): number[] {
  return cuts.filter((cut, position) => {
    if (position === 0) return true
    const next = cuts[position + 1] ?? frameCount
    return next - cut >= SHORTEST_SHOT && cut - cuts[position - 1]! >= SHORTEST_SHOT
  })
}
