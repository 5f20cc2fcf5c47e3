/**
 * OKLab, the perceptual colour space of Björn Ottosson ("A perceptual color space for image
 * processing", 2020, https://bottosson.github.io/posts/oklab/; matrices of 2021-01-25), and the sRGB
 * transfer curve of IEC 61966-2-1. Written out by hand because a table has 36,000 nodes.
 */

/** Lightness 0 to 1, then a (green to red) and b (blue to yellow), each about -0.4 to 0.4. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** Red, green, blue. Gamma-encoded or linear as the function says; 0 to 1 inside the gamut. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Maps any colour to a colour. Smooth, because a table interpolates it between nodes. */
export type ColourMap = (colour: Lab) => Lab

/** The sRGB curve, continued oddly below 0 so that slightly illegal colours stay invertible. */
export function srgbToLinear(value: number): number {
  const size = Math.abs(value)
  const linear = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4
  return value < 0 ? -linear : linear
}

export function linearToSrgb(value: number): number {
  const size = Math.abs(value)
  const encoded = size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055
  return value < 0 ? -encoded : encoded
}

export function linearRgbToOklab([red, green, blue]: Rgb): Lab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export function oklabToLinearRgb([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Gamma-encoded sRGB to OKLab. */
export function rgbToOklab([red, green, blue]: Rgb): Lab {
  return linearRgbToOklab([srgbToLinear(red), srgbToLinear(green), srgbToLinear(blue)])
}

/** OKLab to gamma-encoded sRGB, not clipped. */
export function oklabToRgb(colour: Lab): Rgb {
  const [red, green, blue] = oklabToLinearRgb(colour)
  return [linearToSrgb(red), linearToSrgb(green), linearToSrgb(blue)]
}

/** `hex` is "#rrggbb". */
export function hexToOklab(hex: string): Lab {
  const value = Number.parseInt(hex.slice(1), 16)
  return rgbToOklab([(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255])
}

export function chromaOf([, a, b]: Lab): number {
  return Math.hypot(a, b)
}

/** Hue angle in degrees, 0 to 360. Meaningless where the chroma is near 0. */
export function hueDegreesOf([, a, b]: Lab): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
}

export function labOfHue(lightness: number, chroma: number, hueDegrees: number): Lab {
  const angle = (hueDegrees * Math.PI) / 180
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]
}

/** -1 for the coldest hue (240 degrees, blue) to 1 for the warmest (60 degrees, orange). */
export function warmthOf(colour: Lab): number {
  const chroma = chromaOf(colour)
  if (chroma < 1e-6) return 0
  return (colour[1] * 0.5 + colour[2] * 0.8660254) / chroma
}
