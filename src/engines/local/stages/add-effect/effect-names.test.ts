import { describe, expect, it } from 'vitest'
import { effectPlace, pointOf, regionOf } from './effect-place.ts'
import { effectNames, findEffect, nearestEffect } from './effect-names.ts'

describe('the names of effects', () => {
  it('finds every effect by its own name', () => {
    expect(effectNames.map(findEffect)).toEqual(effectNames)
  })

  it.each([
    ['a lens flare effect', 'lens flare'],
    ['Sun Flares', 'lens flare'],
    ['some rose petals', 'petals'],
    ['scanlines', 'scan lines'],
    ['35mm grain', 'film grain'],
    ['fade to black', 'fade'],
    ['falling snowflakes', 'snow globe'],
    ['cherry blossoms', 'petals'],
    ['northern lights', 'aurora'],
  ])('understands "%s"', (phrase, name) => {
    expect(findEffect(phrase)).toBe(name)
  })

  it('finds nothing in what is no effect, and the one that is spelled most alike', () => {
    expect(findEffect('unicorn')).toBeNull()
    expect(nearestEffect('conffeti')).toBe('confetti')
    expect(nearestEffect('sparkling')).toBe('sparkles')
  })
})

describe('where an effect goes', () => {
  it('reads sides, corners and depth', () => {
    expect(effectPlace('in the lower left corner')).toEqual({
      across: 'left',
      down: 'bottom',
      depth: null,
    })
    expect(effectPlace('in the corner')).toMatchObject({ across: 'right', down: 'top' })
    expect(effectPlace('in the background')).toEqual({ across: null, down: null, depth: 'far' })
    expect(effectPlace(null)).toEqual({ across: null, down: null, depth: null })
  })

  it('makes them a region and a point', () => {
    expect(regionOf(effectPlace(null))).toBeUndefined()
    expect(regionOf(effectPlace('at the top'))).toEqual({ left: 0, right: 1, top: 0, bottom: 0.5 })
    expect(pointOf(effectPlace('on the left'), { x: 0.5, y: 0.4 })).toEqual({ x: 0.12, y: 0.4 })
  })
})
