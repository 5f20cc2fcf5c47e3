import { copyPlanes } from '../../../../media/planes.ts'
import type {
  ActContext,
  FrameStage,
  PrepareContext,
  StageModule,
} from '../../frame/frame-stage.ts'
import { createWarpKernel } from '../../motion/warp-kernel.ts'
import type { Affine } from '../../motion/warp-kernel.ts'
import type { EditOf } from '../../shot/edit.ts'
import { steadyCrop } from './camera-amounts.ts'
import { findFocus } from './find-focus.ts'
import { judgeCamera } from './judge-camera.ts'
import { planMove } from './plan-move.ts'
import { steadyPath } from './steady-path.ts'
import { affineOf } from './view.ts'

/** Six a frame: xx, xy, yx, yy, x0, y0 of where its pixels come from. */
export type CameraSpec = { affines: Float64Array }

/** Moves the camera within the frame: the picture is enlarged, turned and shifted, and keeps its size. */
export const setCameraStage: StageModule<EditOf<'set-camera'>, CameraSpec> = {
  judge: judgeCamera,
  prepare(edit, act) {
    const affines = edit.move === 'steady' ? steady(edit, act) : moved(edit, act)
    if (affines === null) return null
    const packed = new Float64Array(affines.length * 6)
    for (const [frame, { xx, xy, yx, yy, x0, y0 }] of affines.entries()) {
      packed.set([xx, xy, yx, yy, x0, y0], frame * 6)
    }
    return { affines: packed }
  },
  open: openCamera,
}

function rateOf({ geometry: { frameRate } }: ActContext): number {
  return frameRate.num / frameRate.den
}

function moved(edit: EditOf<'set-camera'>, act: PrepareContext): Affine[] | null {
  const { geometry, pixelAspect, frameCount, seed } = act
  const { width, height } = geometry
  const { askedFrames = frameCount } = act
  const framesPerSecond = rateOf(act)
  const frame = { width, height, pixelAspect, frameCount, askedFrames, seed, framesPerSecond }
  const focus = act.facts.matte === null ? null : findFocus(act.facts.matte, geometry)
  return planMove(edit, frame, focus ?? undefined)?.map((view) => affineOf(view, frame)) ?? null
}

function steady({ amount, evidence }: EditOf<'set-camera'>, act: PrepareContext): Affine[] | null {
  const { motion } = act.facts
  if (motion === null) return null
  const locked = /\b(tripod|lock\w*|static|fixed|still|stationary|not move)\b/i.test(evidence)
  const frame = { ...act.geometry, framesPerSecond: rateOf(act) }
  return steadyPath(motion, frame, { mostZoom: steadyCrop(amount), locked })
}

function openCamera({ affines }: CameraSpec, { geometry, frameCount }: ActContext): FrameStage {
  const { width, height } = geometry
  const kernel = createWarpKernel(width, height)
  return {
    apply(input, output, frame) {
      const at = Math.min(frame, frameCount - 1) * 6
      const [xx, xy, yx, yy, x0, y0] = affines.subarray(at, at + 6)
      const affine = { xx: xx!, xy: xy!, yx: yx!, yy: yy!, x0: x0!, y0: y0! }
      if (isIdentity(affine)) {
        copyPlanes(input, output, width, height)
        return
      }
      kernel.load(input)
      kernel.warp(output, affine)
    },
    close() {},
  }
}

function isIdentity({ xx, xy, yx, yy, x0, y0 }: Affine): boolean {
  return xx === 1 && yy === 1 && xy === 0 && yx === 0 && x0 === 0 && y0 === 0
}
