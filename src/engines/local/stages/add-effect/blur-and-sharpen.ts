import { copyPlanes, createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import type { OpenEffect } from './effect-spec.ts'
import { planesOf } from './picture-planes.ts'
import type { Plane } from './picture-planes.ts'

const BLUR_HEIGHTS = 0.006

/** Out of focus: three box means, about a Gaussian. */
export const openBlur: OpenEffect = (_, act) => {
  const { width, height } = act.geometry
  const radius = Math.max(2, Math.round((height * BLUR_HEIGHTS) / 2) * 2)
  const between = createPlanes(width, height)
  return (input, output) => {
    copyPlanes(input, output, width, height)
    for (let pass = 0; pass < 3; pass++) boxBlur(output, between, act, radius)
  }
}

function boxBlur(picture: Planes, between: Planes, act: ActContext, radius: number): void {
  for (const plane of planesOf(picture, between, act)) {
    boxLines(plane, Math.max(1, radius / plane.step), true)
  }
  for (const plane of planesOf(between, picture, act)) {
    boxLines(plane, Math.max(1, radius / plane.step), false)
  }
}

function boxLines(
  { from, fromStride, to, toStride, width, height }: Plane,
  radius: number,
  isAcross: boolean,
): void {
  const lines = isAcross ? height : width
  const length = isAcross ? width : height
  const fromStep = isAcross ? 1 : fromStride
  const toStep = isAcross ? 1 : toStride
  const count = radius * 2 + 1
  for (let line = 0; line < lines; line++) {
    const first = isAcross ? line * fromStride : line
    const last = first + (length - 1) * fromStep
    let sum = 0
    for (let at = -radius; at <= radius; at++) {
      sum += from[Math.max(first, Math.min(last, first + at * fromStep))]!
    }
    let target = isAcross ? line * toStride : line
    for (let at = 0; at < length; at++, target += toStep) {
      to[target] = (sum + radius) / count
      const enters = first + (at + radius + 1) * fromStep
      const leaves = first + (at - radius) * fromStep
      sum += from[enters > last ? last : enters]! - from[leaves < first ? first : leaves]!
    }
  }
}

const SHARPEN = 0.85
/** Differences this small are noise: left alone. In codes. */
const CORING = 2

/** An unsharp mask of the light, over a cross of neighbours, without overshoot past the neighbours by much. */
export const openSharpen: OpenEffect = (_, act) => {
  const { width, height } = act.geometry
  const reach = Math.max(1, Math.round(height / 720))
  return (input, output) => {
    copyPlanes(input, output, width, height)
    const { y, yStride } = input
    for (let row = reach; row < height - reach; row++) {
      for (let x = reach; x < width - reach; x++) {
        const at = row * yStride + x
        const around =
          y[at - reach]! + y[at + reach]! + y[at - reach * yStride]! + y[at + reach * yStride]!
        const more = y[at]! - around / 4
        const size = Math.abs(more) - CORING
        if (size <= 0) continue
        const value = y[at]! + Math.sign(more) * Math.min(24, size * SHARPEN) + 0.5
        output.y[row * output.yStride + x] = value < 16 ? 16 : value > 235 ? 235 : value
      }
    }
  }
}
