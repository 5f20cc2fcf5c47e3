/** Process of `luma-quality.ts`: it loads FFmpeg, which the bench itself keeps in worker threads. */
import { spawnSync } from 'node:child_process'
import { createColourKernel } from '../src/engines/local/colour/colour-kernel.ts'
import { prepareGrade } from '../src/engines/local/render/prepare-act.ts'
import { createRenderPool } from '../src/engines/local/render/render-pool.ts'
import type { Look } from '../src/engines/local/shot/shot.ts'
import { planesOf } from '../src/media/frame-planes.ts'
import type { Planes } from '../src/media/planes.ts'
import { probeVideo } from '../src/media/probe.ts'
import { VideoDecoder } from '../src/media/video-decoder.ts'
import type { VideoInfo } from '../src/media/video-info.ts'
import type { QualityRequest } from './luma-quality.ts'

/** Frames between two that are compared. */
const STEP = 12

const request = JSON.parse(process.argv[2] ?? '') as QualityRequest
const info = probeVideo(request.clip)
const encoded = lumasOf(request.encoded, info, (planes) => planes)
const wanted =
  request.graded.kind === 'cube'
    ? filteredLumas(request.clip, request.graded.path, info)
    : await gradedLumas(request.clip, request.graded.look, info)
process.stdout.write(String(peakSignalToNoise(encoded, wanted)))

function lumasOf(path: string, info: VideoInfo, change: (planes: Planes) => Planes): Uint8Array[] {
  const decoder = new VideoDecoder(path, probeVideo(path))
  try {
    return Array.from({ length: Math.ceil(info.frameCount / STEP) }, (_, sample) => {
      decoder.seek(sample * STEP)
      const decoded = decoder.next()
      if (decoded === null) throw new Error(`${path} ends too early.`)
      const { y, yStride } = change(planesOf(decoded.frame))
      const luma = new Uint8Array(info.width * info.height)
      for (let row = 0; row < info.height; row++) {
        luma.set(y.subarray(row * yStride, row * yStride + info.width), row * info.width)
      }
      return luma
    })
  } finally {
    decoder.close()
  }
}

async function gradedLumas(path: string, look: Look, info: VideoInfo): Promise<Uint8Array[]> {
  const { width, height, averageFrameRate: frameRate } = info
  const geometry = { width, height, frameRate }
  const ground = { kind: 'plate' as const, path, info }
  await using pool = createRenderPool()
  const grade = await prepareGrade({ ground, geometry, looks: [look] }, [], { pool })
  if (grade === null) throw new Error('The look compiled to nothing.')
  const kernel = createColourKernel(width, height)
  kernel.setGrade(grade)
  const output: Planes = {
    y: new Uint8Array(width * height),
    cb: new Uint8Array((width * height) / 4),
    cr: new Uint8Array((width * height) / 4),
    yStride: width,
    chromaStride: width / 2,
  }
  return lumasOf(path, info, (planes) => {
    kernel.apply(planes, output)
    return output
  })
}

function filteredLumas(clip: string, cube: string, { width, height }: VideoInfo): Uint8Array[] {
  const filter = `select=not(mod(n\\,${STEP})),lut3d=${cube},format=yuv420p`
  const args = ['-v', 'error', '-i', clip, '-vf', filter, '-fps_mode', 'passthrough']
  const { stdout } = spawnSync('ffmpeg', [...args, '-f', 'rawvideo', 'pipe:1'], {
    maxBuffer: 1_000_000_000,
  })
  const frameBytes = (width * height * 3) / 2
  return Array.from({ length: Math.floor(stdout.length / frameBytes) }, (_, frame) =>
    stdout.subarray(frame * frameBytes, frame * frameBytes + width * height),
  )
}

function peakSignalToNoise(some: readonly Uint8Array[], others: readonly Uint8Array[]): number {
  let squares = 0
  let count = 0
  for (const [frame, luma] of some.entries()) {
    const other = others[frame]!
    for (let at = 0; at < luma.length; at++) squares += (luma[at]! - other[at]!) ** 2
    count += luma.length
  }
  return 10 * Math.log10((255 * 255 * count) / squares)
}
