import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { frameNumberOf, makeClip } from '../../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { copyPlanes, createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { FrameSource } from '../render/frame-source.ts'
import { openSource } from '../render/open-source.ts'
import type { EditOf } from '../shot/edit.ts'
import { sourceClock } from './source-positions.ts'

const file = temporaryFolder()
const size = { width: 128, height: 96 }
const geometry = { ...size, frameRate: { num: 24, den: 1 } }
const frameCount = 48
let path: string
let info: VideoInfo

beforeAll(() => {
  path = file('numbered.mp4')
  makeClip({ path, ...size, encoder: { g: 250, bf: 2 } })
  info = probeVideo(path)
})

type Speed = EditOf<'set-speed'>

const speed = (
  operation: Speed['operation'],
  factor: number | null = null,
  evidence = operation as string,
): Speed => ({ kind: 'set-speed', operation, factor, evidence })

function open(...edits: Speed[]): Promise<FrameSource> {
  const clock = sourceClock(edits, { frameCount, frameRate: geometry.frameRate })
  return openSource({ kind: 'plate', path, info, clock }, geometry)
}

function numberOf({ y, yStride }: Planes): number {
  return frameNumberOf((column, row) => y[row * yStride + column]!, size.width)
}

function copyOf(planes: Planes): Planes {
  const copy = createPlanes(size.width, size.height)
  copyPlanes(planes, copy, size.width, size.height)
  return copy
}

async function framesOf(...edits: Speed[]): Promise<Planes[]> {
  const source = await open(...edits)
  const frames: Planes[] = []
  for (let planes = source.next(); planes !== null; planes = source.next()) {
    frames.push(copyOf(planes))
  }
  source.close()
  return frames
}

/** As text that can be compared quickly. */
const prints = (frames: readonly Planes[]) =>
  frames.map(({ y, cb, cr }) => {
    const hash = createHash('sha256').update(y).update(cb).update(cr)
    return hash.digest('hex').slice(0, 12)
  })

const count = (from: number, step: number, length: number) =>
  Array.from({ length }, (_, frame) => from + step * frame)

describe('footage at another speed', () => {
  it('keeps the number of frames, whatever is asked', async () => {
    for (const operation of ['slow', 'fast', 'reverse', 'freeze', 'boomerang', 'loop'] as const) {
      expect((await framesOf(speed(operation))).length).toBe(frameCount)
    }
  })

  it('plays backwards, every frame an exact copy', async () => {
    const forward = await framesOf()
    const backward = await framesOf(speed('reverse'))
    expect(backward.map(numberOf)).toEqual(count(47, -1, 48))
    expect(prints(backward.toReversed())).toEqual(prints(forward))
  })

  it('shows every second frame at double speed, then starts again', async () => {
    const numbers = (await framesOf(speed('fast'))).map(numberOf)
    expect(numbers.slice(0, 24)).toEqual(count(0, 2, 24))
    // Its first frames still show the last one of the pass before.
    expect(numbers.slice(30)).toEqual(count(12, 2, 18))
  })

  it('goes forward and back', async () => {
    const numbers = (await framesOf(speed('boomerang'))).map(numberOf)
    expect(numbers).toEqual([...count(0, 2, 24), ...count(46, -2, 24)])
  })

  it('shows every frame for twice as long in slow motion, exact on every second', async () => {
    const frames = await framesOf(speed('slow'))
    const forward = await framesOf()
    const exact = frames.filter((_, frame) => frame % 2 === 0)
    expect(prints(exact)).toEqual(prints(forward.slice(0, 24)))
  })

  it('holds the last frame', async () => {
    const numbers = (await framesOf(speed('freeze', null, 'freeze the last frame'))).map(numberOf)
    expect(new Set(numbers.slice(39))).toEqual(new Set([47]))
  })

  it('dissolves the end of a loop into its beginning', async () => {
    const frames = await framesOf(speed('loop'))
    const forward = await framesOf()
    expect(prints(frames.slice(0, 30))).toEqual(prints(forward.slice(0, 30)))
    const apart = (one: Planes, other: Planes) =>
      one.y.reduce((sum, code, at) => sum + Math.abs(code - other.y[at]!), 0) / one.y.length
    expect(apart(frames[47]!, forward[1]!)).toBeLessThan(apart(frames[47]!, forward[47]!) / 4)
  })

  it('gives the same frames in any order', async () => {
    const inOrder = await framesOf(speed('slow', 0.4), speed('reverse'))
    const source = await open(speed('slow', 0.4), speed('reverse'))
    for (const frame of [40, 3, 41, 20, 19, 2]) {
      source.seek(frame)
      expect(prints([copyOf(source.next()!)])).toEqual(prints([inOrder[frame]!]))
    }
    source.close()
  })
})
