import { expect, it } from 'vitest'
import { newCanvas } from '../stage.ts'
import type { Layer, Stage } from '../stage.ts'
import { lights } from './light.ts'
import { createGlow, glowVeil, layGlow } from './glow.ts'

const stage: Stage = {
  width: 64,
  height: 36,
  unit: 36,
  horizon: 20,
  margin: 8,
  period: 100,
  light: lights.sunset,
  seed: 1,
}

const glow = createGlow(stage, (context) => {
  context.fillStyle = 'rgb(200, 160, 80)'
  context.fillRect(-8, -8, 80, 52)
})

it('lies on what a layer shows, and leaves its holes open', () => {
  const [canvas, context] = newCanvas(80, 20)
  context.fillStyle = 'rgb(40, 40, 40)'
  context.fillRect(0, 0, 40, 20)
  const layer: Layer = { canvas, x: -8, y: -8, depth: 0.2, isRepeating: false }
  layGlow(stage, layer, glow, false)
  expect(context.getImageData(20, 10, 1, 1).data[0]).toBeGreaterThan(180)
  expect(context.getImageData(60, 10, 1, 1).data[3]).toBe(0)
})

it('is a faint veil over the cast', () => {
  const red = glowVeil(stage, glow).getContext('2d').getImageData(8, 4, 1, 1).data[0]!
  expect(red).toBeGreaterThan(20)
  expect(red).toBeLessThan(70)
})
