/** Things: most stay as they are; instruments play, hot food steams. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Pose } from '../pose.ts'
import { restPose, stretched } from '../pose.ts'
import { createField, partAt } from './field.ts'
import type { Motion } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

const isInstrument =
  /^(guitar|violin|drum|long-drum|trumpet|saxophone|accordion|banjo|flute|maracas|microphone|studio-microphone|musical-keyboard|musical-note|musical-notes|radio|bell)$/

/** Where steam leaves, as parts of the content box. */
const steams: Readonly<Record<string, readonly [number, number]>> = {
  'hot-beverage': [0.45, 0.3],
  'teacup-without-handle': [0.45, 0.32],
  'steaming-bowl': [0.42, 0.46],
  'pot-of-food': [0.5, 0.3],
  'curry-rice': [0.5, 0.3],
  'shallow-pan-of-food': [0.45, 0.35],
  spaghetti: [0.5, 0.3],
  pie: [0.5, 0.25],
  teapot: [0.12, 0.3],
}

const timed = ({ clock, phase }: Beat): Pose => ({
  ...restPose,
  parts: { time: clock + phase * 3 },
})

export function thingFor(picture: string, aspect: number): Rigging | null {
  if (isInstrument.test(picture))
    return createField({
      move: (point) => point,
      motions: { sway: playing, idle: playing, sing: playing },
    })
  const steam = steams[picture]
  if (steam === undefined) return null
  return createField({
    move: (point) => point,
    motions: { still: timed, idle: timed, sway: timed, sit: timed },
    paint: (context, pose, height, order) => {
      if (order === 'over') paintSteam(context, pose, height, [steam[0] * aspect, steam[1]])
    },
  })
}

/** A pulse on each beat, harder on the first of four, swaying over two. */
const playing: Motion = ({ clock, phase }) => {
  const beat = clock / 0.54 + phase
  const part = beat - Math.floor(beat)
  const accent = Math.floor(beat) % 4 === 0 ? 1.5 : 1
  const pulse = Math.exp(-part * 5) * Math.min(1, part * 12) * accent
  return {
    ...restPose,
    lift: 0.02 * pulse,
    rotation: 0.045 * Math.sin(beat * Math.PI),
    ...stretched(0.045 * pulse),
  }
}

const WISPS = 3

/** Wisps that rise, bend and fade. */
function paintSteam(
  context: SKRSContext2D,
  pose: Pose,
  height: number,
  from: readonly [number, number],
): void {
  const time = partAt(pose.parts, 'time')
  context.lineCap = 'round'
  for (let wisp = 0; wisp < WISPS; wisp++) {
    const life = time * 0.42 + wisp / WISPS
    const age = life - Math.floor(life)
    const x = from[0] + (wisp - 1) * 0.09
    const alpha = 0.34 * Math.sin(age * Math.PI) ** 1.3
    for (const [wide, part] of [
      [0.075, 0.35],
      [0.04, 0.65],
    ] as const) {
      context.strokeStyle = `rgba(255,252,246,${(alpha * part).toFixed(3)})`
      context.lineWidth = wide * height * (0.6 + 0.6 * age)
      context.beginPath()
      for (let step = 0; step <= 6; step++) {
        const up = age * 0.36 + step * 0.035
        context.lineTo(
          (x + 0.035 * Math.sin(up * 13 + wisp * 2 - time)) * height,
          (from[1] - up) * height,
        )
      }
      context.stroke()
    }
  }
}
