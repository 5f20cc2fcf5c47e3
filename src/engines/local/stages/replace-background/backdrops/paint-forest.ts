import { bokeh, defocus, fillGradient, glow, pick, vignette } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

/** A sunlit wood: pale trunks in the haze, darker ones nearer, light through the leaves, a mossy floor. */
export const paintForest: Paint = (easel) => {
  const { context, width, height, random } = easel
  const floorAt = height * 0.68
  fillGradient(easel, [0, 0, width, floorAt], ['#7fa05c', '#b5c98a', '#d9e0b4', '#a9b987'])
  glow(context, [width * 0.6, height * 0.34, width * 0.4, height * 0.5], '#fffbe0', 0.8)
  for (const [colour, count, wide, foot] of [
    ['#8fa47b', 26, 0.008, 0.66],
    ['#667c58', 15, 0.015, 0.7],
    ['#3e4b37', 8, 0.028, 0.77],
  ] as const) {
    for (let trunk = 0; trunk < count; trunk++) {
      paintTrunk(easel, width * random(), foot * height, width * wide, colour)
    }
    paintLeaves(easel, wide, count * 14)
  }
  fillGradient(easel, [0, floorAt, width, height - floorAt], ['#7f8f55aa', '#5f7440', '#3c4a2b'])
  for (let patch = 0; patch < 220; patch++) {
    const near = random()
    const at = [
      width * random(),
      floorAt + (height - floorAt) * near,
      width * 0.04 * (0.3 + near),
      height * 0.014 * (0.3 + near),
    ] as const
    glow(context, at, pick(['#a8b765', '#4d5f31', '#7b6a42', '#c9cf8a'], random), 0.4)
  }
  defocus(easel, height * 0.01)
  for (let light = 0; light < 70; light++) {
    const at = [width * random(), height * 0.55 * random()] as const
    bokeh(context, [...at, height * (0.008 + 0.026 * random())], '#f4ffc9', 0.08 + 0.2 * random())
  }
  paintRays(easel)
  vignette(easel, 0.35)
}

function paintTrunk(
  { context, height, random }: Easel,
  x: number,
  foot: number,
  wide: number,
  colour: string,
): void {
  const lean = (random() - 0.5) * wide * 4
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x - wide * 0.7, foot + height * 0.01)
  context.lineTo(x - wide * 0.4 + lean, 0)
  context.lineTo(x + wide * 0.4 + lean, 0)
  context.lineTo(x + wide * 0.7, foot + height * 0.01)
  context.fill()
}

function paintLeaves(
  { context, width, height, random }: Easel,
  scale: number,
  count: number,
): void {
  for (let leaf = 0; leaf < count; leaf++) {
    const high = random() ** 1.6
    const size = height * (0.01 + scale * (0.6 + random()))
    const colour = pick(['#6f9a45', '#8fb457', '#547a38', '#a7c66a', '#3f6130'], random)
    const at = [width * random(), height * 0.5 * high, size * 1.3, size] as const
    glow(context, at, colour, 0.75)
  }
}

function paintRays({ context, width, height, random }: Easel): void {
  context.save()
  context.globalCompositeOperation = 'screen'
  context.filter = `blur(${height * 0.02}px)`
  for (let ray = 0; ray < 7; ray++) {
    const x = width * (0.42 + 0.4 * random())
    context.fillStyle = '#fff7cf'
    context.globalAlpha = 0.05 + 0.07 * random()
    context.beginPath()
    context.moveTo(x, -height * 0.05)
    context.lineTo(x + width * 0.04, -height * 0.05)
    context.lineTo(x - width * 0.12, height * 0.85)
    context.lineTo(x - width * 0.24, height * 0.85)
    context.fill()
  }
  context.restore()
}
