/** What flies with wings of its own: how its wings fold is measured from each picture. */
import { smooth, window01 } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import type { Field, Parts } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Point } from './limb.ts'
import type { Bounds } from './picture-elements.ts'
import type { Motion } from './plain-motions.ts'
import { plainMotions } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

/** A wing seen from the side gets shorter toward its root as it beats: along `span`, from `root` on. */
type Wing = {
  root: Point
  span: Point
  soft: number
  /** How far it reaches to the left of its span, in heights; the body lies there. */
  left?: number
}

type Flyer = {
  wings: readonly Wing[]
  /** The wing on the other side of the body, where the picture has one, and what it lies within. */
  far?: Wing & { box: Bounds }
  /** Beats a second, and how flat wings get: 1 not at all, -0.5 below the body. */
  beats: number
  least: number
  /** Seconds of wing beats and of gliding after them. */
  glide: readonly [number, number]
  style: 'bird' | 'flutter' | 'hum'
}

/** Roots and spans as parts of the content box; spans point to the wing's tip. */
const flyers: Readonly<Record<string, Flyer>> = {
  dove: {
    wings: [{ root: [0.62, 0.5], span: [0.2, -1], soft: 0.1, left: 0.26 }],
    far: {
      root: [0.5, 0.42],
      span: [0, -1],
      soft: 0.06,
      box: { left: 0.12, top: -0.05, right: 0.68, bottom: 0.65 },
    },
    beats: 2.6,
    least: -0.35,
    glide: [2.2, 1],
    style: 'bird',
  },
  eagle: {
    wings: [{ root: [0.5, 0.4], span: [0.7, -0.6], soft: 0.12 }],
    beats: 1.7,
    least: 0.35,
    glide: [1.6, 2.2],
    style: 'bird',
  },
  'phoenix-bird': {
    wings: [
      { root: [0.42, 0.5], span: [-1, -0.4], soft: 0.1 },
      { root: [0.6, 0.5], span: [1, -0.4], soft: 0.1 },
    ],
    beats: 1.8,
    least: 0.35,
    glide: [2, 1.4],
    style: 'bird',
  },
  bat: {
    wings: [
      { root: [0.54, 0.66], span: [-1, 0.7], soft: 0.08 },
      { root: [0.66, 0.5], span: [0.6, -1], soft: 0.08 },
    ],
    beats: 4,
    least: 0.45,
    glide: [2.4, 0.5],
    style: 'flutter',
  },
  butterfly: {
    wings: [
      { root: [0.46, 0.5], span: [-1, 0], soft: 0.05 },
      { root: [0.54, 0.5], span: [1, 0], soft: 0.05 },
    ],
    beats: 3.4,
    least: 0.16,
    glide: [1.9, 0.8],
    style: 'flutter',
  },
  honeybee: {
    wings: [{ root: [0.5, 0.32], span: [0.3, -1], soft: 0.04 }],
    beats: 11,
    least: 0.25,
    glide: [9, 0],
    style: 'hum',
  },
  mosquito: {
    wings: [{ root: [0.5, 0.42], span: [0.4, -1], soft: 0.05 }],
    beats: 12,
    least: 0.4,
    glide: [9, 0],
    style: 'hum',
  },
  fly: {
    wings: [
      { root: [0.4, 0.55], span: [-1, 0.6], soft: 0.06 },
      { root: [0.6, 0.55], span: [1, 0.6], soft: 0.06 },
    ],
    beats: 11,
    least: 0.6,
    glide: [9, 0],
    style: 'hum',
  },
}

export function flyingFor(picture: string, aspect: number): Rigging | null {
  const flyer = flyers[picture]
  if (flyer === undefined) return null
  const flight: Motion = (beat) => flightOf(flyer, beat)
  const perched: Motion = (beat) => perchedOf(flyer, beat)
  const beating =
    (motion: Motion): Motion =>
    (beat) => ({ ...motion(beat), parts: flightOf(flyer, beat).parts })
  return createField({
    claims:
      flyer.far === undefined ? [] : [{ layer: 'farWing', box: flyer.far.box, isBehind: true }],
    move: wingField(flyer, aspect),
    motions: {
      fly: flight,
      walk: flight,
      run: flight,
      swim: flight,
      float: flight,
      idle: flyer.style === 'bird' ? flight : perched,
      sit: perched,
      look: perched,
      sleep: perched,
      eat: perched,
      jump: beating(plainMotions.jump),
      play: flight,
      dance: beating(plainMotions.dance),
      cheer: beating(plainMotions.cheer),
      wave: beating(plainMotions.wave),
    },
    paces: {
      fly: flyer.style === 'flutter' ? 0.3 : flyer.style === 'hum' ? 0.4 : 0.6,
      walk: 0.3,
      run: 0.8,
    },
  })
}

function wingField({ wings, far }: Flyer, aspect: number): Field {
  const placedOf = ({ root, span, soft, left = 9 }: Wing) => {
    const along: Point = [span[0] * aspect, span[1]]
    const length = Math.hypot(along[0], along[1])
    const unit: Point = [along[0] / length, along[1] / length]
    return { root: [root[0] * aspect, root[1]] as Point, unit, soft, left }
  }
  const near = wings.map(placedOf)
  const behind = far === undefined ? [] : [placedOf(far)]
  return (point, parts, layer) => {
    const fold = partAt(parts, 'fold')
    let [x, y] = point
    for (const { root, unit, soft, left } of layer === 'farWing' ? behind : near) {
      const out = (point[0] - root[0]) * unit[0] + (point[1] - root[1]) * unit[1]
      const aside = (point[1] - root[1]) * unit[0] - (point[0] - root[0]) * unit[1]
      if (out <= 0 || aside < -left) continue
      const part = smooth(out / soft) * smooth((aside + left) / 0.12)
      const back = out * fold * part
      // The tips lag behind the beat.
      const lag = partAt(parts, 'lag') * out * out * part
      x += -unit[0] * back - unit[1] * lag
      y += -unit[1] * back + unit[0] * lag
    }
    return [x, y]
  }
}

const folded = (fold: number, lag: number): Parts => ({ fold, lag })

/** Beats its wings, glides, beats again; each down-beat lifts the body a little. */
function flightOf({ beats, least, glide, style }: Flyer, { clock, phase }: Beat): Pose {
  const time = clock + phase * 6
  const period = glide[0] + glide[1]
  const isBeating = glide[1] === 0 ? 1 : window01(time % period, -1, glide[0], 0.35)
  const turns = time * beats * Math.PI * 2
  const beat = 0.5 - 0.5 * Math.cos(turns)
  const fold = (1 - least) * (beat * isBeating + 0.12 * (1 - isBeating))
  const parts = folded(fold, 0.25 * Math.sin(turns - 0.4) * isBeating)
  if (style === 'hum')
    return {
      ...restPose,
      parts,
      lift: 0.12 * wave(time, 1.9) + 0.06 * wave(time, 0.83),
      rotation: 0.08 * wave(time, 2.3),
    }
  if (style === 'flutter')
    return {
      ...restPose,
      parts,
      lift:
        0.24 * wave(time, 2.7) + 0.1 * wave(time, 1.13) + 0.07 * Math.sin(turns + 2.4) * isBeating,
      rotation: 0.16 * wave(time, 3.1) + 0.05 * wave(time, 1.3),
      squashX: 1 - 0.04 * beat * isBeating,
    }
  return {
    ...restPose,
    parts,
    lift: 0.13 * wave(time, 4.3) + 0.035 * Math.sin(turns + 2.2) * isBeating,
    rotation: 0.07 * wave(time, 4.3, 0.25) + 0.03 * isBeating,
  }
}

/** Sits with its wings half folded, opening and closing them now and then. */
function perchedOf({ least, style }: Flyer, { clock, phase }: Beat): Pose {
  const time = clock + phase * 6
  if (style === 'hum')
    return { ...restPose, parts: folded(0.1 * window01(time % 2.3, 1.5, 2.1, 0.1), 0) }
  const slow = 0.5 - 0.5 * Math.cos(time * 1.9)
  return { ...restPose, parts: folded((1 - least) * (0.15 + 0.6 * slow), 0) }
}
