import type { Planes } from '../../../../media/planes.ts'
import type { Cover, PixelBox } from './lay-picture.ts'

export type GroundShadow = {
  /** Middle of the feet, in frame pixels. */
  x: number
  y: number
  /** Of what stands there. */
  widthPixels: number
  /** Height over the ground in parts of its own height: 0 stands. */
  lift: number
  /** Light comes from: -1 left, 1 right. */
  keySide: -1 | 1
  /** 0 to 1, of light taken away at the darkest. */
  strength: number
  /** Luma code that shadows end at. */
  blackCode: number
}

/** Two soft ellipses: the shadow that a body throws, and the dark line of contact right under it. */
export function layShadow(
  shadow: GroundShadow,
  frame: Planes,
  size: { width: number; height: number },
  pixelAspect: number,
  seen: Cover,
): void {
  const { y, yStride } = frame
  const away = Math.min(1, shadow.lift / 0.6)
  const slide = -shadow.keySide * shadow.widthPixels * (0.08 + 0.1 * away)
  const wide = ellipse(
    shadow,
    slide,
    0.66 + 0.15 * away,
    0.16,
    0.75 * (1 - 0.65 * away),
    pixelAspect,
  )
  const contact = ellipse(
    shadow,
    slide * 0.25,
    0.48 * (1 + 0.3 * away),
    0.062,
    0.9 * (1 - away),
    pixelAspect,
  )
  const box = boxAround(wide, size)
  const { blackCode, strength } = shadow
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const dark = 1 - (1 - darkness(wide, column, row)) * (1 - darkness(contact, column, row))
      if (dark < 0.004) continue
      const part = seen === null ? 1 : seen(column, row)
      const at = row * yStride + column
      const over = y[at]! - blackCode
      if (over > 0) y[at] = y[at]! - over * dark * strength * part + 0.5
    }
  }
}

type Ellipse = { x: number; y: number; across: number; down: number; part: number }

function ellipse(
  { x, y, widthPixels }: GroundShadow,
  slide: number,
  reach: number,
  flat: number,
  part: number,
  pixelAspect: number,
): Ellipse {
  const across = (widthPixels * reach) / pixelAspect
  return {
    x: x + slide / pixelAspect,
    y: y - widthPixels * flat * 0.12,
    across,
    down: widthPixels * flat,
    part,
  }
}

/** Darkest in the middle, gone at the rim without an edge. */
function darkness({ x, y, across, down, part }: Ellipse, column: number, row: number): number {
  const away = ((column + 0.5 - x) / across) ** 2 + ((row + 0.5 - y) / down) ** 2
  return away >= 1 ? 0 : part * (1 - away) ** 2
}

function boxAround(
  { x, y, across, down }: Ellipse,
  { width, height }: { width: number; height: number },
): PixelBox {
  return {
    left: Math.max(0, Math.floor(x - across)),
    right: Math.min(width, Math.ceil(x + across)),
    top: Math.max(0, Math.floor(y - down)),
    bottom: Math.min(height, Math.ceil(y + down)),
  }
}
