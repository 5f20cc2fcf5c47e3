import type { Canvas } from '@napi-rs/canvas'
import type { Scene } from '../../shot/scene.ts'
import { unitOf } from '../../shot/scene.ts'
import type { Climate } from '../air/climate.ts'
import { climateOf } from '../air/climate.ts'
import { glowVeil } from '../air/glow.ts'
import { lights } from '../air/light.ts'
import type { Veils } from '../air/overlay.ts'
import { createOverlay, drawOverlay } from '../air/overlay.ts'
import { paintGlow, paintShade } from '../air/paint-light.ts'
import { sceneLight } from '../air/scene-light.ts'
import type { CastMember } from '../cast/cast-member.ts'
import { createCast } from '../cast/cast-member.ts'
import type { PlaceLook } from '../places/place-looks.ts'
import { placeLooks } from '../places/place-looks.ts'
import type { Prop } from '../places/prop.ts'
import { outdoorProps } from '../places/outdoor-props.ts'
import { outsideOf } from '../places/rooms/outside-of.ts'
import type { IndoorLook } from '../places/rooms/room.ts'
import { castAmbient, paintRoomGlow, roomLight } from '../places/rooms/room-light.ts'
import { standingProps } from '../places/rooms/standing-props.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import type { Paintings } from '../paintings.ts'
import { painted } from '../paintings.ts'
import { drawSet } from './draw-set.ts'
import { buildIndoorScenery } from './indoor-scenery.ts'
import { buildOutdoorScenery } from './outdoor-scenery.ts'
import type { Scenery } from './scenery.ts'

/** The frames of a scene: pixels, frames a second as a fraction, and what chance hangs on. */
export type DrawFrame = {
  width: number
  height: number
  frameRate: { num: number; den: number }
  seed: number
  /** Drawn so many times as wide and high, then scaled down: finer edges, steadier slow moves. Default: 1. */
  supersampling?: number
  /** Decoded pictures of the characters that the scene names, by the actors' `picture`. */
  characters?: Record<string, Canvas>
  /** The image that a scene with `backdrop: 'image'` stands before, as large as the frame. */
  backdrop?: Canvas
  /** Keeps what is painted once, or gives it. */
  paintings?: Paintings
}

/** Everything of a scene that is painted once. */
export type SceneSet = {
  stage: Stage
  scene: Scene
  climate: Climate
  scenery: Scenery
  props: Prop[]
  cast: CastMember[]
  /** Light and shade over the whole picture. */
  veils: Veils
}

export function buildSet(scene: Scene, frame: DrawFrame): SceneSet {
  const look = placeLooks[scene.place]
  const climate = climateFor(scene, look)
  const stage = stageOf(scene, frame, look, climate)
  const ambient = look.kind === 'indoor' ? castAmbient(look, stage.light) : stage.light.ambient
  const outdoor = look.kind === 'outdoor' ? { stage, place: scene.place, look, climate } : null
  const glow = painted(() =>
    look.kind === 'outdoor' ? paintGlow(stage, look) : paintRoomGlow(stage, look),
  )
  const taken = new Set(scene.actors.map(({ picture }) => picture))
  const props = painted(() =>
    look.kind === 'outdoor' ? outdoorProps(outdoor!) : standingProps(stage, look, taken),
  )
  return {
    stage,
    scene,
    climate,
    scenery:
      look.kind === 'outdoor'
        ? buildOutdoorScenery(
            outdoor!,
            { props, glow },
            scene.cameras.some(({ move }) => move === 'tracking'),
          )
        : buildIndoorScenery(stage, look, {
            scene,
            climate,
            view: painted(() => paintOutside(stage, look, scene, frame)),
            glow,
          }),
    props,
    cast: createCast(stage, ambient, scene.actors),
    veils: painted(() => ({ shade: paintShade(stage, look), glow: glowVeil(stage, glow) })),
  }
}

/** What a room's windows show: another place at the same time, without anybody. */
function paintOutside(stage: Stage, look: IndoorLook, scene: Scene, frame: DrawFrame): Canvas {
  const height = Math.max(24, Math.round(stage.unit * 0.5))
  const [canvas, context] = newCanvas(Math.round((height * 16) / 9), height)
  if (look.windows.length === 0) return canvas
  const { width } = canvas
  const outside = buildSet(outsideOf(scene, look.view), { ...frame, width, height })
  drawSet(context, outside, 0)
  drawOverlay(context, createOverlay(outside.veils, canvas), 0)
  return canvas
}

function climateFor(scene: Scene, look: PlaceLook): Climate {
  return climateOf(
    scene,
    look.kind === 'outdoor'
      ? { ownSeason: look.ownSeason, hasWeather: look.air === 'open' }
      : { ownSeason: 'summer', hasWeather: true },
  )
}

function stageOf(scene: Scene, frame: DrawFrame, look: PlaceLook, climate: Climate): Stage {
  const isPortrait = frame.height > frame.width
  return {
    width: frame.width,
    height: frame.height,
    unit: unitOf(frame),
    horizon: Math.round(frame.height * (isPortrait ? look.horizon * 0.9 + 0.1 : look.horizon)),
    margin: Math.ceil(Math.max(frame.width, frame.height) * 0.1),
    period: Math.ceil(frame.width * 1.5 + frame.height * 0.3),
    light:
      look.kind === 'outdoor'
        ? sceneLight(lights[scene.time], climate, look)
        : roomLight(look, sceneLight(lights[scene.time], climate, { air: 'open', glare: 0 })),
    seed: frame.seed,
    characters: frame.characters,
  }
}
