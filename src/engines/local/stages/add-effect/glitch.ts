import { copyPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { shiftColours } from './colour-fringe.ts'
import type { OpenEffect } from './effect-spec.ts'
import { rateOf } from '../particles/act-time.ts'

/** Every slot of time may hold one burst; within it, the picture tears anew at this rate. */
const SLOT_SECONDS = 0.85
const TEARS_PER_SECOND = 14

/** A broken signal, in bursts: colours part, bands of rows jump aside, blocks freeze in false colours. */
export const openGlitch: OpenEffect = (_, act) => (input, output, frame) => {
  const { width, height } = act.geometry
  const seconds = frame / rateOf(act)
  const slot = Math.floor(seconds / SLOT_SECONDS)
  const plan = createRandom(act.seed + slot * 7919)
  plan()
  const length = 0.22 + plan() * 0.34
  const start = plan() * (SLOT_SECONDS - length)
  const since = seconds - slot * SLOT_SECONDS - start
  if (plan() < 0.12 || since < 0 || since > length) {
    copyPlanes(input, output, width, height)
    return
  }
  const tear = createRandom(act.seed + Math.floor(seconds * TEARS_PER_SECOND) * 104_729)
  tear()
  const strength = 0.35 + 0.65 * tear()
  const apart = Math.round((tear() - 0.5) * width * 0.03 * strength)
  shiftColours(input, output, act.geometry, () => ({ right: apart, down: 0 }))
  const bands = 2 + Math.floor(tear() * 6 * strength)
  for (let band = 0; band < bands; band++) displaceBand(output, act, tear, strength)
  const blocks = Math.floor(tear() * 5 * strength)
  for (let block = 0; block < blocks; block++) corruptBlock(output, act, tear)
}

/** Rows pushed aside; what leaves on one side enters on the other. */
function displaceBand(
  planes: Planes,
  { geometry }: ActContext,
  random: () => number,
  strength: number,
): void {
  const { width, height } = geometry
  const tall = Math.max(2, Math.round((0.008 + random() ** 2 * 0.12) * height)) & ~1
  const top = Math.floor(random() * Math.max(1, height - tall)) & ~1
  const aside = Math.round((random() - 0.5) * width * 0.22 * strength) & ~1
  const bottom = Math.min(height, top + tall)
  rotateRows(planes.y, planes.yStride, top, bottom, width, aside)
  for (const plane of [planes.cb, planes.cr]) {
    rotateRows(plane, planes.chromaStride, top / 2, bottom / 2, width / 2, aside / 2)
  }
}

function rotateRows(
  plane: Uint8Array,
  stride: number,
  top: number,
  bottom: number,
  width: number,
  aside: number,
): void {
  const by = ((aside % width) + width) % width
  for (let row = top; row < bottom; row++) {
    const line = plane.slice(row * stride, row * stride + width)
    plane.set(line.subarray(width - by), row * stride)
    plane.set(line.subarray(0, width - by), row * stride + by)
  }
}

/** A row of macroblocks with its light in steps and its colours shifted. */
function corruptBlock(planes: Planes, { geometry }: ActContext, random: () => number): void {
  const { width, height } = geometry
  const unit = Math.max(4, Math.round(height / 45) & ~1)
  const tall = Math.min(height, unit * (1 + Math.floor(random() * 2)))
  const wide = Math.min(width, unit * (3 + Math.floor(random() * 14)))
  const left = Math.floor(random() * Math.max(1, width - wide)) & ~1
  const top = Math.floor(random() * Math.max(1, height - tall)) & ~1
  const blue = Math.round((random() - 0.5) * 90)
  const red = Math.round((random() - 0.5) * 90)
  for (let row = top; row < top + tall; row++) {
    for (let x = left; x < left + wide; x++) {
      const at = row * planes.yStride + x
      planes.y[at] = Math.max(16, Math.min(235, (planes.y[at]! & 0xe0) + 16))
    }
  }
  for (let row = top >> 1; row < (top + tall) >> 1; row++) {
    for (let x = left >> 1; x < (left + wide) >> 1; x++) {
      const at = row * planes.chromaStride + x
      planes.cb[at] = Math.max(16, Math.min(240, planes.cb[at]! + blue))
      planes.cr[at] = Math.max(16, Math.min(240, planes.cr[at]! + red))
    }
  }
}
