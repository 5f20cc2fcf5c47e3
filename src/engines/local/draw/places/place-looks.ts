import type { PlaceName } from '../../shot/scene.ts'

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

/** `x` is a fraction of the frame; `ground` as in Scatter, or a height on the wall in units over the floor line. */
export type RoomProp = {
  picture: string
  x: number
  height: number
  ground: number | null
  wall: number | null
}

export type IndoorLook = {
  kind: 'indoor'
  horizon: number
  wall: readonly [string, string]
  pattern: 'stripes' | 'plain' | 'bricks' | 'tiles' | 'panels' | 'curtain'
  floor: 'boards' | 'tiles' | 'carpet' | 'sill'
  floorColour: string
  skirting: string | null
  /** Left, bottom over the floor line (units), width and height in units; `x` is the centre, a fraction. */
  window: { x: number; bottom: number; width: number; height: number } | null
  rug: readonly [string, string, string] | null
  spotlights: boolean
  props: readonly RoomProp[]
}

export type PlaceLook = OutdoorLook | IndoorLook

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

const indoor = (look: Partial<IndoorLook>): IndoorLook => ({
  kind: 'indoor',
  horizon: 0.6,
  wall: ['#d9b98a', '#e8cfa6'],
  pattern: 'plain',
  floor: 'boards',
  floorColour: '#8a5a38',
  skirting: '#f3e8d6',
  window: null,
  rug: null,
  spotlights: false,
  props: [],
  ...look,
})

const onFloor = (picture: string, x: number, height: number, ground = 0.12): RoomProp => ({
  picture,
  x,
  height,
  ground,
  wall: null,
})
const onWall = (picture: string, x: number, height: number, wall: number): RoomProp => ({
  picture,
  x,
  height,
  ground: null,
  wall,
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

export const placeLooks: Record<PlaceName, PlaceLook> = {
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
  'living-room': indoor({
    wall: ['#d2aa78', '#ecd2a6'],
    pattern: 'stripes',
    window: { x: 0.76, bottom: 0.13, width: 0.42, height: 0.4 },
    rug: ['#2f6f8f', '#f3e2bd', '#c4553d'],
    props: [
      onFloor('couch-and-lamp', 0.21, 0.44),
      onFloor('potted-plant', 0.93, 0.27, 0.16),
      onWall('framed-picture', 0.2, 0.19, 0.34),
    ],
  }),
  bedroom: indoor({
    wall: ['#8f9fc4', '#c3cbe2'],
    pattern: 'plain',
    floorColour: '#9a7452',
    window: { x: 0.66, bottom: 0.15, width: 0.4, height: 0.38 },
    rug: ['#8d6ba8', '#e9dbef', '#b38cc6'],
    props: [
      onFloor('bed', 0.24, 0.33),
      onFloor('potted-plant', 0.92, 0.26, 0.14),
      onWall('framed-picture', 0.24, 0.17, 0.36),
    ],
  }),
  kitchen: indoor({
    wall: ['#cfe0d8', '#edf3ea'],
    pattern: 'tiles',
    floor: 'tiles',
    floorColour: '#c9b08c',
    window: { x: 0.5, bottom: 0.2, width: 0.44, height: 0.32 },
    props: [
      onFloor('potted-plant', 0.92, 0.25, 0.14),
      onFloor('basket', 0.12, 0.16, 0.1),
      onWall('shallow-pan-of-food', 0.16, 0.14, 0.36),
      onWall('teapot', 0.84, 0.13, 0.34),
    ],
  }),
  cafe: indoor({
    wall: ['#7a4b3a', '#a97052'],
    pattern: 'bricks',
    floorColour: '#6e452d',
    skirting: '#3f2a20',
    window: { x: 0.7, bottom: 0.14, width: 0.5, height: 0.42 },
    props: [
      onFloor('potted-plant', 0.94, 0.28, 0.16),
      onFloor('chair', 0.12, 0.3, 0.14),
      onWall('red-paper-lantern', 0.16, 0.16, 0.5),
      onWall('red-paper-lantern', 0.34, 0.16, 0.54),
    ],
  }),
  office: indoor({
    wall: ['#aebccb', '#dbe3ea'],
    pattern: 'panels',
    floor: 'carpet',
    floorColour: '#6d7a8a',
    window: { x: 0.5, bottom: 0.14, width: 0.72, height: 0.42 },
    props: [onFloor('file-cabinet', 0.1, 0.3, 0.1), onFloor('potted-plant', 0.93, 0.32, 0.14)],
  }),
  stage: indoor({
    horizon: 0.62,
    wall: ['#4a0f1e', '#8a1f30'],
    pattern: 'curtain',
    floorColour: '#7a4a2c',
    skirting: null,
    spotlights: true,
  }),
  studio: indoor({
    wall: ['#8d93a3', '#c9cdd6'],
    pattern: 'plain',
    floor: 'carpet',
    floorColour: '#b6bac4',
    skirting: null,
    spotlights: true,
  }),
  windowsill: indoor({
    horizon: 0.74,
    wall: ['#d8c0a0', '#ead8bd'],
    pattern: 'plain',
    floor: 'sill',
    floorColour: '#d9c3a2',
    skirting: null,
    window: { x: 0.5, bottom: 0.0, width: 1.3, height: 0.68 },
    props: [onFloor('potted-plant', 0.88, 0.3, 0.3)],
  }),
  table: indoor({
    horizon: 0.56,
    wall: ['#8aa39b', '#c3d1c4'],
    pattern: 'plain',
    floor: 'boards',
    floorColour: '#a8733f',
    skirting: null,
    window: { x: 0.74, bottom: 0.12, width: 0.44, height: 0.4 },
    props: [onFloor('potted-plant', 0.1, 0.3, 0.06)],
  }),
}
