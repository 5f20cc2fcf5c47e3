import type { SKRSContext2D } from '@napi-rs/canvas'
import { cameraAt, project } from '../camera.ts'
import type { Travel } from '../cast/cast-member.ts'
import { travelAt } from '../cast/cast-member.ts'
import { standingCast } from '../cast/draw-cast.ts'
import { drawShadow } from '../cast/shadow.ts'
import { trackedSpans } from '../cast/tracking.ts'
import type { Rgb } from '../colour-mix.ts'
import { css, mix } from '../colour-mix.ts'
import type { Prop } from '../places/prop.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import type { SceneSet } from './build-set.ts'
import type { View } from './scenery.ts'
import { wrap } from '../easing.ts'

/** What a flash dodges with at its height; more would dazzle. */
const FLASH: Rgb = [96, 102, 128]

/** Draws one frame but for the veils over it, which know the size of what is shown. */
export function drawSet(context: SKRSContext2D, set: SceneSet, clock: number): void {
  const { stage, scene, scenery } = set
  const camera = cameraAt(scene.cameras, clock)
  const spans = scenery.kind === 'outdoor' ? trackedSpans(scene.cameras) : []
  const travel = travelAt(set.cast, stage, spans, clock)
  const view: View = { camera, clock, travel: travel.pixels }
  context.resetTransform()
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  // Nothing of the frame drawn before may show where a layer lets light through.
  context.clearRect(0, 0, stage.width, stage.height)
  scenery.drawBehind(context, view)
  drawStanding(context, set, view, travel)
  scenery.drawBefore(context, view)
  const flash = scenery.flashAt(clock)
  if (flash > 0.005) {
    // Dodging makes bright things brighter and leaves the dark dark, as a flash does.
    context.globalCompositeOperation = 'color-dodge'
    context.fillStyle = css(mix([0, 0, 0], FLASH, flash))
    context.fillRect(0, 0, stage.width, stage.height)
    context.globalCompositeOperation = 'source-over'
  }
  if (camera.roll !== 0) rollFrame(context, stage, camera.roll)
}

/** Turns the picture and enlarges it by as much as its corners need. */
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
function drawStanding(context: SKRSContext2D, set: SceneSet, view: View, travel: Travel): void {
  const { stage, scenery } = set
  const { camera, clock } = view
  const cast = standingCast(context, set.cast, { stage, camera, clock, travel }, scenery.ground)
  const items = [
    ...set.props.map((prop) => ({
      y: prop.isOnWall ? -1 : prop.y,
      draw: () => drawProp(context, set, prop, view),
    })),
    {
      y: Math.min(stage.height, ...cast.map(({ y }) => y)) - 0.1,
      draw: () => scenery.drawAir(context, view),
    },
    ...cast,
  ]
  for (const item of items.sort((a, b) => a.y - b.y)) item.draw()
}

function drawProp(
  context: SKRSContext2D,
  set: SceneSet,
  prop: Prop,
  { camera, clock, travel }: View,
): void {
  const { stage, scenery } = set
  const at = project(stage, camera, prop, prop.depth, travel)
  const half = prop.sprite.width * camera.zoom
  const period = stage.period * camera.zoom
  let x = at.x
  if (scenery.kind === 'outdoor') x = wrap(x + half, period) - half
  if (x - half > stage.width || x + half < 0) return
  const room = { lift: 0, width: prop.sprite.width * camera.zoom }
  if (!prop.isOnWall) drawShadow(context, stage, { x, y: at.y }, room, 0.7)
  context.setTransform(camera.zoom, 0, bendOf(prop, scenery.sway, clock), camera.zoom, x, at.y)
  context.drawImage(
    prop.sprite.canvas,
    -prop.sprite.width / 2 - prop.sprite.pad,
    -prop.sprite.height - prop.sprite.pad,
  )
  context.resetTransform()
}

/** Gusts roll over the land from side to side, so that neighbours bend one after the other. */
function bendOf(prop: Prop, sway: number, clock: number): number {
  if (prop.sways === 0) return 0
  const gust = Math.sin(clock * 0.7 - prop.x * 0.004) * 0.5 + 0.5
  const flutter = Math.sin(clock * (1.3 + 0.5 * prop.sways) + prop.x * 0.021 + prop.y * 0.05)
  return (
    -0.011 * prop.sways * (flutter * Math.sqrt(sway) + Math.max(0, sway - 1) * (0.6 + 1.4 * gust))
  )
}
