import { createRandom } from '../../draw/random.ts'

/** A flash: when it starts, where its bolt comes down (part of the width), how bright it is. */
export type Flash = { seconds: number; across: number; strength: number; seed: number }

const FIRST_SECONDS = 0.9
const LEAST_GAP_SECONDS = 2.6
const GAP_SPREAD_SECONDS = 3.4
/** From the first flash to its echo: together never more than two a second. */
const ECHO_SECONDS = 0.17
const DECAY_SECONDS = 0.09

/** The flashes of an act: at least one in all but the shortest. */
export function planFlashes(seed: number, durationSeconds: number): Flash[] {
  const random = createRandom(seed)
  const flashes: Flash[] = []
  let seconds = Math.min(FIRST_SECONDS + random() * 0.6, durationSeconds * 0.4)
  while (seconds < durationSeconds) {
    flashes.push({
      seconds,
      across: 0.15 + random() * 0.7,
      strength: 0.65 + random() * 0.35,
      seed: Math.floor(random() * 2 ** 31),
    })
    seconds += LEAST_GAP_SECONDS + random() * GAP_SPREAD_SECONDS
  }
  return flashes
}

/** How bright a flash is at a time, 0 to 1: sudden, a short dark, again, then fading. */
export function flashLight({ seconds: start, strength }: Flash, seconds: number): number {
  const since = seconds - start
  if (since < 0 || since > 1.2) return 0
  const pulse = (after: number) => (after < 0 ? 0 : Math.exp(-after / DECAY_SECONDS))
  return strength * Math.min(1, 0.75 * pulse(since) + pulse(since - ECHO_SECONDS))
}
