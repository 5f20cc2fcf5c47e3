/** Codes to codes, before light: sixteenths of a code above 16 (luma) and beside 128 (chroma). */
export type Tone = { luma: Int32Array; blue: Int32Array; red: Int32Array }

type ToneOptions = {
  /** Light to light, both 0 to 1. */
  curve?: (light: number) => number
  saturation?: number
  /** Codes added to every colour. */
  blue?: number
  red?: number
}

export function createTone({
  curve = (light) => light,
  saturation = 1,
  blue = 0,
  red = 0,
}: ToneOptions = {}): Tone {
  const codes = Array.from({ length: 256 }, (_, code) => code)
  const unit = (value: number) => Math.max(0, Math.min(1, value))
  const chroma = (shift: number) =>
    Int32Array.from(codes, (code) => {
      const moved = (code - 128) * saturation + shift
      return Math.round(Math.max(-112, Math.min(112, moved)) * 16)
    })
  return {
    luma: Int32Array.from(codes, (code) =>
      Math.round(unit(curve(unit((code - 16) / 219))) * 219 * 16),
    ),
    blue: chroma(blue),
    red: chroma(red),
  }
}

export const plainTone = createTone()
