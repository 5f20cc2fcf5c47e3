import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { PrepareContext } from '../../frame/frame-stage.ts'
import { removeActorStage } from './remove-actor-stage.ts'

const size = { width: 320, height: 180 }
const frameCount = 30

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remove-'))
})
afterAll(() => rm(folder, { recursive: true }))

const personAt = (frame: number) => ({
  left: frame * 12 - 40,
  top: 60,
  right: frame * 12,
  bottom: 150,
})

/** A patterned wall under a light that drifts; somebody dark with a faint shadow walks past it. */
function madeFrame(frame: number, isEmpty: boolean): Planes {
  const planes = createPlanes(size.width, size.height)
  const random = createRandom(7)
  const { left, top, right, bottom } = personAt(frame)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const wall = 120 + 25 * Math.sin(x / 5) + 12 * Math.sin(y / 7) + 4 * random() + frame / 5
      const isPerson = x >= left && x < right && y >= top && y < bottom
      const isShadow = x >= left && x < right + 14 && y >= bottom && y < bottom + 12
      planes.y[y * size.width + x] =
        isEmpty || (!isPerson && !isShadow) ? wall : isPerson ? 35 : wall - 22
    }
  }
  planes.cb.fill(124)
  planes.cr.fill(133)
  return planes
}

/** The matte of the person alone: its shadow is nobody. */
async function writeMatte(): Promise<PrepareContext['facts']['matte']> {
  const [columns, rows] = [160, 90]
  const bytes = new Uint8Array(columns * rows * frameCount)
  for (let frame = 0; frame < frameCount; frame++) {
    const { left, top, right, bottom } = personAt(frame)
    for (let row = top / 2; row < bottom / 2; row++) {
      const start = (frame * rows + row) * columns
      bytes.fill(
        255,
        start + Math.max(0, left / 2),
        start + Math.min(columns, Math.max(0, right / 2)),
      )
    }
  }
  const path = join(folder, 'people.matte')
  await writeFile(path, bytes)
  return { path, columns, rows, frameCount }
}

async function context(): Promise<PrepareContext> {
  let next = 0
  return {
    geometry: { ...size, frameRate: { num: 10, den: 1 } },
    pixelAspect: 1,
    frameCount,
    seed: 3,
    folder,
    imagePath: null,
    ground: { kind: 'still', path: '', frameCount },
    facts: { samples: [], motion: null, matte: await writeMatte() },
    openFrames: () =>
      Promise.resolve({
        seek: (frame) => {
          next = frame
        },
        next: () => (next < frameCount ? madeFrame(next++, false) : null),
        close: () => {},
      }),
    throwIfStopped: () => {},
  }
}

function psnr(one: Planes, other: Planes): number {
  let sum = 0
  for (let at = 0; at < one.y.length; at++) sum += (one.y[at]! - other.y[at]!) ** 2
  return 10 * Math.log10((255 * 255 * one.y.length) / Math.max(1, sum))
}

test('somebody who walks by is gone, shadow and all, at the brightness of the moment', async () => {
  const act = await context()
  const edit = {
    kind: 'remove-actor',
    noun: 'man',
    where: null,
    evidence: 'remove the man',
  } as const
  const spec = await removeActorStage.prepare(edit, act)
  const stage = await removeActorStage.open(structuredClone(spec!), act)
  try {
    for (const frame of [6, 14, 22]) {
      const input = madeFrame(frame, false)
      const output = createPlanes(size.width, size.height)
      stage.apply(input, output, frame)
      const empty = madeFrame(frame, true)
      expect(psnr(input, empty)).toBeLessThan(22)
      expect(psnr(output, empty)).toBeGreaterThan(40)
    }
  } finally {
    stage.close()
  }
})

test('a frame without anybody is left as it is', async () => {
  const act = await context()
  const edit = { kind: 'remove-actor', noun: 'people', where: null, evidence: '' } as const
  const spec = await removeActorStage.prepare(edit, act)
  const stage = await removeActorStage.open(spec!, act)
  try {
    const input = madeFrame(0, true)
    const output = createPlanes(size.width, size.height)
    // Nobody is near frame 0 either: the person comes in with frame 1 and is then too small to count.
    stage.apply(input, output, 0)
    expect(psnr(output, input)).toBeGreaterThan(45)
  } finally {
    stage.close()
  }
})
