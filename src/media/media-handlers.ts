import { writeContactSheet } from './contact-sheet.ts'
import { decodeFramesRgb } from './decode-frames.ts'
import { joinSegments } from './join-segments.ts'
import type { MediaTasks } from './media-tasks.ts'
import { probeVideo } from './probe.ts'
import { remuxToMp4 } from './remux.ts'
import type { TaskHandlers } from './serve-tasks.ts'
import { writeSpritesheet } from './spritesheet.ts'
import { writeTestPicture } from './test-picture.ts'
import { writeThumbnail } from './thumbnail.ts'

/** The media tasks, as run inside a worker thread. */
export const mediaHandlers: TaskHandlers<MediaTasks> = {
  probe: ({ path }) => probeVideo(path),
  thumbnail: async ({ videoPath, outPath }) => {
    await writeThumbnail(videoPath, outPath)
    return null
  },
  spritesheet: async ({ videoPath, outPath }) => {
    await writeSpritesheet(videoPath, outPath)
    return null
  },
  'contact-sheet': async ({ rows, outPath, columns }) => {
    await writeContactSheet(rows, outPath, { columns })
    return null
  },
  'sample-frames': ({ path, count, width }, context) => {
    const frames = []
    for (const frame of decodeFramesRgb(path, { count, width })) {
      context.throwIfStopped()
      frames.push(frame)
    }
    return frames
  },
  remux: ({ inPath, outPath }) => remuxToMp4(inPath, outPath),
  join: async (request, context) => {
    await joinSegments(request, context)
    return null
  },
  'test-picture': async (picture, context) => {
    await writeTestPicture(picture, context)
    return null
  },
}
