import type { Canvas } from '@napi-rs/canvas'
import type { CutoutBody } from '../../draw/figures/cutout/cutout-body.ts'
import { createCutoutBody } from '../../draw/figures/cutout/cutout-body.ts'
import { blurred, newCanvas } from '../../draw/stage.ts'
import type { PlaceLight } from './plate-light.ts'

export type ActorLook = {
  picture: string
  colour: string | null
  /** Of the content box, in pixels. */
  heightPixels: number
  light: PlaceLight
  /** Sigma of the softest edge that the plate's lens leaves, in pixels of the picture. */
  softPixels: number
  /** Whether the picture is drawn mirrored: the light must then fall on its other side. */
  isMirrored: boolean
  isAirborne: boolean
}

/** Pictures are painted lighter than things are: their middle tones come down by this. */
const MIDDLE_GAMMA = 1.1

/** A picture of the set as a body under the light of footage: its black, white, colour and sharpness. */
export function createActorBody(look: ActorLook): CutoutBody {
  const soft = Math.sqrt(Math.max(0, look.softPixels ** 2 - 0.3))
  const pad = Math.ceil(3 + soft * 3)
  return createCutoutBody({
    ...look,
    finish: (layer) => {
      grade(layer, look)
      const [canvas, context] = newCanvas(layer.width + pad * 2, layer.height + pad * 2)
      context.drawImage(layer, pad, pad)
      return { canvas: soft > 0.3 ? blurred(canvas, soft) : canvas, pad }
    },
  })
}

function grade(cutout: Canvas, { light, isMirrored, isAirborne }: ActorLook): void {
  const { width, height } = cutout
  const context = cutout.getContext('2d')
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const side = isMirrored ? -light.keySide : light.keySide
  const tables = [0, 1, 2].map((channel) => toneTable(light.black[channel]!, light.white[channel]!))
  const kept = light.saturation
  for (let y = 0, at = 0; y < height; y++) {
    const down = y / height
    // Near the ground little sky is seen: darker under the body and at the feet.
    const foot = isAirborne ? 0 : 0.2 * Math.max(0, (down - 0.55) / 0.45) ** 1.5
    for (let x = 0; x < width; x++, at += 4) {
      // Many pictures of the set glow at the rim: light that footage does not have.
      data[at + 3] = Math.min(255, Math.max(0, (data[at + 3]! - 64) * 1.6))
      if (data[at + 3] === 0) continue
      const across = ((x / width) * 2 - 1) * side
      const shade = 1 + 0.08 * across - 0.14 * (down - 0.4) - foot
      const grey = 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!
      for (let channel = 0; channel < 3; channel++) {
        const code = (grey + (data[at + channel]! - grey) * kept) * shade
        data[at + channel] = tables[channel]![Math.min(255, Math.max(0, Math.round(code)))]!
      }
    }
  }
  context.putImageData(image, 0, 0)
}

function toneTable(black: number, white: number): Uint8Array {
  return Uint8Array.from(
    { length: 256 },
    (_, code) => 255 * (black + (white - black) * (code / 255) ** MIDDLE_GAMMA) + 0.5,
  )
}
