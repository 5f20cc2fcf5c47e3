import { describe, expect, it } from 'vitest'
import { pathAt } from './actor-path.ts'
import type { Room, Walker } from './actor-path.ts'

const frameWidth = 640
const pace = 90
const walker = (facing: Walker['facing'], seconds: number): Walker => ({
  facing,
  way: pace * seconds,
  pace,
})
const times = Array.from({ length: 900 }, (_, frame) => frame / 30)

describe.each(['left', 'right'] as const)('the path of an actor that looks %s', (facing) => {
  const room: Room = { x: 200, width: 80, frameWidth }
  const states = times.map((seconds) => pathAt(walker(facing, seconds), room))

  it('starts at its own place, looking as it faces', () => {
    expect(states[0]).toEqual({ x: 0, turn: 1, gone: 0 })
    expect(Math.sign(states[10]!.x)).toBe(facing === 'right' ? 1 : -1)
  })

  it('stays within the frame and comes near both edges', () => {
    const places = states.map(({ x }) => room.x + x)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(room.width / 2)
    expect(Math.max(...places)).toBeLessThanOrEqual(frameWidth - room.width / 2)
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(frameWidth * 0.8)
  })

  it('goes as far as its feet go, and never faster than its pace', () => {
    let turns = 0
    for (let frame = 1; frame < states.length; frame++) {
      const [before, now] = [states[frame - 1]!, states[frame]!]
      const feet = now.gone - before.gone
      const moved = Math.abs(now.x - before.x)
      expect(feet).toBeGreaterThanOrEqual(-1e-9)
      expect(feet).toBeLessThanOrEqual(pace / 30 + 1e-6)
      if (Math.sign(now.turn) !== Math.sign(before.turn)) turns++
      // In the frame in which it stands still to turn it goes a little both ways.
      else expect(moved).toBeCloseTo(feet, 0)
    }
    expect(turns).toBeGreaterThan(2)
  })

  it('slows down before it turns, and turns within a third of a second', () => {
    const flip = states.findIndex(
      ({ turn }, at) => at > 0 && Math.sign(turn) !== Math.sign(states[at - 1]!.turn),
    )
    expect(Math.abs(states[flip]!.x - states[flip - 1]!.x)).toBeLessThan((pace / 30) * 0.5)
    expect(Math.abs(states[flip - 6]!.turn)).toBe(1)
    expect(Math.abs(states[flip + 6]!.turn)).toBe(1)
  })
})

describe('the path of a vehicle', () => {
  const room: Room = { x: 300, width: 120, frameWidth, crossing: 'passes' }

  it('leaves on one side and comes in on the other, out of sight', () => {
    let passes = 0
    for (let frame = 1; frame < times.length; frame++) {
      const before = room.x + pathAt(walker('left', times[frame - 1]!), room).x
      const now = room.x + pathAt(walker('left', times[frame]!), room).x
      expect(pathAt(walker('left', times[frame]!), room).turn).toBe(1)
      if (now < before) continue
      passes++
      expect(before).toBeLessThan(-room.width / 2)
      expect(now).toBeGreaterThan(frameWidth + room.width / 2)
    }
    expect(passes).toBeGreaterThan(1)
  })
})
