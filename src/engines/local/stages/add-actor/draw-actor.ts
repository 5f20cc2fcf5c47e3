import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { PathState } from '../../draw/cast/actor-path.ts'
import { pathAt } from '../../draw/cast/actor-path.ts'
import type { CutoutBody } from '../../draw/figures/cutout/cutout-body.ts'
import { seenWidth } from '../../draw/figures/cutout-figure.ts'
import { pictureFacing } from '../../draw/figures/picture-shapes.ts'
import { giveBack, newCanvas } from '../../draw/stage.ts'
import type { Similarity } from '../../frame/camera-motion.ts'
import type { MotionName } from '../../shot/scene.ts'
import { createActorBody } from './actor-body.ts'
import type { Picture, PixelBox } from './lay-picture.ts'
import type { PlaceLight } from './plate-light.ts'

/** An actor with all that its frames need: plain data. Lengths in pixels of the frame's height. */
export type PlacedActor = {
  picture: string
  colour: string | null
  motion: MotionName
  facing: 'left' | 'right'
  isAirborne: boolean
  /** Whether people who stand nearer hide it. */
  isBehindPeople: boolean
  phaseSeconds: number
  /** Its foot point in the first frame of every shot, from the frame's top left; x in frame pixels. */
  x: number
  y: number
  heightPixels: number
  /** How far it may go to either side when it travels, in frame pixels. */
  roam: { left: number; right: number }
  light: PlaceLight
  softPixels: number
  /** Largest scale that the camera gives it: the picture is drawn large enough for it. */
  maxScale: number
}

export type DrawnActor = {
  picture: Picture
  /** The part of the frame it may have changed. */
  box: PixelBox
  /** Where its feet meet the ground, or would. */
  foot: { x: number; y: number }
  widthPixels: number
  lift: number
}

type Frame = { width: number; height: number; pixelAspect: number }

/** Draws one actor at any frame: posed, on its way, seen by the camera. */
export class ActorPainter {
  readonly actor: PlacedActor
  readonly #body: CutoutBody
  readonly #front: -1 | 1
  readonly #frame: Frame
  #canvas: Canvas
  #context: SKRSContext2D

  constructor(actor: PlacedActor, frame: Frame) {
    this.actor = actor
    this.#frame = frame
    this.#front = pictureFacing(actor.picture) === 'left' ? -1 : 1
    this.#body = createActorBody({
      ...actor,
      heightPixels: Math.max(6, Math.round(actor.heightPixels * actor.maxScale)),
      softPixels: actor.softPixels * actor.maxScale,
      isMirrored: (this.#front === -1 ? 'left' : 'right') !== actor.facing,
    })
    ;[this.#canvas, this.#context] = newCanvas(2, 2)
  }

  /** `camera`: how the frame is seen from the shot's first. Null where the actor is outside of the frame. */
  draw(seconds: number, { a, b, x: shiftX, y: shiftY }: Similarity): DrawnActor | null {
    const { actor } = this
    const { width, height, pixelAspect } = this.#frame
    const clock = seconds + actor.phaseSeconds
    const path = this.#pathAt(seconds)
    const way = path.gone / actor.heightPixels
    const pose = this.#body.poseAt(actor.motion, { clock, way, phase: 0 })
    const place = { x: actor.x + path.x - width / 2, y: actor.y - height / 2 }
    const foot = {
      x: a * place.x - b * place.y + shiftX + width / 2,
      y: b * place.x + a * place.y + shiftY + height / 2,
    }
    const scale = Math.hypot(a, b)
    const box = this.#boxAt(foot, scale)
    if (box === null) return null
    const context = this.#clear(box)
    const facing =
      (actor.facing === 'left' ? -1 : 1) * this.#front * seenWidth(pose.turn * path.turn)
    const shrink = 1 / actor.maxScale
    const lift = pose.lift * actor.heightPixels
    // The camera, then the pixels' shape, then the actor over its foot point.
    context.setTransform(
      (a * shrink * facing) / pixelAspect,
      b * shrink * facing,
      (-b * shrink) / pixelAspect,
      a * shrink,
      foot.x - box.left + (b * lift) / pixelAspect,
      foot.y - box.top - a * lift,
    )
    this.#body.draw(context, pose)
    context.resetTransform()
    const [columns, rows] = [box.right - box.left, box.bottom - box.top]
    const { data } = context.getImageData(0, 0, columns, rows)
    return {
      picture: { rgba: data, columns, left: box.left, top: box.top },
      box,
      foot,
      widthPixels: (this.#body.width / actor.maxScale) * scale * Math.max(0.35, Math.abs(facing)),
      lift: pose.lift,
    }
  }

  close(): void {
    giveBack(this.#canvas)
  }

  #pathAt(seconds: number): PathState {
    const { facing, motion, heightPixels, roam, x } = this.actor
    const pace = this.#body.paceOf(motion) * heightPixels
    const width = this.#body.width / this.actor.maxScale
    const room = { width, x: x - roam.left, frameWidth: roam.right - roam.left }
    const way = pace * Math.max(0, seconds)
    return pathAt({ facing, way, pace }, room)
  }

  /** All that a pose may reach, cut to the frame. */
  #boxAt(foot: { x: number; y: number }, scale: number): PixelBox | null {
    const { width, height, pixelAspect } = this.#frame
    const { maxScale } = this.actor
    const pad = 4 / maxScale
    const tall = (this.#body.height / maxScale + pad) * scale
    const wide = (this.#body.width / maxScale + pad) * scale
    const reach = (Math.max(wide, tall * 0.8) * 0.95) / pixelAspect
    const even = (value: number, limit: number) =>
      Math.min(limit, Math.max(0, Math.round(value / 2) * 2))
    const box = {
      left: even(foot.x - reach, width),
      right: even(foot.x + reach, width),
      top: even(foot.y - tall * 1.75, height),
      bottom: even(foot.y + tall * 0.4, height),
    }
    return box.right > box.left && box.bottom > box.top ? box : null
  }

  #clear(box: PixelBox): SKRSContext2D {
    const [columns, rows] = [box.right - box.left, box.bottom - box.top]
    if (this.#canvas.width < columns || this.#canvas.height < rows) {
      const larger = [Math.max(columns, this.#canvas.width), Math.max(rows, this.#canvas.height)]
      giveBack(this.#canvas)
      ;[this.#canvas, this.#context] = newCanvas(larger[0]!, larger[1]!)
    }
    this.#context.resetTransform()
    this.#context.clearRect(0, 0, columns, rows)
    return this.#context
  }
}
