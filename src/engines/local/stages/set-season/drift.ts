/** What falls and drifts through the air of a season, as data, and where each piece is at a time. */
import { createRandom } from '../../draw/random.ts'

export type DriftKind = 'leaves' | 'petals' | 'flakes'

export type DriftStyle = {
  /** Pieces in a frame of 16:9; other shapes have as many for their area. */
  count: number
  /** Frame heights: a piece's size at middle depth, and how fast it falls in a second. */
  size: number
  fall: number
  /** Drift to the side in frame heights a second, and how far it sways. */
  wind: number
  sway: number
  /** Turns a second. */
  tumble: number
  colours: readonly string[]
  opacity: number
}

export const driftStyles: Record<DriftKind, DriftStyle> = {
  leaves: {
    count: 13,
    size: 0.034,
    fall: 0.16,
    wind: 0.05,
    sway: 0.05,
    tumble: 0.35,
    colours: ['#c8762a', '#b4501f', '#d79a34', '#8f3f1e', '#a8702f'],
    opacity: 0.95,
  },
  petals: {
    count: 20,
    size: 0.016,
    fall: 0.09,
    wind: 0.08,
    sway: 0.04,
    tumble: 0.3,
    colours: ['#fbdfe6', '#f7c9d6', '#fff2f4', '#f3b6c9'],
    opacity: 0.9,
  },
  flakes: {
    count: 76,
    size: 0.0075,
    fall: 0.14,
    wind: 0.03,
    sway: 0.03,
    tumble: 0,
    colours: ['#ffffff'],
    opacity: 0.72,
  },
}

export type Piece = {
  /** Frame heights from the left top corner. */
  x: number
  y: number
  size: number
  /** Radians in the picture, and how much of its face is seen: -1 to 1. */
  angle: number
  face: number
  colour: number
  /** 0 far .. 1 near: large, fast, out of focus. */
  near: number
}

type Path = {
  x: number
  y: number
  near: number
  fall: number
  phase: number
  pace: number
  spin: number
  colour: number
}

/** Pieces at a time, each on its own way through the frame, again and again. `aspect` is width / height. */
export function createDrift(
  style: DriftStyle,
  aspect: number,
  seed: number,
): (seconds: number) => Piece[] {
  const random = createRandom(seed)
  const count = Math.max(3, Math.round((style.count * aspect) / 1.78))
  const paths = Array.from({ length: count }, (): Path => {
    // Few are near.
    const near = random() ** 2.2
    return {
      x: random(),
      y: random(),
      near,
      fall: 0.8 + 0.4 * random(),
      phase: random() * Math.PI * 2,
      pace: 0.7 + 0.6 * random(),
      spin: random() < 0.5 ? -1 : 1,
      colour: Math.floor(random() * style.colours.length),
    }
  })
  return (seconds) => paths.map((path) => pieceAt(path, style, aspect, seconds))
}

function pieceAt(path: Path, style: DriftStyle, aspect: number, seconds: number): Piece {
  const depth = 0.55 + 1.9 * path.near
  const margin = 4 * style.size
  const width = aspect + 2 * margin
  const height = 1 + 2 * margin
  const turn = path.phase + 2 * Math.PI * path.pace * 0.55 * seconds
  const sway = style.sway * depth * Math.sin(turn)
  // A leaf sinks fastest while it slides sideways.
  const sink = 0.3 * style.sway * depth * Math.sin(2 * turn)
  const x = path.x * width + style.wind * depth * seconds
  const y = path.y * height + style.fall * path.fall * depth * seconds
  const roll = path.phase + 2 * Math.PI * style.tumble * path.pace * seconds
  return {
    x: wrap(x, width) - margin + sway,
    y: wrap(y, height) - margin + sink,
    size: style.size * depth,
    angle: path.spin * (0.6 * roll + 0.5 * Math.cos(turn)),
    face: Math.cos(roll),
    colour: path.colour,
    near: path.near,
  }
}

function wrap(value: number, span: number): number {
  return value - Math.floor(value / span) * span
}
