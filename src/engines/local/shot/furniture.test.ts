import { describe, expect, it } from 'vitest'
import { furniture, furnitureFor, liftOn } from './furniture.ts'

describe('the furniture table', () => {
  it('finds a piece by any of its nouns, and nothing by other words', () => {
    expect(furnitureFor('Couch')).toBe('furniture-sofa')
    expect(furnitureFor('park bench')).toBe('furniture-bench')
    expect(furnitureFor('crib')).toBe('furniture-crib')
    expect(furnitureFor('dog')).toBeNull()
  })

  it('gives every noun to one piece only', () => {
    const nouns = Object.values(furniture).flatMap((piece): readonly string[] => piece.nouns)
    expect(new Set(nouns).size).toBe(nouns.length)
  })

  it('has seats inside their pieces', () => {
    for (const { seat } of Object.values(furniture)) {
      expect(seat.height).toBeGreaterThan(0)
      expect(seat.height).toBeLessThan(1)
      expect(0 < seat.from && seat.from < seat.to && seat.to < 1).toBe(true)
    }
    expect(liftOn('furniture-sofa', 0.5)).toBeCloseTo(0.22)
  })
})
