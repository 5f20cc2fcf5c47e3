import { fillGradient, glow, pick } from './brush.ts'
import type { Easel, Paint } from './brush.ts'

/** Stars by the thousand, a band of dust and gas, and a planet lit from the left. */
export const paintSpace: Paint = (easel) => {
  const { context, width, height, random } = easel
  fillGradient(easel, [0, 0, width, height], ['#04050d', '#080a1a', '#0b0a1c'])
  context.globalCompositeOperation = 'screen'
  for (let cloud = 0; cloud < 70; cloud++) {
    const along = random()
    const off = (random() + random() - 1) * 0.28
    const at = [
      width * (along * 1.2 - 0.1),
      height * (0.78 - along * 0.55 + off),
      width * (0.05 + 0.15 * random()),
      height * (0.06 + 0.16 * random()),
    ] as const
    const colour = pick(['#3b2a78', '#5a2f80', '#1f4a86', '#7d3a6e', '#23366f'], random)
    glow(context, at, colour, 0.12 + 0.2 * random())
  }
  context.globalCompositeOperation = 'source-over'
  for (let cloud = 0; cloud < 26; cloud++) {
    const along = random()
    const at = [
      width * along,
      height * (0.8 - along * 0.55 + (random() - 0.5) * 0.12),
      width * (0.03 + 0.07 * random()),
      height * (0.02 + 0.05 * random()),
    ] as const
    glow(context, at, '#05050f', 0.3)
  }
  paintStars(easel)
  paintPlanet(easel, width * 0.8, height * 0.3, height * 0.17)
}

function paintStars({ context, width, height, random }: Easel): void {
  const unit = height / 720
  for (let star = 0; star < 1400; star++) {
    const bright = random() ** 5
    context.globalAlpha = 0.2 + 0.8 * bright
    context.fillStyle = pick(['#ffffff', '#dfe8ff', '#fff0d8', '#cfe0ff'], random)
    context.beginPath()
    const size = unit * (0.45 + 1.3 * bright)
    context.arc(width * random(), height * random(), size, 0, Math.PI * 2)
    context.fill()
  }
  context.globalAlpha = 1
  for (let star = 0; star < 16; star++) {
    const at = [width * random(), height * random()] as const
    glow(context, [...at, unit * 9, unit * 9], '#dbe6ff', 0.6)
  }
}

function paintPlanet({ context, random }: Easel, x: number, y: number, radius: number): void {
  glow(context, [x - radius * 0.1, y, radius * 1.5, radius * 1.5], '#4f86d8', 0.35)
  context.save()
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.clip()
  context.fillStyle = '#3f6fa8'
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  for (let band = 0; band < 40; band++) {
    const colour = pick(['#e8eef5', '#87a9c9', '#2d5a92', '#b58f6a', '#5f8a74'], random)
    const at = [
      x + (random() - 0.5) * 2 * radius,
      y + (random() - 0.5) * 2 * radius,
      radius * (0.2 + 0.5 * random()),
      radius * (0.04 + 0.1 * random()),
    ] as const
    glow(context, at, colour, 0.5)
  }
  // The night side.
  const shade = context.createRadialGradient(
    x - radius * 0.55,
    y - radius * 0.4,
    radius * 0.3,
    x - radius * 0.3,
    y - radius * 0.2,
    radius * 1.35,
  )
  shade.addColorStop(0, '#00000000')
  shade.addColorStop(0.55, '#02040bbb')
  shade.addColorStop(1, '#02040b')
  context.fillStyle = shade
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  context.restore()
}
