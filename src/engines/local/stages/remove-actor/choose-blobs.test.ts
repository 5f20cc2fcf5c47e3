import { expect, test } from 'vitest'
import { chooseBlobs, whereOf } from './choose-blobs.ts'
import { removableOf } from './removable-nouns.ts'

const blob = (left: number, right: number, cells: number) => ({
  left,
  right,
  top: 10,
  bottom: 50,
  cells: new Int32Array(cells),
})
const small = blob(5, 15, 300)
const large = blob(60, 90, 1200)

test.each([
  ['on the left', small],
  ['on the right', large],
  ['in the foreground', large],
  ['in the background', small],
])('%s', (said, chosen) => {
  expect(chooseBlobs([large, small], whereOf(said), 100)).toEqual([chosen])
})

test('all are meant where nothing is said, and none where the only one is on the other side', () => {
  expect(chooseBlobs([large, small], whereOf(null), 100)).toEqual([large, small])
  expect(chooseBlobs([large], whereOf('on the left'), 100)).toEqual([])
})

test.each([
  ['man', { kind: 0, isPerson: true, isPlural: false }],
  ['people', { kind: 0, isPerson: true, isPlural: true }],
  ['old woman', { kind: 0, isPerson: true, isPlural: false }],
  ['red car', { kind: 2, isPerson: false, isPlural: false }],
  ['dogs', { kind: 16, isPerson: false, isPlural: true }],
  ['buses', { kind: 5, isPerson: false, isPlural: true }],
  ['chandelier', null],
])('%s', (noun, removable) => {
  expect(removableOf(noun)).toEqual(removable)
})
