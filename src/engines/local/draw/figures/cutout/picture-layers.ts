import type { Canvas } from '@napi-rs/canvas'
import { Image } from '@napi-rs/canvas'
import { newCanvas } from '../../stage.ts'
import type { PixelBox } from '../content-box.ts'
import { contentBox } from '../content-box.ts'
import { shapeOf } from '../picture-shapes.ts'
import { rasterise } from '../sprite.ts'
import type { Bounds, PictureElement, PictureElements } from './picture-elements.ts'
import { elementsOf, markupOf } from './picture-elements.ts'
import type { Claim } from './rigging.ts'

/** The picture cut to its content box, apart: from back to front, each as large as the box. */
export type PictureLayers = {
  width: number
  height: number
  layers: { name: string; canvas: Canvas }[]
}

const PROBE = 128

/** `heightPixels`: of the content box. Shapes that no claim takes are the layer `body`. */
export function layersOf(
  picture: string,
  heightPixels: number,
  claims: readonly Claim[],
): PictureLayers {
  if (shapeOf(picture) !== 'whole') {
    const canvas = rasterise(picture, heightPixels)
    return { width: canvas.width, height: canvas.height, layers: [{ name: 'body', canvas }] }
  }
  const apart = elementsOf(picture)
  const probe = boxOf(draw(apart, apart.elements, PROBE))
  const scale = heightPixels / Math.max(1, probe.bottom - probe.top)
  const size = Math.min(2048, Math.max(16, Math.round(PROBE * scale)))
  const box = boxOf(draw(apart, apart.elements, size))
  const toUnits = 32 / size
  const content = {
    left: box.left * toUnits,
    top: box.top * toUnits,
    right: box.right * toUnits,
    bottom: box.bottom * toUnits,
  }
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const layers = splitElements(apart, claims, content).map(({ name, elements }) => {
    const [canvas, context] = newCanvas(width, height)
    context.drawImage(draw(apart, elements, size), -box.left, -box.top)
    return { name, canvas }
  })
  return { width, height, layers }
}

const aspects = new Map<string, number>()

/** Width of a picture's content box for its height. */
export function aspectOf(picture: string): number {
  const known = aspects.get(picture)
  if (known !== undefined) return known
  const { width, height } = layersOf(picture, PROBE, [])
  aspects.set(picture, width / height)
  return width / height
}

type Group = { name: string; first: number; elements: PictureElement[] }

function splitElements(
  { elements }: PictureElements,
  claims: readonly Claim[],
  content: Bounds,
): Group[] {
  const main = elements.reduce(
    (best, { bounds }, index) => (area(bounds) > area(elements[best]!.bounds) ? index : best),
    0,
  )
  const taken = new Map<number, string>()
  for (const claim of claims) {
    const fits = claim.isLeg === true ? isLegAt : contains
    const box = within(claim.box, content)
    const found = elements.flatMap(({ bounds, markup }, index) => {
      // Glints behind a body are no limbs.
      const isOut = claim.isBehind && (index > main || / stroke="/.test(markup))
      return isOut || taken.has(index) || !fits(box, bounds) ? [] : [bounds]
    })
    if (found.length === 0) continue
    // Glints on it are drawn last: they lie within what was found.
    const own = claim.isLeg === true ? found.reduce(nearestTo(box)) : found.reduce(union)
    elements.forEach(({ bounds }, index) => {
      if (index !== main && !taken.has(index) && contains(own, bounds))
        taken.set(index, claim.layer)
    })
  }
  const groups = new Map<string, Group>()
  elements.forEach((element, index) => {
    const name = taken.get(index) ?? 'body'
    const group = groups.get(name) ?? { name, first: name === 'body' ? main : index, elements: [] }
    group.elements.push(element)
    groups.set(name, group)
  })
  return [...groups.values()].sort((a, b) => a.first - b.first)
}

/** Shapes larger than the view box are of unknown place. */
function area({ left, top, right, bottom }: Bounds): number {
  return right - left > 33 ? 0 : (right - left) * (bottom - top)
}

function within(box: Bounds, content: Bounds): Bounds {
  const [width, height] = [content.right - content.left, content.bottom - content.top]
  return {
    left: content.left + box.left * width,
    top: content.top + box.top * height,
    right: content.left + box.right * width,
    bottom: content.top + box.bottom * height,
  }
}

const contains = (outer: Bounds, inner: Bounds) =>
  inner.left >= outer.left - 0.05 &&
  inner.top >= outer.top - 0.05 &&
  inner.right <= outer.right + 0.05 &&
  inner.bottom <= outer.bottom + 0.05

/** As tall as a leg is, no wider than two, and standing where the box is. */
function isLegAt(box: Bounds, { left, top, right, bottom }: Bounds): boolean {
  const height = (bottom - top) / 32
  return (
    Math.abs(left + right - box.left - box.right) / 2 < 3.2 &&
    Math.abs(bottom - box.bottom) < 3 &&
    height > 0.145 &&
    height < 0.5 &&
    right - left < 10
  )
}

const nearestTo = (box: Bounds) => (a: Bounds, b: Bounds) => {
  const away = ({ left, right }: Bounds) => Math.abs(left + right - box.left - box.right)
  return away(b) < away(a) ? b : a
}

const union = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

function draw(apart: PictureElements, elements: readonly PictureElement[], size: number): Canvas {
  const image = new Image()
  image.src = Buffer.from(markupOf(apart, elements, size))
  const [canvas, context] = newCanvas(size, size)
  context.drawImage(image, 0, 0, size, size)
  return canvas
}

/** Its content box; all of it where nothing is to be seen. */
function boxOf(canvas: Canvas): PixelBox {
  const { width, height } = canvas
  return contentBox(canvas) ?? { left: 0, top: 0, right: width, bottom: height }
}
