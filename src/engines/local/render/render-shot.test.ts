import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { frameNumberOf, makeClip } from '../../../media/__fixtures__/make-clip.ts'
import type { ClipOptions } from '../../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import { turnedSize, turnRgb } from '../../../media/turn-picture.ts'
import { probeVideo } from '../../../media/probe.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { Look, Shot } from '../shot/shot.ts'
import { createRenderPool } from './render-pool.ts'
import type { RenderPool } from './render-pool.ts'
import { renderShot } from './render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const sepia: Look = {
  kind: 'adjust-colour',
  operation: 'sepia',
  amount: 0.6,
  colours: [],
  look: null,
  evidence: 'sepia',
}

function plateShot(info: VideoInfo, looks: Look[] = []): Shot {
  const { width, height, averageFrameRate: frameRate, frameCount } = info
  return {
    version: 1,
    width,
    height,
    frameRate,
    seed: 1,
    acts: [{ frameCount, ground: { kind: 'plate' }, looks, edits: [] }],
  }
}

/** Frame numbers as they are seen, and their times from the first. */
function seen(path: string): { numbers: number[]; seconds: number[] } {
  const numbers: number[] = []
  const seconds: number[] = []
  for (const frame of decodeFramesRgb(path, { everyNth: 1, width: 128 })) {
    const green = (x: number, y: number) => frame.rgb[(y * frame.width + x) * 3 + 1]!
    numbers.push(frameNumberOf(green, frame.width))
    seconds.push(frame.timeSeconds)
  }
  return { numbers, seconds }
}

const palette: Look = {
  kind: 'set-palette',
  colours: [
    { name: 'teal', hex: '#008080' },
    { name: 'rust', hex: '#b7410e' },
  ],
  strength: 0.6,
  evidence: 'teal and rust',
}

async function render(name: string, clip: Omit<ClipOptions, 'path'>, using: RenderPool = pool) {
  const plate = file(
    `${name}-plate.${name.includes('ts') ? 'ts' : name.includes('mkv') ? 'mkv' : 'mp4'}`,
  )
  if (!existsSync(plate)) makeClip({ path: plate, ...clip })
  const source = probeVideo(plate)
  const outPath = file(`${name}-${using.workers}.mp4`)
  const workDir = file(`${name}-${using.workers}-work`)
  const shot = plateShot(source, [palette, sepia])
  await renderShot({ shot, files: { plate }, workDir, outPath, pool: using })
  return { plate, source, outPath, result: probeVideo(outPath) }
}

const odd = Array.from(
  { length: 70 },
  (_, frame) => frame * 40 + (frame % 3) * 7 + (frame > 30 ? 500 : 0),
)

const clips: [string, Omit<ClipOptions, 'path'>][] = [
  ['B-frames', { encoder: { g: 24, bf: 3 } }],
  ['one group of pictures', { encoder: { g: 250, bf: 2 } }],
  ['open groups', { encoder: { g: 10, bf: 3, 'x264-params': 'open-gop=1:scenecut=0' } }],
  ['no B-frames', { encoder: { bf: 0, g: 8 } }],
  [
    'mkv with a variable rate',
    { timestamps: odd, timeBase: { num: 1, den: 1000 }, encoder: { bf: 3 } },
  ],
  ['a start that is not zero', { timestamps: Array.from({ length: 40 }, (_, frame) => frame + 9) }],
  ['an odd size', { width: 130, height: 98 }],
  ['ts', { timeBase: { num: 1, den: 25 }, encoder: { g: 12 } }],
]

describe('rendering footage', () => {
  it.each(clips)('keeps every frame and its time: %s', async (name, clip) => {
    const { plate, source, outPath, result } = await render(name, clip)
    const [before, after] = [seen(plate), seen(outPath)]
    expect(result.frameCount).toBe(source.frameCount)
    expect(before.numbers).toEqual(Array.from({ length: source.frameCount }, (_, frame) => frame))
    expect(after.numbers).toEqual(before.numbers)
    const drift = after.seconds.map((at, frame) => Math.abs(at - before.seconds[frame]!))
    expect(Math.max(...drift)).toBeLessThan(0.001)
    const frameSeconds = source.durationSeconds / source.frameCount
    expect(Math.abs(result.durationSeconds - source.durationSeconds)).toBeLessThan(frameSeconds)
    expect(result).toMatchObject({
      codec: 'h264',
      width: source.width,
      height: source.height,
      startSeconds: 0,
      encoding: { matrix: 'bt709', range: 'limited' },
      colour: { matrix: 'bt709', range: 'limited', primaries: 1, transfer: 1 },
    })
  })

  it('gives the same bytes with one worker and with two', async () => {
    const lone = createRenderPool({ workers: 1 })
    try {
      const clip: Omit<ClipOptions, 'path'> = { encoder: { g: 250, bf: 2 }, sound: 'aac' }
      const two = await render('worker count', clip)
      const one = await render('worker count', clip, lone)
      expect(readFileSync(one.outPath).equals(readFileSync(two.outPath))).toBe(true)
    } finally {
      await lone[Symbol.asyncDispose]()
    }
  })

  it('puts the index in front and keeps AAC sound', async () => {
    const { outPath, source, result } = await render('sound', { sound: 'aac' })
    const bytes = readFileSync(outPath)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    expect(result.audio).toMatchObject({ codec: 'aac', sampleRate: 44_100, channels: 1 })
    expect(result.audio!.durationSeconds).toBeCloseTo(source.audio!.durationSeconds, 2)
  })

  it.each([90, 180, 270])(
    'stands a video upright that players turn by %i degrees',
    async (turn) => {
      const plate = file(`turned-${turn}.mp4`)
      makeClip({ path: plate, width: 128, height: 96, rotationDegrees: turn })
      const source = probeVideo(plate)
      const outPath = file(`upright-${turn}.mp4`)
      const size = turnedSize(source, turn)
      const shot = { ...plateShot(source), ...size }
      await renderShot({ shot, files: { plate }, workDir: file(`turned-${turn}`), outPath, pool })
      const frames = { frames: [20], width: 128 }
      const [stored] = decodeFramesRgb(plate, frames)
      const [upright] = decodeFramesRgb(outPath, frames)
      const expected = turnRgb(stored!, turn)
      expect(probeVideo(outPath)).toMatchObject({ ...size, rotationDegrees: 0 })
      expect(upright).toMatchObject({ width: expected.width, height: expected.height })
      const apart = expected.rgb.reduce((sum, v, at) => sum + Math.abs(v - upright!.rgb[at]!), 0)
      expect(apart / expected.rgb.length).toBeLessThan(4)
    },
  )

  it('encodes other sound to AAC of the same length', async () => {
    const { source, result } = await render('mkv with pcm', { sound: 'pcm' })
    expect(source.audio).toMatchObject({ codec: 'pcm_s16le' })
    expect(result.audio).toMatchObject({ codec: 'aac' })
    expect(Math.abs(result.audio!.durationSeconds - source.audio!.durationSeconds)).toBeLessThan(
      0.08,
    )
  })

  it('changes only the encoding when there are no looks', async () => {
    const plate = file('plain-plate.mp4')
    makeClip({ path: plate, encoder: { colorspace: 'smpte170m' } })
    const outPath = file('plain-out.mp4')
    const shot = plateShot(probeVideo(plate))
    await renderShot({ shot, files: { plate }, workDir: file('plain-work'), outPath, pool })
    const options = { count: 1, width: 128 }
    const [before] = [...decodeFramesRgb(plate, options)]
    const [after] = [...decodeFramesRgb(outPath, options)]
    const worst = before!.rgb.map((value, at) => Math.abs(value - after!.rgb[at]!))
    expect(worst.reduce((sum, value) => sum + value, 0) / worst.length).toBeLessThan(2)
  })

  it('counts the frames as they are written, and never back', async () => {
    const plate = file('progress-plate.mp4')
    makeClip({ path: plate })
    const counts: number[] = []
    await renderShot({
      shot: plateShot(probeVideo(plate)),
      files: { plate },
      workDir: file('progress-work'),
      outPath: file('progress.mp4'),
      pool,
      onProgress: ({ framesWritten }) => counts.push(framesWritten),
    })
    expect(counts.at(-1)).toBe(48)
    expect(counts).toEqual(counts.toSorted((left, right) => left - right))
  })
})

describe('a render that stops', () => {
  it('leaves no output when aborted, and goes on from its finished segments', async () => {
    const plate = file('stop-plate.mp4')
    makeClip({ path: plate, timestamps: Array.from({ length: 240 }, (_, frame) => frame) })
    const [workDir, outPath] = [file('stop-work'), file('stop.mp4')]
    const base = {
      shot: plateShot(probeVideo(plate), [sepia]),
      files: { plate },
      workDir,
      outPath,
      pool,
    }
    const abort = new AbortController()
    let stoppedAt = 0
    const stopped = renderShot({
      ...base,
      signal: abort.signal,
      onProgress: ({ framesWritten }) => {
        if (framesWritten < 120 || abort.signal.aborted) return
        stoppedAt = performance.now()
        abort.abort(new Error('enough'))
      },
    })
    await expect(stopped).rejects.toThrow('enough')
    expect(performance.now() - stoppedAt).toBeLessThan(1000)
    expect(existsSync(outPath)).toBe(false)
    const finished = readdirSync(workDir).filter((name) => name.endsWith('.segment'))
    expect(finished.length).toBeGreaterThan(0)
    for (const name of finished) utimesSync(file(`stop-work/${name}`), 1, 1)
    await renderShot(base)
    expect(finished.map((name) => statSync(file(`stop-work/${name}`)).mtimeMs)).toEqual(
      finished.map(() => 1000),
    )
    expect(seen(outPath).numbers).toEqual(Array.from({ length: 240 }, (_, frame) => frame % 256))
  })

  it('does not reuse segments of another shot', async () => {
    const plate = file('other-plate.mp4')
    makeClip({ path: plate })
    const info = probeVideo(plate)
    const [workDir, outPath] = [file('other-work'), file('other.mp4')]
    const base = { files: { plate }, workDir, outPath, pool }
    await renderShot({ ...base, shot: plateShot(info) })
    const plain = readFileSync(outPath)
    await renderShot({ ...base, shot: plateShot(info, [sepia]) })
    expect(readFileSync(outPath).equals(plain)).toBe(false)
  })
})

describe('rendering what is not footage', () => {
  it('moves a still image, starting from the image itself', async () => {
    const still = file('still.png')
    const canvas = createCanvas(128, 96)
    const context = canvas.getContext('2d')
    context.fillStyle = '#c04020'
    context.fillRect(0, 0, 128, 96)
    context.fillStyle = '#f0f0f0'
    context.fillRect(32, 24, 64, 48)
    writeFileSync(still, canvas.encodeSync('png'))
    const outPath = file('still.mp4')
    const act = { frameCount: 30, ground: { kind: 'still' as const }, looks: [], edits: [] }
    const frameRate = { num: 30, den: 1 }
    const shot: Shot = { version: 1, width: 128, height: 96, frameRate, seed: 1, acts: [act] }
    await renderShot({ shot, files: { still }, workDir: file('still-work'), outPath, pool })
    const frames = [...decodeFramesRgb(outPath, { frames: [0, 29], width: 128 })]
    const green = ([frame]: typeof frames, x: number) => frame!.rgb[(48 * 128 + x) * 3 + 1]!
    expect(probeVideo(outPath)).toMatchObject({ frameCount: 30, durationSeconds: 1, audio: null })
    expect(green([frames[0]!], 28)).toBeLessThan(110)
    expect(green([frames[0]!], 36)).toBeGreaterThan(190)
    expect(green([frames[1]!], 30)).toBeGreaterThan(150)
  })

  it('lets acts follow each other at the rate of the shot', async () => {
    const plate = file('acts-plate.mp4')
    makeClip({ path: plate })
    const info = probeVideo(plate)
    const outPath = file('acts.mp4')
    const [act] = plateShot(info).acts
    const shot = { ...plateShot(info), acts: [act!, { ...act!, frameCount: 10, looks: [sepia] }] }
    await renderShot({ shot, files: { plate }, workDir: file('acts-work'), outPath, pool })
    const { numbers, seconds } = seen(outPath)
    expect(numbers).toEqual([...Array.from({ length: 48 }, (_, at) => at), ...numbers.slice(0, 10)])
    expect(seconds.every((at, frame) => Math.abs(at - frame / 24) < 0.001)).toBe(true)
  })
})
