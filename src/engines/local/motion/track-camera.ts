import { setImmediate } from 'node:timers/promises'
import type { Planes } from '../../../media/planes.ts'
import type { InputOf } from '../../../media/media-pool.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import { compose, identity, invert } from '../frame/camera-motion.ts'
import type { Similarity } from '../frame/camera-motion.ts'
import { openSource } from '../render/open-source.ts'
import type { RenderTasks } from '../render/render-tasks.ts'
import { colourHistogram, histogramDistance } from './colour-histogram.ts'
import type { ColourHistogram } from './colour-histogram.ts'
import { createLumaPyramid, fillLumaPyramid } from './luma-pyramid.ts'
import type { LumaPyramid } from './luma-pyramid.ts'
import { createTemplate, refine, registerFrames, supportOf } from './register-frames.ts'
import type { Registration, Template } from './register-frames.ts'

/**
 * How the frames of one part of a plate follow each other. Entry n is about frame `firstFrame + n` and the frame
 * before it; the first entry says nothing.
 */
export type CameraTrack = {
  /** Four a frame: a, b, x, y of the way from the frame before. */
  steps: Float64Array
  /** Part of the frame that moved so. */
  support: Float32Array
  /** The same for a camera that does not move. */
  stillSupport: Float32Array
  /** How much the colours differ from the frame before, 0 to 1. */
  difference: Float32Array
}

/** Measures the camera's way over a run of frames. Worker threads only. */
export async function trackCamera(
  { ground, geometry, firstFrame, frameCount }: InputOf<RenderTasks['track-camera']>,
  { throwIfStopped }: Pick<TaskContext, 'throwIfStopped'>,
): Promise<CameraTrack> {
  const track = createTrack(frameCount)
  const recorder = createTrackRecorder(track, geometry)
  const source = await openSource(ground, geometry, { rough: true })
  try {
    source.seek(firstFrame)
    for (let frame = 0; frame < frameCount; frame++) {
      throwIfStopped()
      const planes = source.next()
      if (planes === null) throw new Error(`The ground ended at frame ${firstFrame + frame}.`)
      recorder.add(planes)
      if (frame % 16 === 0) await setImmediate()
    }
  } finally {
    source.close()
  }
  return track
}

export function createTrack(frameCount: number): CameraTrack {
  return {
    steps: new Float64Array(frameCount * 4),
    support: new Float32Array(frameCount),
    stillSupport: new Float32Array(frameCount),
    difference: new Float32Array(frameCount),
  }
}

/** Fills a track with one frame after the other. */
export function createTrackRecorder(
  track: CameraTrack,
  size: { width: number; height: number },
): { add(planes: Planes): void } {
  const tracker = new Tracker()
  const pyramid = createLumaPyramid(size)
  let colours: ColourHistogram | null = null
  let frame = 0
  return {
    add(planes) {
      fillLumaPyramid(pyramid, planes)
      const next = colourHistogram(planes, size)
      const difference = colours === null ? 0 : histogramDistance(colours, next)
      colours = next
      const found = tracker.follow(pyramid, createTemplate(pyramid, size), difference)
      const { a, b, x, y } = found.step
      track.steps.set([a, b, x, y], frame * 4)
      track.support[frame] = found.support
      track.stillSupport[frame] = found.stillSupport
      track.difference[frame] = difference
      frame++
    },
  }
}

type Step = { step: Similarity; support: number; stillSupport: number }

/** Below these, a frame is registered with the one before it alone, which becomes the new key. */
const LEAST_KEY_OVERLAP = 0.7
const LEAST_KEY_SUPPORT = 0.85
const LEAST_SUPPORT = 0.4
/** The key's transform may differ from the guess by this part of the frame's width. */
const KEY_REACH = 0.01
const CUT_DIFFERENCE = 0.3

/**
 * Frame after frame: first against the one before it, then against the key, the frame that the run started
 * with, so that small errors do not add up.
 */
class Tracker {
  #before: Template | null = null
  #key: { template: Template; toBefore: Similarity } | null = null
  #lastStep: Similarity = identity

  follow(pyramid: LumaPyramid, template: Template, difference: number): Step {
    const before = this.#before
    this.#before = template
    if (before === null) return { step: identity, support: 1, stillSupport: 1 }
    const near = registerFrames(before, pyramid, this.#lastStep)
    const stillSupport = supportOf(before, pyramid, identity).support
    const lost = near.support < LEAST_SUPPORT || difference > CUT_DIFFERENCE
    const step = lost ? near.transform : this.#againstKey(before, pyramid, near)
    if (lost) this.#key = null
    this.#lastStep = lost ? identity : step
    return { step, support: near.support, stillSupport }
  }

  #againstKey(before: Template, pyramid: LumaPyramid, near: Registration): Similarity {
    const key = this.#key ?? { template: before, toBefore: identity }
    const guess = compose(near.transform, key.toBefore)
    const far = refine(key.template, pyramid, guess, 0)
    const reach = KEY_REACH * before.size.width
    const trusted =
      far.overlap > LEAST_KEY_OVERLAP &&
      far.support > LEAST_KEY_SUPPORT * near.support &&
      Math.hypot(far.transform.x - guess.x, far.transform.y - guess.y) < reach
    if (!trusted) {
      this.#key = { template: before, toBefore: near.transform }
      return near.transform
    }
    this.#key = { template: key.template, toBefore: far.transform }
    return compose(far.transform, invert(key.toBefore))
  }
}
