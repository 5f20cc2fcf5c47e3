import { describe, expect, it } from 'vitest'
import { faultsOf, inventedIn, readLabels } from '../__fixtures__/judge-naming.ts'
import type { LabelledPrompt } from '../__fixtures__/judge-naming.ts'
import { classOf } from '../picture-classes.ts'
import { pictureFor } from '../picture-for.ts'
import type { PlannedScene, PlannedShot } from '../plan-scene.ts'
import { planScene } from '../plan-scene.ts'
import type { Actor } from '../scene.ts'
import { acrossFrame, aspectOf, downFrame } from './figure-size.ts'

const labels = [...readLabels('create-prompts.txt'), ...readLabels('held-out-prompts.txt')]
const wide: PlannedShot = { width: 1280, height: 720, seconds: 4 }
const plans = labels.map((label) => ({ label, plan: planScene(label.prompt, [], 7, wide) }))

/** What a scene shows: its actors by noun, and what they have in their hands. */
function shownIn({ scene, unshown }: PlannedScene, { wanted }: LabelledPrompt) {
  const counts = Map.groupBy(scene.actors, ({ noun }) => noun)
  const drawn = [...counts].map(([noun, actors]) => ({ noun, count: actors.length }))
  const held = scene.actors.map(({ holds }) => holds)
  const inHands = wanted
    .filter(({ noun }) => !counts.has(noun) && held.includes(pictureFor(noun, false)))
    .map(({ noun, count }) => ({ noun, count }))
  const unworn = unshown.flatMap(({ direction }) =>
    direction.kind === 'change-actor' ? [direction.value] : [],
  )
  // Worn things are said not to be: named, if not drawn.
  const named = wanted.filter(({ noun }) => unworn.includes(noun))
  const missing = unshown.flatMap(({ direction }) =>
    direction.kind === 'add-actor' ? [direction.noun] : [],
  )
  return { drawn: [...drawn, ...inHands, ...named], missing }
}

describe('scenes of create prompts', () => {
  it('show or name everything asked for in 95 of 100 prompts', () => {
    const missed = plans.filter(
      ({ label, plan }) => faultsOf(label, shownIn(plan, label)).length > 0,
    )
    expect(missed.length / plans.length).toBeLessThanOrEqual(0.05)
  })

  it('show nothing that was not asked for in 95 of 100 prompts', () => {
    const invented = plans.filter(
      ({ label, plan }) => inventedIn(label, shownIn(plan, label).drawn).length > 0,
    )
    expect(invented.length / plans.length).toBeLessThanOrEqual(0.05)
  })
})

const frames: PlannedShot[] = [
  wide,
  { width: 720, height: 1280, seconds: 4 },
  { width: 1792, height: 1024, seconds: 4 },
  { width: 1024, height: 1024, seconds: 4 },
]

/** Fractions of the frame. */
function boxOf({ x, y, lift, height, picture }: Actor, frame: PlannedShot) {
  const half = acrossFrame(height * aspectOf(picture), frame) / 2
  const bottom = y - downFrame(lift, frame)
  return { left: x - half, right: x + half, top: bottom - downFrame(height, frame), bottom }
}

const isBackdrop = ({ picture }: Actor) =>
  classOf(picture).height >= 0.5 && /still|sway/.test(classOf(picture).motion)

/** The head of one is hidden behind another who stands nearer. */
function isHidden(far: Actor, near: Actor, frame: PlannedShot): boolean {
  const [a, b] = [boxOf(far, frame), boxOf(near, frame)]
  const head = a.top + (a.bottom - a.top) * 0.2
  const covered = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return head > b.top && head < b.bottom && covered > (a.right - a.left) * 0.7
}

describe.each(frames)('the cast of a $width x $height frame', (frame) => {
  const scenes = labels.map(({ prompt }) => planScene(prompt, [], 7, frame).scene)

  it('stays inside', () => {
    const outside = scenes.flatMap(({ actors }) =>
      actors
        .filter(({ y, on }) => y <= 1 && on === null)
        .filter((actor) => {
          const { left, right, top } = boxOf(actor, frame)
          return left < -0.01 || right > 1.01 || top < -0.01
        })
        .map(({ id }) => id),
    )
    expect(outside).toEqual([])
  })

  it('does not hide heads', () => {
    const hidden = scenes.flatMap(({ actors }) => {
      const standing = actors.filter(
        (actor) => actor.y <= 1 && actor.on === null && actor.lift === 0 && !isBackdrop(actor),
      )
      return standing
        .filter((far) =>
          standing.some((near) => near !== far && near.y > far.y && isHidden(far, near, frame)),
        )
        .map(({ id }) => id)
    })
    expect(hidden).toEqual([])
  })
})

describe('staging', () => {
  const actorsOf = (prompt: string) => planScene(prompt, [], 7, wide).scene.actors
  const byNoun = (prompt: string) =>
    Object.fromEntries(actorsOf(prompt).map((actor) => [actor.noun, actor]))

  it('seats the cat on the sofa', () => {
    const { cat, sofa } = byNoun('a cat on a red sofa')
    expect(sofa).toMatchObject({ picture: 'furniture-sofa', colour: '#d63a34' })
    expect(cat).toMatchObject({ on: sofa!.id, actions: [{ motion: 'sit' }] })
    expect(cat!.lift).toBeGreaterThan(0.1)
  })

  it.each([
    'a crab on a beach',
    'three crabs dancing on a beach',
    'an octopus reading in a library',
    'a crab under the sea',
  ])('leaves nothing that has legs in the air: %s', (prompt) => {
    for (const { lift } of actorsOf(prompt)) expect(lift).toBe(0)
  })

  it('lets fish and octopuses swim', () => {
    const { octopus, fish } = byNoun('an octopus and a fish under the sea')
    expect([octopus, fish]).toMatchObject([
      { actions: [{ motion: 'swim' }] },
      { actions: [{ motion: 'swim' }] },
    ])
    expect(Math.min(octopus!.lift, fish!.lift)).toBeGreaterThan(0.05)
  })

  it('draws the young smaller than the grown', () => {
    const { puppy, dog } = byNoun('a puppy and a dog')
    expect(puppy!.height / dog!.height).toBeCloseTo(0.75, 1)
    const { cat, kitten } = byNoun('a cat and a giant kitten')
    expect(kitten!.height).toBeGreaterThan(cat!.height)
  })

  it('lets the chaser run behind the chased, both the same way', () => {
    const { dog, cat } = byNoun('a dog chasing a cat')
    expect(dog!.follows).toBe(cat!.id)
    expect(dog!.x).toBeLessThan(cat!.x)
    expect([dog!.facing, cat!.facing]).toEqual(['right', 'right'])
    expect(dog!.actions).toEqual(cat!.actions)
  })

  it('puts in hands what hands can hold', () => {
    expect(byNoun('a girl holding flowers').girl!.holds).toBe('sunflower')
    expect(byNoun('a man drinking coffee').man).toMatchObject({
      holds: 'hot-beverage',
      actions: [{ motion: 'drink' }],
    })
  })

  it('turns two who meet to each other', () => {
    const { cat, dog } = byNoun('a cat and a dog')
    const [left, right] = cat!.x < dog!.x ? [cat, dog] : [dog, cat]
    expect([left!.facing, right!.facing]).toEqual(['right', 'left'])
  })

  it('keeps sizes as said', () => {
    const { elephant, mouse } = byNoun('a tiny elephant next to a giant mouse')
    expect(elephant!.height).toBeLessThan(mouse!.height)
  })

  it('puts what is left to the left and what is far away far', () => {
    const { dog, castle } = byNoun('a dog on the left and a castle in the background')
    expect(dog!.x).toBeLessThan(0.35)
    expect(castle!.y).toBeLessThan(dog!.y)
  })

  it('spreads what is done over the seconds of the shot', () => {
    const [person] = planScene(
      'A person sits, then suddenly gets up and starts stretching',
      [],
      7,
      { ...wide, seconds: 8 },
    ).scene.actors
    expect(person!.actions.map(({ motion }) => motion)).toEqual(['sit', 'stretch'])
    expect(person!.actions[1]!.startSeconds).toBeGreaterThan(3)
    expect(person!.actions[1]!.startSeconds).toBeLessThan(5)
  })

  it('names what it cannot show', () => {
    const { unshown } = planScene('a lighthouse and a penguin in a top hat', [], 7, wide)
    expect(unshown.map(({ reason }) => reason)).toEqual([
      'There is no picture for "lighthouse".',
      'A drawn penguin cannot put on a top hat.',
    ])
  })
})

describe('setting', () => {
  const sceneOf = (prompt: string) => planScene(prompt, [], 7, wide)

  it.each([
    ['a cat in heavy rain', { weather: { kind: 'rain', intensity: 0.9 } }],
    ['a fox in a misty forest', { weather: { kind: 'fog', intensity: 0.35 }, place: 'forest' }],
    ['snow falls over a quiet park', { place: 'park', season: 'winter' }],
    ['a dog in a park in autumn', { season: 'autumn' }],
    ['a cat, slow push-in', { cameras: [{ move: 'push', startSeconds: 0 }] }],
    ['handheld shot of a cat', { cameras: [{ move: 'shake', startSeconds: 0 }] }],
  ])('is read from "%s"', (prompt, expected) => {
    expect(sceneOf(prompt).scene).toMatchObject(expected)
  })

  it('says what was drawn for a place that is not', () => {
    const { scene, notes } = sceneOf('a bear in a mine')
    expect(scene.place).toBe('mountains')
    expect(notes).toEqual(['There is no drawn "mine": drew mountains.'])
  })
})

const planned = (prompt: string) => planScene(prompt, [], 7).scene

describe('a seat', () => {
  it('holds everybody who is named before it', () => {
    const scene = planned('a black cat and two dogs on a red sofa')
    const seated = scene.actors.filter(({ on }) => on === 'sofa-1')
    expect(seated.map(({ noun }) => noun)).toEqual(['black cat', 'dog', 'dog'])
    const [first, second, third] = seated.map(({ x }) => x)
    expect(second! - first!).toBeGreaterThan(0.04)
    expect(third! - second!).toBeGreaterThan(0.04)
  })

  it('lets those stand by who find no room on it', () => {
    const scene = planned('a king and two bears on a chair')
    expect(scene.actors.filter(({ on }) => on !== null).map(({ noun }) => noun)).toEqual(['king'])
    expect(scene.actors).toHaveLength(4)
  })
})
