import type { VideoInfo } from './video-info.ts'

/** The moment that becomes zero: where the earlier of pictures and sound starts, priming left out. */
export function startOf(info: Pick<VideoInfo, 'startSeconds' | 'audio'>): number {
  if (info.audio === null) return info.startSeconds
  return Math.min(info.startSeconds, Math.max(0, info.audio.startSeconds))
}
