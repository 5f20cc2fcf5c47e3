/**
 * Blurs planes of one size: close to a Gaussian of this standard deviation, with edges repeated. Small ones
 * by their weights, large ones by two box means (a triangle), at a cost that does not grow with the radius.
 */
export class Gaussian {
  readonly #width: number
  readonly #height: number
  readonly #scratch: Float32Array
  readonly #line: Float32Array
  readonly #sums: Float32Array

  constructor({ width, height }: { width: number; height: number }) {
    this.#width = width
    this.#height = height
    this.#scratch = new Float32Array(width * height)
    this.#line = new Float32Array(width * 3 + 64)
    this.#sums = new Float32Array(width)
  }

  /** `target` may be `source`. */
  blur(source: Float32Array, target: Float32Array, deviation: number): void {
    if (deviation < 0.3) {
      if (source !== target) target.set(source)
    } else if (deviation <= 1.6) {
      const weights = halfWeights(deviation)
      this.#weighAcross(source, this.#scratch, weights)
      this.#weighDown(this.#scratch, target, weights)
    } else {
      const limit = (size: number) => Math.max(0, Math.floor((size - 1) / 2))
      const radius = Math.max(1, Math.round((Math.sqrt(6 * deviation * deviation + 1) - 1) / 2))
      const across = Math.min(radius, limit(this.#width))
      const down = Math.min(radius, limit(this.#height))
      this.#meanAcross(source, this.#scratch, across)
      this.#meanDown(this.#scratch, target, down)
      this.#meanAcross(target, this.#scratch, across)
      this.#meanDown(this.#scratch, target, down)
    }
  }

  #weighAcross(source: Float32Array, target: Float32Array, weights: Float32Array): void {
    const width = this.#width
    const reach = weights.length - 1
    const line = this.#line
    for (let row = 0; row < this.#height; row++) {
      const start = row * width
      for (let x = 0; x < reach; x++) line[x] = source[start]!
      for (let x = 0; x < width; x++) line[reach + x] = source[start + x]!
      for (let x = 0; x < reach; x++) line[reach + width + x] = source[start + width - 1]!
      for (let x = 0; x < width; x++) {
        let sum = line[x + reach]! * weights[0]!
        for (let tap = 1; tap <= reach; tap++) {
          sum += (line[x + reach - tap]! + line[x + reach + tap]!) * weights[tap]!
        }
        target[start + x] = sum
      }
    }
  }

  #weighDown(source: Float32Array, target: Float32Array, weights: Float32Array): void {
    const width = this.#width
    const last = this.#height - 1
    for (let row = 0; row <= last; row++) {
      const to = row * width
      const middle = weights[0]!
      for (let x = 0; x < width; x++) target[to + x] = source[to + x]! * middle
      for (let tap = 1; tap < weights.length; tap++) {
        const above = Math.max(0, row - tap) * width
        const below = Math.min(last, row + tap) * width
        const weight = weights[tap]!
        for (let x = 0; x < width; x++) {
          target[to + x] = target[to + x]! + (source[above + x]! + source[below + x]!) * weight
        }
      }
    }
  }

  #meanAcross(source: Float32Array, target: Float32Array, radius: number): void {
    const width = this.#width
    const share = 1 / (2 * radius + 1)
    for (let row = 0; row < this.#height; row++) {
      const start = row * width
      const end = start + width - 1
      const first = source[start]!
      const last = source[end]!
      let sum = first * radius
      for (let x = 0; x < radius; x++) sum += source[start + x]!
      for (let x = 0; x < width; x++) {
        sum += x + radius < width ? source[start + x + radius]! : last
        target[start + x] = sum * share
        sum -= x >= radius ? source[start + x - radius]! : first
      }
    }
  }

  #meanDown(source: Float32Array, target: Float32Array, radius: number): void {
    const width = this.#width
    const last = this.#height - 1
    const sums = this.#sums
    const share = 1 / (2 * radius + 1)
    for (let x = 0; x < width; x++) sums[x] = source[x]! * radius
    for (let row = 0; row < radius; row++) {
      const from = Math.min(last, row) * width
      for (let x = 0; x < width; x++) sums[x] = sums[x]! + source[from + x]!
    }
    for (let row = 0; row <= last; row++) {
      const entering = Math.min(last, row + radius) * width
      const leaving = Math.max(0, row - radius) * width
      const to = row * width
      for (let x = 0; x < width; x++) {
        const sum = sums[x]! + source[entering + x]!
        target[to + x] = sum * share
        sums[x] = sum - source[leaving + x]!
      }
    }
  }
}

function halfWeights(deviation: number): Float32Array {
  const reach = Math.max(1, Math.ceil(deviation * 2.4))
  const weights = Float32Array.from({ length: reach + 1 }, (_, tap) =>
    Math.exp((-tap * tap) / (2 * deviation * deviation)),
  )
  const total = weights.reduce((sum, weight) => sum + 2 * weight, -1)
  return weights.map((weight) => weight / total)
}
