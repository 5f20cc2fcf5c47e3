import { describe, expect, it } from 'vitest'
import type { SceneTime } from '../../shot/scene.ts'
import { lights } from '../air/light.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import { drawShadow } from './shadow.ts'

const stageAt = (time: SceneTime): Stage => ({
  width: 300,
  height: 160,
  unit: 160,
  horizon: 80,
  margin: 0,
  period: 500,
  light: lights[time],
  seed: 1,
})

const foot = { x: 150, y: 120 }

/** Darkness, 0 to 255, of a white frame with one shadow in it. */
function darkness(time: SceneTime, lift: number, isOnSeat = false) {
  const stage = stageAt(time)
  const [, context] = newCanvas(stage.width, stage.height)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, stage.width, stage.height)
  drawShadow(context, stage, foot, { lift, width: 60, isOnSeat }, 1)
  const { data } = context.getImageData(0, 0, stage.width, stage.height)
  return (x: number, y: number) => 255 - data[(y * stage.width + x) * 4 + 1]!
}

describe('a contact shadow', () => {
  it('is darkest under the middle of what it belongs to', () => {
    const at = darkness('day', 0)
    expect(at(150, 120)).toBeGreaterThan(60)
    expect(at(150, 120)).toBeGreaterThan(at(120, 120) * 1.5)
    expect(at(150, 120)).toBeGreaterThan(at(180, 120) * 1.5)
    expect(at(150, 150)).toBe(0)
  })

  it('gets fainter with height and is gone under those who fly high', () => {
    const [low, middle, high] = [0, 30, 90].map((lift) => darkness('day', lift)(145, 120))
    expect(middle).toBeLessThan(low! * 0.7)
    expect(middle).toBeGreaterThan(0)
    expect(high).toBe(0)
  })

  it('is drawn out away from a low sun', () => {
    const [noon, evening] = [darkness('day', 0), darkness('sunset', 0)]
    // The sun of both stands at the right.
    expect(noon(80, 120)).toBe(0)
    expect(evening(80, 120)).toBeGreaterThan(2)
    expect(evening(220, 120)).toBeLessThan(3)
  })

  it('stays small on a seat', () => {
    const at = darkness('sunset', 0, true)
    expect(at(150, 120)).toBeGreaterThan(40)
    expect(at(105, 120)).toBe(0)
  })
})
