import { describe, expect, it } from 'vitest'
import type { JudgedGround } from '../frame/frame-stage.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { EditOf } from '../shot/edit.ts'
import { judgeSpeed } from './judge-speed.ts'

type Speed = EditOf<'set-speed'>

const speed = (
  operation: Speed['operation'],
  factor: number | null = null,
  evidence = '',
): Speed => ({
  kind: 'set-speed',
  operation,
  factor,
  evidence,
})

const info = { seekable: true } as VideoInfo
const on = (change: Partial<JudgedGround> = {}): JudgedGround => ({
  ground: { kind: 'plate', path: 'clip.mp4', info },
  geometry: { width: 1280, height: 720, frameRate: { num: 25, den: 1 } },
  frameCount: 150,
  imagePath: null,
  ...change,
})

describe('judging a change of speed', () => {
  it.each<[Speed, RegExp]>([
    [speed('slow'), /0 to 3\.0 s of the source are shown at 50% speed/],
    [speed('slow', 0.25), /0 to 1\.5 s .* 25% speed/],
    [speed('fast'), /2 times its speed in 3\.0 s and repeats/],
    [speed('timelapse'), /4 times its speed in 1\.5 s/],
    [speed('reverse'), /from 6\.0 s back to 0/],
    [speed('boomerang'), /until 3\.0 s, then back/],
    [speed('freeze', null, 'freeze the last frame'), /until 4\.8 s, then its last frame is held/],
    [speed('freeze', null, 'freeze frame'), /until 3\.0 s, where it comes to a stop/],
    [speed('loop'), /end dissolves into the beginning/],
  ])('says how the time is mapped: %o', (edit, said) => {
    const verdict = judgeSpeed(edit, on())
    expect(verdict).toEqual({ kind: 'can', notes: [expect.stringMatching(said)] })
  })

  it('refuses what has no speed of its own', () => {
    expect(judgeSpeed(speed('slow'), on({ ground: { kind: 'still' } })).kind).toBe('cannot')
    expect(judgeSpeed(speed('slow'), on({ frameCount: 1 })).kind).toBe('cannot')
  })

  it('refuses to search a long file that has no index, and says what would help', () => {
    const ground = { kind: 'plate', path: 'clip.ts', info: { ...info, seekable: false } } as const
    expect(judgeSpeed(speed('reverse'), on({ ground })).kind).toBe('can')
    expect(judgeSpeed(speed('reverse'), on({ ground, frameCount: 5000 }))).toMatchObject({
      kind: 'cannot',
      reason: expect.stringContaining('Export it again') as string,
    })
  })
})
