import { describe, expect, it } from 'vitest'
import { sceneCameras } from '../shot/scene.ts'
import type { CameraCue } from '../shot/scene.ts'
import { cameraAt } from './camera.ts'
import type { CameraState } from './camera.ts'

const STEP = 1 / 240
const keys = ['zoom', 'pan', 'tilt', 'roll'] as const

/** Change of every part of the state in a second, around a moment. */
function speedAt(cues: readonly CameraCue[], clock: number): CameraState {
  const [before, after] = [cameraAt(cues, clock - STEP), cameraAt(cues, clock)]
  const entries = keys.map((key) => [key, (after[key] - before[key]) / STEP])
  return Object.fromEntries(entries) as CameraState
}

describe('a camera of several moves', () => {
  it.each(sceneCameras)('goes over from a push to %s without a jump or a jerk', (move) => {
    const cues: CameraCue[] = [
      { move: 'push', startSeconds: 0 },
      { move, startSeconds: 4 },
    ]
    const [before, after] = [cameraAt(cues, 4), cameraAt(cues, 4 + STEP)]
    for (const key of keys) expect(Math.abs(after[key] - before[key])).toBeLessThan(2e-4)
    const [one, other] = [speedAt(cues, 4), speedAt(cues, 4 + STEP)]
    for (const key of keys) expect(Math.abs(other[key] - one[key])).toBeLessThan(4e-3)
  })

  it('moves as before until the next move begins', () => {
    const push: CameraCue = { move: 'push', startSeconds: 0 }
    const cues: CameraCue[] = [push, { move: 'pan-left', startSeconds: 4 }]
    expect(cameraAt(cues, 3.9)).toEqual(cameraAt([push], 3.9))
    expect(cameraAt(cues, 7).pan).toBeLessThan(cameraAt([push], 7).pan - 0.02)
  })

  it('takes no longer for twenty moves than for a few', () => {
    const cues = Array.from({ length: 20 }, (_, at): CameraCue => {
      return { move: sceneCameras[at % sceneCameras.length]!, startSeconds: 4 * at }
    })
    const start = performance.now()
    for (let frame = 0; frame < 30; frame++) cameraAt(cues, 100 + frame / 30)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
