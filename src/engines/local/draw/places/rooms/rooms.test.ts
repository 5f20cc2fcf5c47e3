import { afterEach, describe, expect, it } from 'vitest'
import type { PlaceName, SceneTime } from '../../../shot/scene.ts'
import { sceneSchema, sceneTimes } from '../../../shot/scene.ts'
import { createSceneRenderer } from '../../scene-renderer.ts'
import { indoorLooks } from '../indoor-looks.ts'

const places = Object.keys(indoorLooks) as PlaceName[]
const frame = { width: 64, height: 36, frameRate: { num: 30, den: 1 }, seed: 5 }

function draw(place: PlaceName, time: SceneTime, index = 0, weather = 'clear') {
  const scene = sceneSchema.parse({
    place,
    time,
    weather: { kind: weather },
    cameras: [{ move: 'steady' }],
    actors: [],
  })
  using renderer = createSceneRenderer(scene, frame)
  return renderer.frame(index).slice()
}

/** Mean difference of two pictures' channels, in codes. */
const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length

// Native buffers are freed when the event loop turns.
afterEach(() => new Promise((resolve) => void setImmediate(resolve)))

describe('indoor places', () => {
  it('are as many as the scene has names for, and no two look alike', () => {
    const pictures = places.map((place) => draw(place, 'day'))
    for (let one = 0; one < places.length; one++)
      for (let other = 0; other < one; other++)
        expect(
          apart(pictures[one]!, pictures[other]!),
          `${places[one]}, ${places[other]}`,
        ).toBeGreaterThan(4)
  })

  it.each(places)('show the time of day in a %s', (place) => {
    const pictures = sceneTimes.map((time) => draw(place, time))
    for (let one = 0; one < pictures.length; one++)
      for (let other = 0; other < one; other++)
        expect(apart(pictures[one]!, pictures[other]!)).toBeGreaterThan(0.5)
  })

  it.each(['cabin', 'train', 'stage', 'concert', 'throne-room'] as const)(
    'move by themselves in a %s, the same at the same moment',
    (place) => {
      const [first, later] = [draw(place, 'night', 0), draw(place, 'night', 20)]
      expect(apart(first, later)).toBeGreaterThan(0.05)
      expect(apart(later, draw(place, 'night', 20))).toBe(0)
    },
  )

  it('show rain at the panes', () => {
    const first = draw('windowsill', 'day', 0, 'rain')
    expect(apart(first, draw('windowsill', 'day', 9, 'rain'))).toBeGreaterThan(0.1)
    const dry = draw('windowsill', 'day', 0)
    expect(apart(dry, draw('windowsill', 'day', 9))).toBeLessThan(0.5)
  })
})
