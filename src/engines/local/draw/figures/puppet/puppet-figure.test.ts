import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { MotionName } from '../../../shot/scene.ts'
import { motionNames } from '../../../shot/scene.ts'
import { lights } from '../../air/light.ts'
import type { Figure, FigureOptions, Moment } from '../figure.ts'
import { createFigure } from '../create-figure.ts'

const HEIGHT = 60
const SIZE = 240
const FOOT = { x: SIZE / 2, y: 160 }

function figureOf(picture: string, options: Partial<FigureOptions> = {}): Figure {
  const light = lights.sunset
  return createFigure({
    picture,
    heightPixels: HEIGHT,
    colour: null,
    holds: null,
    light,
    ambient: light.ambient,
    blurPixels: 0,
    seed: 5,
    ...options,
  })
}

const moment = (figure: Figure, motion: MotionName, clock: number): Moment => ({
  actions: [{ motion, clock, weight: 1 }],
  way: figure.paceOf(motion) * clock,
  phase: 0.2,
})

function drawn(figure: Figure, at: Moment, facing = 1): Uint8ClampedArray {
  const canvas = createCanvas(SIZE, SIZE)
  const context = canvas.getContext('2d')
  context.translate(FOOT.x, FOOT.y)
  figure.draw(context, at, facing)
  return context.getImageData(0, 0, SIZE, SIZE).data
}

function boxOf(data: Uint8ClampedArray, least = 24) {
  const box = { left: SIZE, right: 0, top: SIZE, bottom: 0 }
  for (let at = 3; at < data.length; at += 4) {
    if (data[at]! < least) continue
    const [x, y] = [((at - 3) / 4) % SIZE, Math.floor((at - 3) / 4 / SIZE)]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x + 1)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y + 1)
  }
  return box
}

describe('a puppet figure', () => {
  it('draws the same pixels for the same moment, whatever was drawn before', () => {
    const [first, second] = [figureOf('girl-medium'), figureOf('girl-medium')]
    const at = moment(first, 'dance', 2.3)
    drawn(second, moment(second, 'run', 4.1), -1)
    expect(drawn(second, at)).toEqual(drawn(first, at))
  })

  it.each(['man-light', 'woman-dark', 'panda', 'astronaut', 'baby-light', 'man-mage-light'])(
    'is as tall as asked, with its feet on the foot line: %s',
    (picture) => {
      const figure = figureOf(picture, { heightPixels: 120 })
      const box = boxOf(drawn(figure, moment(figure, 'still', 0)), 128)
      expect(Math.abs(FOOT.y - box.top - 120)).toBeLessThan(6)
      expect(Math.abs(box.bottom - FOOT.y)).toBeLessThanOrEqual(1)
    },
  )

  it('keeps to a generous box, and over the foot line, in every motion', () => {
    const outside: string[] = []
    for (const picture of ['woman-light', 'fox']) {
      const figure = figureOf(picture)
      for (const motion of motionNames)
        for (const clock of [0.4, 1.1, 2.6]) {
          const { left, right, top, bottom } = boxOf(drawn(figure, moment(figure, motion, clock)))
          const isInside =
            bottom <= FOOT.y + 3 &&
            top > FOOT.y - HEIGHT * 1.6 &&
            left > FOOT.x - HEIGHT &&
            right < FOOT.x + HEIGHT
          if (!isInside) outside.push(`${picture} ${motion} at ${clock}`)
        }
    }
    expect(outside).toEqual([])
  })

  it('is lit from the side of the light whichever way it looks', () => {
    const light = { ...lights.sunset, keySide: 1 as const }
    const figure = figureOf('koala', { light, heightPixels: 120 })
    const halves = (facing: number) => {
      const data = drawn(figure, moment(figure, 'still', 0), facing)
      const { left, right } = boxOf(data)
      const sums = [0, 0]
      for (let at = 0; at < data.length; at += 4) {
        const x = (at / 4) % SIZE
        if (data[at + 3]! < 250 || x < left || x >= right) continue
        sums[x < (left + right) / 2 ? 0 : 1]! += data[at]! + data[at + 1]! + data[at + 2]! - 300
      }
      return sums[1]! - sums[0]!
    }
    expect(halves(1)).toBeGreaterThan(0)
    expect(halves(-1)).toBeGreaterThan(0)
  })

  it('goes up when it jumps and nowhere when it stands', () => {
    const figure = figureOf('boy-light')
    expect(figure.liftAt(moment(figure, 'idle', 1))).toBeLessThan(0.2)
    const lifts = Array.from({ length: 20 }, (_, at) =>
      figure.liftAt(moment(figure, 'jump', at / 10)),
    )
    expect(Math.max(...lifts)).toBeGreaterThan(HEIGHT * 0.15)
    expect(Math.min(...lifts)).toBeLessThan(0.5)
  })

  it('sits on a seat with its legs hanging over the edge, and stands on it with its feet', () => {
    const figure = figureOf('boy-light', { isOnSeat: true, heightPixels: 100 })
    const sitting = boxOf(drawn(figure, moment(figure, 'sit', 1)), 128)
    expect(sitting.bottom).toBeGreaterThan(FOOT.y + 8)
    expect(boxOf(drawn(figure, moment(figure, 'idle', 1)), 128).bottom).toBeLessThan(FOOT.y + 3)
  })

  it('has what it holds in its hands', () => {
    const [holder, empty] = [figureOf('man-light', { holds: 'balloon' }), figureOf('man-light')]
    const at = moment(empty, 'idle', 1)
    expect(boxOf(drawn(holder, at)).top).toBeLessThanOrEqual(boxOf(drawn(empty, at)).top)
    expect(drawn(holder, at)).not.toEqual(drawn(empty, at))
  })

  it('waves with the other hand when the near one is full', () => {
    const at = (options: Partial<FigureOptions>, clock: number) => {
      const figure = figureOf('man-light', { ...options, heightPixels: 100 })
      return boxOf(drawn(figure, moment(figure, 'wave', clock)), 128)
    }
    expect(at({ holds: 'hot-beverage' }, 1.4).right).toBeGreaterThan(at({}, 1.4).right + 5)
  })

  it('wears the colour asked for', () => {
    const figure = figureOf('man-light', {
      colour: '#20a020',
      light: lights.day,
      ambient: [255, 255, 255],
    })
    const data = drawn(figure, moment(figure, 'still', 0))
    const at = ((FOOT.y - Math.round(HEIGHT * 0.45)) * SIZE + FOOT.x) * 4
    expect(data[at + 1]!).toBeGreaterThan(data[at]! + 40)
    expect(data[at + 1]!).toBeGreaterThan(data[at + 2]! + 40)
  })
})
