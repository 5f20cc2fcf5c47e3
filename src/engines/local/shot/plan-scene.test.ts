import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../video/direction.ts'
import { planScene } from './plan-scene.ts'
import { sceneSchema } from './scene.ts'

const plan = (prompt: string, directions: Direction[] = []) => planScene(prompt, directions, 7)
const cast = (prompt: string) => {
  const counts: Record<string, number> = {}
  for (const actor of plan(prompt).scene.actors) counts[actor.noun] = (counts[actor.noun] ?? 0) + 1
  return counts
}

describe('planning a scene from a prompt', () => {
  it.each([
    ['A cat on a sunny windowsill', 'windowsill', { cat: 1 }],
    ['a golden retriever playing in a meadow', 'meadow', { 'golden retriever': 1 }],
    ['Three kids jumping on the beach at sunset', 'beach', { kid: 3 }],
    ['Two penguins dancing in the snow', 'snow', { penguin: 2 }],
    ['goldfish swimming in a pond', 'underwater', { goldfish: 1 }],
    ['a banana and a keyboard', 'table', { banana: 1, keyboard: 1 }],
    ['Robot dancing in Times Square.', 'neon-street', { robot: 1 }],
    ['back view of man and woman walking on unpaved road', 'road', { man: 1, woman: 1 }],
    ['A pair of shoes changes from red to yellow.', 'table', { shoe: 2 }],
    ['a teal coupe driving through a desert highway', 'desert-road', { coupe: 1 }],
    ['a shark and two fish swimming underwater', 'underwater', { shark: 1, fish: 2 }],
    ['duck grooming its feathers', 'meadow', { duck: 1 }],
    ['a flock of birds flying over the mountains', 'mountains', { bird: 7 }],
  ])('finds place and cast of "%s"', (prompt, place, expected) => {
    expect(plan(prompt).scene.place).toBe(place)
    expect(cast(prompt)).toEqual(expected)
  })

  it.each([
    ['a dog running in the park', 'run'],
    ['a cat taking a bow', 'bow'],
    ['a dancing robot', 'dance'],
    ['birds flying', 'fly'],
    ['a horse that contemplates', 'idle'],
  ])('gives the motion of the verb in "%s"', (prompt, motion) => {
    expect(plan(prompt).scene.actors[0]!.actions[0]!.motion).toBe(motion)
  })

  it.each([
    ['a fox in the forest at night', 'night'],
    ['a boat at sunset', 'sunset'],
    ['a cat in the early morning at sunrise', 'dawn'],
    ['a cat', 'day'],
  ])('reads the time of day of "%s"', (prompt, time) => {
    expect(plan(prompt).scene.time).toBe(time)
  })

  it('keeps a named colour with its thing', () => {
    const [coupe] = plan('a teal coupe driving through a desert highway').scene.actors
    expect(coupe!.colour).toBe('#0f8f8f')
    expect(plan('a cat and a red ball').scene.actors.map((actor) => actor.colour)).toEqual([
      null,
      '#d63a34',
    ])
  })

  it('draws people who have only a name, and what they hold in their hands', () => {
    const { actors } = plan('Gwen Stacy reading a book, Van Gogh style').scene
    expect(actors).toHaveLength(1)
    expect(actors[0]).toMatchObject({
      noun: 'gwen stacy',
      holds: 'open-book',
      actions: [{ motion: 'read' }],
    })
  })

  it('draws the place alone and says so when nothing can be pictured', () => {
    const { scene, notes } = plan('sunlight inside a room')
    expect(scene.actors).toEqual([])
    expect(notes.join(' ')).toMatch(/nothing in the prompt could be pictured/i)
  })

  it('carries out camera and time directions and leaves looks to the grade', () => {
    const camera: Direction = {
      kind: 'set-camera',
      move: 'tilt-down',
      amount: 0.6,
      evidence: 'tilt down',
    }
    const orbit: Direction = { ...camera, move: 'orbit' }
    const sepia: Direction = {
      kind: 'adjust-colour',
      operation: 'sepia',
      amount: 0.6,
      colours: [],
      look: null,
      evidence: 'sepia',
    }
    const planned = plan('Table, tilt down.', [camera, orbit, sepia])
    expect(planned.scene.cameras).toEqual([{ move: 'tilt-down', startSeconds: 0 }])
    expect(planned.applied).toEqual([camera])
    expect(planned.unapplied.map((entry) => entry.direction)).toEqual([orbit])
  })

  it('keeps every actor inside the frame and apart from its neighbours', () => {
    const { actors } = plan('three dogs, two cats and a horse in a meadow').scene
    expect(actors).toHaveLength(6)
    const xs = actors.map((actor) => actor.x).sort((a, b) => a - b)
    expect(xs[0]).toBeGreaterThan(0.05)
    expect(xs.at(-1)).toBeLessThan(0.95)
    for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThan(0.06)
  })

  it('gives a scene that survives being stored, the same for the same seed', () => {
    const prompt = 'a girl walking her dog in the park at dusk'
    const { scene } = plan(prompt)
    expect(sceneSchema.parse(JSON.parse(JSON.stringify(scene)))).toEqual(scene)
    expect(plan(prompt).scene).toEqual(scene)
  })
})
