/** The few scalar curves that colour maps are made of. All are monotone and free of corners or nearly so. */

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** 0 below `low`, 1 above `high`, a cubic between. `low` may be above `high` for a falling step. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low), 0, 1)
  return t * t * (3 - 2 * t)
}

/**
 * Contrast around a pivot that keeps 0 and 1 in place: each side is a power curve, so no value clips.
 * `power` 1 leaves the value, more steepens the middle, less flattens it.
 */
export function pivotContrast(value: number, pivot: number, power: number): number {
  if (value <= 0 || value >= 1) return clamp(value, 0, 1)
  if (value < pivot) return pivot * (value / pivot) ** power
  return 1 - (1 - pivot) * ((1 - value) / (1 - pivot)) ** power
}

/** Raises (`amount` > 0) or lowers the middle tones, black and white fixed. Monotone for |amount| < 1. */
export function bendTone(value: number, amount: number): number {
  const inside = clamp(value, 0, 1)
  return value + amount * inside * (1 - inside)
}

/** 1 at `centre` (degrees), falling to 0 at `reach` degrees from it. */
export function hueWindow(hueDegrees: number, centre: number, flat: number, reach: number): number {
  const apart = Math.abs(((hueDegrees - centre + 540) % 360) - 180)
  return smoothstep(reach, flat, apart)
}
