import { evenNoise } from './noise.ts'

/**
 * A printer's screen as thresholds, 0 to 255 spread evenly: where a part p of the ink is wanted, pixels above
 * 255 (1 - p) are printed, which makes round dots, then a net. `cell` is pixels from dot to dot.
 */
export function dotScreen(
  { width, height }: { width: number; height: number },
  { angle, cell }: { angle: number; cell: number },
): Uint8Array {
  const cosine = (Math.cos(angle) * 2 * Math.PI) / cell
  const sine = (Math.sin(angle) * 2 * Math.PI) / cell
  const screen = new Float32Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const u = x * cosine + y * sine
      const v = y * cosine - x * sine
      screen[at] = (Math.cos(u) + Math.cos(v) + 2) / 4
    }
  }
  return evenNoise(screen)
}

/** Ink at a threshold where `part` of the area is to be printed; soft by about a pixel. */
export function printed(threshold: number, part: number): number {
  const above = (threshold / 255 - 1 + part) * 5 + 0.5
  const bounded = above < 0 ? 0 : above > 1 ? 1 : above
  return part < 0.1 ? bounded * Math.max(0, part) * 10 : bounded
}
