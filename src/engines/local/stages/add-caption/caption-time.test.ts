import { expect, it } from 'vitest'
import { captionTime } from './caption-time.ts'

const tenSeconds = { frameCount: 250, framesPerSecond: 25 }

it.each([
  [null, 0, 249],
  ['throughout', 0, 249],
  ['at the start', 0, 74],
  ['at the end', 175, 249],
  ['from 2 to 4 seconds', 50, 99],
  ['between 0:02 and 0:04', 50, 99],
  ['in the last two seconds', 200, 249],
  ['for the first 5 seconds', 0, 124],
  ['for 3 seconds', 0, 74],
  ['after 3 seconds', 75, 249],
  ['at 5s', 125, 199],
  ['in the second half', 125, 249],
  ['until the end', 0, 249],
  ['from 8 to 20 seconds', 200, 249],
])('%s is frames %i to %i of ten seconds', (said, firstFrame, lastFrame) => {
  expect(captionTime(said, tenSeconds)).toEqual({ firstFrame, lastFrame })
})

it('knows what it cannot tell and what lies past the end', () => {
  expect(captionTime('when he smiles', tenSeconds)).toBe('unknown')
  expect(captionTime('after 12 seconds', tenSeconds)).toBe('outside')
})
