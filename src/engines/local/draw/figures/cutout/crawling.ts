/** Insects and others seen from above or in a curve: legs patter at their sides, soft bodies wave. */
import { smooth } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import type { Field } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Motion } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

type Crawler = { field: (aspect: number) => Field; beats: number; pace: number }

/** Legs at both sides of a body `wide` (a part of the width), as tripods that step in turn. */
const legged =
  (wide: number): Crawler['field'] =>
  (aspect) =>
  ([x, y], parts) => {
    const out = Math.abs(x / aspect - 0.5) * 2
    const leg = smooth((out - wide) / (1 - wide) / 0.6)
    if (leg === 0) return [x, y]
    const lag = y * 12 + (x < aspect / 2 ? 0 : Math.PI)
    const [sin, cos] = [partAt(parts, 'sin'), partAt(parts, 'cos')]
    return [
      x + 0.015 * leg * (cos * Math.cos(lag) - sin * Math.sin(lag)),
      y + 0.04 * leg * (sin * Math.cos(lag) + cos * Math.sin(lag)),
    ]
  }

/** Legs under a body seen from the side. */
const underneath =
  (top: number): Crawler['field'] =>
  (aspect) =>
  ([x, y], parts) => {
    const down = Math.max(0, (y - top) / (1 - top))
    const lag = (x / aspect) * 15
    const [sin, cos] = [partAt(parts, 'sin'), partAt(parts, 'cos')]
    return [x + 0.05 * down * (cos * Math.cos(lag) - sin * Math.sin(lag)), y]
  }

/** A wave along the body, still where it lies on the ground. */
const waving =
  (amount: number, lying: number): Crawler['field'] =>
  (aspect) =>
  ([x, y], parts) => {
    const lag = (x / aspect) * 6
    const [sin, cos] = [partAt(parts, 'sin'), partAt(parts, 'cos')]
    const up = smooth((1 - y) / lying)
    return [
      x + 0.4 * amount * (cos * Math.cos(lag) - sin * Math.sin(lag)),
      y - amount * up * (1 + sin * Math.cos(lag) + cos * Math.sin(lag)) * 0.5,
    ]
  }

const crawlers: Readonly<Record<string, Crawler>> = {
  spider: { field: legged(0.42), beats: 2.4, pace: 0.4 },
  scorpion: { field: legged(0.5), beats: 2, pace: 0.3 },
  beetle: { field: legged(0.74), beats: 2.2, pace: 0.3 },
  'lady-beetle': { field: legged(0.8), beats: 2.2, pace: 0.3 },
  ant: { field: underneath(0.5), beats: 2.6, pace: 0.4 },
  cricket: { field: underneath(0.6), beats: 1.4, pace: 0.3 },
  bug: { field: waving(0.06, 0.3), beats: 0.9, pace: 0.14 },
  worm: { field: waving(0.07, 0.4), beats: 0.8, pace: 0.12 },
  snake: { field: waving(0.05, 0.5), beats: 0.7, pace: 0.2 },
  snail: { field: waving(0.02, 0.8), beats: 0.5, pace: 0.06 },
}

export function crawlingFor(picture: string, aspect: number): Rigging | null {
  const crawler = crawlers[picture]
  if (crawler === undefined) return null
  const { beats, pace } = crawler
  const crawl =
    (speed: number, amount: number): Motion =>
    (beat) =>
      crawled(beats * speed, amount, beat)
  return createField({
    move: crawler.field(aspect),
    motions: {
      walk: crawl(1, 1),
      run: crawl(1.7, 1.2),
      idle: crawl(0.4, 0.3),
      sit: crawl(0.3, 0.2),
      look: crawl(0.4, 0.3),
      sleep: crawl(0.15, 0.15),
      fly: (beat) => ({
        ...crawled(beats * 3, 0.7, beat),
        lift: 0.15 * wave(beat.clock, 2.2) + 0.05 * wave(beat.clock, 0.9),
        rotation: 0.1 * wave(beat.clock, 2.6),
      }),
    },
    paces: { walk: pace, run: pace * 1.7 },
  })
}

function crawled(beats: number, amount: number, { clock, phase }: Beat): Pose {
  const turns = (clock + phase) * beats * Math.PI * 2
  return {
    ...restPose,
    rotation: 0.015 * amount * Math.sin(turns / 2),
    parts: { sin: amount * Math.sin(turns), cos: amount * Math.cos(turns) },
  }
}
