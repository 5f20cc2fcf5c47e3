import { expect, test } from 'vitest'
import { chooseBackdrop } from './choose-backdrop.ts'

const backdropOf = (place: string, imagePath: string | null = null) => {
  const choice = chooseBackdrop(place, imagePath)
  return 'reason' in choice ? choice.reason : choice.backdrop
}

test.each([
  ['living room', { kind: 'painted', place: 'living-room' }],
  ['office', { kind: 'painted', place: 'office' }],
  ['sunny beach', { kind: 'painted', place: 'beach' }],
  ['outer space', { kind: 'painted', place: 'space' }],
  ['city at night', { kind: 'painted', place: 'night-city' }],
  ['studio backdrop', { kind: 'painted', place: 'studio' }],
  ['beach at sunset', { kind: 'scene', place: 'beach', time: 'sunset' }],
  ['snowy mountains', { kind: 'scene', place: 'snow', time: 'day' }],
  ['plain white', { kind: 'colour', hex: '#ffffff' }],
  ['a solid blue wall', { kind: 'colour', hex: '#0000ff' }],
  ['green screen', { kind: 'colour', hex: '#00b140' }],
  ['blurred', { kind: 'blur' }],
] as const)('%s', (place, backdrop) => {
  expect(backdropOf(place)).toEqual(backdrop)
})

test('an image given with the request is used where it is meant', () => {
  const image = { kind: 'image', path: 'beach.png' }
  expect(backdropOf('attached image', 'beach.png')).toEqual(image)
  expect(backdropOf('zorblax', 'beach.png')).toEqual(image)
  expect(backdropOf('office', 'beach.png')).toEqual({ kind: 'painted', place: 'office' })
})

test('an image that is asked for and did not come cannot be used', () => {
  expect(backdropOf('my picture')).toMatch(/No image came with the request/)
})

test('the owner of a place that is not known is told what is shown instead', () => {
  const choice = chooseBackdrop('zorblax', null)
  expect(choice).toMatchObject({
    backdrop: { kind: 'painted', place: 'studio' },
    notes: [expect.stringContaining("no picture of 'zorblax'")],
  })
  expect(chooseBackdrop('glacier', null)).toMatchObject({
    notes: [expect.stringContaining('snow')],
  })
})
