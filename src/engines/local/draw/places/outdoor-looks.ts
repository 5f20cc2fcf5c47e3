export type RidgeKind =
  'hills' | 'peaks' | 'dunes' | 'trees' | 'firs' | 'skyline' | 'roofs' | 'reef'

/** A band of land behind the ground. `height` in units over the horizon, `distance` 0 near to 1 far. */
export type Ridge = { kind: RidgeKind; colour: string; height: number; distance: number }

/** Pictures scattered over the ground; `from`/`to` are depths, 0 at the horizon and 1 at the near edge. */
export type Scatter = { picture: string; height: number; count: number; from: number; to: number }

export type OutdoorLook = {
  kind: 'outdoor'
  horizon: number
  ground: readonly [string, string]
  texture: 'grass' | 'sand' | 'shore' | 'snow' | 'water' | 'paving' | 'soil' | 'moon' | 'seabed'
  ridges: readonly Ridge[]
  scatter: readonly Scatter[]
  clouds: number
  road: boolean
  foreground: 'grass' | 'leaves' | 'weed' | null
}

const outdoor = (look: Partial<OutdoorLook>): OutdoorLook => ({
  kind: 'outdoor',
  horizon: 0.54,
  ground: ['#9cc26a', '#5d9440'],
  texture: 'grass',
  ridges: [],
  scatter: [],
  clouds: 5,
  road: false,
  foreground: null,
  ...look,
})

const scatter = (
  picture: string,
  height: number,
  count: number,
  from: number,
  to: number,
): Scatter => ({ picture, height, count, from, to })
const ridge = (kind: RidgeKind, colour: string, height: number, distance: number): Ridge => ({
  kind,
  colour,
  height,
  distance,
})

/** The places under an open sky. */
export const outdoorLooks = {
  meadow: outdoor({
    ridges: [
      ridge('hills', '#6f9fb0', 0.2, 0.7),
      ridge('hills', '#6ea36a', 0.12, 0.4),
      ridge('trees', '#4f8a4c', 0.085, 0.2),
    ],
    scatter: [
      scatter('deciduous-tree', 0.42, 3, 0.04, 0.12),
      scatter('blossom', 0.035, 12, 0.2, 1),
      scatter('tulip', 0.055, 5, 0.3, 0.95),
      scatter('sunflower', 0.085, 4, 0.2, 0.6),
    ],
    foreground: 'grass',
  }),
  park: outdoor({
    ridges: [
      ridge('skyline', '#8fa9bd', 0.26, 0.72),
      ridge('trees', '#63a05a', 0.19, 0.35),
      ridge('trees', '#4c8a49', 0.11, 0.15),
    ],
    scatter: [
      scatter('deciduous-tree', 0.5, 4, 0.04, 0.16),
      scatter('fountain', 0.22, 1, 0.1, 0.14),
      scatter('tulip', 0.055, 8, 0.3, 0.9),
    ],
    foreground: 'leaves',
  }),
  garden: outdoor({
    ridges: [ridge('trees', '#67a45e', 0.22, 0.4), ridge('trees', '#4a8747', 0.13, 0.15)],
    scatter: [
      scatter('house-with-garden', 0.4, 1, 0.03, 0.05),
      scatter('sunflower', 0.16, 5, 0.06, 0.2),
      scatter('rose', 0.1, 6, 0.2, 0.6),
      scatter('tulip', 0.07, 8, 0.3, 0.95),
    ],
    foreground: 'grass',
  }),
  forest: outdoor({
    horizon: 0.58,
    ground: ['#6d8f55', '#3d5c34'],
    ridges: [
      ridge('firs', '#8db29a', 0.5, 0.75),
      ridge('firs', '#5c8b68', 0.42, 0.45),
      ridge('trees', '#3c6b45', 0.16, 0.15),
    ],
    scatter: [
      scatter('evergreen-tree', 0.62, 6, 0.03, 0.2),
      scatter('deciduous-tree', 0.56, 3, 0.05, 0.16),
      scatter('mushroom', 0.05, 5, 0.35, 0.95),
      scatter('herb', 0.07, 8, 0.25, 0.9),
      scatter('rock', 0.07, 3, 0.2, 0.7),
    ],
    clouds: 2,
    foreground: 'leaves',
  }),
  beach: outdoor({
    horizon: 0.5,
    ground: ['#f0dcae', '#dcb87c'],
    texture: 'shore',
    ridges: [ridge('hills', '#7fa9b8', 0.07, 0.8)],
    scatter: [
      scatter('palm-tree', 0.52, 2, 0.3, 0.4),
      scatter('umbrella-on-ground', 0.2, 1, 0.34, 0.42),
      scatter('spiral-shell', 0.035, 4, 0.5, 0.95),
    ],
  }),
  sea: outdoor({
    horizon: 0.5,
    ground: ['#7fc2d6', '#1f6f9e'],
    texture: 'water',
    ridges: [ridge('hills', '#86a9bd', 0.06, 0.85)],
    clouds: 7,
  }),
  underwater: outdoor({
    horizon: 0.66,
    ground: ['#5f9fa6', '#b79f6e'],
    texture: 'seabed',
    ridges: [ridge('reef', '#2a86a6', 0.3, 0.6), ridge('reef', '#1d6583', 0.2, 0.2)],
    scatter: [
      scatter('coral', 0.16, 5, 0.1, 0.7),
      scatter('rock', 0.11, 3, 0.1, 0.6),
      scatter('spiral-shell', 0.045, 4, 0.4, 0.95),
    ],
    clouds: 0,
    foreground: 'weed',
  }),
  mountains: outdoor({
    ground: ['#9fb877', '#5f8546'],
    ridges: [
      ridge('peaks', '#7c93b4', 0.4, 0.72),
      ridge('peaks', '#6a8593', 0.22, 0.5),
      ridge('firs', '#456f53', 0.1, 0.22),
    ],
    scatter: [scatter('evergreen-tree', 0.3, 7, 0.03, 0.2), scatter('rock', 0.06, 5, 0.2, 0.9)],
    foreground: 'grass',
  }),
  desert: outdoor({
    ground: ['#f0cf94', '#d89a58'],
    texture: 'sand',
    ridges: [
      ridge('peaks', '#c98d72', 0.16, 0.7),
      ridge('dunes', '#e0ac6a', 0.12, 0.4),
      ridge('dunes', '#d99c59', 0.06, 0.15),
    ],
    scatter: [scatter('cactus', 0.26, 5, 0.05, 0.5), scatter('rock', 0.06, 5, 0.2, 0.9)],
    clouds: 2,
  }),
  'desert-road': outdoor({
    ground: ['#edca92', '#cf9254'],
    texture: 'sand',
    ridges: [ridge('peaks', '#bb7f6c', 0.2, 0.7), ridge('dunes', '#d9a468', 0.08, 0.35)],
    scatter: [scatter('cactus', 0.24, 6, 0.05, 0.2), scatter('rock', 0.06, 5, 0.06, 0.24)],
    clouds: 2,
    road: true,
  }),
  road: outdoor({
    ridges: [ridge('hills', '#7ba6b0', 0.18, 0.7), ridge('trees', '#5a9356', 0.12, 0.25)],
    scatter: [
      scatter('deciduous-tree', 0.4, 6, 0.04, 0.2),
      scatter('evergreen-tree', 0.36, 4, 0.04, 0.2),
    ],
    road: true,
    foreground: 'grass',
  }),
  snow: outdoor({
    ground: ['#eef4fb', '#cfdded'],
    texture: 'snow',
    ridges: [
      ridge('peaks', '#93aac9', 0.34, 0.72),
      ridge('firs', '#6c8ba0', 0.16, 0.45),
      ridge('hills', '#dfeaf5', 0.05, 0.15),
    ],
    scatter: [scatter('evergreen-tree', 0.42, 6, 0.04, 0.22)],
    clouds: 4,
  }),
  city: outdoor({
    horizon: 0.56,
    ground: ['#a9a9b2', '#74757f'],
    texture: 'paving',
    ridges: [
      ridge('skyline', '#93a6bd', 0.62, 0.72),
      ridge('skyline', '#71839f', 0.46, 0.42),
      ridge('skyline', '#56627c', 0.26, 0.16),
    ],
    scatter: [
      scatter('deciduous-tree', 0.34, 3, 0.08, 0.16),
      scatter('bus-stop', 0.26, 1, 0.1, 0.16),
      scatter('potted-plant', 0.12, 2, 0.12, 0.2),
    ],
    clouds: 4,
  }),
  village: outdoor({
    ground: ['#c3ad8d', '#8f7558'],
    texture: 'paving',
    ridges: [
      ridge('hills', '#86a29c', 0.26, 0.7),
      ridge('roofs', '#a9816a', 0.24, 0.4),
      ridge('roofs', '#8f6350', 0.15, 0.15),
    ],
    scatter: [
      scatter('house-with-garden', 0.44, 2, 0.03, 0.08),
      scatter('house', 0.4, 2, 0.03, 0.08),
      scatter('deciduous-tree', 0.4, 2, 0.06, 0.12),
      scatter('fountain', 0.22, 1, 0.16, 0.22),
    ],
  }),
  space: outdoor({
    horizon: 0.68,
    ground: ['#9a97ac', '#6a677e'],
    texture: 'moon',
    ridges: [ridge('peaks', '#6f6c88', 0.1, 0.4)],
    scatter: [scatter('rock', 0.07, 5, 0.1, 0.9)],
    clouds: 0,
  }),
} satisfies Record<string, OutdoorLook>
