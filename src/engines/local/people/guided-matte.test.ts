import { expect, test } from 'vitest'
import { GuidedMatte } from './guided-matte.ts'

const size = { width: 640, height: 360 }
const grid = { columns: 64, rows: 36 }

/** A dark disc on a light ground, and the matte of the same disc, ten times coarser. */
function disc(radius: number) {
  const luma = new Uint8Array(size.width * size.height)
  const matte = new Uint8Array(grid.columns * grid.rows)
  const isInside = (x: number, y: number) => Math.hypot(x - 320, y - 180) < radius
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) luma[y * size.width + x] = isInside(x, y) ? 60 : 190
  }
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      matte[row * grid.columns + column] = isInside(column * 10 + 5, row * 10 + 5) ? 255 : 0
    }
  }
  return { luma, matte, isInside }
}

test('a coarse matte follows the edges of the picture', () => {
  const { luma, matte, isInside } = disc(100)
  const out = new Uint8Array(luma.length)
  new GuidedMatte(size).refine(matte, grid, luma, size.width, out)
  let coarseWrong = 0
  let wrong = 0
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const cell = Math.floor(y / 10) * grid.columns + Math.floor(x / 10)
      if (matte[cell]! > 127 !== isInside(x, y)) coarseWrong++
      if (out[y * size.width + x]! > 127 !== isInside(x, y)) wrong++
    }
  }
  expect(coarseWrong).toBeGreaterThan(1000)
  expect(wrong).toBeLessThan(coarseWrong / 10)
})

test('nobody stays nobody and people stay whole, whatever the picture shows there', () => {
  const { luma, matte } = disc(100)
  for (let at = 0; at < luma.length; at += 7) luma[at] = 235
  const out = new Uint8Array(luma.length)
  new GuidedMatte(size).refine(matte, grid, luma, size.width, out)
  expect(out[180 * 640 + 320]).toBe(255)
  expect(out[180 * 640 + 260]).toBe(255)
  expect(out[20 * 640 + 20]).toBe(0)
  expect(out[180 * 640 + 480]).toBe(0)
})

test('an empty matte gives an empty picture', () => {
  const { luma, matte } = disc(100)
  const out = new Uint8Array(luma.length).fill(9)
  new GuidedMatte(size).refine(matte.fill(0), grid, luma, size.width, out)
  expect(out.every((value) => value === 0)).toBe(true)
})
