import { expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

const length = (line: string) => line.length

it('breaks a text into lines of about one length', () => {
  const text = 'I never told you about the second letter and perhaps I should have'
  expect(wrapText(text, 2, length)).toEqual([
    'I never told you about the second',
    'letter and perhaps I should have',
  ])
  const three = wrapText(text, 3, length)!.map(length)
  expect(Math.max(...three) - Math.min(...three)).toBeLessThan(8)
})

it('keeps line ends that were written', () => {
  expect(wrapText('Jane Doe\nDirector of the film', 2, length)).toEqual([
    'Jane Doe',
    'Director of the film',
  ])
  expect(wrapText('a\nb\nc', 2, length)).toBeNull()
})

it('never breaks a word', () => {
  expect(wrapText('Donaudampfschiff', 2, length)).toBeNull()
})
