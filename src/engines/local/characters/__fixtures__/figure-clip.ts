/** Clips of a drawn figure that hops before a background, for tests of cutting out. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { joinSegments } from '../../../../media/join-segments.ts'
import { RgbaConverter } from '../../../../media/rgba-converter.ts'
import { SegmentEncoder } from '../../../../media/segment-encoder.ts'
import { writeSegment } from '../../../../media/segment-file.ts'
import { copyPlanes } from '../../../../media/planes.ts'

export type FigureClip = {
  path: string
  width?: number
  height?: number
  frames?: number
  /** Of the figure's body. Null: nobody is there. Default: green. */
  colour?: string | null
  /** `plain`: a wall, lighter at one side. `busy`: stripes of many colours, each beside one of its own. Default: plain. */
  background?: 'plain' | 'busy'
  /** Of the plain background. */
  wall?: string
}

const FRAMES_PER_SECOND = 12
const GREEN = '#3f8f3a'

/** Writes an MP4 of the figure. In worker threads, or in tests that own their process. */
export async function makeFigureClip(clip: FigureClip): Promise<void> {
  const { width = 640, height = 360, frames = 24, path } = clip
  const folder = mkdtempSync(join(tmpdir(), 'figure-clip-'))
  try {
    const segment = join(folder, 'segment')
    encode({ ...clip, width, height, frames }, segment)
    await joinSegments(
      {
        segmentPaths: [segment],
        timestamps: Array.from({ length: frames + 1 }, (_, frame) => frame),
        timeBase: { num: 1, den: FRAMES_PER_SECOND },
        frameRate: { num: FRAMES_PER_SECOND, den: 1 },
        width,
        height,
        sampleAspectRatio: { num: 1, den: 1 },
        rotationDegrees: 0,
        audio: null,
        outPath: path,
      },
      { throwIfStopped: () => {} },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function encode(
  clip: Required<Pick<FigureClip, 'width' | 'height' | 'frames'>> & FigureClip,
  path: string,
) {
  const { width, height, frames } = clip
  const encoder = new SegmentEncoder({
    width,
    height,
    frameRate: { num: FRAMES_PER_SECOND, den: 1 },
  })
  const converter = new RgbaConverter(width, height)
  try {
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    for (let frame = 0; frame < frames; frame++) {
      drawBackground(context, clip)
      const x = width * (0.3 + (0.4 * frame) / frames)
      if (clip.colour !== null) drawFigure(context, x, height * 0.88, height * 0.62, clip.colour)
      const planes = converter.convert(context.getImageData(0, 0, width, height).data)
      copyPlanes(planes, encoder.nextPlanes(), width, height)
      encoder.encode()
    }
    const { extradata, packets } = encoder.finish()
    writeSegment(path, { signature: 'test', frameCount: frames, extradata, packets })
  } finally {
    converter.close()
    encoder.close()
  }
}

function drawBackground(
  context: SKRSContext2D,
  { background = 'plain', wall = '#c9d6e8' }: FigureClip,
) {
  const { width, height } = context.canvas
  context.fillStyle = wall
  context.fillRect(0, 0, width, height)
  if (background === 'plain') {
    const light = context.createLinearGradient(0, 0, width, height)
    light.addColorStop(0, 'rgba(255,255,255,0.25)')
    light.addColorStop(1, 'rgba(0,0,0,0.08)')
    context.fillStyle = light
    context.fillRect(0, 0, width, height)
    return
  }
  for (let stripe = 0; stripe < 24; stripe++) {
    const other = `hsl(${(stripe * 137) % 360} 70% ${30 + ((stripe * 29) % 50)}%)`
    context.fillStyle = stripe % 2 === 0 ? GREEN : other
    context.fillRect((stripe * width) / 24, 0, width / 24, height)
  }
}

/** A body with ears, two legs and an eye as pale as the wall; `x`, `y`: between its feet. */
export function drawFigure(
  context: SKRSContext2D,
  x: number,
  y: number,
  height: number,
  colour = GREEN,
): void {
  context.save()
  context.translate(x, y)
  context.scale(height, height)
  context.fillStyle = colour
  context.beginPath()
  context.ellipse(0, -0.5, 0.3, 0.36, 0, 0, Math.PI * 2)
  context.fill()
  context.fillRect(-0.2, -0.3, 0.13, 0.3)
  context.fillRect(0.07, -0.3, 0.13, 0.3)
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * 0.24, -0.72)
    context.lineTo(side * 0.2, -1)
    context.lineTo(side * 0.02, -0.8)
    context.fill()
  }
  context.fillStyle = '#d3deee'
  context.beginPath()
  context.arc(0.1, -0.62, 0.07, 0, Math.PI * 2)
  context.fill()
  context.fillStyle = '#141414'
  context.beginPath()
  context.arc(0.12, -0.62, 0.035, 0, Math.PI * 2)
  context.fill()
  context.restore()
}
