import type { SKRSContext2D } from '@napi-rs/canvas'
import { smooth } from '../easing.ts'
import type { Pose } from './pose.ts'
import type { Sprite } from './sprite.ts'

/**
 * Draws a posed sprite with its foot point at (0, 0) of the context's present transform, looking the
 * way the picture looks. `front` is the side of the picture that leads: -1 left, 1 right.
 */
export function drawSprite(
  context: SKRSContext2D,
  sprite: Sprite,
  pose: Pose,
  front: -1 | 1,
): void {
  context.save()
  context.rotate(pose.rotation * front)
  context.transform(pose.squashX, 0, -pose.shear * front, pose.squashY, 0, 0)
  if (pose.ripple > 0) drawRipple(context, sprite, pose, front)
  else if (pose.stride !== null && sprite.legs.length > 0)
    drawStriding(context, sprite, pose, front)
  else if (pose.dip !== 0 && sprite.width > sprite.height * 0.8)
    drawDip(context, sprite, pose.dip, front)
  else if (pose.fold !== 0) drawFold(context, sprite, pose.fold)
  else context.drawImage(sprite.canvas, -sprite.width / 2 - sprite.pad, -sprite.height - sprite.pad)
  context.restore()
}

type Box = { x: number; y: number; width: number; height: number }

/** Draws a box given in content pixels at its own place. */
function piece(context: SKRSContext2D, sprite: Sprite, box: Box): void {
  if (box.width <= 0 || box.height <= 0) return
  context.drawImage(
    sprite.canvas,
    box.x + sprite.pad,
    box.y + sprite.pad,
    box.width,
    box.height,
    box.x - sprite.width / 2,
    box.y - sprite.height,
    box.width,
    box.height,
  )
}

function drawStriding(context: SKRSContext2D, sprite: Sprite, pose: Pose, front: -1 | 1): void {
  const { pad, width, height, legs } = sprite
  const hip = Math.min(...legs.map((leg) => leg.hip))
  legs.forEach((leg, index) => {
    const from = index === 0 ? -pad : leg.from
    const to = index === legs.length - 1 ? width + pad : leg.to
    const phase =
      (pose.stride ?? 0) + (legs.length > 2 ? [0, 0.5, 0.5, 0][index % 4]! : index * 0.5)
    const turn = ((phase % 1) + 1) % 1
    const isSwinging = turn >= 0.5
    const reach = isSwinging ? -1 + 2 * smooth((turn - 0.5) * 2) : 1 - 4 * turn
    const raise = isSwinging ? Math.sin((turn - 0.5) * Math.PI * 2) * 0.16 : 0
    const length = height - leg.hip
    piece(context, sprite, { x: from, y: hip, width: to - from, height: leg.hip - hip + 1 })
    context.save()
    context.translate(0, leg.hip - height)
    context.transform(1, 0, (reach * pose.swing * height * front) / length, 1 - raise, 0, 0)
    context.translate(0, height - leg.hip)
    piece(context, sprite, { x: from, y: leg.hip - 1, width: to - from, height: length + pad + 1 })
    context.restore()
  })
  piece(context, sprite, { x: -pad, y: -pad, width: width + pad * 2, height: hip + pad + 1 })
}

/** The front of the body sinks onto its forelegs, column by column; the hind feet hold. */
function drawDip(context: SKRSContext2D, sprite: Sprite, dip: number, front: -1 | 1): void {
  const { pad, width, height } = sprite
  const step = Math.max(2, width / 90)
  for (let x = -pad; x < width + pad; x += step) {
    const along = front < 0 ? 1 - x / width : x / width
    const scale = 1 - dip * 0.36 * smooth(along * 1.15)
    const columns = Math.min(step + 0.6, width + pad - x)
    context.drawImage(
      sprite.canvas,
      x + pad,
      0,
      columns,
      height + pad * 2,
      x - width / 2,
      -(height + pad) * scale,
      columns,
      (height + pad * 2) * scale,
    )
  }
}

/** An upright body folds toward the camera: chest and head come down and a little nearer. */
function drawFold(context: SKRSContext2D, sprite: Sprite, fold: number): void {
  const { pad, width, height } = sprite
  const hip = height * 0.56
  piece(context, sprite, {
    x: -pad,
    y: hip - 1,
    width: width + pad * 2,
    height: height - hip + pad + 1,
  })
  const rows = 28
  let bottom = hip - height
  for (let row = rows - 1; row >= 0; row--) {
    const top = -pad + ((hip + pad) * row) / rows
    const tall = (hip + pad) / rows
    const up = 1 - row / rows
    const scaleY = 1 - 0.42 * fold * (1 - up * 0.55)
    const scaleX = 1 + 0.1 * fold * smooth(up)
    context.drawImage(
      sprite.canvas,
      0,
      top + pad,
      width + pad * 2,
      tall + 0.8,
      (-width / 2 - pad) * scaleX,
      bottom - tall * scaleY,
      (width + pad * 2) * scaleX,
      (tall + 0.8) * scaleY,
    )
    bottom -= tall * scaleY
  }
}

/** A wave runs from head to tail and grows on the way: fish, flags. */
function drawRipple(context: SKRSContext2D, sprite: Sprite, pose: Pose, front: -1 | 1): void {
  const { pad, width, height } = sprite
  const step = Math.max(2, width / 80)
  for (let x = -pad; x < width + pad; x += step) {
    const fromHead = front < 0 ? x / width : 1 - x / width
    const offset =
      pose.ripple *
      height *
      (0.15 + 0.85 * fromHead) *
      Math.sin((pose.ripplePhase - fromHead * 0.8) * Math.PI * 2)
    const columns = Math.min(step + 0.6, width + pad - x)
    context.drawImage(
      sprite.canvas,
      x + pad,
      0,
      columns,
      height + pad * 2,
      x - width / 2,
      -height - pad + offset,
      columns,
      height + pad * 2,
    )
  }
}
