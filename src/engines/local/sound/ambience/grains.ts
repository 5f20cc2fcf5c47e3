import { pan } from './modulation.ts'

type Playing = { samples: Float32Array; at: number; left: number; right: number }

/** Short sounds laid over each other, each played to its end across blocks. */
export class Grains {
  readonly #playing: Playing[] = []

  /** Starts a sound `offset` samples into the next block; `place` from -1 left to 1 right. */
  play(samples: Float32Array, offset: number, gain: number, place: number): void {
    const { left, right } = pan(place)
    this.#playing.push({ samples, at: -offset, left: gain * left, right: gain * right })
  }

  /** Adds what sounds to a block. */
  addTo(left: Float32Array, right: Float32Array): void {
    const count = left.length
    let kept = 0
    for (const grain of this.#playing) {
      const start = Math.max(0, -grain.at)
      const end = Math.min(count, grain.samples.length - grain.at)
      for (let to = start; to < end; to++) {
        const sample = grain.samples[grain.at + to]!
        left[to]! += sample * grain.left
        right[to]! += sample * grain.right
      }
      grain.at += count
      if (grain.at < grain.samples.length) this.#playing[kept++] = grain
    }
    this.#playing.length = kept
  }
}

/** A sound of this length, sample by sample. */
export function grain(length: number, sampleAt: (at: number) => number): Float32Array {
  const samples = new Float32Array(Math.max(1, Math.round(length)))
  for (let at = 0; at < samples.length; at++) samples[at] = sampleAt(at)
  return samples
}

export function bank<Item>(count: number, make: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, number) => make(number))
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!
}
