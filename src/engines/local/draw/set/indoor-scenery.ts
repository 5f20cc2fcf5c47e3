import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { PlaceName } from '../../shot/scene.ts'
import type { Climate } from '../air/climate.ts'
import { createClouds } from '../air/clouds.ts'
import { createParticles } from '../air/particles.ts'
import { createRain, createSnowfall, farAir } from '../air/weather/falling.ts'
import type { CameraState } from '../camera.ts'
import { zoomAt } from '../camera.ts'
import { drawGround, drawLayer } from '../draw-layer.ts'
import type { IndoorLook } from '../places/indoor-looks.ts'
import type { Outdoor } from '../places/outdoor.ts'
import { outdoorLooks } from '../places/outdoor-looks.ts'
import { paintRidge } from '../places/paint-ridge.ts'
import { paintFloor, paintWall, windowOf } from '../places/paint-room.ts'
import { paintSky } from '../places/paint-sky.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import type { Scenery } from './scenery.ts'

/** Of the wall's layer; see camera.ts. */
const WALL_DEPTH = 0.22

export function buildIndoorScenery(
  stage: Stage,
  look: IndoorLook,
  climate: Climate,
  place: PlaceName,
): Scenery {
  const wall = paintWall(stage, look, paintView(stage, climate))
  const floor = paintFloor(stage, look)
  const particles = createParticles(stage, place)
  const falling = createRain(stage, climate, farAir) ?? createSnowfall(stage, climate, farAir)
  return {
    kind: 'indoor',
    ground: 'solid',
    sway: 1,
    drawBehind: (context, { camera, clock, travel }) => {
      drawLayer(context, stage, wall, camera, travel)
      if (falling)
        drawOutside(context, stage, look, camera, () => falling.draw(context, camera, clock))
      drawGround(context, stage, floor, camera, travel)
    },
    drawBefore: (context, { camera, clock }) => particles.draw(context, camera, clock),
    flashAt: () => 0,
  }
}

/** Draws within the window's glass only, as the camera sees it. */
function drawOutside(
  context: SKRSContext2D,
  stage: Stage,
  look: IndoorLook,
  camera: CameraState,
  draw: () => void,
): void {
  const glass = windowOf(stage, look)
  if (!glass) return
  const zoom = zoomAt(camera, WALL_DEPTH)
  const left =
    stage.width / 2 + (glass.x - camera.pan * stage.width * WALL_DEPTH - stage.width / 2) * zoom
  const top = stage.horizon - camera.tilt * stage.height + (glass.y - stage.horizon) * zoom
  context.save()
  context.beginPath()
  context.rect(left, top, glass.width * zoom, glass.height * zoom)
  context.clip()
  draw()
  context.restore()
}

/** What lies outside a window: a garden under the scene's own sky and weather. */
function paintView(stage: Stage, climate: Climate): Canvas {
  const [canvas, context] = newCanvas(stage.width, stage.horizon * 1.15)
  const look = outdoorLooks.garden
  const outside: Outdoor = {
    stage: { ...stage, horizon: Math.round(stage.horizon * 0.9) },
    place: 'garden',
    look,
    climate,
  }
  const still: CameraState = { zoom: 1, pan: 0, tilt: 0, roll: 0 }
  drawLayer(context, outside.stage, paintSky(outside), still, 0)
  createClouds(outside.stage, 4, climate).draw(context, still, 0)
  look.ridges.forEach((ridge, index) =>
    drawLayer(
      context,
      outside.stage,
      paintRidge(outside, { ...ridge, height: ridge.height * 1.3 }, index),
      still,
      0,
    ),
  )
  return canvas
}
