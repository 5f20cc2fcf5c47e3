import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../video/direction.ts'
import { planScene } from './plan-scene.ts'
import { applyToScene, continueScene } from './remix-scene.ts'
import type { Scene } from './scene.ts'

const evidence = ''
const { scene } = planScene('a cat and a dog in a meadow', [], 7)

function changed(direction: Direction, from: Scene = scene): Scene {
  const result = applyToScene(direction, from, 7)
  if (!('scene' in result)) throw new Error(result.reason)
  return result.scene
}

function reason(direction: Direction): string {
  const result = applyToScene(direction, scene, 7)
  return 'reason' in result ? result.reason : ''
}

describe('remixing a drawn scene', () => {
  it('changes the place and nothing else', () => {
    const room = changed({ kind: 'replace-background', place: 'a living room scene', evidence })
    expect(room).toEqual({ ...scene, place: 'living-room' })
  })

  it('adds an actor beside the others, who stay where they are', () => {
    const more = changed({
      kind: 'add-actor',
      noun: 'puppy',
      count: 1,
      action: 'playing',
      where: null,
      evidence,
    })
    expect(more.actors.slice(0, 2)).toEqual(scene.actors)
    expect(more.actors[2]).toMatchObject({
      noun: 'puppy',
      picture: 'dog',
      actions: [{ motion: 'play' }],
    })
    expect({ ...more, actors: [] }).toEqual({ ...scene, actors: [] })
  })

  it('adds where it was told to', () => {
    const left = changed({
      kind: 'add-actor',
      noun: 'tree',
      count: 1,
      action: null,
      where: 'on the left',
      evidence,
    })
    expect(left.actors[2]!.x).toBeLessThan(0.35)
  })

  it('removes only the one named', () => {
    const alone = changed({ kind: 'remove-actor', noun: 'cat', where: null, evidence })
    expect(alone).toEqual({ ...scene, actors: [scene.actors[1]] })
  })

  it('puts another actor in the place of one', () => {
    const horse = changed({ kind: 'replace-actor', from: 'dog', to: 'horse', evidence })
    expect(horse.actors[0]).toEqual(scene.actors[0])
    expect(horse.actors[1]).toMatchObject({
      noun: 'horse',
      picture: 'horse',
      x: scene.actors[1]!.x,
    })
  })

  it('lets the cat bow to an audience, in its own time', () => {
    const later = continueScene(scene, 4)
    const bow = changed(
      { kind: 'set-action', noun: 'cat', action: 'take a bow to the cheering audience', evidence },
      later,
    )
    expect(bow.clockSeconds).toBe(4)
    expect(bow.actors[0]).toMatchObject({
      ...scene.actors[0],
      actions: [...scene.actors[0]!.actions, { motion: 'bow', startSeconds: 4.35 }],
    })
    expect(bow.actors[1]).toEqual(scene.actors[1])
    expect(bow.actors.slice(2).every((actor) => actor.noun === 'audience')).toBe(true)
    expect(bow.actors.length).toBeGreaterThan(4)
  })

  it('changes the colour of one actor, the time and the camera', () => {
    expect(
      changed({ kind: 'change-actor', noun: 'cat', attribute: 'colour', value: 'blue', evidence }),
    ).toEqual({
      ...scene,
      actors: [{ ...scene.actors[0], colour: '#2f6fd6' }, scene.actors[1]],
    })
    expect(changed({ kind: 'set-time-of-day', time: 'golden-hour', evidence })).toEqual({
      ...scene,
      time: 'sunset',
    })
    expect(changed({ kind: 'set-camera', move: 'pan-left', amount: 0.6, evidence })).toEqual({
      ...scene,
      cameras: [{ move: 'pan-left', startSeconds: 0 }],
    })
  })

  it.each<[Direction, RegExp]>([
    [{ kind: 'remove-actor', noun: 'elephant', where: null, evidence }, /no elephant/],
    [
      { kind: 'add-actor', noun: 'sense of dread', count: 1, action: null, where: null, evidence },
      /no picture for "sense of dread"/,
    ],
    [{ kind: 'replace-background', place: 'a fractal', evidence }, /not a place/],
    [
      { kind: 'set-action', noun: 'cat', action: 'file its taxes', evidence },
      /cannot "file its taxes"/,
    ],
    [{ kind: 'set-camera', move: 'orbit', amount: 0.6, evidence }, /no "orbit" camera/],
    [{ kind: 'set-weather', weather: 'rain', intensity: 0.6, evidence }, /no rain/],
    [
      { kind: 'change-actor', noun: 'cat', attribute: 'clothing', value: 'red hat', evidence },
      /only the colour/,
    ],
    [
      { kind: 'set-style', medium: 'watercolour', strength: 0.6, evidence },
      /cannot carry out "set-style"/,
    ],
  ])('says why it cannot do %o', (direction, expected) => {
    expect(reason(direction)).toMatch(expected)
  })
})
