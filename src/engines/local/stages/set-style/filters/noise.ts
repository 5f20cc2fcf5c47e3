import { createRandom } from '../../../draw/random.ts'

/** Smooth noise of 0 to 1 from a lattice of `cell` pixels: value noise with eased corners. */
export function addValueNoise(
  target: Float32Array,
  { width, height }: { width: number; height: number },
  {
    seed,
    cell,
    cellHeight = cell,
    amount,
  }: { seed: number; cell: number; cellHeight?: number; amount: number },
): void {
  const random = createRandom(seed)
  const columns = Math.ceil(width / cell) + 2
  const rows = Math.ceil(height / cellHeight) + 2
  const lattice = Float32Array.from({ length: columns * rows }, random)
  for (let y = 0, at = 0; y < height; y++) {
    const row = y / cellHeight
    const top = row | 0
    const down = (row - top) * (row - top) * (3 - 2 * (row - top))
    for (let x = 0; x < width; x++, at++) {
      const column = x / cell
      const left = column | 0
      const part = column - left
      const across = part * part * (3 - 2 * part)
      const from = top * columns + left
      const a = lattice[from]!
      const b = lattice[from + columns]!
      const upper = a + (lattice[from + 1]! - a) * across
      const lower = b + (lattice[from + columns + 1]! - b) * across
      target[at] = target[at]! + (upper + (lower - upper) * down) * amount
    }
  }
}

/** Noise of several sizes, each half as large and half as strong; mean 0.5, about 0.15 to 0.85. */
export function fractalNoise(
  size: { width: number; height: number },
  {
    seed,
    cell,
    octaves,
    stretch = 1,
  }: { seed: number; cell: number; octaves: number; stretch?: number },
): Float32Array {
  const noise = new Float32Array(size.width * size.height)
  const total = 2 - 2 ** (1 - octaves)
  for (let octave = 0; octave < octaves; octave++) {
    const across = Math.max(1, cell / 2 ** octave)
    const options = { cell: across, cellHeight: Math.max(1, across * stretch) }
    const amount = 0.5 ** octave / total
    addValueNoise(noise, size, { seed: seed + octave * 131, ...options, amount })
  }
  return noise
}

/** The same noise with its values spread evenly from 0 to 255: what thresholds are compared with. */
export function evenNoise(noise: Float32Array): Uint8Array {
  const bins = new Uint32Array(1024)
  const binOf = (value: number) => Math.max(0, Math.min(1023, (value * 1024) | 0))
  for (const value of noise) {
    const bin = binOf(value)
    bins[bin] = bins[bin]! + 1
  }
  const levels = new Uint8Array(1024)
  let below = 0
  for (let bin = 0; bin < 1024; bin++) {
    levels[bin] = Math.round((255 * (below + bins[bin]! / 2)) / noise.length)
    below += bins[bin]!
  }
  const even = new Uint8Array(noise.length)
  for (let at = 0; at < noise.length; at++) even[at] = levels[binOf(noise[at]!)]!
  return even
}

/** A byte for each of `count` pixels; 0 to 255. */
export function fillBytes(count: number, byteAt: (at: number) => number): Uint8Array {
  const bytes = new Uint8Array(count)
  for (let at = 0; at < count; at++) bytes[at] = byteAt(at)
  return bytes
}

/** Paper: fine tooth over broad unevenness. 0 hollow to 255 raised, spread evenly. */
export function paperTooth(
  size: { width: number; height: number },
  seed: number,
  grainPixels: number,
): Uint8Array {
  const grain = Math.max(1, grainPixels)
  const tooth = fractalNoise(size, { seed, cell: grain, octaves: 2 })
  addValueNoise(tooth, size, { seed: seed + 7, cell: grain * 3, amount: 0.35 })
  for (let at = 0; at < tooth.length; at++) tooth[at] = tooth[at]! / 1.35
  return evenNoise(tooth)
}
