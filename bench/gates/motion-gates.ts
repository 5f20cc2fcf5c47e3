import type { Fraction } from '../../src/media/video-info.ts'
import { fitView } from '../metrics/fit-view.ts'
import type { LumaPlane } from '../metrics/structure-similarity.ts'
import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

const motionGate = { keeps: 'nothing', steady: false, aligned: true } as const

/** What a move is asked to do between the first frame and the last, in the engine's documented amounts. */
export type AskedMove = { zoom: number } | { panX: number } | { panY: number }

/** The fit of the last frame on its source's, less that of the first, against what was asked. */
export function cameraGate(name: string, asked: AskedMove): Gate {
  const wanted = Object.values(asked)[0] as number
  return {
    ...motionGate,
    name,
    measure: `relative error of the fitted move (at most ${thresholds.cameraError})`,
    swapped: null,
    score(source, remix) {
      const first = fitView(source.smallLumas[0]!, remix.smallLumas[0]!)
      const last = fitView(source.smallLumas.at(-1), remix.smallLumas.at(-1))
      const found =
        'zoom' in asked
          ? last.zoom / first.zoom
          : 'panX' in asked
            ? (last.x - first.x) / last.zoom
            : (last.y - first.y) / last.zoom
      // A zoom is judged by how far it goes beyond none.
      const base = 'zoom' in asked ? 1 : 0
      const value = Math.abs((found - base) / (wanted - base) - 1)
      const detail = `${found.toFixed(3)} of ${wanted.toFixed(3)}`
      return { value, passed: value <= thresholds.cameraError, detail }
    },
  }
}

/**
 * The part of the frames that show the source's frame at the expected position at least about as well as any other
 * frame of it: still passages look alike, so the expected one need not be the single best.
 */
export function speedGate(
  name: string,
  positionsOf: (frameCount: number, frameRate: Fraction) => ArrayLike<number>,
): Gate {
  return {
    ...motionGate,
    name,
    measure: `share of frames that show the expected moment (at least ${thresholds.speedShare})`,
    swapped: null,
    score(source, remix) {
      const frames = source.smallLumas
      const positions = positionsOf(frames.length, source.info.averageFrameRate)
      const hits = remix.smallLumas.filter((plane, at) => {
        const errors = frames.map((frame) => meanSquare(frame, plane))
        const least = Math.min(...errors)
        const expected = positions[at]!
        const near = [Math.floor(expected), Math.round(expected), Math.ceil(expected)]
        const own = Math.min(...near.map((frame) => errors[frame] ?? Number.POSITIVE_INFINITY))
        return own <= least * 1.25 + 2
      })
      const value = hits.length / remix.smallLumas.length
      return { value, passed: value >= thresholds.speedShare, detail: '' }
    },
  }
}

function meanSquare(one: LumaPlane, other: LumaPlane): number {
  let sum = 0
  for (let at = 0; at < one.luma.length; at++) sum += (one.luma[at]! - other.luma[at]!) ** 2
  return sum / one.luma.length
}
