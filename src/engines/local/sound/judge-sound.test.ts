import { describe, expect, it } from 'vitest'
import type { AudioInfo, VideoInfo } from '../../../media/video-info.ts'
import type { JudgedGround } from '../frame/frame-stage.ts'
import type { EditOf } from '../shot/edit.ts'
import { changeDb, foldSound } from './fold-sound.ts'
import { judgeSound } from './judge-sound.ts'

type Sound = EditOf<'set-sound'>

const edit = (operation: Sound['operation'], sound = 'all', amount?: number): Sound => ({
  kind: 'set-sound',
  sound,
  operation,
  evidence: '',
  ...(amount === undefined ? {} : { amount }),
})

function on(channels: number | null, edits: Sound[] = []): JudgedGround {
  const audio: AudioInfo | null =
    channels === null
      ? null
      : { codec: 'aac', sampleRate: 48_000, channels, startSeconds: 0, durationSeconds: 1 }
  const info: VideoInfo = {
    container: 'mp4',
    codec: 'h264',
    width: 64,
    height: 48,
    frameRate: { num: 25, den: 1 },
    averageFrameRate: { num: 25, den: 1 },
    frameCount: 25,
    durationSeconds: 1,
    startSeconds: 0,
    timeBase: { num: 1, den: 25 },
    timestamps: [],
    keyframes: [],
    seekable: true,
    pixelFormat: 'yuv420p',
    colour: { matrix: null, range: null, primaries: 2, transfer: 2 },
    encoding: { matrix: 'bt601', range: 'limited' },
    sampleAspectRatio: { num: 1, den: 1 },
    rotationDegrees: 0,
    audio,
  }
  const geometry = { width: 64, height: 48, frameRate: info.frameRate }
  const ground = { kind: 'plate' as const, path: 'plate.mp4', info }
  return { ground, geometry, frameCount: 25, imagePath: null, edits }
}

describe('judging a direction about sound', () => {
  it.each([
    [
      'adds a sound it can make, to a clip without any',
      edit('add', 'rain sounds'),
      on(null),
      'can',
    ],
    ['mutes what has sound', edit('mute'), on(2), 'can'],
    ['has nothing to mute in a silent clip', edit('mute'), on(null), 'cannot'],
    ['cannot make music', edit('add', 'jazz music'), on(2), 'cannot'],
    ['cannot take one sound out of a recording', edit('remove', 'crowd'), on(2), 'cannot'],
    [
      'takes out a sound that it added',
      edit('remove', 'crowd'),
      on(2, [edit('add', 'crowd')]),
      'can',
    ],
    ['makes everything louder', edit('louder'), on(1), 'can'],
    ['cannot make the voice alone louder', edit('louder', 'voice'), on(1), 'cannot'],
    [
      'has nothing to make louder after it was muted',
      edit('louder'),
      on(2, [edit('mute')]),
      'cannot',
    ],
  ])('%s', (_, direction, ground, verdict) => {
    expect(judgeSound(direction, ground).kind).toBe(verdict)
  })

  it('takes a drawn scene for one that sounds, until it is muted', () => {
    const drawn = (edits: Sound[] = []) => ({
      ...on(null, edits),
      ground: { kind: 'scene' as const },
    })
    expect(judgeSound(edit('mute'), drawn()).kind).toBe('can')
    expect(judgeSound(edit('louder'), drawn()).kind).toBe('can')
    expect(judgeSound(edit('mute'), drawn([edit('mute')])).kind).toBe('cannot')
    expect(judgeSound(edit('remove', 'birds'), drawn())).toMatchObject({
      kind: 'cannot',
      reason: expect.stringContaining('drawn scene'),
    })
  })

  it('says what it can make instead', () => {
    const verdict = judgeSound(edit('add', 'jazz music'), on(2))
    expect(verdict).toMatchObject({ kind: 'cannot', reason: expect.stringContaining('applause') })
  })

  it('says that six channels become two', () => {
    const verdict = judgeSound(edit('add', 'rain'), on(6))
    expect(verdict).toEqual({ kind: 'can', notes: [expect.stringContaining('stereo')] })
  })
})

describe('carrying out directions about sound in order', () => {
  it('keeps what was added before when something is added', () => {
    const { ambience, ownGainDb } = foldSound([edit('add', 'rain'), edit('add', 'thunder')])
    expect(ambience.map(({ name }) => name)).toEqual(['rain', 'thunder'])
    expect(ownGainDb).toBe(0)
  })

  it('silences the clip for what replaces its sound', () => {
    expect(foldSound([edit('replace', 'waves')])).toEqual({
      ownGainDb: null,
      ambience: [{ name: 'sea', gainDb: 0 }],
    })
  })

  it('changes one added sound alone, and all of them', () => {
    const rain = [edit('add', 'rain'), edit('louder', 'rain'), edit('quieter')]
    expect(foldSound(rain)).toEqual({ ownGainDb: -6, ambience: [{ name: 'rain', gainDb: 0 }] })
  })

  it('takes "by half" for 6 dB less and the default for 6 dB', () => {
    expect(changeDb(edit('quieter', 'all', 0.5))).toBeCloseTo(-6, 1)
    expect([changeDb(edit('louder')), changeDb(edit('quieter'))]).toEqual([6, -6])
  })
})
