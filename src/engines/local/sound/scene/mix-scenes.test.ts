import { describe, expect, it } from 'vitest'
import { placeNames, sceneSchema } from '../../shot/scene.ts'
import type { Scene } from '../../shot/scene.ts'
import { bandPass } from '../ambience/filters.ts'
import { Limiter } from '../limiter.ts'
import { LoudnessMeter } from '../loudness.ts'
import { mixScenes } from './mix-scenes.ts'
import { sceneSound } from './scene-sound.ts'

const RATE = 48_000
const frame = { width: 640, height: 360, seed: 7 }

type Parts = { place?: string; time?: string; actors?: object[]; clockSeconds?: number }

const sceneOf = (parts: Parts): Scene =>
  sceneSchema.parse({
    place: 'meadow',
    time: 'day',
    actors: [],
    cameras: [{ move: 'steady' }],
    ...parts,
  })

const walker = {
  id: 'man-1',
  noun: 'man',
  picture: 'man-medium',
  x: 0.5,
  y: 0.87,
  height: 0.5,
  actions: [{ motion: 'walk', startSeconds: 0 }],
}

/** Acts of these lengths in seconds, as they are heard before the last limiter. */
function mix(...acts: [Scene, number][]) {
  let start = 0
  const timed = acts.map(([scene, seconds]) => {
    const act = { scene, startSample: start, endSample: start + Math.round(seconds * RATE) }
    start = act.endSample
    return act
  })
  const sound = mixScenes(timed, frame, () => {})
  const [left, right] = [new Float32Array(start), new Float32Array(start)]
  sound.read(0, start, left, right)
  return { left, right }
}

function limitedLufs(left: Float32Array, right: Float32Array): number {
  const [one, other] = [left.slice(), right.slice()]
  new Limiter().process(one, other)
  const meter = new LoudnessMeter()
  meter.add(one, other)
  return meter.integrated()
}

const stepAt = (samples: Float32Array, at: number) => Math.abs(samples[at]! - samples[at - 1]!)

const largestStep = (samples: Float32Array, from: number, to: number) => {
  let most = 0
  for (let at = Math.max(1, from); at < to; at++) most = Math.max(most, stepAt(samples, at))
  return most
}

const energy = (samples: Float32Array, from: number, seconds: number) =>
  samples
    .subarray(Math.round(from * RATE), Math.round((from + seconds) * RATE))
    .reduce((sum, sample) => sum + sample * sample, 0) / seconds

describe('the sound of drawn scenes', () => {
  it.each(placeNames.map((place, at) => [place, at % 2 === 0 ? 'night' : 'day'] as const))(
    'is -18 LUFS loud, without a click: %s by %s',
    (place, time) => {
      const { left, right } = mix([sceneOf({ place, time }), 4])
      expect(Math.abs(limitedLufs(left, right) + 18)).toBeLessThan(0.5)
      expect(largestStep(left, 0, left.length)).toBeLessThan(0.5)
      expect(largestStep(left, 0, 48)).toBeLessThan(0.002)
      expect(largestStep(left, left.length - 48, left.length)).toBeLessThan(0.002)
      expect(Math.abs(left[0]!) + Math.abs(left.at(-1))).toBeLessThan(1e-4)
    },
  )

  it('has its steps where feet come down', () => {
    const scene = sceneOf({ place: 'stage', actors: [walker] })
    const { left, right } = mix([scene, 6])
    const filter = bandPass(420, 1.5)
    const both = left.map((sample, at) => filter(sample + right[at]!))
    const steps = sceneSound(scene, 6, frame).cues.filter(({ sound }) => sound === 'step')
    expect(steps.length).toBeGreaterThan(8)
    for (const { seconds } of steps.filter((step) => step.seconds > 0.2 && step.seconds < 5.5)) {
      const before = energy(both, seconds - 0.06, 0.05)
      expect(energy(both, seconds, 0.05)).toBeGreaterThan(3 * before)
    }
  })

  it('hears what is on the left on the left', () => {
    const car = {
      ...walker,
      picture: 'automobile',
      actions: [{ motion: 'drive', startSeconds: 0 }],
    }
    const at = (x: number) => mix([sceneOf({ place: 'road', actors: [{ ...car, x }] }), 3])
    const bySide = ({ left, right }: ReturnType<typeof at>) =>
      // It drives on: only its first moments are where it started.
      energy(left, 0, 0.4) / energy(right, 0, 0.4)
    expect(bySide(at(0.1))).toBeGreaterThan(1.3)
    expect(bySide(at(0.9))).toBeLessThan(1 / 1.3)
  })

  // What drives leaves earshot and comes back: where acts meet its motor may differ a little.
  it.each([
    ['all who keep their place', 'idle', 1e-3],
    ['a car that drives through', 'drive', 5e-2],
  ] as const)(
    'is the same in two acts as in one when the scene goes on, with %s',
    (_, motion, most) => {
      const actors = [
        { ...walker, actions: [{ motion: 'jump', startSeconds: 0 }] },
        walker,
        { ...walker, picture: 'automobile', actions: [{ motion, startSeconds: 0 }] },
        { ...walker, actions: [{ motion: 'bow', startSeconds: 0.5 }] },
      ].map((actor, number) => ({ ...actor, id: `actor-${number}` }))
      const scene = sceneOf({ place: 'stage', actors })
      const whole = mix([scene, 5])
      const apart = mix([scene, 2.5], [{ ...scene, clockSeconds: 2.5 }, 2.5])
      for (let at = 0; at < whole.left.length; at += 7) {
        expect(Math.abs(apart.left[at]! - whole.left[at]!)).toBeLessThan(most)
      }
    },
  )

  it('goes from place to place without a gap or a click', () => {
    const { left } = mix(
      [sceneOf({ place: 'beach' }), 2],
      [sceneOf({ place: 'cafe', clockSeconds: 2 }), 2],
    )
    const join = 2 * RATE
    const around = largestStep(left, join - 9600, join + 9600)
    expect(largestStep(left, join - 96, join + 96)).toBeLessThanOrEqual(around)
    expect(energy(left, 1.98, 0.04)).toBeGreaterThan(0.2 * energy(left, 1.7, 0.3))
    expect(energy(left, 2, 0.04)).toBeGreaterThan(0.2 * energy(left, 1.7, 0.3))
  })

  it('stays as it is when a colour changes', () => {
    const plain = mix([sceneOf({ actors: [walker] }), 2])
    const red = mix([sceneOf({ actors: [{ ...walker, colour: '#c03020' }] }), 2])
    expect(red.left).toEqual(plain.left)
    expect(red.right).toEqual(plain.right)
  })
})
