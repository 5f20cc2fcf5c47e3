/** Whole rooms behind rooms: hulls, vaults, canvas, panelling in depth. */
import { blend, box, down, line, oval, polygon, round, soften, tone } from '../../brush.ts'
import type { WidePainter } from './room.ts'

/** Walls at both sides in depth, with lines toward the middle: `inner` is where the back wall ends. */
export const sideWalls =
  (hex: string, inner: number, eye = 0.42): WidePainter =>
  (brush) => {
    for (const side of [-1, 1]) {
      const x = side * Math.min(inner, brush.half * 0.8)
      const far = side * brush.half * 1.05
      const grow = far / x
      const top = -0.92
      polygon(
        brush,
        [
          [x, 0],
          [x, top],
          [far, -eye + (top + eye) * grow],
          [far, -eye + eye * grow],
        ],
        blend(brush, [x, 0], [far, 0], [tone(hex, -0.34), tone(hex, 0.05)]),
      )
      for (let rib = 1; rib < 5; rib++) {
        const part = 1 + ((grow - 1) * rib) / 4.6
        line(
          brush,
          [
            [x * part, -eye + eye * part],
            [x * part, -eye + (top + eye) * part],
          ],
          0.008 * part,
          tone(hex, -0.5, 0.5),
        )
      }
      line(
        brush,
        [
          [x, 0],
          [x, top],
        ],
        0.012,
        tone(hex, -0.6, 0.5),
      )
    }
  }

/** Beams under a roof and its lights, as in stores and halls. */
export const trusses =
  (hex: string, up = 0.52): WidePainter =>
  (brush) => {
    const { half } = brush
    box(
      brush,
      [-half, -brush.tall, half * 2, brush.tall - up],
      blend(brush, [0, -brush.tall], [0, -up], [tone(hex, -0.5), tone(hex, -0.2)]),
    )
    for (const [y, thick] of [
      [-up, 0.022],
      [-up - 0.1, 0.03],
    ] as const)
      box(brush, [-half, y - thick, half * 2, thick], down(brush, hex, y - thick, y, 0.4))
    for (let x = -Math.ceil(half / 0.14) * 0.14; x < half; x += 0.14)
      line(
        brush,
        [
          [x, -up - 0.01],
          [x + 0.07, -up - 0.11],
          [x + 0.14, -up - 0.01],
        ],
        0.011,
        tone(hex, -0.3),
      )
  }

/** A hull: ribs, strips of light, a band of panels. */
export const hull =
  (hex: string, glow: string): WidePainter =>
  (brush) => {
    const { half, tall } = brush
    for (let x = -Math.ceil(half / 0.44) * 0.44 + 0.22; x < half; x += 0.44) {
      polygon(
        brush,
        [
          [x - 0.045, 0],
          [x + 0.045, 0],
          [x + 0.03, -tall],
          [x - 0.03, -tall],
        ],
        round(brush, hex, x - 0.045, x + 0.045, 0.4),
      )
      box(brush, [x - 0.006, -tall, 0.012, tall * 0.98], tone(glow, 0.4, 0.9), 0.006)
      soften(brush, [x, -tall * 0.5, 0.09, tall * 0.6], 0.25, glow)
    }
    box(brush, [-half, -0.13, half * 2, 0.13], down(brush, hex, -0.13, 0, 0.4))
    box(brush, [-half, -0.142, half * 2, 0.014], tone(glow, 0.5))
    soften(brush, [0, -0.14, half, 0.05], 0.3, glow)
    for (let x = -half; x < half; x += 0.2) {
      box(brush, [x + 0.01, -0.11, 0.17, 0.08], tone(hex, -0.34), 0.012)
      for (let slit = 0; slit < 4; slit++)
        box(brush, [x + 0.03, -0.1 + slit * 0.016, 0.07, 0.006], tone(hex, -0.7))
    }
  }

/** Canvas over a ridge: sheets that fall to both sides, seams, an opening in the middle. */
export const canvas =
  (hex: string, other: string): WidePainter =>
  (brush) => {
    const { half, tall } = brush
    const top = -Math.min(tall, 0.86)
    const sheets = 12
    for (let sheet = 0; sheet < sheets; sheet++) {
      const [a, b] = [(sheet / sheets) * 2 - 1, ((sheet + 1) / sheets) * 2 - 1]
      const fill = sheet % 2 === 0 ? hex : other
      const wide = half * 1.5
      polygon(
        brush,
        [
          [a * 0.1, top],
          [b * 0.1, top],
          [b * wide, 0],
          [a * wide, 0],
        ],
        blend(
          brush,
          [a * half, 0],
          [b * half, 0],
          [tone(fill, -0.2), tone(fill, 0.18), tone(fill, -0.12)],
        ),
      )
      line(
        brush,
        [
          [a * 0.1, top],
          [a * wide, 0],
        ],
        0.004,
        tone(hex, -0.6, 0.5),
      )
    }
    box(brush, [-half, -tall, half * 2, tall + top + 0.01], tone(hex, -0.45))
    oval(brush, [0, top + 0.01, 0.12, 0.03], tone(hex, -0.3))
  }

/** A string of lights from side to side. */
export const fairyLights =
  (up: number): WidePainter =>
  (brush) => {
    const { half } = brush
    const at = (x: number) => -up + 0.07 * Math.sin(((x + half) / 0.5) * Math.PI) ** 2
    line(
      brush,
      Array.from(
        { length: 80 },
        (_, step) => [(-1 + step / 39.5) * half, at((-1 + step / 39.5) * half)] as const,
      ),
      0.004,
      '#3a2f3c',
    )
    for (let x = -half; x < half; x += 0.075) {
      soften(brush, [x, at(x) + 0.012, 0.035, 0.035], 0.7, '#ffd27a')
      oval(brush, [x, at(x) + 0.012, 0.0085, 0.0105], '#fff3c4')
    }
  }

/** Wooden panels in tall frames, as in a concert hall. */
export const panelling =
  (hex: string, step = 0.24): WidePainter =>
  (brush) => {
    for (let x = -Math.ceil(brush.half / step) * step; x < brush.half; x += step) {
      box(brush, [x, -brush.tall, step, brush.tall], round(brush, hex, x, x + step, 0.24))
      for (let y = -0.03; y > -brush.tall; y -= 0.3) {
        box(brush, [x + 0.02, y - 0.26, step - 0.04, 0.25], tone(hex, -0.3), 0.008)
        box(
          brush,
          [x + 0.028, y - 0.252, step - 0.056, 0.234],
          down(brush, hex, y - 0.26, y, 0.24),
          0.006,
        )
      }
    }
  }

/** A lit edge of mirrors along the wall. */
export const mirrors =
  (frame: string, low: number, high: number): WidePainter =>
  (brush) => {
    const { half } = brush
    box(
      brush,
      [-half, -high, half * 2, high - low],
      blend(
        brush,
        [-half, 0],
        [half, -high],
        ['#9db6c6', '#d3e3ec', '#a9c1d0', '#cfe0ea', '#93adbe'],
      ),
    )
    for (let x = -half; x < half; x += 0.44) {
      polygon(
        brush,
        [
          [x + 0.08, -low],
          [x + 0.26, -high],
          [x + 0.32, -high],
          [x + 0.14, -low],
        ],
        'rgba(255,255,255,0.22)',
      )
      box(brush, [x, -high, 0.008, high - low], tone(frame, -0.2))
    }
    for (const y of [low, high])
      box(
        brush,
        [-half, -y - 0.008, half * 2, 0.016],
        down(brush, frame, -y - 0.01, -y + 0.01, 0.4),
      )
  }

/** A sheet of paper that runs from the wall onto the floor, as photographers hang it. */
export const paperSweep =
  (hex: string, wide = 0.62): WidePainter =>
  (brush) => {
    const half = Math.min(wide, brush.half * 0.72)
    soften(brush, [0, -0.3, half * 1.25, 0.6], 0.35)
    box(
      brush,
      [-half, -Math.min(brush.tall, 0.8), half * 2, brush.tall],
      blend(brush, [0, -0.7], [0, 0], [tone(hex, -0.06), tone(hex, 0.24), tone(hex, 0.1)]),
    )
    box(
      brush,
      [-half - 0.05, -Math.min(brush.tall, 0.83), half * 2 + 0.1, 0.035],
      round(brush, '#4a4f5c', -half, half, 0.4),
      0.016,
    )
  }
