import type { Canvas } from '@napi-rs/canvas'
import { rgbOf } from '../colour-mix.ts'

/** Hue 0 to 360, saturation and lightness 0 to 1 (the HSL double cone of Joblove and Greenberg 1978). */
function toHsl(red: number, green: number, blue: number): [number, number, number] {
  const high = Math.max(red, green, blue) / 255
  const low = Math.min(red, green, blue) / 255
  const span = high - low
  const lightness = (high + low) / 2
  if (span === 0) return [0, 0, lightness]
  const saturation = span / (1 - Math.abs(2 * lightness - 1))
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const sector =
    high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4
  return [sector * 60, saturation, lightness]
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation
  const channel = (shift: number) => {
    const k = (shift + hue / 30) % 12
    return (lightness - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255
  }
  return [channel(0), channel(8), channel(4)]
}

/** Gives the picture's main colour (its commonest strong hue) the hue and strength of `hex`; folds stay, and so does the water under a boat. */
export function recolour(
  canvas: Canvas,
  hex: string,
  isAfloat: boolean,
  main: MainColour = mainColourOf(canvas, isAfloat),
): void {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  const [hue, saturation, lightness] = toHsl(...(rgbOf(hex) as [number, number, number]))
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 8) continue
    const [h, s, l] = toHsl(data[i]!, data[i + 1]!, data[i + 2]!)
    const away = Math.abs(((h - main.hue + 540) % 360) - 180)
    if (isAfloat && isWater(h)) continue
    const isMain = main.isGrey ? s < 0.3 && l > 0.2 : s > 0.16 && away < 42
    if (!isMain) continue
    const lift = Math.min(0.94, Math.max(0.05, l + (lightness - main.lightness) * 0.75))
    const [red, green, blue] = fromHsl(
      hue,
      saturation * (main.isGrey ? 1 : Math.min(1, s + 0.25)),
      lift,
    )
    data[i] = red
    data[i + 1] = green
    data[i + 2] = blue
  }
  context.putImageData(image, 0, 0)
}

/** Boats of the set come with their own strip of water. */
const isWater = (hue: number) => hue > 190 && hue < 240

export type MainColour = { hue: number; lightness: number; isGrey: boolean }

export function mainColourOf(canvas: Canvas, isAfloat: boolean): MainColour {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const bins = Array.from({ length: 24 }, () => ({ weight: 0, lightness: 0 }))
  const grey = { weight: 0, lightness: 0 }
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 128) continue
    const [h, s, l] = toHsl(data[i]!, data[i + 1]!, data[i + 2]!)
    const bin = s > 0.22 && l > 0.12 ? bins[Math.floor(h / 15) % 24]! : grey
    if (isAfloat && isWater(h)) continue
    const weight = bin === grey ? 1 : 0.3 + 2 * s * (1 - Math.abs(2 * l - 1))
    bin.weight += weight
    bin.lightness += l * weight
  }
  const best = bins.reduce((a, b) => (b.weight > a.weight ? b : a))
  const isGrey = grey.weight > best.weight * 3
  const chosen = isGrey ? grey : best
  return {
    hue: bins.indexOf(best) * 15 + 7.5,
    lightness: chosen.lightness / Math.max(0.001, chosen.weight),
    isGrey,
  }
}
