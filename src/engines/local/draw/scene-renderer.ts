import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Actor, Scene } from '../shot/scene.ts'
import { unitOf } from '../shot/scene.ts'
import { pathAt } from './actor-path.ts'
import type { CameraState } from './camera.ts'
import { cameraAt, project } from './camera.ts'
import type { Clouds } from './clouds.ts'
import { createClouds } from './clouds.ts'
import { drawGround, drawLayer } from './draw-layer.ts'
import { drawSprite } from './draw-sprite.ts'
import { lit, mix, rgbOf } from './colour-mix.ts'
import type { Light } from './light.ts'
import { lights } from './light.ts'
import { groundSpeed, poseAt } from './motion.ts'
import { paintForeground } from './paint-foreground.ts'
import { paintGlints } from './paint-glints.ts'
import { paintGround } from './paint-ground.ts'
import { paintBokeh, paintGlow, paintGrain, paintShade } from './paint-light.ts'
import { paintRidge } from './paint-ridge.ts'
import { paintFloor, paintWall } from './paint-room.ts'
import { paintSky } from './paint-sky.ts'
import type { Particles } from './particles.ts'
import { createParticles } from './particles.ts'
import type { OutdoorLook, PlaceLook } from './place-looks.ts'
import { placeLooks } from './place-looks.ts'
import { pictureFacing } from './picture-shapes.ts'
import type { Prop } from './prop-cast.ts'
import { indoorProps, outdoorProps } from './prop-cast.ts'
import { createRandom, seedFor } from './random.ts'
import { drawShadow } from './shadow.ts'
import type { Sprite } from './sprite.ts'
import { createSprite } from './sprite.ts'
import type { Layer, Stage } from './stage.ts'
import { depthAt, newCanvas } from './stage.ts'

export type DrawFrame = {
  width: number
  height: number
  frameRate: { num: number; den: number }
  seed: number
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

type CastMember = {
  actor: Actor
  sprite: Sprite
  front: -1 | 1
  phase: number
  x: number
  y: number
  depth: number
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
  let set: Set | null = buildSet(scene, frame)
  const [canvas, context] = newCanvas(frame.width, frame.height)
  return {
    frame: (index) => {
      if (!set) throw new Error('The renderer was disposed.')
      const seconds = (index * frame.frameRate.den) / frame.frameRate.num
      drawSet(context, set, scene.clockSeconds + seconds)
      return context.getImageData(0, 0, canvas.width, canvas.height).data
    },
    [Symbol.dispose]: () => {
      set = null
    },
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
  }
}

function buildSet(scene: Scene, frame: DrawFrame): Set {
  const look = placeLooks[scene.place]
  const stage = stageOf(scene, frame, look)
  const isRacing = scene.camera === 'tracking' && look.kind === 'outdoor'
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
    cast: scene.actors.map((actor, index) => castMember(stage, look, actor, index)),
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

/** A portrait frame has less width than a cast wants: those after the first stand in two rows. */
function staggerOf(stage: Stage, actor: Actor, index: number): number {
  if (stage.height <= stage.width || index === 0 || actor.y > 1) return 0
  const step = actor.motion === 'fly' || actor.motion === 'swim' ? 0.09 : 0.035
  return index % 2 === 1 ? -step : step * (actor.lift > 0 ? (index % 3) - 1 : 0.8)
}

function castMember(stage: Stage, look: PlaceLook, actor: Actor, index: number): CastMember {
  const front = pictureFacing(actor.picture) === 'left' ? -1 : 1
  const wants = actor.facing === 'left' ? -1 : 1
  const y = Math.round((actor.y + staggerOf(stage, actor, index)) * stage.height)
  const sprite = createSprite({
    picture: actor.picture,
    heightPixels: Math.round(actor.height * stage.unit),
    colour: actor.colour,
    light: stage.light,
    ambient: look.kind === 'indoor' ? stage.light.roomAmbient : stage.light.ambient,
    isMirrored: front !== wants,
    distance: 0,
    blurPixels: actor.y > 1 ? stage.unit * 0.005 : 0,
    isRimmed: true,
  })
  const half = sprite.width * 0.5
  const isWide = sprite.width > stage.width * 0.92
  const x = isWide
    ? stage.width / 2
    : Math.min(
        stage.width - half - stage.width * 0.03,
        Math.max(half + stage.width * 0.03, actor.x * stage.width),
      )
  const phase = createRandom(seedFor(stage.seed, `${actor.noun}${index}`))()
  return {
    actor,
    sprite,
    front,
    phase,
    x: actor.y > 1 ? actor.x * stage.width : x,
    y,
    depth: depthAt(stage, y),
  }
}

/** Pixels the tracking camera has gone at `clock`: as fast as the one it follows. */
function travelOf(set: Set, clock: number): number {
  if (set.scene.camera !== 'tracking' || set.look.kind !== 'outdoor') return 0
  const lead = set.cast[0]
  if (!lead) return clock * set.stage.unit * 0.25
  const direction = lead.actor.facing === 'right' ? 1 : -1
  const { motion } = lead.actor
  const speed =
    motion === 'walk' || motion === 'run'
      ? groundSpeed(motion) * lead.sprite.height
      : set.stage.unit * (motion === 'drive' ? 0.85 : 0.4)
  return Math.max(0.0001, clock) * speed * direction
}

function drawSet(context: SKRSContext2D, set: Set, clock: number): void {
  const { stage, scene } = set
  const camera = cameraAt(scene.camera, clock)
  const travel = travelOf(set, clock)
  context.resetTransform()
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  set.back.forEach((layer, index) => {
    drawLayer(context, stage, layer, camera, travel)
    if (index === 0 && set.look.kind === 'outdoor') set.clouds.draw(context, camera, clock)
  })
  drawGround(context, stage, set.ground, camera, travel)
  if (set.look.kind === 'outdoor' && set.look.texture === 'water')
    paintGlints(context, stage, camera, clock)
  drawStanding(context, set, camera, travel, clock)
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
  travel: number,
  clock: number,
): void {
  const items = [
    ...set.props.map((prop) => ({
      y: prop.isOnWall ? -1 : prop.y,
      draw: () => drawProp(context, set, prop, camera, travel, clock),
    })),
    ...set.cast.map((member) => ({
      y: member.y,
      draw: () => drawMember(context, set, member, camera, clock),
    })),
  ]
  for (const item of items.sort((a, b) => a.y - b.y)) item.draw()
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

function drawMember(
  context: SKRSContext2D,
  set: Set,
  member: CastMember,
  camera: CameraState,
  clock: number,
): void {
  const { stage } = set
  const { actor, sprite } = member
  const isTracked = set.scene.camera === 'tracking' && set.look.kind === 'outdoor'
  const motionClock = clock - actor.startSeconds
  const since =
    motionClock < 0 ? motionClock : motionClock + (actor.startSeconds > 0 ? 0 : member.phase * 0.8)
  const pose = poseAt(actor.motion, since)
  const room = { x: member.x, width: sprite.width, height: sprite.height, frameWidth: stage.width }
  const path = isTracked ? { x: 0, turn: 1 } : pathAt(actor, room, motionClock)
  const at = project(
    stage,
    camera,
    { x: member.x + path.x, y: member.y },
    isTracked ? 0 : member.depth,
    0,
  )
  const lift = actor.lift * stage.unit + pose.lift * sprite.height
  const isWater =
    set.look.kind === 'outdoor' &&
    (set.look.texture === 'water' || set.scene.place === 'underwater')
  const facing = (actor.facing === 'left' ? -1 : 1) * member.front * pose.turn * path.turn
  const place = (mirrorY: number, foot: number) => {
    context.setTransform(camera.zoom * facing, 0, 0, camera.zoom * mirrorY, at.x, foot)
    drawSprite(context, sprite, pose, member.front)
    context.resetTransform()
  }
  const width = sprite.width * camera.zoom * Math.max(0.3, Math.abs(facing))
  if (isWater && set.scene.place !== 'underwater') {
    context.globalAlpha = 0.2
    place(-0.5, at.y + lift * camera.zoom * 0.5)
    context.globalAlpha = 1
  } else if (actor.y <= 1)
    drawShadow(
      context,
      stage,
      at,
      { lift: Math.max(0, lift) * camera.zoom, width },
      isWater ? 0.4 : 1,
    )
  place(1, at.y - lift * camera.zoom)
}
