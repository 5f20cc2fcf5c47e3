import { describe, expect, it } from 'vitest'
import { identity, motionAt } from '../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../frame/camera-motion.ts'
import { createTexture, paintMovingPicture } from './__fixtures__/moving-picture.ts'
import type { MovingPicture } from './__fixtures__/moving-picture.ts'
import { chainTrack } from './chain-track.ts'
import { createTrack, createTrackRecorder } from './track-camera.ts'

const size = { width: 1280, height: 720 }
const texture = createTexture(5)

type Painted = Partial<Omit<MovingPicture, 'width' | 'height'>>

function measure(frameCount: number, paint: (frame: number) => Painted, of = size): CameraMotion {
  const track = createTrack(frameCount)
  const recorder = createTrackRecorder(track, of)
  for (let frame = 0; frame < frameCount; frame++) {
    const noise = { codes: 3, seed: frame + 1 }
    recorder.add(paintMovingPicture({ ...of, camera: identity, texture, noise, ...paint(frame) }))
  }
  return chainTrack(track, of)
}

/** Greatest distance between where two transforms take points of the frame, in pixels. */
function apart(one: Similarity, other: Similarity): number {
  const at = ({ a, b, x, y }: Similarity, px: number, py: number) => [
    a * px - b * py + x,
    b * px + a * py + y,
  ]
  const distances = [-400, 0, 400].flatMap((px) =>
    [-250, 0, 250].map((py) => {
      const [oneX, oneY] = at(one, px, py)
      const [otherX, otherY] = at(other, px, py)
      return Math.hypot(oneX! - otherX!, oneY! - otherY!)
    }),
  )
  return Math.max(...distances)
}

const turned = (zoom: number, radians: number, x: number, y: number): Similarity => ({
  a: zoom * Math.cos(radians),
  b: zoom * Math.sin(radians),
  x,
  y,
})

function worst(motion: CameraMotion, way: (frame: number) => Similarity, frameCount: number) {
  const errors = Array.from({ length: frameCount }, (_, frame) =>
    apart(motionAt(motion, frame), way(frame)),
  )
  return Math.max(...errors)
}

describe('measuring how the camera moved', () => {
  it.each<[string, (frame: number) => Similarity]>([
    ['pan', (frame) => turned(1, 0, 5.3 * frame, -1.1 * frame)],
    ['zoom', (frame) => turned(1.012 ** frame, 0, 0, 0)],
    ['turn', (frame) => turned(1, 0.01 * frame, 0, 0)],
    [
      'handheld way',
      (frame) => turned(1, 0, 9 * Math.sin(frame * 1.3), 7 * Math.cos(frame * 1.7) - 7),
    ],
  ])('follows a %s within half a pixel of 720p', (_, way) => {
    expect(
      worst(
        measure(7, (frame) => ({ camera: way(frame) })),
        way,
        7,
      ),
    ).toBeLessThan(0.5)
  })

  it('follows a fast pan of a twelfth of the frame at every step', () => {
    const way = (frame: number) => turned(1, 0, -107 * frame, 0)
    expect(
      worst(
        measure(4, (frame) => ({ camera: way(frame) })),
        way,
        4,
      ),
    ).toBeLessThan(1)
  })

  it('drifts less than three pixels over a hundred frames', () => {
    const small = { width: 640, height: 360 }
    const way = (frame: number) =>
      turned(
        1 + 0.1 * Math.sin(frame / 30),
        0.04 * Math.sin(frame / 17),
        3.1 * frame,
        Math.sin(frame),
      )
    const motion = measure(101, (frame) => ({ camera: way(frame) }), small)
    expect(apart(motionAt(motion, 100), way(100))).toBeLessThan(3)
  })

  it('follows the background when something that moves covers a quarter of the frame', () => {
    const way = (frame: number) => turned(1, 0.002 * frame, 2.5 * frame, 0)
    const motion = measure(12, (frame) => ({
      camera: way(frame),
      mover: {
        left: 60 + 14 * frame,
        top: 160,
        width: 640,
        height: 360,
        texture: createTexture(9),
      },
    }))
    expect(worst(motion, way, 12)).toBeLessThan(0.5)
    expect(Math.min(...motion.confidence)).toBeLessThan(0.9)
  })

  it('leaves a camera that stands exactly still, noise and somebody passing or not', () => {
    const motion = measure(14, (frame) => ({
      mover: {
        left: -300 + 60 * frame,
        top: 100,
        width: 500,
        height: 600,
        texture: createTexture(9),
      },
    }))
    const still = Array.from({ length: 14 * 4 }, (_, at) => (at % 4 === 0 ? 1 : 0))
    expect(Array.from(motion.transforms)).toEqual(still)
  })

  it('starts anew at a cut, and only there', () => {
    const other = createTexture(77)
    const brighter = (x: number, y: number) => 60 + other(x, y) * 0.7
    const motion = measure(16, (frame) => ({
      camera: turned(1, 0, 6 * frame, 0),
      texture: frame < 9 ? texture : brighter,
    }))
    expect(motion.cuts).toEqual([0, 9])
    expect(motionAt(motion, 9)).toEqual(identity)
    expect(apart(motionAt(motion, 15), turned(1, 0, 36, 0))).toBeLessThan(0.5)
  })

  it('takes a flash for what it is', () => {
    const motion = measure(12, (frame) => (frame === 5 ? { texture: () => 230 } : {}))
    expect(motion.cuts).toEqual([0])
  })

  it('knows nothing of a frame without texture, and says that it stands', () => {
    const motion = measure(4, () => ({ texture: () => 90, noise: { codes: 0, seed: 1 } }))
    expect(motion.cuts).toEqual([0])
    expect(motionAt(motion, 3)).toEqual(identity)
  })

  it('works on the smallest frames', () => {
    const small = { width: 64, height: 48 }
    const fine = (x: number, y: number) => texture(x * 6, y * 6)
    const way = (frame: number) => turned(1, 0, 0.7 * frame, 0)
    const motion = measure(10, (frame) => ({ camera: way(frame), texture: fine }), small)
    expect(Math.abs(motionAt(motion, 9).x - 6.3)).toBeLessThan(0.5)
  })
})
