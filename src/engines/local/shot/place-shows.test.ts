import { describe, expect, it } from 'vitest'
import { planScene } from './plan-scene.ts'

const planOf = (prompt: string) => planScene(prompt, [], 7)
const nounsOf = (prompt: string) => planOf(prompt).scene.actors.map(({ noun }) => noun)

describe('what the place shows already', () => {
  it.each([
    ['a castle', []],
    ['a house in a village', []],
    ['a fireplace in a cabin', []],
    ['a dog in a village with a house', ['dog']],
    ['a dragon flying over a castle', ['dragon']],
  ])('is not drawn a second time: "%s"', (prompt, expected) => {
    expect(nounsOf(prompt)).toEqual(expected)
    expect(planOf(prompt).notes).toEqual([])
  })

  it.each([
    ['a red house in a village', 'house'],
    ['a koala climbing a tree in the forest', 'tree'],
    ['a fox behind a tree in the forest', 'tree'],
    ['two castles', 'castle'],
  ])('is a thing of its own where more is said of it: "%s"', (prompt, noun) => {
    expect(nounsOf(prompt)).toContain(noun)
  })
})
