import type { RgbSample } from '../../colour/analyse-plate.ts'

/** Small maps of what is where in footage, all of one size, rows first. */
export type PlateMaps = {
  width: number
  height: number
  /** 0 to 1: how much there is to see at a place, in edges and in colours that stand out. */
  busy: Float32Array
  /** 0 to 1: how unlike a place is to the commonest colour of the frame's lower part, and of its upper part. */
  unlikeGround: Float32Array
  unlikeSky: Float32Array
  /** Part of the frame with a picture: films come with black bars. Fractions of the frame. */
  active: { left: number; top: number; right: number; bottom: number }
}

/** A bar is darker than this in every sample. */
const BAR_LUMA = 24 / 255

/** Samples that stand for the act's beginning, which actors are placed in. */
const FIRST_SAMPLES = 2

export function mapPlate(samples: readonly RgbSample[]): PlateMaps {
  const { width, height } = samples[0]!
  // What is there at the beginning has moved on in the mean of all.
  const first = busyPlaces(samples.slice(0, FIRST_SAMPLES))
  const busy = busyPlaces(samples).map((value, at) => Math.max(value, first[at]!))
  const mean = meanColours(samples)
  const part = (from: number, to: number) =>
    mean.subarray(Math.floor(height * from) * width * 3, Math.ceil(height * to) * width * 3)
  const unlike = (rows: Float32Array) =>
    smoothed(
      unlikeness(mean, commonestColour(rows)).map((away) => Math.min(1, away * 2.2)),
      width,
      height,
    )
  return {
    width,
    height,
    busy: smoothed(busy, width, height),
    unlikeGround: unlike(part(0.7, 1)),
    unlikeSky: unlike(part(0, 0.36)),
    active: activePart(samples),
  }
}

function busyPlaces(samples: readonly RgbSample[]): Float32Array {
  const { width, height } = samples[0]!
  const count = width * height
  const edges = new Float32Array(count)
  for (const sample of samples) {
    const light = lumaOf(sample)
    for (let at = 0; at < count; at++) {
      const right = at % width < width - 1 ? light[at + 1]! : light[at]!
      const below = at + width < count ? light[at + width]! : light[at]!
      edges[at]! += (Math.abs(right - light[at]!) + Math.abs(below - light[at]!)) / samples.length
    }
  }
  const mean = meanColours(samples)
  const colour = unlikeness(mean, middleColour(mean))
  const edgeScale = 0.65 / Math.max(0.02, high(edges))
  const colourScale = 0.45 / Math.max(0.06, high(colour))
  return edges.map((edge, at) => Math.min(1, edge * edgeScale + colour[at]! * colourScale))
}

function lumaOf({ rgb }: RgbSample): Float32Array {
  return Float32Array.from(
    { length: rgb.length / 3 },
    (_, at) =>
      (0.2126 * rgb[at * 3]! + 0.7152 * rgb[at * 3 + 1]! + 0.0722 * rgb[at * 3 + 2]!) / 255,
  )
}

/** Red, green and blue of every place, 0 to 1. */
function meanColours(samples: readonly RgbSample[]): Float32Array {
  const mean = new Float32Array(samples[0]!.rgb.length)
  for (const { rgb } of samples) {
    for (let at = 0; at < mean.length; at++) mean[at]! += rgb[at]! / 255 / samples.length
  }
  return mean
}

type Colour = readonly [number, number, number]

function middleColour(mean: Float32Array): Colour {
  const middle = (channel: number) =>
    Float32Array.from({ length: mean.length / 3 }, (_, at) => mean[at * 3 + channel]!).sort()[
      Math.floor(mean.length / 6)
    ]!
  return [middle(0), middle(1), middle(2)]
}

/** Mean of the fullest cell of a histogram of 5 levels a channel. */
function commonestColour(rows: Float32Array): Colour {
  const cells = new Map<number, [number, number, number, number]>()
  for (let at = 0; at < rows.length; at += 3) {
    const [red, green, blue] = [rows[at]!, rows[at + 1]!, rows[at + 2]!]
    const key = [red, green, blue].reduce(
      (sum, level) => sum * 5 + Math.min(4, Math.floor(level * 5)),
      0,
    )
    const cell = cells.get(key) ?? [0, 0, 0, 0]
    cells.set(key, [cell[0] + red, cell[1] + green, cell[2] + blue, cell[3] + 1])
  }
  const best = [...cells.values()].reduce((one, other) => (other[3] > one[3] ? other : one))
  return [best[0] / best[3], best[1] / best[3], best[2] / best[3]]
}

/** How far each place's mean colour is from one. */
function unlikeness(mean: Float32Array, [red, green, blue]: Colour): Float32Array {
  return Float32Array.from({ length: mean.length / 3 }, (_, at) =>
    Math.hypot(mean[at * 3]! - red, mean[at * 3 + 1]! - green, mean[at * 3 + 2]! - blue),
  )
}

/** The value that 5% are above. */
function high(values: Float32Array): number {
  return values.toSorted()[Math.floor(values.length * 0.95)]!
}

/** Mean over 5 by 5: a quiet pixel inside a busy thing is no free place. */
function smoothed(values: Float32Array, width: number, height: number): Float32Array {
  return Float32Array.from(values, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    let sum = 0
    let count = 0
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
      for (let column = Math.max(0, x - 2); column <= Math.min(width - 1, x + 2); column++) {
        sum += values[row * width + column]!
        count++
      }
    }
    return sum / count
  })
}

function activePart(samples: readonly RgbSample[]): PlateMaps['active'] {
  const { width, height } = samples[0]!
  const highest = new Float32Array(width * height)
  for (const sample of samples) {
    for (const [at, light] of lumaOf(sample).entries()) highest[at] = Math.max(highest[at]!, light)
  }
  const isRow = (y: number) =>
    highest.subarray(y * width, (y + 1) * width).some((one) => one > BAR_LUMA)
  const isColumn = (x: number) => {
    for (let y = 0; y < height; y++) if (highest[y * width + x]! > BAR_LUMA) return true
    return false
  }
  let [left, right, top, bottom] = [0, width, 0, height]
  while (left < width / 3 && !isColumn(left)) left++
  while (right > (width * 2) / 3 && !isColumn(right - 1)) right--
  while (top < height / 3 && !isRow(top)) top++
  while (bottom > (height * 2) / 3 && !isRow(bottom - 1)) bottom--
  // A cell beside a bar is mixed with it.
  const inside = (cell: number, edge: number, cells: number, step: number) =>
    (cell === edge ? cell : cell + step) / cells
  return {
    left: inside(left, 0, width, 1),
    right: inside(right, width, width, -1),
    top: inside(top, 0, height, 1),
    bottom: inside(bottom, height, height, -1),
  }
}
