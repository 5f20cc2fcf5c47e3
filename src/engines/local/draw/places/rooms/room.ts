/**
 * A place with walls, as data. `x` is a fraction of the frame's width; heights, widths and `bottom` (over
 * the floor line) are in scene units; `ground` is a part of the way from the floor line to the near edge.
 */
import type { PlaceName } from '../../../shot/scene.ts'
import type { Brush, Painter } from '../../brush.ts'

/**
 * A brush for whole walls and floors: one unit is a scene unit, the origin is the middle of the floor line,
 * y goes down. Walls reach from `-half` to `half` and from `-tall` to 0, floors from 0 to `tall`.
 */
export type WideBrush = Brush & { half: number; tall: number }
export type WidePainter = (brush: WideBrush) => void

type Spot = {
  x: number
  /** `x` in a portrait frame; null leaves it out there. */
  narrow?: number | null
}

export type HungPiece = Spot & {
  paint: Painter
  aspect: number
  height: number
  bottom: number
}

export type StandingPiece = Spot & {
  height: number
  ground: number
} & (
    | { picture: string }
    | {
        paint: Painter
        aspect: number
        /** The furniture it is: left out where the cast has one of its own. */
        furniture?: string
      }
  )

export type RoomWindow = Spot & {
  bottom: number
  width: number
  height: number
  /** `flap` and `rough` are openings without glass: a tent's, a cave's. */
  style: 'sash' | 'arch' | 'wide' | 'bare' | 'flap' | 'rough'
  curtain: string | null
  /** Whether daylight falls through it in a beam. */
  beam: boolean
}

/** A light of the room; `dark`: lit at dusk and night only. `ground`: where its pool lies. */
export type Lamp = Spot & {
  up: number
  hex: string
  radius: number
  strength: number
  when: 'dark' | 'always'
  ground?: number | null
  /** False for light whose lamp is not in the picture. Default: true. */
  body?: boolean
}

/** Flames on the wall or floor line, `up` over it. */
export type Fire = Spot & { up: number; width: number; height: number; reach: number }

/** A spotlight that slowly moves: from `x` over the frame to `to` on the floor. */
export type Cone = Spot & { to: number; hex: string; strength: number; swing: number }

/** Small lights that come and go: `[x, up]` each, in fractions and units. */
export type Blinker = { x: number; up: number; hex: string; size: number; rate: number }

export type IndoorLook = {
  kind: 'indoor'
  horizon: number
  /** Top and bottom colour, then what is on it. */
  wall: readonly [string, string]
  onWall: readonly WidePainter[]
  skirting: string | null
  floor: string
  onFloor: readonly WidePainter[]
  /** How much the floor mirrors, 0 to 1. */
  gloss: number
  windows: readonly RoomWindow[]
  /** What lies outside, and how fast it goes by, in units a second. */
  view: PlaceName
  viewPace: number
  hung: readonly HungPiece[]
  standing: readonly StandingPiece[]
  lamps: readonly Lamp[]
  fires: readonly Fire[]
  cones: readonly Cone[]
  blinkers: readonly Blinker[]
  /** What the room's light is multiplied with: caves and stages are darker than the day outside. */
  air: string
  /** Whether the sky's light comes in at all. */
  isClosed: boolean
  /** Curtains that hang before the scene at both sides; null for none. */
  drapes: string | null
}

export const room = (look: Partial<IndoorLook>): IndoorLook => ({
  kind: 'indoor',
  horizon: 0.6,
  wall: ['#d9b98a', '#e8cfa6'],
  onWall: [],
  skirting: '#f3e8d6',
  floor: '#8a5a38',
  onFloor: [],
  gloss: 0.08,
  windows: [],
  view: 'meadow',
  viewPace: 0,
  hung: [],
  standing: [],
  lamps: [],
  fires: [],
  cones: [],
  blinkers: [],
  air: '#ffffff',
  isClosed: false,
  drapes: null,
  ...look,
})

export const windowAt = (
  x: number,
  size: { bottom: number; width: number; height: number },
  more: Partial<RoomWindow> = {},
): RoomWindow => ({ x, ...size, style: 'sash', curtain: null, beam: true, ...more })
