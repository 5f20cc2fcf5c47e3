/** Part of the act in which a move starts, and in which it ends. */
const RAMP = 0.25

/** How far a move has come at `part` of the act, both 0 to 1: starts and ends without a jerk, even in between. */
export function easeMove(part: number): number {
  const p = Math.min(1, Math.max(0, part))
  if (p > 0.5) return 1 - easeMove(1 - p)
  // The speed grows as a smoothstep over the ramp; this is its integral, in parts of the whole way.
  const ramped = Math.min(1, p / RAMP)
  const way = RAMP * (ramped ** 3 - ramped ** 4 / 2) + Math.max(0, p - RAMP)
  return way / (1 - RAMP)
}
