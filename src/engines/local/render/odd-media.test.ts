import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { frameNumberOf, makeClip } from '../../../media/__fixtures__/make-clip.ts'
import type { ClipOptions } from '../../../media/__fixtures__/make-clip.ts'
import { temporaryFolder } from '../../../media/__fixtures__/temporary-folder.ts'
import { decodeFramesRgb } from '../../../media/decode-frames.ts'
import { factsOf } from '../../../media/inspect-upload.ts'
import { probeVideo } from '../../../media/probe.ts'
import { turnedSize } from '../../../media/turn-picture.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { Edit } from '../shot/edit.ts'
import type { Look, Shot } from '../shot/shot.ts'
import { createRenderPool } from './render-pool.ts'
import { renderShot } from './render-shot.ts'

const file = temporaryFolder()
const pool = createRenderPool({ workers: 2 })
afterAll(() => pool[Symbol.asyncDispose]())

const evidence = ''
const warmer: Look = {
  kind: 'adjust-colour',
  operation: 'warmer',
  amount: 0.2,
  colours: [],
  look: null,
  evidence,
}
const wind: Edit = { kind: 'set-sound', sound: 'wind', operation: 'add', evidence }

async function render(plate: string, edits: Edit[] = []) {
  const source = probeVideo(plate)
  const { averageFrameRate: frameRate, frameCount } = source
  const ground = { kind: 'plate' as const }
  const size = turnedSize(source, source.rotationDegrees)
  const act = { frameCount, ground, looks: [warmer], edits }
  const shot: Shot = { version: 1, ...size, frameRate, seed: 1, acts: [act] }
  const outPath = `${plate}-out.mp4`
  await renderShot({ shot, files: { plate }, workDir: `${plate}-work`, outPath, pool })
  return { source, result: probeVideo(outPath), outPath }
}

/** The numbers that are painted on the frames, as they are seen. */
function numbersIn(path: string): number[] {
  return [...decodeFramesRgb(path, { everyNth: 1, width: 128 })].map(({ rgb, width }) =>
    frameNumberOf((x, y) => rgb[(y * width + x) * 3 + 1]!, width),
  )
}

const counted = (count: number) => Array.from({ length: count }, (_, frame) => frame)
const frames = counted(12)
const BT2020 = { primaries: 9, matrix: 9 }

type Row = [
  title: string,
  clip: Omit<ClipOptions, 'path'> & { ending?: string },
  Partial<VideoInfo>,
]

const odd: Row[] = [
  [
    '10-bit HEVC',
    { codec: 'libx265', pixelFormat: 'yuv420p10le', encoder: { 'x265-params': 'log-level=none' } },
    { codec: 'hevc', pixelFormat: 'yuv420p10le' },
  ],
  ['4:4:4', { pixelFormat: 'yuv444p' }, { pixelFormat: 'yuv444p' }],
  [
    'VP9 in WebM, both sides odd',
    { width: 129, height: 97, codec: 'libvpx-vp9', pixelFormat: 'yuv420p', ending: 'webm' },
    { codec: 'vp9', width: 128, height: 96 },
  ],
  ['4:4:4 with an odd width', { width: 131, pixelFormat: 'yuv444p' }, { width: 130, height: 96 }],
  [
    'MPEG-2 in a transport stream',
    { codec: 'mpeg2video', timeBase: { num: 1, den: 25 }, encoder: { b: 4_000_000 }, ending: 'ts' },
    { codec: 'mpeg2video' },
  ],
  [
    'Motion JPEG in AVI',
    { codec: 'mjpeg', pixelFormat: 'yuvj420p', encoder: { qmin: 1, qmax: 2 }, ending: 'avi' },
    { codec: 'mjpeg' },
  ],
  [
    'ProRes in MOV',
    { codec: 'prores_ks', pixelFormat: 'yuv422p10le', ending: 'mov' },
    { codec: 'prores' },
  ],
  ['FFV1 in Matroska', { codec: 'ffv1', pixelFormat: 'yuv420p', ending: 'mkv' }, { codec: 'ffv1' }],
  [
    '120 frames a second',
    { timeBase: { num: 1, den: 120 } },
    { averageFrameRate: { num: 120, den: 1 } },
  ],
  [
    'pixels that are not square',
    { pixelAspect: { num: 16, den: 11 } },
    { sampleAspectRatio: { num: 16, den: 11 } },
  ],
  [
    'a variable frame rate',
    {
      timestamps: frames.map((n) => n * 40 + (n % 3) * 9),
      timeBase: { num: 1, den: 1000 },
      ending: 'mkv',
    },
    {},
  ],
  ['fields that are woven', { isInterlaced: true, encoder: { flags: '+ildct+ilme' } }, {}],
  ['a cut and keyframe every few frames', { encoder: { g: 3 } }, { keyframes: [0, 3, 6, 9] }],
  ['a turn by 90 degrees', { rotationDegrees: 90 }, { rotationDegrees: 90 }],
]

describe('remixing odd media', () => {
  it.each(odd)('keeps every frame of %s', async (title, { ending = 'mp4', ...clip }, facts) => {
    const plate = file(`${title.replaceAll(/\W+/g, '-')}.${ending}`)
    makeClip({ path: plate, timestamps: frames, ...clip })
    const { source, result, outPath } = await render(plate)
    expect(source).toMatchObject(facts)
    expect(numbersIn(plate)).toEqual(frames)
    // Of a turned one the numbers stand on their side.
    if (source.rotationDegrees === 0) expect(numbersIn(outPath)).toEqual(frames)
    const { width, height } = factsOf(source)
    expect(result).toMatchObject({
      codec: 'h264',
      pixelFormat: 'yuv420p',
      width,
      height,
      rotationDegrees: 0,
      frameCount: frames.length,
      encoding: { matrix: 'bt709', range: 'limited' },
    })
    const frameSeconds = source.durationSeconds / source.frameCount
    expect(Math.abs(result.durationSeconds - source.durationSeconds)).toBeLessThan(frameSeconds)
  })

  it('renders a single frame, with sound if that is asked for', async () => {
    const plate = file('single.mp4')
    makeClip({ path: plate, timestamps: [0] })
    const { result } = await render(plate, [wind])
    expect(result).toMatchObject({ frameCount: 1, audio: { channels: 2 } })
  })

  it.each([
    ['PQ', 16],
    ['HLG', 18],
  ])('brings HDR (%s) into the range of SDR', async (name, transfer) => {
    const plate = file(`${name}.mp4`)
    const params = `log-level=none:colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc`
    makeClip({
      path: plate,
      timestamps: counted(3),
      codec: 'libx265',
      pixelFormat: 'yuv420p10le',
      encoder: { 'x265-params': params },
      colour: { ...BT2020, transfer },
    })
    const { source, result, outPath } = await render(plate)
    expect(source.colour).toMatchObject({ primaries: 9, transfer })
    expect(result).toMatchObject({ colour: { matrix: 'bt709', primaries: 1, transfer: 1 } })
    expect(numbersIn(outPath)).toEqual([0, 1, 2])
    const [first] = decodeFramesRgb(outPath, { frames: [2], width: 128 })
    const brightness = (x: number) => first!.rgb[(8 * first!.width + x) * 3]!
    expect(brightness(24)).toBeGreaterThan(170)
    expect(brightness(40)).toBeLessThan(90)
  })

  it.each([
    ['VP9', { codec: 'libvpx-vp9', pixelFormat: 'yuva420p' }, 'webm'],
    ['FFV1', { codec: 'ffv1', pixelFormat: 'yuva420p' }, 'mkv'],
  ] as const)('lays what is see-through over black: %s', async (name, clip, ending) => {
    const plate = file(`clear-${name}.${ending}`)
    makeClip({ path: plate, timestamps: counted(4), isHalfClear: true, ...clip })
    const { outPath } = await render(plate)
    const [frame] = decodeFramesRgb(outPath, { frames: [1], width: 128 })
    const brightness = (x: number) => frame!.rgb[(60 * frame!.width + x) * 3 + 1]!
    expect(brightness(30)).toBeGreaterThan(60)
    expect(brightness(100)).toBeLessThan(12)
  })

  it('keeps six channels where the sound is not touched, and makes two where it is', async () => {
    const plate = file('surround.mp4')
    makeClip({ path: plate, timestamps: frames, sound: 'aac', channels: 6 })
    expect((await render(plate)).result.audio?.channels).toBe(6)
    const touched = file('surround-touched.mp4')
    writeFileSync(touched, readFileSync(plate))
    const { result } = await render(touched, [wind])
    expect(result.audio).toMatchObject({ codec: 'aac', channels: 2 })
  })

  it('renders sound of hardly any length, and sound longer than the pictures', async () => {
    for (const soundSeconds of [0.01, 3]) {
      const plate = file(`sound-${soundSeconds}.mp4`)
      makeClip({ path: plate, timestamps: frames, sound: 'aac', soundSeconds })
      const { result } = await render(plate, [wind])
      expect(result.durationSeconds).toBe(0.5)
      expect(result.audio!.durationSeconds).toBeLessThan(0.56)
    }
  })

  it('starts with the first frame that can be decoded when the first keyframe is missing', async () => {
    const whole = file('whole.ts')
    makeClip({
      path: whole,
      timestamps: counted(48),
      timeBase: { num: 1, den: 25 },
      encoder: { g: 12 },
    })
    const bytes = readFileSync(whole)
    const packetBytes = 188
    const cutAt = Math.floor(bytes.length / packetBytes / 5) * packetBytes
    const plate = file('no-first-keyframe.ts')
    writeFileSync(plate, Buffer.concat([bytes.subarray(0, 3 * packetBytes), bytes.subarray(cutAt)]))
    const { source, result } = await render(plate)
    expect(source.frameCount).toBeLessThan(48)
    expect(result.frameCount).toBe(source.frameCount)
  })

  it('gets through pictures that are damaged in the middle', async () => {
    const plate = file('damaged.mp4')
    makeClip({ path: plate, timestamps: counted(24), encoder: { g: 8 } })
    const bytes = readFileSync(plate)
    const from = bytes.indexOf('mdat') + 2000
    for (let at = from; at < bytes.indexOf('moov') - 500; at += 211) bytes[at] = bytes[at]! ^ 0x5a
    writeFileSync(plate, bytes)
    expect((await render(plate)).result.frameCount).toBe(24)
  })
})
