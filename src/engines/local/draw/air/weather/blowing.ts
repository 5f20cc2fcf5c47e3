import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, lit, mix, rgbOf } from '../../colour-mix.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { newCanvas } from '../../stage.ts'
import type { Climate } from '../climate.ts'
import type { AirLayer } from './falling.ts'
import { wrap } from '../../easing.ts'

/** What flies in the wind of a place: leaves of its trees, petals, dust. */
export type Litter = 'leaves' | 'dust'

type Kind = { count: number; colours: readonly Rgb[]; size: number; fall: number }

function kindFor(climate: Climate, litter: Litter, hasBlossom: boolean): Kind | null {
  const gust = Math.max(0, climate.wind - 0.35)
  if (litter === 'dust')
    return gust > 0
      ? {
          count: Math.round(60 * gust),
          colours: ['#d9b585', '#e8caa0'].map(rgbOf),
          size: 0.006,
          fall: 0.01,
        }
      : null
  if (climate.season === 'spring' && (hasBlossom || gust > 0))
    return {
      count: Math.round((hasBlossom ? 30 : 10) + 50 * gust),
      colours: ['#ffd3df', '#ffe6ee', '#f9b9cc'].map(rgbOf),
      size: 0.0075,
      fall: 0.075,
    }
  if (climate.season === 'autumn')
    return {
      count: Math.round(20 + 60 * gust),
      colours: ['#d9772b', '#e3a238', '#b8502f', '#c98a3a'].map(rgbOf),
      size: 0.013,
      fall: 0.1,
    }
  if (climate.season === 'summer' && gust > 0)
    return {
      count: Math.round(50 * gust),
      colours: ['#6f9f45', '#8db35a'].map(rgbOf),
      size: 0.011,
      fall: 0.06,
    }
  return null
}

/** Leaves, petals or dust on the wind: they tumble, sway and wrap outside the frame. Null where none fly. */
export function createBlowing(
  stage: Stage,
  climate: Climate,
  {
    litter,
    hasBlossom,
    name,
    part,
  }: { litter: Litter; hasBlossom: boolean; name: string; part: number },
): AirLayer | null {
  const kind = kindFor(climate, litter, hasBlossom)
  if (!kind || kind.count === 0) return null
  const sprites = kind.colours.map((colour) =>
    paintLeaf(mix(lit(colour, stage.light.ambient), stage.light.key, 0.12), litter === 'dust'),
  )
  const random = createRandom(seedFor(stage.seed, `blowing ${name}`))
  const all = Array.from({ length: Math.round(120 * part) }, (_, index) => ({
    x: random(),
    y: random(),
    near: random(),
    phase: random() * Math.PI * 2,
    sprite: sprites[index % sprites.length]!,
  })).slice(0, Math.round(kind.count * part))
  const [roomX, roomY] = [stage.width * 1.2, stage.height * 1.12]
  return {
    draw: (context, camera, clock) => {
      for (const { x, y, near, phase, sprite } of all) {
        const pace = 0.55 + 0.6 * near
        const blow = (0.015 + 0.75 * Math.max(0, climate.wind - 0.2)) * stage.unit * pace
        const left =
          wrap(x * roomX - clock * blow - camera.pan * stage.width * pace, roomX) -
          stage.width * 0.1
        const down =
          wrap(y * roomY + clock * kind.fall * stage.unit * pace, roomY) - stage.height * 0.06
        const sway = Math.sin(clock * 1.3 + phase) * stage.unit * 0.03
        const size = stage.unit * kind.size * (0.5 + 0.9 * near)
        const turn = phase + clock * (0.7 + 1.4 * near) * (phase > 3 ? 1 : -1)
        const flip = 0.25 + 0.75 * Math.abs(Math.cos(clock * (1.1 + near) + phase * 2))
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
        context.setTransform(cos, sin, -sin * flip, cos * flip, left + sway, down + sway * 0.3)
        context.globalAlpha = 0.55 + 0.4 * near
        context.drawImage(sprite, -size, -size, size * 2, size * 2)
      }
      context.resetTransform()
      context.globalAlpha = 1
    },
  }
}

/** As large as most are drawn: a picture shrunk much would shimmer as it turns. */
const LEAF_SIZE = 14

function paintLeaf(colour: Rgb, isDust: boolean): Canvas {
  const [canvas, context] = newCanvas(LEAF_SIZE, LEAF_SIZE)
  const middle = LEAF_SIZE / 2
  if (isDust) {
    const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle)
    gradient.addColorStop(0, css(colour, 0.7))
    gradient.addColorStop(1, css(colour, 0))
    context.fillStyle = gradient
    context.fillRect(0, 0, LEAF_SIZE, LEAF_SIZE)
    return canvas
  }
  context.fillStyle = css(colour)
  context.beginPath()
  context.moveTo(1, middle)
  context.quadraticCurveTo(middle - 1, 1, LEAF_SIZE - 1, middle)
  context.quadraticCurveTo(middle - 1, LEAF_SIZE - 1, 1, middle)
  context.fill()
  context.strokeStyle = css(mix(colour, [40, 20, 10], 0.4), 0.6)
  context.lineWidth = 0.8
  context.beginPath()
  context.moveTo(1, middle)
  context.lineTo(LEAF_SIZE - 1, middle)
  context.stroke()
  return canvas
}
