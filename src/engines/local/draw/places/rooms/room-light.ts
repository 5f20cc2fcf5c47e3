/** The light of a room: what the sky sends in through windows, and its own lamps, fires and spotlights. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createGlow } from '../../air/glow.ts'
import type { Light } from '../../air/light.ts'
import { css, lit, mix, rgbOf } from '../../colour-mix.ts'
import type { Rgb } from '../../colour-mix.ts'
import type { Stage } from '../../stage.ts'
import { blurred, newCanvas } from '../../stage.ts'
import type { IndoorLook, Lamp } from './room.ts'
import { spotX, windowIn } from './room-spots.ts'

/** Whether lamps are lit: after dark, and in the gloom of a storm. */
export const isDark = ({ lamps }: Light) => lamps > 0.6

const isLit = (light: Light, lamp: Lamp) => lamp.when === 'always' || isDark(light)

/** A time's light as it is in the room: its own ambient, and a key from the window or the brightest lamp. */
export function roomLight(look: IndoorLook, light: Light): Light {
  const lamps = look.lamps.filter((lamp) => isLit(light, lamp))
  const best = lamps.toSorted((a, b) => b.strength * b.radius - a.strength * a.radius)[0]
  const fire = look.fires[0]
  const ambient = look.isClosed ? mix(light.roomAmbient, [255, 240, 224], 0.65) : light.roomAmbient
  const room = { ...light, roomAmbient: lit(ambient, rgbOf(look.air)) }
  const spot = look.cones[0]
  if (spot !== undefined)
    return {
      ...room,
      key: mix([255, 244, 224], rgbOf(spot.hex), 0.5),
      keySide: spot.x < 0.5 ? -1 : 1,
    }
  const warm = fire !== undefined && (isDark(light) || look.isClosed)
  const source = warm ? { x: fire.x, hex: '#ff9a48' } : isDark(light) || look.isClosed ? best : null
  if (source !== null && source !== undefined)
    return {
      ...room,
      key: mix(light.key, rgbOf(source.hex), 0.75),
      keySide: source.x < 0.5 ? -1 : 1,
    }
  const opening = look.windows.find(({ beam }) => beam) ?? look.windows[0]
  return opening === undefined ? room : { ...room, keySide: opening.x < 0.45 ? -1 : 1 }
}

/**
 * What the cast's colours are multiplied with: in spotlights it is lit more than the room is, and by them.
 */
export function castAmbient(look: IndoorLook, { roomAmbient }: Light): Rgb {
  const strength = Math.max(0, ...look.cones.map((cone) => cone.strength))
  return mix(roomAmbient, [255, 250, 240], Math.min(0.85, strength * 1.7))
}

/** The colour of what comes in through a window. */
const skyKey = (light: Light): Rgb =>
  isDark(light) ? mix(light.sky[1], [255, 255, 255], 0.4) : light.key

/** Multiplies a painted wall or floor with the light that falls on it. The context's origin is the frame's. */
export function lightSurface(
  context: SKRSContext2D,
  stage: Stage,
  look: IndoorLook,
  area: { x: number; y: number; width: number; height: number },
  isFloor: boolean,
): void {
  const scale = 4
  const [map, pen] = newCanvas(area.width / scale, area.height / scale)
  pen.scale(1 / scale, 1 / scale)
  pen.translate(-area.x, -area.y)
  const { light } = stage
  const own = look.lamps.some((lamp) => isLit(light, lamp)) || look.fires.length > 0
  const hasSun = look.windows.some(({ beam }) => beam) && !isDark(light)
  const base = mix(light.roomAmbient, light.shade, own && isDark(light) ? 0.42 : hasSun ? 0.2 : 0.1)
  pen.fillStyle = css(base)
  pen.fillRect(area.x, area.y, area.width, area.height)
  pen.globalCompositeOperation = 'lighter'
  for (const lamp of look.lamps) {
    if (!isLit(light, lamp)) continue
    const x = spotX(stage, lamp)
    if (x === null) continue
    const y = isFloor
      ? stage.horizon + (stage.height - stage.horizon) * (lamp.ground ?? 0.3)
      : stage.horizon - lamp.up * stage.unit
    pool(
      pen,
      { x, y, radius: lamp.radius * 1.5 * stage.unit },
      warmer(rgbOf(lamp.hex)),
      lamp.strength * (isFloor ? 0.6 : 0.72) * (isDark(light) || look.isClosed ? 1 : 0.4),
      isFloor ? 0.36 : 1,
    )
  }
  for (const fire of look.fires) {
    const x = spotX(stage, fire)
    if (x === null) continue
    const y = stage.horizon - (isFloor ? -0.04 : fire.up) * stage.unit
    const strength = isDark(light) || look.isClosed ? 0.62 : 0.25
    pool(
      pen,
      { x, y, radius: fire.reach * stage.unit },
      rgbOf('#ff8a3c'),
      strength,
      isFloor ? 0.5 : 0.9,
    )
  }
  if (isFloor) windowPatches(pen, stage, look)
  context.globalCompositeOperation = 'multiply'
  context.drawImage(map, area.x, area.y, area.width, area.height)
  context.globalCompositeOperation = 'source-over'
}

/** Light on surfaces is of a stronger colour than the lamp itself looks. */
const warmer = (colour: Rgb): Rgb => {
  const grey = (colour[0] + colour[1] + colour[2]) / 3
  return mix([grey, grey, grey], colour, 1.2)
}

function pool(
  context: SKRSContext2D,
  { x, y, radius }: { x: number; y: number; radius: number },
  colour: Rgb,
  strength: number,
  flatness: number,
): void {
  context.save()
  context.translate(x, y)
  context.scale(1, flatness)
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (const [stop, part] of [
    [0, 1],
    [0.25, 0.72],
    [0.5, 0.36],
    [0.75, 0.11],
    [1, 0],
  ] as const)
    gradient.addColorStop(stop, css(colour, strength * part))
  context.fillStyle = gradient
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  context.restore()
}

/** Daylight on the floor: each window's panes, thrown into the room. */
function windowPatches(context: SKRSContext2D, stage: Stage, look: IndoorLook): void {
  const { light, unit } = stage
  context.filter = `blur(${unit * 0.0016}px)`
  const strength = (isDark(light) ? 0.22 : 0.5 + 0.4 * light.bloom) * (look.isClosed ? 0.5 : 1)
  for (const opening of look.windows) {
    const glass = windowIn(stage, opening)
    if (glass === null || !opening.beam) continue
    const lean = glass.x + glass.width / 2 > stage.width / 2 ? -1 : 1
    const reach = unit * 0.5
    const [top, bottom] = [stage.horizon + unit * 0.05, stage.horizon + unit * 0.2]
    context.fillStyle = css(skyKey(light), strength)
    const panes = 2
    for (let pane = 0; pane < panes; pane++) {
      const left = glass.x + (glass.width * (pane + 0.04)) / panes
      const right = glass.x + (glass.width * (pane + 0.94)) / panes
      for (const [a, b] of [
        [0, 0.46],
        [0.54, 1],
      ] as const) {
        const at = (x: number, part: number) =>
          x + lean * reach * (0.5 + 0.5 * part) + (x - stage.width / 2) * 0.2 * part
        context.beginPath()
        context.moveTo(at(left, a), top + (bottom - top) * a)
        context.lineTo(at(right, a), top + (bottom - top) * a)
        context.lineTo(at(right, b), top + (bottom - top) * b)
        context.lineTo(at(left, b), top + (bottom - top) * b)
        context.fill()
      }
    }
  }
}

/** Light in the air: blooms of windows and lamps, and beams. */
export function paintRoomGlow(stage: Stage, look: IndoorLook): Canvas {
  return createGlow(stage, (context) => paintBlooms(context, stage, look))
}

function paintBlooms(context: SKRSContext2D, stage: Stage, look: IndoorLook): void {
  const { light, unit } = stage
  const dim = isDark(light) ? 0.5 : 1
  for (const opening of look.windows) {
    const glass = windowIn(stage, opening)
    if (glass === null) continue
    const middle = { x: glass.x + glass.width / 2, y: glass.y + glass.height / 2 }
    const radius = Math.min(0.62, 0.3 + opening.width * 0.5) * unit
    pool(context, { ...middle, radius }, skyKey(light), light.bloom * 0.5 * dim, 1)
  }
  for (const lamp of look.lamps) {
    const x = spotX(stage, lamp)
    if (x === null || !isLit(light, lamp)) continue
    const y = stage.horizon - lamp.up * unit
    const strength = lamp.strength * (isDark(light) || look.isClosed ? 1 : 0.55)
    pool(context, { x, y, radius: lamp.radius * unit * 0.62 }, rgbOf(lamp.hex), 0.42 * strength, 1)
    if (lamp.body !== false)
      pool(context, { x, y, radius: unit * 0.1 }, rgbOf(lamp.hex), 0.8 * strength, 1)
  }
  paintBeams(context, stage, look)
}

const PANE_PARTS = [
  [0.03, 0.48],
  [0.52, 0.97],
] as const
const OPEN_PARTS = [[0.3, 0.7]] as const

function paintBeams(context: SKRSContext2D, stage: Stage, look: IndoorLook): void {
  const { light, unit } = stage
  const scale = 4
  const [beams, pen] = newCanvas(
    (stage.width + stage.margin * 2) / scale,
    (stage.height + stage.margin * 2) / scale,
  )
  pen.scale(1 / scale, 1 / scale)
  pen.translate(stage.margin, stage.margin)
  const floor = stage.horizon + (stage.height - stage.horizon) * 0.6
  for (const opening of look.windows) {
    const glass = windowIn(stage, opening)
    if (glass === null || !opening.beam) continue
    const { x, width } = glass
    const drop = opening.style === 'rough' ? glass.height * 0.25 : 0
    const [y, height] = [glass.y + drop, glass.height - drop]
    const lean = x + width / 2 > stage.width / 2 ? -1 : 1
    const reach = unit * 0.62
    const gradient = pen.createLinearGradient(x + width / 2, y, x + width / 2 + lean * reach, floor)
    const strength = (0.6 * light.bloom + 0.14) * (isDark(light) ? 0.45 : 1)
    gradient.addColorStop(0, css(skyKey(light), strength))
    gradient.addColorStop(0.6, css(skyKey(light), strength * 0.4))
    gradient.addColorStop(1, css(skyKey(light), 0))
    pen.fillStyle = gradient
    // An opening without panes sends one beam, from its middle.
    const isOpen = opening.style === 'rough' || opening.style === 'flap'
    for (const [from, to] of isOpen ? OPEN_PARTS : PANE_PARTS) {
      const left = x + width * from
      const right = x + width * to
      pen.beginPath()
      pen.moveTo(left, y)
      pen.lineTo(right, y)
      if (lean < 0) pen.lineTo(right, y + height)
      pen.lineTo(right + lean * reach + (lean < 0 ? 0 : width * 0.12), floor)
      pen.lineTo(left + lean * reach - (lean < 0 ? width * 0.12 : 0), floor)
      if (lean > 0) pen.lineTo(left, y + height)
      pen.fill()
    }
  }
  const soft = blurred(beams, (unit * 0.018) / scale)
  context.drawImage(soft, -stage.margin, -stage.margin, beams.width * scale, beams.height * scale)
}
