import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import { identity } from '../../frame/camera-motion.ts'
import type { Similarity } from '../../frame/camera-motion.ts'
import type { ActContext, PrepareContext } from '../../frame/frame-stage.ts'
import { createTexture, paintMovingPicture } from '../../motion/__fixtures__/moving-picture.ts'
import type { EditOf } from '../../shot/edit.ts'
import { setCameraStage } from './set-camera-stage.ts'

type Camera = EditOf<'set-camera'>

const size = { width: 480, height: 270 }
const texture = createTexture(11)
const act: ActContext = {
  geometry: { ...size, frameRate: { num: 24, den: 1 } },
  pixelAspect: 1,
  frameCount: 49,
  seed: 3,
  folder: '.',
  imagePath: null,
}

const camera = (move: Camera['move']): Camera => ({
  kind: 'set-camera',
  move,
  amount: 0.6,
  evidence: move,
})

const paint = (seen: Similarity) => paintMovingPicture({ ...size, camera: seen, texture })

async function shown(move: Camera['move'], frame: number) {
  const context: PrepareContext = {
    ...act,
    ground: { kind: 'still', path: '', frameCount: act.frameCount },
    facts: { samples: [], motion: null, matte: null },
    openFrames: () => Promise.reject(new Error('A planned move needs no frames.')),
    throwIfStopped() {},
  }
  const spec = await setCameraStage.prepare(camera(move), context)
  const stage = await setCameraStage.open(spec!, act)
  const output = createPlanes(size.width, size.height)
  stage.apply(paint(identity), output, frame)
  stage.close()
  return output
}

/** Mean difference of luma, leaving out two pixels around. */
function apart(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  for (let row = 2; row < size.height - 2; row++) {
    for (let column = 2; column < size.width - 2; column++) {
      const at = row * size.width + column
      sum += Math.abs(one[at]! - other[at]!)
    }
  }
  return sum / (size.width * size.height)
}

const turn = (3 * Math.PI) / 60
const dutch = Math.cos(turn) + (Math.sin(turn) * size.width) / size.height

describe('moving the camera within the frame', () => {
  it.each<[Camera['move'], number, Similarity]>([
    ['push', 48, { a: 1.25, b: 0, x: 0, y: 0 }],
    ['pull', 0, { a: 1.25, b: 0, x: 0, y: 0 }],
    ['pan-left', 48, { a: 1.18, b: 0, x: 0.09 * size.width, y: 0 }],
    ['pan-left', 0, { a: 1.18, b: 0, x: -0.09 * size.width, y: 0 }],
    ['tilt-up', 48, { a: 1.18, b: 0, x: 0, y: 0.09 * size.height }],
    ['dutch', 20, { a: dutch * Math.cos(turn), b: dutch * Math.sin(turn), x: 0, y: 0 }],
  ])('%s, frame %i: every pixel is where it should be', async (move, frame, seen) => {
    const output = await shown(move, frame)
    expect(apart(output.y, paint(seen).y)).toBeLessThan(0.6)
    expect(new Set(output.cb)).toEqual(new Set([118]))
    expect(new Set(output.cr)).toEqual(new Set([140]))
  })

  it.each<[Camera['move'], number]>([
    ['push', 0],
    ['pull', 48],
  ])('%s leaves frame %i as it is, to the last bit', async (move, frame) => {
    const output = await shown(move, frame)
    expect(Buffer.compare(output.y, paint(identity).y)).toBe(0)
  })

  it('says what cannot be done within the frame, and what could', async () => {
    const on = {
      geometry: act.geometry,
      frameCount: 49,
      imagePath: null,
      ground: { kind: 'still' },
    } as const
    for (const move of ['orbit', 'aerial', 'rack-focus', 'angle', 'other', 'steady'] as const) {
      const verdict = await setCameraStage.judge(camera(move), on)
      expect(verdict.kind).toBe('cannot')
    }
    expect(await setCameraStage.judge(camera('orbit'), on)).toMatchObject({
      reason: expect.stringContaining('pan') as string,
    })
  })
})
