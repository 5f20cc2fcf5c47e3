/** Draws leaves, petals and flakes over frames, in the light that the frame has. */
import { createCanvas } from '@napi-rs/canvas'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Planes } from '../../../../media/planes.ts'
import { Overlay } from '../../frame/overlay.ts'
import { createDrift, driftStyles } from './drift.ts'
import type { DriftKind, Piece } from './drift.ts'

type Drifting = { apply(frame: Planes, seconds: number, light: number): void; close(): void }

/** Sides of the pictures that pieces are drawn from, and steps of focus from far to near. */
const SPRITE_PIXELS = 96
const FOCUS_STEPS = 3

export function openDrift(
  kind: DriftKind,
  { width, height }: { width: number; height: number },
  seed: number,
): Drifting {
  const style = driftStyles[kind]
  const drift = createDrift(style, width / height, seed)
  const overlay = new Overlay(width, height)
  const sprites = style.colours.map((colour) =>
    Array.from({ length: FOCUS_STEPS }, (_, step) => drawSprite(kind, colour, step)),
  )
  const drawPiece = (context: SKRSContext2D, piece: Piece) => {
    const focus = Math.min(FOCUS_STEPS - 1, Math.floor(piece.near * FOCUS_STEPS))
    const side = 2 * piece.size * height
    const face = kind === 'flakes' ? 1 : Math.max(0.16, Math.abs(piece.face))
    context.save()
    context.translate(piece.x * height, piece.y * height)
    context.rotate(piece.angle)
    context.scale(1, face)
    context.globalAlpha = style.opacity * (1 - 0.45 * piece.near)
    context.drawImage(sprites[piece.colour]![focus]!, -side / 2, -side / 2, side, side)
    context.restore()
  }
  return {
    apply(frame, seconds, light) {
      overlay.clear()
      const { context } = overlay
      for (const piece of drift(seconds)) drawPiece(context, piece)
      // In the dark a leaf is dark.
      context.save()
      context.globalCompositeOperation = 'source-atop'
      context.fillStyle = `rgba(10, 12, 22, ${(0.75 * (1 - light)).toFixed(3)})`
      context.fillRect(0, 0, width, height)
      context.restore()
      overlay.compose(frame)
    },
    close: () => overlay.close(),
  }
}

function drawSprite(kind: DriftKind, colour: string, focus: number): Canvas {
  const canvas = createCanvas(SPRITE_PIXELS, SPRITE_PIXELS)
  const context = canvas.getContext('2d')
  context.filter = `blur(${[1.2, 3, 7][focus]}px)`
  context.translate(SPRITE_PIXELS / 2, SPRITE_PIXELS / 2)
  context.fillStyle = colour
  if (kind === 'flakes') {
    context.beginPath()
    context.arc(0, 0, SPRITE_PIXELS * 0.24, 0, Math.PI * 2)
    context.fill()
  } else if (kind === 'petals') {
    drawBlade(context, SPRITE_PIXELS * 0.26, SPRITE_PIXELS * 0.2)
  } else {
    drawBlade(context, SPRITE_PIXELS * 0.3, SPRITE_PIXELS * 0.16)
    context.strokeStyle = 'rgba(70, 30, 10, 0.45)'
    context.lineWidth = 2
    context.beginPath()
    context.moveTo(-SPRITE_PIXELS * 0.36, 0)
    context.lineTo(SPRITE_PIXELS * 0.26, 0)
    context.stroke()
  }
  return canvas
}

/** A pointed oval, lighter on one half of its face. */
function drawBlade(context: SKRSContext2D, length: number, width: number): void {
  const half = (side: number) => {
    context.beginPath()
    context.moveTo(-length, 0)
    context.bezierCurveTo(-length * 0.3, side * width * 1.5, length * 0.5, side * width, length, 0)
    context.closePath()
    context.fill()
  }
  half(1)
  half(-1)
  context.fillStyle = 'rgba(255, 255, 255, 0.16)'
  half(-1)
}
