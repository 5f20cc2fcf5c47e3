import { readFileSync } from 'node:fs'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { makeClip } from './__fixtures__/make-clip.ts'
import { temporaryFolder } from './__fixtures__/temporary-folder.ts'
import { writeContactSheet } from './contact-sheet.ts'
import { decodeFramesRgb } from './decode-frames.ts'
import { writeSpritesheet } from './spritesheet.ts'
import { writeThumbnail } from './thumbnail.ts'

const file = temporaryFolder()
const clip = file('clip.mp4')
makeClip({ path: clip, width: 160, height: 96 })

describe('pictures of a video', () => {
  it('writes a thumbnail as WebP, no side above 640', async () => {
    await writeThumbnail(clip, file('thumbnail.webp'))
    const image = await loadImage(file('thumbnail.webp'))
    expect(readFileSync(file('thumbnail.webp')).toString('latin1', 8, 12)).toBe('WEBP')
    expect([image.width, image.height]).toEqual([640, 384])
  })

  it('turns the thumbnail of a turned video', async () => {
    makeClip({ path: file('turned.mp4'), width: 160, height: 96, rotationDegrees: 90 })
    await writeThumbnail(file('turned.mp4'), file('turned.webp'))
    const image = await loadImage(file('turned.webp'))
    expect([image.width, image.height]).toEqual([384, 640])
  })

  it('writes a spritesheet of 5x5 tiles as JPEG', async () => {
    await writeSpritesheet(clip, file('sprites.jpg'))
    const image = await loadImage(file('sprites.jpg'))
    expect(readFileSync(file('sprites.jpg')).readUInt16BE(0)).toBe(0xffd8)
    expect([image.width, image.height]).toEqual([5 * 160, 5 * 96])
  })

  it('fills fewer tiles for a video of fewer frames', async () => {
    makeClip({ path: file('short.mp4'), width: 160, height: 96, timestamps: [0, 1, 2] })
    await writeSpritesheet(file('short.mp4'), file('short.jpg'))
    const image = await loadImage(file('short.jpg'))
    expect([image.width, image.height]).toEqual([3 * 160, 96])
  })

  it('lays videos under each other in a contact sheet', async () => {
    const rows = [
      { path: clip, label: 'Source' },
      { path: clip, label: 'Remix' },
    ]
    await writeContactSheet(rows, file('sheet.png'), { columns: 3 })
    const image = await loadImage(file('sheet.png'))
    expect([image.width, image.height]).toEqual([6 + 3 * 326, 2 * (26 + 192 + 6)])
  })
})

describe('decoding frames as RGB', () => {
  it('spreads the wanted number evenly over the video', () => {
    const frames = [...decodeFramesRgb(clip, { count: 4, width: 80 })]
    expect(frames.map(({ index }) => index)).toEqual([6, 18, 30, 42])
    expect(frames.map(({ timeSeconds }) => timeSeconds)).toEqual([0.25, 0.75, 1.25, 1.75])
    expect(frames[0]).toMatchObject({ width: 80, height: 48 })
    expect(frames[0]!.rgb).toHaveLength(80 * 48 * 3)
  })

  it('delivers every n-th frame', () => {
    const frames = [...decodeFramesRgb(clip, { everyNth: 20, width: 16 })]
    expect(frames.map(({ index }) => index)).toEqual([0, 20, 40])
  })

  it('converts with the matrix of the video: bt601 for small untagged video', () => {
    // y 60 to 188, cb 118, cr 140 through BT.601 limited: red > green, blue least.
    const [frame] = [...decodeFramesRgb(clip, { count: 1, width: 160 })]
    const at = (60 * 160 + 20) * 3
    const luma = 1.164 * (60 + 40 - 16)
    expect(frame!.rgb[at]).toBeCloseTo(luma + 1.596 * 12, -1)
    expect(frame!.rgb[at + 1]).toBeCloseTo(luma - 0.392 * -10 - 0.813 * 12, -1)
    expect(frame!.rgb[at + 2]).toBeCloseTo(luma + 2.017 * -10, -1)
  })
})
