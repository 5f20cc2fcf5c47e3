import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeToPcm, PcmFile } from '../../../media/pcm-file.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { Edit } from '../shot/edit.ts'
import { sceneSchema } from '../shot/scene.ts'
import type { Act, Shot } from '../shot/shot.ts'
import { LoudnessMeter } from '../sound/loudness.ts'
import { createRenderPool } from './render-pool.ts'
import { renderShot } from './render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const RATE = 48_000
const FRAMES = 20
const frameRate = { num: 10, den: 1 }
const evidence = ''
const sound = (operation: 'add' | 'mute' | 'louder' | 'replace', name = 'all'): Edit => ({
  kind: 'set-sound',
  sound: name,
  operation,
  evidence,
})

const meadow = sceneSchema.parse({
  place: 'meadow',
  time: 'day',
  actors: [],
  cameras: [{ move: 'steady' }],
})

const act = (edits: Edit[] = [], clockSeconds = 0): Act => ({
  frameCount: FRAMES,
  ground: { kind: 'scene', scene: { ...meadow, clockSeconds } },
  looks: [],
  edits,
})

async function render(name: string, acts: Act[]) {
  const shot: Shot = { version: 1, width: 64, height: 36, frameRate, seed: 4, acts }
  const outPath = file(`${name}.mp4`)
  await renderShot({ shot, files: {}, workDir: file(`${name}-work`), outPath, pool })
  const info = probeVideo(outPath)
  return { info, ...(info.audio === null ? silence : heard(outPath)) }
}

const silence = {
  left: new Float32Array(),
  right: new Float32Array(),
  lufs: Number.NEGATIVE_INFINITY,
  peak: 0,
}

function heard(path: string) {
  const outPath = `${path}.pcm`
  const sampleCount = decodeToPcm(
    { path, outPath, zeroSeconds: 0, maxSamples: RATE * 60 },
    () => {},
  )
  const [left, right] = [new Float32Array(sampleCount), new Float32Array(sampleCount)]
  const pcm = new PcmFile(outPath, sampleCount)
  pcm.read(0, sampleCount, left, right)
  pcm.close()
  const meter = new LoudnessMeter()
  meter.add(left, right)
  const peak = left.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return { left, right, lufs: meter.integrated(), peak }
}

const levelAt = (samples: Float32Array, from: number, seconds = 0.1) => {
  const part = samples.subarray(from * RATE, (from + seconds) * RATE)
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
}

describe('rendering the sound of a drawn scene', () => {
  it('gives every drawn video a track as long as its pictures, at -18 LUFS', async () => {
    const { info, left, lufs, peak } = await render('plain', [act()])
    expect(info.audio).toMatchObject({ codec: 'aac', sampleRate: RATE, channels: 2 })
    expect(left.length).toBe(2 * RATE)
    expect(Math.abs(lufs + 18)).toBeLessThan(1)
    expect(peak).toBeLessThan(10 ** (-1 / 20))
  })

  it('goes on over the join of an extension, neither louder nor quieter', async () => {
    const { left, info } = await render('extended', [act(), act([], 2)])
    expect(info.durationSeconds).toBe(4)
    const before = levelAt(left, 1.7, 0.3)
    const join = levelAt(left, 1.95, 0.1)
    const after = levelAt(left, 2, 0.3)
    expect(join / before).toBeGreaterThan(0.4)
    expect(after / before).toBeGreaterThan(0.4)
    expect(after / before).toBeLessThan(2.5)
  })

  it('leaves no sound track when muted', async () => {
    expect((await render('muted', [act([sound('mute')])])).info.audio).toBeNull()
  })

  it('lays what is added over it, and lets it replace all', async () => {
    const [plain, rain, alone] = [
      await render('before-rain', [act()]),
      await render('rain', [act([sound('add', 'rain')])]),
      await render('rain-alone', [act([sound('replace', 'rain')])]),
    ]
    const apart = new LoudnessMeter()
    const rest = rain.left.map((sample, at) => sample - plain.left[at]!)
    apart.add(rest, rest)
    expect(apart.integrated()).toBeGreaterThan(-30)
    expect(rain.lufs).toBeGreaterThan(plain.lufs + 0.3)
    expect(rain.lufs).toBeLessThan(plain.lufs + 3)
    expect(alone.lufs).toBeGreaterThan(-24)
  })

  it('becomes louder when asked to, without clipping', async () => {
    const { lufs, peak } = await render('louder', [act([sound('louder')])])
    expect(lufs).toBeGreaterThan(-14)
    expect(peak).toBeLessThan(10 ** (-1 / 20))
  })
})
