import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import { allowedSizes } from '../../../video/limits.ts'
import { createSceneRenderer } from '../draw/scene-renderer.ts'
import { planScene } from '../shot/plan-scene.ts'
import { applyToScene } from '../shot/remix-scene.ts'
import type { Scene } from '../shot/scene.ts'
import type { Shot } from '../shot/shot.ts'
import { createRenderPool } from './render-pool.ts'
import type { RenderPool } from './render-pool.ts'
import { renderShot } from './render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const SEED = 5
const FRAME = { width: 640, height: 360 }
const FRAME_RATE = { num: 30, den: 1 }
const FRAMES = 30
const evidence = ''

const plan = (prompt: string): Scene =>
  planScene(prompt, [], SEED, { ...FRAME, seconds: FRAMES / 30 }).scene

function remixed(scene: Scene, direction: Parameters<typeof applyToScene>[0]): Scene {
  const change = applyToScene(direction, scene, SEED)
  if (!('scene' in change)) throw new Error(change.reason)
  return change.scene
}

async function render(
  name: string,
  scene: Scene,
  using: RenderPool = pool,
  frameCount = FRAMES,
): Promise<string> {
  const outPath = file(`${name}.mp4`)
  const act = {
    frameCount,
    ground: { kind: 'scene' as const, scene },
    looks: [],
    edits: [],
  }
  const shot: Shot = { version: 1, ...FRAME, frameRate: FRAME_RATE, seed: SEED, acts: [act] }
  await renderShot({ shot, files: {}, workDir: file(`${name}-work`), outPath, pool: using })
  return outPath
}

/** Decibels of the pixels outside a mask, over all frames. */
function psnrOutside(one: string, other: string, mask: Uint8Array): number {
  const options = { everyNth: 1, width: FRAME.width }
  const others = decodeFramesRgb(other, options)[Symbol.iterator]()
  let [sum, count] = [0, 0]
  for (const { rgb } of decodeFramesRgb(one, options)) {
    const against = others.next().value?.rgb
    for (let at = 0; at < mask.length; at++) {
      if (mask[at] !== 0) continue
      for (let channel = 0; channel < 3; channel++) {
        sum += (rgb[at * 3 + channel]! - against![at * 3 + channel]!) ** 2
        count++
      }
    }
  }
  return sum === 0 ? Infinity : 10 * Math.log10((255 * 255 * count) / sum)
}

/** Where raw frames of two scenes differ at any time, and the blocks around that coding may touch. */
function touchedBy(one: Scene, other: Scene): Uint8Array {
  using first = createSceneRenderer(one, { ...FRAME, frameRate: FRAME_RATE, seed: SEED })
  using second = createSceneRenderer(other, { ...FRAME, frameRate: FRAME_RATE, seed: SEED })
  const mask = new Uint8Array(FRAME.width * FRAME.height)
  const around = 16
  for (let frame = 0; frame < FRAMES; frame += 3) {
    const [a, b] = [first.frame(frame), second.frame(frame)]
    for (let at = 0; at < mask.length; at++) {
      if ([0, 1, 2].every((channel) => a[at * 4 + channel] === b[at * 4 + channel])) continue
      const [x, y] = [at % FRAME.width, Math.floor(at / FRAME.width)]
      const right = Math.min(FRAME.width, x + around)
      for (let row = Math.max(0, y - around); row < Math.min(FRAME.height, y + around); row++) {
        mask.fill(1, row * FRAME.width + Math.max(0, x - around), row * FRAME.width + right)
      }
    }
  }
  return mask
}

describe('a drawn shot', () => {
  it('has the same frames whatever the number of workers', async () => {
    const scene = plan('a dog and a cat playing in a meadow, rain')
    await using single = createRenderPool({ workers: 1 })
    // Several segments: with two workers, one thread takes what the other has painted.
    const [one, two] = [
      await render('one', scene, single, 100),
      await render('two', scene, pool, 100),
    ]
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })

  it.each(allowedSizes)('is drawn at %s', (size) => {
    const [width, height] = size.split('x').map(Number) as [number, number]
    const { scene } = planScene('two children and a dog', [], SEED, { width, height, seconds: 4 })
    using renderer = createSceneRenderer(scene, {
      width,
      height,
      frameRate: FRAME_RATE,
      seed: SEED,
    })
    expect(renderer.frame(0)).toHaveLength(width * height * 4)
  })
})

describe('a remix of a drawn shot', () => {
  const scene = plan('a cat and a dog in a living room')
  const changes = {
    'one more actor': remixed(scene, {
      kind: 'add-actor',
      noun: 'puppy',
      count: 1,
      action: 'playing',
      where: 'on the left',
      evidence,
    }),
    'another colour of one': remixed(scene, {
      kind: 'change-actor',
      noun: 'cat',
      attribute: 'colour',
      value: 'blue',
      evidence,
    }),
    'another action of one': remixed(scene, {
      kind: 'set-action',
      noun: 'dog',
      action: 'jump',
      evidence,
    }),
    'one less': remixed(scene, { kind: 'remove-actor', noun: 'dog', where: null, evidence }),
  }

  it.each(Object.entries(changes))(
    'changes what was asked and leaves the rest, with %s',
    async (name, changed) => {
      const mask = touchedBy(scene, changed)
      const share = mask.reduce((sum, on) => sum + on, 0) / mask.length
      expect(share).toBeGreaterThan(0.01)
      expect(share).toBeLessThan(0.6)
      const [source, remix] = [await render('source', scene), await render(name, changed)]
      expect(psnrOutside(source, remix, mask)).toBeGreaterThanOrEqual(42)
    },
  )
})
