import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, mix, rgbOf } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'

/** Where the sun or moon stands, in pixels of the resting frame. */
export function sunOf(stage: Stage): { x: number; y: number; radius: number } {
  return {
    x: stage.width * (stage.light.keySide > 0 ? 0.74 : 0.3),
    y: stage.horizon * (1 - stage.light.elevation),
    radius: stage.unit * (stage.light.elevation < 0.3 ? 0.075 : 0.05),
  }
}

export function paintSky(outdoor: Outdoor): Layer {
  const { stage, look } = outdoor
  const { margin } = stage
  const [canvas, context] = newCanvas(stage.width + margin * 2, stage.horizon + margin + 12)
  context.translate(margin, margin)
  const gradient = context.createLinearGradient(0, -margin * 0.4, 0, stage.horizon)
  const [top, middle, low] = skyColours(outdoor)
  gradient.addColorStop(0, css(top))
  gradient.addColorStop(0.34, css(mix(top, middle, 0.62)))
  gradient.addColorStop(0.66, css(mix(middle, low, 0.22)))
  gradient.addColorStop(0.88, css(mix(middle, low, 0.78)))
  gradient.addColorStop(1, css(low))
  context.fillStyle = gradient
  context.fillRect(-margin, -margin, canvas.width, canvas.height)
  if (look.air === 'water') paintWaterLight(context, stage)
  else if (look.air === 'vacuum') {
    paintGalaxy(context, stage, 1)
    paintStars(context, stage, 1)
    if (look.planet) paintPlanet(context, stage, look.planet)
  } else {
    paintGalaxy(context, stage, Math.max(0, stage.light.stars - 0.5) * 0.75)
    paintStars(context, stage, stage.light.stars)
    paintDawnGlow(context, stage)
    if (stage.light.sun > 0.02) paintSun(context, stage)
    paintCirrus(context, outdoor)
  }
  return { canvas, x: -margin, y: -margin, depth: 0.05, isRepeating: false }
}

function skyColours({ stage, look }: Outdoor): readonly [Rgb, Rgb, Rgb] {
  if (look.air === 'vacuum') return [rgbOf('#04040f'), rgbOf('#100d30'), rgbOf('#291d52')]
  if (look.air !== 'water') return stage.light.sky
  const { ambient } = stage.light
  const dark = 1 - (ambient[0] + ambient[1] + ambient[2]) / 765
  const deep = rgbOf('#03203c')
  return [
    mix(rgbOf('#8ee4ea'), deep, dark),
    mix(rgbOf('#2f9fc4'), deep, dark),
    mix(rgbOf('#136a95'), deep, dark),
  ]
}

/** The light that spreads along the horizon round a low sun. */
function paintDawnGlow(context: SKRSContext2D, stage: Stage): void {
  const { light } = stage
  if (light.elevation > 0.4 || light.isMoon) return
  const { x, y } = sunOf(stage)
  const radius = stage.unit * 1.15
  context.save()
  context.translate(x, y)
  context.scale(1.5, 0.62)
  const glow = context.createRadialGradient(0, 0, 0, 0, 0, radius)
  const warm = mix(light.key, [255, 232, 170], 0.4)
  glow.addColorStop(0, css(warm, 0.75 * Math.max(light.sun, 0.25)))
  glow.addColorStop(0.35, css(light.key, 0.34 * Math.max(light.sun, 0.2)))
  glow.addColorStop(1, css(light.key, 0))
  context.fillStyle = glow
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  context.restore()
}

function paintSun(context: SKRSContext2D, stage: Stage): void {
  const { x, y, radius } = sunOf(stage)
  const { light } = stage
  context.globalAlpha = light.sun
  const glow = context.createRadialGradient(x, y, radius * 0.6, x, y, radius * 8)
  glow.addColorStop(0, css(light.key, light.isMoon ? 0.4 : 0.6))
  glow.addColorStop(0.25, css(light.key, 0.2))
  glow.addColorStop(1, css(light.key, 0))
  context.fillStyle = glow
  context.fillRect(x - radius * 8, y - radius * 8, radius * 16, radius * 16)
  if (light.elevation < 0.05) {
    context.globalAlpha = 1
    return
  }
  const white = mix(light.key, [255, 255, 255], light.elevation < 0.3 ? 0.55 : 0.85)
  const disc = context.createRadialGradient(x - radius * 0.2, y - radius * 0.2, 0, x, y, radius)
  disc.addColorStop(0, css(white))
  disc.addColorStop(0.86, css(mix(light.key, white, 0.6)))
  disc.addColorStop(1, css(light.key, 0))
  context.fillStyle = disc
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  if (light.isMoon) paintMaria(context, stage, { x, y, radius })
  context.globalAlpha = 1
}

function paintMaria(
  context: SKRSContext2D,
  { light }: Stage,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  for (const [dx, dy, size] of [
    [-0.3, -0.25, 0.27],
    [-0.05, -0.4, 0.18],
    [0.22, -0.18, 0.2],
    [-0.42, 0.15, 0.2],
    [0.05, 0.46, 0.12],
    [0.46, 0.02, 0.1],
  ] as const) {
    const mare = context.createRadialGradient(
      x + dx * radius,
      y + dy * radius,
      0,
      x + dx * radius,
      y + dy * radius,
      size * radius,
    )
    mare.addColorStop(0, css(mix(light.key, light.sky[1], 0.5), 0.5))
    mare.addColorStop(0.7, css(mix(light.key, light.sky[1], 0.5), 0.4))
    mare.addColorStop(1, css(light.key, 0))
    context.fillStyle = mare
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
}

function paintStars(context: SKRSContext2D, stage: Stage, strength: number): void {
  if (strength <= 0.01) return
  const random = createRandom(seedFor(stage.seed, 'stars'))
  const hues = ['#ffffff', '#dfe9ff', '#fff1dc', '#ffe3cf'].map(rgbOf)
  for (let star = 0; star < 420; star++) {
    const x = random() * (stage.width + stage.margin * 2) - stage.margin
    const y = random() ** 1.2 * (stage.horizon + stage.margin) - stage.margin
    const grade = random() ** 7
    const size = stage.unit * (0.0007 + 0.0021 * grade)
    const fade = Math.min(1, 1.25 - Math.max(0, y) / stage.horizon)
    const hue = hues[Math.floor(random() * 4)]!
    context.fillStyle = css(
      hue,
      Math.max(0, strength * fade * (0.2 + 0.3 * random() + 0.5 * grade)),
    )
    context.beginPath()
    context.arc(x, y, size, 0, Math.PI * 2)
    context.fill()
    if (grade < 0.7) continue
    const halo = context.createRadialGradient(x, y, 0, x, y, size * 6)
    halo.addColorStop(0, css(hue, 0.4 * strength))
    halo.addColorStop(1, css(hue, 0))
    context.fillStyle = halo
    context.fillRect(x - size * 6, y - size * 6, size * 12, size * 12)
  }
}

/** A band of star dust across the sky. */
function paintGalaxy(context: SKRSContext2D, stage: Stage, strength: number): void {
  if (strength <= 0.01) return
  const random = createRandom(seedFor(stage.seed, 'galaxy'))
  const colours = ['#6a4fc0', '#3f7fd0', '#c05fa0', '#4fb0c0'].map(rgbOf)
  const [width, height] = [stage.width + stage.margin * 2, stage.horizon + stage.margin]
  const at = (along: number) => height * (0.86 - 0.74 * along) - stage.margin * 0.4
  context.globalCompositeOperation = 'screen'
  for (let cloud = 0; cloud < 52; cloud++) {
    const along = random()
    const x = along * width - stage.margin
    const off = (random() + random() - 1) * stage.unit * 0.2
    const radius = stage.unit * (0.07 + random() * 0.17) * (1 - Math.abs(off) / stage.unit)
    const gradient = context.createRadialGradient(x, at(along) + off, 0, x, at(along) + off, radius)
    gradient.addColorStop(0, css(colours[Math.floor(random() * 4)]!, 0.17 * strength))
    gradient.addColorStop(1, css(colours[0]!, 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, at(along) + off - radius, radius * 2, radius * 2)
  }
  for (let grain = 0; grain < 900; grain++) {
    const along = random()
    const off = (random() + random() + random() - 1.5) * stage.unit * 0.14
    context.fillStyle = css([235, 235, 255], strength * 0.55 * random())
    const size = stage.unit * (0.0006 + 0.0009 * random())
    context.fillRect(along * width - stage.margin, at(along) + off, size, size)
  }
  context.globalCompositeOperation = 'source-over'
}

/** High thin streaks; they catch the light before and after the low clouds do. */
function paintCirrus(context: SKRSContext2D, { stage, look, climate }: Outdoor): void {
  if (look.clouds === 0) return
  const random = createRandom(seedFor(stage.seed, 'cirrus'))
  const shrink = 4
  const [canvas, pen] = newCanvas((stage.width + stage.margin * 2) / shrink, stage.horizon / shrink)
  const { light } = stage
  const colour = light.isMoon
    ? mix(light.sky[1], light.key, 0.3)
    : mix(light.key, [255, 255, 255], 0.35)
  for (let bunch = 0; bunch < 6; bunch++) {
    const [x, y] = [random() * canvas.width, canvas.height * (0.12 + 0.62 * random())]
    const long = canvas.width * (0.16 + 0.22 * random())
    for (let wisp = 0; wisp < 16; wisp++) {
      const dy = (random() - 0.5) * canvas.height * 0.12
      const dx = (random() - 0.5) * long
      pen.strokeStyle = css(colour, 0.05 + 0.12 * random())
      pen.lineWidth = canvas.height * (0.004 + 0.018 * random())
      pen.beginPath()
      pen.moveTo(x + dx - long * 0.5, y + dy + canvas.height * 0.02)
      pen.bezierCurveTo(
        x + dx - long * 0.15,
        y + dy - 2,
        x + dx + long * 0.2,
        y + dy + 2,
        x + dx + long * 0.5,
        y + dy - canvas.height * 0.04,
      )
      pen.stroke()
    }
  }
  context.globalAlpha = (0.75 - 0.5 * climate.cover) * (light.isMoon ? 0.6 : 1)
  context.drawImage(
    blurred(canvas, 2.2),
    -stage.margin,
    0,
    stage.width + stage.margin * 2,
    stage.horizon,
  )
  context.globalAlpha = 1
}

function paintPlanet(context: SKRSContext2D, stage: Stage, planet: 'earth' | 'ringed'): void {
  const radius = stage.unit * (planet === 'earth' ? 0.15 : 0.13)
  const [x, y] = [stage.width * 0.27, stage.horizon * 0.36]
  const halo = context.createRadialGradient(x, y, radius * 0.9, x, y, radius * 1.7)
  halo.addColorStop(0, planet === 'earth' ? 'rgba(120,180,255,0.5)' : 'rgba(255,190,140,0.3)')
  halo.addColorStop(1, 'rgba(120,180,255,0)')
  context.fillStyle = halo
  context.fillRect(x - radius * 2, y - radius * 2, radius * 4, radius * 4)
  context.save()
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.clip()
  const random = createRandom(seedFor(stage.seed, 'planet'))
  context.fillStyle = planet === 'earth' ? '#2f6fc4' : '#d9a06a'
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  if (planet === 'earth') paintLands(context, { x, y, radius }, random)
  else paintBands(context, { x, y, radius })
  const night = context.createRadialGradient(
    x + radius * 0.5,
    y - radius * 0.45,
    radius * 0.3,
    x,
    y,
    radius * 1.35,
  )
  night.addColorStop(0, 'rgba(4,4,20,0)')
  night.addColorStop(0.55, 'rgba(4,4,20,0.25)')
  night.addColorStop(1, 'rgba(4,4,20,0.95)')
  context.fillStyle = night
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  context.restore()
  if (planet === 'ringed') paintRings(context, { x, y, radius })
}

type Disc = { x: number; y: number; radius: number }

function paintLands(context: SKRSContext2D, { x, y, radius }: Disc, random: () => number): void {
  for (const [part, colours] of [
    [9, ['#4f9a58', '#7fae5a', '#b89a5f']],
    [16, ['#ffffff']],
  ] as const)
    for (let land = 0; land < part; land++) {
      const [lx, ly] = [x + (random() - 0.5) * radius * 1.7, y + (random() - 0.5) * radius * 1.6]
      context.fillStyle = css(
        rgbOf(colours[land % colours.length]!),
        colours.length > 1 ? 0.95 : 0.62,
      )
      for (let lobe = 0; lobe < 8; lobe++) {
        context.beginPath()
        context.ellipse(
          lx + (random() - 0.5) * radius * 0.5,
          ly + (random() - 0.5) * radius * 0.26,
          radius * (0.06 + 0.14 * random()),
          radius * (colours.length > 1 ? 0.06 + 0.09 * random() : 0.02 + 0.03 * random()),
          -0.3,
          0,
          Math.PI * 2,
        )
        context.fill()
      }
    }
  context.fillStyle = 'rgba(250,253,255,0.9)'
  for (const way of [-1, 1]) {
    context.beginPath()
    context.ellipse(x, y + way * radius * 0.98, radius * 0.5, radius * 0.14, 0, 0, Math.PI * 2)
    context.fill()
  }
}

function paintBands(context: SKRSContext2D, { x, y, radius }: Disc): void {
  const hues = ['#e8bd8a', '#c98a58', '#f0d2a6', '#d99f6c', '#b97a4f', '#ecc797']
  hues.forEach((hue, band) => {
    context.fillStyle = hue
    context.beginPath()
    context.ellipse(
      x,
      y - radius + (band + 0.5) * radius * 0.34,
      radius * 1.1,
      radius * 0.15,
      0.12,
      0,
      Math.PI * 2,
    )
    context.fill()
  })
}

function paintRings(context: SKRSContext2D, { x, y, radius }: Disc): void {
  context.save()
  context.translate(x, y)
  context.rotate(-0.3)
  for (const [reach, width, alpha] of [
    [1.5, 0.16, 0.75],
    [1.74, 0.1, 0.5],
    [1.92, 0.04, 0.6],
  ] as const) {
    context.strokeStyle = `rgba(240,214,176,${alpha})`
    context.lineWidth = radius * width * 0.6
    context.beginPath()
    context.ellipse(0, 0, radius * reach, radius * reach * 0.24, 0, -0.16, Math.PI + 0.16)
    context.stroke()
  }
  context.restore()
}

function paintWaterLight(context: SKRSContext2D, stage: Stage): void {
  const bright = context.createRadialGradient(
    stage.width * 0.55,
    -stage.unit * 0.2,
    0,
    stage.width * 0.55,
    -stage.unit * 0.2,
    stage.unit * 0.9,
  )
  bright.addColorStop(0, css(mix(stage.light.key, [255, 255, 255], 0.4), 0.75))
  bright.addColorStop(0.4, css(stage.light.key, 0.24))
  bright.addColorStop(1, css(stage.light.key, 0))
  context.fillStyle = bright
  context.fillRect(
    -stage.margin,
    -stage.margin,
    stage.width + stage.margin * 2,
    stage.horizon + stage.margin * 2,
  )
}
