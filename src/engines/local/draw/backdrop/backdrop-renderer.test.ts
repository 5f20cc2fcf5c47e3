import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Canvas } from '@napi-rs/canvas'
import { sceneSchema } from '../../shot/scene.ts'
import { openDrawing } from '../../render/open-source.ts'
import { createRandom } from '../random.ts'
import { newCanvas } from '../stage.ts'
import { measureBackdrop } from './measure-backdrop.ts'

const folder = mkdtempSync(join(tmpdir(), 'backdrop-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [width, height] = [160, 90]
const geometry = { width, height, frameRate: { num: 30, den: 1 } }

/** A sky over sand, brighter on its left, with fine detail everywhere. */
function photo(shade = 1): Canvas {
  const [canvas, context] = newCanvas(width, height)
  const image = context.createImageData(width, height)
  const random = createRandom(3)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const [red, green, blue] = y < 50 ? ([120, 170, 230] as const) : ([210, 180, 130] as const)
    const light = shade * (1.05 - 0.35 * (x / width)) * (0.94 + 0.12 * random())
    image.data.set([red * light, green * light, blue * light, 255], at * 4)
  }
  context.putImageData(image, 0, 0)
  return canvas
}

const path = join(folder, 'photo.png')
writeFileSync(path, photo().encodeSync('png'))

const dog = { id: 'dog-1', noun: 'dog', picture: 'dog', x: 0.5, y: 0.87, height: 0.36 }

function open(actors: (typeof dog)[], still: string | undefined = path) {
  const scene = sceneSchema.parse({
    place: 'beach',
    backdrop: 'image',
    time: 'day',
    cameras: [{ move: 'push' }],
    actors: actors.map((actor) => ({ ...actor, actions: [{ motion: 'idle' }] })),
  })
  const files = still === undefined ? {} : { still }
  return openDrawing({ kind: 'scene', scene, seed: 2, supersampling: 1, files }, geometry)
}

/** Decibels between two pictures, over the pixels that `isIn` takes. */
function psnr(
  a: Uint8ClampedArray,
  b: Uint8ClampedArray,
  isIn: (x: number, y: number) => boolean = () => true,
): number {
  let [sum, count] = [0, 0]
  for (let at = 0; at < a.length; at++) {
    const pixel = Math.floor(at / 4)
    if (at % 4 === 3 || !isIn(pixel % width, Math.floor(pixel / width))) continue
    sum += (a[at]! - b[at]!) ** 2
    count++
  }
  return 10 * Math.log10(255 ** 2 / Math.max(1e-9, sum / count))
}

const pixelsOf = (canvas: Canvas) => canvas.getContext('2d').getImageData(0, 0, width, height).data

describe('a scene on a given image', () => {
  it('opens with the image itself, and comes nearer', async () => {
    using drawing = await open([])
    expect(psnr(drawing.frame(0), pixelsOf(photo()))).toBeGreaterThan(45)
    expect(psnr(drawing.frame(60), pixelsOf(photo()))).toBeLessThan(35)
  })

  it('differs from the image only around its cast', async () => {
    using drawing = await open([dog])
    const [first, image] = [drawing.frame(0), pixelsOf(photo())]
    const isNear = (x: number, y: number) => Math.abs(x - 80) < 40 && y > 30
    expect(psnr(first, image, (x, y) => !isNear(x, y))).toBeGreaterThan(60)
    expect(psnr(first, image, isNear)).toBeLessThan(30)
  })

  it('draws the same frame in any order', async () => {
    using one = await open([dog])
    using other = await open([dog])
    const [a, b] = [one.frame(3).slice(), one.frame(20)]
    const [d, c] = [other.frame(20).slice(), other.frame(3)]
    expect([psnr(a, c), psnr(b, d)].every((decibels) => decibels > 100)).toBe(true)
  })

  it('lights its cast as the image is lit', async () => {
    const night = join(folder, 'night.png')
    writeFileSync(night, photo(0.3).encodeSync('png'))
    using bright = await open([dog])
    using dark = await open([dog], night)
    const body = (pixels: Uint8ClampedArray) => pixels[(64 * width + 80) * 4]!
    expect(body(dark.frame(0))).toBeLessThan(body(bright.frame(0)) * 0.75)
  })

  it('draws no colours on an image that has none', async () => {
    const grey = photo()
    const context = grey.getContext('2d')
    context.globalCompositeOperation = 'saturation'
    context.fillStyle = '#808080'
    context.fillRect(0, 0, width, height)
    const greyPath = join(folder, 'grey.png')
    writeFileSync(greyPath, grey.encodeSync('png'))
    using drawing = await open([dog], greyPath)
    const pixels = drawing.frame(0)
    const spread = pixels.map((red, at) => (at % 4 === 0 ? Math.abs(red - pixels[at + 2]!) : 0))
    expect(Math.max(...spread)).toBeLessThan(8)
    expect(psnr(pixels, pixelsOf(grey))).toBeLessThan(35)
  })

  it('says what is missing, and takes no file that is no image', async () => {
    const broken = join(folder, 'broken.png')
    writeFileSync(broken, 'not an image')
    await expect(open([dog], broken)).rejects.toThrow()
    const gone = join(folder, 'gone.png')
    await expect(open([dog], gone)).rejects.toThrow()
  })
})

describe('measuring an image', () => {
  it('finds the side of the light, the line of the ground and a quiet place for feet', () => {
    const measured = measureBackdrop(photo())
    expect(measured.keySide).toBe(-1)
    expect(Math.abs(measured.horizon - 50 / 90)).toBeLessThan(0.04)
    const edged = photo()
    const context = edged.getContext('2d')
    context.fillStyle = '#201810'
    context.fillRect(0, 78, width, 12)
    const { footLine } = measureBackdrop(edged)
    expect(Math.abs(footLine - 78 / 90)).toBeGreaterThan(0.02)
    expect(footLine).toBeGreaterThan(measured.horizon)
  })
})
