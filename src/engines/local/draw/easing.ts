export const clamp01 = (value: number) => Math.min(1, Math.max(0, value))
export const lerp = (from: number, to: number, part: number) => from + (to - from) * part

/** 0 to 1 with zero speed and acceleration at both ends (quintic smoothstep). */
export const smooth = (part: number) => {
  const p = clamp01(part)
  return p * p * p * (p * (p * 6 - 15) + 10)
}

/** 0 to 1, passing 1 by about a tenth before it settles. */
export const overshoot = (part: number) => {
  const p = clamp01(part) - 1
  return 1 + p * p * (2.7 * p + 1.7)
}

/** 1 between `from` and `to`, easing in and out over `ramp` on the inside of each end. */
export const window01 = (value: number, from: number, to: number, ramp: number) =>
  smooth((value - from) / ramp) * (1 - smooth((value - to + ramp) / ramp))

/** Into 0 to below `length`, also from below 0. */
export const wrap = (value: number, length: number) => ((value % length) + length) % length
