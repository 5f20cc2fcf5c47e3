/** Every kind of direction on footage, from the prompt to the finished file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { makeClip } from '../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../media/__fixtures__/temporary-folder.ts'
import { decodeFramesRgb } from '../../media/decode-frames.ts'
import { probeVideo } from '../../media/probe.ts'
import type { DirectionKind } from '../../video/direction.ts'
import type { RenderRequest } from '../engine.ts'
import { localCapabilities } from './local-capabilities.ts'
import { createRenderPool } from './render/render-pool.ts'
import type { RenderPool } from './render/render-pool.ts'
import { renderShot } from './render/render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const PEOPLE = '../shared/clips/person-enters-ccby4.mp4'
const plate = file('plate.mp4')
makeClip({ path: plate, width: 192, height: 144, sound: 'aac' })

async function remix(
  prompt: string,
  clip = plate,
  using: RenderPool = pool,
  name = 'out',
  imagePath: string | null = null,
) {
  const info = probeVideo(clip)
  const request: RenderRequest = {
    videoId: 'test',
    operation: 'remix',
    model: 'local',
    prompt,
    size: info,
    seconds: info.durationSeconds,
    seed: 7,
    source: { videoPath: clip, prompt: null, attachments: {} },
    inputReferencePath: imagePath,
    characters: [],
    shot: null,
  }
  const plan = await using.run('plan-shot', { request, chat: null })
  if (plan.kind === 'refused' || plan.shot === null) return { report: plan.report, outPath: null }
  const outPath = file(`${name}.mp4`)
  const workDir = file(`${name}-${using.workers}-${prompt.length}-work`)
  await renderShot({ shot: plan.shot, files: plan.files, workDir, outPath, pool: using })
  return { report: plan.report, outPath }
}

function meanChange(one: string, other: string): number {
  const options = { everyNth: 6, width: 96 }
  const before = [...decodeFramesRgb(one, options)]
  const after = [...decodeFramesRgb(other, options)]
  let sum = 0
  let samples = 0
  for (const [at, { rgb }] of before.entries()) {
    for (const [pixel, value] of rgb.entries()) sum += Math.abs(value - after[at]!.rgb[pixel]!)
    samples += rgb.length
  }
  return sum / samples
}

const prompts: [DirectionKind, string][] = [
  ['set-palette', 'Shift the color palette to teal, sand, and rust'],
  ['adjust-colour', 'make it sepia'],
  ['set-light', 'add a warm backlight'],
  ['set-time-of-day', 'make it night'],
  ['set-weather', 'add heavy rain'],
  ['set-season', 'turn it into winter'],
  ['set-style', 'make it a pencil sketch'],
  ['set-camera', 'slow push in'],
  ['set-speed', 'play it in reverse'],
  ['add-effect', 'add a lens flare'],
  ['add-caption', 'add the title "HOME" at the bottom'],
  ['add-actor', 'add a puppy playing in the scene'],
]

describe('footage remixed by one direction', () => {
  it.each(prompts)(
    '%s: "%s" changes the picture and nothing about its frames',
    async (kind, prompt) => {
      const { report, outPath } = await remix(prompt)
      expect(report.applied.map((direction) => direction.kind)).toEqual([kind])
      expect(meanChange(plate, outPath!)).toBeGreaterThan(0.5)
      const source = probeVideo(plate)
      const result = probeVideo(outPath!)
      expect(result).toMatchObject({
        width: source.width,
        height: source.height,
        frameCount: source.frameCount,
        audio: { codec: 'aac' },
      })
      expect(result.durationSeconds).toBeCloseTo(source.durationSeconds, 1)
    },
  )

  it('mutes', async () => {
    const { report, outPath } = await remix('mute it')
    expect(report.applied).toMatchObject([{ kind: 'set-sound', operation: 'mute' }])
    expect(probeVideo(outPath!).audio).toBeNull()
  })

  it.each([
    ['replace-background', 'change the background to a beach'],
    ['remove-actor', 'remove the man'],
  ])('%s: says why it cannot where nobody is seen', async (kind, prompt) => {
    const { report, outPath } = await remix(prompt)
    expect(outPath).toBeNull()
    expect(report.applied).toEqual([])
    expect(report.unapplied).toMatchObject([{ direction: { kind } }])
    expect(report.unapplied[0]!.reason).toMatch(/nobody|no person/i)
  })

  it('names every kind that it carries out, and no other', () => {
    const tried = [
      ...prompts.map(([kind]) => kind),
      'replace-background',
      'remove-actor',
      'set-sound',
    ]
    expect([...localCapabilities.footageDirections].toSorted()).toEqual(tried.toSorted())
  })
})

describe('footage remixed by several directions', () => {
  const PROMPT =
    'Make it autumn at golden hour, slow push in, add light fog, a puppy and the caption "October", in reverse'

  it('does all of them in one pass, the same whatever the number of workers', async () => {
    const lone = createRenderPool({ workers: 1 })
    try {
      const two = await remix(PROMPT, plate, pool, 'two')
      const one = await remix(PROMPT, plate, lone, 'one')
      expect(two.report.applied.map(({ kind }) => kind).toSorted()).toEqual([
        'add-actor',
        'add-caption',
        'set-camera',
        'set-season',
        'set-speed',
        'set-time-of-day',
        'set-weather',
      ])
      expect(readFileSync(one.outPath!).equals(readFileSync(two.outPath!))).toBe(true)
    } finally {
      await lone[Symbol.asyncDispose]()
    }
  })

  it('does what it can and reports the rest with a reason', async () => {
    const { report } = await remix('make it sepia and change the dog to a cat')
    expect(report.applied).toMatchObject([{ kind: 'adjust-colour' }])
    expect(report.unapplied).toMatchObject([{ direction: { kind: 'replace-actor' } }])
    expect(report.unapplied[0]!.reason).toMatch(/generative/)
  })
})

const hasPeople = existsSync(PEOPLE)
describe.skipIf(!hasPeople)(
  `footage of people ${hasPeople ? '' : `(skipped: there is no ${PEOPLE})`}`,
  () => {
    it.each([
      ['replace-background', 'change the background to a beach'],
      ['remove-actor', 'remove the person'],
    ])('%s: is carried out', async (kind, prompt) => {
      const { report, outPath } = await remix(prompt, PEOPLE, pool, kind)
      expect(report.unapplied).toEqual([])
      expect(report.applied.map((direction) => direction.kind)).toEqual([kind])
      expect(meanChange(PEOPLE, outPath!)).toBeGreaterThan(0.5)
    })

    it('sets people before an image that came with the request', async () => {
      const image = file('green.png')
      const canvas = createCanvas(64, 64)
      const context = canvas.getContext('2d')
      context.fillStyle = '#20c040'
      context.fillRect(0, 0, 64, 64)
      writeFileSync(image, canvas.encodeSync('png'))
      const prompt = 'use the attached picture as the background'
      const { report, outPath } = await remix(prompt, PEOPLE, pool, 'image', image)
      expect(report.applied).toMatchObject([{ kind: 'replace-background' }])
      const [frame] = decodeFramesRgb(outPath!, { frames: [0], width: 96 })
      const [red, green, blue] = frame!.rgb.subarray(0, 3)
      expect(green).toBeGreaterThan(120)
      expect(Math.max(red!, blue!)).toBeLessThan(110)
    })
  },
)
