/** Entry of the worker thread that makes test clips: native encoders run in threads only. */
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtempSync, rmSync } from 'node:fs'
import { joinSegments } from '../src/media/join-segments.ts'
import { SegmentEncoder } from '../src/media/segment-encoder.ts'
import { writeSegment } from '../src/media/segment-file.ts'
import { serveTasks } from '../src/media/serve-tasks.ts'
import type { ClipTasks, ClipTask } from './make-clip.ts'

serveTasks<ClipTasks>({
  'make-clip': async (clip, context) => {
    const folder = mkdtempSync(join(tmpdir(), 'reprise-clip-'))
    try {
      const segment = join(folder, 'segment')
      encode(clip, segment)
      const stepUnits = Math.round(clip.secondsPerFrame * 90_000)
      await joinSegments(
        {
          segmentPaths: [segment],
          timestamps: Array.from({ length: clip.frames + 1 }, (_, frame) => frame * stepUnits),
          timeBase: { num: 1, den: 90_000 },
          frameRate: { num: 90_000, den: stepUnits },
          width: clip.width,
          height: clip.height,
          sampleAspectRatio: { num: 1, den: 1 },
          rotationDegrees: 0,
          audio: null,
          outPath: clip.path,
        },
        context,
      )
      return null
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
})

/** Two coloured fields whose border wanders to the right. */
function encode(clip: ClipTask, path: string): void {
  const encoder = new SegmentEncoder({ ...clip, frameRate: { num: 24, den: 1 } })
  try {
    for (let frame = 0; frame < clip.frames; frame++) {
      const { y, cb, cr, yStride, chromaStride } = encoder.nextPlanes()
      const border = Math.round((clip.width * (frame + 1)) / (clip.frames + 1))
      for (let row = 0; row < clip.height; row++) {
        y.fill(90, row * yStride, row * yStride + border)
        y.fill(170, row * yStride + border, row * yStride + clip.width)
      }
      cb.fill(110, 0, (chromaStride * clip.height) / 2)
      cr.fill(150, 0, (chromaStride * clip.height) / 2)
      encoder.encode()
    }
    const { extradata, packets } = encoder.finish()
    writeSegment(path, { signature: 'test', frameCount: clip.frames, extradata, packets })
  } finally {
    encoder.close()
  }
}
