import type { Planes } from '../../../media/planes.ts'
import type { Part } from './matte-grid.ts'
import { toNetworkInput } from './network-input.ts'
import { openNetwork } from './tensor-runtime.ts'

/** Something seen in a frame: where, as fractions of the frame, and what, a number of the COCO list. */
export type Thing = { part: Part; score: number; kind: number }

/** COCO's number for a person. */
export const PERSON_KIND = 0

/** A CenterNet over COCO's 80 kinds of things. Slow, a fifth of a second: for frames here and there. */
export interface ThingDetector {
  detect(frame: Planes, size: { width: number; height: number }): Thing[]
}

const SIDE = 512
/** One row of six numbers a thing: left, top, right, bottom in pixels, score, kind. */
const ROW = 6
/** Chosen on real clips: people seen from behind and in old films score 0.3 to 0.6, rocks and toys less. */
const LEAST_SCORE = 0.27

let shared: Promise<ThingDetector> | null = null

/** This thread's detector. Throws where the packages are missing. */
export function openThingDetector(): Promise<ThingDetector> {
  shared ??= openNetwork('centernet').then((network) => {
    const rgb = new Float32Array(SIDE * SIDE * 3)
    return {
      detect(frame, { width, height }) {
        toNetworkInput(frame, { left: 0, top: 0, width, height }, SIDE, rgb)
        for (let at = 0; at < rgb.length; at++) rgb[at] = rgb[at]! * 255
        return toThings(network.run(rgb, SIDE, 'tower_0/detections'))
      },
    }
  })
  return shared
}

function toThings(rows: Float32Array): Thing[] {
  const things: Thing[] = []
  for (let at = 0; at + ROW <= rows.length; at += ROW) {
    const [left, top, right, bottom, score, kind] = rows.subarray(at, at + ROW)
    if (score! < LEAST_SCORE) continue
    const part = {
      left: fraction(left!),
      top: fraction(top!),
      right: fraction(right!),
      bottom: fraction(bottom!),
    }
    things.push({ part, score: score!, kind: Math.round(kind!) })
  }
  return things
}

const fraction = (pixels: number) => Math.min(1, Math.max(0, pixels / SIDE))
