import { bokeh, defocus, fillGradient, glow, pick, vignette } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

const lamps = ['#ffc46b', '#ffab4f', '#ffd9a0', '#ff7a5c', '#7ab8ff', '#ff5f9e', '#9fffd6'] as const

/** A wide street at night: towers with lit windows, traffic and signs as discs of light, a wet road. */
export const paintNightCity: Paint = (easel) => {
  const { context, width, height, random } = easel
  const roadAt = height * 0.72
  fillGradient(easel, [0, 0, width, roadAt], ['#0a0f24', '#141a38', '#2a2544', '#4a3346'])
  paintTowers(easel, roadAt, 0.35, '#161b35', 22)
  paintTowers(easel, roadAt, 0.62, '#0c1022', 12)
  fillGradient(easel, [0, roadAt, width, height - roadAt], ['#231d2c', '#14131f', '#0a0a13'])
  glow(context, [width * 0.5, roadAt, width * 0.6, height * 0.16], '#c9743f', 0.5)
  defocus(easel, height * 0.012)
  for (let light = 0; light < 90; light++) {
    const spread = random() + random() - 1
    const x = width * (0.5 + spread * 0.62)
    const y = roadAt - height * (0.02 + 0.3 * random() * random())
    const radius = height * (0.008 + 0.034 * random() ** 2)
    const colour = pick(lamps, random)
    bokeh(context, [x, y, radius], colour, 0.25 + 0.5 * random())
    // Its reflection on the wet road.
    const below = roadAt + (roadAt - y) * 0.9 + height * 0.03
    glow(context, [x, below, radius * 1.1, radius * 4.5], colour, 0.22)
  }
  vignette(easel, 0.4)
}

/** Two rows along the sides of the street, lower towards its end in the middle. */
function paintTowers(
  { context, width, height, random }: Easel,
  footAt: number,
  tallest: number,
  colour: string,
  count: number,
): void {
  for (let tower = 0; tower < count; tower++) {
    const x = width * ((tower + random() * 0.6) / count - 0.02)
    const fromMiddle = Math.abs(x / width - 0.5) * 2
    const high = height * tallest * (0.35 + 0.65 * fromMiddle) * (0.75 + 0.5 * random())
    const wide = (width / count) * (0.8 + 0.5 * random())
    context.fillStyle = colour
    context.fillRect(x, footAt - high, wide, high)
    const cell = height * 0.014
    for (let y = footAt - high + cell; y < footAt - cell; y += cell * 1.7) {
      for (let across = x + cell * 0.5; across < x + wide - cell; across += cell * 1.5) {
        if (random() > 0.34) continue
        context.fillStyle = pick(['#ffd894', '#ffc069', '#fff1cf', '#a8cfff'], random)
        context.globalAlpha = 0.35 + 0.6 * random()
        context.fillRect(across, y, cell * 0.8, cell)
      }
    }
    context.globalAlpha = 1
  }
}
