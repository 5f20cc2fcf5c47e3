import { describe, expect, it } from 'vitest'
import { deinterlace } from './deinterlace.ts'
import { createPlanes } from './planes.ts'

const size = { width: 32, height: 16 }

/** Rows of the two fields, by what each shows at a column. */
function woven(top: (x: number) => number, bottom: (x: number) => number) {
  const picture = createPlanes(size.width, size.height)
  for (let row = 0; row < size.height; row++) {
    for (let x = 0; x < size.width; x++) {
      picture.y[row * size.width + x] = row % 2 === 0 ? top(x) : bottom(x)
    }
  }
  return picture
}

const bar = (from: number) => (x: number) => (x >= from && x < from + 8 ? 220 : 30)

describe('taking the comb out of woven fields', () => {
  it.each([
    ['top', bar(6)],
    ['bottom', bar(12)],
  ] as const)('shows the moment of the first field: %s', (first, expected) => {
    const picture = woven(bar(6), bar(12))
    deinterlace(picture, size, first)
    for (let row = 0; row < size.height; row++) {
      const line = picture.y.subarray(row * size.width, (row + 1) * size.width)
      expect(Array.from(line)).toEqual(Array.from({ length: size.width }, (_, x) => expected(x)))
    }
  })

  it('leaves what stands still as it is', () => {
    const still = woven(
      (x) => 40 + x,
      (x) => 42 + x,
    )
    const before = still.y.slice()
    deinterlace(still, size, 'top')
    expect(still.y).toEqual(before)
  })
})
