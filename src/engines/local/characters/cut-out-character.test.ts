import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawFigure, makeFigureClip } from './__fixtures__/figure-clip.ts'
import type { CutoutOutcome } from './cutout.ts'
import { cutOutCharacter } from './cut-out-character.ts'
import { toCutoutCanvas } from './cutout-picture.ts'

const PERSON = '../shared/clips/person-enters-ccby4.mp4'
const TOY = '../shared/clips/toy-monster-cc0.mp4'
const FLOWER = '../shared/clips/flower-cc0.mp4'
const STREAM = '../shared/clips/stream-cc0.mp4'
const WALL = [201, 214, 232]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cut-out-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cut = (clipPath: string, outPath = join(folder, 'cut.png')) =>
  cutOutCharacter({ clipPath, outPath }, { throwIfStopped: () => {} })

async function pixelsOf(path: string, { width, height }: { width: number; height: number }) {
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(await loadImage(path), 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}

/** The figure as it was drawn, cut to its content. */
function trueFigure(): Canvas {
  const context = createCanvas(640, 360).getContext('2d')
  drawFigure(context, 320, 360 * 0.88, 360 * 0.62)
  return toCutoutCanvas(context.getImageData(0, 0, 640, 360).data as never, {
    width: 640,
    height: 360,
  })!
}

describe('cutting a figure out before a plain background', () => {
  let outcome: CutoutOutcome
  let picture: Uint8ClampedArray
  let known: Uint8ClampedArray
  beforeAll(async () => {
    const clip = join(folder, 'plain.mp4')
    await makeFigureClip({ path: clip })
    outcome = await cut(clip)
    const figure = trueFigure()
    picture = await pixelsOf(join(folder, 'cut.png'), figure)
    known = figure.getContext('2d').getImageData(0, 0, figure.width, figure.height).data
  })

  test('says how it was cut and how large it is', () => {
    expect(outcome).toMatchObject({ kind: 'cut', by: 'border', isCropped: false })
    if (outcome.kind === 'cut') expect(outcome.height).toBeGreaterThan(200)
  })

  test('keeps its shape: legs apart, ears, and an eye as pale as the wall', () => {
    let both = 0
    let either = 0
    for (let at = 3; at < known.length; at += 4) {
      const [mine, theirs] = [picture[at]! > 127, known[at]! > 127]
      if (mine && theirs) both++
      if (mine || theirs) either++
    }
    expect(both / either).toBeGreaterThan(0.96)
  })

  test('leaves nothing of the wall in the colours of its edge', () => {
    // On the way from the green to the wall, 0 to 1, where it is half seen through.
    const green = [63, 143, 58]
    let sum = 0
    let count = 0
    for (let at = 0; at < picture.length; at += 4) {
      if (picture[at + 3]! < 40 || picture[at + 3]! > 215) continue
      let along = 0
      let length = 0
      for (let channel = 0; channel < 3; channel++) {
        const way = WALL[channel]! - green[channel]!
        along += (picture[at + channel]! - green[channel]!) * way
        length += way * way
      }
      sum += along / length
      count++
    }
    expect(count).toBeGreaterThan(100)
    expect(sum / count).toBeLessThan(0.1)
  })
})

describe('what cannot be cut out', () => {
  test.each([
    ['nobody before the wall', { colour: null }, /nothing stands out/],
    [
      'a figure before stripes of many colours, its own among them',
      { background: 'busy' as const },
      /not plain/,
    ],
  ])('%s is refused with the reason', async (name, options, reason) => {
    const clip = join(folder, `${name.length}.mp4`)
    const outPath = join(folder, `${name.length}.png`)
    await makeFigureClip({ path: clip, frames: 8, ...options })
    expect(await cut(clip, outPath)).toEqual({
      kind: 'cannot',
      reason: expect.stringMatching(reason),
    })
    expect(existsSync(outPath)).toBe(false)
  })
})

describe.skipIf(!existsSync(PERSON))('real clips (skipped where ../shared/clips is absent)', () => {
  test('a person is cut out of a room, whole', async () => {
    const outcome = await cut(PERSON)
    expect(outcome).toMatchObject({ kind: 'cut', by: 'person' })
    if (outcome.kind !== 'cut') return
    // Standing or walking, from head to feet.
    expect(outcome.height / outcome.width).toBeGreaterThan(1.5)
    expect(outcome.height).toBeGreaterThan(300)
  })

  test('a toy is cut out of a wooden table, and a flower out of leaves, by their colours', async () => {
    for (const clip of [TOY, FLOWER]) {
      expect(await cut(clip)).toMatchObject({ kind: 'cut', by: 'colours', isCropped: false })
    }
    // The last one: red all over, nothing of the green around it.
    const size = { width: 64, height: 64 }
    const picture = await pixelsOf(join(folder, 'cut.png'), size)
    const seen = Array.from({ length: 64 * 64 }, (_, at) => picture.subarray(at * 4, at * 4 + 4))
    const solid = seen.filter((pixel) => pixel[3]! > 200)
    const red = solid.filter(([r, g]) => r! > g! * 1.3)
    expect(solid.length).toBeGreaterThan(2000)
    expect(red.length / solid.length).toBeGreaterThan(0.97)
  })

  test('nothing is cut out of water among rocks', async () => {
    expect(await cut(STREAM)).toMatchObject({ kind: 'cannot' })
  })
})
