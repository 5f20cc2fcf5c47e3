import { describe, expect, it } from 'vitest'
import { actorSchema } from '../../shot/scene.ts'
import { camera, free, stage } from './__fixtures__/small-stage.ts'
import type { CastMember } from './cast-member.ts'
import { createCast, placeMember, travelAt } from './cast-member.ts'

const actor = (id: string, more: object) =>
  actorSchema.parse({
    id,
    noun: id,
    picture: id,
    x: 0.5,
    y: 0.9,
    height: 0.2,
    facing: 'right',
    actions: [{ motion: 'run' }],
    ...more,
  })
const castOf = (...actors: ReturnType<typeof actor>[]) => createCast(stage, [255, 255, 255], actors)
const always = [{ from: 0, to: Number.POSITIVE_INFINITY }]
const times = Array.from({ length: 600 }, (_, frame) => frame / 30)
const isSeen = ({ figure }: CastMember, x: number) =>
  x > -figure.width / 2 && x < stage.width + figure.width / 2

describe('one that follows another', () => {
  const cast = castOf(
    actor('dog', { follows: 'cat', x: 0.3 }),
    actor('cat', { x: 0.6, facing: 'right' }),
  )
  const [dog, cat] = [cast[0]!, cast[1]!]

  it('keeps behind it wherever they are seen, and looks the same way', () => {
    let seen = 0
    for (const clock of times) {
      const follower = placeMember(dog, stage, camera, free, clock)
      const leader = placeMember(cat, stage, camera, free, clock)
      if (!isSeen(dog, follower.x) || !isSeen(cat, leader.x)) continue
      seen++
      expect(Math.sign(follower.facing)).toBe(Math.sign(leader.facing))
      const ahead = (leader.x - follower.x) * Math.sign(leader.facing)
      expect(ahead).toBeGreaterThan((dog.figure.width + cat.figure.width) * 0.45)
    }
    expect(seen).toBeGreaterThan(times.length / 4)
  })

  it('keeps its place before a camera that goes along', () => {
    const along = travelAt(cast, stage, always, 2)
    const now = placeMember(dog, stage, camera, along, 2)
    const lead = placeMember(cat, stage, camera, along, 2)
    expect(lead.x - now.x).toBeGreaterThan((dog.figure.width + cat.figure.width) * 0.45)
  })

  it('leaves two who follow each other to themselves', () => {
    const circle = castOf(actor('dog', { follows: 'cat' }), actor('cat', { follows: 'dog' }))
    for (const member of circle)
      expect(Number.isFinite(placeMember(member, stage, camera, free, 3).x)).toBe(true)
  })
})

describe('a camera that goes along', () => {
  const cast = castOf(
    actor('horse', {}),
    actor('cow', { actions: [{ motion: 'eat' }] }),
    actor('dog', { x: 0.2 }),
  )
  const seenAt = (clock: number) => {
    const travel = travelAt(cast, stage, always, clock)
    const places = cast.map((member) => placeMember(member, stage, camera, travel, clock).x)
    return { places, pixels: travel.pixels }
  }

  it('passes by those who stand still, as fast as the ground', () => {
    const [before, after] = [seenAt(0.3), seenAt(0.5)]
    const ground = after.pixels - before.pixels
    expect(ground).toBeGreaterThan(8)
    expect(before.places[1]! - after.places[1]!).toBeCloseTo(ground, 5)
    expect(Math.abs(before.places[0]! - after.places[0]!)).toBeLessThan(ground / 2)
    expect(Math.abs(before.places[2]! - after.places[2]!)).toBeLessThan(ground / 2)
  })

  it('keeps in the frame who stands there, where nobody goes anywhere', () => {
    const still = castOf(actor('snowman', { actions: [{ motion: 'idle' }] }))
    const at = (clock: number) => {
      const travel = travelAt(still, stage, always, clock)
      return placeMember(still[0]!, stage, camera, travel, clock).x
    }
    expect(at(0) - at(1)).toBeGreaterThan(20)
    for (const clock of times) expect(at(clock)).toBeGreaterThan(stage.width * 0.3)
  })
})
