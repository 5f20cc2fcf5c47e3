import { describe, expect, it } from 'vitest'
import { findPlace } from './place-words.ts'

describe('the place a prompt names', () => {
  it.each([
    ['Zed waves in a park', 'park'],
    ['the cat waves goodbye', undefined],
    ['Make the cat wave', undefined],
    ['She waves and smiles', undefined],
    ['a cat peaks out of a box', undefined],
    ['a car parks in the desert', 'desert'],
    ['a bear bows on a stage', 'stage'],
    ['a plane lands at night', undefined],
    ['He bridges the gap', undefined],
    ['sunlight streams through the window', undefined],
  ])('is not what somebody does: "%s"', (prompt, place) => {
    expect(findPlace(prompt)?.name).toBe(place)
  })

  it.each([
    ['waves crash on rocks', 'sea'],
    ['children playing in the waves', 'sea'],
    ['a cat in a park', 'park'],
    ['a dog by a stream', 'waterfall'],
    ['a boat under bridges', 'canal'],
  ])('is read from its noun: "%s"', (prompt, place) => {
    expect(findPlace(prompt)?.name).toBe(place)
  })
})
