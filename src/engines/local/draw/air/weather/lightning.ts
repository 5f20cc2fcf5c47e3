import type { SKRSContext2D } from '@napi-rs/canvas'
import { css } from '../../colour-mix.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import type { Climate } from '../climate.ts'

/** Seconds in which at most one flash falls: far below the three a second that can harm. */
const SLOT_SECONDS = 3.4
const FLASH_SECONDS = 0.7

type Flash = { strength: number; x: number; seed: number }

export type Lightning = {
  /** 0 dark to 1 at the height of a flash. */
  strengthAt(clock: number): number
  /** The bolt itself, behind the land. */
  draw(context: SKRSContext2D, clock: number): void
}

/** The flash of a slot of the clock, if one falls in it: when, and where in the frame. */
function flashIn(sceneSeed: number, slot: number, thunder: number) {
  const seed = seedFor(sceneSeed, `flash ${slot}`)
  const random = createRandom(seed)
  if (random() > 0.45 + 0.4 * thunder) return null
  const begun = slot * SLOT_SECONDS + 0.3 + random() * (SLOT_SECONDS - FLASH_SECONDS - 0.5)
  return { begun, x: 0.12 + 0.76 * random(), seed }
}

/** When flashes fall before `until` of the scene's clock, and where in the frame: thunder follows from it. */
export function flashesUntil(
  sceneSeed: number,
  { thunder }: Pick<Climate, 'thunder'>,
  until: number,
): { begun: number; x: number }[] {
  if (thunder <= 0) return []
  const slots = Array.from({ length: Math.ceil(until / SLOT_SECONDS) }, (_, slot) => slot)
  return slots.flatMap((slot) => {
    const flash = flashIn(sceneSeed, slot, thunder)
    return flash !== null && flash.begun < until ? [flash] : []
  })
}

export function createLightning(stage: Stage, climate: Climate): Lightning | null {
  if (climate.thunder <= 0) return null
  const flashAt = (clock: number): Flash | null => {
    const slot = Math.floor(clock / SLOT_SECONDS)
    const flash = flashIn(stage.seed, slot, climate.thunder)
    const age = flash === null ? -1 : (clock - flash.begun) / FLASH_SECONDS
    if (flash === null || age < 0 || age > 1) return null
    return { strength: envelope(age) * climate.thunder, x: flash.x, seed: flash.seed }
  }
  return {
    strengthAt: (clock) => flashAt(clock)?.strength ?? 0,
    draw: (context, clock) => {
      const flash = flashAt(clock)
      if (flash) drawBolt(context, stage, flash)
    },
  }
}

/** A rise, a dip, a second softer rise, and a slow fall. */
function envelope(age: number): number {
  const first = Math.exp(-(((age - 0.1) / 0.06) ** 2))
  const second = 0.75 * Math.exp(-(((age - 0.3) / (age < 0.3 ? 0.07 : 0.22)) ** 2))
  return Math.max(first, second) * (1 - age ** 6)
}

function drawBolt(context: SKRSContext2D, stage: Stage, { strength, x, seed }: Flash): void {
  const halo = context.createRadialGradient(x * stage.width, 0, 0, x * stage.width, 0, stage.unit)
  halo.addColorStop(0, css([205, 215, 255], 0.5 * strength))
  halo.addColorStop(1, css([190, 205, 255], 0.06 * strength))
  context.fillStyle = halo
  context.fillRect(0, 0, stage.width, stage.horizon + 2)
  const random = createRandom(seed + 1)
  const branch = (left: number, top: number, bottom: number, width: number, lean: number) => {
    const steps = 13
    context.strokeStyle = css([240, 244, 255], strength)
    context.lineWidth = width
    context.lineJoin = 'round'
    context.beginPath()
    context.moveTo(left, top)
    let at = left
    for (let step = 1; step <= steps; step++) {
      at += (random() - 0.5 + lean) * stage.unit * 0.05
      context.lineTo(at, top + ((bottom - top) * step) / steps)
    }
    context.stroke()
    return at
  }
  const top = stage.horizon * 0.1
  branch(x * stage.width, top, stage.horizon * 0.98, stage.unit * 0.0045, 0)
  branch(x * stage.width, top + stage.horizon * 0.12, stage.horizon * 0.5, stage.unit * 0.002, 0.35)
  branch(
    x * stage.width,
    top + stage.horizon * 0.05,
    stage.horizon * 0.42,
    stage.unit * 0.002,
    -0.4,
  )
}
