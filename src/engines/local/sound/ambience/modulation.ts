import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'

/** A value that wanders smoothly in 0..1, about `hertz` turns a second; one step a sample. */
export function wander(random: () => number, hertz: number): () => number {
  const length = Math.max(1, Math.round(SOUND_SAMPLE_RATE / hertz / 2))
  let [from, to, at] = [random(), random(), Math.floor(random() * length)]
  return () => {
    if (++at >= length) {
      at = 0
      from = to
      to = random()
    }
    const part = at / length
    return from + (to - from) * part * part * (3 - 2 * part)
  }
}

/** Calls back at random moments, `rate` times a second on average: a Poisson process. */
export function atRandom(random: () => number, rate: number): (count: number) => number[] {
  const pause = () => (-Math.log(1 - random()) * SOUND_SAMPLE_RATE) / rate
  let next = pause()
  return (count) => {
    const moments: number[] = []
    while (next < count) {
      moments.push(Math.floor(next))
      next += pause()
    }
    next -= count
    return moments
  }
}

/** Equal-power gains of a place between left (-1) and right (1). */
export function pan(place: number): { left: number; right: number } {
  const angle = ((Math.max(-1, Math.min(1, place)) + 1) * Math.PI) / 4
  return { left: Math.cos(angle), right: Math.sin(angle) }
}

export const seconds = (value: number): number => Math.round(value * SOUND_SAMPLE_RATE)

export const decibels = (value: number): number => 10 ** (value / 20)

/** A number between two, evenly or (for frequencies and levels) by ratio. */
export const between = (random: () => number, low: number, high: number): number =>
  low + (high - low) * random()

export const betweenByRatio = (random: () => number, low: number, high: number): number =>
  low * (high / low) ** random()
