import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { ActContext, PrepareContext } from '../../frame/frame-stage.ts'
import { mediumOfArtist } from '../../language/vocabulary/artists.ts'
import { styleRows } from '../../language/vocabulary/styles.ts'
import { setStyleStage } from './set-style-stage.ts'
import { styleLoaders } from './style-loaders.ts'
import type { StyleName } from './style-loaders.ts'

const names = Object.keys(styleLoaders) as StyleName[]
const onFootage = {
  ground: { kind: 'scene' },
  geometry: { width: 64, height: 48, frameRate: { num: 30, den: 1 } },
  frameCount: 30,
  imagePath: null,
} as const

function direction(medium: string, strength = 0.6) {
  return { kind: 'set-style', medium, strength, evidence: medium } as const
}

function actOf(width: number, height: number): ActContext {
  const geometry = { width, height, frameRate: { num: 30, den: 1 } }
  return { geometry, pixelAspect: 1, frameCount: 30, seed: 11, folder: '', imagePath: null }
}

/** A bright disc that moves over a coloured slope, with a little noise that differs from frame to frame. */
function filmFrame(width: number, height: number, frame: number): Planes {
  const planes = createPlanes(width, height)
  const random = createRandom(frame + 1)
  const centre = width * (0.4 + 0.004 * frame)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const far = Math.hypot(x - centre, y - height / 2) / (height / 4)
      const light = 60 + (90 * x) / width + 70 * Math.max(0, Math.min(1, 3 - 2 * far))
      planes.y[y * width + x] = light + random() * 4
      if ((x | y) & 1) continue
      planes.cb[(y * width) / 4 + x / 2] = 100 + (50 * y) / height
      planes.cr[(y * width) / 4 + x / 2] = 150 - (40 * x) / width
    }
  }
  return planes
}

async function openStyle(style: StyleName, width: number, height: number, opacity = 1) {
  const stage = await setStyleStage.open({ style, opacity, boldness: 1 }, actOf(width, height))
  return (frame: number) => {
    const output = createPlanes(width, height)
    stage.apply(filmFrame(width, height, frame), output, frame)
    return output
  }
}

function difference(one: Planes, other: Planes): number {
  let sum = 0
  for (const [at, code] of one.y.entries()) sum += Math.abs(code - other.y[at]!)
  return sum / one.y.length / 255
}

function chromaDifference(one: Planes, other: Planes): number {
  let sum = 0
  for (const [at, code] of one.cb.entries()) {
    sum += Math.abs(code - other.cb[at]!) + Math.abs(one.cr[at]! - other.cr[at]!)
  }
  return sum / one.cb.length / 255
}

/** Much black beside white and full colours: where blurs fall below black. */
function hardFrame(width: number, height: number): Planes {
  const planes = createPlanes(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isLit = x > width * 0.6 && (Math.floor(x / 12) + Math.floor(y / 18)) % 2 === 0
      planes.y[y * width + x] = isLit ? 235 : 16
      if ((x | y) & 1) continue
      planes.cb[(y * width) / 4 + x / 2] = isLit ? 128 : 16
      planes.cr[(y * width) / 4 + x / 2] = isLit ? 128 : 240
    }
  }
  return planes
}

describe.each(names)('the style %s', (name) => {
  it('keeps to the codes of pictures at hard borders', async () => {
    const [width, height] = [640, 360]
    const stage = await setStyleStage.open(
      { style: name, opacity: 1, boldness: 1 },
      actOf(width, height),
    )
    const output = createPlanes(width, height)
    stage.apply(hardFrame(width, height), output, 0)
    const least = (plane: Uint8Array) => plane.reduce((one, other) => Math.min(one, other))
    const most = (plane: Uint8Array) => plane.reduce((one, other) => Math.max(one, other))
    expect([least(output.y) >= 16, most(output.y) <= 235]).toEqual([true, true])
    for (const plane of [output.cb, output.cr]) {
      expect([least(plane) >= 16, most(plane) <= 240]).toEqual([true, true])
    }
  })

  it('gives the same frame in whatever order frames are asked for', async () => {
    const first = await openStyle(name, 160, 90)
    const second = await openStyle(name, 160, 90)
    const early = first(3)
    first(4)
    second(9)
    expect(second(3)).toEqual(early)
  })

  it('changes the frame and stays in range', async () => {
    const style = await openStyle(name, 160, 90)
    const output = style(0)
    const source = filmFrame(160, 90, 0)
    expect(difference(output, source) + chromaDifference(output, source)).toBeGreaterThan(0.01)
    expect(Math.min(...output.y)).toBeGreaterThanOrEqual(16)
    expect(Math.max(...output.y)).toBeLessThanOrEqual(235)
    for (const plane of [output.cb, output.cr]) {
      expect(Math.min(...plane)).toBeGreaterThanOrEqual(16)
      expect(Math.max(...plane)).toBeLessThanOrEqual(240)
    }
  })

  it.each([
    [64, 48],
    [48, 98],
    [16, 16],
  ])('draws frames of %ix%i', async (width, height) => {
    const style = await openStyle(name, width, height)
    expect(difference(style(0), filmFrame(width, height, 0))).toBeLessThan(0.8)
  })
})

/** Their grain, weave and noise are what was asked for. */
const noisy = new Set<StyleName>([
  'eight-millimetre',
  'night-vision',
  'noir',
  'silent-film',
  'super-eight',
  'vhs',
])

describe('from frame to frame', () => {
  it.each(names.filter((name) => !noisy.has(name)))('%s does not boil', async (name) => {
    const style = await openStyle(name, 320, 180)
    let excess = 0
    for (const frame of [1, 2, 3]) {
      const source = difference(filmFrame(320, 180, frame), filmFrame(320, 180, frame - 1))
      excess += (difference(style(frame), style(frame - 1)) - source) / 3
    }
    expect(excess).toBeLessThan(0.006)
  })

  it('grain changes with every frame', async () => {
    const style = await openStyle('noir', 160, 90)
    expect(difference(style(1), style(2))).toBeGreaterThan(0.004)
  })
})

describe('the strength of a style', () => {
  it('lays a part of the footage back over it', async () => {
    const source = filmFrame(160, 90, 0)
    const full = difference((await openStyle('pencil', 160, 90))(0), source)
    const half = difference((await openStyle('pencil', 160, 90, 0.5))(0), source)
    expect(half).toBeGreaterThan(full * 0.4)
    expect(half).toBeLessThan(full * 0.6)
  })

  it('is the style alone where the prompt says nothing of it, and nothing at 0', async () => {
    const act = {} as PrepareContext
    expect(await setStyleStage.prepare(direction('watercolour'), act)).toEqual({
      style: 'watercolour',
      opacity: 1,
      boldness: 1,
    })
    expect(await setStyleStage.prepare(direction('watercolour', 0), act)).toBeNull()
  })
})

async function judged(medium: string) {
  return setStyleStage.judge(direction(medium), { ...onFootage, ground: { kind: 'still' } })
}

describe('what can be drawn', () => {
  it.each([
    'watercolour',
    'watercolor style',
    'oil',
    'pixel art',
    '8-bit pixelated',
    'film noir',
    'super 8',
    'cross-stitch',
    'x-ray',
    'pointillist painting',
  ])('%s can, without reservations about the medium', async (medium) => {
    expect(await judged(medium)).toMatchObject({ kind: 'can' })
  })

  it.each(['anime', 'impressionist', 'thermal', 'cyberpunk'])(
    '%s can, and its owner is told what it is',
    async (medium) => {
      const verdict = await judged(medium)
      expect(verdict).toMatchObject({ kind: 'can', notes: [expect.stringMatching(/\.$/)] })
    },
  )

  it.each([
    ['studio ghibli', 'anime'],
    ['pixar', 'cartoon'],
    ['vermeer', 'oil'],
    ['van gogh', 'impressionist'],
    ['claymation', 'cartoon'],
    ['lego', 'mosaic'],
    ['origami', 'low poly'],
  ])('%s cannot, and %s is named as the nearest', async (medium, nearest) => {
    const verdict = await judged(medium)
    expect(verdict.kind).toBe('cannot')
    expect(verdict.kind === 'cannot' && verdict.reason).toContain(`"make it ${nearest} style"`)
  })

  it('names something that can be done for everything that cannot', async () => {
    const media = new Set(
      styleRows.flatMap(({ concept }) => (concept.kind === 'set-style' ? [concept.medium] : [])),
    )
    for (const medium of media) {
      const verdict = await judged(medium)
      if (verdict.kind === 'can') {
        expect(mediumOfArtist(medium)).toBeUndefined()
        continue
      }
      const nearest = /make it (.+) style/.exec(verdict.reason)?.[1]
      if (nearest !== undefined) expect(await judged(nearest)).toMatchObject({ kind: 'can' })
      else expect(verdict.reason).toContain('Ask for')
    }
  })

  it('lists styles for a name that it does not know', async () => {
    const verdict = await judged('zorblax')
    expect(verdict).toMatchObject({
      kind: 'cannot',
      reason: expect.stringContaining('watercolour'),
    })
  })
})
