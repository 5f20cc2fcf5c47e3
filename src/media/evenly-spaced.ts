/** Up to `count` frame numbers, each in the middle of its share of the video. */
export function evenlySpaced(frameCount: number, count: number): number[] {
  const length = Math.max(1, Math.min(count, frameCount))
  return Array.from({ length }, (_, position) =>
    Math.min(frameCount - 1, Math.floor(((position + 0.5) * frameCount) / length)),
  )
}
