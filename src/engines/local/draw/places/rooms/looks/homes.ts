import { furniturePainters } from '../../../figures/furniture/furniture-paint.ts'
import { furniture } from '../../../../shot/furniture.ts'
import type { FurniturePicture } from '../../../../shot/furniture.ts'
import * as floors from '../floors.ts'
import * as patterns from '../patterns.ts'
import * as home from '../pieces/home.ts'
import { lantern } from '../pieces/grand.ts'
import type { HungPiece, StandingPiece } from '../room.ts'
import { room, windowAt } from '../room.ts'

type Where = { x: number; narrow?: number | null }

/** A piece of furniture as a part of the room. */
export const piece = (
  picture: FurniturePicture,
  where: Where & { height: number; ground: number },
  colour: string | null = null,
): StandingPiece => {
  const { paint, front } = furniturePainters(picture, colour)
  return {
    ...where,
    furniture: picture,
    aspect: furniture[picture].aspect,
    paint: (brush) => {
      paint(brush)
      front?.(brush)
    },
  }
}

export const standing = (
  paint: HungPiece['paint'],
  aspect: number,
  where: Where & { height: number; ground: number },
): StandingPiece => ({ ...where, paint, aspect })

export const hung = (
  paint: HungPiece['paint'],
  aspect: number,
  where: Where & { height: number; bottom: number },
): HungPiece => ({ ...where, paint, aspect })

export const plant = (x: number, height = 0.27, ground = 0.14, narrow?: number | null) => ({
  picture: 'potted-plant',
  x,
  height,
  ground,
  ...(narrow !== undefined && { narrow }),
})

const FIRESIDE = { x: 0.5, height: 0.5, bottom: 0 }

export const homes = {
  'living-room': room({
    wall: ['#cfa777', '#ecd3a8'],
    onWall: [
      patterns.stripes('#b98a58'),
      patterns.wainscot('#f0e2c6', 0.16),
      patterns.ceiling('#f6ead2'),
    ],
    onFloor: [floors.boards('#8f5c38'), floors.rug(['#2f6b86', '#f1e2bd', '#bf5540'])],
    gloss: 0.1,
    windows: [windowAt(0.77, { bottom: 0.21, width: 0.38, height: 0.36 }, { curtain: '#b4533f' })],
    hung: [
      hung(home.picture('#e8a25c', '#8a4a38', '#fff0c8'), 1.3, {
        x: 0.43,
        narrow: 0.16,
        height: 0.17,
        bottom: 0.36,
      }),
      hung(home.picture('#5f9fa8', '#2f5f6b', '#f6e3b0'), 0.78, {
        x: 0.545,
        narrow: 0.4,
        height: 0.18,
        bottom: 0.35,
      }),
      hung(home.wallShelf('#8a5a34'), 2.6, { x: 0.215, narrow: 0.26, height: 0.15, bottom: 0.49 }),
    ],
    standing: [
      piece('furniture-sofa', { x: 0.21, narrow: null, height: 0.33, ground: 0.13 }),
      standing(home.floorLamp('#f3d9a0'), 0.36, {
        x: 0.385,
        narrow: 0.1,
        height: 0.52,
        ground: 0.1,
      }),
      plant(0.94, 0.27, 0.17, 0.95),
      standing(home.bedsideTable('#9c6438', '#f3d9a0'), 0.7, {
        x: 0.605,
        narrow: null,
        height: 0.24,
        ground: 0.06,
      }),
    ],
    lamps: [
      {
        x: 0.385,
        narrow: 0.1,
        up: 0.4,
        hex: '#ffc477',
        radius: 0.75,
        strength: 0.9,
        when: 'dark',
        ground: 0.2,
      },
    ],
  }),
  bedroom: room({
    wall: ['#8c9cc6', '#c6cfe6'],
    onWall: [
      patterns.florals('#e9e4f4'),
      patterns.wainscot('#eef0f7', 0.18),
      patterns.ceiling('#f2f2f8'),
    ],
    floor: '#9a7452',
    onFloor: [floors.boards('#a47c58'), floors.rug(['#8d6ba8', '#efe2f4', '#b78fcb'], 0.5)],
    windows: [windowAt(0.66, { bottom: 0.22, width: 0.36, height: 0.34 }, { curtain: '#d99bb0' })],
    hung: [
      hung(home.picture('#f0c3a8', '#7f6ba8', '#fff6dc'), 1.5, {
        x: 0.24,
        narrow: 0.28,
        height: 0.17,
        bottom: 0.37,
      }),
      hung(home.wallShelf('#e9ddcf'), 2, { x: 0.9, narrow: null, height: 0.13, bottom: 0.42 }),
    ],
    standing: [
      piece('furniture-bed', { x: 0.25, narrow: 0.3, height: 0.3, ground: 0.16 }, '#6f87c0'),
      standing(home.bedsideTable('#c9a27c', '#fbe3bd'), 0.72, {
        x: 0.475,
        narrow: 0.72,
        height: 0.27,
        ground: 0.09,
      }),
      plant(0.94, 0.26, 0.14, 0.94),
      standing(home.cupboards('#efe6dc', 2), 0.85, {
        x: 0.845,
        narrow: null,
        height: 0.34,
        ground: 0.05,
      }),
    ],
    lamps: [
      {
        x: 0.475,
        narrow: 0.72,
        up: 0.2,
        hex: '#ffc68a',
        radius: 0.62,
        strength: 0.95,
        when: 'dark',
        ground: 0.14,
      },
    ],
  }),
  kitchen: room({
    wall: ['#dfe6da', '#f2f3e6'],
    onWall: [patterns.tiles('#cfe3dc', 0.058, 0.42), patterns.ceiling('#f6f3e8')],
    skirting: null,
    floor: '#c9a97c',
    onFloor: [floors.checks('#efe0c2', '#b9735a')],
    gloss: 0.16,
    windows: [windowAt(0.56, { bottom: 0.33, width: 0.34, height: 0.23 }, { curtain: '#e0b24f' })],
    hung: [
      hung(home.cupboards('#6f9a98', 2), 1.7, {
        x: 0.115,
        narrow: null,
        height: 0.22,
        bottom: 0.36,
      }),
      hung(home.hood, 1.1, { x: 0.315, narrow: 0.18, height: 0.26, bottom: 0.34 }),
      hung(home.rail, 2.6, { x: 0.83, narrow: 0.84, height: 0.13, bottom: 0.4 }),
      hung(home.kitchenRun('#6f9a98', '#d9b98c'), 5.4, {
        x: 0.44,
        narrow: 0.55,
        height: 0.24,
        bottom: 0,
      }),
    ],
    standing: [
      standing(home.fridge('#e8e4da'), 0.52, {
        x: 0.925,
        narrow: 0.95,
        height: 0.52,
        ground: 0.05,
      }),
      plant(0.06, 0.2, 0.22, null),
      { picture: 'basket', x: 0.81, narrow: null, height: 0.12, ground: 0.2 },
    ],
    lamps: [
      {
        x: 0.315,
        narrow: 0.18,
        up: 0.36,
        hex: '#ffe0a8',
        radius: 0.55,
        strength: 0.85,
        when: 'dark',
        ground: 0.14,
      },
      { x: 0.78, up: 0.62, hex: '#ffd9a0', radius: 0.6, strength: 0.7, when: 'dark' },
    ],
  }),
  bathroom: room({
    wall: ['#d8ebee', '#eef6f4'],
    onWall: [patterns.tiles('#a9d3d8', 0.062, 0.3), patterns.ceiling('#f6fafa')],
    skirting: null,
    floor: '#cfdadb',
    onFloor: [
      floors.checks('#f2f4f2', '#7fa6ae', 0.1),
      floors.rug(['#e88f7a', '#fff3e6', '#f0b09c'], 0.3, 0.24),
    ],
    gloss: 0.24,
    windows: [windowAt(0.24, { bottom: 0.36, width: 0.24, height: 0.22 })],
    hung: [
      hung(home.mirror('#c79a5c'), 0.8, { x: 0.74, narrow: 0.78, height: 0.26, bottom: 0.34 }),
      hung(home.towelRail('#e88f7a', '#f3e3c4'), 1.1, {
        x: 0.545,
        narrow: 0.5,
        height: 0.22,
        bottom: 0.25,
      }),
      hung(home.wallShelf('#f2ece0'), 1.8, { x: 0.92, narrow: null, height: 0.12, bottom: 0.44 }),
    ],
    standing: [
      piece('furniture-bathtub', { x: 0.225, narrow: 0.27, height: 0.27, ground: 0.13 }),
      standing(home.washbasin, 0.85, { x: 0.74, narrow: 0.78, height: 0.3, ground: 0.06 }),
      plant(0.94, 0.24, 0.16, null),
    ],
    lamps: [
      { x: 0.74, narrow: 0.78, up: 0.62, hex: '#ffeccc', radius: 0.8, strength: 0.9, when: 'dark' },
    ],
  }),
  cabin: room({
    wall: ['#8a5a36', '#a87446'],
    onWall: [patterns.logs('#a06a3e')],
    skirting: null,
    floor: '#7a4c2c',
    onFloor: [floors.boards('#855430', 0.09), floors.rug(['#7a2f2c', '#ecd9b0', '#2f5f5a'], 0.5)],
    gloss: 0.1,
    view: 'snow',
    windows: [
      windowAt(
        0.83,
        { bottom: 0.2, width: 0.26, height: 0.28 },
        { curtain: '#b03a34', narrow: null },
      ),
    ],
    hung: [
      hung(furniturePainters('furniture-fireplace', '#9c938c').paint, 1.16, {
        ...FIRESIDE,
        narrow: 0.5,
      }),
      hung(home.picture('#9fc3d8', '#3f6f5a', '#ffffff'), 1.3, {
        x: 0.285,
        narrow: 0.16,
        height: 0.15,
        bottom: 0.34,
      }),
      hung(home.wallShelf('#5a3a22'), 2.2, { x: 0.13, narrow: 0.18, height: 0.14, bottom: 0.45 }),
      hung(lantern, 0.5, { x: 0.66, narrow: 0.86, height: 0.14, bottom: 0.37 }),
    ],
    standing: [
      piece('furniture-armchair', { x: 0.17, narrow: null, height: 0.33, ground: 0.2 }, '#8f4a34'),
      piece('furniture-shelf', { x: 0.955, narrow: null, height: 0.42, ground: 0.05 }),
      { picture: 'basket', x: 0.715, narrow: 0.88, height: 0.12, ground: 0.12 },
    ],
    fires: [{ x: 0.5, up: 0.055, width: 0.22, height: 0.2, reach: 0.62 }],
    lamps: [
      { x: 0.66, narrow: 0.86, up: 0.43, hex: '#ffbe6a', radius: 0.4, strength: 0.7, when: 'dark' },
    ],
    air: '#f3d9c0',
  }),
  windowsill: room({
    horizon: 0.74,
    wall: ['#d8c0a0', '#ead8bd'],
    onWall: [patterns.stripes('#c9a878', 0.16)],
    skirting: null,
    floor: '#dcc6a4',
    onFloor: [floors.sill('#e3cca6')],
    gloss: 0.14,
    windows: [
      windowAt(
        0.5,
        { bottom: 0.03, width: 1.16, height: 0.66 },
        { curtain: '#d9785a', narrow: 0.5 },
      ),
    ],
    standing: [
      plant(0.86, 0.27, 0.26, 0.9),
      { picture: 'tulip', x: 0.1, narrow: null, height: 0.2, ground: 0.24 },
      { picture: 'books', x: 0.19, narrow: null, height: 0.12, ground: 0.28 },
    ],
    lamps: [
      {
        x: 0.02,
        up: 0.5,
        hex: '#ffc98a',
        body: false,
        radius: 0.7,
        strength: 0.5,
        when: 'dark',
        ground: 0.2,
      },
    ],
  }),
  table: room({
    horizon: 0.56,
    wall: ['#7d978f', '#c9d6c8'],
    onWall: [patterns.wainscot('#e9e4d2', 0.2), patterns.ceiling('#f2eee0')],
    skirting: null,
    floor: '#a8733f',
    onFloor: [floors.sill('#b47d48', 0.3)],
    gloss: 0.2,
    windows: [windowAt(0.76, { bottom: 0.12, width: 0.42, height: 0.4 }, { curtain: '#e6c27a' })],
    hung: [
      hung(home.wallShelf('#8a5a34'), 2.8, { x: 0.24, narrow: 0.3, height: 0.17, bottom: 0.29 }),
      hung(home.pendant('#c2563f'), 0.6, { x: 0.47, narrow: 0.5, height: 0.3, bottom: 0.36 }),
    ],
    standing: [plant(0.07, 0.3, 0.05, 0.08)],
    lamps: [
      {
        x: 0.47,
        narrow: 0.5,
        up: 0.37,
        hex: '#ffcf8f',
        radius: 0.7,
        strength: 0.9,
        when: 'dark',
        ground: 0.3,
      },
    ],
  }),
}
