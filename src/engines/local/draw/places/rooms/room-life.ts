/** What moves in a room by itself: fires, spotlights, drapes, rain at the panes, a train's land, lights. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { blend, box, tone } from '../../brush.ts'
import type { CameraState } from '../../camera.ts'
import { zoomAt } from '../../camera.ts'
import { css, lit, rgbOf } from '../../colour-mix.ts'
import { drawFlames, flickerAt } from '../../figures/furniture/fireplace.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { newCanvas } from '../../stage.ts'
import type { Scene } from '../../../shot/scene.ts'
import { paintBars, traceGlass } from './paint-window.ts'
import type { Cone, IndoorLook, RoomWindow } from './room.ts'
import { isDark } from './room-light.ts'
import type { Glass } from './room-spots.ts'
import { spotX, windowIn } from './room-spots.ts'

type Draw = (context: SKRSContext2D, camera: CameraState, clock: number) => void

export type RoomLife = {
  /** On the wall, before the cast is drawn. */
  behind: Draw
  /** Light and cloth before everything. */
  before: Draw
}

export function createRoomLife(
  stage: Stage,
  look: IndoorLook,
  weather: Scene['weather'],
  view: Canvas,
): RoomLife {
  const cones = look.cones.flatMap((cone, index) => coneOf(stage, cone, index))
  const glows = look.fires.flatMap((fire, index) => firelightOf(stage, look, fire, index))
  const behind: Draw[] = [
    ...panesOf(stage, look, weather, view),
    ...look.fires.flatMap((fire, index) => flamesOf(stage, fire, index)),
    ...(look.blinkers.length > 0 ? [blinkersOf(stage, look)] : []),
    ...cones,
    ...glows.map(({ behind }) => behind),
  ]
  const before: Draw[] = [
    ...glows.map(({ before }) => before),
    ...(look.drapes === null ? [] : [drapesOf(stage, look.drapes)]),
  ]
  const all =
    (draws: Draw[]): Draw =>
    (context, camera, clock) => {
      for (const draw of draws) {
        context.save()
        draw(context, camera, clock)
        context.restore()
      }
    }
  return { behind: all(behind), before: all(before) }
}

/** From pixels of the resting frame to what the camera sees of the wall. */
function toWall(context: SKRSContext2D, stage: Stage, camera: CameraState): void {
  const zoom = zoomAt(camera, 0.22)
  const shift = camera.pan * stage.width * 0.22
  context.setTransform(
    zoom,
    0,
    0,
    zoom,
    stage.width / 2 - (stage.width / 2 + shift) * zoom,
    stage.horizon * (1 - zoom) - camera.tilt * stage.height,
  )
}

function flamesOf(stage: Stage, fire: IndoorLook['fires'][number], index: number): Draw[] {
  const x = spotX(stage, fire)
  if (x === null) return []
  const area = {
    x,
    y: stage.horizon - fire.up * stage.unit,
    width: fire.width * stage.unit,
    height: fire.height * stage.unit,
  }
  return [
    (context, camera, clock) => {
      toWall(context, stage, camera)
      drawFlames(context, area, clock + index * 3.7)
    },
  ]
}

/** Of a fire's glow, what lies over the cast. */
const NEAR_GLOW = 0.25

/** The glow of a fire, as restless as its flames. */
function firelightOf(
  stage: Stage,
  look: IndoorLook,
  fire: IndoorLook['fires'][number],
  index: number,
): { behind: Draw; before: Draw }[] {
  const x = spotX(stage, fire)
  if (x === null) return []
  const radius = fire.reach * stage.unit
  const sprite = softDisc('#ff8f3e')
  const strength = isDark(stage.light) || look.isClosed ? 0.6 : 0.3
  const glow =
    (part: number): Draw =>
    (context, camera, clock) => {
      toWall(context, stage, camera)
      context.globalCompositeOperation = 'screen'
      context.globalAlpha = strength * part * flickerAt(clock, index * 2.1)
      const y = stage.horizon - (fire.up + fire.height * 0.4) * stage.unit
      context.drawImage(sprite, x - radius, y - radius, radius * 2, radius * 2)
    }
  return [{ behind: glow(1 - NEAR_GLOW), before: glow(NEAR_GLOW) }]
}

function softDisc(hex: string): Canvas {
  const [canvas, context] = newCanvas(128, 128)
  const gradient = context.createRadialGradient(64, 64, 0, 64, 64, 64)
  for (const [stop, alpha] of [
    [0, 1],
    [0.2, 0.6],
    [0.5, 0.22],
    [0.8, 0.05],
    [1, 0],
  ] as const)
    gradient.addColorStop(stop, css(rgbOf(hex), alpha))
  context.fillStyle = gradient
  context.fillRect(0, 0, 128, 128)
  return canvas
}

function blinkersOf(stage: Stage, look: IndoorLook): Draw {
  const discs = new Map(look.blinkers.map(({ hex }) => [hex, softDisc(hex)]))
  return (context, camera, clock) => {
    toWall(context, stage, camera)
    context.globalCompositeOperation = 'screen'
    look.blinkers.forEach(({ x, up, hex, size, rate }, index) => {
      const pulse = 0.5 + 0.5 * Math.sin(clock * rate + index * 2.3)
      context.globalAlpha = 0.35 + 0.65 * pulse * pulse
      const radius = size * stage.unit
      context.drawImage(
        discs.get(hex)!,
        x * stage.width - radius,
        stage.horizon - up * stage.unit - radius,
        radius * 2,
        radius * 2,
      )
    })
  }
}

/** A cone of light that turns about its lamp, with the pool at its foot. */
function coneOf(stage: Stage, cone: Cone, index: number): Draw[] {
  const from = spotX(stage, cone)
  if (from === null) return []
  const { unit } = stage
  const scale = 4
  const floor = stage.horizon + (stage.height - stage.horizon) * 0.55
  const length = floor + unit * 0.12
  const foot = unit * 0.28
  const [canvas, pen] = newCanvas((foot * 3) / scale, (length + foot) / scale)
  pen.scale(1 / scale, 1 / scale)
  pen.filter = `blur(${(unit * 0.016) / scale}px)`
  const colour = rgbOf(cone.hex)
  const gradient = pen.createLinearGradient(0, 0, 0, length)
  gradient.addColorStop(0, css(colour, cone.strength))
  gradient.addColorStop(0.45, css(colour, cone.strength * 0.42))
  gradient.addColorStop(1, css(colour, cone.strength * 0.08))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(foot * 1.5 - unit * 0.018, 0)
  pen.lineTo(foot * 1.5 + unit * 0.018, 0)
  pen.lineTo(foot * 2.5, length)
  pen.ellipse(foot * 1.5, length, foot, foot * 0.26, 0, 0, Math.PI)
  pen.fill()
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, foot)
  pool.addColorStop(0, css(colour, cone.strength * 0.9))
  pool.addColorStop(0.7, css(colour, cone.strength * 0.4))
  pool.addColorStop(1, css(colour, 0))
  pen.translate(foot * 1.5, length)
  pen.scale(1, 0.26)
  pen.fillStyle = pool
  pen.beginPath()
  pen.arc(0, 0, foot, 0, Math.PI * 2)
  pen.fill()
  const rest = Math.atan2((cone.to - cone.x) * stage.width, length)
  return [
    (context, camera, clock) => {
      context.setTransform(1, 0, 0, 1, -camera.pan * stage.width * 0.5, -camera.tilt * stage.height)
      context.translate(from, -unit * 0.1)
      const swing = cone.swing * Math.sin(clock * (0.5 + 0.13 * index) + index * 1.9)
      context.transform(1, 0, Math.tan(rest + swing), 1, 0, 0)
      context.globalCompositeOperation = 'screen'
      context.drawImage(canvas, -foot * 1.5, 0, canvas.width * scale, canvas.height * scale)
    },
  ]
}

/** Curtains at both sides and a valance above, before the scene; their folds breathe. */
function drapesOf(stage: Stage, hex: string): Draw {
  const { unit, height, width } = stage
  const wide = Math.min(unit * 0.26, width * 0.17)
  const [side, pen] = newCanvas(wide, height)
  const brush = { context: pen, aspect: 1, random: createRandom(seedFor(stage.seed, 'drapes')) }
  const lightTone = (part: number) => tone(hex, part)
  const folds = 6
  for (let fold = 0; fold < folds; fold++) {
    const each = wide / folds
    const x = fold * each
    box(
      brush,
      [x, 0, each + 1, height],
      blend(
        brush,
        [x, 0],
        [x + each, 0],
        [lightTone(-0.72), lightTone(-0.1), lightTone(0.1), lightTone(-0.4), lightTone(-0.76)],
      ),
    )
  }
  const hem = unit * 0.03
  box(
    brush,
    [0, height - hem * 2.4, wide, hem],
    blend(brush, [0, height - hem * 2.4], [0, height - hem], ['#f0cc72', '#b07d26']),
  )
  shadeSheet(pen, stage, side)
  const [top, above] = newCanvas(width * 1.1, unit * 0.2)
  const upper = { context: above, aspect: 1, random: brush.random }
  const swags = Math.max(3, Math.round(width / (unit * 0.3)))
  const span = top.width / swags
  for (let swag = 0; swag < swags; swag++) {
    const x = (swag + 0.5) * span
    above.fillStyle = blend(
      upper,
      [0, 0],
      [0, unit * 0.17],
      [lightTone(-0.55), lightTone(0.04), lightTone(-0.5)],
    )
    above.beginPath()
    above.ellipse(x, 0, span * 0.54, unit * 0.155, 0, 0, Math.PI)
    above.fill()
    above.strokeStyle = '#d9ab49'
    above.lineWidth = unit * 0.009
    above.stroke()
    for (let pleat = 1; pleat < 4; pleat++) {
      above.strokeStyle = 'rgba(20,0,12,0.28)'
      above.lineWidth = unit * 0.006
      above.beginPath()
      above.ellipse(x, 0, span * 0.54, unit * 0.04 * pleat, 0, 0, Math.PI)
      above.stroke()
    }
  }
  box(
    upper,
    [0, 0, top.width, unit * 0.05],
    blend(upper, [0, 0], [0, unit * 0.05], [lightTone(-0.4), lightTone(-0.15)]),
  )
  shadeSheet(above, stage, top)
  const strips = Math.ceil(height / 2)
  return (context, camera, clock) => {
    const out = (camera.zoom - 1) * width * 0.16
    const down = -camera.tilt * height * 1.2
    for (const end of [-1, 1]) {
      context.setTransform(
        end < 0 ? 1 : -1,
        0,
        0,
        1,
        (end < 0 ? 0 : width) + end * out - camera.pan * width * 1.2,
        0,
      )
      for (let strip = 0; strip < strips; strip++) {
        const [from, to] = [(strip / strips) * height, ((strip + 1) / strips) * height]
        const hang = strip / strips
        // Narrow at the tie, wide above and below; the free edge breathes.
        const tie = 1 - 0.34 * Math.exp(-(((hang - 0.66) / 0.2) ** 2))
        const breath = 1 + 0.025 * hang * Math.sin(clock * 0.9 + hang * 3 + end)
        context.drawImage(
          side,
          0,
          from,
          side.width,
          to - from,
          -2,
          from,
          side.width * tie * breath,
          to - from + 1,
        )
      }
    }
    context.setTransform(
      1,
      0,
      0,
      1,
      -camera.pan * width * 1.2,
      down - (camera.zoom - 1) * height * 0.2,
    )
    context.drawImage(top, -width * 0.05, -2 + 1.5 * Math.sin(clock * 0.7))
  }
}

function shadeSheet(context: SKRSContext2D, stage: Stage, sheet: Canvas): void {
  context.save()
  context.globalCompositeOperation = 'source-atop'
  const ambient = lit([150, 130, 138], stage.light.roomAmbient)
  context.globalAlpha = 0.5
  context.fillStyle = css(lit([70, 40, 60], ambient))
  context.fillRect(0, 0, sheet.width, sheet.height)
  context.restore()
}

type Pane = { glass: Glass; opening: RoomWindow }

function panesOf(stage: Stage, look: IndoorLook, weather: Scene['weather'], view: Canvas): Draw[] {
  const panes = look.windows.flatMap((opening): Pane[] => {
    const glass = windowIn(stage, opening)
    return glass === null ? [] : [{ glass, opening }]
  })
  if (panes.length === 0) return []
  const isWet = weather.kind === 'rain' || weather.kind === 'storm'
  const fall = isWet ? drops : weather.kind === 'snow' || look.view === 'snow' ? flakes : null
  if (fall === null && look.viewPace === 0) return []
  const land = look.viewPace === 0 ? null : view
  return panes.map(({ glass, opening }, index) => (context, camera, clock) => {
    toWall(context, stage, camera)
    context.save()
    traceGlass(context, glass, opening.style)
    context.clip()
    if (land !== null) pass(context, stage, glass, land, clock * look.viewPace)
    fall?.(context, stage, glass, clock, weather.intensity, index)
    context.restore()
    paintBars(context, stage, opening, glass)
  })
}

/** The land goes by: the view and its mirror image in turn, so that no seam shows. */
function pass(
  context: SKRSContext2D,
  stage: Stage,
  glass: Glass,
  view: Canvas,
  units: number,
): void {
  const tall = glass.height * 1.05
  const wide = (view.width / view.height) * tall
  const way = units * stage.unit + glass.x
  const first = Math.floor(way / wide)
  for (let tile = first; tile <= first + Math.ceil(glass.width / wide) + 1; tile++) {
    const x = tile * wide - way + glass.x
    context.save()
    context.translate(tile % 2 === 0 ? x : x + wide, glass.y)
    context.scale(tile % 2 === 0 ? 1 : -1, 1)
    context.drawImage(view, 0, 0, wide, tall)
    context.restore()
  }
}

function drops(
  context: SKRSContext2D,
  stage: Stage,
  { x, y, width, height }: Glass,
  clock: number,
  intensity: number,
  index: number,
): void {
  const random = createRandom(seedFor(stage.seed, `drops${index}`))
  const count = Math.round(50 * (0.4 + intensity) * Math.min(2, width / stage.unit / 0.4))
  context.strokeStyle = 'rgba(226,238,252,0.5)'
  context.lineWidth = Math.max(0.8, stage.unit * 0.0022)
  context.beginPath()
  for (let drop = 0; drop < count; drop++) {
    const [along, phase, pace] = [random(), random(), 0.8 + 0.7 * random()]
    const part = (phase + clock * pace * 1.1) % 1
    const left = x + along * width
    const top = y + part * height * 1.2 - height * 0.1
    context.moveTo(left, top)
    context.lineTo(left - stage.unit * 0.006, top + stage.unit * 0.032)
  }
  context.stroke()
  context.fillStyle = 'rgba(236,244,255,0.5)'
  for (let bead = 0; bead < count / 2; bead++) {
    const [along, high, slow] = [random(), random(), random()]
    const slide = slow > 0.75 ? ((clock * 0.12 * slow + high) % 1) - high : 0
    const size = stage.unit * (0.0016 + 0.0026 * random())
    context.beginPath()
    context.ellipse(
      x + along * width,
      y + (high + slide) * height,
      size,
      size * 1.3,
      0,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}

function flakes(
  context: SKRSContext2D,
  stage: Stage,
  { x, y, width, height }: Glass,
  clock: number,
  intensity: number,
  index: number,
): void {
  const random = createRandom(seedFor(stage.seed, `flakes${index}`))
  const count = Math.round(60 * (0.4 + intensity))
  context.fillStyle = isDark(stage.light) ? 'rgba(214,226,250,0.75)' : 'rgba(255,255,255,0.9)'
  for (let flake = 0; flake < count; flake++) {
    const [along, phase, near] = [random(), random(), random()]
    const part = (phase + clock * (0.1 + 0.1 * near)) % 1
    const sway = Math.sin(clock * (0.7 + near) + flake) * 0.03
    const size = stage.unit * (0.0016 + 0.0036 * near)
    context.beginPath()
    context.arc(x + ((along + sway + 1) % 1) * width, y + part * height, size, 0, Math.PI * 2)
    context.fill()
  }
}
