import { bokeh, defocus, fillGradient, glow, vignette } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

/** A bright open office: a window front with a town in the haze, desks, screens, lamps, all out of focus. */
export const paintOffice: Paint = (easel) => {
  const { context, width, height, random } = easel
  const floorAt = height * 0.7
  fillGradient(easel, [0, 0, width, floorAt], ['#c9ccce', '#d8d9d8', '#c3c3c0'])
  paintWindows(easel, floorAt)
  fillGradient(easel, [0, floorAt, width, height - floorAt], ['#8d8a85', '#6f6b66', '#55514d'])
  glow(context, [width * 0.42, floorAt + height * 0.04, width * 0.5, height * 0.2], '#e8e6df', 0.5)
  paintPanels(easel)
  for (const [x, y, size] of [
    [0.09, 0.74, 1.1],
    [0.33, 0.7, 0.7],
    [0.67, 0.71, 0.8],
    [0.92, 0.77, 1.25],
  ] as const) {
    paintDesk(easel, x * width, y * height, size * height)
  }
  paintPlant(easel, width * 0.79, height * 0.74)
  defocus(easel, height * 0.011)
  for (let count = 0; count < 14; count++) {
    const at = [width * random(), height * (0.05 + 0.5 * random())] as const
    bokeh(context, [...at, height * (0.012 + 0.022 * random())], '#fff3d8', 0.1 + 0.12 * random())
  }
  glow(context, [width * 0.42, height * 0.3, width * 0.5, height * 0.45], '#fffaf0', 0.3)
  vignette(easel, 0.25)
}

function paintWindows(easel: Easel, floorAt: number): void {
  const { context, width, height, random } = easel
  const [left, top, wide, high] = [
    width * 0.16,
    height * 0.1,
    width * 0.56,
    floorAt - height * 0.18,
  ]
  fillGradient(easel, [left, top, wide, high], ['#f2f8fd', '#e2eef6', '#d7e2e8'])
  for (let count = 0; count < 16; count++) {
    const tower = high * (0.15 + 0.45 * random())
    context.fillStyle = ['#b9c7d1', '#a9bac6', '#c4ced5'][count % 3]!
    context.globalAlpha = 0.55
    context.fillRect(left + wide * random() * 0.94, top + high - tower, wide * 0.06, tower)
  }
  context.globalAlpha = 1
  context.fillStyle = '#6f757a'
  for (let bar = 0; bar <= 4; bar++) {
    context.fillRect(left + (wide * bar) / 4 - width * 0.004, top, width * 0.008, high)
  }
  context.fillRect(left, top + high * 0.3, wide, height * 0.008)
  context.fillStyle = '#8b8f92'
  context.fillRect(left, top + high, wide, height * 0.02)
}

/** Lights in the ceiling, nearer ones larger. */
function paintPanels({ context, width, height }: Easel): void {
  context.fillStyle = '#a8abad'
  context.fillRect(0, 0, width, height * 0.07)
  context.fillStyle = '#fdfdf8'
  for (let panel = 0; panel < 5; panel++) {
    context.fillRect(width * (0.06 + panel * 0.2), height * 0.022, width * 0.11, height * 0.02)
  }
}

function paintDesk({ context }: Easel, x: number, y: number, unit: number): void {
  context.fillStyle = '#b08d66'
  context.fillRect(x - unit * 0.17, y, unit * 0.34, unit * 0.022)
  context.fillStyle = '#5c5f63'
  context.fillRect(x - unit * 0.155, y + unit * 0.022, unit * 0.012, unit * 0.17)
  context.fillRect(x + unit * 0.143, y + unit * 0.022, unit * 0.012, unit * 0.17)
  context.fillStyle = '#2d3238'
  context.fillRect(x - unit * 0.1, y - unit * 0.125, unit * 0.15, unit * 0.095)
  context.fillStyle = '#9cc3dd'
  context.fillRect(x - unit * 0.094, y - unit * 0.119, unit * 0.138, unit * 0.083)
  context.fillStyle = '#2d3238'
  context.fillRect(x - unit * 0.032, y - unit * 0.03, unit * 0.014, unit * 0.03)
  context.fillStyle = '#3d4a57'
  context.beginPath()
  context.ellipse(x + unit * 0.08, y + unit * 0.02, unit * 0.055, unit * 0.08, 0, 0, Math.PI * 2)
  context.fill()
}

function paintPlant({ context, height, random }: Easel, x: number, y: number): void {
  context.fillStyle = '#e4e2de'
  context.fillRect(x - height * 0.03, y, height * 0.06, height * 0.075)
  for (let leaf = 0; leaf < 26; leaf++) {
    context.fillStyle = ['#4c7a4a', '#5d9157', '#3a6340'][leaf % 3]!
    const turn = (random() - 0.5) * 2.4
    const far = height * (0.05 + 0.13 * random())
    context.beginPath()
    context.ellipse(
      x + Math.sin(turn) * far * 0.8,
      y - Math.cos(turn) * far,
      height * 0.012,
      height * 0.04,
      turn,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}
