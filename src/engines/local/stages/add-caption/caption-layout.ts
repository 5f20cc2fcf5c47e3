import { createCanvas } from '@napi-rs/canvas'
import { captionFont } from './caption-fonts.ts'
import type { CaptionWeight } from './caption-fonts.ts'
import type { CaptionPlace, CaptionRole } from './caption-place.ts'
import { wrapText } from './wrap-text.ts'

/** A set caption, in pixels as shown: of an anamorphic video, wider or narrower than the frame's own. */
export type CaptionLayout = {
  lines: { text: string; x: number; baseline: number }[]
  sizePixels: number
  weight: CaptionWeight
  trackingPixels: number
  /** Around the letters. */
  block: { left: number; top: number; right: number; bottom: number }
}

export type ShownSize = { width: number; height: number }

/** Title-safe: the middle 90% of the frame (SMPTE ST 2046-1), kept with a little air. */
const MARGIN = 0.06
/** Under this the letters are no longer read. */
const MIN_SIZE_PIXELS = 7
/** Of a line's size, from baseline to baseline. */
const LINE_HEIGHT = { title: 1.16, subtitle: 1.3, label: 1.26 }
/** Heights of Inter's letters over and under the baseline, as parts of its size; capitals with accents are higher. */
const ASCENT = 0.76
const DESCENT = 0.24
const MAX_LINES = 10
/** Parts of the frame's width and height that a caption may fill. */
const ROOM = {
  title: { width: 0.84, height: 0.56 },
  subtitle: { width: 0.8, height: 0.4 },
  label: { width: 0.52, height: 0.4 },
}

/** Sets a text: in few and even lines, smaller where it is long. Null where it cannot be read in that frame. */
export function layOutCaption(
  text: string,
  role: CaptionRole,
  place: CaptionPlace,
  frame: ShownSize,
): CaptionLayout | null {
  const wanted = preferredSize(text, role, place, frame)
  const isCaps = isAllCaps(text) && role !== 'subtitle'
  const tracking = isCaps ? 0.13 : role === 'title' ? -0.012 : 0.004
  const weight: CaptionWeight = wanted >= 36 ? 500 : 600
  const measure = lineMeasure(weight, tracking)
  const room = roomFor(role, place, frame)
  let best: { lines: string[]; size: number; score: number } | null = null
  for (let count = 1; count <= MAX_LINES; count++) {
    const lines = wrapText(text, count, measure.width)
    if (lines === null) continue
    const widest = Math.max(...lines.map(measure.width))
    const tall = (count - 1) * LINE_HEIGHT[role] + measure.ascent(lines[0]!) + DESCENT
    const size = Math.min(wanted, room.width / widest, room.height / tall)
    // A line more must pay: a little up to three, much above.
    const score = size * 0.93 ** (count - 1) * 0.9 ** Math.max(0, count - 3)
    if (best === null || score > best.score) best = { lines, size, score }
  }
  if (best === null || best.size < MIN_SIZE_PIXELS) return null
  const { lines, size } = best
  return placed(lines, { size, weight, tracking, measure, role, place, frame })
}

function preferredSize(
  text: string,
  role: CaptionRole,
  place: CaptionPlace,
  { width, height }: ShownSize,
): number {
  const unit = Math.min(height, width * 0.8)
  // Small frames are watched small: their letters take a larger part.
  const small = Math.min(1.5, Math.max(1, (300 / unit) ** 0.35))
  switch (role) {
    case 'title':
      return (
        unit * small * (text.length <= 16 ? 0.108 : 0.084) * (place.down === 'middle' ? 1.2 : 1)
      )
    case 'subtitle':
      return unit * small * 0.054
    case 'label':
      return unit * small * (place.down === 'lower-third' ? 0.058 : 0.047)
  }
}

function roomFor(role: CaptionRole, place: CaptionPlace, { width, height }: ShownSize) {
  const { width: across, height: down } = ROOM[role]
  const isUpright = height > width
  const part = isUpright
    ? 1 - 2 * MARGIN
    : place.across === 'centre'
      ? across
      : Math.min(across, 0.6)
  return { width: part * width, height: down * height }
}

type LineMeasure = { width: (line: string) => number; ascent: (line: string) => number }

/** Lines at size 1: their widths without the tracking behind the last letter, their heights over the baseline. */
function lineMeasure(weight: CaptionWeight, tracking: number): LineMeasure {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = captionFont(100, weight)
  context.letterSpacing = `${tracking * 100}px`
  const known = new Map<string, number>()
  return {
    width(line) {
      const width =
        known.get(line) ?? Math.max(0.01, context.measureText(line).width / 100 - tracking)
      known.set(line, width)
      return width
    },
    ascent: (line) => Math.max(ASCENT, context.measureText(line).actualBoundingBoxAscent / 100),
  }
}

type Setting = {
  size: number
  weight: CaptionWeight
  tracking: number
  measure: LineMeasure
  role: CaptionRole
  place: CaptionPlace
  frame: ShownSize
}

function placed(lines: string[], setting: Setting): CaptionLayout {
  const { size, weight, tracking, measure, role, place, frame } = setting
  const widths = lines.map((line) => measure.width(line) * size)
  const width = Math.max(...widths)
  const ascent = measure.ascent(lines[0]!)
  const height = ((lines.length - 1) * LINE_HEIGHT[role] + ascent + DESCENT) * size
  const margin = { x: frame.width * MARGIN, y: frame.height * MARGIN }
  const left = {
    left: margin.x,
    centre: (frame.width - width) / 2,
    right: frame.width - margin.x - width,
  }[place.across]
  const top = {
    top: margin.y,
    middle: (frame.height - height) / 2,
    bottom: frame.height - margin.y - height,
    'lower-third': Math.min(frame.height - margin.y - height, frame.height * 0.76 - height / 2),
  }[place.down]
  const indent = { left: 0, centre: 0.5, right: 1 }[place.across]
  return {
    lines: lines.map((text, index) => ({
      text,
      x: left + (width - widths[index]!) * indent,
      baseline: top + (ascent + index * LINE_HEIGHT[role]) * size,
    })),
    sizePixels: size,
    weight,
    trackingPixels: tracking * size,
    block: { left, top, right: left + width, bottom: top + height },
  }
}

const isAllCaps = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
