import { describe, expect, it } from 'vitest'
import { planScene } from '../plan-scene.ts'
import { readPrompt } from './read-prompt.ts'

const drawnIn = (prompt: string) =>
  planScene(prompt, [], 7).scene.actors.map(({ noun, picture }) => `${noun}: ${picture}`)

describe('prompts in which words are not what they look like', () => {
  it('shows the friends of "a group of friend place"', () => {
    const { named, undone } = readPrompt('a group of friend place doing hand gestures of agreement')
    expect(named).toMatchObject([{ noun: 'friend', deeds: [{ motion: 'wave' }] }])
    expect(named[0]!.count).toBeGreaterThan(2)
    expect(undone).toEqual([])
  })

  it('lets a camera fly instead of a mountain', () => {
    const prompt = 'Mount Fuji, First-person perspective, oblique shot, airborne dolly movement.'
    const { named, missing } = readPrompt(prompt)
    expect(named).toMatchObject([{ picture: 'mount-fuji', deeds: [] }])
    expect(missing).toEqual([])
  })

  it.each([
    ['Laundry lines strung with white sheets sway in the wind. A woman dances.', ['woman']],
    ['a coupe driving through a desert, hard sun overhead', ['coupe']],
    ['red rice in a small bowl', ['rice']],
  ])('names no more than is there: "%s"', (prompt, expected) => {
    const { named, missing } = readPrompt(prompt)
    expect(named.map(({ noun }) => noun)).toEqual(expected)
    expect(missing).toEqual([])
  })

  it('draws what becomes something else once, and says that it stays', () => {
    const prompt = 'The plastic seat turned into a wooden seat.'
    expect(drawnIn(prompt)).toEqual(['plastic seat: seat'])
    expect(planScene(prompt, [], 7).unshown).toHaveLength(1)
    expect(planScene('A fish changes from silver to blue.', [], 7).unshown).toHaveLength(1)
  })

  it.each([
    ['Actor takes four steps to the window and pulls the curtain', 'living-room'],
    ['girl playing with a toy boat', 'park'],
    ['A rooftop transforms into a small stage', 'rooftop'],
  ])('is set where it happens: "%s"', (prompt, place) => {
    expect(planScene(prompt, [], 7).scene.place).toBe(place)
  })

  it.each([
    ['ride a horse and a bicycle', ['horse', 'bicycle']],
    ['chasing a cat and a dog', ['cat', 'dog']],
    ['leading a horse and a cow', ['horse', 'cow']],
    ['play a guitar and a banjo', ['guitar', 'banjo']],
  ])('draws what nobody is said to do something with: "%s"', (prompt, expected) => {
    const { named } = readPrompt(prompt)
    expect(named.map(({ noun }) => noun)).toEqual(expected)
    expect(named.map(({ relation }) => relation)).toEqual([null, null])
    expect(drawnIn(prompt)).toHaveLength(2)
  })

  it('takes a word that every object of the language has for a word', () => {
    const { named } = readPrompt('two constructor cars and a constructor')
    expect(named).toMatchObject([{ noun: 'car', count: 2, colour: null }])
    expect(drawnIn('two constructor cars')).toHaveLength(2)
  })

  it('has no note that a drawn place is not drawn', () => {
    expect(planScene('a dancer in a warehouse', [], 7).notes).toEqual([])
  })
})
