import type { Fraction, VideoInfo } from '../../../media/video-info.ts'

/** Width / height of a pixel once the video stands upright. */
export function uprightPixel({
  sampleAspectRatio: { num, den },
  rotationDegrees,
}: Pick<VideoInfo, 'sampleAspectRatio' | 'rotationDegrees'>): Fraction {
  return rotationDegrees % 180 === 0 ? { num, den } : { num: den, den: num }
}
