/**
 * Furniture that actors can sit, stand or lie on: what the planner must know of the pictures that
 * `draw/figures/furniture/` draws. An actor on a piece stands at the piece's `x`, `y` with
 * `lift = liftOn(picture, height)`, comes after it in the cast, and names it as `on`.
 */

/** Where things sit, as fractions of the piece: `height` of its height, `from` and `to` of its width. */
export type Seat = { height: number; from: number; to: number }

export type Furniture = {
  /** Nouns that mean it, singular. */
  nouns: readonly string[]
  /** Width over height. */
  aspect: number
  /** Usual height, in scene units: those of a room with grown-up people 0.58 high. */
  height: number
  seat: Seat
  /** `in`: its front is drawn over the feet of what it holds (a crib's bars, a basket's rim). */
  holds: 'on' | 'in'
}

export const furniture = {
  'furniture-sofa': {
    nouns: ['sofa', 'couch', 'settee', 'loveseat'],
    aspect: 2.15,
    height: 0.38,
    seat: { height: 0.44, from: 0.16, to: 0.84 },
    holds: 'on',
  },
  'furniture-armchair': {
    nouns: ['armchair', 'easy chair', 'recliner'],
    aspect: 1.02,
    height: 0.4,
    seat: { height: 0.42, from: 0.26, to: 0.74 },
    holds: 'on',
  },
  'furniture-chair': {
    nouns: ['chair', 'dining chair', 'kitchen chair'],
    aspect: 0.56,
    height: 0.42,
    seat: { height: 0.44, from: 0.16, to: 0.84 },
    holds: 'on',
  },
  'furniture-bench': {
    nouns: ['bench', 'park bench', 'pew'],
    aspect: 2,
    height: 0.32,
    seat: { height: 0.47, from: 0.1, to: 0.9 },
    holds: 'on',
  },
  'furniture-stool': {
    nouns: ['stool', 'bar stool', 'footstool', 'ottoman'],
    aspect: 0.85,
    height: 0.2,
    seat: { height: 0.9, from: 0.15, to: 0.85 },
    holds: 'on',
  },
  'furniture-table': {
    nouns: ['table', 'dining table', 'kitchen table', 'wooden table', 'coffee table'],
    aspect: 2.3,
    height: 0.27,
    seat: { height: 0.88, from: 0.1, to: 0.9 },
    holds: 'on',
  },
  'furniture-desk': {
    nouns: ['desk', 'writing desk', 'workbench'],
    aspect: 2.1,
    height: 0.28,
    seat: { height: 0.89, from: 0.1, to: 0.9 },
    holds: 'on',
  },
  'furniture-counter': {
    nouns: ['counter', 'bar counter', 'countertop', 'kitchen counter'],
    aspect: 2.1,
    height: 0.34,
    seat: { height: 0.92, from: 0.06, to: 0.94 },
    holds: 'on',
  },
  'furniture-bed': {
    nouns: ['bed', 'double bed', 'mattress'],
    aspect: 2.2,
    height: 0.36,
    seat: { height: 0.52, from: 0.12, to: 0.94 },
    holds: 'on',
  },
  'furniture-crib': {
    nouns: ['crib', 'cot', 'cradle', 'bassinet'],
    aspect: 1.4,
    height: 0.36,
    seat: { height: 0.42, from: 0.14, to: 0.86 },
    holds: 'in',
  },
  'furniture-basket': {
    nouns: ['basket', 'pet basket', 'dog bed', 'cat bed', 'dog basket', 'cat basket'],
    aspect: 2.4,
    height: 0.16,
    seat: { height: 0.55, from: 0.16, to: 0.84 },
    holds: 'in',
  },
  'furniture-box': {
    nouns: ['box', 'cardboard box', 'crate', 'moving box'],
    aspect: 1.5,
    height: 0.22,
    seat: { height: 0.55, from: 0.18, to: 0.82 },
    holds: 'in',
  },
  'furniture-bathtub': {
    nouns: ['bathtub', 'bath tub', 'tub', 'bath'],
    aspect: 2.2,
    height: 0.27,
    seat: { height: 0.5, from: 0.2, to: 0.8 },
    holds: 'in',
  },
  'furniture-hammock': {
    nouns: ['hammock'],
    aspect: 2.1,
    height: 0.42,
    seat: { height: 0.36, from: 0.3, to: 0.7 },
    holds: 'in',
  },
  'furniture-cushion': {
    nouns: ['cushion', 'pillow', 'bean bag', 'beanbag'],
    aspect: 3,
    height: 0.12,
    seat: { height: 0.75, from: 0.18, to: 0.82 },
    holds: 'on',
  },
  'furniture-rug': {
    nouns: ['rug', 'carpet', 'mat', 'blanket', 'picnic blanket'],
    aspect: 5.4,
    height: 0.13,
    seat: { height: 0.5, from: 0.14, to: 0.86 },
    holds: 'on',
  },
  'furniture-throne': {
    nouns: ['throne'],
    aspect: 0.68,
    height: 0.66,
    seat: { height: 0.3, from: 0.24, to: 0.76 },
    holds: 'on',
  },
  'furniture-piano': {
    nouns: ['piano', 'grand piano'],
    aspect: 1.45,
    height: 0.5,
    seat: { height: 0.56, from: 0.3, to: 0.82 },
    holds: 'on',
  },
  'furniture-shelf': {
    nouns: ['shelf', 'bookshelf', 'bookcase', 'cabinet'],
    aspect: 0.86,
    height: 0.56,
    seat: { height: 0.98, from: 0.1, to: 0.9 },
    holds: 'on',
  },
  'furniture-fireplace': {
    nouns: ['fireplace', 'hearth'],
    aspect: 1.16,
    height: 0.58,
    seat: { height: 0.95, from: 0.08, to: 0.92 },
    holds: 'on',
  },
} as const satisfies Record<string, Furniture>

export type FurniturePicture = keyof typeof furniture

export const isFurniture = (picture: string): picture is FurniturePicture =>
  Object.hasOwn(furniture, picture)

/** The picture that a singular noun means; null when it is no furniture. */
export function furnitureFor(noun: string): FurniturePicture | null {
  const wanted = noun.toLowerCase()
  const found = Object.entries(furniture).find(([, { nouns }]) =>
    (nouns as readonly string[]).includes(wanted),
  )
  return found === undefined ? null : (found[0] as FurniturePicture)
}

/** Lift of what sits on a piece `height` units high, in units. */
export const liftOn = (picture: FurniturePicture, height: number) =>
  height * furniture[picture].seat.height
