import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeImage } from '../../test/make-clip.ts'
import { isWholeImage } from './whole-image.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-image-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const path = join(folder, 'image')
  await writeFile(path, bytes)
  return isWholeImage(path)
}

describe.each(['png', 'jpeg', 'webp'] as const)('a %s', (format) => {
  test('is whole as it is, and with bytes behind its end', async () => {
    const image = await makeImage(64, 48, format)
    expect(await isWhole(image)).toBe(true)
    expect(await isWhole(Buffer.concat([image, Buffer.from('trailer')]))).toBe(true)
  })

  test('is not whole without its end, wherever it was cut', async () => {
    const image = await makeImage(64, 48, format)
    for (const share of [0.3, 0.6, 0.9]) {
      expect(await isWhole(image.subarray(0, Math.floor(image.length * share)))).toBe(false)
    }
    expect(await isWhole(image.subarray(0, -3))).toBe(false)
  })
})

test('the end of a thumbnail inside a JPEG is not its own end', async () => {
  const image = await makeImage(64, 48, 'jpeg')
  const thumbnail = await makeImage(16, 16, 'jpeg')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(thumbnail.length + 2)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, thumbnail])
  const whole = Buffer.concat([image.subarray(0, 2), segment, image.subarray(2)])
  expect(await isWhole(whole)).toBe(true)
  expect(await isWhole(whole.subarray(0, -20))).toBe(false)
})
