import { describe, expect, test } from 'vitest'
import { isNamed, replaceNames } from './named-characters.ts'
import { chooseStandIns } from './stand-ins.ts'

describe('a name in a prompt', () => {
  test.each([
    ['Mossy', 'mossy dances on a stage', true],
    ['Mossy', "MOSSY's hat flies off", true],
    ['Moss', 'Mossy dances', false],
    ['Captain  Bean', 'then captain bean waves', true],
    ['Bean', 'a bean-bag', true],
    ['Zoë', 'Zoë walks', true],
    ['Zo', 'Zoë walks', false],
    ['R.O.B.', 'r.o.b. spins', true],
    ['R.O.B.', 'raobo spins', false],
    ['C-3PO', 'here is C-3PO.', true],
    ['   ', 'anything', false],
  ])('%s in "%s": %s', (name, prompt, isThere) => {
    expect(isNamed(name, prompt)).toBe(isThere)
  })

  test('is replaced wherever it is, the longer name before one inside it', () => {
    const names = ['Bean', 'Captain Bean']
    const replaced = replaceNames('Captain Bean sees Bean. bean runs.', names, (n) => `#${n}`)
    expect(replaced).toBe('#1 sees #0. #0 runs.')
  })
})

describe('stand-ins', () => {
  test('are words that the prompt does not use, and give way to the names again', () => {
    const standIns = chooseStandIns('A gentleman bows to Mossy and Fern', ['Mossy', 'Fern'])
    expect(standIns.words).not.toContain('gentleman')
    const hidden = standIns.hide('A gentleman bows to Mossy and Fern')
    expect(hidden).not.toMatch(/mossy|fern/i)
    const shown = standIns.reveal({ kind: 'add-actor', texts: [hidden], count: 2, none: null })
    expect(shown).toEqual({
      kind: 'add-actor',
      texts: ['A gentleman bows to Mossy and Fern'],
      count: 2,
      none: null,
    })
  })
})
