import { expect, it } from 'vitest'
import { parsePrompt } from './parse-prompt.ts'

const captions = (prompt: string) =>
  parsePrompt(prompt).directions.flatMap((direction) =>
    direction.kind === 'add-caption' ? [direction.text] : [],
  )

it.each([
  ['A beach at dawn with the caption "Summer"', ['Summer']],
  ['a cat with the title "HELLO"', ['HELLO']],
  ['a dog in a park with the words "Good boy"', ['Good boy']],
  ['Make it night with the title "THE END"', ['THE END']],
  ['Add the title "A" and the caption "B"', ['A', 'B']],
])('finds the captions of %s', (prompt, expected) => {
  expect(captions(prompt)).toEqual(expected)
})

it('leaves a caption out of what is described', () => {
  const [scene] = parsePrompt('A beach at dawn with the caption "Summer"').directions
  expect(scene).toMatchObject({ kind: 'describe-scene', scene: 'A beach at dawn' })
})
