import { css, lit, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'
import { toned } from './outdoor.ts'
import type { OutdoorLook } from './outdoor-looks.ts'
import { inSeason } from './season-colours.ts'

type Kind = NonNullable<OutdoorLook['foreground']>

/** Things close to the lens, dark and soft, that frame the picture; at its foot, and for some at its head. */
export function paintForeground(outdoor: Outdoor): Layer[] {
  const { foreground } = outdoor.look
  if (!foreground) return []
  return heads[foreground]
    ? [foot(outdoor, foreground), head(outdoor, heads[foreground])]
    : [foot(outdoor, foreground)]
}

/** Near things are in their own shade. */
const shaded = (outdoor: Outdoor, hex: string, isLeaf: boolean): Rgb =>
  mix(
    lit(
      inSeason(rgbOf(hex), isLeaf ? 'leaf' : 'grass', outdoor.climate, 0.3),
      outdoor.stage.light.ambient,
    ),
    outdoor.stage.light.shade,
    0.42,
  )

const feet: Record<Kind, { hex: string; width: number; count: number; tall: number }> = {
  grass: { hex: '#4f7d38', width: 0.006, count: 300, tall: 0.2 },
  leaves: { hex: '#476f36', width: 0.011, count: 210, tall: 0.18 },
  weed: { hex: '#1d6a5d', width: 0.013, count: 110, tall: 0.26 },
  fronds: { hex: '#3f7038', width: 0.012, count: 130, tall: 0.2 },
  blossom: { hex: '#5a8544', width: 0.007, count: 230, tall: 0.15 },
  rock: { hex: '#6f6a68', width: 0, count: 0, tall: 0.16 },
}

function foot(outdoor: Outdoor, kind: Kind): Layer {
  const { stage } = outdoor
  const { hex, width, count, tall: units } = feet[kind]
  const tall = stage.unit * units
  const [canvas, context] = newCanvas(stage.period, tall + stage.margin)
  const random = createRandom(seedFor(stage.seed, 'foreground'))
  const base = shaded(outdoor, hex, false)
  if (kind === 'rock') rocks(outdoor, canvas, tall, random)
  context.lineCap = 'round'
  for (let blade = 0; blade < count; blade++) {
    const x = random() * stage.period
    const edge = Math.abs(Math.sin((x / stage.period) * Math.PI * 3))
    const height = tall * (0.14 + 0.6 * random() * edge * edge)
    const lean = (random() - 0.4) * height * 0.7
    context.strokeStyle = css(mix(base, stage.light.key, random() * 0.26), 0.95)
    context.lineWidth = stage.unit * width * (0.6 + 0.6 * random())
    for (const shift of [-stage.period, 0, stage.period]) {
      if (x + shift < -tall || x + shift > stage.period + tall) continue
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
    canvas: blurred(canvas, stage.unit * 0.0065),
    x: -stage.margin,
    y: stage.height - tall * 0.82,
    depth: 1.35,
    isRepeating: true,
  }
}

function rocks(
  outdoor: Outdoor,
  canvas: Layer['canvas'],
  tall: number,
  random: () => number,
): void {
  const { stage } = outdoor
  const context = canvas.getContext('2d')
  const hue = toned(outdoor, mix(rgbOf(outdoor.look.ground[1]), [60, 55, 60], 0.4), {
    material: 'stone',
  })
  const near = mix(hue, stage.light.shade, 0.4)
  for (const middle of [0.02, 0.09, 0.56, 0.64, 0.97]) {
    const x = middle * stage.period
    const [wide, high] = [tall * (1.2 + random()), tall * (0.4 + 0.5 * random())]
    for (const shift of [-stage.period, 0, stage.period]) {
      context.fillStyle = css(near)
      context.beginPath()
      context.ellipse(x + shift, tall * 1.04, wide, high, 0, 0, Math.PI * 2)
      context.fill()
      context.fillStyle = css(mix(near, stage.light.key, 0.3), 0.6)
      context.beginPath()
      context.ellipse(
        x + shift + stage.light.keySide * wide * 0.18,
        tall * 1.04 - high * 0.2,
        wide * 0.7,
        high * 0.7,
        0,
        0,
        Math.PI * 2,
      )
      context.fill()
    }
  }
}

const heads: Partial<Record<Kind, 'leaves' | 'fronds' | 'blossom'>> = {
  leaves: 'leaves',
  fronds: 'fronds',
  blossom: 'blossom',
}

/** Twigs that hang in from above, at the two upper corners. */
function head(outdoor: Outdoor, kind: 'leaves' | 'fronds' | 'blossom'): Layer {
  const { stage, climate } = outdoor
  const tall = stage.unit * 0.34
  const [canvas, context] = newCanvas(stage.period, tall + stage.margin)
  const random = createRandom(seedFor(stage.seed, 'branches'))
  const wood = shaded(outdoor, '#5d4636', false)
  const isBare = climate.season === 'winter' && kind !== 'fronds'
  const hex = kind === 'blossom' && climate.season === 'spring' ? '#f4aec6' : '#4f8540'
  const leaf =
    kind === 'fronds' || hex === '#f4aec6'
      ? mix(toned(outdoor, hex), stage.light.shade, 0.25)
      : shaded(outdoor, hex, true)
  const [left, right] = [stage.margin, stage.margin + stage.width]
  for (const [from, way] of [
    [left - stage.unit * 0.05, 1],
    [right + stage.unit * 0.05, -1],
  ] as const)
    for (let twig = 0; twig < 7; twig++) {
      const reach = stage.unit * (0.12 + 0.26 * random()) * (way > 0 ? 1 : 0.7)
      const top = stage.margin - stage.unit * 0.06 + twig * stage.unit * 0.012
      const drop = tall * (0.12 + 0.5 * random()) * (1 - reach / stage.unit)
      context.strokeStyle = css(wood)
      context.lineWidth = stage.unit * 0.006
      context.lineCap = 'round'
      context.beginPath()
      context.moveTo(from, top)
      context.quadraticCurveTo(
        from + way * reach * 0.6,
        top + drop * 0.2,
        from + way * reach,
        top + drop,
      )
      context.stroke()
      const count = isBare ? 0 : kind === 'fronds' ? 26 : 34
      for (let at = 0; at < count; at++) {
        const part = random()
        const x = from + way * reach * part + (random() - 0.5) * stage.unit * 0.05
        const y = top + drop * part * part + (random() - 0.3) * stage.unit * 0.05
        const size = stage.unit * (kind === 'blossom' ? 0.011 : 0.017) * (0.6 + 0.7 * random())
        context.fillStyle = css(mix(leaf, stage.light.key, 0.34 * random()), 0.95)
        context.beginPath()
        context.ellipse(
          x,
          y,
          size,
          size * (kind === 'blossom' ? 0.85 : kind === 'fronds' ? 0.26 : 0.5),
          way * (0.5 + random()),
          0,
          Math.PI * 2,
        )
        context.fill()
      }
    }
  return {
    canvas: blurred(canvas, stage.unit * 0.006),
    x: -stage.margin,
    y: -stage.margin,
    depth: 1.3,
    isRepeating: true,
  }
}
