import type { ActContext } from '../../frame/frame-stage.ts'
import { rateOf } from '../particles/act-time.ts'
import type { OpenEffect } from './effect-spec.ts'
import { planesOf } from './picture-planes.ts'
import type { Plane } from './picture-planes.ts'

type Wave = { heights: number; perHeight: number; hertz: number }

/** Rows and columns pushed along waves, between pixels too. */
function openWaves(
  waves: readonly Wave[],
  act: ActContext,
  weight: (y: number) => number,
): ReturnType<OpenEffect> {
  const { height } = act.geometry
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    const pushed = (along: number, offset: number) =>
      waves.reduce(
        (sum, { heights, perHeight, hertz }, number) =>
          sum +
          heights *
            height *
            Math.sin(
              ((along / height) * perHeight + seconds * hertz + number * 0.37 + offset) *
                Math.PI *
                2,
            ),
        0,
      )
    for (const plane of planesOf(input, output, act)) {
      const { width, height: rows, step } = plane
      const across = Float32Array.from({ length: rows }, (_, row) => pushed(row * step, 0) / step)
      const down = Float32Array.from({ length: width }, (_, x) => pushed(x * step, 0.2) / step)
      warp(plane, across, down, (row) => weight(row / rows))
    }
  }
}

function warp(
  { from, fromStride, to, toStride, width, height }: Plane,
  across: Float32Array,
  down: Float32Array,
  weight: (row: number) => number,
): void {
  for (let row = 0; row < height; row++) {
    const much = weight(row)
    const aside = across[row]! * much
    const whole = Math.floor(aside)
    const part = Math.round((aside - whole) * 256)
    for (let x = 0; x < width; x++) {
      const y = row + down[x]! * much
      const line = Math.floor(y)
      const below = Math.round((y - line) * 256)
      const upper = Math.max(0, Math.min(height - 1, line)) * fromStride
      const lower = Math.max(0, Math.min(height - 1, line + 1)) * fromStride
      const left = Math.max(0, Math.min(width - 1, x + whole))
      const right = Math.max(0, Math.min(width - 1, x + whole + 1))
      const first = from[upper + left]! * (256 - part) + from[upper + right]! * part
      const second = from[lower + left]! * (256 - part) + from[lower + right]! * part
      to[row * toStride + x] = (first * (256 - below) + second * below + 32768) >> 16
    }
  }
}

/** As seen through moving water. */
export const openRipple: OpenEffect = (_, act) =>
  openWaves(
    [
      { heights: 0.006, perHeight: 3.2, hertz: 0.55 },
      { heights: 0.003, perHeight: 7.4, hertz: -0.8 },
    ],
    act,
    () => 1,
  )

/** As seen over hot ground: fine, quick, most below. */
export const openHeatHaze: OpenEffect = (_, act) =>
  openWaves(
    [
      { heights: 0.0016, perHeight: 19, hertz: 1.9 },
      { heights: 0.0012, perHeight: 31, hertz: -2.6 },
      { heights: 0.0014, perHeight: 8, hertz: 1.1 },
    ],
    act,
    (y) => 0.35 + 0.65 * y,
  )
