/** A moving picture that costs next to nothing: a bar that crosses a plain ground, repeated by copying packets. */
import { rmSync } from 'node:fs'
import { joinSegments } from './join-segments.ts'
import type { Planes } from './planes.ts'
import { SegmentEncoder } from './segment-encoder.ts'
import { writeSegment } from './segment-file.ts'
import type { TaskContext } from './serve-tasks.ts'

export type TestPicture = {
  width: number
  height: number
  frameCount: number
  framesPerSecond: number
  /** Chooses the ground's colour. */
  seed: number
  /** Written whole or not at all; segments are written beside it, and go. */
  outPath: string
}

/** Frames that are encoded; the others are these again. */
const LOOP_FRAMES = 10
const GROUND_LUMA = 90
const BAR_LUMA = 200
const NEUTRAL = 128
const CHROMA_REACH = 48

export async function writeTestPicture(
  picture: TestPicture,
  context: Pick<TaskContext, 'throwIfStopped'>,
): Promise<void> {
  const { width, height, frameCount, framesPerSecond, outPath } = picture
  const counts = [LOOP_FRAMES, frameCount % LOOP_FRAMES]
  const [loop, rest] = counts.map((count, number) => ({ count, path: `${outPath}.${number}` }))
  const loops = Math.floor(frameCount / LOOP_FRAMES)
  const used = [...Array.from({ length: loops }, () => loop!), ...(rest!.count > 0 ? [rest!] : [])]
  try {
    for (const { count, path } of new Set(used)) writeLoop(picture, count, path, context)
    const request = {
      segmentPaths: used.map(({ path }) => path),
      timestamps: Array.from({ length: frameCount + 1 }, (_, frame) => frame),
      timeBase: { num: 1, den: framesPerSecond },
      frameRate: { num: framesPerSecond, den: 1 },
      width,
      height,
      sampleAspectRatio: { num: 1, den: 1 },
      rotationDegrees: 0,
      audio: null,
      outPath,
    }
    await joinSegments(request, context)
  } finally {
    for (const { path } of new Set(used)) rmSync(path, { force: true })
  }
}

function writeLoop(
  { width, height, framesPerSecond, seed }: TestPicture,
  frameCount: number,
  path: string,
  context: Pick<TaskContext, 'throwIfStopped'>,
): void {
  const encoder = new SegmentEncoder({
    width,
    height,
    frameRate: { num: framesPerSecond, den: 1 },
  })
  try {
    for (let frame = 0; frame < frameCount; frame++) {
      context.throwIfStopped()
      draw(encoder.nextPlanes(), { width, height }, frame / LOOP_FRAMES, seed)
      encoder.encode()
    }
    writeSegment(path, { signature: '', frameCount, ...encoder.finish() })
  } finally {
    encoder.close()
  }
}

type Size = { width: number; height: number }

function draw(planes: Planes, { width, height }: Size, share: number, seed: number): void {
  const angle = seed % 360
  const chroma = (turn: (radians: number) => number) =>
    Math.round(NEUTRAL + CHROMA_REACH * turn((angle * Math.PI) / 180))
  planes.y.fill(GROUND_LUMA)
  planes.cb.fill(chroma(Math.cos))
  planes.cr.fill(chroma(Math.sin))
  const barWidth = Math.max(2, Math.round(width / 16))
  const left = Math.round(share * (width - barWidth))
  for (let row = Math.round(height / 4); row < (height * 3) / 4; row++) {
    const start = row * planes.yStride + left
    planes.y.fill(BAR_LUMA, start, start + barWidth)
  }
}
