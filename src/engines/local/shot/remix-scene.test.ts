import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../video/direction.ts'
import { parsePrompt } from '../language/parse-prompt.ts'
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
  it('brings an audience in with the bow that is taken to it', () => {
    const prompt = 'Extend the scene with the cat taking a bow to the cheering audience'
    const { directions } = parsePrompt(prompt, { sourcePrompt: 'a cat and a dog in a meadow' })
    const bowing = directions.reduce((from, direction) => changed(direction, from), scene)
    expect(bowing.actors[0]!.actions.at(-1)).toMatchObject({ motion: 'bow' })
    expect(bowing.actors[1]).toEqual(scene.actors[1])
    expect(bowing.actors.filter(({ noun }) => noun === 'audience')).toHaveLength(7)
    expect(bowing.place).toBe('meadow')
  })

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
      /no motion for "file its taxes"/,
    ],
    [{ kind: 'set-camera', move: 'orbit', amount: 0.6, evidence }, /no "orbit" camera/],
    [{ kind: 'set-weather', weather: 'hail', intensity: 0.6, evidence }, /no hail/],
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

  it('makes it snow where it is, in the season it is', () => {
    const snowing = changed({ kind: 'set-weather', weather: 'snow', intensity: 0.6, evidence })
    expect(snowing).toEqual({ ...scene, weather: { kind: 'snow', intensity: 0.6 } })
    const autumn = changed({ kind: 'set-season', season: 'autumn', evidence }, snowing)
    expect(autumn).toEqual({ ...snowing, season: 'autumn' })
  })

  it('adds somebody on a sofa, and puts them on the ground when it goes', () => {
    const { scene: room } = planScene('a cat on a red sofa in a living room', [], 7)
    const add = { kind: 'add-actor', count: 1, action: null, evidence } as const
    const two = changed({ ...add, noun: 'puppy', where: 'on the sofa' }, room)
    expect(two.actors.slice(0, 2)).toEqual(room.actors)
    expect(two.actors[2]).toMatchObject({ noun: 'puppy', on: room.actors[0]!.id })
    const bare = changed({ kind: 'remove-actor', noun: 'sofa', where: null, evidence }, two)
    expect(bare.actors.map(({ noun, on, lift }) => ({ noun, on, lift }))).toEqual([
      { noun: 'cat', on: null, lift: 0 },
      { noun: 'puppy', on: null, lift: 0 },
    ])
  })

  it('removes the one on the side it was told', () => {
    const { scene: three } = planScene('three dogs in a meadow', [], 7)
    const left = [...three.actors].sort((a, b) => a.x - b.x)[0]!
    const rest = changed(
      { kind: 'remove-actor', noun: 'dog', where: 'on the left', evidence },
      three,
    )
    expect(rest.actors).toEqual(three.actors.filter(({ id }) => id !== left.id))
  })

  it('makes one bigger and leaves everything else', () => {
    const big = changed({
      kind: 'change-actor',
      noun: 'cat',
      attribute: 'size',
      value: 'bigger',
      evidence,
    })
    const [cat, dog] = scene.actors
    expect(big.actors[0]!.height).toBeGreaterThan(cat!.height * 1.2)
    expect(big).toEqual({
      ...scene,
      actors: [{ ...cat, height: big.actors[0]!.height }, dog],
    })
  })

  it('gives people clothes of another colour', () => {
    const { scene: park } = planScene('a woman in a park', [], 7)
    const red = changed(
      { kind: 'change-actor', noun: 'woman', attribute: 'clothing', value: 'red coat', evidence },
      park,
    )
    expect(red).toEqual({ ...park, actors: [{ ...park.actors[0], colour: '#d63a34' }] })
  })

  it('changes only what a new description says otherwise', () => {
    const described = (text: string) =>
      changed({ kind: 'describe-scene', scene: text, differences: [], evidence: text })
    expect(described('a cat and a dog in a meadow at night')).toEqual({ ...scene, time: 'night' })
    expect(described('a cat in a living room')).toEqual({
      ...scene,
      place: 'living-room',
      actors: [scene.actors[0]],
    })
    const more = described('a cat, a dog and a rabbit in a meadow')
    expect(more.actors.slice(0, 2)).toEqual(scene.actors)
    expect(more.actors[2]).toMatchObject({ noun: 'rabbit' })
  })
})
