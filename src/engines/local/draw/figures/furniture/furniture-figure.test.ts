import { describe, expect, it } from 'vitest'
import { furniture } from '../../../shot/furniture.ts'
import type { FurniturePicture } from '../../../shot/furniture.ts'
import { lights } from '../../air/light.ts'
import { newCanvas } from '../../stage.ts'
import { createFigure } from '../create-figure.ts'
import type { Moment } from '../figure.ts'

const pictures = Object.keys(furniture) as FurniturePicture[]
const HEIGHT = 60

function draw(picture: string, colour: string | null, clock = 1) {
  const figure = createFigure({
    picture,
    heightPixels: HEIGHT,
    colour,
    holds: null,
    light: lights.day,
    ambient: lights.day.roomAmbient,
    blurPixels: 0,
    seed: 3,
  })
  const moment: Moment = {
    actions: [{ motion: 'still', clock, weight: 1 }],
    way: 0,
    phase: 0,
  }
  const [canvas, context] = newCanvas(400, 80)
  context.translate(200, 70)
  figure.draw(context, moment, 1)
  figure.drawFront?.(context, moment, 1)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const alphaAt = (x: number, up: number) =>
    data[(Math.round(70 - up) * 400 + Math.round(200 + x)) * 4 + 3]!
  return { figure, data, alphaAt }
}

describe('drawn furniture', () => {
  it.each(pictures)('has its size and something solid along the seat of %s', (picture) => {
    const { aspect, seat } = furniture[picture]
    const { figure, alphaAt } = draw(picture, null)
    expect(figure.height).toBe(HEIGHT)
    expect(figure.width).toBeCloseTo(aspect * HEIGHT)
    for (const part of [0.1, 0.5, 0.9]) {
      const x = (seat.from + (seat.to - seat.from) * part - 0.5) * figure.width
      expect(alphaAt(x, seat.height * HEIGHT - 1)).toBeGreaterThan(240)
    }
    // It stands on its foot line.
    const foot = Array.from({ length: Math.floor(figure.width) }, (_, x) =>
      alphaAt(x - figure.width / 2, 2),
    )
    expect(Math.max(...foot)).toBeGreaterThan(200)
  })

  it('takes the colour asked for', () => {
    const red = draw('furniture-sofa', '#d02020').data
    const blue = draw('furniture-sofa', '#2030d0').data
    const sum = (data: Uint8ClampedArray, channel: number) =>
      data.reduce((all, value, at) => (at % 4 === channel ? all + value : all), 0)
    expect(sum(red, 0)).toBeGreaterThan(sum(blue, 0) * 1.3)
    expect(sum(blue, 2)).toBeGreaterThan(sum(red, 2) * 1.3)
  })

  it('burns a fire that is the same at the same moment, and another later', () => {
    const same = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
      Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0
    const first = draw('furniture-fireplace', null, 1).data
    expect(same(first, draw('furniture-fireplace', null, 1).data)).toBe(true)
    expect(same(first, draw('furniture-fireplace', null, 1.2).data)).toBe(false)
  })
})
