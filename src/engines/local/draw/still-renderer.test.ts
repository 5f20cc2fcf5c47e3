import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { createStillRenderer } from './still-renderer.ts'

const folder = mkdtempSync(join(tmpdir(), 'still-'))
afterAll(() => rmSync(folder, { recursive: true }))

const frame = { width: 96, height: 64, frameRate: { num: 24, den: 1 }, seed: 1 }
const canvas = createCanvas(96, 64)
const context = canvas.getContext('2d')
for (let x = 0; x < 96; x++) {
  context.fillStyle = `rgb(${x * 2}, ${(x * 53) % 256}, ${255 - x})`
  context.fillRect(x, 0, 1, 64)
}
const path = join(folder, 'image.png')
writeFileSync(path, canvas.toBuffer('image/png'))
const original = context.getImageData(0, 0, 96, 64).data

const same = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0

describe('the still renderer', () => {
  it('shows the image itself, pixel for pixel, on frame 0', () => {
    using renderer = createStillRenderer(path, frame)
    renderer.frame(30)
    expect(same(renderer.frame(0), original)).toBe(true)
  })

  it('comes nearer afterwards, the same way every time', () => {
    using one = createStillRenderer(path, frame)
    using other = createStillRenderer(path, frame)
    const late = one.frame(48)
    expect(same(late, original)).toBe(false)
    expect(same(other.frame(48), late)).toBe(true)
  })

  it('refuses an image of another size', () => {
    expect(() => createStillRenderer(path, { ...frame, width: 128 })).toThrow('96x64, not 128x64')
  })
})
