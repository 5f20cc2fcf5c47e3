import { css, mix } from '../../colour-mix.ts'
import { createRandom } from '../../random.ts'
import type { GroundPen } from './ground-pen.ts'
import { patches, scatterMarks, shady, sunny } from './ground-pen.ts'
import { ellipse, polygon } from '../marks.ts'

export function grass(pen: GroundPen): void {
  const { context, outdoor } = pen
  patches(pen, sunny(pen, pen.near, 0.6), { count: 80, flatness: 0.2, alpha: 0.3 })
  patches(pen, shady(pen, pen.near, 0.6), { count: 70, flatness: 0.18, alpha: 0.22 })
  context.lineCap = 'round'
  const fade = 1 - 0.75 * outdoor.climate.lying
  scatterMarks(pen, 2600, (x, y, size) => {
    const base = mix(pen.far, pen.near, Math.min(1, (y / pen.depth) * 1.6))
    const isBright = pen.random() > 0.45
    context.strokeStyle = css(
      isBright ? sunny(pen, base, 0.42) : shady(pen, base, 0.34),
      0.42 * fade,
    )
    context.lineWidth = Math.max(0.7, size * 0.08)
    context.beginPath()
    for (const lean of [-0.4, 0, 0.35]) {
      context.moveTo(x + lean * size * 0.4, y)
      context.quadraticCurveTo(
        x + lean * size * 0.5,
        y - size * 0.5,
        x + lean * size,
        y - size * 0.85,
      )
    }
    context.stroke()
  })
}

/** Blades and buds too small for things of their own. */
export function flecks(pen: GroundPen, hexes: readonly string[], count: number): void {
  if (pen.outdoor.climate.season === 'winter') return
  scatterMarks(pen, count, (x, y, size) => {
    const colour = pen.ink(hexes[Math.floor(pen.random() * hexes.length)]!)
    ellipse(pen, colour, [x, y, size * 0.15 + 0.5, size * 0.12 + 0.5], 0.9)
  })
}

/** Fallen leaves, when the season and the place have any. */
export function leafLitter(pen: GroundPen): void {
  const hues = ['#d9772b', '#c94f2a', '#e3a238', '#a8632f']
  const random = createRandom(4711)
  scatterMarks(pen, 480, (x, y, size) => {
    const colour = pen.ink(hues[Math.floor(random() * 4)]!)
    pen.context.fillStyle = css(sunny(pen, colour, 0.2 * random()), 0.85)
    pen.context.beginPath()
    pen.context.ellipse(x, y, size * 0.26, size * 0.1, random() * 3, 0, Math.PI * 2)
    pen.context.fill()
  })
}

export function sand(pen: GroundPen): void {
  const { context } = pen
  patches(pen, sunny(pen, pen.near, 0.6), { count: 70, flatness: 0.18, alpha: 0.3 })
  patches(pen, shady(pen, pen.near, 0.5), { count: 60, flatness: 0.14, alpha: 0.18 })
  scatterMarks(pen, 420, (x, y, size) => {
    const wide = size * (1.6 + 2 * pen.random())
    for (const [dy, colour] of [
      [0, shady(pen, pen.near, 0.42)],
      [size * 0.16, sunny(pen, pen.near, 0.6)],
    ] as const) {
      context.strokeStyle = css(colour, 0.2)
      context.lineWidth = Math.max(0.7, size * 0.1)
      context.beginPath()
      context.moveTo(x - wide, y + dy)
      context.quadraticCurveTo(x, y + dy - size * 0.4, x + wide, y + dy)
      context.stroke()
    }
  })
  scatterMarks(pen, 160, (x, y, size) =>
    ellipse(pen, shady(pen, pen.near, 0.4), [x, y, size * 0.07 + 0.3, size * 0.05 + 0.3], 0.5),
  )
}

export function snow(pen: GroundPen): void {
  patches(pen, mix([255, 255, 255], pen.stage.light.key, 0.35), {
    count: 90,
    flatness: 0.2,
    alpha: 0.45,
  })
  patches(pen, pen.ink('#8fa9d6'), { count: 70, flatness: 0.13, alpha: 0.3 })
  scatterMarks(pen, 120, (x, y, size) =>
    ellipse(pen, [255, 255, 255], [x, y, size * 0.06 + 0.3, size * 0.05 + 0.3], 0.9),
  )
}

export function soil(pen: GroundPen): void {
  patches(pen, sunny(pen, pen.near, 0.4), { count: 70, flatness: 0.2, alpha: 0.28 })
  patches(pen, shady(pen, pen.near, 0.5), { count: 90, flatness: 0.18, alpha: 0.24 })
  scatterMarks(pen, 500, (x, y, size) =>
    ellipse(
      pen,
      pen.random() > 0.5 ? shady(pen, pen.near, 0.5) : sunny(pen, pen.near, 0.5),
      [x, y, size * 0.12 + 0.4, size * 0.07 + 0.4],
      0.5,
    ),
  )
}

export function moon(pen: GroundPen): void {
  soil(pen)
  scatterMarks(pen, 38, (x, y, size) => {
    const wide = size * (1.4 + 1.8 * pen.random())
    const tall = wide * 0.26
    const side = pen.stage.light.keySide
    ellipse(pen, shady(pen, mix(pen.near, [10, 8, 30], 0.55), 0.2), [x, y, wide, tall], 0.75)
    ellipse(
      pen,
      sunny(pen, pen.near, 0.35),
      [x - side * wide * 0.14, y + tall * 0.22, wide * 0.8, tall * 0.72],
      0.6,
    )
    pen.context.strokeStyle = css(sunny(pen, pen.near, 0.75), 0.7)
    pen.context.lineWidth = Math.max(1, size * 0.1)
    pen.context.beginPath()
    pen.context.ellipse(x, y + tall * 0.06, wide * 1.04, tall * 1.05, 0, 0.1, Math.PI - 0.1)
    pen.context.stroke()
  })
}

/** Old lava: dark plates, with fire in some of the cracks. */
export function ash(pen: GroundPen): void {
  soil(pen)
  const { context } = pen
  scatterMarks(pen, 46, (x, y, size) => {
    const hot = pen.random()
    const points = Array.from(
      { length: 6 },
      (_, i) => [x + size * 2.4 * (i - 2.5) * 0.6, y + (pen.random() - 0.5) * size * 0.7] as const,
    )
    for (const [colour, width, alpha] of hot > 0.55
      ? ([
          [[255, 80, 30], 0.2, 0.5],
          [[255, 170, 70], 0.08, 0.9],
        ] as const)
      : ([[[10, 6, 8], 0.12, 0.6]] as const)) {
      context.strokeStyle = css(colour, alpha)
      context.lineWidth = Math.max(0.8, size * width)
      context.lineJoin = 'round'
      context.beginPath()
      points.forEach(([px, py], i) => (i === 0 ? context.moveTo(px, py) : context.lineTo(px, py)))
      context.stroke()
    }
  })
}

/** A floor of cloud. */
export function cloudFloor(pen: GroundPen): void {
  const { light } = pen.stage
  const crown = light.isMoon
    ? mix(light.sky[1], light.key, 0.45)
    : mix([255, 255, 255], light.key, light.elevation < 0.3 ? 0.45 : 0.12)
  const random = pen.random
  for (let puff = 0; puff < 420; puff++) {
    const part = puff / 420
    const y = part * pen.depth
    const x = random() * pen.width
    const radius = pen.stage.unit * (0.03 + 0.15 * part) * (0.6 + 0.6 * random())
    const base = mix(mix(light.sky[0], light.sky[1], 0.75), light.sky[2], 0.35 * random())
    for (const shift of [-pen.width, 0, pen.width]) {
      pen.context.save()
      pen.context.translate(x + shift, y)
      pen.context.scale(1.5, 0.62)
      const gradient = pen.context.createRadialGradient(
        light.keySide * radius * 0.35,
        -radius * 0.5,
        0,
        0,
        0,
        radius,
      )
      gradient.addColorStop(0, css(mix(crown, light.haze, 0.5 * (1 - part)), 0.85))
      gradient.addColorStop(0.55, css(mix(crown, base, 0.5), 0.5))
      gradient.addColorStop(1, css(base, 0))
      pen.context.fillStyle = gradient
      pen.context.fillRect(-radius, -radius, radius * 2, radius * 2)
      pen.context.restore()
    }
  }
}

export function seabed(pen: GroundPen): void {
  sand(pen)
  const blue = pen.context.createLinearGradient(0, 0, 0, pen.depth)
  blue.addColorStop(0, css(pen.stage.light.haze, 0.75))
  blue.addColorStop(0.5, css(pen.stage.light.haze, 0.3))
  blue.addColorStop(1, css(pen.stage.light.haze, 0.12))
  pen.context.fillStyle = blue
  pen.context.fillRect(0, 0, pen.width, pen.depth)
}

/** A trodden way that winds from the near edge to the horizon. */
export function path(pen: GroundPen, hex: string): void {
  const { depth, stage } = pen
  const colour = pen.ink(hex, 'earth')
  const middle = stage.margin + stage.width * 0.36
  const edge = (way: number, wider: number) =>
    Array.from({ length: 30 }, (_, i): [number, number] => {
      const part = i / 29
      const bend =
        Math.sin(part * 4.4 + 0.4) * stage.unit * 0.16 * (0.15 + part) + stage.unit * 0.12 * part
      const half = stage.unit * (0.008 + 0.17 * part ** 1.5) * wider
      return [middle + bend + way * half, part * depth]
    })
  const band = (wider: number) => [...edge(-1, wider), ...edge(1, wider).toReversed()]
  polygon(pen, shady(pen, colour, 0.3), band(1.12), 0.3)
  polygon(pen, mix(colour, pen.far, 0.15), band(1), 0.92)
  polygon(pen, sunny(pen, colour, 0.4), band(0.55), 0.4)
  const random = createRandom(99)
  for (let pebble = 0; pebble < 190; pebble++) {
    const part = random() ** 0.8
    const [left, right] = [
      edge(-1, 0.95)[Math.floor(part * 29)]!,
      edge(1, 0.95)[Math.floor(part * 29)]!,
    ]
    const size = stage.unit * (0.0008 + 0.0042 * part)
    const y = left[1] + (random() * depth) / 30
    ellipse(
      pen,
      random() > 0.5 ? shady(pen, colour, 0.4) : sunny(pen, colour, 0.5),
      [left[0] + (right[0] - left[0]) * random(), y, size, size * 0.6],
      0.6,
    )
  }
}
