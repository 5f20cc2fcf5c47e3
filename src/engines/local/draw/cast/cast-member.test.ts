import { describe, expect, it } from 'vitest'
import { furniture, liftOn } from '../../shot/furniture.ts'
import { sceneSchema } from '../../shot/scene.ts'
import { createSceneRenderer } from '../scene-renderer.ts'

const sofa = { height: 0.38, x: 0.5, y: 0.87 }

const sceneOf = (aside: number, withCat: boolean) =>
  sceneSchema.parse({
    place: 'living-room',
    time: 'day',
    cameras: [{ move: 'steady' }],
    actors: [
      {
        id: 'sofa-1',
        noun: 'sofa',
        picture: 'furniture-sofa',
        ...sofa,
        actions: [{ motion: 'still' }],
      },
      ...(withCat
        ? [
            {
              id: 'cat-1',
              noun: 'cat',
              picture: 'cat',
              x: sofa.x + aside,
              y: 0.3,
              height: 0.3,
              lift: liftOn('furniture-sofa', sofa.height),
              on: 'sofa-1',
              actions: [{ motion: 'still' }],
            },
          ]
        : []),
    ],
  })

/** Rows and columns, as parts of the frame, where two drawings differ clearly. */
function changed(a: Uint8ClampedArray, b: Uint8ClampedArray, width: number, height: number) {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (let at = 0; at < a.length; at += 4) {
    const away = [0, 1, 2].map((channel) => Math.abs(a[at + channel]! - b[at + channel]!))
    if (Math.max(...away) < 60) continue
    xs.push(((at / 4) % width) / width)
    ys.push(Math.floor(at / 4 / width) / height)
  }
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.max(...ys) }
}

describe('an actor on a piece of furniture', () => {
  it.each([
    [320, 180],
    [180, 320],
  ])(
    'has its feet on the seat, on the side it was put, in a frame of %i by %i',
    (width, height) => {
      const frame = { width, height, frameRate: { num: 30, den: 1 }, seed: 4 }
      using bare = createSceneRenderer(sceneOf(0.05, false), frame)
      using taken = createSceneRenderer(sceneOf(0.05, true), frame)
      const cat = changed(bare.frame(0), taken.frame(0), width, height)
      const unit = Math.min(height, width * 1.15)
      const seatLine = (sofa.y * height - liftOn('furniture-sofa', sofa.height) * unit) / height
      expect(Math.abs(cat.bottom - seatLine)).toBeLessThan(0.03)
      const middle = (cat.left + cat.right) / 2
      const meant = 0.5 + (0.05 * 16 * unit) / 9 / width
      expect(Math.abs(middle - meant)).toBeLessThan(0.06)
      const half = (furniture['furniture-sofa'].aspect * sofa.height * unit) / width / 2
      expect(cat.left).toBeGreaterThan(0.5 - half)
      expect(cat.right).toBeLessThan(0.5 + half)
    },
  )
})
