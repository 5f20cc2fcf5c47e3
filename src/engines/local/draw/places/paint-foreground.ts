import { css, lit, mix, rgbOf } from '../colour-mix.ts'
import type { OutdoorLook } from './outdoor-looks.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'

/** Dark, soft growth close to the lens along the lower edge; null where the place has none. */
export function paintForeground(stage: Stage, look: OutdoorLook): Layer | null {
  if (!look.foreground) return null
  const tall = stage.unit * 0.2
  const [canvas, context] = newCanvas(stage.period, tall + stage.margin)
  const random = createRandom(seedFor(stage.seed, 'foreground'))
  const base = lit(rgbOf(look.foreground === 'weed' ? '#1d5a55' : '#2f5a2c'), stage.light.ambient)
  context.lineCap = 'round'
  for (let blade = 0; blade < 260; blade++) {
    const x = random() * stage.period
    const edge = Math.abs(Math.sin((x / stage.period) * Math.PI * 3))
    const height = tall * (0.16 + 0.5 * random() * edge * edge)
    const lean = (random() - 0.4) * height * 0.7
    context.strokeStyle = css(mix(base, stage.light.key, random() * 0.24), 0.92)
    context.lineWidth = stage.unit * (look.foreground === 'leaves' ? 0.011 : 0.006)
    for (const shift of [-stage.period, 0, stage.period]) {
      context.beginPath()
      context.moveTo(x + shift, tall + stage.margin)
      context.lineTo(x + shift, tall + 4)
      context.quadraticCurveTo(
        x + shift + lean * 0.2,
        tall - height * 0.6,
        x + shift + lean,
        tall - height,
      )
      context.stroke()
    }
  }
  return {
    canvas: blurred(canvas, stage.unit * 0.006),
    x: -stage.margin,
    y: stage.height - tall * 0.82,
    depth: 1.35,
    isRepeating: true,
  }
}
