import { expect, test } from 'vitest'
import { tidyMatte } from './tidy-matte.ts'

const grid = { columns: 80, rows: 60 }

function figure(): Uint8Array {
  const matte = new Uint8Array(grid.columns * grid.rows)
  for (let row = 10; row < 50; row++) matte.fill(255, row * 80 + 30, row * 80 + 60)
  return matte
}

test('a speck away from the figure goes, and the figure stays', () => {
  const matte = figure()
  matte.fill(230, 5 * 80 + 5, 5 * 80 + 8)
  tidyMatte(matte, grid)
  expect(matte).toEqual(figure())
})

test('a hole that the network was unsure of is closed', () => {
  const matte = figure()
  for (let row = 20; row < 23; row++) matte.fill(100, row * 80 + 40, row * 80 + 43)
  tidyMatte(matte, grid)
  expect(matte).toEqual(figure())
})

test('a gap between limbs stays open', () => {
  const matte = figure()
  for (let row = 30; row < 33; row++) matte.fill(0, row * 80 + 44, row * 80 + 47)
  const before = matte.slice()
  tidyMatte(matte, grid)
  expect(matte).toEqual(before)
})
