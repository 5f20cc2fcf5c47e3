import { createRandom, seedFor } from '../../draw/random.ts'

const SIDE = 128

/** Luma noise of a plate's kind, another in every frame, the same for the same frame. */
export type FilmGrain = {
  /** In 1/16 of a code, `SIDE` a row. */
  at: (x: number, y: number) => number
  moveTo: (frame: number) => void
}

/** `sigmaCodes`: its standard deviation; `softPixels`: how soft the plate is, as its grain is no sharper. */
export function createFilmGrain(sigmaCodes: number, softPixels: number, seed: number): FilmGrain {
  const tile = grainTile(sigmaCodes, softPixels > 0.9, seed)
  let [left, top] = [0, 0]
  return {
    at: (x, y) => tile[((y + top) & (SIDE - 1)) * SIDE + ((x + left) & (SIDE - 1))]!,
    moveTo(frame) {
      const random = createRandom(seedFor(seed, `grain ${frame}`))
      left = Math.floor(random() * SIDE)
      top = Math.floor(random() * SIDE)
    },
  }
}

function grainTile(sigmaCodes: number, isSoft: boolean, seed: number): Int16Array {
  const random = createRandom(seedFor(seed, 'grain'))
  // The sum of four uniform numbers is near enough to a Gaussian; its variance is a third.
  const raw = Float32Array.from(
    { length: SIDE * SIDE },
    () => (random() + random() + random() + random() - 2) * Math.sqrt(3),
  )
  const wrap = (value: number) => value & (SIDE - 1)
  const grain = raw.map((value, at) => {
    if (!isSoft) return value
    const [x, y] = [at & (SIDE - 1), Math.floor(at / SIDE)]
    const beside = raw[y * SIDE + wrap(x + 1)]! + raw[y * SIDE + wrap(x - 1)]!
    const around = beside + raw[wrap(y + 1) * SIDE + x]! + raw[wrap(y - 1) * SIDE + x]!
    // Weights 2, 1, 1, 1, 1: scaled back to a variance of 1.
    return (2 * value + around) / Math.sqrt(8)
  })
  return Int16Array.from(grain, (value) => Math.round(value * sigmaCodes * 16))
}
