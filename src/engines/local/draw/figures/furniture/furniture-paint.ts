import type { Painter } from '../../brush.ts'
import type { Brush } from '../../brush.ts'
import type { FurniturePicture } from '../../../shot/furniture.ts'
import { paintFireplace } from './fireplace.ts'
import * as holders from './holders.ts'
import * as seats from './seats.ts'
import * as tables from './tables.ts'

type Paint = (brush: Brush, hex: string) => void

type Look = {
  /** Its main colour where none is asked for. */
  hex: string
  paint: Paint
  /** What lies over the one it holds. */
  front?: Paint
}

const looks: Record<FurniturePicture, Look> = {
  'furniture-sofa': { hex: '#3f7f8c', paint: seats.paintSofa },
  'furniture-armchair': { hex: '#b7603f', paint: seats.paintArmchair },
  'furniture-chair': { hex: '#c28a4f', paint: seats.paintChair },
  'furniture-bench': { hex: '#a9743f', paint: seats.paintBench },
  'furniture-stool': { hex: '#b5483f', paint: seats.paintStool },
  'furniture-throne': { hex: '#a01f3a', paint: seats.paintThrone },
  'furniture-table': { hex: '#a9713d', paint: tables.paintTable },
  'furniture-desk': { hex: '#8f5c36', paint: tables.paintDesk },
  'furniture-counter': { hex: '#5b7f86', paint: tables.paintCounter },
  'furniture-shelf': { hex: '#8a5a36', paint: tables.paintShelf },
  'furniture-piano': { hex: '#2a2533', paint: tables.paintPiano },
  'furniture-bed': { hex: '#6f87b8', paint: holders.paintBed },
  'furniture-crib': { hex: '#f2c9b8', paint: holders.paintCrib, front: holders.paintCribFront },
  'furniture-basket': {
    hex: '#d8a08a',
    paint: holders.paintBasket,
    front: holders.paintBasketFront,
  },
  'furniture-box': { hex: '#c39359', paint: holders.paintBox, front: holders.paintBoxFront },
  'furniture-bathtub': {
    hex: '#f4f3f0',
    paint: holders.paintBathtub,
    front: holders.paintBathtubFront,
  },
  'furniture-hammock': {
    hex: '#d8674a',
    paint: holders.paintHammock,
    front: holders.paintHammockFront,
  },
  'furniture-cushion': { hex: '#c9694f', paint: holders.paintCushion },
  'furniture-rug': { hex: '#b8503f', paint: holders.paintRug },
  'furniture-fireplace': { hex: '#a39a94', paint: paintFireplace },
}

/** How a piece is painted, in its own colour or the one asked for. */
export function furniturePainters(
  picture: FurniturePicture,
  colour: string | null,
): { paint: Painter; front: Painter | null } {
  const { hex, paint, front } = looks[picture]
  return {
    paint: (brush) => paint(brush, colour ?? hex),
    front: front === undefined ? null : (brush) => front(brush, colour ?? hex),
  }
}
