import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildPictureIndex } from '../../../../../scripts/build-picture-index.ts'
import { personPicture } from '../../shot/picture-for.ts'
import { subjectWords, peopleWords } from '../../shot/subject-words.ts'
import { placeLooks } from '../places/place-looks.ts'
import { hasPicture, readPicture } from './read-picture.ts'

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('the picture index', () => {
  it('is what the installed packages give', () => {
    const built = buildPictureIndex()
    expect(JSON.parse(file('picture-offsets.json'))).toEqual(JSON.parse(built.offsets))
    expect(JSON.parse(file('picture-words.json'))).toEqual(JSON.parse(built.words))
  })

  it('finds the markup of a picture', () => {
    expect(readPicture('dog', 64)).toMatch(/^<svg .*width="64" height="64">.*<\/svg>$/s)
    expect(() => readPicture('no-such-picture', 64)).toThrow('no-such-picture')
  })

  it('has every picture that words, people and places name', () => {
    const people = Object.values(peopleWords).flatMap((family) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((pick) => personPicture(family, pick)),
    )
    const props = Object.values(placeLooks).flatMap((look) =>
      (look.kind === 'outdoor' ? look.scatter : look.standing).flatMap((prop) =>
        'picture' in prop ? [prop.picture] : [],
      ),
    )
    const named = new Set([...Object.values(subjectWords), ...people, ...props])
    expect([...named].filter((picture) => !hasPicture(picture))).toEqual([])
  })
})
