import type { Planes } from '../../../../media/planes.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { Matte } from '../../frame/matte.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import type { EffectName } from './effect-names.ts'
import type { EffectPlace } from './effect-place.ts'
import type { HotSpot } from './find-hot-spot.ts'

/** An effect as it is sent to the threads that render. */
export type EffectSpec = {
  effect: EffectName
  /** The effect and the words of the prompt, lower case: 'fade to white' is a fade. */
  said: string
  place: EffectPlace
  motion: CameraMotion | null
  /** Where people are, for what has to know; null for all else. */
  matte: Matte | null
  /** The lamp or the bright sky of the act, where one was looked for and found. */
  hotSpot: HotSpot | null
}

/** Writes every pixel of `output`. */
export type EffectPainter = (input: Planes, output: Planes, frame: number) => void

export type OpenEffect = (spec: EffectSpec, act: ActContext) => EffectPainter
