import type { SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'
import { css, mix } from '../colour-mix.ts'
import { depthAt } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'
import { toned } from './outdoor.ts'
import { shoreRow } from './paint-ground.ts'
import { wrap } from '../easing.ts'

const WAVE_SECONDS = 5.6

/** A wave's reach up the sand: it runs up fast and drains slowly. -1 to 1. */
const surge = (clock: number, phase: number) => {
  const turn = (clock / WAVE_SECONDS + phase) * Math.PI * 2
  return Math.sin(turn + 0.45 * Math.sin(turn))
}

export type Swash = {
  draw(context: SKRSContext2D, camera: CameraState, clock: number, travel: number): void
}

/** Waves that come in over the sand and go, with foam at their edge and wet sand behind. */
export function createSwash(outdoor: Outdoor): Swash {
  const { stage, look, climate } = outdoor
  const ground = stage.height - stage.horizon
  const sheen = toned(outdoor, look.water?.[1] ?? '#3aaec4')
  const foam = mix(
    mix([255, 255, 255], stage.light.key, 0.2),
    stage.light.shade,
    stage.light.isMoon ? 0.4 : 0.05,
  )
  const reach = ground * (0.045 + 0.03 * climate.wind)
  const wet = mix(toned(outdoor, look.ground[1]), stage.light.shade, 0.42)
  const row = (x: number, camera: CameraState, travel: number, lift: (part: number) => number) => {
    const edge = ground * look.shore
    const shift = (camera.pan * stage.width + travel) * depthAt(stage, stage.horizon + edge)
    const world = (x - stage.width / 2) / camera.zoom + stage.width / 2 + shift + stage.margin
    const part = wrap(world / stage.period, 1)
    const down = shoreRow(stage, look.shore, part, false) + lift(part)
    return stage.horizon - camera.tilt * stage.height + down * camera.zoom
  }
  const trace = (
    context: SKRSContext2D,
    camera: CameraState,
    travel: number,
    lift: (part: number) => number,
  ) => {
    const step = Math.max(4, stage.width / 160)
    context.beginPath()
    for (let x = -step; x <= stage.width + step; x += step) {
      const y = row(x, camera, travel, lift)
      if (x < 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
  }
  return {
    draw: (context, camera, clock, travel) => {
      const ripple = (part: number) =>
        0.16 * Math.sin(part * 88 + clock * 0.6) + 0.3 * Math.sin(part * 25 - clock * 0.3)
      const line = (phase: number, share: number) => (part: number) =>
        reach *
        (0.2 +
          share * surge(clock, phase + 0.12 * Math.sin(part * Math.PI * 6)) +
          0.22 * ripple(part))
      const close = () => {
        context.lineTo(stage.width + 20, stage.horizon)
        context.lineTo(-20, stage.horizon)
        context.closePath()
      }
      context.save()
      context.beginPath()
      context.rect(
        0,
        stage.horizon + (ground * look.shore * camera.zoom) / 2 - camera.tilt * stage.height,
        stage.width,
        stage.height,
      )
      context.clip()
      trace(context, camera, travel, (part) => reach * (1.35 + 0.2 * ripple(part)))
      close()
      context.fillStyle = css(wet, 0.4)
      context.fill()
      trace(context, camera, travel, line(0, 0.95))
      close()
      context.fillStyle = css(mix(sheen, stage.light.sky[2], 0.35), 0.78)
      context.fill()
      trace(context, camera, travel, line(0, 0.95))
      context.lineJoin = 'round'
      context.strokeStyle = css(foam, 0.9)
      context.lineWidth = stage.unit * 0.0075
      context.stroke()
      for (const [phase, share, back, width] of [
        [0.33, 0.5, 0.95, 0.005],
        [0.62, 0.35, 1.9, 0.004],
        [0.85, 0.3, 3.1, 0.003],
      ] as const) {
        const inner = line(phase, share)
        trace(context, camera, travel, (part) => inner(part) - reach * back)
        context.strokeStyle = css(foam, 0.42 + 0.25 * surge(clock, phase + 0.2))
        context.lineWidth = stage.unit * width
        context.stroke()
      }
      context.restore()
    },
  }
}
