import { describe, expect, it } from 'vitest'
import { actorSchema } from '../../shot/scene.ts'
import { camera, free, stage } from './__fixtures__/small-stage.ts'
import { createCast, placeMember } from './cast-member.ts'

const bird = (id: string, x: number, more: object = {}) =>
  actorSchema.parse({
    id,
    noun: 'bird',
    picture: 'dove',
    x,
    y: 0.88,
    height: 0.15,
    lift: 0.4,
    facing: 'right',
    actions: [{ motion: 'fly' }],
    ...more,
  })
const castOf = (...actors: ReturnType<typeof bird>[]) => createCast(stage, [255, 255, 255], actors)
const moments = Array.from({ length: 200 }, (_, at) => at / 10)
const isSeen = (x: number) => x > 0 && x < stage.width

describe('a flock', () => {
  const cast = castOf(bird('a', 0.2, { height: 0.12 }), bird('b', 0.5), bird('c', 0.8))
  const at = (clock: number) =>
    cast.map((member) => placeMember(member, stage, camera, free, clock))

  it('looks one way wherever it is seen', () => {
    for (const clock of moments) for (const { facing } of at(clock)) expect(facing).toBe(1)
  })

  it('keeps its distances, and comes in again where it has gone out', () => {
    const apart = cast[1]!.x - cast[0]!.x
    let seen = 0
    for (const clock of moments) {
      const [first, second] = at(clock)
      if (!isSeen(first!.x) || !isSeen(second!.x)) continue
      seen++
      expect(second!.x - first!.x).toBeCloseTo(apart, 5)
    }
    expect(seen).toBeGreaterThan(moments.length / 3)
    expect(at(0)[2]!.x).toBeGreaterThan(at(12)[2]!.x)
  })

  it('flies on as before where one of it is gone', () => {
    const fewer = castOf(bird('b', 0.5), bird('c', 0.8))
    const places = fewer.map((member) => placeMember(member, stage, camera, free, 3).x)
    expect(places).toEqual(
      at(3)
        .slice(1)
        .map(({ x }) => x),
    )
  })

  it('is not one of those who follow somebody, nor of one alone', () => {
    const alone = castOf(bird('a', 0.2))
    const following = castOf(bird('a', 0.6), bird('b', 0.2, { follows: 'a' }))
    for (const member of [...alone, ...following]) expect(member.flockPaceUnits).toBeUndefined()
  })
})
