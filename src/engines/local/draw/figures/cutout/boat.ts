/** Boats: their own strip of water is left out; they lie in the scene's water to their waterline. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import { createField, partAt } from './field.ts'
import { waterOf } from './found-shapes.ts'
import { turned } from './limb.ts'
import type { Motion } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

const isBoat = /^(sailboat|ship|speedboat|motor-boat|canoe|ferry|passenger-ship)$/

/** How deep the waves of the strip reach, from its top. */
const WAVE_DEPTH = 0.035

export function boatFor(picture: string, aspect: number): Rigging | null {
  if (!isBoat.test(picture)) return null
  const top = waterOf(picture)
  if (top === null) return null
  const line = top + WAVE_DEPTH
  const sink = 1 - line
  const sailing =
    (pace: number): Motion =>
    (beat) =>
      afloat(beat, pace)
  return createField({
    claims: [
      {
        layer: 'water',
        box: { left: -0.1, top: top - 0.02, right: 1.1, bottom: 1.1 },
        isBehind: false,
      },
    ],
    hidden: ['water'],
    move: ([x, y], parts) => {
      const [px, py] = turned([x, y], [aspect / 2, line], -partAt(parts, 'rock'))
      return [px, py + sink - partAt(parts, 'heave')]
    },
    motions: Object.fromEntries(
      (
        ['sail', 'swim', 'drive', 'walk', 'run', 'idle', 'float', 'sway', 'play', 'dance'] as const
      ).map((name) => [name, sailing(name === 'idle' || name === 'float' ? 0.2 : 1)]),
    ),
    paces: { sail: 0.1, drive: 0.3, run: 0.35, walk: 0.1, swim: 0.1 },
    clip: (context, pose, height) => clipToWater(context, pose, height, aspect),
    paint: (context, pose, height, order) => {
      if (order === 'over') paintFoam(context, pose, height, aspect)
    },
  })
}

function afloat({ clock, phase }: Beat, speed: number): Pose {
  const time = clock + phase * 5
  return {
    ...restPose,
    parts: {
      rock: 0.035 * wave(time, 3.6) + 0.014 * wave(time, 1.9) - 0.012 * speed,
      heave: 0.016 * wave(time, 3.6, 0.3),
      swell: Math.sin(time * 2.1),
      swellTurn: Math.cos(time * 2.1),
      foam: speed,
    },
  }
}

/** Height of the scene's water beside the hull, in heights, at `x` heights. */
function swellAt(pose: Pose, x: number): number {
  const lag = x * 9
  const sin = partAt(pose.parts, 'swell')
  const cos = partAt(pose.parts, 'swellTurn')
  return 0.008 * (sin * Math.cos(lag) - cos * Math.sin(lag))
}

function clipToWater(context: SKRSContext2D, pose: Pose, height: number, aspect: number): void {
  context.beginPath()
  context.moveTo(-height, -height * 2)
  context.lineTo(-height, height)
  for (let x = -0.4; x <= aspect + 0.4; x += 0.04)
    context.lineTo(x * height, (1 - swellAt(pose, x)) * height)
  context.lineTo((aspect + 1) * height, height)
  context.lineTo((aspect + 1) * height, -height * 2)
  context.closePath()
  context.clip()
}

/** A line of foam along the hull, higher at the bow, and a wake that fans out behind. */
function paintFoam(context: SKRSContext2D, pose: Pose, height: number, aspect: number): void {
  const foam = partAt(pose.parts, 'foam')
  context.lineCap = 'round'
  const line = (from: number, to: number, drop: number, alpha: number, width: number) => {
    context.strokeStyle = `rgba(255,255,255,${alpha.toFixed(3)})`
    context.lineWidth = width * height
    context.beginPath()
    for (let x = from; x <= to; x += 0.03) {
      const end = (x - from) / (to - from)
      context.lineTo(x * height, (1 + drop * end - swellAt(pose, x * 1.6) * 1.2) * height)
    }
    context.stroke()
  }
  const [bow, stern] = [aspect * 0.08, aspect * 0.9]
  line(bow, stern, 0, 0.5, 0.01)
  line(bow - 0.02, bow + 0.2, 0.016, 0.55 * foam, 0.02)
  line(bow + 0.05, stern + 0.12, 0.02, 0.26, 0.008)
  line(stern - 0.06, stern + 0.4, 0.006, 0.36 * foam, 0.012)
  line(stern, stern + 0.3, 0.03, 0.22 * foam, 0.009)
}
