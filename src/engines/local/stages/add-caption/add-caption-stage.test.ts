import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { EditOf } from '../../shot/edit.ts'
import { addCaptionStage, planCaption } from './add-caption-stage.ts'
import { captionCoverage } from './draw-caption.ts'
import { captionContrast } from './measure-contrast.ts'

type Ground = (x: number, y: number) => readonly [number, number, number]
type Size = { width: number; height: number }

const frameRate = { num: 25, den: 1 }
const FRAMES = 100

function painted({ width, height }: Size, ground: Ground): Planes {
  const planes = createPlanes(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [light, blue, red] = ground(x, y)
      planes.y[y * width + x] = light
      planes.cb[(y >> 1) * (width / 2) + (x >> 1)] = blue
      planes.cr[(y >> 1) * (width / 2) + (x >> 1)] = red
    }
  }
  return planes
}

const caption = (said: Partial<EditOf<'add-caption'>>): EditOf<'add-caption'> => ({
  kind: 'add-caption',
  text: 'HOME',
  where: null,
  when: null,
  evidence: `add the title ${said.text ?? 'HOME'}`,
  ...said,
})

async function openCaption(said: Partial<EditOf<'add-caption'>>, size: Size, pixelAspect = 1) {
  const clip = { geometry: { ...size, frameRate }, frameCount: FRAMES, pixelAspect }
  const planned = planCaption(caption(said), clip)
  if ('reason' in planned) throw new Error(planned.reason)
  const context = { ...clip, seed: 1, folder: '', imagePath: null }
  const stage = await addCaptionStage.open(planned.spec, context)
  const { layout } = planned.spec
  const coverage = captionCoverage(layout, { ...size, pixelAspect })
  const apply = (input: Planes, frame: number) => {
    const output = createPlanes(size.width, size.height)
    stage.apply(input, output, frame)
    return output
  }
  return { apply, coverage, layout, stage }
}

const random = createRandom(11)
const grounds: Record<string, Ground> = {
  white: () => [235, 128, 128],
  black: () => [16, 128, 128],
  noisy: () => [16 + 219 * random(), 128, 128],
  striped: (x) => [x % 16 < 8 ? 235 : 16, 128, 128],
  red: () => [63, 102, 240],
  yellow: () => [219, 16, 138],
  magenta: () => [78, 214, 230],
}

describe('the contrast of a caption', () => {
  const sizes: Size[] = [
    { width: 640, height: 360 },
    { width: 64, height: 48 },
    { width: 270, height: 480 },
  ]
  for (const size of sizes) {
    for (const [name, ground] of Object.entries(grounds)) {
      it(`is at least 4.5 to 1 on a ${name} frame of ${size.width}x${size.height}`, async () => {
        const { apply, coverage, layout } = await openCaption({}, size)
        const input = painted(size, ground)
        const output = apply(input, 0)
        const measure = (frame: Planes) => captionContrast(frame, coverage, size, layout.sizePixels)
        expect(measure(output)).toBeGreaterThanOrEqual(4.5)
        // Without the caption there is nothing to read.
        if (name !== 'noisy' && name !== 'striped') expect(measure(input)).toBeLessThan(1.1)
      })
    }
  }

  it('leaves dark footage as it is beside the letters', async () => {
    const size = { width: 640, height: 360 }
    const { apply } = await openCaption({}, size)
    const input = painted(size, () => [30, 120, 135])
    const output = apply(input, 0)
    let darkest = 255
    for (let x = 0; x < 640; x++) darkest = Math.min(darkest, output.y[265 * 640 + x]!)
    expect(darkest).toBe(30)
  })
})

/** Where in the frame the letters are: the middle of what is covered, as parts of its size. */
function middleOf(coverage: Uint8Array, { width, height }: Size) {
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let at = 0; at < coverage.length; at++) {
    if (coverage[at]! < 128) continue
    left = Math.min(left, at % width)
    right = Math.max(right, at % width)
    top = Math.min(top, Math.floor(at / width))
    bottom = Math.max(bottom, Math.floor(at / width))
  }
  const box = { left: left / width, right: (right + 1) / width }
  return { ...box, top: top / height, bottom: (bottom + 1) / height }
}

describe('the place of a caption', () => {
  const size = { width: 640, height: 360 }
  const placeOf = async (where: string | null, text = 'HOME') =>
    middleOf((await openCaption({ where, text }, size)).coverage, size)

  it('is the bottom, in the middle, where nothing is said', async () => {
    const { left, right, top } = await placeOf(null)
    expect((left + right) / 2).toBeCloseTo(0.5, 2)
    expect(top).toBeGreaterThan(0.75)
  })

  it('follows what is said', async () => {
    expect((await placeOf('at the top')).bottom).toBeLessThan(0.25)
    const corner = await placeOf('in the bottom right corner')
    expect(corner.left).toBeGreaterThan(0.6)
    expect(corner.top).toBeGreaterThan(0.75)
    const centre = await placeOf('in the centre')
    expect((centre.top + centre.bottom) / 2).toBeCloseTo(0.5, 1)
    const third = await placeOf('lower third')
    expect(third.left).toBeLessThan(0.1)
    expect(third.top).toBeGreaterThan(0.6)
    expect((await placeOf('on the left')).right).toBeLessThan(0.5)
  })

  it('keeps every letter inside the title-safe 90% of the frame', async () => {
    const long = 'A very long line that somebody wrote without thinking of the screen at all. '
    for (const where of ['at the top left', 'in the bottom right corner', 'at the top', null]) {
      for (const text of ['HOME', 'Ångström, jagged', long.repeat(3)]) {
        const { left, right, top, bottom } = await placeOf(where, text)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0.05)
        expect(Math.max(right, bottom)).toBeLessThanOrEqual(0.95)
      }
    }
  })

  it('keeps the shape of letters on anamorphic video', async () => {
    const wide = middleOf((await openCaption({}, size, 1)).coverage, size)
    const squeezed = middleOf((await openCaption({}, { width: 320, height: 360 }, 2)).coverage, {
      width: 320,
      height: 360,
    })
    expect(squeezed.right - squeezed.left).toBeCloseTo(wide.right - wide.left, 1)
    expect(squeezed.bottom - squeezed.top).toBeCloseTo(wide.bottom - wide.top, 1)
  })
})

describe('the time of a caption', () => {
  const size = { width: 320, height: 180 }
  const changed = (one: Planes, other: Planes) =>
    one.y.reduce((sum, code, at) => sum + Math.abs(code - other.y[at]!), 0)

  it('is all of the video, without a fade, where nothing is said', async () => {
    const { apply } = await openCaption({}, size)
    const input = painted(size, () => [120, 128, 128])
    expect(apply(input, 0).y).toEqual(apply(input, 50).y)
    expect(apply(input, 99).y).toEqual(apply(input, 50).y)
  })

  it('fades in where it begins later, and stays to the end', async () => {
    const { apply } = await openCaption({ when: 'at the end' }, size)
    const input = painted(size, () => [120, 128, 128])
    const change = (frame: number) => changed(apply(input, frame), input)
    expect(change(49)).toBe(0)
    const rise = [50, 52, 54, 56, 58].map(change)
    expect(rise).toEqual(rise.toSorted((a, b) => a - b))
    expect(change(50)).toBeLessThan(change(99) / 10)
    expect(change(60)).toBe(change(99))
  })
})

describe('judging a caption', () => {
  const judged = async (said: Partial<EditOf<'add-caption'>>, size: Size) =>
    addCaptionStage.judge(caption(said), {
      ground: { kind: 'still' },
      geometry: { ...size, frameRate },
      frameCount: FRAMES,
      imagePath: null,
    })
  const size = { width: 640, height: 360 }

  it('refuses letters that the fonts lack, by name', async () => {
    const verdict = await judged({ text: '我的家 HOME' }, size)
    expect(verdict).toMatchObject({ kind: 'cannot' })
    expect(JSON.stringify(verdict)).toMatch(/Chinese.*Latin, Greek and Cyrillic.*我.*的.*家/)
  })

  it('refuses what would be too long, too small or too late', async () => {
    expect(await judged({ text: 'word '.repeat(80) }, size)).toMatchObject({ kind: 'cannot' })
    const small = await judged({ text: 'word '.repeat(50) }, { width: 64, height: 48 })
    expect(small).toMatchObject({ kind: 'cannot' })
    const late = await judged({ when: 'from 20 to 25 seconds' }, size)
    expect(late).toMatchObject({ kind: 'cannot' })
    expect(JSON.stringify(late)).toContain('4.0 seconds')
  })

  it('takes a tiny frame and a short text', async () => {
    expect(await judged({}, { width: 64, height: 48 })).toEqual({ kind: 'can', notes: [] })
  })

  it('says that letters are white whatever was asked', async () => {
    const verdict = await judged({ evidence: "add the title 'HOME' in big red letters" }, size)
    expect(JSON.stringify(verdict)).toContain('not \\"in big red letters')
  })

  it('says when the time cannot be told', async () => {
    const verdict = await judged({ when: 'when he smiles' }, size)
    expect(verdict).toMatchObject({ kind: 'can' })
    expect(JSON.stringify(verdict)).toContain('all the time')
  })
})
