/** Shapes that are found in a picture by where they lie and what form they have. */
import type { Bounds } from './picture-elements.ts'
import { elementsOf } from './picture-elements.ts'

/** Bounds of all its shapes, as parts of what they cover together: about the content box. */
function partsOf(picture: string): Bounds[] {
  const known = elementsOf(picture)
    .elements.map(({ bounds }) => bounds)
    .filter(({ left, right }) => right - left < 33)
  const left = Math.min(...known.map((one) => one.left))
  const top = Math.min(...known.map((one) => one.top))
  const width = Math.max(...known.map((one) => one.right)) - left
  const height = Math.max(...known.map((one) => one.bottom)) - top
  return known.map((one) => ({
    left: (one.left - left) / width,
    top: (one.top - top) / height,
    right: (one.right - left) / width,
    bottom: (one.bottom - top) / height,
  }))
}

/** In parts of the content box; the radius in parts of its height. */
export type Wheel = { x: number; y: number; radius: number; box: Bounds }

/** Round shapes that stand on the ground; the largest of those about one hub. */
export function wheelsOf(picture: string, aspect: number): Wheel[] {
  const wheels: Wheel[] = []
  for (const box of partsOf(picture)) {
    const [width, height] = [(box.right - box.left) * aspect, box.bottom - box.top]
    const isRound = Math.abs(width / height - 1) < 0.09
    if (!isRound || height < 0.18 || height > 0.7 || box.bottom < 0.9) continue
    const wheel = {
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2,
      radius: height / 2,
      box,
    }
    const same = wheels.findIndex(({ x }) => Math.abs(x - wheel.x) * aspect < wheel.radius * 0.5)
    if (same < 0) wheels.push(wheel)
    else if (wheels[same]!.radius < wheel.radius) wheels[same] = wheel
  }
  return wheels
}

/** The strip of water that boats of the set come with: where its waves begin, null without one. */
export function waterOf(picture: string): number | null {
  const strips = partsOf(picture).filter(
    ({ left, right, top, bottom }) => left < 0.03 && right > 0.97 && bottom > 0.97 && top > 0.5,
  )
  return strips.length === 0 ? null : Math.min(...strips.map(({ top }) => top))
}
