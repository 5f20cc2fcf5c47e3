/** What rolls: wheels stay on the road and turn as far as it goes; the body rides on its springs. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { window01 } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import type { Field } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Wheel } from './found-shapes.ts'
import { wheelsOf } from './found-shapes.ts'
import type { Motion } from './plain-motions.ts'
import { plainMotions } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

const isLight = /bicycle|scooter|biking/
const isVehicle =
  /^(automobile|taxi|sport-utility-vehicle|racing-car|pickup-truck|police-car|minibus|bus|delivery-truck|articulated-lorry|fire-engine|ambulance|tractor|locomotive|trolleybus|bicycle|motorcycle|motor-scooter|kick-scooter|auto-rickshaw|oncoming-\w+(-\w+)?|train|tram|tram-car|railway-car|metro|monorail|bullet-train|high-speed-train|roller-skate|skateboard)$|-biking(-|$)/

/** Vehicles drive through the frame; nothing else of the set does. */
export const isVehiclePicture = (picture: string) => isVehicle.test(picture)

export function vehicleFor(picture: string, aspect: number): Rigging | null {
  if (!isVehiclePicture(picture)) return null
  const wheels = wheelsOf(picture, aspect)
  const isSlow = isLight.test(picture)
  const radius = wheels[0]?.radius ?? 0.2
  const rolling =
    (motion: Motion): Motion =>
    (beat) => {
      const pose = motion(beat)
      return { ...pose, parts: { roll: beat.way / radius, ...pose.parts } }
    }
  const drive = rolling((beat) => driving(beat, isSlow))
  const stand = rolling(standing)
  const lively = Object.fromEntries(
    (['jump', 'dance', 'play', 'cheer', 'wave', 'spin'] as const).map((name) => [
      name,
      rolling(plainMotions[name]),
    ]),
  )
  return createField({
    claims: wheels.map(({ box }, index) => ({ layer: `wheel${index}`, box, isBehind: false })),
    move: springs(aspect),
    motions: { ...lively, drive, walk: drive, run: drive, fly: drive, idle: stand, sit: stand },
    paces: isSlow ? { drive: 0.8, walk: 0.4, run: 1.1 } : { drive: 1.8, walk: 0.5, run: 2.2 },
    paint: (context, pose, height, order) => {
      if (order === 'under') return paintDust(context, pose, height, aspect)
      for (const wheel of wheels) paintSpin(context, pose, height, { wheel, aspect, isSlow })
    },
  })
}

function springs(aspect: number): Field {
  return ([x, y], parts, layer) => {
    if (layer.startsWith('wheel')) return [x, y]
    const pitch = partAt(parts, 'nose')
    return [x + pitch * (0.8 - y), y - partAt(parts, 'spring') - pitch * (aspect / 2 - x)]
  }
}

function driving({ clock, way, phase }: Beat, isSlow: boolean): Pose {
  const road = way * 2.3 + phase * 9
  const bump = Math.max(0, Math.sin(road * 1.7) * Math.sin(road * 0.61 + 1)) ** 3
  return {
    ...restPose,
    parts: {
      spring: 0.014 * bump + 0.004 * Math.sin(road * 5.1),
      nose: 0.02 * window01(clock, -0.1, 0.9, 0.4) + 0.006 * Math.sin(road * 2.3) - 0.01 * bump,
      dust: isSlow ? 0 : 1,
      time: clock + phase,
    },
  }
}

/** An engine that runs; after a drive it dips its nose as it stops. */
function standing({ clock, way, phase }: Beat): Pose {
  const stop = way > 0 ? Math.exp(-clock * 3.5) * Math.cos(clock * 9) : 0
  return {
    ...restPose,
    parts: { spring: 0.0012 * wave(clock + phase, 0.21), nose: -0.022 * stop },
  }
}

type Spin = { wheel: Wheel; aspect: number; isSlow: boolean }

/** What lets one see that a wheel turns: holes in the rim, a glint on the tyre, or spokes. */
function paintSpin(context: SKRSContext2D, pose: Pose, height: number, spin: Spin): void {
  const { wheel, aspect, isSlow } = spin
  const radius = wheel.radius * height
  context.save()
  context.translate(wheel.x * aspect * height, wheel.y * height)
  context.rotate(-partAt(pose.parts, 'roll'))
  if (isSlow) {
    context.strokeStyle = 'rgba(90,84,110,0.55)'
    context.lineWidth = Math.max(0.6, radius * 0.025)
    context.beginPath()
    for (let spoke = 0; spoke < 9; spoke++) {
      const angle = (spoke / 9) * Math.PI * 2
      context.moveTo(0, 0)
      context.lineTo(Math.cos(angle) * radius * 0.8, Math.sin(angle) * radius * 0.8)
    }
    context.stroke()
  } else {
    context.fillStyle = 'rgba(28,18,40,0.62)'
    for (let hole = 0; hole < 5; hole++) {
      const angle = (hole / 5) * Math.PI * 2
      context.beginPath()
      context.arc(
        Math.cos(angle) * radius * 0.27,
        Math.sin(angle) * radius * 0.27,
        radius * 0.075,
        0,
        Math.PI * 2,
      )
      context.fill()
    }
    context.strokeStyle = 'rgba(255,250,255,0.13)'
    context.lineWidth = radius * 0.12
    for (const from of [0.2, 0.2 + Math.PI]) {
      context.beginPath()
      context.arc(0, 0, radius * 0.72, from, from + 0.7)
      context.stroke()
    }
  }
  context.restore()
}

const PUFFS = 6

/** Dust from the rear wheel: it rises, grows and thins out behind. */
function paintDust(context: SKRSContext2D, pose: Pose, height: number, aspect: number): void {
  const amount = partAt(pose.parts, 'dust')
  if (amount <= 0) return
  const time = partAt(pose.parts, 'time')
  for (let puff = 0; puff < PUFFS; puff++) {
    const life = time * 1.7 + puff / PUFFS
    const age = life - Math.floor(life)
    const uneven = Math.sin(Math.floor(life) * 12.9 + puff * 4.1)
    context.fillStyle = `rgba(226,214,200,${(0.26 * amount * (1 - age) ** 1.4).toFixed(3)})`
    context.beginPath()
    context.arc(
      (aspect * 0.9 + 0.62 * age) * height,
      (0.965 - 0.1 * age * (1 + 0.4 * uneven)) * height,
      (0.025 + 0.075 * age * (1 + 0.25 * uneven)) * height,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}
