import { bokeh, defocus, fillGradient, glow, pick, vignette } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

/** A warm room in the afternoon: a window, a sofa, a lamp, a shelf, a plant and a rug, out of focus. */
export const paintLivingRoom: Paint = (easel) => {
  const { context, width, height, random } = easel
  const floorAt = height * 0.73
  fillGradient(easel, [0, 0, width, floorAt], ['#c9b195', '#dcc8ad', '#cdb598'])
  glow(context, [width * 0.75, height * 0.3, width * 0.45, height * 0.6], '#fff3d9', 0.7)
  paintWindow(easel)
  paintFrames(easel)
  paintShelf(easel)
  context.fillStyle = '#efe6d8'
  context.fillRect(0, floorAt - height * 0.022, width, height * 0.022)
  fillGradient(easel, [0, floorAt, width, height - floorAt], ['#8a6240', '#7a5436', '#5c3d27'])
  glow(context, [width * 0.55, height * 0.98, width * 0.4, height * 0.11], '#c9bda6', 0.9)
  glow(context, [width * 0.7, height * 0.8, width * 0.26, height * 0.08], '#f2cf96', 0.5)
  paintSofa(easel)
  paintPlant(easel, width * 0.93, height * 0.8)
  paintLamp(easel)
  defocus(easel, height * 0.0095)
  glow(context, [width * 0.44, height * 0.4, width * 0.16, height * 0.3], '#ffd592', 0.5)
  for (let light = 0; light < 16; light++) {
    const at = [width * (0.55 + 0.4 * random()), height * (0.12 + 0.4 * random())] as const
    bokeh(context, [...at, height * (0.008 + 0.02 * random())], '#fff0cc', 0.12 * random())
  }
  vignette(easel, 0.32)
}

function paintWindow(easel: Easel): void {
  const { context, width, height } = easel
  const [left, top, wide, high] = [width * 0.62, height * 0.12, width * 0.26, height * 0.42]
  context.fillStyle = '#f4efe6'
  context.fillRect(
    left - height * 0.02,
    top - height * 0.02,
    wide + height * 0.04,
    high + height * 0.04,
  )
  fillGradient(easel, [left, top, wide, high], ['#cfe6f5', '#eef4ee', '#b9cf9d'])
  context.fillStyle = '#f4efe6'
  context.fillRect(left + wide / 2 - height * 0.006, top, height * 0.012, high)
  context.fillRect(left, top + high * 0.45, wide, height * 0.012)
  // Curtains, with folds.
  for (const [at, side] of [
    [left - width * 0.055, 1],
    [left + wide - width * 0.015, -1],
  ] as const) {
    for (let fold = 0; fold < 5; fold++) {
      const x = at + (width * 0.07 * fold) / 5
      const colours = side > 0 ? ['#d9cdbb', '#b9a98f'] : ['#cbbca5', '#e3d8c7']
      fillGradient(easel, [x, height * 0.06, width * 0.015, height * 0.62], colours, 'across')
    }
  }
}

function paintFrames({ context, width, height }: Easel): void {
  for (const [x, y, wide, high, colour] of [
    [0.13, 0.16, 0.075, 0.2, '#7f9494'],
    [0.225, 0.19, 0.06, 0.15, '#b98a68'],
    [0.3, 0.17, 0.055, 0.18, '#5d6f7d'],
  ] as const) {
    context.fillStyle = '#57463a'
    context.fillRect(width * x, height * y, width * wide, height * high)
    context.fillStyle = '#efe8db'
    const edge = height * 0.01
    context.fillRect(
      width * x + edge,
      height * y + edge,
      width * wide - 2 * edge,
      height * high - 2 * edge,
    )
    context.fillStyle = colour
    const inner = height * 0.03
    context.fillRect(
      width * x + inner,
      height * y + inner,
      width * wide - 2 * inner,
      height * high - 2 * inner,
    )
  }
}

function paintShelf({ context, width, height, random }: Easel): void {
  const [left, right] = [width * 0.005, width * 0.09]
  for (let board = 0; board < 4; board++) {
    const y = height * (0.2 + board * 0.15)
    for (let x = left; x < right - width * 0.01;) {
      const wide = width * (0.005 + 0.007 * random())
      const high = height * (0.06 + 0.06 * random())
      context.fillStyle = pick(
        ['#8a4a3a', '#3f5a63', '#c9a66b', '#59623f', '#d8cfc0', '#6a5a72'],
        random,
      )
      context.fillRect(x, y - high, wide, high)
      x += wide
    }
    context.fillStyle = '#6b4a30'
    context.fillRect(0, y, right, height * 0.014)
  }
}

function paintSofa({ context, width, height }: Easel): void {
  const block = (x: number, y: number, wide: number, high: number, colours: [string, string]) => {
    const gradient = context.createLinearGradient(0, height * y, 0, height * (y + high))
    gradient.addColorStop(0, colours[0])
    gradient.addColorStop(1, colours[1])
    context.fillStyle = gradient
    context.beginPath()
    context.roundRect(width * x, height * y, width * wide, height * high, height * 0.025)
    context.fill()
  }
  glow(context, [width * 0.27, height * 0.81, width * 0.22, height * 0.035], '#20150d', 0.6)
  block(0.11, 0.5, 0.32, 0.2, ['#7c8b86', '#5c6a66'])
  block(0.125, 0.51, 0.14, 0.15, ['#8b9a95', '#6d7b76'])
  block(0.27, 0.51, 0.145, 0.15, ['#8b9a95', '#6a7873'])
  block(0.1, 0.64, 0.34, 0.13, ['#8e9d98', '#56635f'])
  block(0.085, 0.57, 0.05, 0.22, ['#85948f', '#525f5b'])
  block(0.405, 0.57, 0.05, 0.22, ['#80908a', '#4f5c58'])
  block(0.15, 0.55, 0.06, 0.1, ['#d39a5c', '#a9703c'])
  block(0.345, 0.56, 0.055, 0.095, ['#e5ddcf', '#bfb5a4'])
}

function paintLamp({ context, width, height }: Easel): void {
  context.fillStyle = '#4b3f36'
  context.fillRect(width * 0.4965, height * 0.38, width * 0.005, height * 0.42)
  context.fillRect(width * 0.48, height * 0.795, width * 0.038, height * 0.012)
  const gradient = context.createLinearGradient(0, height * 0.26, 0, height * 0.4)
  gradient.addColorStop(0, '#ffe7b8')
  gradient.addColorStop(1, '#ffcf85')
  context.fillStyle = gradient
  context.beginPath()
  context.moveTo(width * 0.478, height * 0.26)
  context.lineTo(width * 0.52, height * 0.26)
  context.lineTo(width * 0.534, height * 0.4)
  context.lineTo(width * 0.464, height * 0.4)
  context.fill()
}

function paintPlant({ context, height, random }: Easel, x: number, y: number): void {
  context.fillStyle = '#b57a55'
  context.fillRect(x - height * 0.045, y, height * 0.09, height * 0.1)
  for (let leaf = 0; leaf < 34; leaf++) {
    context.fillStyle = pick(['#46713f', '#5a8a4c', '#35583a', '#6f9c58'], random)
    const turn = (random() - 0.5) * 2.2
    const far = height * (0.06 + 0.24 * random())
    const at = [x + Math.sin(turn) * far * 0.7, y - Math.cos(turn) * far] as const
    context.beginPath()
    context.ellipse(...at, height * 0.016, height * 0.05, turn, 0, Math.PI * 2)
    context.fill()
  }
}
