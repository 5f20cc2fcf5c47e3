import { outputEncoding, rgbToYcbcr } from '../../../colour/ycbcr.ts'

/** A colour as codes of the frame: bt709 limited. */
export type Pigment = { y: number; cb: number; cr: number }

/** From '#rrggbb'. */
export function pigment(hex: string): Pigment {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  const [y, cb, cr] = rgbToYcbcr([part(1), part(3), part(5)], outputEncoding)
  return { y, cb, cr }
}

export function clampCode(value: number): number {
  return value < 16 ? 16 : value > 235 ? 235 : value
}

export function clampChroma(value: number): number {
  return value < 16 ? 16 : value > 240 ? 240 : value
}
