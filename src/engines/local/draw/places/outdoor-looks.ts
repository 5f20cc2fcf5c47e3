import type { SceneSeason } from '../../shot/scene.ts'
import type { Litter } from '../air/weather/blowing.ts'
import type { Air } from '../air/scene-light.ts'
import type { ThingName } from './things/all-things.ts'

export type RidgeKind =
  | 'hills'
  | 'fields'
  | 'peaks'
  | 'mesas'
  | 'dunes'
  | 'volcano'
  | 'craters'
  | 'billows'
  | 'trees'
  | 'firs'
  | 'trunks'
  | 'jungle'
  | 'acacias'
  | 'reef'
  | 'skyline'
  | 'neon'
  | 'roofs'
  | 'chimneys'
  | 'facades'
  | 'docks'
  | 'palace'
  | 'castle'
  | 'stands'

export type GroundTexture =
  | 'grass'
  | 'sand'
  | 'snow'
  | 'water'
  | 'paving'
  | 'cobbles'
  | 'marble'
  | 'street'
  | 'pitch'
  | 'roof'
  | 'soil'
  | 'ash'
  | 'cloud'
  | 'moon'
  | 'seabed'

/** A band of land behind the ground. `height` in units over the horizon, `distance` 0 near to 1 far. */
export type Ridge = { kind: RidgeKind; colour: string; height: number; distance: number }

/** Pictures scattered over the ground; `from`/`to` are depths, 0 at the horizon and 1 at the near edge. */
export type Scatter = { picture: string; height: number; count: number; from: number; to: number }

/** Painted things over the ground; `at` gives their middles as fractions of the frame, or they are strewn. */
export type Growth = {
  thing: ThingName
  height: number
  count: number
  from: number
  to: number
  at: readonly number[] | null
}

export type OutdoorLook = {
  kind: 'outdoor'
  air: Air
  ownSeason: SceneSeason
  horizon: number
  ground: readonly [string, string]
  texture: GroundTexture
  /** Specks of flowers too small for pictures of their own. */
  flowers: readonly string[]
  /** Colour of a path that winds to the horizon. */
  path: string | null
  /** The part of the ground, from the horizon on, that is water; 1 all of it. */
  shore: number
  /** Of the water, far and near; null for the blue of the sea. */
  water: readonly [string, string] | null
  /** Whether the shore is a quay; on a beach waves come in. */
  isBuilt: boolean
  ridges: readonly Ridge[]
  scatter: readonly Scatter[]
  growth: readonly Growth[]
  clouds: number
  road: boolean
  foreground: 'grass' | 'leaves' | 'weed' | 'fronds' | 'blossom' | 'rock' | null
  litter: Litter | null
  hasBlossom: boolean
  /** How far floodlights and signs light the place itself after dark: 0 to 1. */
  glare: number
  /** Whether lamps stand where the cast is: they lay pools of light on the ground after dark. */
  isTown: boolean
  /** Beams between the trees or in the water. */
  hasShafts: boolean
  planet: 'earth' | 'ringed' | null
}

const outdoor = (look: Partial<OutdoorLook>): OutdoorLook => ({
  kind: 'outdoor',
  air: 'open',
  ownSeason: 'summer',
  horizon: 0.54,
  ground: ['#a3c86c', '#5f9a42'],
  texture: 'grass',
  flowers: [],
  path: null,
  shore: 0,
  water: null,
  isBuilt: false,
  ridges: [],
  scatter: [],
  growth: [],
  clouds: 5,
  road: false,
  foreground: null,
  litter: 'leaves',
  hasBlossom: false,
  glare: 0,
  isTown: false,
  hasShafts: false,
  planet: null,
  ...look,
})

const scatter = (
  picture: string,
  height: number,
  count: number,
  from: number,
  to: number,
): Scatter => ({
  picture,
  height,
  count,
  from,
  to,
})
const strewn = (
  thing: ThingName,
  height: number,
  count: number,
  from: number,
  to: number,
): Growth => ({
  thing,
  height,
  count,
  from,
  to,
  at: null,
})
const placed = (thing: ThingName, height: number, depth: number, ...at: number[]): Growth => ({
  thing,
  height,
  count: at.length,
  from: depth,
  to: depth,
  at,
})
const ridge = (kind: RidgeKind, colour: string, height: number, distance: number): Ridge => ({
  kind,
  colour,
  height,
  distance,
})

const wildFlowers = ['#ffffff', '#f6d34a', '#e58fb0', '#a78fe0']

/** The places under an open sky. */
export const outdoorLooks = {
  meadow: outdoor({
    flowers: wildFlowers,
    path: '#d9c397',
    ridges: [
      ridge('peaks', '#8fa9c9', 0.2, 0.95),
      ridge('hills', '#7fb07a', 0.19, 0.7),
      ridge('hills', '#79ad5f', 0.12, 0.42),
      ridge('trees', '#5d9850', 0.09, 0.2),
    ],
    growth: [
      placed('oak', 0.56, 0.06, 0.14),
      placed('lime', 0.4, 0.03, 0.64, 1.1),
      strewn('bush', 0.09, 5, 0.03, 0.1),
      strewn('tuft', 0.05, 26, 0.12, 1),
      strewn('daisies', 0.055, 9, 0.25, 1),
      strewn('poppies', 0.06, 7, 0.25, 1),
      strewn('lupins', 0.075, 6, 0.2, 0.95),
    ],
    foreground: 'grass',
  }),
  park: outdoor({
    path: '#d6c8ae',
    isTown: true,
    ridges: [
      ridge('skyline', '#a3b4c6', 0.34, 0.85),
      ridge('trees', '#74ab62', 0.22, 0.5),
      ridge('trees', '#5d9a50', 0.15, 0.22),
    ],
    scatter: [scatter('fountain', 0.24, 1, 0.1, 0.14)],
    growth: [
      placed('oak', 0.66, 0.08, 0.02, 0.93),
      placed('lime', 0.5, 0.04, 0.24, 0.74),
      placed('lamp', 0.34, 0.2, 0.3, 0.86),
      placed('bench', 0.085, 0.24, 0.68),
      strewn('bush', 0.1, 6, 0.03, 0.1),
      strewn('tulips', 0.06, 12, 0.28, 0.7),
      strewn('tuft', 0.04, 16, 0.2, 1),
    ],
    foreground: 'leaves',
  }),
  garden: outdoor({
    path: '#cdbfa8',
    flowers: wildFlowers,
    ridges: [
      ridge('hills', '#8fb58a', 0.22, 0.75),
      ridge('trees', '#76ad63', 0.24, 0.45),
      ridge('trees', '#57964c', 0.15, 0.18),
    ],
    growth: [
      placed('cottage', 0.4, 0.05, 0.7),
      placed('oak', 0.5, 0.05, 0.08),
      placed('blossom', 0.4, 0.09, 0.95),
      placed('fence', 0.085, 0.1, 0.12, 0.32, 0.98),
      strewn('bush', 0.11, 6, 0.06, 0.14),
      strewn('lupins', 0.1, 10, 0.14, 0.6),
      strewn('tulips', 0.075, 12, 0.2, 0.95),
      strewn('daisies', 0.06, 10, 0.3, 1),
      strewn('tuft', 0.05, 14, 0.2, 1),
    ],
    foreground: 'grass',
  }),
  forest: outdoor({
    horizon: 0.57,
    ground: ['#86a35c', '#47663a'],
    path: '#a58a62',
    hasShafts: true,
    ridges: [
      ridge('firs', '#9cbfa6', 0.44, 0.9),
      ridge('trunks', '#7fa765', 0.5, 0.62),
      ridge('trunks', '#6d9c50', 0.56, 0.36),
      ridge('trees', '#5a8f48', 0.11, 0.18),
    ],
    growth: [
      placed('fir', 0.78, 0.07, 0.05, 0.83),
      placed('birch', 0.68, 0.06, 0.24, 1.02),
      placed('fir', 0.5, 0.03, 0.38, 0.66),
      strewn('fern', 0.1, 11, 0.08, 0.95),
      strewn('boulder', 0.07, 5, 0.12, 0.8),
      strewn('toadstool', 0.045, 7, 0.3, 0.95),
      strewn('tuft', 0.05, 14, 0.15, 1),
    ],
    clouds: 2,
    foreground: 'leaves',
  }),
  beach: outdoor({
    horizon: 0.48,
    ground: ['#f3e0b4', '#e0bd83'],
    texture: 'sand',
    shore: 0.34,
    water: ['#7fd0dc', '#3aaec4'],
    litter: null,
    ridges: [ridge('hills', '#7fa9a0', 0.12, 0.8), ridge('hills', '#6f9f7a', 0.05, 0.55)],
    scatter: [scatter('spiral-shell', 0.03, 4, 0.6, 0.95)],
    growth: [
      placed('parasol', 0.3, 0.5, 0.74),
      placed('palm', 0.72, 0.52, 0.03),
      placed('palm', 0.56, 0.42, 0.97),
      strewn('dry-tuft', 0.06, 7, 0.46, 0.9),
      strewn('boulder', 0.045, 4, 0.44, 0.9),
    ],
    foreground: 'fronds',
  }),
  sea: outdoor({
    horizon: 0.5,
    ground: ['#7fc2d6', '#1f6f9e'],
    texture: 'water',
    shore: 1,
    litter: null,
    ridges: [ridge('hills', '#7f9fb5', 0.1, 0.9), ridge('hills', '#6f95a0', 0.05, 0.7)],
    clouds: 7,
  }),
  underwater: outdoor({
    air: 'water',
    horizon: 0.66,
    ground: ['#8fb59a', '#d6c08f'],
    texture: 'seabed',
    hasShafts: true,
    litter: null,
    ridges: [
      ridge('reef', '#4f9fae', 0.42, 0.85),
      ridge('reef', '#3f8496', 0.3, 0.55),
      ridge('reef', '#2f6f80', 0.17, 0.25),
    ],
    growth: [
      strewn('kelp', 0.5, 8, 0.02, 0.2),
      strewn('sea-fan', 0.2, 4, 0.1, 0.6),
      strewn('red-coral', 0.17, 5, 0.08, 0.7),
      strewn('gold-coral', 0.13, 4, 0.15, 0.85),
      strewn('tubes', 0.13, 4, 0.1, 0.6),
      strewn('anemone', 0.08, 5, 0.25, 0.9),
      strewn('boulder', 0.13, 5, 0.05, 0.7),
      strewn('weed', 0.1, 10, 0.15, 1),
    ],
    clouds: 0,
    foreground: 'weed',
  }),
  mountains: outdoor({
    ground: ['#a9bf78', '#66894a'],
    flowers: ['#ffffff', '#8f8fe0', '#f0cf4a'],
    path: '#c9b894',
    ridges: [
      ridge('peaks', '#8fa3c4', 0.5, 0.92),
      ridge('peaks', '#8497ac', 0.36, 0.66),
      ridge('hills', '#7fa27f', 0.15, 0.45),
      ridge('firs', '#557f5e', 0.13, 0.24),
    ],
    growth: [
      placed('fir', 0.46, 0.06, 0.04, 0.16, 0.95),
      placed('fir', 0.32, 0.03, 0.27, 0.8, 1.06),
      strewn('boulder', 0.08, 7, 0.1, 0.9),
      strewn('lupins', 0.055, 8, 0.25, 0.95),
      strewn('tuft', 0.045, 18, 0.15, 1),
    ],
    foreground: 'rock',
  }),
  desert: outdoor({
    ground: ['#f0cf94', '#dba05e'],
    texture: 'sand',
    litter: 'dust',
    ridges: [
      ridge('mesas', '#c98a6c', 0.26, 0.82),
      ridge('dunes', '#e6b878', 0.15, 0.5),
      ridge('dunes', '#e0a866', 0.08, 0.22),
    ],
    growth: [
      placed('saguaro', 0.44, 0.1, 0.13),
      placed('saguaro', 0.3, 0.05, 0.84, 0.58),
      strewn('boulder', 0.07, 6, 0.1, 0.9),
      strewn('dry-tuft', 0.06, 12, 0.1, 1),
    ],
    clouds: 3,
    foreground: 'rock',
  }),
  'desert-road': outdoor({
    ground: ['#edca92', '#d29a5c'],
    texture: 'sand',
    litter: 'dust',
    ridges: [
      ridge('mesas', '#bf8069', 0.34, 0.85),
      ridge('mesas', '#c68c62', 0.16, 0.5),
      ridge('dunes', '#dcae72', 0.06, 0.25),
    ],
    growth: [
      strewn('saguaro', 0.26, 5, 0.04, 0.2),
      strewn('boulder', 0.06, 5, 0.06, 0.24),
      strewn('dry-tuft', 0.05, 9, 0.05, 0.24),
      strewn('dry-tuft', 0.08, 6, 0.92, 1.05),
    ],
    clouds: 3,
    road: true,
  }),
  road: outdoor({
    flowers: wildFlowers,
    ridges: [
      ridge('peaks', '#93abc6', 0.2, 0.95),
      ridge('hills', '#8ab38a', 0.2, 0.72),
      ridge('fields', '#93b864', 0.12, 0.45),
      ridge('trees', '#67a055', 0.11, 0.2),
    ],
    growth: [
      strewn('oak', 0.44, 4, 0.04, 0.18),
      strewn('fir', 0.4, 3, 0.04, 0.16),
      strewn('fence', 0.07, 5, 0.2, 0.24),
      strewn('tuft', 0.06, 14, 0.9, 1.05),
    ],
    road: true,
    foreground: 'grass',
  }),
  snow: outdoor({
    ownSeason: 'winter',
    ground: ['#eef4fb', '#d3e0ef'],
    texture: 'snow',
    ridges: [
      ridge('peaks', '#93aac9', 0.46, 0.9),
      ridge('peaks', '#8fa5c0', 0.28, 0.62),
      ridge('firs', '#54788a', 0.17, 0.4),
      ridge('hills', '#dfeaf5', 0.05, 0.15),
    ],
    growth: [
      placed('fir', 0.66, 0.1, 0.06, 0.94),
      placed('fir', 0.44, 0.05, 0.2, 0.76),
      strewn('fir', 0.3, 5, 0.02, 0.05),
      strewn('boulder', 0.06, 5, 0.15, 0.8),
    ],
    clouds: 4,
    litter: null,
    foreground: 'rock',
  }),
  city: outdoor({
    horizon: 0.56,
    ground: ['#b5b3b6', '#85858e'],
    texture: 'paving',
    isTown: true,
    ridges: [
      ridge('skyline', '#a3b3c8', 0.66, 0.9),
      ridge('skyline', '#8496b2', 0.5, 0.6),
      ridge('skyline', '#6f7d98', 0.3, 0.3),
      ridge('trees', '#5f9450', 0.09, 0.12),
    ],
    growth: [
      placed('lime', 0.46, 0.09, 0.06, 0.94),
      placed('lime', 0.34, 0.05, 0.24, 0.77),
      placed('lamp', 0.42, 0.22, 0.16, 0.88),
      placed('bench', 0.08, 0.22, 0.28, 0.72),
    ],
    clouds: 4,
  }),
  village: outdoor({
    ground: ['#cdb797', '#9a8062'],
    texture: 'cobbles',
    isTown: true,
    ridges: [
      ridge('hills', '#8fb08f', 0.3, 0.78),
      ridge('roofs', '#a97a62', 0.28, 0.5),
      ridge('roofs', '#9a5f4a', 0.19, 0.22),
    ],
    scatter: [scatter('fountain', 0.22, 1, 0.16, 0.18)],
    growth: [
      placed('cottage', 0.46, 0.05, 0.1, 0.9),
      placed('cottage', 0.36, 0.025, 0.36, 0.62),
      placed('lime', 0.44, 0.07, 0.24, 0.76),
      placed('lamp', 0.32, 0.22, 0.3, 0.72),
      strewn('bush', 0.07, 5, 0.06, 0.1),
      strewn('crate', 0.05, 3, 0.14, 0.18),
    ],
  }),
  space: outdoor({
    air: 'vacuum',
    horizon: 0.7,
    ground: ['#8f8ab0', '#5d5878'],
    texture: 'moon',
    litter: null,
    planet: 'ringed',
    ridges: [ridge('craters', '#7d77a0', 0.13, 0.55), ridge('craters', '#5f5a7d', 0.08, 0.2)],
    growth: [strewn('boulder', 0.07, 9, 0.1, 0.9)],
    clouds: 0,
    foreground: 'rock',
  }),
  moon: outdoor({
    air: 'vacuum',
    horizon: 0.58,
    ground: ['#b5b2ae', '#84817f'],
    texture: 'moon',
    litter: null,
    planet: 'earth',
    ridges: [
      ridge('craters', '#a09d9a', 0.17, 0.7),
      ridge('craters', '#8f8c8a', 0.1, 0.35),
      ridge('craters', '#7a7776', 0.05, 0.1),
    ],
    growth: [strewn('boulder', 0.06, 12, 0.06, 0.95)],
    clouds: 0,
    foreground: 'rock',
  }),
  sky: outdoor({
    horizon: 0.66,
    ground: ['#ffffff', '#eaf2fb'],
    texture: 'cloud',
    litter: null,
    ridges: [
      ridge('billows', '#ffffff', 0.34, 0.85),
      ridge('billows', '#ffffff', 0.22, 0.5),
      ridge('billows', '#ffffff', 0.12, 0.2),
    ],
    clouds: 6,
  }),
  rooftop: outdoor({
    horizon: 0.6,
    ground: ['#a59a92', '#857b76'],
    texture: 'roof',
    isTown: true,
    ridges: [
      ridge('skyline', '#a3b0c4', 0.5, 0.92),
      ridge('skyline', '#8a94a8', 0.3, 0.62),
      ridge('chimneys', '#a86a54', 0.2, 0.36),
      ridge('chimneys', '#8f5848', 0.13, 0.12),
    ],
    scatter: [
      scatter('satellite-antenna', 0.17, 1, 0.24, 0.26),
      scatter('potted-plant', 0.14, 2, 0.26, 0.3),
    ],
    growth: [
      placed('laundry', 0.34, 0.3, 0.3),
      placed('chimney', 0.36, 0.24, 0.93),
      placed('chimney', 0.27, 0.2, 0.04),
      placed('crate', 0.08, 0.34, 0.78),
    ],
  }),
  'neon-street': outdoor({
    horizon: 0.52,
    ground: ['#77777f', '#4f5058'],
    texture: 'street',
    glare: 0.35,
    isTown: true,
    ridges: [
      ridge('skyline', '#8f9cb5', 0.62, 0.85),
      ridge('neon', '#77809a', 0.74, 0.5),
      ridge('neon', '#5f667d', 0.56, 0.22),
    ],
    growth: [placed('lamp', 0.46, 0.2, 0.05, 0.95), placed('lamp', 0.3, 0.08, 0.26, 0.74)],
    clouds: 2,
    litter: null,
  }),
  harbour: outdoor({
    horizon: 0.5,
    ground: ['#c2b8aa', '#9c9186'],
    texture: 'cobbles',
    shore: 0.4,
    water: ['#7fb5c2', '#2f7390'],
    isBuilt: true,
    isTown: true,
    litter: null,
    ridges: [
      ridge('hills', '#8faab0', 0.2, 0.85),
      ridge('roofs', '#a57f6c', 0.16, 0.62),
      ridge('docks', '#8a7f80', 0.26, 0.36),
    ],
    scatter: [scatter('sailboat', 0.3, 2, 0.16, 0.22), scatter('ship', 0.26, 1, 0.08, 0.1)],
    growth: [
      placed('bollard', 0.075, 0.46, 0.12, 0.5, 0.84),
      placed('lamp', 0.44, 0.48, 0.9),
      placed('crate', 0.12, 0.52, 0.05, 0.145),
    ],
  }),
  jungle: outdoor({
    horizon: 0.56,
    ground: ['#7a9a54', '#41602f'],
    path: '#94794f',
    hasShafts: true,
    ridges: [
      ridge('jungle', '#8fbf93', 0.56, 0.85),
      ridge('jungle', '#629a5a', 0.44, 0.5),
      ridge('jungle', '#457f43', 0.26, 0.2),
    ],
    growth: [
      placed('palm', 0.72, 0.07, 0.12, 0.9),
      placed('banana', 0.4, 0.12, 0.03, 0.97),
      placed('palm', 0.5, 0.03, 0.34, 0.7),
      strewn('fern', 0.14, 12, 0.06, 0.95),
      strewn('banana', 0.2, 5, 0.05, 0.3),
      strewn('boulder', 0.07, 4, 0.15, 0.8),
      strewn('tulips', 0.06, 6, 0.2, 0.9),
    ],
    clouds: 2,
    foreground: 'fronds',
  }),
  waterfall: outdoor({
    horizon: 0.52,
    ground: ['#94b56a', '#557f42'],
    shore: 0.4,
    water: ['#a5dcd8', '#3a94a0'],
    flowers: wildFlowers,
    ridges: [
      ridge('peaks', '#8fa5ba', 0.4, 0.85),
      ridge('firs', '#7da58a', 0.26, 0.6),
      ridge('jungle', '#639a5c', 0.2, 0.35),
    ],
    growth: [
      placed('fir', 0.66, 0.42, 0.03, 0.97),
      placed('birch', 0.54, 0.42, 0.14),
      strewn('boulder', 0.12, 7, 0.36, 0.46),
      strewn('fern', 0.11, 8, 0.44, 0.95),
      strewn('reed', 0.13, 9, 0.4, 0.46),
      strewn('daisies', 0.055, 6, 0.5, 1),
      strewn('tuft', 0.06, 14, 0.45, 1),
    ],
    foreground: 'leaves',
  }),
  farm: outdoor({
    ground: ['#c7c06a', '#8f9a48'],
    path: '#cfae7a',
    ridges: [
      ridge('hills', '#8fb58f', 0.2, 0.8),
      ridge('fields', '#a3bf62', 0.18, 0.5),
      ridge('trees', '#6aa053', 0.08, 0.25),
    ],
    scatter: [scatter('tractor', 0.17, 1, 0.13, 0.14)],
    growth: [
      placed('barn', 0.42, 0.06, 0.8),
      placed('windmill', 0.5, 0.03, 0.16),
      placed('oak', 0.46, 0.05, 0.98),
      placed('fence', 0.085, 0.14, 0.04, 0.22, 0.56, 0.94),
      placed('bale', 0.1, 0.2, 0.3, 0.38),
      placed('bale', 0.13, 0.3, 0.92),
      strewn('wheat', 0.1, 22, 0.2, 0.5),
      strewn('poppies', 0.06, 8, 0.3, 1),
      strewn('tuft', 0.05, 14, 0.3, 1),
    ],
    foreground: 'grass',
  }),
  savanna: outdoor({
    ground: ['#dcc274', '#b38f45'],
    litter: 'dust',
    ridges: [
      ridge('mesas', '#b09a8f', 0.16, 0.92),
      ridge('acacias', '#9aa35c', 0.12, 0.62),
      ridge('acacias', '#7f8f45', 0.16, 0.32),
    ],
    growth: [
      placed('acacia', 0.5, 0.06, 0.16),
      placed('acacia', 0.34, 0.03, 0.8),
      strewn('dry-tuft', 0.07, 40, 0.06, 1),
      strewn('boulder', 0.06, 4, 0.15, 0.8),
      strewn('bush', 0.06, 5, 0.03, 0.14),
    ],
    clouds: 3,
    foreground: 'grass',
  }),
  'cherry-garden': outdoor({
    ownSeason: 'spring',
    ground: ['#b5cc80', '#74a052'],
    path: '#d9cdb8',
    hasBlossom: true,
    flowers: ['#ffd3df', '#ffffff', '#f9b9cc'],
    ridges: [
      ridge('peaks', '#93a7cc', 0.34, 0.95),
      ridge('hills', '#8fb59a', 0.2, 0.7),
      ridge('trees', '#7fae6c', 0.15, 0.38),
    ],
    growth: [
      placed('pagoda', 0.6, 0.04, 0.72),
      placed('torii', 0.34, 0.14, 0.4),
      placed('blossom', 0.56, 0.12, 0.08),
      placed('blossom', 0.46, 0.06, 0.56, 0.95),
      placed('bow-bridge', 0.13, 0.2, 0.88),
      placed('stone-lantern', 0.16, 0.3, 0.2, 0.62),
      strewn('bush', 0.08, 6, 0.05, 0.12),
      strewn('boulder', 0.06, 5, 0.2, 0.8),
      strewn('tuft', 0.04, 14, 0.2, 1),
    ],
    foreground: 'blossom',
  }),
  'palace-square': outdoor({
    horizon: 0.53,
    ground: ['#d6cdbb', '#b0a48f'],
    texture: 'marble',
    isTown: true,
    litter: null,
    ridges: [ridge('hills', '#93a79f', 0.22, 0.9), ridge('palace', '#c9a25a', 0.4, 0.32)],
    growth: [
      placed('urn', 0.16, 0.2, 0.2, 0.8),
      placed('lamp', 0.3, 0.14, 0.06, 0.94),
      placed('stone-lantern', 0.15, 0.32, 0.1, 0.9),
    ],
    clouds: 5,
  }),
  canal: outdoor({
    horizon: 0.46,
    ground: ['#b5a898', '#8f8274'],
    texture: 'cobbles',
    shore: 0.46,
    water: ['#8fb5ae', '#3f7478'],
    isBuilt: true,
    isTown: true,
    ridges: [ridge('roofs', '#a58a7a', 0.3, 0.75), ridge('facades', '#b5856a', 0.4, 0.3)],
    scatter: [scatter('canoe', 0.09, 2, 0.3, 0.36)],
    growth: [
      placed('lime', 0.56, 0.52, 0.05),
      placed('lamp', 0.44, 0.5, 0.9),
      placed('bench', 0.085, 0.54, 0.76),
      placed('bollard', 0.06, 0.49, 0.3, 0.6),
    ],
    foreground: 'leaves',
  }),
  castle: outdoor({
    ground: ['#a3bf72', '#648f48'],
    path: '#cdb88f',
    flowers: wildFlowers,
    ridges: [
      ridge('peaks', '#8fa3bd', 0.32, 0.95),
      ridge('hills', '#86ab84', 0.2, 0.72),
      ridge('castle', '#b5aa9a', 0.4, 0.5),
      ridge('trees', '#609650', 0.1, 0.22),
    ],
    growth: [
      placed('oak', 0.54, 0.07, 0.04, 0.97),
      placed('column', 0.24, 0.16, 0.82, 0.9),
      placed('column', 0.18, 0.12, 0.74),
      strewn('boulder', 0.08, 8, 0.1, 0.8),
      strewn('bush', 0.08, 5, 0.04, 0.12),
      strewn('lupins', 0.06, 7, 0.25, 0.95),
      strewn('tuft', 0.05, 18, 0.15, 1),
    ],
    foreground: 'grass',
  }),
  playground: outdoor({
    ground: ['#b5cf7a', '#76a84f'],
    path: '#e0c79a',
    isTown: true,
    ridges: [
      ridge('skyline', '#b0bccb', 0.24, 0.9),
      ridge('roofs', '#b58a74', 0.18, 0.6),
      ridge('trees', '#6aa558', 0.17, 0.28),
    ],
    growth: [
      placed('climber', 0.42, 0.14, 0.84),
      placed('swing', 0.36, 0.12, 0.16),
      placed('lime', 0.5, 0.05, 0.02, 0.62, 1),
      placed('bench', 0.08, 0.16, 0.42),
      placed('fence', 0.07, 0.06, 0.34, 0.5, 0.72),
      strewn('bush', 0.08, 5, 0.03, 0.08),
      strewn('daisies', 0.05, 8, 0.3, 1),
      strewn('tuft', 0.045, 12, 0.2, 1),
    ],
    foreground: 'leaves',
  }),
  stadium: outdoor({
    horizon: 0.5,
    ground: ['#7fbf5f', '#4f9a42'],
    texture: 'pitch',
    glare: 0.8,
    litter: null,
    ridges: [ridge('stands', '#6f7a92', 0.29, 0.25)],
    scatter: [scatter('goal-net', 0.24, 1, 0.1, 0.12)],
    clouds: 4,
  }),
  volcano: outdoor({
    ground: ['#7a6f6c', '#4a4244'],
    texture: 'ash',
    litter: 'dust',
    ridges: [
      ridge('peaks', '#8f8a94', 0.2, 0.9),
      ridge('volcano', '#7a686a', 0.5, 0.55),
      ridge('craters', '#5f5456', 0.08, 0.2),
    ],
    growth: [strewn('boulder', 0.09, 12, 0.05, 0.9), strewn('dry-tuft', 0.05, 9, 0.15, 1)],
    clouds: 4,
    foreground: 'rock',
  }),
} satisfies Record<string, OutdoorLook>
