import type { Canvas } from '@napi-rs/canvas'
import { css, mix } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { blurred, depthAt, newCanvas } from '../stage.ts'
import { softDot } from './weather/falling.ts'
import type { AirLayer } from './weather/falling.ts'

const SHRINK = 4

/** Beams that lean and breathe, from the surface (or the crowns of a wood) down into the picture. */
export function createShafts(stage: Stage, strength: number): AirLayer {
  const random = createRandom(seedFor(stage.seed, 'shafts'))
  const tall = stage.height * 0.92
  const shafts = Array.from({ length: 7 }, (_, index) => ({
    x: stage.width * (0.06 + (0.88 * (index + 0.3 + 0.4 * random())) / 7),
    lean: (random() - 0.2) * 0.24 * stage.light.keySide * -1,
    pace: 0.25 + 0.3 * random(),
    phase: random() * Math.PI * 2,
    wide: stage.unit * (0.09 + 0.12 * random()),
  }))
  const beam = paintBeam(stage)
  return {
    draw: (context, camera, clock) => {
      context.globalCompositeOperation = 'screen'
      for (const { x, lean, pace, phase, wide } of shafts) {
        context.globalAlpha = strength * (0.55 + 0.45 * Math.sin(clock * pace + phase))
        const tilt = lean + 0.03 * Math.sin(clock * 0.3 + phase)
        context.setTransform(
          1,
          0,
          tilt,
          1,
          x - wide / 2 - camera.pan * stage.width * 0.3,
          -camera.tilt * stage.height,
        )
        context.drawImage(beam, 0, 0, wide, tall)
      }
      context.resetTransform()
      context.globalAlpha = 1
      context.globalCompositeOperation = 'source-over'
    },
  }
}

function paintBeam(stage: Stage): Canvas {
  const [canvas, context] = newCanvas(48, 96)
  const down = context.createLinearGradient(0, 0, 0, 96)
  const colour = mix(stage.light.key, [255, 255, 255], 0.2)
  down.addColorStop(0, css(colour, 0.34))
  down.addColorStop(0.5, css(colour, 0.16))
  down.addColorStop(1, css(colour, 0))
  context.fillStyle = down
  context.beginPath()
  context.moveTo(20, -6)
  context.lineTo(28, -6)
  context.lineTo(42, 100)
  context.lineTo(6, 100)
  context.fill()
  return blurred(canvas, 3)
}

/** The net of light that waves throw on the sea bed: two copies that slide over each other. */
export function createCaustics(stage: Stage): AirLayer {
  const ground = stage.height - stage.horizon
  const tile = paintNet(stage)
  const [wide, tall] = [stage.width * 1.3, ground * 1.15]
  return {
    draw: (context, camera, clock) => {
      const slope = depthAt(stage, stage.horizon + 1) - depthAt(stage, stage.horizon)
      context.save()
      context.beginPath()
      context.rect(
        0,
        stage.horizon + ground * 0.1 - camera.tilt * stage.height,
        stage.width,
        stage.height,
      )
      context.clip()
      context.globalCompositeOperation = 'screen'
      for (const [way, pace, alpha] of [
        [1, 0.31, 0.5],
        [-1, 0.23, 0.42],
      ] as const) {
        context.globalAlpha = alpha * (0.85 + 0.15 * Math.sin(clock * 0.9 + way))
        const shift =
          way * Math.sin(clock * pace) * stage.unit * 0.06 - camera.pan * stage.width * 0.6
        context.setTransform(
          camera.zoom,
          0,
          slope * 40 * way * 0.2,
          camera.zoom,
          shift - stage.width * 0.15,
          stage.horizon - camera.tilt * stage.height,
        )
        context.drawImage(tile, 0, 0, wide, tall)
      }
      context.restore()
      context.resetTransform()
    },
  }
}

function paintNet(stage: Stage): Canvas {
  const [canvas, context] = newCanvas(
    (stage.width * 1.3) / SHRINK,
    ((stage.height - stage.horizon) * 1.15) / SHRINK,
  )
  const random = createRandom(seedFor(stage.seed, 'net'))
  context.strokeStyle = css(mix(stage.light.key, [255, 255, 255], 0.4), 0.5)
  const rows = 15
  for (let line = 0; line < rows; line++) {
    const near = (line + 0.6) / rows
    const y = canvas.height * near ** 1.5
    const cell = canvas.height * (0.05 + 0.16 * near)
    context.lineWidth = Math.max(0.5, cell * 0.07)
    for (let x = -cell * random(); x < canvas.width + cell; x += cell * (1.3 + 0.5 * random())) {
      context.beginPath()
      context.moveTo(x, y)
      context.quadraticCurveTo(
        x + cell * 0.5,
        y - cell * 0.4 * random(),
        x + cell * (0.8 + 0.4 * random()),
        y + cell * 0.12,
      )
      context.quadraticCurveTo(x + cell * 0.9, y + cell * 0.5, x + cell * 0.3, y + cell * 0.46)
      context.quadraticCurveTo(x - cell * 0.1, y + cell * 0.4, x, y)
      context.stroke()
    }
  }
  return blurred(canvas, 0.9)
}

/** Strings of bubbles that rise from the sea bed, wobble, and grow a little. */
export function createBubbles(stage: Stage): AirLayer {
  const bubble = paintBubble()
  const random = createRandom(seedFor(stage.seed, 'bubbles'))
  const springs = Array.from({ length: 5 }, () => ({
    x: random(),
    near: 0.3 + 0.7 * random(),
    phase: random(),
  }))
  return {
    draw: (context, camera, clock) => {
      for (const { x, near, phase } of springs)
        for (let at = 0; at < 9; at++) {
          const beats = clock * (0.1 + 0.05 * near) + phase + at / 9
          const age = beats % 1
          const own = ((Math.floor(beats) * 0.618 + at * 0.37) % 1) - 0.5
          const size = stage.unit * (0.004 + 0.011 * near) * (0.6 + 0.5 * age + 0.5 * Math.abs(own))
          const left =
            x * stage.width +
            own * stage.unit * 0.05 +
            Math.sin(clock * 2.2 + at * 2) * stage.unit * 0.009 * (0.3 + age) -
            camera.pan * stage.width * near
          const top = stage.height * (1.02 - 1.1 * age)
          context.globalAlpha = 0.8 * Math.min(1, age * 12, (1 - age) * 8)
          context.drawImage(bubble, left - size, top - size, size * 2, size * 2)
        }
      context.globalAlpha = 1
    },
  }
}

function paintBubble(): Canvas {
  const [canvas, context] = newCanvas(32, 32)
  context.drawImage(softDot([190, 235, 255], 0.1), 4, 4, 24, 24)
  context.strokeStyle = 'rgba(225,248,255,0.75)'
  context.lineWidth = 1.6
  context.beginPath()
  context.arc(16, 16, 14, 0, Math.PI * 2)
  context.stroke()
  context.fillStyle = 'rgba(255,255,255,0.9)'
  context.beginPath()
  context.ellipse(11, 10, 4, 2.6, -0.7, 0, Math.PI * 2)
  context.fill()
  return canvas
}
