import { smoothstep } from '../../colour/curves.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { blurNodes, shrinkFrame } from '../particles/shrink-frame.ts'
import { createTone } from '../particles/tone.ts'
import type { OpenEffect } from './effect-spec.ts'

type Bloom = {
  /** Codes of luma from which a part shines, and where it does in full. */
  from: number
  full: number
  strength: number
  /** Heights of the frame. */
  radius: number
  /** A soft veil of the whole picture over itself, 0 to 1. */
  veil: number
}

/** Light of bright parts spread around them, in their own colour. */
function openSpread(bloom: Bloom, { geometry }: ActContext): ReturnType<OpenEffect> {
  const grid = new LightGrid(geometry)
  const over = Float32Array.from({ length: 256 }, (_, code) =>
    smoothstep(bloom.from, bloom.full, code),
  )
  const tone = createTone({ curve: (light) => light - bloom.veil * 0.25 * light * (1 - light) })
  const radius = Math.max(1, Math.round((bloom.radius * geometry.height) / 8))
  return (input, output) => {
    const small = shrinkFrame(input, geometry, grid, over)
    const bright = small.y
    const wide = blurNodes(bright, grid, radius, radius, 2)
    const close = blurNodes(bright, grid, Math.ceil(radius / 3), Math.ceil(radius / 3), 2)
    const hue = (codes: Float32Array) =>
      blurNodes(
        codes.map((code, node) => (code - 128) * (bright[node]! + 0.02)),
        grid,
        radius,
        radius,
        2,
      )
    const blue = hue(small.cb)
    const red = hue(small.cr)
    grid.reset()
    for (let node = 0; node < bright.length; node++) {
      const light = 0.6 * wide[node]! + 0.4 * close[node]!
      const weight = Math.min(0.75, bloom.strength * light + bloom.veil * 0.06)
      const amount = wide[node]! + 0.02
      const chroma = (sum: number) => 128 + Math.max(-60, Math.min(60, (sum / amount) * 1.25))
      grid.mix(node, weight, { y: 235, cb: chroma(blue[node]!), cr: chroma(red[node]!) })
    }
    grid.apply(input, output, tone)
  }
}

export const openBloom: OpenEffect = (_, act) =>
  openSpread({ from: 140, full: 225, strength: 0.62, radius: 0.07, veil: 0 }, act)

export const openGlow: OpenEffect = (_, act) =>
  openSpread({ from: 96, full: 215, strength: 0.58, radius: 0.11, veil: 1 }, act)
