/** Scenes whose backdrop is a given image: frame 0 shows it as it is, with the cast on its ground. */
import type { Canvas } from '@napi-rs/canvas'
import type { Scene } from '../../shot/scene.ts'
import { unitOf } from '../../shot/scene.ts'
import { lights } from '../air/light.ts'
import type { CameraState } from '../camera.ts'
import { cameraAt } from '../camera.ts'
import { createCast } from '../cast/cast-member.ts'
import { standingCast } from '../cast/draw-cast.ts'
import type { FrameRenderer } from '../scene-renderer.ts'
import type { DrawFrame } from '../set/build-set.ts'
import type { Stage } from '../stage.ts'
import { newCanvas, createPixelReader } from '../stage.ts'
import type { MeasuredBackdrop } from './measure-backdrop.ts'
import { measureBackdrop } from './measure-backdrop.ts'

/** Foot line that planners lay casts out on, as a part of the height. */
const PLANNED_FOOT_LINE = 0.87

export function createBackdropRenderer(
  scene: Scene,
  frame: DrawFrame,
  image: Canvas,
): FrameRenderer {
  const { width, height } = frame
  const [canvas, context] = newCanvas(width, height)
  context.imageSmoothingQuality = 'high'
  const readPixels = createPixelReader(canvas)
  const measured = measureBackdrop(image)
  const [, veil] = newCanvas(measured.isGrey ? width : 1, measured.isGrey ? height : 1)
  const stage = stageOn(frame, scene, measured)
  const shift = measured.footLine - PLANNED_FOOT_LINE
  const actors = scene.actors.map((actor) =>
    actor.y > 1 ? actor : { ...actor, y: Math.min(0.98, actor.y + shift) },
  )
  // The image is one plane: everything on it goes with the camera as one.
  const cast = createCast(stage, measured.ambient, actors).map((member) => ({
    ...member,
    depth: 1,
  }))
  let isDisposed = false
  return {
    frame(index) {
      if (isDisposed) throw new Error('The renderer was disposed.')
      const seconds = (index * frame.frameRate.den) / frame.frameRate.num
      const clock = scene.clockSeconds + seconds
      const camera = cameraOver(scene, measured.horizon, clock)
      const { zoom, pan, tilt } = camera
      const left = (width / 2) * (1 - zoom) - pan * width
      const top = stage.horizon * (1 - zoom) - tilt * height
      context.resetTransform()
      context.clearRect(0, 0, width, height)
      context.drawImage(image, left, top, width * zoom, height * zoom)
      const view = { stage, camera, travel: { spans: [], pixels: 0 }, clock }
      veil.clearRect(0, 0, width, height)
      const standing = standingCast(measured.isGrey ? veil : context, cast, view, 'solid')
      for (const item of standing.sort((a, b) => a.y - b.y)) item.draw()
      if (measured.isGrey) {
        context.filter = 'grayscale(1)'
        context.drawImage(veil.canvas, 0, 0)
        context.filter = 'none'
      }
      return readPixels()
    },
    [Symbol.dispose]: () => {
      isDisposed = true
    },
  }
}

function stageOn(frame: DrawFrame, { time }: Scene, measured: MeasuredBackdrop): Stage {
  const { width, height, seed, characters } = frame
  const { ambient, key, keySide, shade, shadowStrength, horizon } = measured
  return {
    width,
    height,
    unit: unitOf(frame),
    horizon: Math.round(height * horizon),
    margin: 0,
    period: width,
    light: {
      ...lights[time],
      ambient,
      roomAmbient: ambient,
      key,
      keySide,
      shade,
      shadowStrength,
      stars: 0,
    },
    seed,
    characters,
  }
}

/**
 * The camera as it moves from rest over an image that ends at the frame: it comes nearer as far as it needs
 * to turn aside, never draws back from where it began, and stays level.
 */
function cameraOver({ cameras }: Scene, horizon: number, clock: number): CameraState {
  const [first, now] = [cameraAt(cameras, 0), cameraAt(cameras, clock)]
  const [pan, tilt] = [now.pan - first.pan, now.tilt - first.tilt]
  const room = Math.max(2 * Math.abs(pan), Math.abs(tilt) / Math.min(horizon, 1 - horizon))
  return { zoom: Math.max(now.zoom / first.zoom, 1 + room), pan, tilt, roll: 0 }
}
