/**
 * Bodies that stand on two legs or on their belly, measured from the pictures: x, y as parts of their
 * content box. All of them look left, or at the camera.
 */
import type { Point } from './limb.ts'

type Turn = readonly [at: Point, toward: Point]

export type StandingRig = {
  /** Row where the legs leave the body, and the column between them; 1 for those without. */
  legTop: number
  split: number
  head: Turn | null
  tail?: Turn
  /** Wings, flippers or arms on the left and right of a picture that looks at the camera. */
  arms?: readonly [Turn, Turn]
}

const rig = (
  legTop: number,
  split: number,
  head: Turn | null,
  more: Partial<StandingRig> = {},
): StandingRig => ({ legTop, split, head, ...more })

export const standingRigs: Readonly<Record<string, StandingRig>> = {
  bird: rig(
    0.83,
    0.45,
    [
      [0.42, 0.44],
      [0.3, 0.2],
    ],
    {
      tail: [
        [0.72, 0.75],
        [0.95, 0.66],
      ],
    },
  ),
  blackbird: rig(
    0.84,
    0.42,
    [
      [0.32, 0.36],
      [0.3, 0.12],
    ],
    {
      tail: [
        [0.75, 0.7],
        [0.95, 0.9],
      ],
    },
  ),
  goose: rig(
    0.82,
    0.61,
    [
      [0.42, 0.45],
      [0.3, 0.12],
    ],
    {
      tail: [
        [0.85, 0.5],
        [0.98, 0.44],
      ],
    },
  ),
  flamingo: rig(0.62, 0.62, [
    [0.25, 0.5],
    [0.25, 0.08],
  ]),
  peacock: rig(0.83, 0.53, [
    [0.48, 0.42],
    [0.44, 0.25],
  ]),
  rooster: rig(
    0.84,
    0.43,
    [
      [0.3, 0.42],
      [0.2, 0.18],
    ],
    {
      tail: [
        [0.62, 0.5],
        [0.9, 0.26],
      ],
    },
  ),
  turkey: rig(0.82, 0.41, [
    [0.2, 0.42],
    [0.12, 0.18],
  ]),
  parrot: rig(
    0.94,
    0.46,
    [
      [0.4, 0.4],
      [0.3, 0.16],
    ],
    {
      tail: [
        [0.68, 0.8],
        [0.95, 0.76],
      ],
    },
  ),
  owl: rig(0.94, 0.5, [
    [0.5, 0.46],
    [0.5, 0.2],
  ]),
  penguin: rig(
    0.9,
    0.5,
    [
      [0.5, 0.42],
      [0.5, 0.2],
    ],
    {
      arms: [
        [
          [0.17, 0.44],
          [0.05, 0.72],
        ],
        [
          [0.83, 0.44],
          [0.95, 0.72],
        ],
      ],
    },
  ),
  dodo: rig(
    0.88,
    0.66,
    [
      [0.32, 0.42],
      [0.24, 0.14],
    ],
    {
      tail: [
        [0.82, 0.5],
        [0.97, 0.5],
      ],
    },
  ),
  'baby-chick': rig(0.88, 0.45, [
    [0.42, 0.46],
    [0.28, 0.24],
  ]),
  'front-facing-baby-chick': rig(
    0.91,
    0.5,
    [
      [0.5, 0.46],
      [0.5, 0.2],
    ],
    {
      arms: [
        [
          [0.22, 0.48],
          [0.05, 0.66],
        ],
        [
          [0.78, 0.48],
          [0.95, 0.66],
        ],
      ],
    },
  ),
  'hatching-chick': rig(1, 0.5, [
    [0.5, 0.5],
    [0.5, 0.22],
  ]),
  duck: rig(
    1,
    0.5,
    [
      [0.34, 0.5],
      [0.34, 0.18],
    ],
    {
      tail: [
        [0.84, 0.56],
        [0.98, 0.46],
      ],
    },
  ),
  swan: rig(
    1,
    0.5,
    [
      [0.2, 0.62],
      [0.16, 0.14],
    ],
    {
      tail: [
        [0.82, 0.6],
        [0.98, 0.46],
      ],
    },
  ),
  rabbit: rig(
    1,
    0.5,
    [
      [0.44, 0.56],
      [0.2, 0.42],
    ],
    {
      tail: [
        [0.84, 0.52],
        [0.93, 0.47],
      ],
    },
  ),
  mouse: rig(1, 0.5, [
    [0.44, 0.5],
    [0.2, 0.46],
  ]),
  rat: rig(1, 0.5, [
    [0.44, 0.5],
    [0.2, 0.46],
  ]),
  chipmunk: rig(
    1,
    0.5,
    [
      [0.46, 0.46],
      [0.24, 0.26],
    ],
    {
      tail: [
        [0.78, 0.72],
        [0.84, 0.2],
      ],
    },
  ),
  beaver: rig(1, 0.5, [
    [0.5, 0.4],
    [0.24, 0.22],
  ]),
  hedgehog: rig(0.9, 0.5, [
    [0.36, 0.66],
    [0.14, 0.66],
  ]),
  otter: rig(
    1,
    0.5,
    [
      [0.24, 0.5],
      [0.18, 0.28],
    ],
    {
      tail: [
        [0.86, 0.5],
        [0.8, 0.1],
      ],
    },
  ),
  skunk: rig(
    0.84,
    0.55,
    [
      [0.26, 0.68],
      [0.1, 0.66],
    ],
    {
      tail: [
        [0.9, 0.5],
        [0.5, 0.14],
      ],
    },
  ),
  badger: rig(0.72, 0.55, [
    [0.36, 0.42],
    [0.14, 0.36],
  ]),
  monkey: rig(
    1,
    0.5,
    [
      [0.36, 0.46],
      [0.34, 0.22],
    ],
    {
      tail: [
        [0.82, 0.82],
        [0.86, 0.2],
      ],
    },
  ),
  gorilla: rig(1, 0.5, [
    [0.24, 0.24],
    [0.1, 0.2],
  ]),
  orangutan: rig(1, 0.5, [
    [0.5, 0.42],
    [0.5, 0.2],
  ]),
  kangaroo: rig(
    0.96,
    0.5,
    [
      [0.36, 0.34],
      [0.16, 0.16],
    ],
    {
      tail: [
        [0.86, 0.5],
        [0.95, 0.7],
      ],
    },
  ),
  't-rex': rig(
    0.8,
    0.52,
    [
      [0.3, 0.4],
      [0.2, 0.16],
    ],
    {
      tail: [
        [0.72, 0.6],
        [0.94, 0.3],
      ],
    },
  ),
  turtle: rig(0.84, 0.5, [
    [0.16, 0.6],
    [0.05, 0.58],
  ]),
  seal: rig(
    1,
    0.5,
    [
      [0.34, 0.46],
      [0.26, 0.22],
    ],
    {
      tail: [
        [0.84, 0.6],
        [0.9, 0.24],
      ],
    },
  ),
  dragon: rig(1, 0.5, [
    [0.3, 0.4],
    [0.3, 0.16],
  ]),
  lizard: rig(
    1,
    0.5,
    [
      [0.45, 0.3],
      [0.3, 0.1],
    ],
    {
      tail: [
        [0.7, 0.8],
        [0.9, 0.6],
      ],
    },
  ),
  crocodile: rig(
    1,
    0.5,
    [
      [0.5, 0.8],
      [0.28, 0.92],
    ],
    {
      tail: [
        [0.6, 0.24],
        [0.2, 0.1],
      ],
    },
  ),
  mammoth: rig(0.84, 0.56, [
    [0.34, 0.4],
    [0.18, 0.42],
  ]),
  hippopotamus: rig(0.84, 0.5, [
    [0.46, 0.46],
    [0.22, 0.5],
  ]),
  sloth: rig(1, 0.5, [
    [0.36, 0.56],
    [0.22, 0.5],
  ]),
}
