import { createRandom, seedFor } from '../../draw/random.ts'

/** Waves of a hand that holds a camera: cycles a second and share. The slow sway leads, the tremor is faint. */
const waves = [
  [0.35, 0.55],
  [0.9, 0.3],
  [2.1, 0.12],
  [4.7, 0.03],
] as const

/** A smooth wandering value, about -1 to 1, that is the same for the same seed and time. */
export function createWander(seed: number, name: string): (seconds: number) => number {
  const layers = waves.map(([frequency, share], layer) => {
    const random = createRandom(seedFor(seed, `${name} ${layer}`))
    const lattice = Float32Array.from({ length: 256 }, () => random() * 2 - 1)
    return (seconds: number) => share * smoothNoise(lattice, seconds * frequency)
  })
  return (seconds) => 1.5 * layers.reduce((sum, layer) => sum + layer(seconds), 0)
}

/** Cubic through random values at whole numbers: continuous in speed, too. */
function smoothNoise(lattice: Float32Array, at: number): number {
  const first = Math.floor(at)
  const t = at - first
  const value = (offset: number) => lattice[(first + offset + 256) & 255]!
  const [p0, p1, p2, p3] = [value(-1), value(0), value(1), value(2)]
  const a = -p0 + 3 * p1 - 3 * p2 + p3
  const b = 2 * p0 - 5 * p1 + 4 * p2 - p3
  return p1 + (t / 2) * (p2 - p0 + t * (b + t * a))
}
