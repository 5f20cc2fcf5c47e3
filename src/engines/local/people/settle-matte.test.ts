import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settleMatte } from './settle-matte.ts'

const columns = 48
const rows = 32
const cells = columns * rows
const frameCount = 12

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settle-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** `matteAt` gives the value of a figure of 16 x 16 cells, `lumaAt` that of the whole frame. */
async function settle(matteAt: (frame: number) => number, lumaAt: (frame: number) => number) {
  const found = new Uint8Array(frameCount * cells * 2)
  for (let frame = 0; frame < frameCount; frame++) {
    const start = frame * cells * 2
    for (let row = 8; row < 24; row++) {
      found.fill(matteAt(frame), start + row * columns + 16, start + row * columns + 32)
    }
    found.fill(lumaAt(frame), start + cells, start + cells * 2)
  }
  const foundPath = join(folder, 'found')
  const path = join(folder, 'matte')
  await writeFile(foundPath, found)
  await writeFile(path, new Uint8Array(frameCount * cells))
  const run = { first: 0, count: frameCount }
  const input = { foundPath, path, columns, rows, frameCount, run, radius: 4 }
  settleMatte(input, { throwIfStopped: () => {} })
  const settled = await readFile(path)
  return Array.from(
    { length: frameCount },
    (_, frame) => settled[frame * cells + 16 * columns + 24]!,
  )
}

test('a figure that is missed in one frame of a still picture is there in all', async () => {
  const middles = await settle(
    (frame) => (frame === 6 ? 0 : 250),
    () => 90,
  )
  expect(Math.min(...middles)).toBeGreaterThan(230)
})

test('nothing is carried over a cut', async () => {
  const middles = await settle(
    (frame) => (frame < 6 ? 250 : 0),
    (frame) => (frame < 6 ? 60 : 180),
  )
  expect(Math.min(...middles.slice(0, 6))).toBeGreaterThan(230)
  expect(Math.max(...middles.slice(6))).toBe(0)
})
