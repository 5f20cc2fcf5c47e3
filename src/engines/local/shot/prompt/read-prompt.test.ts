import { describe, expect, it } from 'vitest'
import { faultsOf, inventedIn, readLabels } from '../__fixtures__/judge-naming.ts'
import { readPrompt } from './read-prompt.ts'

const labels = readLabels('create-prompts.txt')
const judged = labels.map((label) => {
  const { named, missing } = readPrompt(label.prompt)
  return { label, faults: faultsOf(label, { drawn: named, missing }), named }
})

const relations = (prompt: string) =>
  readPrompt(prompt).named.flatMap(({ noun, relation }) =>
    relation ? [`${noun} ${relation.kind} ${relation.to.noun}`] : [],
  )

describe('reading a create prompt', () => {
  it('names everything that can be drawn in 95 of 100 prompts', () => {
    const missed = judged.filter(({ faults }) => faults.length > 0)
    const told = missed.map(({ label, faults }) => `${label.prompt}: ${faults.join(', ')}`)
    expect(told.length / judged.length).toBeLessThanOrEqual(0.05)
  })

  it('draws nothing that was not named in 95 of 100 prompts', () => {
    const invented = judged.filter(({ label, named }) => inventedIn(label, named).length > 0)
    expect(invented.length / judged.length).toBeLessThanOrEqual(0.05)
  })

  it.each([
    ['a cat on a red sofa', ['cat on sofa']],
    ['a girl holding flowers', ['flower holds girl']],
    ['a dog chasing a cat', ['dog follows cat']],
    ['A squirrel, followed by two chipmunks, runs', ['chipmunk follows squirrel']],
    ['A woman riding a horse', ['woman on horse']],
    ['a kitten asleep in a basket', ['kitten in basket']],
    ['a fox behind a tree', ['fox behind tree']],
  ])('reads how things stand to each other in "%s"', (prompt, expected) => {
    expect(relations(prompt)).toEqual(expected)
  })

  it.each([
    ['a person sits, then suddenly gets up and starts stretching', ['sit', 'stretch']],
    ['a cat taking a bow', ['bow']],
    ['a dancing robot', ['dance']],
  ])('reads what is done, in its order, in "%s"', (prompt, motions) => {
    expect(readPrompt(prompt).named[0]!.deeds.map(({ motion }) => motion)).toEqual(motions)
  })

  it.each([
    ['a cat sitting on a stage and a puppy playing', ['cat sit', 'puppy play']],
    ['a man walking in a park and a dog running', ['man walk', 'dog run']],
    ['a cat on a sofa and a dog sleeping', ['cat', 'sofa', 'dog sleep']],
    ['a cat and a dog sleeping on a sofa', ['cat sleep', 'dog sleep', 'sofa']],
  ])('tells who does what in "%s"', (prompt, expected) => {
    const { named } = readPrompt(prompt)
    expect(
      named.map(({ noun, deeds }) => [noun, ...deeds.map(({ motion }) => motion)].join(' ')),
    ).toEqual(expected)
  })

  it('mends typing mistakes in what can be drawn', () => {
    expect(readPrompt('a beautfiul elepant runing').named[0]).toMatchObject({
      noun: 'elephant',
      deeds: [{ motion: 'run' }],
    })
  })
})
