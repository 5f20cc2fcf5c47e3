import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { pathAt } from '../../draw/cast/actor-path.ts'
import { drawSprite } from '../../draw/figures/draw-sprite.ts'
import { paceOf, poseAt } from '../../draw/figures/pose.ts'
import { pictureFacing } from '../../draw/figures/picture-shapes.ts'
import type { Sprite } from '../../draw/figures/sprite.ts'
import { newCanvas } from '../../draw/stage.ts'
import type { Similarity } from '../../frame/camera-motion.ts'
import type { MotionName } from '../../shot/scene.ts'
import { createActorSprite } from './actor-sprite.ts'
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

/** Turning round, a picture is never seen from its edge: it would look like the card that it is. */
const turned = (turn: number) => (turn < 0 ? Math.min(-0.5, turn) : Math.max(0.5, turn))

/** Draws one actor at any frame: posed, on its way, seen by the camera. */
export class ActorPainter {
  readonly actor: PlacedActor
  readonly #sprite: Sprite
  readonly #front: -1 | 1
  readonly #frame: Frame
  #canvas: Canvas
  #context: SKRSContext2D

  constructor(actor: PlacedActor, frame: Frame) {
    this.actor = actor
    this.#frame = frame
    this.#front = pictureFacing(actor.picture) === 'left' ? -1 : 1
    this.#sprite = createActorSprite({
      ...actor,
      heightPixels: Math.max(6, Math.round(actor.heightPixels * actor.maxScale)),
      softPixels: actor.softPixels * actor.maxScale,
      isLying: actor.motion === 'sleep',
      isMirrored: (this.#front === -1 ? 'left' : 'right') !== actor.facing,
    })
    ;[this.#canvas, this.#context] = newCanvas(2, 2)
  }

  /** `camera`: how the frame is seen from the shot's first. Null where the actor is outside of the frame. */
  draw(seconds: number, { a, b, x: shiftX, y: shiftY }: Similarity): DrawnActor | null {
    const { actor } = this
    const { width, height, pixelAspect } = this.#frame
    const clock = seconds + actor.phaseSeconds
    const pose = poseAt(actor.motion, clock)
    const path = this.#pathAt(seconds)
    const place = { x: actor.x + path.x - width / 2, y: actor.y - height / 2 }
    const foot = {
      x: a * place.x - b * place.y + shiftX + width / 2,
      y: b * place.x + a * place.y + shiftY + height / 2,
    }
    const scale = Math.hypot(a, b)
    const box = this.#boxAt(foot, scale)
    if (box === null) return null
    const context = this.#clear(box)
    const facing = (actor.facing === 'left' ? -1 : 1) * this.#front * turned(pose.turn * path.turn)
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
    drawSprite(context, this.#sprite, pose, this.#front)
    context.resetTransform()
    const [columns, rows] = [box.right - box.left, box.bottom - box.top]
    const { data } = context.getImageData(0, 0, columns, rows)
    return {
      picture: { rgba: data, columns, left: box.left, top: box.top },
      box,
      foot,
      widthPixels: (this.#sprite.width / actor.maxScale) * scale * Math.max(0.35, Math.abs(facing)),
      lift: pose.lift,
    }
  }

  close(): void {
    this.#sprite.canvas.width = 1
    this.#canvas.width = 1
  }

  #pathAt(seconds: number): { x: number; turn: number } {
    const { facing, motion, heightPixels, roam, x } = this.actor
    const pace = paceOf(motion) * heightPixels
    const width = this.#sprite.width / this.actor.maxScale
    const room = { width, x: x - roam.left, frameWidth: roam.right - roam.left }
    return pathAt({ facing, way: pace * Math.max(0, seconds), pace }, room)
  }

  /** All that a pose may reach, cut to the frame. */
  #boxAt(foot: { x: number; y: number }, scale: number): PixelBox | null {
    const { width, height, pixelAspect } = this.#frame
    const { maxScale } = this.actor
    const pad = this.#sprite.pad / maxScale
    const tall = (this.#sprite.height / maxScale + pad) * scale
    const wide = (this.#sprite.width / maxScale + pad) * scale
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
      this.#canvas.width = 1
      ;[this.#canvas, this.#context] = newCanvas(larger[0]!, larger[1]!)
    }
    this.#context.resetTransform()
    this.#context.clearRect(0, 0, columns, rows)
    return this.#context
  }
}
