import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Scene } from '../shot/scene.ts'
import { cueAt, unitOf } from '../shot/scene.ts'
import type { CastMember, Travel } from './cast/cast-member.ts'
import {
  createCast,
  drawMember,
  drawMemberFront,
  placeMember,
  travelAt,
} from './cast/cast-member.ts'
import type { CameraState } from './camera.ts'
import { cameraAt, project } from './camera.ts'
import type { Clouds } from './air/clouds.ts'
import { createClouds } from './air/clouds.ts'
import { drawGround, drawLayer } from './draw-layer.ts'
import { lit, mix, rgbOf } from './colour-mix.ts'
import type { Light } from './air/light.ts'
import { lights } from './air/light.ts'
import { paintForeground } from './places/paint-foreground.ts'
import { paintGlints } from './places/paint-glints.ts'
import { paintGround } from './places/paint-ground.ts'
import { paintBokeh, paintGlow, paintGrain, paintShade } from './air/paint-light.ts'
import { paintRidge } from './places/paint-ridge.ts'
import { paintFloor, paintWall } from './places/paint-room.ts'
import { paintSky } from './places/paint-sky.ts'
import type { Particles } from './air/particles.ts'
import { createParticles } from './air/particles.ts'
import type { OutdoorLook } from './places/outdoor-looks.ts'
import type { PlaceLook } from './places/place-looks.ts'
import { placeLooks } from './places/place-looks.ts'
import type { Prop } from './places/prop.ts'
import { indoorProps } from './places/indoor-props.ts'
import { outdoorProps } from './places/outdoor-props.ts'
import { drawShadow } from './cast/shadow.ts'
import type { Layer, Stage } from './stage.ts'
import { newCanvas } from './stage.ts'

export type DrawFrame = {
  width: number
  height: number
  frameRate: { num: number; den: number }
  seed: number
  /** Drawn so many times as wide and high, then scaled down: finer edges, steadier slow moves. Default: 1. */
  supersampling?: number
  /** Decoded pictures of the characters that the scene names, by the actors' `picture`. */
  characters?: Record<string, Canvas>
}

/**
 * Draws frames by random access: `frame(index)` depends on the scene, the frame and the index alone, so
 * that workers can render parts of one act independently. It returns RGBA, `width * height * 4` bytes,
 * opaque; the array is the caller's. Dispose drops the cached layers.
 *
 * The native buffers behind frames are only freed when the event loop turns: a caller that draws many
 * frames lets it turn (`setImmediate`) at least every few frames.
 */
export interface FrameRenderer extends Disposable {
  frame(index: number): Uint8ClampedArray
}

type Set = {
  stage: Stage
  scene: Scene
  look: PlaceLook
  back: Layer[]
  ground: Layer
  foreground: Layer | null
  props: Prop[]
  cast: CastMember[]
  clouds: Clouds
  particles: Particles
  glow: Canvas
  shade: Canvas
  grain: Canvas
}

export function createSceneRenderer(scene: Scene, frame: DrawFrame): FrameRenderer {
  const { width, height, supersampling = 1 } = frame
  const [canvas, context] = newCanvas(width * supersampling, height * supersampling)
  let set: Set | null = buildSet(scene, { ...frame, width: canvas.width, height: canvas.height })
  const reduce = supersampling === 1 ? null : createReducer(width, height)
  return {
    frame: (index) => {
      if (!set) throw new Error('The renderer was disposed.')
      const seconds = (index * frame.frameRate.den) / frame.frameRate.num
      drawSet(context, set, scene.clockSeconds + seconds)
      const seen = reduce === null ? context : reduce(canvas)
      return seen.getImageData(0, 0, width, height).data
    },
    [Symbol.dispose]: () => {
      set = null
    },
  }
}

/** Scales pictures down to one size, every pixel the mean of what it covers. */
function createReducer(width: number, height: number): (large: Canvas) => SKRSContext2D {
  const [, context] = newCanvas(width, height)
  context.imageSmoothingQuality = 'high'
  return (large) => {
    context.drawImage(large, 0, 0, width, height)
    return context
  }
}

/** Under water and in space the air itself has another colour. */
function lightOf(scene: Scene): Light {
  const light = lights[scene.time]
  if (scene.place === 'underwater')
    return {
      ...light,
      haze: lit(rgbOf('#2b8fb2'), light.ambient),
      key: mix(light.key, rgbOf('#bff3ff'), 0.6),
    }
  if (scene.place === 'space')
    return {
      ...light,
      haze: rgbOf('#221b48'),
      ambient: rgbOf('#d6d0f2'),
      key: rgbOf('#e6dcff'),
      stars: 0.2,
    }
  return light
}

function stageOf(scene: Scene, frame: DrawFrame, look: PlaceLook): Stage {
  const isPortrait = frame.height > frame.width
  return {
    width: frame.width,
    height: frame.height,
    unit: unitOf(frame),
    horizon: Math.round(frame.height * (isPortrait ? look.horizon * 0.9 + 0.1 : look.horizon)),
    margin: Math.ceil(Math.max(frame.width, frame.height) * 0.1),
    period: Math.ceil(frame.width * 1.5 + frame.height * 0.3),
    light: lightOf(scene),
    seed: frame.seed,
    characters: frame.characters,
  }
}

function buildSet(scene: Scene, frame: DrawFrame): Set {
  const look = placeLooks[scene.place]
  const stage = stageOf(scene, frame, look)
  const isRacing = look.kind === 'outdoor' && scene.cameras.some(({ move }) => move === 'tracking')
  const ambient = look.kind === 'indoor' ? stage.light.roomAmbient : stage.light.ambient
  const sky = paintSky(stage, look.kind === 'outdoor' ? scene.place : 'meadow')
  const view = look.kind === 'indoor' ? paintView(stage) : null
  return {
    stage,
    scene,
    look,
    back:
      look.kind === 'outdoor'
        ? [
            sky,
            ...look.ridges.map((ridge, index) => paintRidge(stage, ridge, index)),
            ...[paintBokeh(stage, scene.place)].filter((layer) => layer !== null),
          ]
        : [paintWall(stage, look, view!)],
    ground: look.kind === 'outdoor' ? paintGround(stage, look, isRacing) : paintFloor(stage, look),
    foreground: look.kind === 'outdoor' ? paintForeground(stage, look) : null,
    props: look.kind === 'outdoor' ? outdoorProps(stage, look) : indoorProps(stage, look),
    cast: createCast(stage, ambient, scene.actors),
    clouds: createClouds(stage, look.kind === 'outdoor' ? look.clouds : 0),
    particles: createParticles(stage, scene.place),
    glow: paintGlow(stage, look, scene.place),
    shade: paintShade(stage, look),
    grain: paintGrain(stage),
  }
}

/** What lies outside a window: the meadow under the scene's own sky. */
function paintView(stage: Stage): Canvas {
  const [canvas, context] = newCanvas(stage.width, stage.horizon * 1.15)
  const outside = { ...stage, horizon: Math.round(stage.horizon * 0.9) }
  const look = placeLooks.meadow as OutdoorLook
  const still: CameraState = { zoom: 1, pan: 0, tilt: 0, roll: 0 }
  drawLayer(context, outside, paintSky(outside, 'meadow'), still, 0)
  createClouds(outside, 4).draw(context, still, 0)
  look.ridges.forEach((ridge, index) =>
    drawLayer(
      context,
      outside,
      paintRidge(outside, { ...ridge, height: ridge.height * 1.5 }, index),
      still,
      0,
    ),
  )
  return canvas
}

function drawSet(context: SKRSContext2D, set: Set, clock: number): void {
  const { stage, scene } = set
  const camera = cameraAt(scene.cameras, clock)
  const isTracking = set.look.kind === 'outdoor' && cueAt(scene.cameras, clock).move === 'tracking'
  const travel = isTracking ? travelAt(set.cast[0], stage, clock) : 0
  context.resetTransform()
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  // Nothing of the frame drawn before may show where a layer lets light through.
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  set.back.forEach((layer, index) => {
    drawLayer(context, stage, layer, camera, travel)
    if (index === 0 && set.look.kind === 'outdoor') set.clouds.draw(context, camera, clock)
  })
  drawGround(context, stage, set.ground, camera, travel)
  if (set.look.kind === 'outdoor' && set.look.texture === 'water')
    paintGlints(context, stage, camera, clock)
  drawStanding(context, set, camera, { isTracking, pixels: travel }, clock)
  if (set.foreground) drawLayer(context, stage, set.foreground, camera, travel)
  set.particles.draw(context, clock)
  context.globalCompositeOperation = 'multiply'
  context.drawImage(set.shade, 0, 0)
  context.globalCompositeOperation = 'screen'
  context.drawImage(set.glow, 0, 0)
  context.globalCompositeOperation = 'source-over'
  context.drawImage(set.grain, 0, 0)
  if (camera.roll !== 0) rollFrame(context, stage, camera.roll)
}

/** Turns the finished picture; the zoom of rolled cameras covers the corners. */
function rollFrame(context: SKRSContext2D, stage: Stage, roll: number): void {
  const [copy, pen] = newCanvas(stage.width, stage.height)
  pen.drawImage(context.canvas, 0, 0)
  const cover =
    Math.cos(roll) +
    Math.max(stage.width / stage.height, stage.height / stage.width) * Math.abs(Math.sin(roll))
  context.translate(stage.width / 2, stage.height / 2)
  context.rotate(roll)
  context.scale(cover, cover)
  context.drawImage(copy, -stage.width / 2, -stage.height / 2)
  context.resetTransform()
}

/** Props and cast together, from far to near. */
function drawStanding(
  context: SKRSContext2D,
  set: Set,
  camera: CameraState,
  travel: Travel,
  clock: number,
): void {
  const { stage } = set
  const ground = groundOf(set)
  const items = [
    ...set.props.map((prop) => ({
      y: prop.isOnWall ? -1 : prop.y,
      draw: () => drawProp(context, set, prop, camera, travel.pixels, clock),
    })),
    ...set.cast.map((member) => ({
      // Who sits on a piece is drawn after it, and before its front.
      y: member.y + (member.actor.on === null ? 0 : 0.25),
      draw: () => {
        const placed = placeMember(member, stage, camera, travel, clock)
        drawMember(context, member, placed, stage, ground)
      },
    })),
    ...set.cast
      .filter(({ figure }) => figure.drawFront !== undefined)
      .map((member) => ({
        y: member.y + 0.5,
        draw: () => {
          const placed = placeMember(member, stage, camera, travel, clock)
          drawMemberFront(context, member, placed, stage)
        },
      })),
  ]
  for (const item of items.sort((a, b) => a.y - b.y)) item.draw()
}

function groundOf({ look, scene }: Set): 'solid' | 'water' | 'seabed' {
  if (scene.place === 'underwater') return 'seabed'
  return look.kind === 'outdoor' && look.texture === 'water' ? 'water' : 'solid'
}

function drawProp(
  context: SKRSContext2D,
  set: Set,
  prop: Prop,
  camera: CameraState,
  travel: number,
  clock: number,
): void {
  const { stage } = set
  const at = project(stage, camera, prop, prop.depth, travel)
  const half = prop.sprite.width * camera.zoom
  const period = stage.period * camera.zoom
  let x = at.x
  if (set.look.kind === 'outdoor') x = ((((x + half) % period) + period) % period) - half
  if (x - half > stage.width || x + half < 0) return
  const room = { lift: 0, width: prop.sprite.width * camera.zoom }
  if (!prop.isOnWall) drawShadow(context, stage, { x, y: at.y }, room, 0.7)
  context.setTransform(
    camera.zoom,
    0,
    -0.012 * prop.sways * Math.sin(clock * 1.1 + prop.x * 0.01),
    camera.zoom,
    x,
    at.y,
  )
  context.drawImage(
    prop.sprite.canvas,
    -prop.sprite.width / 2 - prop.sprite.pad,
    -prop.sprite.height - prop.sprite.pad,
  )
  context.resetTransform()
}
