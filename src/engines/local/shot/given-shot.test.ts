import { describe, expect, test } from 'vitest'
import { describeShot, givenShotSchema } from './given-shot.ts'
import { shotSchema } from './shot.ts'

const actor = { id: 'cat-1', noun: 'cat', picture: 'cat', x: 0.4, y: 0.87, height: 0.34 }
const acting = { ...actor, actions: [{ motion: 'dance' }] }

/** A small shot with parts of it replaced. */
function shotWith(changes: {
  shot?: object
  act?: object
  scene?: object
  actor?: object
  actors?: object[]
}) {
  const scene = {
    place: 'stage',
    time: 'day',
    cameras: [{ move: 'push' }],
    actors: changes.actors ?? [{ ...acting, ...changes.actor }],
    ...changes.scene,
  }
  const act = { frameCount: 30, ground: { kind: 'scene', scene }, looks: [], ...changes.act }
  return {
    version: 1,
    width: 640,
    height: 360,
    frameRate: { num: 30, den: 1 },
    seed: 7,
    acts: [act],
    ...changes.shot,
  }
}

/** Field and message of the first problem; null where there is none. */
function problemOf(shot: unknown): [string, string] | null {
  const result = givenShotSchema.safeParse(shot)
  if (result.success) return null
  const { path, message, ...issue } = result.error.issues[0]!
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  return [[...path, ...keys].join('.'), message]
}

const first = 'acts.0.ground.scene'
const title = { kind: 'add-caption', text: 'HOME', where: null, when: null, evidence: 'a title' }
const caption = {
  kind: 'add-caption',
  text: 'x'.repeat(501),
  where: null,
  when: null,
  evidence: 'a title',
}

describe('a given shot', () => {
  test('gets the defaults of what it leaves out', () => {
    const shot = givenShotSchema.parse(shotWith({}))
    expect(shot).toEqual(shotSchema.parse(shotWith({})))
    expect(describeShot(shot)).toBe('A given shot: cat; stage, day.')
  })

  test.each([
    ['an odd width', { shot: { width: 641 } }, 'width'],
    ['a huge height', { shot: { height: 100_000 } }, 'height'],
    ['no height', { shot: { height: 0 } }, 'height'],
    ['too large a frame', { shot: { width: 1920, height: 1920 } }, 'height'],
    ['too fine a drawing', { shot: { supersampling: 2 } }, 'supersampling'],
    ['200 frames a second', { shot: { frameRate: { num: 200, den: 1 } } }, 'frameRate'],
    ['a frame every two seconds', { shot: { frameRate: { num: 1, den: 2 } } }, 'frameRate'],
    ['absurd fractions', { shot: { frameRate: { num: 3e7, den: 1e6 } } }, 'frameRate'],
    ['a seed past 31 bits', { shot: { seed: 2 ** 31 } }, 'seed'],
    ['another version', { shot: { version: 2 } }, 'version'],
    ['no acts', { shot: { acts: [] } }, 'acts'],
    ['an act without frames', { act: { frameCount: 0 } }, 'acts.0.frameCount'],
    ['121 seconds', { act: { frameCount: 3630 } }, 'acts.0.frameCount'],
    ['footage', { act: { ground: { kind: 'plate' } } }, 'acts.0.ground.kind'],
    ['an image', { act: { ground: { kind: 'still' } } }, 'acts.0.ground.kind'],
    ['a ground that there is not', { act: { ground: { kind: 'moon' } } }, 'acts.0.ground.kind'],
    ['a look that there is not', { act: { looks: [{ kind: 'x' }] } }, 'acts.0.looks.0.kind'],
    ['a given backdrop', { scene: { backdrop: 'image' } }, `${first}.backdrop`],
    ['a place that there is not', { scene: { place: 'mars' } }, `${first}.place`],
    [
      'a motion that there is not',
      { actor: { actions: [{ motion: 'moonwalk' }] } },
      `${first}.actors.0.actions.0.motion`,
    ],
    [
      'a picture that there is not',
      { actor: { picture: 'nosuchthing' } },
      `${first}.actors.0.picture`,
    ],
    [
      'a picture of the language itself',
      { actor: { picture: 'constructor' } },
      `${first}.actors.0.picture`,
    ],
    ['a character', { actor: { picture: 'character-1' } }, `${first}.actors.0.picture`],
    [
      'a thing in hand that there is not',
      { actor: { holds: '../../etc' } },
      `${first}.actors.0.holds`,
    ],
    ['a seat that nobody is', { actor: { on: 'sofa-1' } }, `${first}.actors.0.on`],
    ['an actor on itself', { actor: { follows: 'cat-1' } }, `${first}.actors.0.follows`],
    ['a field that there is not', { actor: { hat: 'red' } }, `${first}.actors.0.hat`],
    ['a field of the shot that there is not', { shot: { loop: true } }, 'loop'],
    [
      'an edit that outlasts it',
      { act: { edits: [title], spans: [{ firstFrame: 0, frameCount: 31, number: 0 }] } },
      'acts.0.spans.0',
    ],
    ['a long caption', { act: { edits: [caption] } }, 'acts.0.edits.0.text'],
  ])('with %s is refused, naming the field', (_case, changes, field) => {
    const found = problemOf(shotWith(changes))
    expect(found?.[0]).toBe(field)
    expect(found?.[1]).not.toBe('')
  })

  test.each([
    [
      'too many acts',
      shotWith({ shot: { acts: Array.from({ length: 8 }, () => shotWith({}).acts[0]) } }),
      'acts',
    ],
    [
      'actors too large',
      shotWith({ actors: [1, 2].map((n) => ({ ...acting, id: `cat-${n}`, height: 2 })) }),
      `${first}.actors`,
    ],
    [
      '41 actors',
      shotWith({
        actors: Array.from({ length: 41 }, (_, n) => ({ ...acting, id: `cat-${n}`, height: 0.1 })),
      }),
      `${first}.actors`,
    ],
    ['two of one id', shotWith({ actors: [acting, acting] }), `${first}.actors`],
    [
      '21 cues',
      shotWith({ scene: { cameras: Array.from({ length: 21 }, () => ({ move: 'push' })) } }),
      `${first}.cameras`,
    ],
    [
      '21 looks',
      shotWith({ act: { looks: Array.from({ length: 21 }, () => ({ kind: 'adjust-colour' })) } }),
      'acts.0.looks.0',
    ],
    [
      'a circle of seats',
      shotWith({
        actors: [
          { ...acting, on: 'cat-2' },
          { ...acting, id: 'cat-2', on: 'cat-1' },
        ],
      }),
      `${first}.actors.0.on`,
    ],
    ['nothing of a shot', 7, ''],
  ])('with %s is refused', (_case, shot, field) => {
    expect(problemOf(shot)?.[0].startsWith(field)).toBe(true)
  })
})
