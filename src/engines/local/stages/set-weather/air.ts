import type { RgbSample } from '../../colour/analyse-plate.ts'

/** What an act's light is like, measured from its samples. Light is gamma-encoded luma, 0 to 1. */
export type Air = {
  dark: number
  middle: number
  bright: number
  /** 0 to 1: how far the upper part looks like a sky, bright and even. */
  sky: number
  /** 0 to 1: how much haze lies over everything: even the darkest colour of every part is light. */
  haze: number
}

export const unmeasuredAir: Air = { dark: 0.08, middle: 0.45, bright: 0.85, sky: 0.5, haze: 0.2 }

const SKY_SHARE = 0.28
/** Side of the squares that haze is measured in, in sample pixels. */
const HAZE_SQUARE = 8

export function measureAir(samples: readonly RgbSample[]): Air {
  if (samples.length === 0) return unmeasuredAir
  const lights = samples.flatMap((sample) => [...lightsOf(sample)])
  const sorted = Float64Array.from(lights).toSorted()
  const part = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
  const bright = part(0.96)
  return {
    dark: part(0.03),
    middle: part(0.5),
    bright,
    sky: mean(samples.map((sample) => skyOf(sample, bright))),
    haze: mean(samples.map(hazeOf)),
  }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function* lightsOf({ rgb }: RgbSample, from = 0, to = rgb.length): Generator<number> {
  for (let at = from; at < to; at += 3) {
    yield (0.2126 * rgb[at]! + 0.7152 * rgb[at + 1]! + 0.0722 * rgb[at + 2]!) / 255
  }
}

/** The part of the uppermost rows that is nearly as bright as the brightest and little different beside it. */
function skyOf(sample: RgbSample, bright: number): number {
  const rows = Math.max(1, Math.floor(sample.height * SKY_SHARE))
  const lights = [...lightsOf(sample, 0, rows * sample.width * 3)]
  const isSky = lights.map((light, at) => {
    const beside = lights[at + 1] ?? light
    return light > 0.35 && light > bright * 0.68 && Math.abs(light - beside) < 0.04
  })
  return isSky.filter(Boolean).length / lights.length
}

/** Mean of the least channel in every square: the dark channel of He, Sun and Tang (2009), in a small picture. */
function hazeOf({ width, height, rgb }: RgbSample): number {
  const least: number[] = []
  for (let top = 0; top < height; top += HAZE_SQUARE) {
    for (let left = 0; left < width; left += HAZE_SQUARE) {
      let low = 255
      for (let y = top; y < Math.min(height, top + HAZE_SQUARE); y++) {
        for (
          let at = (y * width + left) * 3, x = left;
          x < Math.min(width, left + HAZE_SQUARE);
          x++
        ) {
          low = Math.min(low, rgb[at]!, rgb[at + 1]!, rgb[at + 2]!)
          at += 3
        }
      }
      least.push(low / 255)
    }
  }
  return mean(least)
}
