import { bokeh, defocus, fillGradient, glow, pick, vignette } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

/** Sand, surf and a hazy blue bay, with palm leaves hanging in from a corner. */
export const paintBeach: Paint = (easel) => {
  const { context, width, height, random } = easel
  const horizon = height * 0.44
  const sandAt = height * 0.66
  fillGradient(easel, [0, 0, width, horizon], ['#5aa9e0', '#93c9ea', '#d4ebf3'])
  for (let cloud = 0; cloud < 26; cloud++) {
    const x = width * random()
    const y = horizon * (0.25 + 0.6 * random())
    glow(context, [x, y, width * (0.05 + 0.12 * random()), height * 0.03], '#ffffff', 0.5)
  }
  fillGradient(easel, [0, horizon, width, sandAt - horizon], ['#3f93b8', '#49aebd', '#8fd3cd'])
  context.fillStyle = '#7f9aa8'
  context.globalAlpha = 0.55
  context.beginPath()
  context.moveTo(width * 0.55, horizon)
  context.quadraticCurveTo(width * 0.75, horizon - height * 0.07, width, horizon - height * 0.045)
  context.lineTo(width, horizon)
  context.fill()
  context.globalAlpha = 1
  paintSurf(easel, horizon, sandAt)
  fillGradient(easel, [0, sandAt + height * 0.03, width, height], ['#cdb389', '#e3cfa6', '#d9c196'])
  for (let dune = 0; dune < 160; dune++) {
    const near = random()
    const at = [
      width * random(),
      sandAt + height * (0.06 + 0.3 * near),
      width * 0.05 * (0.4 + near),
      height * 0.01 * (0.4 + near),
    ] as const
    glow(context, at, pick(['#f6e9cb', '#b59a70'], random), 0.35)
  }
  defocus(easel, height * 0.008)
  for (let glint = 0; glint < 60; glint++) {
    const at = [width * random(), horizon + (sandAt - horizon) * random() ** 2] as const
    bokeh(context, [...at, height * (0.003 + 0.009 * random())], '#ffffff', 0.3 * random())
  }
  glow(context, [width * 0.25, 0, width * 0.6, height * 0.5], '#fff6dc', 0.4)
  paintPalm(easel)
  vignette(easel, 0.18)
}

function paintSurf({ context, width, height }: Easel, horizon: number, sandAt: number): void {
  for (const [at, thick, opacity] of [
    [0.35, 0.004, 0.35],
    [0.62, 0.008, 0.55],
    [0.96, 0.022, 0.85],
    [1.12, 0.014, 0.7],
  ] as const) {
    context.fillStyle = '#ffffff'
    context.globalAlpha = opacity
    context.beginPath()
    const y = horizon + (sandAt - horizon) * at
    context.moveTo(0, y)
    for (let x = 0; x <= width; x += width / 60) {
      context.lineTo(x, y + Math.sin(x / width / 0.021 + at * 9) * height * 0.006)
    }
    for (let x = width; x >= 0; x -= width / 60) {
      context.lineTo(x, y + height * thick * (1.4 + Math.sin(x / width / 0.047 + at * 5)))
    }
    context.fill()
  }
  context.globalAlpha = 1
}

/** Out of focus, in front of the bay. */
function paintPalm(easel: Easel): void {
  const { context, width, height, random } = easel
  context.save()
  context.filter = `blur(${height * 0.006}px)`
  for (let frond = 0; frond < 7; frond++) {
    const turn = 0.15 + frond * 0.24
    const long = height * (0.3 + 0.16 * random())
    for (let leaf = 0; leaf < 22; leaf++) {
      const along = leaf / 22
      const x = width * -0.02 + Math.cos(turn) * long * along
      const y = height * -0.05 + Math.sin(turn) * long * along + long * 0.3 * along * along
      context.strokeStyle = pick(['#35683c', '#48824a', '#2b5634'], random)
      context.lineWidth = height * 0.008
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(x + height * 0.035, y + height * (0.06 + 0.05 * (1 - along)))
      context.stroke()
    }
  }
  context.restore()
}
