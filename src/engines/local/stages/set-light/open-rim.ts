/** Light from behind on the edges of people. */
import { copyPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import type { ActContext, FrameStage } from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import type { LightCodes } from '../../sky/light-codes.ts'
import { createRimMap } from './rim-map.ts'
import type { RimDirection, RimMap } from './rim-map.ts'

export type RimSpec = {
  kind: 'rim'
  matte: Matte
  direction: RimDirection
  light: LightCodes
  /** 0 to 1. */
  strength: number
}

/** Part of the rim's light that its halo has. */
const HALO = 0.3

export function openRim(spec: RimSpec, act: ActContext): FrameStage {
  const { width, height } = act.geometry
  const matte = openMatte(spec.matte, act.geometry, { half: true })
  const trace = createRimMap(matte, spec.direction)
  return {
    apply(input, output, frame) {
      copyPlanes(input, output, width, height)
      const map = trace(matte.alphaAt(frame, input), input)
      if (map.bottom < map.top) return
      lightLuma(output, map, matte.width, (spec.strength * spec.light.y) / 219)
      lightChroma(output, map, matte.width, spec)
    },
    close: () => matte.close(),
  }
}

/** Screened: hair and cloth keep their texture in the light. */
function lightLuma(
  { y, yStride }: Planes,
  { rim, halo, top, bottom }: RimMap,
  mapWidth: number,
  strength: number,
): void {
  const scale = strength / 255
  for (let row = top; row <= bottom; row++) {
    const start = row * mapWidth
    const next = start + (row < bottom ? mapWidth : 0)
    for (let column = 0; column < mapWidth; column++) {
      const here = rim[start + column]! + HALO * halo[start + column]!
      if (here === 0) continue
      const right = column + 1 < mapWidth ? 1 : 0
      const beside = rim[start + column + right]! + HALO * halo[start + column + right]!
      const below = rim[next + column]! + HALO * halo[next + column]!
      const at = row * 2 * yStride + column * 2
      screen(y, at, here * scale)
      screen(y, at + 1, (here + beside) * 0.5 * scale)
      screen(y, at + yStride, (here + below) * 0.5 * scale)
      screen(y, at + yStride + 1, (beside + below) * 0.5 * scale)
    }
  }
}

function screen(y: Uint8Array, at: number, light: number): void {
  const code = y[at]!
  if (code < 235) y[at] = code + Math.min(1, light) * (235 - code) + 0.5
}

function lightChroma(
  { cb, cr, chromaStride }: Planes,
  { rim, halo, top, bottom }: RimMap,
  mapWidth: number,
  { light, strength }: RimSpec,
): void {
  const scale = strength / 255
  for (let row = top; row <= bottom; row++) {
    const start = row * mapWidth
    for (let column = 0; column < mapWidth; column++) {
      const amount = (rim[start + column]! + HALO * halo[start + column]!) * scale
      if (amount === 0) continue
      const at = row * chromaStride + column
      cb[at] = inRange(cb[at]! + light.cb * Math.min(1, amount))
      cr[at] = inRange(cr[at]! + light.cr * Math.min(1, amount))
    }
  }
}

function inRange(code: number): number {
  return code < 16 ? 16 : code > 240 ? 240 : code
}
