import { describe, expect, test } from 'vitest'
import type { RenderRequest } from '../../engine.ts'
import { planShot } from '../plan-shot.ts'
import type { Actor } from '../shot/scene.ts'
import type { PreparedCharacter } from './prepare-characters.ts'

const cutOut = (name: string, number: 1 | 2, aspect = 0.5): PreparedCharacter => ({
  name,
  outcome: {
    kind: 'cut',
    by: 'border',
    width: Math.round(400 * aspect),
    height: 400,
    isCropped: false,
    picture: `character-${number}`,
    path: `/nowhere/character-${number}.png`,
  },
})

function requestOf(prompt: string): RenderRequest {
  return {
    videoId: 'test',
    operation: 'create',
    model: 'sora-2',
    prompt,
    size: { width: 640, height: 360 },
    seconds: 4,
    seed: 7,
    source: null,
    inputReferencePath: null,
    characters: [],
    shot: null,
  }
}

async function plan(prompt: string, characters: PreparedCharacter[], changes: object = {}) {
  const request = { ...requestOf(prompt), ...changes }
  const planned = await planShot({ request, chat: null, characters })
  if (planned.kind === 'refused' || planned.shot === null) throw new Error('nothing was planned')
  const ground = planned.shot.acts[0]!.ground
  const actors: Actor[] = ground.kind === 'scene' ? ground.scene.actors : []
  const place = ground.kind === 'scene' ? ground.scene.place : null
  return { ...planned, actors, place }
}

describe('a prompt that names characters', () => {
  test('has them act where it says, as they are called', async () => {
    const { actors, place, files, attachments, report } = await plan('Mossy dances on a stage', [
      cutOut('Mossy', 1),
    ])
    expect(place).toBe('stage')
    expect(actors.filter(({ picture }) => picture === 'character-1')).toMatchObject([
      { id: 'mossy-1', noun: 'mossy', colour: null, actions: [{ motion: 'dance' }] },
    ])
    expect(files).toEqual({ 'character-1': '/nowhere/character-1.png' })
    expect(attachments).toEqual({ 'character-1.png': '/nowhere/character-1.png' })
    expect(JSON.stringify(report)).not.toMatch(/gentleman|lady/)
    expect(report.notes).toEqual([])
  })

  test('has two of them, before whoever else is there', async () => {
    const { actors } = await plan('A dog runs in a park with Captain Bean and fern', [
      cutOut('Captain Bean', 1),
      cutOut('Fern', 2),
    ])
    expect(actors.slice(0, 2).map(({ noun, picture }) => [noun, picture])).toEqual([
      ['captain bean', 'character-1'],
      ['fern', 'character-2'],
    ])
    expect(actors.some(({ noun }) => noun === 'dog')).toBe(true)
  })

  test('draws a wide figure lower than a tall one', async () => {
    const tall = await plan('Mossy walks', [cutOut('Mossy', 1, 0.5)])
    const wide = await plan('Mossy walks', [cutOut('Mossy', 1, 2)])
    expect(wide.actors[0]!.height).toBeLessThan(tall.actors[0]!.height * 0.6)
  })

  test.each([
    ['unnamed', { kind: 'unnamed' } as const, /'Mossy' was not used: the prompt does not name it/],
    ['a namesake', { kind: 'namesake' } as const, /second character called 'Mossy'/],
    [
      'not cut out',
      { kind: 'cannot', reason: 'its background is not plain' } as const,
      /'Mossy' could not be cut out of its clip: its background is not plain\. Film it whole, before a plain background\./,
    ],
  ])('says of one that is %s why it is not shown', async (_case, outcome, note) => {
    const { report, files } = await plan('A dog in a park', [{ name: 'Mossy', outcome }])
    expect(report.notes.filter((text) => text.includes('Mossy'))).toEqual([
      expect.stringMatching(note),
    ])
    expect(files).toEqual({})
  })
})
