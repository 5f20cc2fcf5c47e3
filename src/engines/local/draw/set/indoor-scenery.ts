import type { Canvas } from '@napi-rs/canvas'
import type { Scene } from '../../shot/scene.ts'
import type { Climate } from '../air/climate.ts'
import { layGlow } from '../air/glow.ts'
import { createParticles } from '../air/particles.ts'
import { createLightning } from '../air/weather/lightning.ts'
import { drawGround, drawLayer } from '../draw-layer.ts'
import { paintFloor, paintWall } from '../places/rooms/paint-room.ts'
import { createRoomLife } from '../places/rooms/room-life.ts'
import type { IndoorLook } from '../places/rooms/room.ts'
import { painted } from '../paintings.ts'
import type { Layer, Stage } from '../stage.ts'
import type { Scenery } from './scenery.ts'

/** Part of a flash outside that lights the room. */
const FLASH_INSIDE = 0.4

/** `view` is what the windows show, `glow` the light in the air. */
export function buildIndoorScenery(
  stage: Stage,
  look: IndoorLook,
  { scene, climate, view, glow }: { scene: Scene; climate: Climate; view: Canvas; glow: Canvas },
): Scenery {
  const [wall, floor] = painted(() => paintRoom(stage, look, view, glow))
  const life = createRoomLife(stage, look, scene.weather, view)
  const particles = createParticles(stage, scene.place)
  const lightning = look.windows.length === 0 ? null : createLightning(stage, climate)
  return {
    kind: 'indoor',
    ground: 'solid',
    sway: 1,
    drawBehind: (context, { camera, travel, clock }) => {
      drawLayer(context, stage, wall, camera, travel)
      drawGround(context, stage, floor, camera, travel)
      life.behind(context, camera, clock)
    },
    drawAir: () => {},
    drawBefore: (context, { camera, clock }) => {
      particles.draw(context, camera, clock)
      life.before(context, camera, clock)
    },
    flashAt: (clock) => FLASH_INSIDE * (lightning?.strengthAt(clock) ?? 0),
  }
}

function paintRoom(stage: Stage, look: IndoorLook, view: Canvas, glow: Canvas): [Layer, Layer] {
  const wall = paintWall(stage, look, view)
  const floor = paintFloor(stage, look, wall)
  layGlow(stage, wall, glow, true)
  layGlow(stage, floor, glow, true)
  return [wall, floor]
}
