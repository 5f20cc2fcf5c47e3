/**
 * Flicker: the mean absolute difference of consecutive frames as a part of full scale (255), over all
 * samples of all pairs of frames. Fed frame by frame, so that no video is held in memory.
 */
export function createFlickerMeter(): {
  add(samples: Uint8Array): void
  /** 0 for fewer than two frames. */
  result(): number
} {
  let previous: Uint8Array | null = null
  let sum = 0
  let count = 0
  return {
    add(samples) {
      if (previous !== null) {
        let difference = 0
        for (let at = 0; at < samples.length; at++) {
          difference += Math.abs(samples[at]! - previous[at]!)
        }
        sum += difference
        count += samples.length
      }
      previous = samples.slice()
    },
    result: () => (count === 0 ? 0 : sum / count / 255),
  }
}
