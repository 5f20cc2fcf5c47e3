import { describe, expect, it } from 'vitest'
import { heldOutSets, judgeSet } from '../__fixtures__/judge-set.ts'
import { readPrompt } from './read-prompt.ts'

const namedIn = (prompt: string) =>
  readPrompt(prompt).named.map(({ noun, count }) => `${count} ${noun}`)

describe.each(heldOutSets)('the scenes of %s', (set) => {
  const rows = judgeSet(set)

  it('draw or name everything in 97 of 100 prompts', () => {
    const missed = rows.filter(({ faults }) => faults.length > 0)
    expect(missed.length / rows.length).toBeLessThanOrEqual(0.03)
  })

  it('speak of nothing that was not asked for in 80 of 100 prompts', () => {
    const invented = rows.filter(({ invented }) => invented.length > 0)
    expect(invented.length / rows.length).toBeLessThanOrEqual(0.2)
  })
})

describe('what a prompt only speaks of', () => {
  it.each([
    ['a girl runs like a cheetah through a maze', ['1 girl']],
    ['a snowman the size of a house waves', ['1 snowman']],
    ['no cars, no people, just a bicycle', ['1 bicycle']],
    ['busy as a bee: a clerk', ['1 clerk']],
    ['my hamster Biscuit is a superhero', ['1 hamster']],
    ['a jellyfish-shaped balloon drifts by', ['1 balloon']],
    ['EXT. FARM - DAY. A cow sits. Sound: a distant church bell.', ['1 cow']],
  ])('is not in its picture: "%s"', (prompt, expected) => {
    expect(namedIn(prompt)).toEqual(expected)
  })
})

describe('phrases of a prompt', () => {
  it.each([
    ['a toaster pops and two slices of bread jump out', ['2 bread']],
    ['a frog prince waits', ['1 frog prince']],
    ['a penguin couple', ['2 penguin']],
    ['a family of four', ['4 family']],
    ['a colony ship drifts past', ['1 ship']],
    ['one hundred frogs', ['12 frog']],
    ['a mushroom forest', ['3 mushroom']],
    ['apple banana cherry', ['1 apple', '1 banana', '1 cherry']],
    ['robot + flower', ['1 robot', '1 flower']],
    ['an abuela crochets a hammock', ['1 abuela', '1 hammock']],
    ['a vintage camera, static camera', ['1 camera']],
  ])('are read with their numbers: "%s"', (prompt, expected) => {
    expect(namedIn(prompt)).toEqual(expected)
  })
})
