import { RepriseError } from '../video/errors.ts'
import type { VideoFacts } from '../video/video.ts'
import { MediaError } from './media-error.ts'
import type { MediaTasks } from './media-tasks.ts'
import type { WorkerPool } from './media-pool.ts'
import { turnedSize } from './turn-picture.ts'
import type { VideoInfo } from './video-info.ts'

/** Measures a video file; `param` is the request's field that an error should name. */
export type InspectVideo = (path: string, param: string) => Promise<VideoFacts>

/** @returns a function that throws `RepriseError` `unusable_media`, saying what is wrong with the file. */
export function createInspector(pool: WorkerPool<MediaTasks>): InspectVideo {
  return async (path, param) => {
    try {
      return factsOf(await pool.run('probe', { path }, { priority: 'interactive' }))
    } catch (error) {
      if (!(error instanceof MediaError)) throw error
      throw new RepriseError('unusable_media', `Invalid file '${param}': ${error.message}`, {
        param,
        cause: error,
      })
    }
  }
}

export function factsOf(info: VideoInfo): VideoFacts {
  // As it is seen: a phone's upright video is stored lying down.
  const { width, height } = turnedSize(info, info.rotationDegrees)
  return {
    width,
    height,
    frameRate: info.averageFrameRate,
    frameCount: info.frameCount,
    durationSeconds: info.durationSeconds,
    codec: info.codec,
    audio:
      info.audio === null
        ? null
        : {
            codec: info.audio.codec,
            sampleRateHz: info.audio.sampleRate,
            channels: info.audio.channels,
          },
  }
}
