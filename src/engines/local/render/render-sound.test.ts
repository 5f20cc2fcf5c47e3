import { afterAll, describe, expect, it } from 'vitest'
import { makeClip } from '../../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeToPcm, PcmFile } from '../../../media/pcm-file.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { Edit } from '../shot/edit.ts'
import type { Shot } from '../shot/shot.ts'
import { LoudnessMeter } from '../sound/loudness.ts'
import { createRenderPool } from './render-pool.ts'
import { renderShot } from './render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const evidence = ''
const add = (sound: string): Edit => ({ kind: 'set-sound', sound, operation: 'add', evidence })
const mute: Edit = { kind: 'set-sound', sound: 'all', operation: 'mute', evidence }
const louder: Edit = { kind: 'set-sound', sound: 'all', operation: 'louder', evidence }
const reverse: Edit = { kind: 'set-speed', operation: 'reverse', factor: null, evidence }

const [tone, silent] = [file('tone.mp4'), file('silent.mp4')]
makeClip({ path: tone, sound: 'aac' })
makeClip({ path: silent })

async function render(name: string, plate: string, edits: Edit[]) {
  const { width, height, averageFrameRate: frameRate, frameCount } = probeVideo(plate)
  const act = { frameCount, ground: { kind: 'plate' as const }, looks: [], edits }
  const shot: Shot = { version: 1, width, height, frameRate, seed: 4, acts: [act] }
  const outPath = file(`${name}.mp4`)
  await renderShot({ shot, files: { plate }, workDir: file(`${name}-work`), outPath, pool })
  return { info: probeVideo(outPath), ...heard(outPath) }
}

function heard(path: string) {
  const outPath = `${path}.pcm`
  const decode = { path, outPath, zeroSeconds: 0, maxSamples: 48_000 * 60 }
  const sampleCount = decodeToPcm(decode, () => {})
  const left = new Float32Array(sampleCount)
  const right = new Float32Array(sampleCount)
  const pcm = new PcmFile(outPath, sampleCount)
  pcm.read(0, sampleCount, left, right)
  pcm.close()
  const meter = new LoudnessMeter()
  meter.add(left, right)
  const peak = left.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return { left, sampleCount, lufs: meter.integrated(), peak }
}

describe('rendering sound', () => {
  it('gives a silent clip a track as long as its pictures', async () => {
    const { info, sampleCount, lufs, peak } = await render('rain', silent, [add('rain')])
    expect(info.audio).toMatchObject({ codec: 'aac', sampleRate: 48_000, channels: 2 })
    expect(info.durationSeconds).toBe(2)
    expect(sampleCount).toBe(2 * 48_000)
    expect(lufs).toBeGreaterThan(-24)
    expect(lufs).toBeLessThan(-18)
    expect(peak).toBeLessThan(10 ** (-1 / 20))
  })

  it('lays what is added under the clip, 12 dB quieter', async () => {
    const before = heard(tone)
    const { lufs, left } = await render('under', tone, [add('wind')])
    expect(Math.abs(lufs - before.lufs)).toBeLessThan(0.6)
    const apart = new LoudnessMeter()
    const rest = left.map((sample, at) => sample - (before.left[at] ?? 0))
    apart.add(rest, rest)
    expect(before.lufs - apart.integrated()).toBeGreaterThan(7)
    expect(before.lufs - apart.integrated()).toBeLessThan(15)
  })

  it('leaves no sound track when muted', async () => {
    expect((await render('mute', tone, [mute])).info.audio).toBeNull()
  })

  it('makes it louder without clipping', async () => {
    const before = heard(tone)
    const { lufs, peak } = await render('louder', tone, [louder])
    expect(lufs - before.lufs).toBeGreaterThan(5)
    expect(lufs - before.lufs).toBeLessThan(6.5)
    expect(peak).toBeLessThan(10 ** (-1 / 20))
  })

  it('plays backwards what the pictures play backwards', async () => {
    const { left, info } = await render('reverse', tone, [reverse])
    const before = heard(tone).left
    expect(info.durationSeconds).toBe(2)
    const backwards = before.subarray(0, 2 * 48_000).toReversed()
    // The tone has one pitch: what counts is that it is there, as loud, from start to end.
    for (const at of [4800, 48_000, 91_000]) {
      const level = (samples: Float32Array) =>
        Math.hypot(...samples.subarray(at, at + 2000)) / Math.sqrt(2000)
      expect(level(left)).toBeCloseTo(level(backwards), 1)
    }
  })

  it('gives the same sound for the same seed', async () => {
    const one = await render('same-1', silent, [add('fire')])
    const other = await render('same-2', silent, [add('fire')])
    expect(Buffer.from(one.left.buffer).equals(Buffer.from(other.left.buffer))).toBe(true)
  })
})
