import { expect, test } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import { Compositor } from './compositor.ts'
import { matchLight, unchangedLight } from './match-light.ts'

const size = { width: 320, height: 180 }

/** Somebody dark in front of a white wall, seen through a soft edge of twelve pixels. */
function darkPersonOnWhite() {
  const frame = createPlanes(size.width, size.height)
  const alpha = new Uint8Array(size.width * size.height)
  frame.cb.fill(128)
  frame.cr.fill(140)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const share = Math.min(1, Math.max(0, (Math.min(x - 100, 220 - x) + 6) / 12))
      alpha[y * size.width + x] = Math.round(share * 255)
      frame.y[y * size.width + x] = 40 * share + 230 * (1 - share)
    }
  }
  return { frame, alpha }
}

function plain(luma: number) {
  const backdrop = createPlanes(size.width, size.height)
  backdrop.y.fill(luma)
  backdrop.cb.fill(150)
  backdrop.cr.fill(110)
  return backdrop
}

test('all of the background is new and the person inside is untouched', () => {
  const { frame, alpha } = darkPersonOnWhite()
  const output = createPlanes(size.width, size.height)
  new Compositor(size, unchangedLight).compose(frame, alpha, plain(60), output)
  const background = output.y.filter((_, at) => alpha[at] === 0)
  const person = output.y.filter((_, at) => alpha[at] === 255)
  expect(new Set(background)).toEqual(new Set([60]))
  expect(new Set(person)).toEqual(new Set([40]))
})

test('nothing of the old bright wall is left at the edges', () => {
  const { frame, alpha } = darkPersonOnWhite()
  const output = createPlanes(size.width, size.height)
  new Compositor(size, unchangedLight).compose(frame, alpha, plain(60), output)
  // Laid over as it is, the edge would reach (0.5 * 135 + 0.5 * 60) = 98.
  expect(Math.max(...output.y)).toBeLessThan(76)
})

test('where nobody is only the backdrop is shown', () => {
  const { frame, alpha } = darkPersonOnWhite()
  const output = createPlanes(size.width, size.height)
  const backdrop = plain(60)
  new Compositor(size, unchangedLight).compose(frame, alpha.fill(0), backdrop, output)
  expect(output).toEqual(backdrop)
})

test('people move a little towards the light of the backdrop, black and white stay', () => {
  const light = matchLight(
    { y: 120, cb: 128, cr: 128, tint: 9 },
    { y: 40, cb: 160, cr: 110, tint: 50 },
  )
  expect(light.luma[120]).toBeLessThan(110)
  expect(light.luma[120]).toBeGreaterThan(90)
  expect([light.luma[16], light.luma[235]]).toEqual([16, 235])
  expect([light.cb, light.cr]).toEqual([6, -5])
})
