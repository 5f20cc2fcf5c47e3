/**
 * How far the camera moves in all, over the whole act, by the direction's amount (0.6 where nothing is said):
 *
 * - push, pull: between the full frame and a zoom of 1 + 0.25 at 0.6 (1.15 at "slowly" 0.35, 1.42 at 1).
 * - pan: the picture travels 0.18 of the frame's width at 0.6; tilt: of its height. The picture is enlarged by
 *   as much as it travels, so that there is something beyond the frame: 1.18.
 * - tracking: as a pan, half as far. Crane: as a tilt, with a pull of half the usual zoom.
 * - roll: a lean of 18 degrees at 0.6; a half or a whole turn where the words say so.
 * - dutch: 9 degrees at 0.6, all the time.
 * - shake: the picture strays up to about 0.014 of the width and 0.6 degrees at 0.6.
 * - steady: enlarges by what the shake needs, up to 1.15 at 0.6 and 1.25 at 1.
 */
export const zoomEnd = (amount: number) => 1 + (0.25 / 0.6) * amount
export const panTravel = (amount: number) => 0.3 * amount
export const trackTravel = (amount: number) => 0.15 * amount
export const leanRadians = (amount: number) => (30 * amount * Math.PI) / 180
export const dutchRadians = (amount: number) => (15 * amount * Math.PI) / 180
export const shakeReach = (amount: number) => 0.024 * amount
export const shakeRadians = (amount: number) => (1 * amount * Math.PI) / 180
export const steadyCrop = (amount: number) => 1 + amount / 4
