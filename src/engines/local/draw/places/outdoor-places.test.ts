import { describe, expect, it } from 'vitest'
import type { PlaceName, Scene } from '../../shot/scene.ts'
import { sceneSchema, sceneSeasons, sceneWeathers } from '../../shot/scene.ts'
import { createSceneRenderer } from '../scene-renderer.ts'
import { buildSet } from '../set/build-set.ts'
import { newCanvas } from '../stage.ts'
import { outdoorLooks } from './outdoor-looks.ts'

const places = Object.keys(outdoorLooks) as PlaceName[]
const rate = { num: 30, den: 1 }

type Part = Partial<Pick<Scene, 'time' | 'season' | 'actors'>> & {
  weather?: { kind: Scene['weather']['kind']; intensity: number }
}

const sceneOf = (place: PlaceName, part: Part = {}) =>
  sceneSchema.parse({ place, time: 'day', actors: [], cameras: [{ move: 'push' }], ...part })

function frameOf(
  scene: Scene,
  size: { width: number; height: number },
  index = 9,
): Uint8ClampedArray {
  using renderer = createSceneRenderer(scene, { ...size, frameRate: rate, seed: 7 })
  return renderer.frame(index).slice()
}

const small = { width: 64, height: 36 }
const medium = { width: 160, height: 90 }

/** Mean difference of two pictures, of 255. */
const between = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length

/** How strongly each pixel differs from its neighbours, in brightness. */
function edgesOf(pixels: Uint8ClampedArray, width: number): number[] {
  const grey = Array.from(
    { length: pixels.length / 4 },
    (_, at) => pixels[at * 4]! + 2 * pixels[at * 4 + 1]! + pixels[at * 4 + 2]!,
  )
  return grey.map((value, at) =>
    Math.min(
      90,
      Math.abs(value - (grey[at + 1] ?? value)) + Math.abs(value - (grey[at + width] ?? value)),
    ),
  )
}

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, value) => sum + value, 0) / list.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((value, at) => {
    ab += (value - ma) * (b[at]! - mb)
    aa += (value - ma) ** 2
    bb += (b[at]! - mb) ** 2
  })
  return ab / Math.sqrt(aa * bb)
}

describe('outdoor places', () => {
  it('are many', () => {
    expect(places.length).toBeGreaterThanOrEqual(22)
  })

  it.each([
    ['day', places],
    ['night', places],
    ['sunset', places.filter((_, at) => at % 3 === 0)],
    ['dusk', places.filter((_, at) => at % 3 === 1)],
    ['dawn', places.filter((_, at) => at % 3 === 2)],
  ] as const)('each draw a picture of their own by %s', (time, those) => {
    const frames = those.map((place) => frameOf(sceneOf(place, { time }), small))
    const alike = frames.flatMap((frame, at) =>
      frames
        .slice(at + 1)
        .flatMap((other, next) =>
          between(frame, other) < 3 ? [`${those[at]} ${those[at + 1 + next]}`] : [],
        ),
    )
    expect(alike).toEqual([])
  })

  it.each(['city', 'beach'] as const)(
    'keep what stands in them, whatever the season, weather and time: %s',
    (place) => {
      const standing = (part: Part) =>
        buildSet(sceneOf(place, part), { ...small, frameRate: rate, seed: 7 }).props.map(
          ({ x, y, sprite }) => [x, y, sprite.width, sprite.height],
        )
      const usual = standing({})
      expect(usual.length).toBeGreaterThan(5)
      for (const season of sceneSeasons) expect(standing({ season })).toEqual(usual)
      for (const kind of ['rain', 'snow', 'wind'] as const)
        expect(standing({ weather: { kind, intensity: 1 } })).toEqual(usual)
      for (const time of ['night', 'sunset'] as const) expect(standing({ time })).toEqual(usual)
    },
  )

  it.each([
    ['autumn', { season: 'autumn' }],
    ['spring', { season: 'spring' }],
    ['clouds', { weather: { kind: 'cloudy', intensity: 0.6 } }],
    ['wind', { weather: { kind: 'wind', intensity: 0.2 } }],
    ['dawn', { time: 'dawn' }],
  ] as const)('keep their outlines under another sky: %s', (_, part) => {
    const usual = edgesOf(frameOf(sceneOf('mountains'), medium), medium.width)
    const other = edgesOf(frameOf(sceneOf('mountains', part), medium), medium.width)
    const elsewhere = edgesOf(frameOf(sceneOf('castle', part), medium), medium.width)
    expect(correlation(usual, other)).toBeGreaterThan(0.5)
    expect(correlation(usual, other)).toBeGreaterThan(correlation(usual, elsewhere) + 0.2)
  })

  it.each(sceneSeasons.filter((season) => season !== 'summer'))(
    'look another way in %s',
    (season) => {
      expect(
        between(frameOf(sceneOf('park'), small), frameOf(sceneOf('park', { season }), small)),
      ).toBeGreaterThan(4)
    },
  )

  it.each(sceneWeathers.filter((kind) => kind !== 'clear'))('look another way in %s', (kind) => {
    const clear = frameOf(sceneOf('meadow'), medium)
    const weather = frameOf(sceneOf('meadow', { weather: { kind, intensity: 1 } }), medium)
    expect(between(clear, weather)).toBeGreaterThan(kind === 'wind' ? 0.8 : 8)
  })

  it('have rain behind the cast and in front of it', () => {
    const changes = (kind: 'rain' | 'clear', part: 'drawBehind' | 'drawBefore') => {
      const scene = sceneOf('desert', { weather: { kind, intensity: 1 } })
      const { scenery } = buildSet(scene, { ...medium, frameRate: rate, seed: 7 })
      const [one, two] = [1, 1.05].map((clock) => {
        const [canvas, context] = newCanvas(medium.width, medium.height)
        scenery[part](context, { camera: { zoom: 1, pan: 0, tilt: 0, roll: 0 }, clock, travel: 0 })
        return context.getImageData(0, 0, canvas.width, canvas.height).data
      })
      return between(one!, two!)
    }
    expect(changes('rain', 'drawBehind')).toBeGreaterThan(changes('clear', 'drawBehind') + 0.2)
    expect(changes('rain', 'drawBefore')).toBeGreaterThan(changes('clear', 'drawBefore') + 0.1)
  })

  it('stay as they are, to the bit, where an actor that comes in does not stand', () => {
    const cat = {
      id: 'cat-1',
      noun: 'cat',
      picture: 'cat',
      x: 0.82,
      y: 0.9,
      height: 0.2,
      actions: [{ motion: 'idle' }],
    }
    const part: Part = { weather: { kind: 'storm', intensity: 1 } }
    const alone = frameOf(sceneOf('park', part), medium)
    const together = frameOf(sceneSchema.parse({ ...sceneOf('park', part), actors: [cat] }), medium)
    const changed = [...alone].flatMap((value, at) =>
      value === together[at] ? [] : [Math.floor(at / 4) % medium.width],
    )
    expect(changed.length).toBeGreaterThan(50)
    expect(Math.min(...changed)).toBeGreaterThan(medium.width * 0.6)
  })

  it('change their grain with the frame, and give the same frame the same grain', () => {
    const still = sceneSchema.parse({ ...sceneOf('moon'), cameras: [{ move: 'steady' }] })
    expect(between(frameOf(still, medium, 0), frameOf(still, medium, 1))).toBeGreaterThan(0.1)
    expect(between(frameOf(still, medium, 4), frameOf(still, medium, 4))).toBe(0)
  })
})
