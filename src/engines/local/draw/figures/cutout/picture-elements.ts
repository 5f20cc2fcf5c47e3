/**
 * A picture of the set taken apart into the shapes it was drawn with. Legs behind a body, tails and wheels
 * are shapes of their own there: cut along these, a picture has no seams.
 */
import { Path2D } from '@napi-rs/canvas'
import { readPicture } from '../read-picture.ts'

/** Units of the pictures' own view box, 32 square. */
export type Bounds = { left: number; top: number; right: number; bottom: number }

export type PictureElement = { markup: string; bounds: Bounds }

/** From back to front. `shared`: gradients, filters and masks that all of them refer to. */
export type PictureElements = { shared: string; elements: PictureElement[] }

const everywhere: Bounds = { left: -1, top: -1, right: 33, bottom: 33 }
const tagPattern = /<(\/?)([a-zA-Z]+)((?:[^>"]|"[^"]*")*?)(\/?)>/g
const sharedTags = new Set(['defs', 'mask', 'clipPath', 'filter', 'linearGradient'])

export function elementsOf(picture: string): PictureElements {
  const svg = readPicture(picture, 32)
  let children = childrenOf(svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')))
  const shared = sharedOf(children)
  // Groups around everything only set the fill or clip to the view box.
  for (let depth = 0; depth < 4; depth++) {
    const drawn = children.filter(({ tag }) => !sharedTags.has(tag))
    const root = drawn[0]?.markup ?? ''
    if (drawn.length !== 1 || !/^<g( (fill="none"|clip-path="[^"]*"))*\s*>/.test(root)) break
    children = childrenOf(root.slice(root.indexOf('>') + 1, -'</g>'.length))
    shared.push(...sharedOf(children))
  }
  const elements = children
    .filter(({ tag }) => !sharedTags.has(tag))
    .map(({ markup }) => ({ markup, bounds: boundsOf(markup) }))
  return { shared: shared.join(''), elements }
}

const sharedOf = (children: readonly Child[]) =>
  children.filter(({ tag }) => sharedTags.has(tag)).map(({ markup }) => markup)

/** The SVG of some elements, `sizePixels` square. */
export function markupOf(
  { shared }: PictureElements,
  elements: readonly PictureElement[],
  sizePixels: number,
): string {
  const drawn = elements.map(({ markup }) => markup).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${sizePixels}" height="${sizePixels}"><g fill="none">${drawn}${shared}</g></svg>`
}

type Child = { tag: string; markup: string }

function childrenOf(markup: string): Child[] {
  const children: Child[] = []
  let [depth, start] = [0, 0]
  for (const match of markup.matchAll(tagPattern)) {
    const [text, closing, tag, , selfClosing] = match
    if (closing) depth--
    else if (depth === 0) start = match.index
    if (!closing && !selfClosing) depth++
    if (depth === 0) {
      const whole = markup.slice(start, match.index + text.length)
      children.push({ tag: closing ? tagAt(whole) : tag!, markup: whole })
    }
  }
  return children
}

const tagAt = (markup: string) => /^<([a-zA-Z]+)/.exec(markup)?.[1] ?? ''

/** Of everything in it; elements with a transform of their own count as lying everywhere. */
function boundsOf(markup: string): Bounds {
  if (/ transform=/.test(markup)) return everywhere
  const all: Bounds[] = []
  for (const [text, , tag] of markup.matchAll(tagPattern)) {
    const bounds = shapeBounds(tag!, text)
    if (bounds === null) continue
    const around = / stroke="/.test(text) ? numberAt(text, 'stroke-width', 1) / 2 : 0
    all.push({
      left: bounds.left - around,
      top: bounds.top - around,
      right: bounds.right + around,
      bottom: bounds.bottom + around,
    })
  }
  if (all.length === 0) return everywhere
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  }
}

function numberAt(text: string, name: string, otherwise: number): number {
  const value = new RegExp(` ${name}="(-?[\\d.]+)"`).exec(text)?.[1]
  return value === undefined ? otherwise : Number(value)
}

function shapeBounds(tag: string, text: string): Bounds | null {
  const at = (name: string) => numberAt(text, name, 0)
  if (tag === 'path') {
    const data = / d="([^"]*)"/.exec(text)?.[1]
    if (data === undefined) return null
    const [left, top, right, bottom] = new Path2D(data).computeTightBounds()
    return { left, top, right, bottom }
  }
  if (tag === 'rect')
    return {
      left: at('x'),
      top: at('y'),
      right: at('x') + at('width'),
      bottom: at('y') + at('height'),
    }
  if (tag !== 'circle' && tag !== 'ellipse') return null
  const [rx, ry] = tag === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')]
  return {
    left: at('cx') - rx,
    top: at('cy') - ry,
    right: at('cx') + rx,
    bottom: at('cy') + ry,
  }
}
