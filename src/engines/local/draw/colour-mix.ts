export type Rgb = readonly [number, number, number]

export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  return [0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * part) as unknown as Rgb
}

/** `colour` under light of colour `light`: per-channel product, as paint under a lamp. */
export function lit(colour: Rgb, light: Rgb): Rgb {
  return [0, 1, 2].map((i) => (colour[i]! * light[i]!) / 255) as unknown as Rgb
}

export function css(colour: Rgb, alpha = 1): string {
  const [red, green, blue] = colour.map((value) => Math.round(Math.min(255, Math.max(0, value))))
  return `rgba(${red},${green},${blue},${alpha})`
}
