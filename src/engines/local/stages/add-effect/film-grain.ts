import { copyPlane } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { OpenEffect } from './effect-spec.ts'

const TILE = 256
/** Standard deviation of the grain in the middle tones, in codes. */
const STRENGTH = 5.2
/** Heights of the frame above which a grain is more than a pixel wide. */
const PIXELS_FOR_COARSE = 900

/** The grain of film: in the light alone, another in every frame, most in the middle tones. */
export const openFilmGrain: OpenEffect = (_, act) => {
  const { width, height } = act.geometry
  const tile = grainTile(act.seed, height >= PIXELS_FOR_COARSE ? 2 : 1)
  const amounts = grainByLight()
  return (input, output, frame) => {
    copyPlane(input.cb, input.chromaStride, output.cb, output.chromaStride, width / 2, height / 2)
    copyPlane(input.cr, input.chromaStride, output.cr, output.chromaStride, width / 2, height / 2)
    const random = createRandom(act.seed + frame * 9973)
    random()
    const { y: from, yStride } = input
    const to = output.y
    // Every square of the tile's size begins at another place of it: no pattern repeats.
    const starts = Uint16Array.from({ length: Math.ceil(width / TILE) }, () => 0)
    for (let row = 0; row < height; row++) {
      if (row % TILE === 0) for (const at of starts.keys()) starts[at] = random() * TILE * TILE
      const line = (row % TILE) * TILE
      for (let left = 0, square = 0; left < width; left += TILE, square++) {
        const start = line + starts[square]!
        const end = Math.min(width, left + TILE)
        let source = row * yStride + left
        let target = row * output.yStride + left
        for (let x = left; x < end; x++, source++, target++) {
          const code = from[source]!
          const grain = tile[(start + x - left) & (TILE * TILE - 1)]!
          const value = code + ((grain * amounts[code]! + 8192) >> 14)
          to[target] = value < 16 ? 16 : value > 235 ? 235 : value
        }
      }
    }
  }
}

/** Normal noise, a little soft like grain through a lens, deviation 64, of mean 0. */
function grainTile(seed: number, radius: number): Int16Array {
  const random = createRandom(seed)
  const cells = TILE * TILE
  const white = Float32Array.from({ length: cells }, () => {
    const away = Math.sqrt(-2 * Math.log(Math.max(1e-6, random())))
    return away * Math.cos(random() * Math.PI * 2)
  })
  const soft = new Float32Array(cells)
  const side = radius === 1 ? 0.42 : 0.8
  for (let at = 0; at < cells; at++) {
    const cell = (step: number) => white[(at + step + cells) & (cells - 1)]!
    const beside = cell(1) + cell(-1) + cell(TILE) + cell(-TILE)
    const across = cell(TILE + 1) + cell(TILE - 1) + cell(-TILE + 1) + cell(-TILE - 1)
    soft[at] = white[at]! + side * beside + side * side * across
  }
  const square = soft.reduce((sum, value) => sum + value * value, 0) / cells
  return Int16Array.from(soft, (value) => (value / Math.sqrt(square)) * 64)
}

/** Codes of deviation at every luma code, in 1/256: little in black and in white, as silver behaves on film. */
function grainByLight(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, code) => {
    const light = Math.max(0, Math.min(1, (code - 16) / 219))
    const middle = Math.sqrt(light) * (1 - 0.75 * light) * 1.85
    return Math.round(STRENGTH * Math.min(1, 0.18 + 0.82 * middle) * 256)
  })
}
