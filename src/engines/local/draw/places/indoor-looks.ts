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
/** The places with walls. */
export const indoorLooks = {
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
} satisfies Record<string, IndoorLook>
