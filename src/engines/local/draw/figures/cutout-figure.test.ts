import { describe, expect, it } from 'vitest'
import { motionNames } from '../../shot/scene.ts'
import type { MotionName } from '../../shot/scene.ts'
import { lights } from '../air/light.ts'
import { newCanvas } from '../stage.ts'
import { createCutoutFigure } from './cutout-figure.ts'
import { createCutoutBody } from './cutout/cutout-body.ts'
import { legNames } from './cutout/four-legged-skeleton.ts'
import type { Figure, Moment } from './figure.ts'

const HEIGHT = 40
const [WIDE, TALL, FOOT] = [200, 170, 120]

const figureOf = (picture: string, holds: string | null = null): Figure =>
  createCutoutFigure({
    picture,
    heightPixels: HEIGHT,
    colour: null,
    holds,
    light: lights.day,
    ambient: [255, 255, 255],
    blurPixels: 0,
    seed: 1,
  })

const momentOf = (figure: Figure, motion: MotionName, clock: number): Moment => ({
  actions: [{ motion, clock, weight: 1 }],
  way: figure.paceOf(motion) * clock,
  phase: 0.3,
})

const [, context] = newCanvas(WIDE, TALL)

function drawn(figure: Figure, moment: Moment, facing = -1): Uint8ClampedArray {
  context.clearRect(0, 0, WIDE, TALL)
  context.setTransform(1, 0, 0, 1, WIDE / 2, FOOT)
  figure.draw(context, moment, facing)
  context.resetTransform()
  return context.getImageData(0, 0, WIDE, TALL).data
}

/** Mean difference of two pictures' coverage, of what both cover. */
function change(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let [difference, cover] = [0, 1]
  for (let i = 3; i < a.length; i += 4) {
    difference += Math.abs(a[i]! - b[i]!)
    cover += Math.max(a[i]!, b[i]!)
  }
  return difference / cover
}

function touchesEdge(pixels: Uint8ClampedArray): boolean {
  const at = (x: number, y: number) => pixels[(y * WIDE + x) * 4 + 3]! > 0
  for (let x = 0; x < WIDE; x++) if (at(x, 0) || at(x, TALL - 1)) return true
  for (let y = 0; y < TALL; y++) if (at(0, y) || at(WIDE - 1, y)) return true
  return false
}

const pictures = [
  'dog',
  'horse',
  'bird',
  'penguin',
  'dove',
  'butterfly',
  'fish',
  'jellyfish',
  'spider',
  'automobile',
  'sailboat',
  'helicopter',
  'sunflower',
  'fire',
  'guitar',
  'teacup-without-handle',
]

describe.each(pictures)('the figure of a %s', (picture) => {
  const figure = figureOf(picture)

  it('stays within a few of its own sizes in all that it does', () => {
    const outside = motionNames.filter((motion) =>
      [0.1, 0.9, 2.3, 4.4].some((clock) =>
        touchesEdge(drawn(figure, momentOf(figure, motion, clock))),
      ),
    )
    expect(outside).toEqual([])
  })

  it('moves without jumps', () => {
    const hasty = (['walk', 'play', 'bow', 'idle', 'fly'] as const).filter((motion) =>
      [0.31, 1.37, 2.63].some((clock) => {
        const now = drawn(figure, momentOf(figure, motion, clock))
        return change(now, drawn(figure, momentOf(figure, motion, clock + 0.004))) > 0.2
      }),
    )
    expect(hasty).toEqual([])
  })

  it('is the same at the same moment, whatever was drawn before', () => {
    const other = figureOf(picture)
    drawn(other, momentOf(other, 'jump', 0.5), 1)
    drawn(other, momentOf(other, 'play', 3))
    const moment = momentOf(figure, 'walk', 1.1)
    const [one, two] = [drawn(figure, moment), drawn(other, moment)]
    expect(Buffer.compare(Buffer.from(one.buffer), Buffer.from(two.buffer))).toBe(0)
  })
})

describe('a change of what a dog does', () => {
  it('begins and ends without a jump', () => {
    const figure = figureOf('dog')
    const at = (weight: number): Moment => ({
      actions: [
        { motion: 'walk', clock: 2, weight: 1 - weight },
        { motion: 'sleep', clock: 0.4 * weight, weight },
      ],
      way: 60,
      phase: 0.3,
    })
    const whole: Moment = { ...at(0), actions: [{ motion: 'walk', clock: 2, weight: 1 }] }
    expect(change(drawn(figure, whole), drawn(figure, at(0.001)))).toBeLessThan(0.02)
    expect(change(drawn(figure, at(0.5)), drawn(figure, at(0.51)))).toBeLessThan(0.06)
    expect(change(drawn(figure, at(0)), drawn(figure, at(1)))).toBeGreaterThan(0.2)
  })
})

describe.each(['dog', 'cat', 'horse', 'cow', 'elephant'])('the feet of a %s', (picture) => {
  const body = createCutoutBody({
    picture,
    heightPixels: 100,
    colour: null,
    finish: (canvas) => ({ canvas, pad: 0 }),
  })

  it.each(['walk', 'run'] as const)('hold the ground while it goes on (%s)', (motion) => {
    const pace = body.paceOf(motion)
    let planted = 0
    for (const leg of legNames) {
      const footAt = (clock: number) => {
        const { parts } = body.poseAt(motion, { clock, way: pace * clock, phase: 0 })
        return { x: (pace * clock + parts[`${leg}X`]!) * 100, y: parts[`${leg}Y`]! * 100 }
      }
      for (let clock = 0; clock < 2; clock += 1 / 60) {
        const [now, next] = [footAt(clock), footAt(clock + 1 / 60)]
        expect(now.y).toBeGreaterThanOrEqual(0)
        if (now.y > 0 || next.y > 0) continue
        planted++
        expect(Math.abs(next.x - now.x)).toBeLessThan(1)
      }
    }
    expect(planted).toBeGreaterThan(60)
  })

  it('reach the ground and do not go under it', () => {
    for (const clock of [0.1, 0.35, 0.6, 0.85]) {
      const [, pen] = newCanvas(400, 240)
      pen.translate(200, 200)
      body.draw(pen, body.poseAt('walk', { clock, way: body.paceOf('walk') * clock, phase: 0 }))
      const { data } = pen.getImageData(0, 0, 400, 240)
      const rows = Array.from({ length: 240 }, (_, y) => y).filter((y) =>
        data.subarray(y * 1600, (y + 1) * 1600).some((value, at) => at % 4 === 3 && value > 128),
      )
      expect(Math.abs(Math.max(...rows) - 199)).toBeLessThanOrEqual(2)
    }
  })
})

describe('an animal that holds something', () => {
  it('has it at its mouth, and before it on the ground to read it', () => {
    const [plain, holding] = [figureOf('cat'), figureOf('cat', 'open-book')]
    const middleOf = (motion: MotionName) => {
      const moment = momentOf(plain, motion, 0.5)
      const [without, withIt] = [drawn(plain, moment), drawn(holding, moment)]
      let [sum, weight] = [0, 0]
      for (let i = 0; i < without.length; i += 4) {
        if (without[i + 2] === withIt[i + 2]) continue
        sum += Math.floor(i / 4 / WIDE)
        weight++
      }
      return sum / weight - FOOT
    }
    expect(middleOf('walk')).toBeLessThan(-HEIGHT * 0.4)
    expect(middleOf('read')).toBeGreaterThan(-HEIGHT * 0.3)
  })
})
