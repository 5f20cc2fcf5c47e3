import { rateOf } from '../particles/act-time.ts'
import type { OpenEffect } from './effect-spec.ts'
import { planesOf } from './picture-planes.ts'

const FADE_SECONDS = 1

/** From black at the start, to black at the end, or both, or white where it was said; a third of the act at most. */
export const openFade: OpenEffect = ({ said }, act) => {
  const isOut = /fad(e|es|ed|ing)[ -]?(out|to|into)\b|\bto (black|white)\b/.test(said)
  const isIn = /fad(e|es|ed|ing)[ -]?(in|from)\b|\bfrom (black|white)\b/.test(said)
  const end = /\bwhite\b/.test(said) ? 235 : 16
  const fades = { in: isIn || !isOut, out: isOut || !isIn }
  const { askedFrames = act.frameCount } = act
  const frames = Math.max(1, Math.min(FADE_SECONDS * rateOf(act), askedFrames / 3))
  return (input, output, frame) => {
    const before = fades.in ? frame / frames : 1
    const after = fades.out ? (askedFrames - 1 - frame) / frames : 1
    const light = Math.max(0, Math.min(1, before, after))
    for (const plane of planesOf(input, output, act)) {
      const zero = plane.step === 1 ? end : 128
      const codes = Uint8Array.from(
        { length: 256 },
        (_, code) => zero + (code - zero) * light + 0.5,
      )
      for (let row = 0; row < plane.height; row++) {
        const from = row * plane.fromStride
        const to = row * plane.toStride
        for (let x = 0; x < plane.width; x++) plane.to[to + x] = codes[plane.from[from + x]!]!
      }
    }
  }
}
