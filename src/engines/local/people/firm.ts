import { smoothstep } from '../colour/curves.ts'

/** An unsure alpha, 0 to 255, made surer, softly: nobody below `from`, surely a person above `to` (0 to 1). */
export function firmer(value: number, from: number, to: number): number {
  return 255 * smoothstep(from, to, value / 255) + 0.5
}

/** The same by a table, for alphas in whole steps. */
export const firmTable = Uint8Array.from({ length: 256 }, (_, value) => firmer(value, 0.16, 0.84))
