import { describe, expect, test } from 'vitest'
import { reframedShot } from './reframe-shot.ts'
import { type Shot, shotSchema } from './shot.ts'

const size = { width: 720, height: 720 }

function shotOf(...frameCounts: number[]): Shot {
  let clockSeconds = 0
  return shotSchema.parse({
    version: 1,
    width: 1280,
    height: 720,
    frameRate: { num: 30, den: 1 },
    seed: 1,
    acts: frameCounts.map((frameCount) => {
      const scene = {
        place: 'beach',
        time: 'day',
        actors: [],
        clockSeconds,
        cameras: [{ move: 'push' }],
      }
      clockSeconds += frameCount / 30
      return { frameCount, ground: { kind: 'scene', scene }, looks: [] }
    }),
  })
}

const clockOf = ({ ground }: Shot['acts'][number]) =>
  ground.kind === 'scene' ? ground.scene.clockSeconds : null

describe('a drawn shot in another frame', () => {
  test('has the new size and as many frames as its new time takes', () => {
    const shot = reframedShot(shotOf(120), { size, seconds: 10 })
    expect(shot).toMatchObject({ ...size, acts: [{ frameCount: 300 }] })
  })

  test('keeps the share of each act, and its clock goes on without a gap', () => {
    const shot = reframedShot(shotOf(90, 30), { size, seconds: 10 })
    expect(shot.acts.map(({ frameCount }) => frameCount)).toEqual([225, 75])
    expect(shot.acts.map(clockOf)).toEqual([0, 7.5])
  })

  test.each([1, 2, 7, 59])('of %i seconds has exactly its frames', (seconds) => {
    const { acts } = reframedShot(shotOf(11, 7, 33), { size, seconds })
    expect(acts.reduce((sum, { frameCount }) => sum + frameCount, 0)).toBe(seconds * 30)
  })

  test('keeps the spans of its edits in step', () => {
    const shot = shotOf(60, 60)
    const edit = { kind: 'add-caption', text: 'A', where: null, when: null, evidence: '' }
    const spans = [{ firstFrame: 60, frameCount: 60, number: 0 }]
    const captioned = shotSchema.parse({
      ...shot,
      acts: [shot.acts[0], { ...shot.acts[1], edits: [edit], spans }],
    })
    const { acts } = reframedShot(captioned, { size, seconds: 8 })
    expect(acts[1]?.spans).toEqual([{ firstFrame: 120, frameCount: 120, number: 0 }])
  })
})

test('a shot of footage stays as it is', () => {
  const { acts, ...rest } = shotOf(60)
  const plate: Shot = { ...rest, acts: [{ ...acts[0]!, ground: { kind: 'plate' } }] }
  expect(reframedShot(plate, { size, seconds: 10 })).toBe(plate)
})
