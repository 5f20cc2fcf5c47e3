import { describe, expect, it } from 'vitest'
import type { Planes } from '../../../../media/planes.ts'
import type { EditOf } from '../../shot/edit.ts'
import {
  chromaRange,
  contrast,
  flatFrame,
  lumaRange,
  meanLuma,
  openPrepared,
  prepareContext,
  samePlanes,
  staged,
  texturedFrame,
} from '../particles/__fixtures__/synthetic-act.ts'
import { addEffectStage } from './add-effect-stage.ts'
import { effectNames } from './effect-names.ts'

const size = { width: 192, height: 108 }
const effectOf = (effect: string, where: string | null = null): EditOf<'add-effect'> => ({
  kind: 'add-effect',
  effect,
  where,
  evidence: effect,
})

async function render(effect: string, input: Planes, frame: number, where: string | null = null) {
  const act = prepareContext(size, { picture: input })
  const stage = await openPrepared(addEffectStage, effectOf(effect, where), act)
  return staged(stage, input, size, frame)
}

async function judged(effect: string, where: string | null = null) {
  const { geometry, frameCount } = prepareContext(size)
  const ground = { kind: 'still' } as const
  const on = { ground, geometry, frameCount, imagePath: null }
  return addEffectStage.judge(effectOf(effect, where), on)
}

/** How much a frame differs from another in some columns, mean codes of luma. */
function change(one: Planes, other: Planes, left: number, right: number): number {
  let sum = 0
  for (let row = 0; row < size.height; row++) {
    for (let x = left; x < right; x++) {
      sum += Math.abs(one.y[row * size.width + x]! - other.y[row * size.width + x]!)
    }
  }
  return sum / size.height / (right - left)
}

/** All that need nothing but the frame. */
const drawn = effectNames.filter((name) => name !== 'background blur')

describe.each(drawn)('the effect %s', (effect) => {
  it('is seen in some frame, alike in every thread and in any order, in the range of video', async () => {
    const input = texturedFrame(size)
    const act = prepareContext(size)
    const one = await openPrepared(addEffectStage, effectOf(effect), act)
    const other = await openPrepared(addEffectStage, effectOf(effect), act)
    const frames = [66, 3, 29, 47, 12, 20, 38, 55]
    const drawn = frames.map((frame) => staged(one, input, size, frame))
    const again = frames.toReversed().map((frame) => staged(other, input, size, frame))
    expect(drawn.map((frame, at) => samePlanes(frame, again.toReversed()[at]!))).toEqual(
      frames.map(() => true),
    )
    expect(drawn.some((frame) => !samePlanes(frame, input))).toBe(true)
    for (const frame of drawn) {
      const { low, high } = lumaRange(frame)
      const chroma = chromaRange(frame)
      expect([low >= 16, high <= 235, chroma.low >= 16, chroma.high <= 240]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
    expect(samePlanes(input, texturedFrame(size))).toBe(true)
  })

  it('can be done on the smallest frame and at odd halves', async () => {
    for (const small of [
      { width: 64, height: 48 },
      { width: 70, height: 50 },
    ]) {
      const input = texturedFrame(small)
      const stage = await openPrepared(addEffectStage, effectOf(effect), prepareContext(small))
      const drawn = [4, 30, 66].map((frame) => staged(stage, input, small, frame))
      expect(drawn.every(({ y }) => y.every((code) => code >= 16 && code <= 235))).toBe(true)
    }
  })

  it('stays black and white on a black-and-white frame', async () => {
    const grey = flatFrame(size, 110)
    grey.cb.fill(128)
    grey.cr.fill(128)
    const drawn = await render(effect, grey, 29)
    expect(chromaRange(drawn)).toEqual({ low: 128, high: 128 })
  })

  it('is judged possible', async () => {
    expect(await judged(effect)).toEqual({ kind: 'can', notes: [] })
  })
})

describe('what effects do', () => {
  it('names what there is, and the nearest, when it knows no such effect', async () => {
    const verdict = await judged('lense flair')
    expect(verdict.kind).toBe('cannot')
    expect(verdict).toMatchObject({ reason: expect.stringContaining("nearest is 'lens flare'") })
    expect(verdict).toMatchObject({ reason: expect.stringContaining('confetti') })
  })

  it('does not blur everything when the background was meant and nobody is in front of it', async () => {
    expect((await judged('blur the background')).kind).toBe('cannot')
    const act = prepareContext(size)
    expect(await addEffectStage.prepare(effectOf('background blur'), act)).toBeNull()
    expect((await judged('blur')).kind).toBe('can')
  })

  it('says when something cannot be put in the background', async () => {
    expect(await judged('light leak', 'in the background')).toMatchObject({
      notes: [expect.stringContaining('over the whole picture')],
    })
  })

  it('keeps the colours under film grain, which is another in every frame and least in black', async () => {
    const input = flatFrame(size, 120)
    input.y.fill(20, 0, (size.width * size.height) / 2)
    const grainy = await render('film grain', input, 5)
    expect([grainy.cb, grainy.cr]).toEqual([input.cb, input.cr])
    expect(contrast(grainy, size, 60, 100)).toBeGreaterThan(3)
    expect(contrast(grainy, size, 60, 100)).toBeGreaterThan(contrast(grainy, size, 4, 50) * 1.8)
    expect(meanLuma(grainy, size, 60, 100)).toBeCloseTo(120, 0)
    expect(samePlanes(grainy, await render('film grain', input, 6))).toBe(false)
  })

  it('puts things into the part of the frame that was named', async () => {
    const input = flatFrame(size, 90)
    const left = await render('confetti', input, 40, 'on the left')
    expect(change(left, input, 0, 90)).toBeGreaterThan(0.5)
    expect(change(left, input, 120, 192)).toBe(0)
    const flare = await render('lens flare', input, 40, 'in the upper right corner')
    expect(change(flare, input, 150, 192)).toBeGreaterThan(change(flare, input, 0, 42) * 1.5)
  })

  it('flares from the lamp in the picture', async () => {
    const input = flatFrame(size, 70)
    for (let row = 10; row < 22; row++)
      input.y.fill(235, row * size.width + 36, row * size.width + 48)
    const flare = await render('lens flare', input, 8)
    const ring = (left: number) => change(flare, input, left, left + 20)
    expect(ring(50)).toBeGreaterThan(ring(160) * 1.5)
  })

  it('fades in at the start and out at the end, as it was said', async () => {
    const input = flatFrame(size, 150)
    const light = async (effect: string, frame: number) =>
      meanLuma(await render(effect, input, frame), size, 0, size.height)
    expect(await light('fade', 0)).toBe(16)
    expect(await light('fade', 36)).toBe(150)
    expect(await light('fade', 71)).toBe(16)
    expect(await light('fade out', 0)).toBe(150)
    expect(await light('fade in', 71)).toBe(150)
  })

  it('fades to white where that was said', async () => {
    const input = flatFrame(size, 100)
    const act = prepareContext(size, { picture: input })
    const edit = { ...effectOf('fade'), evidence: 'fade to white at the end' }
    const stage = await openPrepared(addEffectStage, edit, act)
    const light = (frame: number) => meanLuma(staged(stage, input, size, frame), size, 0, 108)
    expect([light(0), light(71)]).toEqual([100, 235])
  })

  it.each([
    ['fade', 'add a crossfade', 'two shots'],
    ['sharpen', 'denoise it', 'Noise'],
    ['motion blur', 'add motion blur', 'motion between frames'],
    ['pixelate', 'censor the plate', 'what to hide'],
  ])(
    'refuses a %s where "%s" was said, and says what can be done',
    async (effect, evidence, why) => {
      const { geometry, frameCount } = prepareContext(size)
      const on = { ground: { kind: 'still' }, geometry, frameCount, imagePath: null } as const
      const verdict = await addEffectStage.judge({ ...effectOf(effect), evidence }, on)
      expect(verdict).toMatchObject({ kind: 'cannot', reason: expect.stringContaining(why) })
    },
  )

  it('mirrors one half into the other, and in a kaleidoscope the upper one too', async () => {
    const input = texturedFrame(size)
    const at = ({ y }: Planes, x: number, row: number) => y[row * size.width + x]
    const halves = await render('mirror', input, 0)
    expect(at(halves, 191, 90)).toBe(at(input, 0, 90))
    expect(at(halves, 3, 90)).toBe(at(input, 3, 90))
    const edit = { ...effectOf('mirror'), evidence: 'make it a kaleidoscope' }
    const stage = await openPrepared(addEffectStage, edit, prepareContext(size))
    expect(at(staged(stage, input, size, 0), 191, 107)).toBe(at(input, 0, 0))
  })

  it('makes squares of the named part alone', async () => {
    const input = texturedFrame(size)
    const squares = await render('pixelate', input, 0, 'on the left')
    expect(change(squares, input, 0, 90)).toBeGreaterThan(1)
    expect(change(squares, input, 100, 192)).toBe(0)
  })

  it('spreads the light of bright parts in a bloom and leaves dark ones', async () => {
    const input = flatFrame(size, 60)
    for (let row = 40; row < 60; row++)
      input.y.fill(235, row * size.width + 80, row * size.width + 110)
    const bloom = await render('bloom', input, 0)
    expect(bloom.y[50 * size.width + 116]).toBeGreaterThan(66)
    expect(Math.abs(bloom.y[50 * size.width + 8]! - 60)).toBeLessThanOrEqual(1)
  })

  it('breaks the picture in bursts only', async () => {
    const input = texturedFrame(size)
    const act = prepareContext(size)
    const stage = await openPrepared(addEffectStage, effectOf('glitch'), act)
    const broken = Array.from({ length: act.frameCount }, (_, frame) =>
      samePlanes(staged(stage, input, size, frame), input) ? 0 : 1,
    ).reduce<number>((sum, one) => sum + one, 0)
    expect(broken).toBeGreaterThan(6)
    expect(broken).toBeLessThan(50)
  })
})
