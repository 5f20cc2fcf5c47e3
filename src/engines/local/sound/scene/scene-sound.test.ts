import { describe, expect, it } from 'vitest'
import { climateOf } from '../../draw/air/climate.ts'
import { flashesUntil } from '../../draw/air/weather/lightning.ts'
import { momentOf } from '../../draw/cast/timeline.ts'
import { bodyPlan } from '../../draw/figures/puppet/body-plan.ts'
import { gaitOf, gaitPace } from '../../draw/figures/puppet/gait.ts'
import { sceneSchema } from '../../shot/scene.ts'
import type { Action, Scene } from '../../shot/scene.ts'
import { gaitOf as pictureGaitOf, paceOfPicture } from './gait.ts'
import { sceneSound } from './scene-sound.ts'

const frame = { width: 640, height: 360, seed: 7 }

const doing = (...actions: Action[]) => actions
const act = (motion: Action['motion'], startSeconds = 0): Action => ({ motion, startSeconds })

function sceneWith(
  picture: string,
  actions: Action[],
  more: { scene?: object; actor?: object; audience?: boolean } = {},
): Scene {
  const actor = { id: 'a', noun: picture, picture, x: 0.4, y: 0.87, height: 0.5, actions }
  const head = { ...actor, id: 'h', noun: 'audience', y: 1.1, actions: [act('cheer')] }
  return sceneSchema.parse({
    place: 'meadow',
    time: 'day',
    cameras: [{ move: 'steady' }],
    ...more.scene,
    actors: [{ ...actor, ...more.actor }, ...(more.audience ? [head] : [])],
  })
}

const cuesOf = (scene: Scene, name: string, seconds = 8) =>
  sceneSound(scene, seconds, frame).cues.filter(({ sound }) => sound === name)

const bedOf = (scene: Scene, name: string, seconds = 8) =>
  sceneSound(scene, seconds, frame).beds.find(({ sound }) => sound === name)

describe('the cues of a scene', () => {
  it('puts a step where a walker’s stride brings a foot down', () => {
    const scene = sceneWith('man-medium', doing(act('walk')))
    const steps = cuesOf(scene, 'step')
    const { hip } = bodyPlan('adult')
    const gait = gaitOf('adult', 'walk')
    const paceOf = () => gaitPace(gait) * hip
    for (const { seconds } of steps) {
      const { way } = momentOf(scene.actors[0]!.actions, { paceOf }, seconds, 0)
      const halves = (way / hip / gait.stride) * 2
      expect(Math.abs(halves - Math.round(halves))).toBeLessThan(0.02)
    }
    expect(steps.length).toBeGreaterThan(14)
    expect(new Set(steps.map(({ seconds }) => Math.round(seconds * 100))).size).toBe(steps.length)
  })

  it('steps with a picture that moves as a whole as its legs do', () => {
    const steps = cuesOf(sceneWith('dog', doing(act('walk'))), 'step')
    const paceOf = () => paceOfPicture('dog', 'walk')
    const { stride } = pictureGaitOf('dog', 'walk')!
    for (const { seconds } of steps) {
      const { way } = momentOf(doing(act('walk')), { paceOf }, seconds, 0)
      const quarters = (way / stride) * 4
      expect(Math.abs(quarters - Math.round(quarters))).toBeLessThan(0.04)
    }
    expect(steps.length).toBeGreaterThan(25)
  })

  it('hears who walks in from the first step in the picture on', () => {
    const enters = { how: 'walk', startSeconds: 3 }
    const steps = cuesOf(sceneWith('man-medium', doing(act('idle')), { actor: { enters } }), 'step')
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.every(({ seconds }) => seconds >= 3)).toBe(true)
  })

  it('gives four legs four beats, hooves their own sound, and wheels none', () => {
    const run = doing(act('run'))
    const strides = (picture: string) =>
      (8 * paceOfPicture(picture, 'run')) / pictureGaitOf(picture, 'run')!.stride
    const ofTwo = cuesOf(sceneWith('goose', run), 'step').length
    expect(Math.abs(ofTwo - 2 * strides('goose'))).toBeLessThan(3)
    const paws = cuesOf(sceneWith('dog', run), 'step').length
    expect(Math.abs(paws - 4 * strides('dog'))).toBeLessThan(5)
    const hooves = cuesOf(sceneWith('horse', run), 'hoof').length
    expect(Math.abs(hooves - 4 * strides('horse'))).toBeLessThan(5)
    expect(cuesOf(sceneWith('automobile', run), 'step')).toEqual([])
  })

  it('steps only while it walks, and on the ground of its place', () => {
    const scene = sceneWith('man-medium', doing(act('idle'), act('walk', 2), act('sit', 5)), {
      scene: { place: 'snow' },
    })
    const steps = cuesOf(scene, 'step')
    expect(steps.length).toBeGreaterThan(4)
    expect(steps.every(({ seconds }) => seconds > 2 && seconds < 5.4)).toBe(true)
    expect(new Set(steps.map(({ detail }) => detail.surface))).toEqual(new Set(['snow']))
  })

  it('thumps once at the end of every jump', () => {
    const landings = cuesOf(sceneWith('rabbit', doing(act('jump'))), 'landing')
    expect(landings.length).toBeGreaterThanOrEqual(5)
    const gaps = landings.slice(1).map(({ seconds }, at) => seconds - landings[at]!.seconds)
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 1)
  })

  it('plays a band on the beat while somebody dances', () => {
    const scene = sceneWith('girl-medium', doing(act('idle'), act('dance', 2)))
    const drums = [...cuesOf(scene, 'kick'), ...cuesOf(scene, 'snare')]
    const moments = drums.map(({ seconds }) => seconds).toSorted((one, other) => one - other)
    expect(moments[0]).toBeGreaterThanOrEqual(2)
    for (const [at, moment] of moments.slice(1).entries()) {
      expect(moment - moments[at]!).toBeCloseTo(0.5, 5)
    }
  })

  it('moves steps through the stereo picture with the one who makes them', () => {
    const scene = sceneWith('man-medium', doing(act('run')), {
      actor: { x: 0.15, facing: 'right' },
    })
    const steps = cuesOf(scene, 'step', 3)
    expect(steps[0]!.pan).toBeLessThan(-0.3)
    expect(steps.at(-1).pan).toBeGreaterThan(steps[0]!.pan + 0.3)
  })

  it.each([
    ['read', 'page'],
    ['drink', 'sip'],
    ['eat', 'crunch'],
    ['sing', 'la'],
    ['sleep', 'breath'],
    ['work', 'key'],
  ] as const)('hears somebody %s as %s', (motion, sound) => {
    const cues = cuesOf(sceneWith('man-medium', doing(act('idle'), act(motion, 1))), sound)
    expect(cues.length).toBeGreaterThan(0)
    expect(cues.every(({ seconds }) => seconds >= 1)).toBe(true)
  })
})

describe('a storm', () => {
  it('thunders soon after each flash of its lightning', () => {
    const weather = { kind: 'storm' as const, intensity: 0.8 }
    const scene = sceneWith('rabbit', doing(act('idle')), { scene: { weather } })
    const climate = climateOf(scene, { ownSeason: 'summer', hasWeather: true })
    const flashes = flashesUntil(frame.seed, climate, 18.5)
    const thunder = cuesOf(scene, 'thunder', 20).map(({ seconds }) => seconds)
    expect(flashes.length).toBeGreaterThan(1)
    for (const { begun } of flashes) {
      expect(thunder.some((at) => at > begun && at < begun + 1.3)).toBe(true)
    }
    expect(cuesOf(sceneWith('rabbit', doing(act('idle'))), 'thunder', 20)).toEqual([])
  })
})

describe('the calls of animals', () => {
  it('lets a dog bark as it plays, sparingly, and not as it sleeps', () => {
    const barks = cuesOf(sceneWith('dog', doing(act('play'))), 'bark', 20)
    expect(barks.length).toBeGreaterThan(2)
    expect(barks.length).toBeLessThan(13)
    expect(cuesOf(sceneWith('dog', doing(act('sleep'))), 'bark', 20)).toEqual([])
    expect(cuesOf(sceneWith('man-medium', doing(act('play'))), 'bark', 20)).toEqual([])
  })
})

describe('the beds of a scene', () => {
  it('has birds by day and crickets by night', () => {
    const names = (time: string) =>
      sceneSound(sceneWith('rabbit', doing(act('idle')), { scene: { time } }), 4, frame).beds.map(
        ({ sound }) => sound,
      )
    expect(names('day')).toContain('birds')
    expect(names('day')).not.toContain('crickets')
    expect(names('night')).toContain('crickets')
    expect(names('night')).not.toContain('birds')
  })

  it('hears rain outside, and on the window inside, and none of it under water', () => {
    const weather = { kind: 'rain' as const, intensity: 0.6 }
    const inPlace = (place: string) =>
      sceneSound(sceneWith('cat', doing(act('idle')), { scene: { place, weather } }), 4, frame)
        .beds.map(({ sound }) => sound)
        .filter((sound) => sound.includes('rain'))
    expect(inPlace('meadow')).toEqual(['rain'])
    expect(inPlace('cafe')).toEqual(['rain-on-window'])
    expect(inPlace('underwater')).toEqual([])
  })

  it('applauds a bow where somebody sees it, after it began', () => {
    const bow = doing(act('idle'), act('bow', 2))
    const applause = bedOf(sceneWith('dog', bow, { audience: true }), 'applause')!
    const gainAt = (seconds: number) =>
      applause.points.findLast((point) => point.seconds <= seconds)!.gain
    expect(gainAt(2.2)).toBe(0)
    expect(gainAt(4.5)).toBeGreaterThan(1)
    expect(gainAt(11)).toBe(0)
    expect(bedOf(sceneWith('dog', bow), 'applause')).toBeUndefined()
    const onStage = sceneWith('dog', bow, { scene: { place: 'stage' } })
    expect(bedOf(onStage, 'applause')).toBeDefined()
  })

  it('runs a motor while a car drives, and stops it when the car does', () => {
    const scene = sceneWith('automobile', doing(act('drive'), act('idle', 4)))
    const { points } = bedOf(scene, 'car')!
    expect(points.find(({ seconds }) => seconds >= 1)!.drive).toBeGreaterThan(0.5)
    expect(points.find(({ seconds }) => seconds >= 5)!.gain).toBe(0)
  })

  it('hears a fire crackle where it burns', () => {
    const left = sceneWith('fire', doing(act('sway')), { actor: { x: 0.2 } })
    expect(bedOf(left, 'fire')!.points.every(({ pan }) => pan < -0.2)).toBe(true)
  })
})
