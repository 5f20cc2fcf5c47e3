/** What things lie in: bed, crib, basket, box, bathtub, hammock, cushion, rug. `...Front` is over its guest. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../brush.ts'
import type { Brush } from '../../brush.ts'

const WOOD = '#8a5a34'

/** From its long side, the headboard at the left. */
export function paintBed(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  const linen = '#f6efe4'
  box(brush, [0, 0.02, 0.15, 0.98], round(brush, WOOD, 0, 0.15, 0.3), [0.08, 0.03, 0.02, 0.02])
  box(
    brush,
    [aspect - 0.09, 0.42, 0.09, 0.58],
    round(brush, WOOD, aspect - 0.09, aspect, 0.3),
    [0.05, 0.05, 0.02, 0.02],
  )
  box(brush, [0.1, 0.74, aspect - 0.16, 0.14], down(brush, WOOD, 0.72, 0.9, 0.4), 0.02)
  box(brush, [0.12, 0.87, aspect - 0.2, 0.06], tone(WOOD, -0.7))
  polygon(
    brush,
    [
      [0.17, 0.38],
      [aspect - 0.16, 0.38],
      [aspect - 0.08, 0.58],
      [0.12, 0.58],
    ],
    blend(brush, [0, 0.38], [0, 0.58], [tone(linen, -0.16), tone(linen, 0.3)]),
  )
  box(brush, [0.12, 0.56, aspect - 0.2, 0.21], down(brush, linen, 0.54, 0.78, 0.24), 0.04)
  for (const [x, y] of [
    [0.22, 0.3],
    [0.17, 0.4],
  ] as const) {
    box(brush, [x, y, 0.42, 0.17], down(brush, '#fffaf0', y, y + 0.18, 0.2), 0.085)
    soften(brush, [x + 0.21, y + 0.13, 0.2, 0.05], 0.12)
  }
  const fold = 0.78
  context.fillStyle = blend(
    brush,
    [0, 0.36],
    [0, 0.84],
    [tone(hex, -0.12), tone(hex, 0.2), tone(hex, -0.3)],
  )
  context.beginPath()
  context.moveTo(fold + 0.04, 0.37)
  context.lineTo(aspect - 0.15, 0.37)
  context.quadraticCurveTo(aspect - 0.06, 0.46, aspect - 0.07, 0.58)
  context.lineTo(aspect - 0.07, 0.83)
  context.quadraticCurveTo(aspect * 0.8, 0.86, aspect * 0.7, 0.82)
  context.quadraticCurveTo(aspect * 0.6, 0.86, aspect * 0.5, 0.83)
  context.quadraticCurveTo(fold + 0.1, 0.85, fold - 0.03, 0.82)
  context.lineTo(fold - 0.03, 0.56)
  context.fill()
  polygon(
    brush,
    [
      [fold + 0.04, 0.37],
      [fold + 0.17, 0.37],
      [fold + 0.11, 0.57],
      [fold + 0.11, 0.83],
      [fold - 0.03, 0.82],
      [fold - 0.03, 0.56],
    ],
    blend(brush, [fold, 0], [fold + 0.15, 0], [tone('#fffaf0', -0.06), tone('#fffaf0', -0.16)]),
  )
  for (let x = fold + 0.3; x < aspect - 0.2; x += 0.24)
    line(
      brush,
      [
        [x - 0.02, 0.4],
        [x + 0.02, 0.58],
        [x + 0.02, 0.8],
      ],
      0.01,
      tone(hex, -0.4, 0.25),
    )
}

function rails(brush: Brush, y: number, bottom: number, dark: number): void {
  const { aspect } = brush
  const hex = '#e3c195'
  const count = 9
  for (let at = 0; at <= count; at++) {
    const x = 0.07 + ((aspect - 0.17) * at) / count
    box(brush, [x, y, 0.03, bottom - y], round(brush, hex, x, x + 0.03, 0.3 + dark), 0.012)
  }
  box(
    brush,
    [0.03, y - 0.03, aspect - 0.06, 0.065],
    down(brush, hex, y - 0.04, y + 0.04, 0.3 + dark),
    0.03,
  )
}

export function paintCrib(brush: Brush, hex: string): void {
  const { aspect } = brush
  rails(brush, 0.1, 0.6, 0.3)
  for (const x of [0, aspect - 0.08])
    box(brush, [x, 0.02, 0.08, 0.96], round(brush, '#e3c195', x, x + 0.08, 0.3), 0.035)
  polygon(
    brush,
    [
      [0.08, 0.5],
      [aspect - 0.08, 0.5],
      [aspect - 0.04, 0.66],
      [0.04, 0.66],
    ],
    blend(brush, [0, 0.5], [0, 0.66], [tone('#fff6ec', -0.16), '#fffaf2']),
  )
  box(brush, [0.04, 0.65, aspect - 0.08, 0.17], down(brush, hex, 0.62, 0.84, 0.28), 0.03)
  box(brush, [0.14, 0.46, 0.34, 0.13], down(brush, '#ffffff', 0.46, 0.6, 0.14), 0.06)
}

export function paintCribFront(brush: Brush, hex: string): void {
  const { aspect } = brush
  rails(brush, 0.4, 0.84, 0)
  box(brush, [0.03, 0.82, aspect - 0.06, 0.06], down(brush, '#e3c195', 0.8, 0.9, 0.36), 0.02)
  for (const x of [0, aspect - 0.085]) {
    box(brush, [x, 0.3, 0.085, 0.7], round(brush, '#e9c99f', x, x + 0.085, 0.3), 0.03)
    oval(brush, [x + 0.043, 0.3, 0.055, 0.045], tone(hex, 0.15))
  }
}

function weave(brush: Brush, area: readonly [number, number, number, number], hex: string): void {
  const [x, y, width, height] = area
  const { context } = brush
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, [0.06, 0.06, height * 0.5, height * 0.5])
  context.fillStyle = down(brush, hex, y, y + height, 0.34)
  context.fill()
  context.clip()
  const rows = 5
  for (let row = 0; row < rows; row++)
    for (let at = -1; at < width / 0.13; at++) {
      const left = x + at * 0.13 + (row % 2) * 0.065
      const up = y + (height * row) / rows
      box(
        brush,
        [left, up, 0.12, (height / rows) * 0.86],
        blend(brush, [0, up], [0, up + height / rows], [tone(hex, 0.28), tone(hex, -0.22)]),
        0.04,
      )
    }
  soften(brush, [x + width, y + height * 0.6, width * 0.3, height], 0.35)
  context.restore()
}

export function paintBasket(brush: Brush, hex: string): void {
  const { aspect } = brush
  oval(brush, [aspect / 2, 0.36, aspect / 2 - 0.02, 0.34], down(brush, '#a8743f', 0, 0.7, 0.3))
  oval(brush, [aspect / 2, 0.4, aspect / 2 - 0.14, 0.26], tone('#a8743f', -0.55))
  oval(brush, [aspect / 2, 0.5, aspect / 2 - 0.17, 0.22], down(brush, hex, 0.28, 0.72, 0.25))
}

export function paintBasketFront(brush: Brush): void {
  const { aspect, context } = brush
  context.save()
  context.beginPath()
  context.moveTo(0, 0.38)
  context.bezierCurveTo(aspect * 0.12, 0.86, aspect * 0.88, 0.86, aspect, 0.38)
  context.lineTo(aspect - 0.1, 0.86)
  context.quadraticCurveTo(aspect / 2, 1.1, 0.1, 0.86)
  context.clip()
  weave(brush, [0, 0.38, aspect, 0.62], '#b98249')
  context.restore()
  context.strokeStyle = blend(
    brush,
    [0, 0.3],
    [0, 0.8],
    [tone('#b98249', 0.1), tone('#b98249', 0.4)],
  )
  context.lineWidth = 0.1
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(0.05, 0.4)
  context.bezierCurveTo(aspect * 0.14, 0.82, aspect * 0.86, 0.82, aspect - 0.05, 0.4)
  context.stroke()
}

export function paintBox(brush: Brush, hex: string): void {
  const { aspect } = brush
  polygon(
    brush,
    [
      [0.22, 0.16],
      [aspect - 0.22, 0.16],
      [aspect - 0.1, 0.34],
      [0.1, 0.34],
    ],
    tone(hex, -0.5),
  )
  box(brush, [0.14, 0.2, aspect - 0.28, 0.5], down(brush, hex, -0.2, 0.7, 0.6))
  polygon(
    brush,
    [
      [0.14, 0.2],
      [0, 0.04],
      [0.05, 0.26],
      [0.1, 0.36],
    ],
    tone(hex, -0.14),
  )
  polygon(
    brush,
    [
      [aspect - 0.14, 0.2],
      [aspect, 0.04],
      [aspect - 0.05, 0.26],
      [aspect - 0.1, 0.36],
    ],
    tone(hex, -0.24),
  )
  polygon(
    brush,
    [
      [0.2, 0.17],
      [aspect - 0.2, 0.17],
      [aspect - 0.26, 0],
      [0.26, 0],
    ],
    tone(hex, 0.1),
  )
}

export function paintBoxFront(brush: Brush, hex: string): void {
  const { aspect } = brush
  box(
    brush,
    [0.08, 0.36, aspect - 0.16, 0.64],
    blend(brush, [0, 0.36], [aspect, 1], [tone(hex, 0.2), hex, tone(hex, -0.28)]),
    0.01,
  )
  polygon(
    brush,
    [
      [0.08, 0.36],
      [aspect - 0.08, 0.36],
      [aspect - 0.16, 0.52],
      [0.16, 0.52],
    ],
    tone(hex, 0.28),
  )
  line(
    brush,
    [
      [0.16, 0.52],
      [aspect - 0.16, 0.52],
    ],
    0.012,
    tone(hex, -0.4, 0.5),
  )
  box(brush, [aspect / 2 - 0.07, 0.52, 0.14, 0.48], tone('#e9d7a8', 0, 0.75))
  line(
    brush,
    [
      [aspect - 0.42, 0.9],
      [aspect - 0.42, 0.72],
    ],
    0.03,
    tone(hex, -0.5),
  )
  line(
    brush,
    [
      [aspect - 0.47, 0.78],
      [aspect - 0.42, 0.72],
      [aspect - 0.37, 0.78],
    ],
    0.03,
    tone(hex, -0.5),
  )
}

export function paintBathtub(brush: Brush): void {
  const { aspect } = brush
  const tub = '#f4f3f0'
  line(
    brush,
    [
      [0.16, 0.3],
      [0.16, 0.06],
      [0.28, 0.04],
      [0.3, 0.12],
    ],
    0.05,
    blend(brush, [0.1, 0], [0.3, 0], ['#8f98a8', '#f3f6fa', '#7d8594']),
  )
  oval(brush, [aspect / 2, 0.34, aspect / 2, 0.14], down(brush, tub, 0.2, 0.5, 0.2))
  oval(brush, [aspect / 2, 0.35, aspect / 2 - 0.09, 0.105], '#8fb9c9')
}

export function paintBathtubFront(brush: Brush): void {
  const { aspect, context } = brush
  const tub = '#f6f5f2'
  for (const x of [0.36, aspect - 0.36]) {
    oval(brush, [x, 0.95, 0.08, 0.05], '#c79a3c')
    oval(brush, [x, 0.88, 0.06, 0.09], '#d9b45c')
  }
  const { random } = brush
  for (let bubble = 0; bubble < 46; bubble++) {
    const part = random()
    const x = 0.16 + (aspect - 0.32) * part
    const y = 0.43 + 0.04 * Math.sin(part * Math.PI) - 0.07 * random()
    const size = 0.025 + 0.045 * random()
    oval(
      brush,
      [x, y, size, size],
      blend(
        brush,
        [x, y - size],
        [x, y + size],
        ['rgba(255,255,255,0.98)', 'rgba(214,232,246,0.95)'],
      ),
    )
  }
  context.fillStyle = blend(
    brush,
    [0, 0.4],
    [aspect * 0.3, 0.95],
    ['#ffffff', tub, '#cfcdd6', '#b9b6c6'],
  )
  context.beginPath()
  context.moveTo(0, 0.36)
  context.bezierCurveTo(aspect * 0.1, 0.56, aspect * 0.9, 0.56, aspect, 0.36)
  context.bezierCurveTo(aspect - 0.04, 0.8, aspect - 0.2, 0.92, aspect - 0.5, 0.92)
  context.lineTo(0.5, 0.92)
  context.bezierCurveTo(0.2, 0.92, 0.04, 0.8, 0, 0.36)
  context.fill()
  context.strokeStyle = '#ffffff'
  context.lineWidth = 0.05
  context.beginPath()
  context.moveTo(0.03, 0.37)
  context.bezierCurveTo(aspect * 0.1, 0.54, aspect * 0.9, 0.54, aspect - 0.03, 0.37)
  context.stroke()
}

const SLING = { rope: 0.26, sag: 0.66 }

function sling(brush: Brush, depth: number): void {
  const { aspect, context } = brush
  context.beginPath()
  context.moveTo(0.42, 0.34)
  context.quadraticCurveTo(aspect / 2, SLING.sag + depth, aspect - 0.42, 0.34)
  context.quadraticCurveTo(aspect / 2, SLING.sag + depth + 0.36, 0.42, 0.34)
  context.fill()
}

export function paintHammock(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  for (const [x, out] of [
    [0.05, 1],
    [aspect - 0.13, -1],
  ] as const) {
    box(brush, [x, 0.02, 0.08, 0.98], round(brush, WOOD, x, x + 0.08, 0.4), 0.03)
    const from = x + 0.04
    for (const y of [0.28, 0.34, 0.4])
      line(
        brush,
        [
          [from, SLING.rope - 0.04],
          [from + out * 0.4, y],
        ],
        0.014,
        '#d8c7a2',
      )
  }
  context.fillStyle = down(brush, hex, 0.3, 0.8, 0.45)
  sling(brush, -0.02)
}

export function paintHammockFront(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  context.save()
  context.fillStyle = down(brush, hex, 0.4, 0.95, 0.3)
  context.translate(0, 0.08)
  sling(brush, 0.04)
  context.clip()
  for (let x = 0.5; x < aspect - 0.5; x += 0.22) {
    context.fillStyle = tone('#fff3d8', 0, 0.4)
    context.fillRect(x, 0, 0.09, 1)
  }
  context.restore()
}

export function paintCushion(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  context.fillStyle = down(brush, hex, 0.05, 1, 0.34)
  context.beginPath()
  context.moveTo(0.06, 0.1)
  context.quadraticCurveTo(aspect / 2, -0.04, aspect - 0.06, 0.1)
  context.quadraticCurveTo(aspect + 0.04, 0.5, aspect - 0.04, 0.94)
  context.quadraticCurveTo(aspect / 2, 1.06, 0.04, 0.94)
  context.quadraticCurveTo(-0.04, 0.5, 0.06, 0.1)
  context.fill()
  soften(brush, [aspect / 2, 0.3, aspect * 0.42, 0.26], 0.3, '#fff3dc')
  line(
    brush,
    [
      [0.05, 0.55],
      [aspect / 2, 0.66],
      [aspect - 0.05, 0.55],
    ],
    0.04,
    tone(hex, -0.3, 0.6),
  )
}

export function paintRug(brush: Brush, hex: string): void {
  const { aspect, context } = brush
  const rings = [tone(hex, -0.25), '#f1e2bd', hex, tone(hex, 0.16), '#f1e2bd', tone(hex, -0.1)]
  const parts = [1, 0.9, 0.84, 0.62, 0.34, 0.29]
  rings.forEach((fill, ring) =>
    oval(brush, [aspect / 2, 0.5, (aspect / 2) * parts[ring]!, 0.49 * parts[ring]!], fill),
  )
  const count = 22
  for (let at = 0; at < count; at++) {
    const angle = (at / count) * Math.PI * 2
    const [x, y] = [aspect / 2 + Math.cos(angle) * aspect * 0.364, 0.5 + Math.sin(angle) * 0.357]
    context.fillStyle = '#f1e2bd'
    context.beginPath()
    context.ellipse(x, y, 0.1, 0.026, 0, 0, Math.PI * 2)
    context.fill()
  }
}
