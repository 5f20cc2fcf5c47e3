/** Plants sway from the root, flames flicker, water and cloth ripple; what stands firm below stays. */
import { smooth } from '../../easing.ts'
import { restPose } from '../pose.ts'
import type { Field } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Motion, Motions } from './plain-motions.ts'
import { plainMotions } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

type Soft = { field: (aspect: number) => Field; isAlwaysMoving?: boolean }

const waves = (parts: Readonly<Record<string, number>>) => partAt(parts, 'time')

/** `root`: the row below which nothing moves. `limp`: how much leaves and blossoms move on their own. */
const plant =
  (root: number, amount: number, limp: number): Soft['field'] =>
  (aspect) =>
  ([x, y], parts) => {
    const up = Math.max(0, root - y) / root
    if (up === 0) return [x, y]
    const time = waves(parts)
    const wind = partAt(parts, 'wind')
    const bend =
      amount * wind * up ** 1.7 * (Math.sin(time * 1.7 - up * 0.9) + 0.35 * Math.sin(time * 3.1))
    const out = x / aspect - 0.5
    const leaf = limp * wind * Math.abs(out) * smooth(up * 2.5)
    return [
      x + bend,
      y + Math.abs(bend) * 0.18 * up + leaf * Math.sin(time * 2.9 + out * 8 + y * 5),
    ]
  }

/** Tongues run up, each its own way; the foot of the fire stays where it burns. */
const flame =
  (foot: number): Soft['field'] =>
  () =>
  ([x, y], parts) => {
    const up = Math.max(0, foot - y) / foot
    if (up === 0) return [x, y]
    const time = waves(parts)
    const lick = up ** 1.4
    return [
      x +
        lick *
          (0.055 * Math.sin(time * 7.3 - up * 6) + 0.03 * Math.sin(time * 13.1 - up * 10 + x * 4)),
      y -
        lick *
          foot *
          (0.07 * Math.sin(time * 6.1 + x * 5) + 0.05 * Math.sin(time * 10.7 + x * 9 + 1)),
    ]
  }

/** What falls and rises above the basin. */
const water =
  (basin: number): Soft['field'] =>
  () =>
  ([x, y], parts) => {
    const up = Math.max(0, basin - y) / basin
    const time = waves(parts)
    return [
      x + 0.008 * up * Math.sin(time * 9 + y * 30),
      y - 0.05 * up * (Math.sin(time * 4.4) + 0.6 * Math.sin(time * 9.1 + x * 12)),
    ]
  }

/** Cloth waves away from its pole, at `pole` of the width. */
const cloth =
  (pole: number, top: number, bottom: number): Soft['field'] =>
  (aspect) =>
  ([x, y], parts) => {
    const away = Math.abs(x / aspect - pole)
    const inside = smooth((y - top) / 0.05) * (1 - smooth((y - bottom) / 0.05))
    const time = waves(parts)
    return [
      x - 0.02 * away * inside * Math.sin(time * 5),
      y + 0.07 * inside * away * Math.sin(time * 5.6 - away * 9),
    ]
  }

const soft: readonly (readonly [RegExp, Soft])[] = [
  [/^(deciduous-tree|evergreen-tree)$/, { field: plant(0.92, 0.028, 0.03) }],
  [/^palm-tree$/, { field: plant(0.98, 0.06, 0.06) }],
  [/^potted-plant$/, { field: plant(0.64, 0.05, 0.07) }],
  [/^(sunflower|tulip|rose|wilted-flower|hyacinth)$/, { field: plant(1, 0.075, 0.03) }],
  [/^cactus$/, { field: plant(0.98, 0.012, 0) }],
  [/^seedling$/, { field: plant(0.66, 0.06, 0.07) }],
  [
    /^(herb|bouquet|hibiscus|sheaf-of-rice|shamrock|four-leaf-clover|maple-leaf|bamboo|tanabata-tree|pine-decoration|mushroom)$/,
    { field: plant(0.96, 0.05, 0.05) },
  ],
  [/^(coral|lotus)$/, { field: plant(0.86, 0.03, 0.02) }],
  [/^(fire|flame)$/, { field: flame(0.96), isAlwaysMoving: true }],
  [/^candle$/, { field: flame(0.36), isAlwaysMoving: true }],
  [/^fountain$/, { field: water(0.44), isAlwaysMoving: true }],
  [/^(flag-in-hole)$/, { field: cloth(0.3, 0, 0.3), isAlwaysMoving: true }],
  [
    /^(chequered-flag|crossed-flags|white-flag|black-flag|triangular-flag|rainbow-flag|pirate-flag)$/,
    { field: cloth(0.5, -0.1, 0.7), isAlwaysMoving: true },
  ],
]

export function growingFor(picture: string, aspect: number): Rigging | null {
  const found = soft.find(([names]) => names.test(picture))?.[1]
  if (found === undefined) return null
  const blown =
    (motion: Motion, wind: number): Motion =>
    (beat) => ({ ...motion(beat), parts: { time: timeOf(beat), wind } })
  const upright: Motion = () => restPose
  const motions: Partial<Motions> = Object.fromEntries(
    (Object.keys(plainMotions) as (keyof Motions)[]).map((name) => [
      name,
      rooted.has(name) ? blown(upright, winds[name] ?? 0.5) : blown(plainMotions[name], 1),
    ]),
  )
  if (!found.isAlwaysMoving) motions.still = upright
  return createField({ move: found.field(aspect), motions })
}

const timeOf = ({ clock, phase }: Beat) => clock + phase * 11

/** What a plant does without leaving its place. */
const rooted = new Set<string>([
  'idle',
  'still',
  'sway',
  'sit',
  'look',
  'wave',
  'sleep',
  'eat',
  'drink',
])
const winds: Partial<Record<keyof Motions, number>> = { sway: 1, wave: 1.5, idle: 0.6, sleep: 0.3 }
